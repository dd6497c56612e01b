// Reads tabs, each in one call, and knows where their rows can be linked to.
import { columnsOf, type Page, type Table } from '../../../sheets-schema/define';
import { tabs as schemaTabs } from '../../../sheets-schema/index';
import { kindRecord } from '../../../sheets-schema/kinds';
import { AppError } from '../../core/base/errors';
import { pageRows } from '../../core/pages/row-names';
import { needsPageLinks } from '../../core/sheet/beside-page';
import { cellText, isBlank } from '../../core/sheet/cells';
import { columnLetter, formulaAddress, NOWHERE, type Place } from '../../core/sheet/links';
import { mayBeMerged, withMerges } from '../../core/sheet/merges';
import type { Standing } from '../../core/sheet/output';
import { needsLinks } from '../../core/sheet/own-columns';
import { layoutOf, type ParsedTable, parseTable, type RawTab } from '../../core/sheet/table';
import { NO_UNITS } from '../../core/sheet/units';
import type { Services } from '../../google/services';
import { printOfValues, readSeen } from './seen';

export type Tabs = ReadonlyMap<string, RawTab>;

/** The tabs that exist, by their schema id; neither links nor formulas. */
export function readValues(services: Services, wanted: readonly (Table | Page)[]): Map<string, RawTab> {
  return new Map(
    wanted.flatMap((tab): [string, RawTab][] => {
      const read = services.workbook.read(tab.title);
      return read === undefined ? [] : [[tab.id, read]];
    }),
  );
}

/** The tabs that exist, by their schema id. Of printed ones come the addresses behind linked words too. */
export function readTabs(services: Services, wanted: readonly (Table | Page)[]): Map<string, RawTab> {
  const read = new Map<string, RawTab>();
  for (const wantedTab of wanted) {
    const tab = services.workbook.read(wantedTab.title);
    if (tab !== undefined)
      read.set(wantedTab.id, 'columns' in wantedTab ? withMore(services, wantedTab, tab) : tab);
  }
  return read;
}

function withMore(services: Services, table: Table, read: RawTab): RawTab {
  const isAsked = table.addedBy === 'people' && mayBeMerged(table, read);
  const tab = isAsked ? withMerges(table, read, services.workbook.merges(table.title)) : read;
  const column = table.printed ? linkColumn(table, tab) : undefined;
  const isWord = column === undefined ? [] : wordsIn(table, tab, column);
  if (!table.watched) return column === undefined ? tab : withLinks(services, tab, column, isWord);
  // Behind a word in a link cell a formula may stand that leads somewhere else than it did.
  const isPlain =
    !isWord.includes(true) && readSeen(services)?.plain[table.id] === printOfValues(services, tab.values);
  const formulas = isPlain ? [] : services.workbook.formulas(table.title, wordColumns(table, tab));
  const watched = { ...tab, formulas };
  return column === undefined ? watched : withLinks(services, watched, column, isWord);
}

/**
 * From the first to the last column of people's words that go on into papers, as far as anything stands in them: a formula
 * that shows nothing says nothing. None where no header says.
 */
function wordColumns(table: Table, tab: RawTab): { first: number; count: number } {
  const { columns, headerIndex } = layoutOf(table, tab.values).layout;
  const places = columnsOf(table).flatMap(({ key, kind, owner }) => {
    const at = kindRecord(kind).words || kind.type === 'link' ? columns.get(key) : undefined;
    if (at === undefined || owner !== 'person') return [];
    return tab.values.some((cells, row) => row > headerIndex && !isBlank(cells[at] ?? '')) ? [at] : [];
  });
  const first = Math.min(...places);
  return places.length === 0 ? { first: 0, count: 1 } : { first, count: Math.max(...places) - first + 1 };
}

function linkColumn(table: Table, tab: RawTab): number | undefined {
  const key = columnsOf(table).find(({ kind }) => kind.type === 'link')?.key;
  return key === undefined ? undefined : layoutOf(table, tab.values).layout.columns.get(key);
}

