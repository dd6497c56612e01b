// How tabs are printed from the file. Google's scripts cannot set a page, and its own printing asks each time; a file can say
// it, so the file does.
import type { Page } from '../../../sheets-schema/define';
import { tabs } from '../../../sheets-schema/index';
import type { PageSetup } from '../../xlsx/page-setup';

/** Pixels. A page no wider than this is a column of lines, which paper holds upright. */
const COLUMN_WIDTH = 600;

const pages = new Map(tabs.flatMap((tab): [string, Page][] => ('columns' in tab ? [] : [[tab.title, tab]])));

/** Tables go on over as many pages as their rows take, under their header; what a script draws as a page is one. */
export function pageSetupOf(title: string): PageSetup {
  const page = pages.get(title);
  if (page === undefined) return { landscape: true, onePage: false };
  const width = page.widths.reduce((sum, one) => sum + one, 0);
  return { landscape: width > COLUMN_WIDTH, onePage: true };
}
