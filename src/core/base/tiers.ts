// A scale as offices write it: "≥90:5; ≥80:4; ≥70:3", "từ 90% được 5 điểm; từ 80 đến dưới 90%: 4", "không quá 2: 1".
import type { Tier } from '../../../sheets-schema/kinds';
import { parseNumber, plainNumber, toHundredths } from './numbers';
import { clean, fold } from './text';

/** Why a text is no scale: a level that cannot be read, or a better figure that earns less. */
export type TiersProblem =
  | { readonly why: 'level'; readonly level: string }
  | { readonly why: 'order'; readonly level: string };

/** By its folded word or sign; a bare figure is one to be reached. */
const BOUNDS: Readonly<Record<string, Tier['bound']>> = {
  '': 'from',
  '>=': 'from',
  '=>': 'from',
  '≥': 'from',
  tu: 'from',
  '>': 'above',
  tren: 'above',
  '<=': 'up_to',
  '=<': 'up_to',
  '≤': 'up_to',
  'khong qua': 'up_to',
  den: 'up_to',
  '<': 'below',
  duoi: 'below',
};

/** Sign or word, figure, then ":" or "được" and the points; a "%" and the word "điểm" may stand behind the figures. */
const LEVEL = /^(.*?)\s*(\d[\d.,]*)\s*%?(?:\s+tro len)?\s*(?::|=|→|\bduoc\b)\s*(\d[\d.,]*)\s*(?:diem|d)?$/;

function parseLevel(text: string): Tier | null {
  const [, word = '', figure = '', earned = ''] = LEVEL.exec(fold(text)) ?? [];
  const bound = BOUNDS[word];
  const [threshold, points] = [figure, earned].map((part) => toHundredths(parseNumber(part) ?? Number.NaN));
  if (bound === undefined || typeof threshold !== 'number' || typeof points !== 'number') return null;
  return { bound, threshold, points };
}

/** A level with two ends, as official tables write those in the middle. */
interface Range {
  readonly low: Tier;
  readonly high: Tier;
}

/** Sign or word and figure, twice: "từ 80 đến dưới 90", "trên 80% đến 90%"; then the points. */
const RANGE =
  /^((?:tu|tren|>=|≥|>)\s*\d[\d.,]*\s*%?)\s*(?:den|-|,|va)\s*((?:duoi|<=|≤|<)?)\s*(\d[\d.,]*\s*%?)(\s*(?::|=|→|\bduoc\b).*)$/;

function parseRange(text: string): Range | null {
  const [, from = '', sign = '', to = '', earned = ''] = RANGE.exec(fold(text)) ?? [];
  const low = parseLevel(`${from}${earned}`);
  const high = parseLevel(`${sign === '' ? 'den' : sign} ${to}${earned}`);
  return low !== null && high !== null && low.threshold < high.threshold ? { low, high } : null;
}

/** The bound that goes on where the other ends: under "dưới 90" comes "từ 90". */
const GOES_ON: Readonly<Record<Tier['bound'], Tier['bound']>> = {
  from: 'below',
  above: 'up_to',
  up_to: 'above',
  below: 'from',
};

/**
 * A range says nothing more than one of its ends where the next level goes on there: the lower end where higher figures
 * earn more, the upper one where they earn less. null where levels leave a gap, or do not say which is better.
 */
function endOf(range: Range, others: readonly (Tier | Range)[]): Tier | null {
  const { low, high } = range;
  const endsOf = (other: Tier | Range): readonly Tier[] =>
    'low' in other ? [other.low, other.high] : [other];
  const goesOnAt = (end: Tier): Tier | undefined =>
    others.flatMap(endsOf).find((one) => one.threshold === end.threshold && one.bound === GOES_ON[end.bound]);
  const [above, below] = [goesOnAt(high), goesOnAt(low)];
  const isBeyond = (end: Tier, sign: 1 | -1): boolean =>
    others.flatMap(endsOf).some((one) => Math.sign(one.threshold - end.threshold) === sign);
  const isRising = (above?.points ?? low.points) > low.points || (below?.points ?? low.points) < low.points;
  const isFalling = (above?.points ?? low.points) < low.points || (below?.points ?? low.points) > low.points;
  if (isRising === isFalling) return null;
  if (isRising) return above === undefined && isBeyond(high, 1) ? null : low;
  return below === undefined && isBeyond(low, -1) ? null : high;
}

