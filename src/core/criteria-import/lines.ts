// The rows below the header, each for itself: what is a total, a title, a remark, and what may be a criterion.
import { clean, fold } from '../base/text';
import { cellText } from '../sheet/cells';
import type { Grid } from './grid';
import { type Header, headerIn, type Role } from './header';
import { type Mark, type MarkContext, NO_MARK, namedMark, readMark, splitMark } from './marks';
import { type Points, readPoints, splitPoints } from './points';

interface Where {
  /** Row in the sheet, 1-based. */
  readonly row: number;
}

/** A row that names something: a group, a criterion, a part of one. */
export interface Item extends Where {
  readonly kind: 'item';
  readonly mark: Mark;
  readonly text: string;
  readonly points: Points;
  /** Its maximum is that of the row above: they are one merged cell. */
  readonly sharesMaximum: boolean;
  /** It can only be a title: capitals, "Nhóm 1", or one cell across the table. */
  readonly isTitle: boolean;
  /** The number of a title such as "Nhóm 1"; '' where it has none. */
  readonly named: string;
  /** Of the column of groups; '' where there is none or it is blank. */
  readonly group: string;
  readonly measure: string;
  readonly evidence: string;
  readonly source: string;
  readonly unit: string;
}

export type Line =
  | Item
  | (Where & { readonly kind: 'total'; readonly text: string; readonly points: Points })
  | (Where & { readonly kind: 'header' | 'numbers' | 'remark' })
  /** From here on another table stands; nothing of it is read. */
  | (Where & { readonly kind: 'second_table' });

