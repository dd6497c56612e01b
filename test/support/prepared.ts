// A workbook prepared once a test file and opened afresh for every case; what stands in it, read back by keys.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { type RunOptions, type RunResult, runIn } from '../../local/run';
import { exportTable, placeOf, typeAt } from '../../local/tables';
import { Workspace } from '../../local/workspace';
import { tabs } from '../../sheets-schema/index';

/** A Tuesday in October; the plan's first five tasks are past their date, row 5 waits to be confirmed. */
export const NOW = new Date('2026-10-20T08:00:00+07:00');
export const OPERATOR = 'vanhoa@example.com';

const folder = mkdtempSync(join(tmpdir(), 'prepared-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Sets a workbook up, lets `prepare` fill it in, computes it; gives what opens a fresh copy of it. */
export function prepared(prepare: (workspace: Workspace) => void): () => Workspace {
  let original: string | null = null;
  const make = (): string => {
    const dir = join(mkdtempSync(join(folder, 'original-')), 'office');
    const workspace = Workspace.create(dir, { owner: OPERATOR });
    run(workspace, 'setUpWorkbook');
    type(workspace, 'settings', 'operatorEmail', { value: OPERATOR });
    prepare(workspace);
    run(workspace, 'recomputeScores');
    workspace.save();
    return dir;
  };
  return () => {
    original ??= make();
    const dir = join(mkdtempSync(join(folder, 'case-')), 'office');
    cpSync(original, dir, { recursive: true });
    return Workspace.open(dir);
  };
}

/** Runs a function on the day of the tests, every question answered yes unless the options say otherwise. */
export function run(workspace: Workspace, name: string, options: RunOptions = {}): RunResult {
  return runIn(workspace, name, { now: NOW, answers: 'yes', ...options });
}

/** A person types into cells of one row: by its key, or `row:N`. */
export function type(
  workspace: Workspace,
  table: string,
  key: string,
  cells: Readonly<Record<string, string>>,
): void {
  const row = /^row:/.test(key) ? key : `row:${placeOf(workspace, table, key, keyColumn(cells)).row}`;
  for (const [column, text] of Object.entries(cells))
    typeAt(workspace, placeOf(workspace, table, row, column), text, { user: OPERATOR, now: NOW });
}

const keyColumn = (cells: Readonly<Record<string, string>>): string => Object.keys(cells)[0] ?? '';

/** A person adds a row below the others. */
export function add(workspace: Workspace, table: string, cells: Readonly<Record<string, string>>): void {
  type(workspace, table, `row:${rows(workspace, table).length + 2}`, cells);
}

/** The rows of a table as `export` gives them. */
export function rows(workspace: Workspace, table: string): Record<string, string>[] {
  return parse(exportTable(workspace, table), { columns: true });
}

/** Every tab as exported, and which tabs are hidden. */
export function contents(workspace: Workspace): Record<string, string> {
  const hidden = workspace.workbook.sheets.filter((sheet) => sheet.hidden).map(({ name }) => name);
  const exported = tabs.map(({ id }): [string, string] => [id, exportTable(workspace, id)]);
  return { ...Object.fromEntries(exported), hidden: hidden.join() };
}

/** The last message of a run: what the person is left with. */
export const told = ({ messages }: RunResult): string => {
  const last = messages.at(-1);
  return `${last?.title}\n${last?.text}`;
};
