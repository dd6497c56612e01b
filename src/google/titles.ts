// What a tab is called by the program. Google takes names that differ in capitals only for one and refuses the second, so
// a tab that somebody renamed that way is still the schema's.
import { tabs } from '../../sheets-schema/index';

const comparable = (name: string): string => name.normalize('NFC').trim().toLowerCase();

const TITLES = new Map(tabs.map(({ title }) => [comparable(title), title]));

/** The schema's title where a tab's name is that title but for capitals, Unicode form and outer blanks; else the name. */
export const titleOf = (name: string): string => TITLES.get(comparable(name)) ?? name;
