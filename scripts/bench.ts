// `npm run bench`: what set-up costs, and a run at 10, 1.000 and 20.000 rows of evidence, by counts and by ratios within
// one run; then with everything larger: criteria, units, tasks, evidence. Calls must not grow with rows, own CPU time at
// most linearly, and stay under a tenth of the modelled time.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exampleSteps } from '../local/example/index';
import { applySteps } from '../local/example-steps';
import { type RunResult, runIn } from '../local/run';
import { importTable } from '../local/tables';
import { Workspace } from '../local/workspace';
import { EVIDENCE, growTo } from './commune-of-size';
import { FLOOR_RATIO, floorOf, SENDING_RATIO, sendingFloorOf } from './floor';
import { MAILS, readyToSend } from './sending-office';

const SIZES = [10, 1000, 20_000] as const;
const NOW = '2026-10-20T08:00';
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
  /** Modelled time as a multiple of the least it could be; of Tính điểm and of sendings. */
  readonly floors?: number;
}

/** Set-up: a new workbook in thirty seconds; one that is whole is only looked at. */
const SET_UP = { fresh: { calls: 250, ms: 30_000 }, again: { calls: 90, ms: 16_000 } } as const;

/** Each run in a process of its own, for on Google each begins with a cold engine and an empty memory. */
function run(action: string, dir: string): RunResult {
  const command = [
    'scripts/run.mjs',
    'local/cli.ts',
    'run',
    action,
    dir,
    '--now',
    NOW,
    '--answer',
    'yes',
    '--json',
  ];
  const { stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 1e9 });
  const result: RunResult | null = stdout === '' ? null : JSON.parse(stdout);
  if (!result?.ok) throw new Error(`${action}: ${result?.error?.message ?? stderr}`);
  return result;
}

