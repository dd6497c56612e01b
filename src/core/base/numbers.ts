// Numbers as people in Vietnam type them: 1.234,5. Points and shares are whole hundredths, so no float decides anything.

/** Points in whole hundredths: 2,5 điểm = 250. */
export type Hundredths = number;

/** Reads 12, 1.234, 1.234,5, 2,5 and 2.5; null for anything else. */
export function parseNumber(text: string): number | null {
  const bare = text.replace(/\s/g, '');
  if (/^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'));
  if (/^[+-]?\d+([.,]\d+)?$/.test(bare)) return Number(bare.replace(',', '.'));
  return null;
}

/** Hundredths of a number with at most two decimals; null where it has more. */
export function toHundredths(value: number): Hundredths | null {
  const hundredths = Math.round(value * 100);
  return Math.abs(hundredths / 100 - value) < 1e-9 ? hundredths : null;
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** floor(a × b / c) for whole numbers, exact beyond 2^53. */
export function mulDivFloor(a: number, b: number, c: number): number {
  return Number((BigInt(a) * BigInt(b)) / BigInt(c));
}

/** The decimal text of a number, with a comma and no grouping; what a cell of plain text shows for it. */
export function plainNumber(value: number): string {
  return String(value).replace('.', ',');
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];

/** 4 → "IV", for chapters and groups of criteria; plain figures where a document would have more than XV. */
export const roman = (number: number): string => ROMAN[number - 1] ?? String(number);
