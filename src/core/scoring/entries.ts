// What a unit typed as its result, read by what the rule asks for: an answer, a count, or so many of so many.

import { parseNumber } from '../base/numbers';
import { clean, nameKey } from '../base/text';
import type { Problem } from '../sheet/issues';

/** Whole numbers, 0 ≤ actual ≤ outOf; outOf may be 0, which says that there was nothing to count. */
export interface Share {
  readonly actual: number;
  readonly outOf: number;
}

export type EntryProblem = Problem<'entry_percent_sign' | 'entry_not_read' | 'actual_above_total'>;

/** An entry is blank, cannot be read, or says something. */
export type Entry<T> =
  | { readonly kind: 'blank' }
  | { readonly kind: 'bad'; readonly problem: EntryProblem }
  | { readonly kind: 'read'; readonly value: T };

const words = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.split(' ')));

const YES = new Set([...words('có co x v ✓ ✔ ☑ ✅ 🗹 true đúng đạt rồi yes 1'), 'có rồi', 'đã có', 'đã làm']);
/** Nothing of it, where a number is asked for too. */
const NONE = new Set([...words('không khong ko k'), 'không có', 'khong co', 'không phát sinh']);
const NO = new Set([...NONE, ...words('false sai chưa chua no 0 - ✗ ✘ ☐ ❌'), 'chưa có']);

/** How a word is looked up: any case, without the full stop that people put after it. */
const wordKey = (text: string): string =>
  nameKey(text)
    .replace(/[.,;!]+$/u, '')
    .trim();

/** More than any commune counts in a year; keeps sums of shares exact. */
const LARGEST = 1_000_000_000;

const BLANK = { kind: 'blank' } as const;
const read = <T>(value: T): Entry<T> => ({ kind: 'read', value });
const bad = (problem: EntryProblem): { readonly kind: 'bad'; readonly problem: EntryProblem } => ({
  kind: 'bad',
  problem,
});
const notRead = (params: Problem<'entry_not_read'>['params']) => bad({ code: 'entry_not_read', params });

const wholeNumber = (text: string): number | null => {
  const value = parseNumber(clean(text));
  return value !== null && Number.isInteger(value) && value >= 0 && value <= LARGEST ? value : null;
};

/** Có or Không, in the ways people tick or shorten them. "có lẽ" is neither. */
export function readAnswer(actual: string | null): Entry<boolean> {
  const word = wordKey(actual ?? '');
  if (word === '') return BLANK;
  if (YES.has(word)) return read(true);
  return NO.has(word) ? read(false) : notRead({ expected: 'answer' });
}

/** "12 thư" without the criterion's own unit of measure. */
function withoutUnit(text: string, unit: string): string {
  const bare = clean(text);
  const [key, unitKey] = [nameKey(bare), nameKey(unit)];
  return unitKey !== '' && key.endsWith(unitKey) && /\d/u.test(bare)
    ? bare.slice(0, key.length - unitKey.length).trim()
    : bare;
}

/**
 * A count of things: a whole number from 0, "2,5" is none; "không" is 0. `unit` is what is counted, and may follow;
 * `expected` 'few' says that none would be best.
 */
export function readCount(
  actual: string | null,
  unit: string | null = null,
  expected: 'count' | 'few' = 'count',
): Entry<number> {
  const text = withoutUnit(actual ?? '', unit ?? '');
  if (text === '') return BLANK;
  const count = NONE.has(wordKey(text)) ? 0 : wholeNumber(text);
  return count === null ? notRead({ expected }) : read(count);
}

/**
 * "812/1040" in one cell, or 812 with 1040 in `outOf`; the unit of either may follow. A percentage is refused: it cannot be added up or checked.
 * A total alone (but 0, which says that nothing occurred) is no result yet.
 */
export function readShare(
  actual: string | null,
  outOf: number | null,
  unit: string | null = null,
): Entry<Share> {
  const text = clean(actual ?? '');
  if (text === '') return outOf === 0 ? read({ actual: 0, outOf: 0 }) : BLANK;
  if (text.includes('%')) return bad({ code: 'entry_percent_sign', params: {} });
  const units = (unit ?? '').split('/');
  const parts = text
    .split(/[/⁄∕]/)
    .map((part, index) => wholeNumber(withoutUnit(part, units[index] ?? units[0] ?? '')));
  const [done = null, written = null] = parts;
  if (parts.length > 2 || parts.includes(null)) return notRead({ expected: 'share' });
  if (written !== null && outOf !== null && written !== outOf)
    return notRead({ expected: 'share', why: 'totals_differ', total: outOf });
  const total = written ?? outOf;
  if (done === null || total === null) return notRead({ expected: 'share', why: 'total_blank' });
  return done > total
    ? bad({ code: 'actual_above_total', params: { actual: done, total } })
    : read({ actual: done, outOf: total });
}
