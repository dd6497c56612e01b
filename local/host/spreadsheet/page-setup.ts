// How tabs are printed from the file. Google's scripts cannot set a page, and its own printing asks each time; a file can say
// it, so the file does.
import { tabs } from '../../../sheets-schema/index';
import type { PageSetup } from '../../xlsx/page-setup';

const pages = new Set(tabs.flatMap((tab) => ('columns' in tab ? [] : [tab.title])));

/** A4 across. Tables go on over as many pages as their rows take, under their header; what a script draws as a page is one. */
export const pageSetupOf = (title: string): PageSetup => ({ landscape: true, onePage: pages.has(title) });
