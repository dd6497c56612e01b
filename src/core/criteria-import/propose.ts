// A pasted table as a set of criteria that a person may take over: what each row was read as, and what is to be looked at.
import type { Rule } from '../../../sheets-schema/enums';
import { type Hundredths, sum } from '../base/numbers';
import { oldReading } from '../base/old-encodings';
import { clean, fold, nameKey } from '../base/text';
import { cellText, type RawCell, readCell } from '../sheet/cells';
import { NO_UNITS } from '../sheet/units';
import { codesOf } from './codes';
import { type Grid, gridOf, type Pasted } from './grid';
import { findHeader, type Header } from './header';
import { type Item, type Line, linesOf } from './lines';
import { type Leaf, type Outline, outlineOf, type Unused } from './outline';
import { type ImportProblem, problem } from './problems';
import { totalProblems } from './totals';

export interface ProposedCriterion {
  /** Row in the sheet, 1-based. */
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly group: string | null;
  readonly maxScore: Hundredths;
  readonly rule: Rule;
  readonly measure: string | null;
  readonly evidence: string | null;
  readonly source: string | null;
  readonly unit: string | null;
}

/** What a row of the sheet was read as. */
export type RowReading =
  | { readonly kind: 'criterion'; readonly code: string; readonly maxScore: Hundredths }
  | { readonly kind: 'group'; readonly sum: Hundredths }
  | { readonly kind: 'part' | 'header' | 'numbers' | 'remark' | 'total' | 'second_table' | 'unused' };

export interface Proposal {
  readonly criteria: readonly ProposedCriterion[];
  readonly groups: readonly string[];
  readonly total: Hundredths;
  /** By sheet row, 1-based; rows that nothing was read from are left out. */
  readonly readings: ReadonlyMap<number, RowReading>;
  /** In the order of the rows; those of the whole table first. */
  readonly problems: readonly ImportProblem[];
}

const NOTHING: Proposal = { criteria: [], groups: [], total: 0, readings: new Map(), problems: [] };

/** As codes are: what evidence is found by. */
const LONGEST_CODE = 12;
const HUNDRED: Hundredths = 10_000;

/** `thisYear`: the year of the day, for a code that a sheet took for a day of it. Never throws: what is wrong is listed. */
export function proposeSet(pasted: Pasted, thisYear: number): Proposal {
  const grid = gridOf(pasted);
  const header = findHeader(grid);
  if (header === null) return { ...NOTHING, problems: [problem('header_not_found', null, {})] };
  const lines = linesOf(grid, header, thisYear);
  const outline = outlineOf(lines);
  const groupNames = groupsOf(outline.leaves, lines);
  const coded = codesOf(outline.leaves, groupNames, header.columns.has('group'));
  const criteria = outline.leaves.map((leaf, at) =>
    criterionOf(leaf, coded.codes[at] ?? '', groupNames[at] ?? ''),
  );
  const problems = [
    ...(criteria.length === 0 ? [problem('no_criteria', null, {})] : []),
    ...(coded.made === null ? [] : [problem('codes_made', null, coded.made)]),
    ...cellProblems(grid, header),
    ...restoredCodes(lines),
    ...codeProblems(criteria),
    ...criteria.flatMap(({ row, name, maxScore }) =>
      maxScore === 0 ? [problem('maximum_zero', row, { name })] : [],
    ),
    ...outline.unused.flatMap((one) => unusedProblem(grid, header, one)),
    ...groupProblems(outline),
    ...totalProblems(
      lines,
      outline.leaves.map(({ item, maximum, score }, at) => ({
        row: item.row,
        group: groupNames[at] ?? '',
        maximum,
        score,
      })),
    ),
    ...belowProblems(lines, outline.leaves),
  ];
  const total = sum(criteria.map(({ maxScore }) => maxScore));
  if (criteria.length > 0 && total !== HUNDRED) problems.push(problem('total_not_hundred', null, { total }));
  return {
    criteria,
    groups: [...new Set(groupNames.filter((name) => name !== ''))],
    total,
    readings: readingsOf(header, lines, outline, criteria),
    problems: [...problems].sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
  };
}

/** The outermost group where there are several, else the nearest; the column of groups holds on until the next. */
function groupsOf(leaves: readonly Leaf[], lines: readonly Line[]): string[] {
  const inColumn = new Map<number, string>();
  let last = '';
  for (const line of lines) {
    if (line.kind !== 'item') continue;
    if (line.group !== '') last = line.group;
    inColumn.set(line.row, last);
  }
  const outer = new Set(leaves.map(({ path }) => path[0]?.text ?? ''));
  return leaves.map(({ item, text, path }) => {
    const column = inColumn.get(item.row) ?? '';
    const node = outer.size > 1 ? path[0] : path.at(-1);
    if (column !== '') return withoutMark(column);
    // A criterion beside groups is one of its own.
    return withoutMark(node?.text ?? (outer.size > 1 ? text : ''));
  });
}

/** "I. Chính quyền số" → "Chính quyền số". */
const withoutMark = (text: string): string => clean(text.replace(/^(?:[IVXL]+|\d{1,2}|\p{Lu})[.):]\s+/u, ''));

const orNull = (text: string): string | null => (text === '' ? null : text);