const TOTAL =
  /^(?:tong cong|tong so diem|tong diem|tong so|tong|cong diem|cong|diem tong)(?: diem| toi da)*\s*(?:$|[:.(\d]|(?:muc|nhom|phan|linh vuc|tieu chi|chung|toan|cac|ca|bang|[ivxl]+|[a-h])(?=$|[\s.:(\d+]))/;
const REMARK = /^(?:ghi chu|luu y|chu thich|nguon|giai thich)\b|^\(?[*†]+\)?/;

/** "(1) (2) (3)", "1 2 3", "A B 1 2": the numbers of the columns under a header. */
function isColumnNumbers(grid: Grid, row: number): boolean {
  const cells = Array.from({ length: grid.width }, (_, column) => grid.key(row, column)).filter(Boolean);
  const numbers = cells.map((cell) => /^\(?([a-d]|\d{1,2})\)?(?:\s*=.*)?$/.exec(cell)?.[1]);
  if (cells.length < 3 || numbers.includes(undefined)) return false;
  const figures = numbers.filter((number) => /\d/.test(number ?? '')).map(Number);
  return (
    figures.length >= 2 && figures.every((figure, at) => at === 0 || figure === (figures[at - 1] ?? 0) + 1)
  );
}

/** No small letter, and more than a code. */
const isInCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);

const sameWords = (grid: Grid, header: Header, row: number): boolean =>
  (['text', 'maximum'] as const).every((role) => {
    const column = header.columns.get(role) ?? 0;
    const words = [header.top, header.bottom].map((at) => grid.key(at, column)).filter(Boolean);
    return words.includes(grid.key(row, column));
  });

/** All rows below the header up to a second table; blank ones are left out. */
export function linesOf(grid: Grid, header: Header, thisYear: number): Line[] {
  const lines: Line[] = [];
  const at = (role: Role): number => header.columns.get(role) ?? -1;
  const textIn = (row: number, role: Role): string => (at(role) < 0 ? '' : grid.shown(row, at(role)));
  const roleColumns = [...header.columns].flatMap(([role, column]) => (role === 'score' ? [] : [column]));
  let before = '';
  let lastLetter: string | null = null;
  let headerEnds = -1;
  for (let row = header.bottom + 1; row < grid.height; row += 1) {
    const where = { row: row + 1 };
    if (row <= headerEnds) {
      lines.push({ ...where, kind: 'header' });
      continue;
    }
    if (roleColumns.every((column) => grid.isBlank(row, column))) continue;
    const again = headerIn(grid, row);
    if (again !== null && sameWords(grid, header, row)) {
      headerEnds = row + header.bottom - header.top;
      lines.push({ ...where, kind: 'header' });
      continue;
    }
    if (again !== null) return [...lines, { ...where, kind: 'second_table' }];
    if (isColumnNumbers(grid, row)) {
      lines.push({ ...where, kind: 'numbers' });
      continue;
    }
    const points = readPoints(grid.cell(row, at('maximum')));
    const total = totalText(grid, header, row);
    if (total !== null) {
      lines.push({ ...where, kind: 'total', text: total, points });
      continue;
    }
    const context: MarkContext = { before, lastLetter, thisYear };
    const item = itemOf(grid, header, row, points, context, textIn);
    if (item.mark.kind === 'none' && points.kind === 'blank' && REMARK.test(fold(item.text))) {
      lines.push({ ...where, kind: 'remark' });
      continue;
    }
    if (item.mark.kind === 'number') before = item.mark.code;
    if (item.mark.kind === 'letter') lastLetter = item.mark.code;
    lines.push(item);
  }
  return lines;
}

/** "Tổng cộng", in the column of texts or before it. */
function totalText(grid: Grid, header: Header, row: number): string | null {
  const last = header.columns.get('text') ?? 0;
  const first = Math.min(last, ...['mark', 'group'].map((role) => header.columns.get(role as Role) ?? last));
  for (let column = first; column <= last; column += 1) {
    if (grid.isBlank(row, column)) continue;
    const isTotal = TOTAL.test(grid.key(row, column));
    return isTotal ? grid.text(row, column) : null;
  }
  return null;
}

const isOddCode = (read: Mark | null, points: Points, text: string): boolean =>
  read === null && text !== '' && points.kind !== 'blank';

/** "Nhóm I", "Tiêu chí 1": the number alone; other words as they are, for a person to mend. */
function oddMark(words: string): Mark {
  const named = namedMark(words);
  return { kind: named === null || /\d/.test(named) ? 'number' : 'roman', code: named ?? words, shown: null };
}

function itemOf(
  grid: Grid,
  header: Header,
  row: number,
  points: Points,
  context: MarkContext,
  textIn: (row: number, role: Role) => string,
): Item {
  const markAt = header.columns.get('mark') ?? -1;
  const cell = markAt < 0 ? '' : grid.cell(row, markAt);
  const read = readMark(cell, context);
  // A title across the table begins where the numbers stand.
  const inMarks = read === null ? clean(cellText(cell)) : '';
  const written = [inMarks, textIn(row, 'text')].filter(Boolean).join(' ');
  const split = read === null || read.kind === 'none' ? splitMark(written, context) : null;
  // A number that looks like none, beside a text with points, is still the criterion's.
  const odd = isOddCode(read, points, textIn(row, 'text')) ? oddMark(inMarks) : null;
  const mark = odd ?? split?.mark ?? read ?? NO_MARK;
  const text = odd === null ? (split?.text ?? written) : textIn(row, 'text');
  const named = mark.kind === 'none' ? namedMark(text) : null;
  const inText = points.kind === 'blank' ? splitPoints(text) : null;
  const maximumAt = header.columns.get('maximum') ?? 0;
  const isAlone = grid.span(row, inMarks === '' ? (header.columns.get('text') ?? 0) : markAt) > 1;
  return {
    kind: 'item',
    row: row + 1,
    mark,
    text: inText?.name ?? text,
    points: inText === null ? points : { kind: 'points', maximum: inText.maximum, score: null },
    sharesMaximum: grid.isBelowMerge(row, maximumAt),
    isTitle: odd === null && (isInCapitals(text) || named !== null || inMarks !== '' || isAlone),
    named: named ?? '',
    group: textIn(row, 'group'),
    measure: textIn(row, 'measure'),
    evidence: textIn(row, 'evidence'),
    source: textIn(row, 'source'),
    unit: textIn(row, 'unit'),
  };
}
