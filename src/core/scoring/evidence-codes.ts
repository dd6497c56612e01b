// The code of a document, "A.10-01": given once, kept in its row, never given to another. What was given last is remembered
// beside the rows, for a row that was deleted no longer tells.
import { evidence as table } from '../../../sheets-schema/tables/evidence';
import { compareText } from '../base/seal';
import { nameKey, remembering } from '../base/text';
import { cellText, isBlank, type RawCell } from '../sheet/cells';
import { layoutOf, type RawTab } from '../sheet/table';
import type { EvidenceRow } from '../workbook/inputs';
import type { EvidenceUse } from './evidence';

/** "A05" → "A.05"; a code that is not letters and figures stays as it is. */
function prefixOf(criterion: string): string {
  const parts = /^(\p{L}+)(\d+)$/u.exec(criterion);
  return parts ? `${parts[1]}.${parts[2]}` : criterion;
}

/** The code of the criterion's document of that number, from 1: "A05" and 2 give "A.05-02". */
export const evidenceCode = (criterion: string, number: number): string =>
  `${prefixOf(criterion)}-${String(number).padStart(2, '0')}`;

/** More than anybody gives: a longer number is no code. */
const DIGITS = 9;
/** So far beyond what was given and what there is, no number was ever given: somebody typed it, and it is no code. */
const FAR = 100_000;
const CODE = new RegExp(`^(.*[^-]) ?- ?(\\d{1,${DIGITS}})$`, 'u');

interface ReadCode {
  /** Criterion's part as written, and by which it is told apart. */
  readonly prefix: string;
  readonly key: string;
  readonly number: number;
}

const keyOf = remembering(nameKey);

/** null for a text that is no such code. */
const readCode = remembering((text): ReadCode | null => {
  const [, prefix, number] = CODE.exec(text) ?? [];
  if (prefix === undefined || Number(number) === 0) return null;
  return { prefix, key: keyOf(prefix), number: Number(number) };
});

/** Tells codes apart, however many noughts they are written with; what is no code comes last. */
export function compareCodes(a: string | null, b: string | null): number {
  const [first, second] = [readCode(a ?? ''), readCode(b ?? '')];
  if (first === null || second === null) return Number(first === null) - Number(second === null);
  return compareText(first.key, second.key) || first.number - second.number;
}

/** True where the later code is the very next of the same criterion. */
export function isNextCode(earlier: string | null, later: string | null): boolean {
  const [first, second] = [readCode(earlier ?? ''), readCode(later ?? '')];
  if (first === null || second === null) return false;
  return first.key === second.key && second.number === first.number + 1;
}

/** The highest number ever given, by the criterion's part of the code. */
type Highest = Map<string, { readonly prefix: string; readonly number: number }>;

function raise(highest: Highest, code: ReadCode | null): void {
  if (code === null) return;
  const { key, number } = code;
  const before = highest.get(key);
  if (number > (before?.number ?? 0)) highest.set(key, { prefix: before?.prefix ?? code.prefix, number });
}

const HIGHEST = new RegExp(`^ *(.+?) *: *(\\d{1,${DIGITS}}) *$`, 'u');

/** "A.05: 12; A.10: 3", as the setting keeps it; what cannot be read of it counts for nothing. */
function readHighest(text: string | null): Highest {
  const highest: Highest = new Map();
  for (const part of (text ?? '').split(';')) {
    const [, prefix = '', number] = HIGHEST.exec(part) ?? [];
    if (number !== undefined) raise(highest, { prefix, key: keyOf(prefix), number: Number(number) });
  }
  return highest;
}

const highestText = (highest: Highest): string =>
  [...highest.values()]
    .sort((a, b) => compareText(a.prefix, b.prefix))
    .map(({ prefix, number }) => `${prefix}: ${number}`)
    .join('; ');

/** A row that had the code of another, or no code at all in its cell. */
export interface Replaced {
  readonly row: number;
  readonly before: string;
  readonly now: string;
}

export interface CodePlan {
  /** By sheet row; '' empties the cell. */
  readonly codes: ReadonlyMap<number, string>;
  /** What the setting is to say, or null where it says so. */
  readonly numbers: string | null;
  /** Documents that had no code yet. */
  readonly given: number;
  readonly replaced: readonly Replaced[];
}

/**
 * Codes for rows that name a known criterion and have none: the next number of the first criterion, after all that stand in
 * the tab or were ever given (`numbers`). Of rows with the same code the first keeps it, a copy gets one of its own; so does
 * a row whose cell holds no code. A code stays when its row comes to name another criterion. A cell that is left over in a
 * row without a document is emptied, or the next document typed there would bear it.
 */
