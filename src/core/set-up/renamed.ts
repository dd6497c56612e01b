// Tabs that people renamed: known by their headers, pages by what is left of their names.
import { columnsOf, type Page, type Table } from '../../../sheets-schema/define';
import { tabs as allTabs, tables } from '../../../sheets-schema/index';
import { fold } from '../base/text';
import { layoutOf, type RawTab } from '../sheet/table';

/** A tab of the schema that is not there, and the name of one that may be it. */
export interface Renamed {
  readonly tab: Table | Page;
  readonly name: string;
}

/** Of its headers so many tell a table. */
const SHARE = 0.6;

const shareOf = (table: Table, { values }: RawTab): number =>
  layoutOf(table, values).layout.columns.size / columnsOf(table).length;

/** The table whose headers it has; of two that share headers the one that it has more of. */
function tableLike(foreign: RawTab): Table | null {
  const best = tables
    .map((table) => ({ table, share: shareOf(table, foreign) }))
    .reduce((a, b) => (b.share > a.share ? b : a));
  return best.share >= SHARE ? best.table : null;
}

/** `there`: names of all tabs, `foreign`: those that are none of the schema's. The most likely first. */
export function findRenamed(there: ReadonlySet<string>, foreign: readonly RawTab[]): Renamed[] {
  const missing = allTabs.filter(({ title }) => !there.has(title));
  return foreign
    .flatMap((present): (Renamed & { rows: number })[] => {
      const like = tableLike(present);
      const tab =
        like ??
        missing.find((page) => !('columns' in page) && fold(present.title).includes(fold(page.title)));
      return tab !== undefined && missing.includes(tab)
        ? [{ tab, name: present.title, rows: present.values.length }]
        : [];
    })
    .sort((a, b) => allTabs.indexOf(a.tab) - allTabs.indexOf(b.tab) || b.rows - a.rows);
}
