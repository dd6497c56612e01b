// What a person finds in a workbook after an action: the problems listed, the results, and what was entered.
import type { RunResult } from '../../local/run';
import { exportTable } from '../../local/tables';
import type { Workspace } from '../../local/workspace';
import type { Sheet } from '../../local/xlsx';
import { dataIssues, evidence, lists, scores, tabs } from '../../sheets-schema/index';
import { mustRun, sheetOf } from './workspaces';

/** "severity | tab | row | column | what stands there | what is wrong | what to do". */
export type Problem = string;

/** The rows of a tab as they show: texts and results of formulas, from column A on. */
export function shownRows(sheet: Sheet): string[][] {
  const width = sheet.lastColumn;
  return Array.from({ length: sheet.lastRow }, (_, row) =>
    Array.from({ length: width }, (_, column) => {
      const value = sheet.cell(row + 1, column + 1)?.value ?? '';
      return typeof value === 'object' ? value.error : String(value);
    }),
  );
}

/** "Cần bổ sung, chỉnh sửa" as it stands. */
export function problemsOf(workspace: Workspace): Problem[] {
  const [header = [], ...rows] = shownRows(sheetOf(workspace, dataIssues));
  const { severity, table, row, column, value, problem, action } = dataIssues.columns;
  const at = [severity, table, row, column, value, problem, action].map((shown) =>
    header.indexOf(shown.header),
  );
  const lines = rows.map((cells) => at.map((index) => cells[index] ?? '').join(' | '));
  // Rows to which only a person's own column reaches down say nothing.
  return lines.filter((line) => /[^ |]/.test(line));
}

/** What the list holds now and did not hold before. */
export function newProblems(workspace: Workspace, before: readonly Problem[]): Problem[] {
  return problemsOf(workspace).filter((problem) => !before.includes(problem));
}

/** Code → "result points" of the scoresheet. */
export function resultsOf(workspace: Workspace): Record<string, string> {
  const [header = [], ...rows] = shownRows(sheetOf(workspace, scores));
  const at = (title: string) => header.findIndex((text) => text.startsWith(title));
  const [code, result, score] = [at('Mã'), at('Kết quả'), at('Điểm tự chấm')];
  return Object.fromEntries(
    rows
      .filter((cells) => (cells[code] ?? '') !== '')
      .map((cells) => [cells[code], `${cells[result]} ${cells[score]}`]),
  );
}

/** Every tab as exported, and which tabs are hidden. */
export function contents(workspace: Workspace): Record<string, string> {
  const hidden = workspace.workbook.sheets.filter((sheet) => sheet.hidden).map(({ name }) => name);
  // A tab that nobody needed yet, or that a stopped run left without its header, has nothing to export.
  const isBlank = (title: string): boolean => (workspace.workbook.sheet(title)?.lastRow ?? 0) === 0;
  const exported = tabs.map(({ id, title }): [string, string] => [
    id,
    isBlank(title) ? '' : exportTable(workspace, id),
  ]);
  return { ...Object.fromEntries(exported), hidden: hidden.join() };
}

/** The last message of a run: what the person is left with. */
export const told = ({ messages }: RunResult): string => {
  const last = messages.at(-1);
  return `${last?.title}\n${last?.text}`;
};

/** Tabs that Tính điểm draws; every other is the people's, or a journal. */
const DRAWN = tabs
  .filter(({ id }) => ['start', 'dashboard', 'unitWork', dataIssues.id, scores.id, lists.id].includes(id))
  .map(({ title }) => title);

/**
 * Tab → every value, formula and number format in it, but for the tabs that Tính điểm draws, and the codes that it gives to
 * documents.
 */
export function entriesOf({ workbook }: Workspace): Record<string, string> {
  const kept = workbook.sheets.filter(({ name }) => !DRAWN.includes(name));
  return Object.fromEntries(kept.map((sheet) => [sheet.name, JSON.stringify(contentsOf(sheet))]));
}

function contentsOf(sheet: Sheet) {
  const rows = [...sheet.rows()];
  const codes = rows.flatMap(([, cells]) =>
    cells.flatMap(([column, { value }]) => (value === evidence.columns.code.header ? [column] : [])),
  );
  return rows
    .filter(([, cells]) => !cells.some(([, { value }]) => value === 'evidenceNumbers'))
    .flatMap(([row, cells]) =>
      cells
        .filter(
          ([column, { value, formula }]) =>
            !codes.includes(column) && (value !== null || formula !== undefined),
        )
        .map(([column, { value, formula, format }]) => [row, column, value, formula, format.numberFormat]),
    );
}

/** What became of typed cells: what is new in the list of problems, other results, tabs whose entries changed. */
export interface Effect {
  readonly problems: readonly Problem[];
  /** Criterion → what it was, what it is. */
  readonly results: Readonly<Record<string, string>>;
  readonly changed: readonly string[];
}

/** Tính điểm on `workspace`, against a workbook without the typed cells. Throws where the action fails. */
export function effectOn(workspace: Workspace, untouched: Workspace): Effect {
  const entries = entriesOf(workspace);
  mustRun(workspace, 'recomputeScores');
  const [was, is] = [resultsOf(untouched), resultsOf(workspace)];
  const codes = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (code) => was[code] !== is[code],
  );
  const left = entriesOf(workspace);
  return {
    problems: newProblems(workspace, problemsOf(untouched)),
    results: Object.fromEntries(codes.map((code) => [code, `${was[code]} → ${is[code]}`])),
    changed: Object.keys({ ...entries, ...left }).filter((tab) => entries[tab] !== left[tab]),
  };
}