export function planCodes(
  tab: RawTab,
  rows: readonly EvidenceRow[],
  uses: readonly EvidenceUse[],
  numbers: string | null,
): CodePlan {
  const cells = codeCells(tab);
  const known = readHighest(numbers);
  const highest: Highest = new Map(known);
  const readGiven = (cell: string): ReadCode | null => {
    const code = readCode(cell);
    if (code === null) return null;
    const last = known.get(code.key)?.number ?? 0;
    return code.number > last + rows.length + FAR ? null : code;
  };
  for (const cell of cells.values()) raise(highest, readGiven(cell));
  const codes = new Map<number, string>();
  const taken = new Set<string>();
  const replaced: Replaced[] = [];
  let given = 0;
  for (const { row, codes: criteria } of uses) {
    const before = cells.get(row.row);
    const [criterion] = criteria;
    if (before === undefined) continue;
    const present = readGiven(before);
    const key = present === null ? null : `${present.key}-${present.number}`;
    if (key !== null && !taken.has(key)) taken.add(key);
    else if (criterion !== undefined) {
      const now = nextCode(highest, criterion);
      codes.set(row.row, now);
      if (before === '') given += 1;
      else replaced.push({ row: row.row, before, now });
    }
  }
  const filled = new Set(rows.map(({ row }) => row));
  for (const [row, cell] of cells) if (cell !== '' && !filled.has(row)) codes.set(row, '');
  const text = highestText(highest);
  return { codes, numbers: text === highestText(known) ? null : text, given, replaced };
}

function nextCode(highest: Highest, criterion: string): string {
  const number = (highest.get(keyOf(prefixOf(criterion)))?.number ?? 0) + 1;
  const code = evidenceCode(criterion, number);
  raise(highest, readCode(code));
  return code;
}

/** What the column holds, by sheet row; cells that cannot be written are left out. */
function codeCells(tab: RawTab): Map<number, string> {
  const { headerIndex, columns } = layoutOf(table, tab.values).layout;
  const at = columns.get('code');
  if (at === undefined) return new Map();
  return new Map(
    tab.values.flatMap((cells, index): [number, string][] =>
      index <= headerIndex || tab.covered?.has(`${index},${at}`)
        ? []
        : [[index + 1, cellText(cells[at] ?? '')]],
    ),
  );
}

/**
 * A column (from 0) that alone tells all rows apart: as long as it reads the same, every row is where it was. Null where
 * there is none, or where a code is left in a row without a document.
 */
export function tellingColumn(tab: RawTab): number | null {
  const { headerIndex, columns } = layoutOf(table, tab.values).layout;
  const rows = tab.values.slice(headerIndex + 1).filter((cells) => !cells.every(isBlank));
  const tells = (at: number): boolean =>
    rows.every((cells) => !isBlank(cells[at] ?? '')) &&
    new Set(rows.map((cells) => cellText(cells[at] ?? ''))).size === rows.length;
  const places = (tab.values[0] ?? []).keys();
  return [...places].find((at) => at !== columns.get('code') && tells(at)) ?? null;
}

/**
 * What is to be written again where rows moved while codes were: `wanted` is the tab as it should be by now, `found` as it
 * is. A row is known by all else that stands in it; rows that say the same may change places. A code that belongs to a row
 * found elsewhere goes from a row that nobody knows.
 */
export function planMovedCodes(wanted: RawTab, found: RawTab): ReadonlyMap<number, string> {
  const at = layoutOf(table, found.values).layout.columns.get('code');
  const before = codesByContent(wanted);
  const missing = new Map<string, string[]>();
  const present = [...codeCells(found)].map(([row, code]) => {
    const content = contentOf(found.values[row - 1] ?? [], at);
    return { row, code, content };
  });
  for (const [content, codes] of before) missing.set(content, [...codes]);
  const isRight = present.map(({ code, content }) => {
    const codes = missing.get(content);
    const index = codes?.indexOf(code) ?? -1;
    if (index >= 0) codes?.splice(index, 1);
    return index >= 0;
  });
  const updates = new Map<number, string>();
  present.forEach(({ row, content }, index) => {
    if (isRight[index]) return;
    const code = missing.get(content)?.shift();
    if (code !== undefined) updates.set(row, code);
  });
  const elsewhere = new Set([...updates.values()].filter((code) => code !== ''));
  for (const [index, { row, code, content }] of present.entries())
    if (!isRight[index] && !updates.has(row) && !before.has(content) && elsewhere.has(code))
      updates.set(row, '');
  return updates;
}

const contentOf = (cells: readonly RawCell[], codeAt: number | undefined): string =>
  JSON.stringify(cells.filter((_, at) => at !== codeAt));

function codesByContent(tab: RawTab): Map<string, string[]> {
  const at = layoutOf(table, tab.values).layout.columns.get('code');
  const codes = new Map<string, string[]>();
  for (const [row, code] of codeCells(tab)) {
    const cells = tab.values[row - 1] ?? [];
    if (cells.every(isBlank)) continue;
    const content = contentOf(cells, at);
    const same = codes.get(content);
    if (same === undefined) codes.set(content, [code]);
    else same.push(code);
  }
  return codes;
}
