// Which column of a pasted table says what: by the words of its header, which may be two rows.
import type { Grid } from './grid';

/** What a column of the table is for; `score` are scores already given, which nobody imports. */
export type Role =
  | 'mark'
  | 'group'
  | 'text'
  | 'maximum'
  | 'measure'
  | 'evidence'
  | 'source'
  | 'unit'
  | 'score';

export interface Header {
  /** First and last row, from 0. */
  readonly top: number;
  readonly bottom: number;
  readonly columns: ReadonlyMap<Role, number>;
}

/** From the surest to the least sure; what a header says first decides. */
const WORDS: readonly (readonly [Role, RegExp])[] = [
  ['mark', /^(?:stt|tt|so tt|so thu tu|ma|ma so|ma tieu chi|ma hieu|so hieu|ky hieu)$/],
  ['maximum', /diem.*toi da|toi da.*diem|^toi da$|diem chuan|thang diem|diem quy dinh|khung diem/],
  ['score', /diem.*(?:tu cham|tu danh gia|tham dinh|ra soat|dat duoc|thong nhat)|^(?:tu cham|ket qua)\b/],
  ['maximum', /^(?:so |muc )?diem(?: so)?$|^diem\b/],
  ['measure', /^(?:cach|phuong phap|huong dan|cong thuc|muc do|do luong|yeu cau|don vi tinh)\b/],
  ['evidence', /minh chung|kiem chung|^(?:tai lieu|ho so)\b/],
  ['source', /^(?:can cu|co so|van ban|nguon)\b/],
  ['unit', /^(?:don vi|co quan|bo phan|phong|nguoi)\b|(?:phu trach|chu tri|tham muu)/],
  ['group', /^(?:nhom|linh vuc|phan|truc|tru cot)\b/],
  ['text', /^(?:ten |bo |cac )?(?:noi dung|tieu chi|chi tieu|chi so|tieu chuan)/],
];

const rolesOf = (words: string): Role[] => WORDS.flatMap(([role, word]) => (word.test(words) ? [role] : []));

/** A header rarely stands below more than a title, a decision and a few remarks. */
const SEARCHED_ROWS = 60;

/** Longer texts are sentences of a criterion. */
const LONGEST_HEADER = 60;

/** The words over each column: of the upper row those of a merged cell for all that it covers. */
function wordsOver(grid: Grid, rows: readonly number[]): string[][] {
  return Array.from({ length: grid.width }, (_, column) =>
    rows.map((row) => {
      for (let at = column; at >= 0; at -= 1) {
        if (!grid.isBlank(row, at))
          return at === column || at + grid.span(row, at) > column ? grid.key(row, at) : '';
        if (grid.span(row, at) === 1 && at < column) return '';
      }
      return '';
    }),
  );
}

/** The role of a column: the lower words say more than the upper. */
function roleOf(words: readonly string[]): Role | null {
  const said = words.filter((word) => word !== '' && word.length <= LONGEST_HEADER).reverse();
  const together = said.length > 1 ? [[...said].reverse().join(' '), ...said] : said;
  for (const word of together) {
    const [role] = rolesOf(word);
    if (role !== undefined) return role;
  }
  return null;
}

/** Filled cells of a column below the header: of two columns of texts the fuller one holds the criteria. */
const filledBelow = (grid: Grid, bottom: number, column: number): number =>
  Array.from({ length: Math.max(0, grid.height - bottom - 1) }, (_, at) =>
    grid.isBlank(bottom + 1 + at, column) ? 0 : 1,
  ).reduce<number>((total, one) => total + one, 0);

function headerAt(grid: Grid, top: number, bottom: number): Header | null {
  const rows = Array.from({ length: bottom - top + 1 }, (_, at) => top + at);
  const columns = new Map<Role, number>();
  const texts: number[] = [];
  wordsOver(grid, rows).forEach((words, column) => {
    const role = roleOf(words);
    if (role === 'text') texts.push(column);
    else if (role !== null && !columns.has(role)) columns.set(role, column);
  });
  // A group's word over the only column of texts.
  const group = columns.get('group');
  if (texts.length === 0 && group !== undefined) {
    texts.push(group);
    columns.delete('group');
  }
  const [first, second] = texts;
  if (first === undefined || !columns.has('maximum')) return null;
  if (second === undefined) columns.set('text', first);
  else if (filledBelow(grid, bottom, first) < filledBelow(grid, bottom, second)) {
    columns.set('text', second);
    if (!columns.has('group')) columns.set('group', first);
  } else {
    columns.set('text', first);
    if (!columns.has('measure')) columns.set('measure', second);
  }
  return { top, bottom, columns };
}

/** A second row of a header has words for some columns and no figure; its numbers and texts are still blank. */
function isSecondRow(grid: Grid, top: number): boolean {
  const row = top + 1;
  const filled = Array.from({ length: grid.width }, (_, column) => column).filter(
    (column) => !grid.isBlank(row, column),
  );
  return (
    filled.length > 0 &&
    filled.every(
      (column) =>
        typeof grid.cell(row, column) === 'string' &&
        grid.key(row, column).length <= LONGEST_HEADER &&
        rolesOf(grid.key(row, column)).length > 0,
    ) &&
    filled.some(
      (column) => grid.isBelowMerge(row, column) || grid.isBlank(top, column) || grid.span(top, column) > 1,
    )
  );
}

/** The header that begins in this row; null where none does. */
export function headerIn(grid: Grid, row: number): Header | null {
  const filled = Array.from({ length: grid.width }, (_, column) => grid.key(row, column)).filter(Boolean);
  if (filled.length < 2) return null;
  return (isSecondRow(grid, row) ? headerAt(grid, row, row + 1) : null) ?? headerAt(grid, row, row);
}

/** The first header of the table. */
export function findHeader(grid: Grid): Header | null {
  for (let row = 0; row < Math.min(grid.height, SEARCHED_ROWS); row += 1) {
    const header = headerIn(grid, row);
    if (header !== null) return header;
  }
  return null;
}
