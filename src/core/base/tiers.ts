// A scale as offices write it: "≥90:5; ≥80:4; ≥70:3", "từ 90% được 5 điểm; từ 80% được 4 điểm", "không quá 2: 1".
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
  for (const piece of text.split(/[;\n]/)) {
    const level = clean(piece);
    if (level === '') continue;
    const tier = parseLevel(level);
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
  return levels.length === 0 ? { why: 'level', level: clean(text) } : levels;
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
