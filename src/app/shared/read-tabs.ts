// Reads tabs, each in one call, and knows where their rows can be linked to.
import { columnsOf, type Page, type Table } from '../../../sheets-schema/define';
import { tabs as schemaTabs } from '../../../sheets-schema/index';
import { AppError } from '../../core/base/errors';
import { cellText } from '../../core/sheet/cells';
import { columnLetter, formulaAddress, type Place } from '../../core/sheet/links';
import type { Standing } from '../../core/sheet/output';
import { layoutOf, type ParsedTable, parseTable, type RawTab } from '../../core/sheet/table';
import { NO_UNITS } from '../../core/sheet/units';
import type { Services } from '../../google/services';

export type Tabs = ReadonlyMap<string, RawTab>;

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

function withMore(services: Services, table: Table, tab: RawTab): RawTab {
  const watched = table.watched ? { ...tab, formulas: services.workbook.formulas(table.title) } : tab;
  return table.printed ? withLinks(services, table, watched) : watched;
}

/** Addresses behind words are asked for only where a link cell neither is an address nor has one in its formula. */
function withLinks(services: Services, table: Table, tab: RawTab): RawTab {
  const key = columnsOf(table).find(({ kind }) => kind.type === 'link')?.key;
  const { layout } = layoutOf(table, tab.values);
  const column = key === undefined ? undefined : layout.columns.get(key);
  if (column === undefined) return tab;
  const inFormulas = tab.values.map((_, row) => formulaAddress(tab.formulas?.[row]?.[column] ?? ''));
  const isOpen = tab.values.map((row, index) => {
    const text = index > layout.headerIndex ? cellText(row[column] ?? '') : '';
    return text !== '' && !/^https?:\/\//i.test(text) && inFormulas[index] === null;
  });
  if (inFormulas.every((url) => url === null) && !isOpen.includes(true)) return tab;
  const behind = isOpen.includes(true) ? services.workbook.links(tab.title, column, tab.values.length) : [];
  return { ...tab, links: { column, urls: inFormulas.map((url, row) => url ?? behind[row] ?? null) } };
}

/** An output as it stands, with its formulas where it may hold any. */
export function readStanding(services: Services, tab: Table | Page, hasFormulas: boolean): Standing | null {
  const values = services.workbook.read(tab.title);
  if (values === undefined) return null;
  return { tab: values, formulas: hasFormulas ? services.workbook.formulas(tab.title) : [] };
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

/** One table, typed; for what is about to be appended to or marked. Throws tab_missing, header_missing. */
export function readTable<T extends Table>(
  services: Services,
  table: T,
): ParsedTable<T> & { readonly tab: RawTab } {
  const tab = services.workbook.read(table.title);
  const whole = requireWhole(table, tab);
  return { ...parseTable(table, whole, NO_UNITS), tab: whole };
}

/** The tab, where every column of the table stands once; else nobody knows what is written where. */
export function requireWhole(table: Table, tab: RawTab | undefined): RawTab {
  if (tab === undefined) throw new AppError('tab_missing', { tab: table.title });
  const { issues } = layoutOf(table, tab.values);
  const columns = issues.map(({ column }) => table.columns[column ?? '']?.header);
  if (columns.length > 0)
    throw new AppError('header_missing', { tab: table.title, columns: columns.join(', ') });
  return tab;
}
