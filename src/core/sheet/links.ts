// Links into the workbook. By key they find the row by its content, so a sort or an inserted row does not mislead them.
import { type JumpTarget, quoted } from './cells-out';

/** Where a tab's rows can be found. */
export interface Place {
  readonly gid: number;
  /** As the tab is called: a formula gives it back so, whatever it was written as. */
  readonly name: string;
  /** Letter of the column that names rows; pages are searched in A. */
  readonly keyColumn: string;
}

/**
 * The address in =HYPERLINK("…", …), as the program reads formulas; null where it is computed, and for any other formula.
 * Rich text may or may not tell it: Google does not say.
 */
export function formulaAddress(formula: string): string | null {
  const address = /^=\s*HYPERLINK\s*\(\s*"((?:[^"]|"")*)"\s*[,)]/i.exec(formula)?.[1];
  return address?.replaceAll('""', '"').trim() || null;
}

/** 1 → A, 27 → AA. */
export function columnLetter(column: number): string {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

/** A row inserted above the first moves a rule's own row: it is the same rule. */
export const withoutRows = (formula: string): string => formula.replace(/(\$?[A-Z]{1,2})\$?\d+/g, '$1');

/** What a link shows instead of its label where its row is gone; no other cell shows it ("–" stands for no figure). */
export const NOWHERE = '—';

/** The key by which a link finds its row; null for a link by number, or none. */
export function keyInLink(formula: string): string | null {
  const key = /&MATCH\("((?:[^"]|"")*)",/.exec(formula)?.[1];
  return key === undefined ? null : key.replaceAll('""', '"').replace(/~([*?~])/g, '$1');
}

/** Google's id of the tab that a link of the program leads to; null for any other formula. */
export function tabInLink(formula: string): number | null {
  const gid = /HYPERLINK\("#gid=(\d+)&/.exec(formula)?.[1];
  return gid === undefined ? null : Number(gid);
}

/** What a link by key shows while its row is there; '' for others. */
export function labelInLink(formula: string): string {
  const label = /,0\),"((?:[^"]|"")*)"\),"/.exec(formula)?.[1];
  return label === undefined ? '' : label.replaceAll('""', '"');
}

/** As MATCH takes a text that is meant as it stands: "*" and "?" stand for anything unless "~" is before them. */
function matchKey(key: string): string {
  return key.replace(/[*?~]/g, '~$&');
}

/** Formula of a link with the label, as the program writes formulas. Null for an unknown tab. */
export function linkFormula(
  places: ReadonlyMap<string, Place>,
  target: JumpTarget,
  label: string,
): string | null {
  const place = places.get(target.table);
  if (place === undefined) return null;
  const address = (range: string) => `"#gid=${place.gid}&range=${range}`;
  if ('row' in target) return `=HYPERLINK(${address(`A${target.row}`)}",${quoted(label)})`;
  if (!('key' in target)) return `=HYPERLINK(${address('A1')}",${quoted(label)})`;
  const sheet = `'${place.name.replaceAll("'", "''")}'`;
  const column = `${sheet}!${place.keyColumn}:${place.keyColumn}`;
  return `=IFERROR(HYPERLINK(${address('A')}"&MATCH(${quoted(matchKey(target.key))},${column},0),${quoted(label)}),"${NOWHERE}")`;
}
