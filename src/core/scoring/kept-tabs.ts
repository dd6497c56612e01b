// The tabs that a frozen scoresheet came from, kept with it as they stood: what people typed, cell by cell, as text that
// proves itself whole. A tab that said the same at an earlier freezing is named, not kept twice.
import { type Column, columnsOf, type Table } from '../../../sheets-schema/define';
import { KEPT_TABLES, type KeptTab, snapshotTabs } from '../../../sheets-schema/tables/snapshot-tabs';
import { sealText } from '../base/seal';
import { isBlank, type RawCell } from '../sheet/cells';
import { layoutOf, parseTable, type RawTab } from '../sheet/table';
import { NO_UNITS } from '../sheet/units';
import type { Snapshot } from './snapshot';

/** A cell as it stood, or a word with the address behind it. */
export type KeptCell = RawCell | { readonly url: string; readonly label: string };

/** Headers, then rows as wide; of blank rows none. */
export interface KeptRows {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly KeptCell[])[];
}

export interface KeptRecord {
  readonly snapshot: string | null;
  readonly dataHash: string | null;
  readonly seal: string | null;
  readonly tab: KeptTab | null;
  readonly rows: number | null;
  readonly part: number | null;
  readonly sameAs: string | null;
  /** Exactly as it stands: a piece may begin or end with blanks. */
  readonly content: string;
}

/** How a tab of a freezing is there. */
export type Kept =
  | { readonly state: 'kept'; readonly content: KeptRows }
  /** Too much for cells: so many rows. */
  | { readonly state: 'too_large'; readonly rows: number }
  /** Somebody edited or deleted what was kept. */
  | { readonly state: 'damaged' }
  /** Frozen before tabs were kept, or no such tab then. */
  | { readonly state: 'none' };

/** Excel's limit of a cell is 32.767 characters, Google's 50.000. */
const PIECE = 30_000;
/** About 10.000 documents. What did not change is not kept twice, so that a year of freezings stays within a workbook. */
export const MOST_KEPT = 3_000_000;

/** What people typed and what names a row; what the program shows beside is computed from it. */
const isKept = (table: Table, { key, owner }: Column): boolean =>
  owner !== 'script' || table.rowKey.includes(key);

export function keptRows(table: Table, { values, links }: RawTab): KeptRows {
  const { columns, headerIndex } = layoutOf(table, values).layout;
  const kept = columnsOf(table).flatMap((column) => {
    const at = columns.get(column.key);
    return at !== undefined && isKept(table, column) ? [{ header: column.header, at }] : [];
  });
  const rows = values.flatMap((cells, index): KeptCell[][] => {
    const row = kept.map(({ at }) => cells[at] ?? '');
    if (index <= headerIndex || row.every(isBlank)) return [];
    const url = links?.urls[index] ?? null;
    return [
      row.map((cell, column) =>
        url !== null && kept[column]?.at === links?.column && typeof cell === 'string' && cell !== ''
          ? { url, label: cell }
          : cell,
      ),
    ];
  });
  return { headers: kept.map(({ header }) => header), rows };
}

/** The rows of the journal, their pieces exactly as they stand. */
export function readKept(tab: RawTab | undefined): KeptRecord[] {
  const { rows, layout } = parseTable(snapshotTabs, tab, NO_UNITS);
  const at = layout.columns.get('content');
  return rows.map((row) => {
    const cell = at === undefined ? '' : (tab?.values[row.row - 1]?.[at] ?? '');
    return { ...row, content: typeof cell === 'string' ? cell : '' };
  });
}

type Stamp = Pick<Snapshot, 'id' | 'dataHash'>;

const recordsOf = (records: readonly KeptRecord[], { id, dataHash }: Stamp, tab: KeptTab): KeptRecord[] =>
  records.filter((one) => one.snapshot === id && one.dataHash === dataHash && one.tab === tab);

/** The text of one freezing's tab; null where a piece is missing, doubled or changed. */
function textOf(records: readonly KeptRecord[], tab: KeptTab): string | null {
  const pieces = [...records].sort((a, b) => (a.part ?? 0) - (b.part ?? 0));
  const text = pieces.map(({ content }) => content).join('');
  const isWhole = pieces.every(({ part, seal }, at) => part === at + 1 && seal === sealOf(tab, text));
  return isWhole && pieces.length > 0 ? text : null;
}

const sealOf = (tab: KeptTab, text: string): string => sealText(`${tab}\n${text}`);

/** A tab as it was frozen; `records` are all rows of the journal. */
export function keptTab(records: readonly KeptRecord[], snapshot: Stamp, tab: KeptTab): Kept {
  const own = recordsOf(records, snapshot, tab);
  const [first] = own;
  if (first === undefined) return { state: 'none' };
  if (first.sameAs === null && first.content === '' && own.length === 1 && first.seal === null)
    return { state: 'too_large', rows: first.rows ?? 0 };
  const holders =
    first.sameAs === null
      ? own
      : records.filter((one) => one.tab === tab && one.snapshot === first.sameAs && one.seal === first.seal);
  const text = textOf(holders, tab);
  return text === null ? { state: 'damaged' } : { state: 'kept', content: JSON.parse(text) as KeptRows };
}

/**
 * The rows to be appended that keep the tabs of this freezing. None of a tab that is kept already: a run that was stopped before
 * its scoresheet was written is begun again under the same id.
 */
export function keepTabs(
  snapshot: Stamp,
  tabs: ReadonlyMap<string, RawTab>,
  records: readonly KeptRecord[],
): KeptRecord[] {
  return KEPT_TABLES.flatMap((table): KeptRecord[] => {
    const raw = tabs.get(table.id);
    if (raw === undefined || recordsOf(records, snapshot, table.id).length > 0) return [];
    const content = keptRows(table, raw);
    const text = JSON.stringify(content);
    const row = {
      snapshot: snapshot.id,
      dataHash: snapshot.dataHash,
      tab: table.id,
      rows: content.rows.length,
      part: 1,
      sameAs: null,
      content: '',
    };
    if (text.length > MOST_KEPT) return [{ ...row, seal: null }];
    const seal = sealOf(table.id, text);
    const holder = holderOf(records, table.id, seal);
    if (holder !== null) return [{ ...row, seal, sameAs: holder }];
    return piecesOf(text).map((piece, at) => ({ ...row, seal, part: at + 1, content: piece }));
  });
}

/** Id of the freezing that holds this very text, whole. */
function holderOf(records: readonly KeptRecord[], tab: KeptTab, seal: string): string | null {
  const held = records.filter((one) => one.tab === tab && one.seal === seal && one.sameAs === null);
  const ids = new Set(held.map(({ snapshot }) => snapshot));
  return (
    [...ids].find(
      (id) =>
        textOf(
          held.filter((one) => one.snapshot === id),
          tab,
        ) !== null,
    ) ?? null
  );
}

/** No piece ends within a character of two units. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const isSplit = /[\uD800-\uDBFF]/.test(text[from + PIECE - 1] ?? '');
    const end = from + PIECE - (isSplit ? 1 : 0);
    pieces.push(text.slice(from, end));
    from = end;
  }
  return pieces;
}
