// What many tabs have in common: given to one sheet, from which the others are made, so that it costs a call a look and
// not a call a look and a tab.
import { columnsOf, type Ink, type Page, type Table } from '../../../sheets-schema/define';
import { tables } from '../../../sheets-schema/index';
import { INK_COLOR, INK_NOTE } from '../../../sheets-schema/ink';
import { NEW_SHEET, TABLE_WIDTHS } from '../../../sheets-schema/style';
import type { Area, Change } from '../sheet/changes';
import { planWidths } from './widths';

/** Columns in sight when scrolling sideways begin with a code, then a name. */
type Kind = 'page' | 'plain' | 'coded';

export interface SharedLook {
  readonly kind: Kind;
  readonly ink: Ink;
}

/** What tables share is given to as many columns as the widest has. */
export const TABLE_COLUMNS = Math.max(...tables.map((table) => columnsOf(table).length));

const isTable = (tab: Table | Page): tab is Table => 'columns' in tab;

export const sharedLookOf = (tab: Table | Page): SharedLook => ({
  kind: isTable(tab) ? (tab.frozenColumns > 0 ? 'coded' : 'plain') : tab.likeTable ? 'plain' : 'page',
  ink: tab.ink,
});

/** So that from one tab to the next as little changes as can be; choices of dropdowns stand in an output. */
const ORDER: readonly SharedLook[] = [
  { kind: 'page', ink: 'input' },
  { kind: 'page', ink: 'setup' },
  { kind: 'page', ink: 'output' },
  { kind: 'plain', ink: 'output' },
  { kind: 'plain', ink: 'setup' },
  { kind: 'plain', ink: 'input' },
  { kind: 'coded', ink: 'input' },
  { kind: 'coded', ink: 'setup' },
  { kind: 'coded', ink: 'output' },
];

const placeOf = (tab: Table | Page): number => {
  const look = sharedLookOf(tab);
  return ORDER.findIndex(({ kind, ink }) => kind === look.kind && ink === look.ink);
};

export const inMakingOrder = (tabs: readonly (Table | Page)[]): (Table | Page)[] =>
  [...tabs].sort((a, b) => placeOf(a) - placeOf(b));

/** Whether A1's note is all that its header row says: the model then brings it along. */
export const hasOwnNotes = (tab: Table | Page): boolean =>
  isTable(tab) && columnsOf(tab).some(({ note }) => note !== '');

/** Widths of the columns of a sheet with that look; undefined before anything was given. */
export const widthsOf = (look: SharedLook | null): ((index: number) => number) =>
  look === null || look.kind === 'page'
    ? () => NEW_SHEET.width
    : (index) => (look.kind === 'coded' ? TABLE_WIDTHS.coded[index] : undefined) ?? TABLE_WIDTHS.base;

/** The changes that give a sheet of look `from` (null: as Google makes it) the look `to`; widths are apart. */
function planSharedLook(title: string, from: SharedLook | null, to: SharedLook, rows: number): Change[] {
  const header: Area = { row: 1, column: 1, rows: 1, columns: TABLE_COLUMNS };
  const whole: Area = { row: 1, column: 1, rows, columns: TABLE_COLUMNS };
  const becomesTable = to.kind !== 'page' && (from === null || from.kind === 'page');
  const coded = (look: SharedLook | null) => (look?.kind === 'coded' ? 1 : 0);
  return [
    ...(from === null ? [{ kind: 'frozenRows' as const, title, count: 1 }] : []),
    ...(coded(from) === coded(to) ? [] : [{ kind: 'frozenColumns' as const, title, count: coded(to) }]),
    ...(from?.ink === to.ink ? [] : [{ kind: 'tabColor' as const, title, color: INK_COLOR[to.ink] }]),
    ...(becomesTable
      ? [
          { kind: 'style' as const, title, areas: [whole], style: { wrap: true, vertical: 'top' as const } },
          {
            kind: 'style' as const,
            title,
            areas: [header],
            style: { bold: true, vertical: 'middle' as const },
          },
        ]
      : []),
  ];
}

/** As planSharedLook, with the widths that tables of the look share. */
export function planModel(title: string, from: SharedLook | null, to: SharedLook, rows: number): Change[] {
  const wanted = Array.from({ length: TABLE_COLUMNS }, (_, index) => widthsOf(to)(index));
  return [...planSharedLook(title, from, to, rows), ...planWidths(title, widthsOf(from), wanted)];
}

export const planInkNote = (title: string, ink: Ink): Change => ({
  kind: 'notes',
  title,
  area: { row: 1, column: 1, rows: 1, columns: 1 },
  notes: [[INK_NOTE[ink]]],
});
