// Tabs that people renamed: known by their headers, pages by what is left of their names.
import { columnsOf, type Page, type Table } from '../../../sheets-schema/define';
import { tabs as allTabs, tables } from '../../../sheets-schema/index';
import { fold } from '../base/text';
import type { Change } from '../sheet/changes';
import { isDrawn } from '../sheet/output';
import type { TabInfo } from '../sheet/structure';
import { layoutOf, type RawTab } from '../sheet/table';
import { holdsEntries } from './as-made';

/** A tab of the schema, and the name of one that may be it. */
export interface Renamed {
  readonly tab: Table | Page;
  readonly name: string;
  /** The tab is there too: it may have been made after a "Không" that was meant otherwise. */
  readonly isThere: boolean;
  /** It holds what no program can make again, so it is asked about as long as the tab itself holds nothing of the kind. */
  readonly isAskedAgain: boolean;
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

/**
 * `there`: names of all tabs, `foreign`: those that are none of the schema's. The most likely first. Of tabs that are
 * there too those come along whose place another one with entries may have; outputs are not: they are drawn anew.
 */
export function findRenamed(there: ReadonlySet<string>, foreign: readonly RawTab[]): Renamed[] {
  const missing = allTabs.filter(({ title }) => !there.has(title));
  return foreign
    .flatMap((present): (Renamed & { rows: number })[] => {
      const like = tableLike(present);
      const tab =
        like ??
        missing.find((page) => !('columns' in page) && fold(present.title).includes(fold(page.title)));
      if (tab === undefined) return [];
      const isThere = !missing.includes(tab);
      const isAskedAgain = like !== null && !isDrawn(like) && holdsEntries(like, present);
      return isThere && !isAskedAgain
        ? []
        : [{ tab, name: present.title, isThere, isAskedAgain, rows: present.values.length }];
    })
    .sort((a, b) => allTabs.indexOf(a.tab) - allTabs.indexOf(b.tab) || b.rows - a.rows)
    .map(({ rows, ...found }) => found);
}

/**
 * The tab gets its name. One that stands there empty goes first, so that a run that is stopped between leaves a renamed
 * tab, which is asked about; the other then stands where it stood, and is seen where it was seen.
 */
export function planTaken({ tab: { title }, name, isThere }: Renamed, tabs: readonly TabInfo[]): Change[] {
  const rename: Change = { kind: 'rename', title: name, to: title };
  if (!isThere) return [rename];
  const at = (wanted: string) => tabs.findIndex((tab) => tab.title === wanted);
  const [empty, other] = [tabs[at(title)], tabs[at(name)]];
  const isShown = empty?.hidden === false || other?.hidden === false;
  const isBeside = Math.abs(at(title) - at(name)) === 1;
  return [
    ...(other?.hidden && !empty?.hidden ? [{ kind: 'hidden' as const, title: name, hidden: false }] : []),
    // A tab is moved by way of the screen, where one that stays hidden has nothing to do.
    ...(isShown && !isBeside ? [{ kind: 'move' as const, title: name, before: title }] : []),
    { kind: 'deleteSheet', title },
    rename,
  ];
}
