// All problems of a run as one list: the gravest first, nothing said twice.
import { tabs } from '../../../sheets-schema/index';
import { compareText } from '../base/seal';
import { cellKey, ISSUES, type Issue, type IssueCode } from '../sheet/issues';

/** Said of a blank value; where the cell has a problem of its own, that one is the more exact. */
const IMPLIED: readonly IssueCode[] = ['cell_required', 'due_missing', 'time_unread', 'email_missing'];

const STRUCTURE: readonly IssueCode[] = ['tab_missing', 'header_missing', 'header_doubled'];

const isStructure = ({ code }: Issue): boolean => STRUCTURE.includes(code);

/** Tells what only follows from a missing tab or column. */
function followsFrom(structure: readonly Issue[]): (problem: Issue) => boolean {
  const broken = new Set(
    structure.map(({ code, table, column }) => (code === 'tab_missing' ? table : `${table}.${column}`)),
  );
  return ({ code, table, column }) =>
    [table, `${table}.${column}`, ...ISSUES[code].seenThrough].some((place) => broken.has(place));
}

const GRAVITY = { error: 0, missing: 1, note: 2 } as const;
const TAB_ORDER = new Map(tabs.map((tab, index) => [tab.id, index]));

/**
 * Missing tabs and columns first, then by severity, points at stake (most first), order of the tabs, row, column. Equal
 * problems stand once; that a cell is required is not said where something more exact is said about it, and nothing is
 * said that only follows from a missing tab or column.
 */
export function orderIssues(issues: readonly Issue[]): Issue[] {
  const distinct = new Map(issues.map((problem) => [JSON.stringify(problem), problem]));
  const explained = new Set(issues.filter((problem) => !IMPLIED.includes(problem.code)).map(cellKey));
  const rowOf = ({ table, row }: Issue): string => JSON.stringify([table, row]);
  const headings = new Set(issues.filter(({ code }) => code === 'row_is_heading').map(rowOf));
  // Whatever such a cell lacks, it cannot be filled in.
  const merged = new Set(issues.filter(({ code }) => code === 'cell_merged').map(cellKey));
  const follows = followsFrom(issues.filter(isStructure));
  const tabAt = (problem: Issue): number => TAB_ORDER.get(problem.table) ?? TAB_ORDER.size;
  const ordered = [...distinct.values()]
    .filter(
      (problem) =>
        !IMPLIED.includes(problem.code) || !(explained.has(cellKey(problem)) || headings.has(rowOf(problem))),
    )
    .filter((problem) =>
      problem.code === 'cell_merged' ? !headings.has(rowOf(problem)) : !merged.has(cellKey(problem)),
    )
    .filter((problem) => isStructure(problem) || !follows(problem))
    .sort(
      (a, b) =>
        Number(isStructure(b)) - Number(isStructure(a)) ||
        GRAVITY[a.severity] - GRAVITY[b.severity] ||
        (b.points ?? 0) - (a.points ?? 0) ||
        tabAt(a) - tabAt(b) ||
        (a.row ?? 0) - (b.row ?? 0) ||
        compareText(a.column ?? '', b.column ?? '') ||
        compareText(a.code, b.code) ||
        compareText(JSON.stringify(a), JSON.stringify(b)),
    );
  return stakedOnce(ordered);
}

/** The criterion that a problem costs points of. */
const criterionOf = ({ params }: Issue): string | null => {
  if ('part' in params) return params.part === 'criterion' ? params.code : null;
  return 'criterion' in params ? (params.criterion ?? null) : null;
};

/** The points of a criterion stand at its first problem alone, so that the column adds up to what is at stake. */
function stakedOnce(issues: readonly Issue[]): Issue[] {
  const staked = new Set<string>();
  return issues.map((problem) => {
    const criterion = criterionOf(problem);
    if (problem.points === null || criterion === null) return problem;
    if (staked.has(criterion)) return { ...problem, points: null };
    staked.add(criterion);
    return problem;
  });
}

/** Tells whether a cell holds something that could not be read; its value is null then, but it is not empty. */
export type UnreadCells = (table: string, row: number, column: string) => boolean;

/** From the problems of reading. A blank required cell and a doubled key are read well enough. */
export function unreadCells(issues: readonly Issue[]): UnreadCells {
  const cells = new Set(
    issues
      .filter(
        (problem) =>
          problem.severity === 'error' && !IMPLIED.includes(problem.code) && problem.code !== 'key_doubled',
      )
      .map(cellKey),
  );
  return (table, row, column) => cells.has(JSON.stringify([table, row, column]));
}