/** The least of a few runs, each on its own copy of the workspace. */
function leastOf(action: string, dir: string): RunResult {
  const runs = Array.from({ length: REPEATS }, () => {
    const copy = mkdtempSync(join(tmpdir(), 'bench-run-'));
    try {
      cpSync(dir, copy, { recursive: true });
      return run(action, copy);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });
  return runs.reduce((least, result) => (result.cpuMs < least.cpuMs ? result : least));
}

/** As leastOf, with what a run costs above the floor. */
function scored(action: string, dir: string, rows: number): Measured {
  const result = leastOf('recomputeScores', dir);
  return { action, rows, result, floors: result.modelledMs / floorOf(Workspace.open(dir), result) };
}

/** A click that is answered yes, and the clock's run: fourteen mails of every kind. */
function measureSending(): Measured[] {
  const ready = (workspace: Workspace): void => readyToSend(workspace, new Date(`${NOW}+07:00`));
  return inExample(ready, (dir) =>
    (['sendOverdueReminders', 'dailyRun'] as const).map((action) => {
      const copy = mkdtempSync(join(tmpdir(), 'bench-send-'));
      try {
        cpSync(dir, copy, { recursive: true });
        const result = run(action, copy);
        const least = sendingFloorOf(Workspace.open(copy), result, action === 'sendOverdueReminders');
        return {
          action: `${action}, ${result.mails.length} mails`,
          rows: 0,
          result,
          floors: result.modelledMs / least,
        };
      } finally {
        rmSync(copy, { recursive: true, force: true });
      }
    }),
  );
}

function measureSetUp(): Measured[] {
  const dir = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    Workspace.create(dir).save();
    const fresh = { action: 'setUpWorkbook, fresh', rows: 0, result: leastOf('setUpWorkbook', dir) };
    run('setUpWorkbook', dir);
    return [fresh, { action: 'setUpWorkbook, again', rows: 0, result: leastOf('setUpWorkbook', dir) }];
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** The example with what `fill` puts into it, for as long as it is measured. */
function inExample<T>(fill: (workspace: Workspace) => void, work: (dir: string) => T): T {
  const dir = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const workspace = Workspace.create(dir);
    const now = new Date(`${NOW}+07:00`);
    runIn(workspace, 'setUpWorkbook', { now });
    applySteps(workspace, exampleSteps(), now);
    fill(workspace);
    workspace.save();
    return work(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function measure(rows: number): Measured[] {
  const fill = (workspace: Workspace): void => {
    importTable(workspace, 'evidence', evidenceRows(rows));
  };
  return inExample(fill, (dir) => {
    const changed = scored('recomputeScores', dir, rows);
    run('recomputeScores', dir);
    return [
      changed,
      scored('recomputeScores, unchanged', dir, rows),
      ...['sendOverdueReminders', 'buildDossier'].map((action) => ({
        action,
        rows,
        result: leastOf(action, dir),
      })),
    ];
  });
}

/** Criteria, units, tasks and evidence all so many times the usual number. */
const FACTORS = [1, 2, 4] as const;
const MOST_SECONDS = 3;

function measureCommune(factor: number): Measured[] {
  return inExample(
    (workspace) => growTo(workspace, factor),
    (dir) =>
      ['recomputeScores', 'freezeScores'].map((action) => ({
        action: `${action}, all × ${factor}`,
        rows: EVIDENCE * factor,
        result: leastOf(action, dir),
      })),
  );
}

const setUps = measureSetUp();
const all = [...setUps, ...SIZES.flatMap(measure)];
const communes = FACTORS.map(measureCommune);
const sendings = measureSending();
console.table(
  [...all, ...communes.flat(), ...sendings].map(
    ({ action, rows, floors, result: { calls, modelledMs, cpuMs, writes } }) => ({
      action,
      'evidence rows': rows,
      calls: calls.total,
      reads: calls.reads,
      writes: calls.writes,
      drive: calls.drive,
      'cells written': writes.reduce((sum, { cells }) => sum + cells, 0),
      'modelled s': Number((modelledMs / 1000).toFixed(1)),
      'times the floor': floors === undefined ? '' : Number(floors.toFixed(2)),
      'CPU s': Number((cpuMs / 1000).toFixed(2)),
      'CPU / modelled': Number((cpuMs / modelledMs).toFixed(3)),
    }),
  ),
);

const failures: string[] = [];
const require = (fact: string, holds: boolean): void => {
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${fact}`);
  if (!holds) failures.push(fact);
};
const [fresh, again] = setUps.map(({ result }) => result);
if (fresh !== undefined && again !== undefined) {
  const { calls, ms } = SET_UP.fresh;
  require(`setUpWorkbook, fresh: at most ${calls} calls and ${ms / 1000} s modelled`, fresh.calls.total <=
    calls && fresh.modelledMs <= ms);
  const looking = SET_UP.again;
  require(`setUpWorkbook, again: at most ${looking.calls} calls and ${looking.ms / 1000} s modelled, no cell written`, again
    .calls.total <= looking.calls &&
    again.modelledMs <= looking.ms &&
    again.writes.length === 0);
}
for (const { action, rows, floors } of all)
  if (floors !== undefined)
    require(`${action}, ${rows} rows: at most ${FLOOR_RATIO} times the floor`, floors <= FLOOR_RATIO);
for (const { action, floors = Number.POSITIVE_INFINITY, result } of sendings) {
  require(`${action}: all of them, at most ${SENDING_RATIO} times the floor`, result.mails.length === MAILS &&
    floors <= SENDING_RATIO);
}
for (const action of new Set(all.map((measured) => measured.action))) {
  const [small, middle, large] = all
    .filter((measured) => measured.action === action)
    .map(({ result }) => result);
  if (small === undefined || middle === undefined || large === undefined) continue;
  require(`${action}: the same service calls at every size`, small.calls.total === large.calls.total &&
    middle.calls.total === large.calls.total);
  // Twenty times the rows: linear is at most twenty times the time.
  require(`${action}: CPU at most linear in the rows`, large.cpuMs <= 20 * Math.max(middle.cpuMs, 1));
  const shares = [small, middle, large].map(({ cpuMs, modelledMs }) => cpuMs / modelledMs);
  require(`${action}: CPU under a tenth of the modelled time at every size`, Math.max(...shares) < 0.1);
}
const [usual, twice, fourfold] = communes;
usual?.forEach(({ action }, index) => {
  const [one, two, four] = [usual, twice, fourfold].map((runs) => runs?.[index]?.result);
  if (one === undefined || two === undefined || four === undefined) return;
  const name = action.split(',')[0];
  require(`${name}, all of it larger: the same service calls`, one.calls.total <= four.calls.total + 2 &&
    four.calls.total <= one.calls.total + 2);
  require(`${name}, all of it larger: CPU linear within 1,3`, four.cpuMs <= 1.3 * 2 * two.cpuMs);
  require(`${name}, all of it larger: at most ${MOST_SECONDS} s`, four.cpuMs <= MOST_SECONDS * 1000);
});
process.exitCode = failures.length > 0 ? 1 : 0;