function criterionOf({ item, text, maximum }: Leaf, code: string, group: string): ProposedCriterion {
  return {
    row: item.row,
    code,
    name: text,
    group: orNull(group),
    maxScore: maximum,
    rule: ruleSaid(item),
    measure: orNull(item.measure),
    evidence: orNull(item.evidence),
    source: orNull(item.source),
    unit: orNull(item.unit),
  };
}

/** A score is typed, unless the table itself says that there are two answers only. */
const ruleSaid = ({ measure }: Item): Rule =>
  /^(?:co ?\/ ?khong|co hoac khong|dat ?\/ ?khong dat)$/.test(fold(measure)) ? 'yes_no' : 'manual';

/** Errors of formulas and letters of old fonts, in the columns that are read. */
function cellProblems(grid: Grid, header: Header): ImportProblem[] {
  const read = [...header.columns].flatMap(([role, column]) => (role === 'score' ? [] : [column]));
  return Array.from({ length: grid.height - header.bottom - 1 }, (_, at) => header.bottom + 1 + at).flatMap(
    (row) =>
      read.flatMap((column) => {
        const cell: RawCell = grid.cell(row, column);
        if (typeof cell !== 'string' || cell === '') return [];
        const reading = readCell(cell, { type: 'text' }, NO_UNITS);
        if ('problem' in reading) return [problem('cell_error', row + 1, { value: cellText(cell) })];
        const meant = oldReading(cell);
        return meant === null ? [] : [problem('old_letters', row + 1, { reading: meant })];
      }),
  );
}

const restoredCodes = (lines: readonly Line[]): ImportProblem[] =>
  lines.flatMap((line) =>
    line.kind === 'item' && line.mark.shown !== null
      ? [problem('code_restored', line.row, { code: line.mark.code, shown: line.mark.shown })]
      : [],
  );

function codeProblems(criteria: readonly ProposedCriterion[]): ImportProblem[] {
  const first = new Map<string, number>();
  return criteria.flatMap(({ code, row }, at) => {
    const known = first.get(nameKey(code));
    if (known !== undefined) return [problem('code_doubled', row, { code, firstRow: known })];
    first.set(nameKey(code), row);
    if (code === '' || code.length > LONGEST_CODE || /[\s;,]/.test(code))
      return [problem('code_invalid', row, { code })];
    const before = criteria[at - 1]?.code ?? '';
    return skippedBetween(before, code).map((skipped) =>
      problem('code_skipped', row, { code: skipped, before, after: code }),
    );
  });
}

/** Between 1.3 and 1.5 stands 1.4, unless one of them is the last or first of its group. */
function skippedBetween(before: string, after: string): string[] {
  const [a, b] = [before, after].map((code) => /^(.*?)(\d+)$/.exec(code));
  if (a === null || b === null || a === undefined || b === undefined || a[1] !== b[1]) return [];
  const gap = Number(b[2]) - Number(a[2]);
  return gap > 1 && gap < 5
    ? Array.from({ length: gap - 1 }, (_, at) => `${a[1]}${Number(a[2]) + at + 1}`)
    : [];
}

function unusedProblem(grid: Grid, header: Header, { node, why }: Unused): ImportProblem[] {
  const { row, points } = node.item;
  const name = node.text;
  if (why === 'unread' && points.kind === 'unread') {
    const value = grid.text(row - 1, header.columns.get('maximum') ?? 0);
    return [problem('maximum_unread', row, { value, why: points.why })];
  }
  if (why === 'missing') return [problem('maximum_missing', row, { name })];
  if (why === 'none') return [problem('no_points', row, { name })];
  return why === 'shared' ? [problem('maximum_shared', row, { name })] : [];
}

const groupProblems = ({ groups }: Outline): ImportProblem[] =>
  groups.flatMap(({ node, declared, sum: inside }) =>
    declared === null || declared === inside
      ? []
      : [problem('group_sum', node.item.row, { name: node.text, declared, sum: inside })],
  );

/** Another table, or rows that nothing was read from, below the last total. */
function belowProblems(lines: readonly Line[], leaves: readonly Leaf[]): ImportProblem[] {
  const lastRow = Math.max(0, ...leaves.map(({ item }) => item.row));
  const total = lines.find(({ kind, row }) => kind === 'total' && row > lastRow);
  const below = lines.find(
    ({ kind, row }) => kind === 'second_table' || (kind === 'item' && total !== undefined && row > total.row),
  );
  return below === undefined ? [] : [problem('second_table', below.row, {})];
}

function readingsOf(
  header: Header,
  lines: readonly Line[],
  { leaves, groups, unused }: Outline,
  criteria: readonly ProposedCriterion[],
): Map<number, RowReading> {
  const readings = new Map<number, RowReading>();
  for (let row = header.top; row <= header.bottom; row += 1) readings.set(row + 1, { kind: 'header' });
  for (const { row, kind } of lines) if (kind !== 'item') readings.set(row, { kind });
  for (const { node } of unused) readings.set(node.item.row, { kind: 'unused' });
  for (const { node, sum: inside } of groups) {
    for (const row of node.more) readings.set(row, { kind: 'part' });
    readings.set(node.item.row, { kind: 'group', sum: inside });
  }
  for (const [at, { item, parts }] of leaves.entries()) {
    for (const row of parts) readings.set(row, { kind: 'part' });
    const { code, maxScore } = criteria[at] as ProposedCriterion;
    readings.set(item.row, { kind: 'criterion', code, maxScore });
  }
  return readings;
}