const isLower = ({ bound }: Tier): boolean => bound === 'from' || bound === 'above';

/** Whether a is the harder level of two that are bounded from the same side. */
const isHarder = (a: Tier, b: Tier): boolean =>
  isLower(a) === isLower(b) && (isLower(a) ? a.threshold > b.threshold : a.threshold < b.threshold);

/**
 * Levels separated by ";" or line breaks, in their order; points and thresholds in hundredths. A harder level that earns
 * less than an easier one, and two levels with one threshold, are slips of the pen.
 */
export function parseTiers(text: string): readonly Tier[] | TiersProblem {
  const levels: Tier[] = [];
  const pieces = text
    .split(/[;\n]/)
    .map(clean)
    .filter((piece) => piece !== '');
  const read = pieces.map((level) => ({ level, read: parseRange(level) ?? parseLevel(level) }));
  const known = read.flatMap(({ read }) => read ?? []);
  for (const { level, read: one } of read) {
    const tier =
      one !== null && 'low' in one
        ? endOf(
            one,
            known.filter((other) => other !== one),
          )
        : one;
    if (tier === null) return { why: 'level', level };
    const clashes = levels.some(
      (other) =>
        (isHarder(tier, other) && tier.points < other.points) ||
        (isHarder(other, tier) && other.points < tier.points) ||
        (other.bound === tier.bound && other.threshold === tier.threshold),
    );
    if (clashes) return { why: 'order', level };
    levels.push(tier);
  }
  if (levels.length === 0) return { why: 'level', level: clean(text) };
  const at = levels.indexOf(gapOrOverlap(levels) as Tier);
  return at < 0 ? levels : { why: 'order', level: pieces[at] ?? '' };
}

/** Where some levels hold from a figure on and others up to one, the two must meet there; else the level that does not. */
function gapOrOverlap(levels: readonly Tier[]): Tier | null {
  const farthest = (own: readonly Tier[], sign: 1 | -1): Tier | null =>
    own.reduce<Tier | null>(
      (far, one) => (far === null || Math.sign(one.threshold - far.threshold) === sign ? one : far),
      null,
    );
  const lowest = farthest(levels.filter(isLower), -1);
  const highest = farthest(
    levels.filter((one) => !isLower(one)),
    1,
  );
  if (lowest === null || highest === null) return null;
  return lowest.threshold === highest.threshold && GOES_ON[highest.bound] === lowest.bound ? null : highest;
}

const SIGNS: Readonly<Record<Tier['bound'], string>> = { from: '≥', above: '>', up_to: '≤', below: '<' };

/** One way of writing it, however it was typed; read back as the same. */
export const tiersText = (tiers: readonly Tier[]): string =>
  tiers
    .map(
      ({ bound, threshold, points }) =>
        `${SIGNS[bound]} ${plainNumber(threshold / 100)}: ${plainNumber(points / 100)}`,
    )
    .join('; ');

/** The best level that a figure is on; of levels that earn the same the one written first. */
export const bestOf = (
  tiers: readonly Tier[],
  figure: { readonly numerator: number; readonly denominator: number },
): Tier | null =>
  tiers.reduce<Tier | null>(
    (best, tier) => (isWithin(tier, figure) && (best === null || tier.points > best.points) ? tier : best),
    null,
  );

/** Whether numerator/denominator is within the bound; exact. */
export function isWithin(
  { bound, threshold }: Tier,
  figure: { readonly numerator: number; readonly denominator: number },
): boolean {
  const [have, wanted] = [
    BigInt(figure.numerator) * BigInt(100),
    BigInt(threshold) * BigInt(figure.denominator),
  ];
  return {
    from: have >= wanted,
    above: have > wanted,
    up_to: have <= wanted,
    below: have < wanted,
  }[bound];
}
