// The tab of a pasted table: where the program's own two columns stand beside it, and what is written there.
import { CRITERIA_STAGING, STAGING_COLUMNS, STAGING_WIDTH } from '../../../sheets-schema/criteria-staging';
import { nameKey } from '../base/text';
import { cellText, isBlank } from '../sheet/cells';
import { asText } from '../sheet/cells-out';
import type { Area, Change, SheetValue } from '../sheet/changes';
import type { RawTab } from '../sheet/table';
import type { Pasted } from './grid';

export interface Staging {
  readonly pasted: Pasted;
  /** First of the two columns, from 0; null where the program has not written them yet. */
  readonly ownAt: number | null;
}

const [FIRST_HEADER] = STAGING_COLUMNS;

/** The pasted table without the program's columns, and without the instruction that a new tab begins with. */
export function stagingOf(
  { values }: RawTab,
  merges: readonly Area[],
  shown: readonly (readonly string[])[],
  instruction: string,
): Staging {
  const ownAt = columnOf(values);
  const isOwn = (column: number) =>
    ownAt !== null && column >= ownAt && column < ownAt + STAGING_COLUMNS.length;
  const table = values.map((row) =>
    row.map((cell, column) =>
      isOwn(column) || (typeof cell === 'string' && nameKey(cell) === nameKey(instruction)) ? '' : cell,
    ),
  );
  return { pasted: { values: table, merges, shown }, ownAt };
}

function columnOf(values: RawTab['values']): number | null {
  for (const row of values) {
    const at = row.findIndex((cell) => cellText(cell) === FIRST_HEADER);
    if (at >= 0) return at;
  }
  return null;
}

export const isNothingPasted = ({ pasted }: Staging): boolean =>
  pasted.values.every((row) => row.every((cell) => isBlank(cell)));

/** The new tab, plain text throughout so that "1.10" stays what it is, with the instruction on top. */
export function planStaging(after: string, instruction: string): Change[] {
  const title = CRITERIA_STAGING;
  const whole: Area = { row: 1, column: 1, rows: 1000, columns: 26 };
  return [
    { kind: 'insertSheet', title, after, like: null },
    { kind: 'numberFormat', title, areas: [whole], format: '@' },
    { kind: 'style', title, areas: [whole], style: { vertical: 'top' } },
    {
      kind: 'values',
      title,
      area: { row: 1, column: 1, rows: 1, columns: 1 },
      values: [[asText(instruction)]],
    },
  ];
}

/** Beside the table, where they stood or one column further: what each row was read as, what is to be looked at. */
export function planNotes(
  tab: RawTab,
  { pasted, ownAt }: Staging,
  headerRow: number,
  notes: ReadonlyMap<number, readonly [readAs: string, lookAt: string]>,
): Change[] {
  const lastFilled = Math.max(
    -1,
    ...pasted.values.flatMap((row) => row.map((cell, at) => (isBlank(cell) ? -1 : at))),
    ...pasted.merges.map(({ column, columns }) => column + columns - 2),
  );
  const at = ownAt !== null && ownAt > lastFilled ? ownAt : lastFilled + 2;
  const { title, values: present } = tab;
  const height = Math.max(present.length, headerRow, ...notes.keys());
  const values: SheetValue[][] = Array.from({ length: height }, (_, index) => {
    if (index + 1 === headerRow) return [...STAGING_COLUMNS];
    return (notes.get(index + 1) ?? ['', '']).map(asText);
  });
  const area: Area = { row: 1, column: at + 1, rows: height, columns: STAGING_COLUMNS.length };
  const isNew = ownAt === null || ownAt !== at;
  return [
    { kind: 'values', title, area, values },
    ...(isNew
      ? [
          { kind: 'style' as const, title, areas: [area], style: { wrap: true, italic: true } },
          { kind: 'columnWidths' as const, title, column: at + 1, columns: 2, width: STAGING_WIDTH },
        ]
      : []),
  ];
}
