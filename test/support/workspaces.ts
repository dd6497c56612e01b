// Workbooks for tests of whole actions: the built bundle on the local runtime, made once a run and branched for every
// case. All in memory; only mails and documents of a run reach a folder, which goes with the tests.
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { exampleSteps } from '../../local/example/index';
import { applySteps } from '../../local/example-steps';
import { type RunOptions, type RunResult, runIn } from '../../local/run';
import { exportTable, type Place, placeOf, typeAt } from '../../local/tables';
import { Workspace } from '../../local/workspace';
import type { GridRange, Sheet, ValidationRule } from '../../local/xlsx';
import type { SheetState } from '../../local/xlsx/state';
import { PROGRESS_TITLE } from '../../src/ui/words/progress.vi';
import { kept } from './kept';

/** A Tuesday in October: overdue work, a dossier due in four weeks. */
export const NOW = new Date('2026-10-20T08:00:00+07:00');
/** Who owns a new workspace, and runs unless said otherwise. */
export const OWNER = 'vanhoa@example.com';
export const EDITOR = 'ketoan@example.com';

/** The same for all, so that workbooks can be compared. */
export const WORKBOOK_ID = 'workbook';

const folder = mkdtempSync(join(tmpdir(), 'actions-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let cases = 0;

/** A workbook as Google makes it: one empty sheet. */
export function emptyWorkspace(): Workspace {
  cases += 1;
  const workspace = Workspace.create(join(folder, String(cases)), { owner: OWNER });
  Object.assign(workspace.state.spreadsheet, { id: WORKBOOK_ID });
  return workspace;
}

export function run(workspace: Workspace, name: string, options: RunOptions = {}): RunResult {
  return runIn(workspace, name, { now: NOW, ...options });
}

/** What the person is asked and told, without where the run says it is. */
export const withoutProgress = ({ messages }: RunResult): RunResult['messages'] =>
  messages.filter(({ title }) => title !== PROGRESS_TITLE);

/** As run, but every question is answered yes unless the options say otherwise. */
export function agree(workspace: Workspace, name: string, options: RunOptions = {}): RunResult {
  return run(workspace, name, { answers: 'yes', ...options });
}

/** As run, where a failure would make what follows meaningless. */
export function mustRun(workspace: Workspace, name: string, options: RunOptions = {}): RunResult {
  const result = run(workspace, name, options);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
  return result;
}

function makeNew(): Workspace {
  const workspace = emptyWorkspace();
  mustRun(workspace, 'setUpWorkbook');
  return workspace;
}

export function makeSample(): Workspace {
  const workspace = makeNew();
  const failed = applySteps(workspace, exampleSteps(), NOW).find(({ ok }) => !ok);
  if (failed) throw new Error(`${failed.function}: ${JSON.stringify(failed.error)}`);
  return workspace;
}

let setUp: Workspace | null = null;

/** After the first Tạo, khôi phục các bảng. */
export function newWorkbook(): Workspace {
  setUp ??= kept('new', emptyWorkspace, makeNew);
  return branch(setUp);
}

let example: Workspace | null = null;

/** With the sample progress of October, real sending, the owner as operator. */
export function sampleWorkbook(): Workspace {
  example ??= kept('sample', emptyWorkspace, makeSample);
  return branch(example);
}

/** A workbook of a test's own kind: the owner as operator, filled in by `prepare`, computed; each call branches it. */
export function prepared(prepare: (workspace: Workspace) => void): () => Workspace {
  let original: Workspace | null = null;
  return () => {
    if (original === null) {
      original = newWorkbook();
      type(original, 'settings', 'operatorEmail', { value: OWNER });
      prepare(original);
      mustRun(original, 'recomputeScores');
    }
    return branch(original);
  };
}

/** Another workspace that reads the same, mails and files too; what happens in one does not show in the other. */
export function branch(origin: Workspace): Workspace {
  const copy = emptyWorkspace();
  if (existsSync(origin.dir)) cpSync(origin.dir, copy.dir, { recursive: true });
  Object.assign(copy.state, structuredClone(origin.state));
  const [blank] = copy.workbook.sheets;
  for (const sheet of origin.workbook.sheets)
    copy.workbook.adopt(sheet.name, sheet.hidden, copyOf(sheet.state));
  if (blank) copy.workbook.deleteSheet(blank);
  copy.workbook.activeSheetIndex = origin.workbook.activeSheetIndex;
  return copy;
}

/** Cells are never changed in place, so rows need only lists of their own. */
function copyOf(state: SheetState): SheetState {
  return {
    ...state,
    rows: new Map([...state.rows].map(([row, record]) => [row, { ...record, cells: record.cells.slice() }])),
    columns: state.columns.map((span) => ({ ...span })),
    merges: [...state.merges],
    notes: new Map(state.notes),
    dirty: new Set(state.dirty),
  };
}

/** A person types into cells of one row, as `edit` does; no trigger is fired. */
export function type(
  workspace: Workspace,
  table: string,
  key: string,
  cells: Readonly<Record<string, string>>,
): void {
  const places = Object.keys(cells).map((column) => placeOf(workspace, table, key, column));
  const typing = { user: workspace.state.owner, now: NOW };
  Object.values(cells).forEach((text, index) => {
    typeAt(workspace, places[index] as Place, text, typing);
  });
}

/** A person adds a row below the others. */
export function add(workspace: Workspace, table: string, cells: Readonly<Record<string, string>>): void {
  type(workspace, table, `row:${rowsOf(workspace, table).length + 2}`, cells);
}

export function sheetOf(workspace: Workspace, tab: { readonly title: string }): Sheet {
  const sheet = workspace.workbook.sheet(tab.title);
  if (sheet === undefined) throw new Error(`no tab ${tab.title}`);
  return sheet;
}

/** A person renames a tab, as in Google Sheets: it stays the same sheet. */
export function renameTab(workspace: Workspace, tab: { readonly title: string }, name: string): void {
  workspace.workbook.renameSheet(sheetOf(workspace, tab), name);
  const info = workspace.state.spreadsheet.sheets.find((sheet) => sheet.name === tab.title);
  if (info) info.name = name;
}

/** The cell's value as a script would read it. */
export function valueAt(workspace: Workspace, tab: { readonly title: string }, row: number, column: number) {
  return sheetOf(workspace, tab).cell(row, column)?.value ?? '';
}

/** Rows of `export`, keyed by the schema. */
export const rowsOf = (workspace: Workspace, table: string): Record<string, string>[] =>
  parse(exportTable(workspace, table), { columns: true });

/** The rule of validation over a cell. */
export function ruleAt(sheet: Sheet, row: number, column: number): ValidationRule | undefined {
  const covers = ({ row: top, column: left, rows, columns }: GridRange) =>
    row >= top && row < top + rows && column >= left && column < left + columns;
  return sheet.validations.find(({ ranges }) => ranges.some(covers))?.rule;
}
