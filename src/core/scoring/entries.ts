// What a unit typed as its result, read by what the rule asks for: an answer, a count, or so many of so many.

import { type Hundredths, parseNumber, toHundredths } from '../base/numbers';
import { clean, nameKey } from '../base/text';
import type { Problem } from '../sheet/issues';

/** Whole numbers, 0 ≤ actual ≤ outOf; outOf may be 0, which says that there was nothing to count. */
export interface Share {
  readonly actual: number;
  readonly outOf: number;
}

/** A figure as an exact fraction, and as it was typed. A share counts in per cent. */
export interface Figure {
  readonly numerator: number;
  readonly denominator: number;
  readonly shown: string;
}

export type EntryProblem = Problem<
  'entry_percent_sign' | 'entry_not_read' | 'actual_above_total' | 'score_above_max'
>;

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

/**
 * A score that a person gives: "18,5", "18,5 điểm", or with the maximum, "18,5/20" in one cell or two. From 0 to the
 * maximum, at most two decimals.
 */
export function readScore(
  actual: string | null,
  outOf: number | null,
  maximum: Hundredths,
): Entry<Hundredths> {
  const text = clean(actual ?? '');
  if (text === '') return BLANK;
  const [score, written = outOf, ...more] = text
    .split(/[/⁄∕]/)
    .map((part) => toHundredths(parseNumber(withoutUnit(part, 'điểm')) ?? Number.NaN));
  if (more.length > 0 || typeof score !== 'number' || score < 0) return notRead({ expected: 'score' });
  const total = text.includes('/') || outOf === null ? written : toHundredths(outOf);
  if (total !== null && total !== maximum)
    return notRead({ expected: 'score', why: 'other_maximum', maximum });
  return score > maximum ? bad({ code: 'score_above_max', params: { score, maximum } }) : read(score);
}

/** Decimals of a figure that are told apart. */
const SCALE = 10_000;

function fractionOf(text: string): Omit<Figure, 'shown'> | null {
  const value = parseNumber(text);
  if (value === null || value < 0 || value > LARGEST) return null;
  const scaled = Math.round(value * SCALE);
  return Math.abs(scaled / SCALE - value) < 1e-9 ? { numerator: scaled, denominator: SCALE } : null;
}

/** In per cent. */
const ofShare = ({ actual, outOf }: Share): Figure => ({
  numerator: actual * 100,
  denominator: outOf,
  shown: `${actual}/${outOf}`,
});

/** A share of which nothing occurred is no figure. */
function readOwnShare(actual: string | null, outOf: number | null, unit: string | null): Entry<Figure> {
  const share = readShare(actual, outOf, unit);
  if (share.kind !== 'read') return share;
  return share.value.outOf === 0 ? notRead({ expected: 'share' }) : read(ofShare(share.value));
}

const isShare = (text: string, outOf: number | null): boolean => outOf !== null || /[/⁄∕]/.test(text);

/**
 * An index in per cent, as its authority publishes it: "85,1" or "85,1%", above 1 and up to 100, for "0,85" is a slip; or a
 * share, "812/1040".
 */
export function readIndex(actual: string | null, outOf: number | null): Entry<Figure> {
  const text = clean(actual ?? '');
  if (text === '') return BLANK;
  if (isShare(text, outOf)) return readOwnShare(actual, outOf, null);
  const bare = text.replace(/ ?%$/, '');
  const fraction = fractionOf(bare);
  const isPlausible =
    fraction !== null &&
    fraction.numerator <= 100 * fraction.denominator &&
    (fraction.numerator === 0 || fraction.numerator > fraction.denominator);
  return isPlausible ? read({ ...fraction, shown: `${bare}%` }) : notRead({ expected: 'index' });
}

/** A figure to be looked up on a scale: a number of `unit`, "92,5%", or a share, which counts in per cent. */
export function readFigure(actual: string | null, outOf: number | null, unit: string | null): Entry<Figure> {
  const text = clean(actual ?? '');
  if (text === '') return BLANK;
  if (isShare(text, outOf)) return readOwnShare(actual, outOf, unit);
  const bare = withoutUnit(text.replace(/ ?%$/, ''), unit ?? '');
  const fraction = NONE.has(wordKey(bare)) ? { numerator: 0, denominator: 1 } : fractionOf(bare);
  return fraction === null ? notRead({ expected: 'figure' }) : read({ ...fraction, shown: text });
}