/** Whether the row's link cell holds something that is not itself an address. */
function wordsIn(table: Table, tab: RawTab, column: number): boolean[] {
  const { headerIndex } = layoutOf(table, tab.values).layout;
  return tab.values.map((row, index) => {
    const text = index > headerIndex ? cellText(row[column] ?? '') : '';
    return text !== '' && !/^https?:\/\//i.test(text);
  });
}

/** Addresses behind words are asked for only where no formula has them. */
function withLinks(services: Services, tab: RawTab, column: number, isWord: readonly boolean[]): RawTab {
  const inFormulas = tab.values.map((_, row) => formulaAddress(tab.formulas?.[row]?.[column] ?? ''));
  const isOpen = isWord.some((word, row) => word && inFormulas[row] === null);
  if (!isOpen && inFormulas.every((url) => url === null)) return tab;
  const behind = isOpen ? services.workbook.links(tab.title, column, tab.values.length) : [];
  return { ...tab, links: { column, urls: inFormulas.map((url, row) => url ?? behind[row] ?? null) } };
}

/**
 * An output as it stands. Its links are read where nothing is known of those drawn last, and where one leads nowhere:
 * the tab that it named may have been deleted and made again.
 */
export function readStanding(services: Services, tab: Table | Page, isKnown: boolean): Standing | null {
  const values = services.workbook.read(tab.title);
  if (values === undefined) return null;
  const isAsked = 'columns' in tab ? needsLinks(tab, values) : needsPageLinks(tab, pageRows(tab), values);
  const isKept = isKnown && !isAsked && !values.values.some((row) => row.includes(NOWHERE));
  return { tab: values, links: isKept ? 'kept' : services.workbook.formulas(tab.title) };
}

/** Where rows of every tab of the schema can be linked to; key columns where the tab was read. */
export function placesOf(services: Services, read: Tabs): Map<string, Place> {
  const present = services.workbook.places();
  const places = new Map<string, Place>();
  for (const tab of schemaTabs) {
    const place = present.get(tab.title);
    if (place !== undefined) places.set(tab.id, { ...place, keyColumn: keyColumnOf(tab, read.get(tab.id)) });
  }
  return places;
}

function keyColumnOf(tab: Table | Page, values: RawTab | undefined): string {
  if (!('columns' in tab) || values === undefined || tab.rowKey[0] === undefined) return 'A';
  const at = layoutOf(tab, values.values).layout.columns.get(tab.rowKey[0]);
  return columnLetter((at ?? 0) + 1);
}

/**
 * One table, typed; for what is about to be appended to or marked, with the addresses behind words that the program
 * wrote. Throws tab_missing, header_missing.
 */
export function readTable<T extends Table>(
  services: Services,
  table: T,
): ParsedTable<T> & { readonly tab: RawTab } {
  const tab = services.workbook.read(table.title);
  const whole = withWrittenLinks(services, table, requireWhole(table, tab));
  return { ...parseTable(table, whole, NO_UNITS), tab: whole };
}

function withWrittenLinks(services: Services, table: Table, tab: RawTab): RawTab {
  const isWritten = columnsOf(table).some(({ kind }) => kind.type === 'link' && kind.word !== undefined);
  return isWritten ? withAddresses(services, table, tab) : tab;
}

/** With the addresses behind the words of the link column, for rows that are written elsewhere. */
export function withAddresses(services: Services, table: Table, tab: RawTab): RawTab {
  const column = linkColumn(table, tab);
  if (column === undefined) return tab;
  const isWord = wordsIn(table, tab, column);
  if (!isWord.includes(true)) return tab;
  return withLinks(services, { ...tab, formulas: services.workbook.formulas(table.title) }, column, isWord);
}

/** The tab, where every column of the table stands once; else nobody knows what is written where. */
export function requireWhole(table: Table, tab: RawTab | undefined): RawTab {
  if (tab === undefined) throw new AppError('tab_missing', { tab: table.title });
  const { layout } = layoutOf(table, tab.values);
  const columns = columnsOf(table).flatMap(({ key, header }) => (layout.columns.has(key) ? [] : [header]));
  if (columns.length > 0)
    throw new AppError('header_missing', { tab: table.title, columns: columns.join(', ') });
  return tab;
}
