// The sample with thirteen units that are written to, and mails of every kind on its day, for the bench.
import { applySteps, type ExampleStep } from '../local/example-steps';
import { importTable } from '../local/tables';
import type { Workspace } from '../local/workspace';

const PLAN_UNITS = ['DU', 'BXDD', 'VHXH', 'PVHCC', 'KT', 'CUDV', 'VP', 'MTTQ'];
const FURTHER = ['TH1', 'TH2', 'TH3', 'TH4', 'TH5'];
/** Thirteen units, and a leader. */
export const MAILS = PLAN_UNITS.length + FURTHER.length + 1;

const addressOf = (code: string): string => `${code.toLowerCase()}@example.com`;
const csv = (...lines: readonly (readonly string[])[]): string =>
  lines.map((cells) => cells.join(',')).join('\n');
const edit = (table: string, key: string, column: string, value: string): ExampleStep => ({
  edit: table,
  key,
  column,
  value,
});

const STEPS: readonly ExampleStep[] = [
  ...PLAN_UNITS.map((code) => edit('units', code, 'email', addressOf(code))),
  edit('units', 'DU', 'tone', 'cooperation'),
  edit('settings', 'digestEmail', 'value', 'chutich@example.com'),
  edit('settings', 'noticeFar', 'value', '30'),
  { run: 'openRound' },
  edit('reviews', 'A06', 'requestText', 'Bổ sung ảnh niêm yết'),
  edit('reviews', 'A06', 'requestBy', '25/10/2026'),
  { run: 'returnItems' },
  { run: 'enableDailyRun' },
];

/** Work overdue for each, what criteria lack, a request of reviewers, what is coming up; and the leaders' digest. */
export function readyToSend(workspace: Workspace, now: Date): void {
  const named = FURTHER.map((code, index): string[] => [code, `Đơn vị thêm ${index + 1}`, addressOf(code)]);
  importTable(
    workspace,
    'units',
    csv(
      ['code', 'name', 'email', 'level', 'tone'],
      ...named.map((cells) => [...cells, 'commune', 'reminder']),
    ),
    'add',
  );
  importTable(
    workspace,
    'tasks',
    csv(
      ['id', 'title', 'dueDate', 'dateStatus', 'kind', 'leadUnit', 'status'],
      ...[...PLAN_UNITS, ...FURTHER].map((code) => {
        const task = [`BENCH-${code}`, `Việc của ${code}`, '2026-10-05', 'clear', 'deadline'];
        return [...task, code, 'not_started'];
      }),
    ),
    'add',
  );
  const failed = applySteps(workspace, STEPS, now).find(({ ok }) => !ok);
  if (failed) throw new Error(`${failed.function}: ${JSON.stringify(failed.error)}`);
}
