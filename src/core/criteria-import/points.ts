// Points as tables of criteria write them: 20; 2,5; "2,5 điểm"; "18/20"; "(20 điểm)"; "tối đa 5 điểm"; a dash for none.
import { type Hundredths, parseNumber, toHundredths } from '../base/numbers';
import { clean, fold } from '../base/text';
import { cellText, type RawCell } from '../sheet/cells';

export type Points =
  | { readonly kind: 'points'; readonly maximum: Hundredths; readonly score: Hundredths | null }
  | { readonly kind: 'blank' }
  /** Said to have none: a dash. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unread'; readonly why: 'text' | 'date' | 'negative' };

const NUMBER = String.raw`\d+(?:[.,]\d+)*`;
const UNIT = String.raw`\s*(?:diem|d)?\.?`;
const BEFORE = String.raw`(?:toi da|khong qua|tu 0 den|0 den|0\s*-)?\s*:?\s*`;
const ONE = new RegExp(`^\\(?${BEFORE}(${NUMBER})${UNIT}\\)?$`);
const OF = new RegExp(`^(${NUMBER})\\s*/\\s*(${NUMBER})${UNIT}$`);
const NONE = /^[-–—_x]+$/;

const unread = (why: 'text' | 'date' | 'negative'): Points => ({ kind: 'unread', why });

function pointsOf(maximum: number | null, score: number | null = null): Points {
  const hundredths = maximum === null ? null : toHundredths(maximum);
  if (hundredths === null) return unread('text');
  if (hundredths < 0) return unread('negative');
  return { kind: 'points', maximum: hundredths, score: score === null ? null : toHundredths(score) };
}

/** What a cell of the column of maxima says; of "18/20" the 20, and 18 as a score that somebody was given. */
export function readPoints(cell: RawCell): Points {
  if (typeof cell === 'number') return pointsOf(cell);
  if (typeof cell === 'object') return unread('date');
  const text = clean(cellText(cell));
  if (text === '' || cell === false) return { kind: 'blank' };
  if (NONE.test(text)) return { kind: 'none' };
  const folded = fold(text).replace(/^\+\s*/, '');
  const [, score, maximum] = OF.exec(folded) ?? [];
  if (score !== undefined && maximum !== undefined) return pointsOf(parseNumber(maximum), parseNumber(score));
  const [, one] = ONE.exec(folded) ?? [];
  if (one !== undefined) return pointsOf(parseNumber(one));
  return unread(/^-\s*\d/.test(folded) ? 'negative' : 'text');
}

/** "Cải cách hành chính (20 điểm)": points in brackets at the end of a name. */
const AT_END = /\s*[([]\s*(?:\p{L}+\s+){0,2}(\d+(?:[.,]\d+)?)\s*\p{L}+\s*[)\]]\s*[:.]?$/u;

/** The name without its points, and the points; null where it says none. */
export function splitPoints(name: string): { readonly name: string; readonly maximum: Hundredths } | null {
  const found = AT_END.exec(name);
  const value = found === null || !/diem/.test(fold(found[0])) ? null : parseNumber(found[1] ?? '');
  const maximum = value === null ? null : toHundredths(value);
  return found === null || maximum === null ? null : { name: name.slice(0, found.index), maximum };
}
