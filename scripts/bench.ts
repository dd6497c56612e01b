// `npm run bench`: what a run costs at 10, 1.000 and 20.000 rows of evidence, by counts and by ratios within one run.
// Calls must not grow with rows, own CPU time at most linearly, and stay under a tenth of the modelled time.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exampleSteps } from '../local/example/index';
import { applySteps } from '../local/example-steps';
import { type RunResult, runIn } from '../local/run';
import { importTable } from '../local/tables';
import { Workspace } from '../local/workspace';

const SIZES = [10, 1000, 20_000] as const;
const NOW = new Date('2026-10-20T08:00:00+07:00');
/** Warm-up of the engine differs from run to run; the least of a few is the code's own time. */
const REPEATS = 3;

const CODES = Array.from({ length: 11 }, (_, index) => `A${String(index + 1).padStart(2, '0')}`);

function evidenceRows(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const code = CODES[index % CODES.length];
    const day = String(1 + (index % 28)).padStart(2, '0');
    return `${code},https://drive.google.com/file/d/tai-lieu-${index}/view,Tài liệu số ${index},${index}/BC-UBND,2026-05-${day},UBND xã,2`;
  });
  return ['criteria,link,title,documentNumber,documentDate,issuer,pages', ...rows].join('\n');
}

interface Measured {
  readonly action: string;
  readonly rows: number;
  readonly result: RunResult;
}

function measure(rows: number): Measured[] {
  const dir = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const workspace = Workspace.create(dir);
    runIn(workspace, 'setUpWorkbook', { now: NOW });
    applySteps(workspace, exampleSteps, NOW);
    importTable(workspace, 'evidence', evidenceRows(rows));
    const run = (action: string): Measured => {
      const result = runIn(workspace, action, { now: NOW, answers: 'yes' });
      if (!result.ok) throw new Error(`${action}: ${result.error?.message}`);
      return { action, rows, result };
    };
    const least = (action: string, first: Measured): Measured => {
      const again = Array.from({ length: REPEATS }, () =>
        runIn(workspace, action, { now: NOW, answers: 'yes' }),
      );
      const cpuMs = Math.min(first.result.cpuMs, ...again.map((result) => result.cpuMs));
      return { ...first, result: { ...first.result, cpuMs } };
    };
    const changed = run('recomputeScores');
    const unchanged = run('recomputeScores');
    return [
      changed,
      { ...least('recomputeScores', unchanged), action: 'recomputeScores, unchanged' },
      run('sendOverdueReminders'),
      run('buildDossier'),
    ];
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const all = SIZES.flatMap(measure);
console.table(
  all.map(({ action, rows, result: { calls, modelledMs, cpuMs, writes } }) => ({
    action,
    'evidence rows': rows,
    calls: calls.total,
    reads: calls.reads,
    writes: calls.writes,
    drive: calls.drive,
    'cells written': writes.reduce((sum, { cells }) => sum + cells, 0),
    'modelled s': modelledMs / 1000,
    'CPU s': cpuMs / 1000,
    'CPU / modelled': Number((cpuMs / modelledMs).toFixed(3)),
  })),
);

const failures: string[] = [];
const require = (fact: string, holds: boolean): void => {
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${fact}`);
  if (!holds) failures.push(fact);
};
for (const action of new Set(all.map((measured) => measured.action))) {
  const [small, middle, large] = all
    .filter((measured) => measured.action === action)
    .map(({ result }) => result);
  if (small === undefined || middle === undefined || large === undefined) continue;
  require(`${action}: the same service calls at every size`, small.calls.total === large.calls.total &&
    middle.calls.total === large.calls.total);
  // Twenty times the rows: linear is at most twenty times the time.
  require(`${action}: CPU at most linear in the rows`, large.cpuMs <= 20 * Math.max(middle.cpuMs, 1));
}
const largest = all.find(({ rows, action }) => rows === SIZES[2] && action === 'recomputeScores, unchanged');
require('recomputeScores: own CPU under a tenth of the modelled time at 20.000 rows', largest !== undefined &&
  largest.result.cpuMs < largest.result.modelledMs / 10);
process.exitCode = failures.length > 0 ? 1 : 0;
