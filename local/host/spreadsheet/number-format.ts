// What a cell shows: number and date patterns as Google and Excel write them, in the workbook's locale.
import type { CellValue } from '../../xlsx/model';
import { isMoment, wallClock } from './dates';
import type { SheetLocale } from './locale';

const WEEKDAYS = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
const WEEKDAYS_EN = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** One piece of a pattern: a quoted or escaped literal, a [bracket], or bare characters. */
const PIECE = /"([^"]*)"|\\(.)|_.|\*.|\[([^\]]*)\]|AM\/PM|[^"\\_*[]/gis;

interface Piece {
  readonly literal: boolean;
  readonly text: string;
}

function piecesOf(pattern: string): Piece[] {
  const pieces: Piece[] = [];
  for (const m of pattern.matchAll(PIECE)) {
    const [all, quoted, escaped, bracket] = m;
    if (quoted !== undefined || escaped !== undefined)
      pieces.push({ literal: true, text: quoted ?? escaped ?? '' });
    else if (bracket !== undefined) {
      if (/^(h+|m+|s+)$/i.test(bracket)) pieces.push({ literal: false, text: all });
      else if (bracket.startsWith('$'))
        pieces.push({ literal: true, text: bracket.slice(1).replace(/-[0-9A-F]+$/i, '') });
    } else if (/^[_*]/.test(all)) pieces.push({ literal: true, text: all.startsWith('_') ? ' ' : '' });
    else pieces.push({ literal: false, text: all });
  }
  return pieces;
}

function sectionsOf(pattern: string): Piece[][] {
  const sections: Piece[][] = [[]];
  for (const piece of piecesOf(pattern))
    if (!piece.literal && piece.text === ';') sections.push([]);
    else sections.at(-1)?.push(piece);
  return sections;
}

function bare(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.literal ? '' : piece.text)).join('');
}

const datePatterns = new Map<string, boolean>();

/** Whether numbers under this pattern are dates, times or durations. */
export function isDatePattern(pattern: string): boolean {
  const known = datePatterns.get(pattern);
  if (known !== undefined) return known;
  const text = pattern === 'General' || pattern === '@' ? '' : bare(sectionsOf(pattern)[0] ?? []);
  const answer = /[ydhsm]/i.test(text);
  datePatterns.set(pattern, answer);
  return answer;
}

/** Display text of a cell value under a pattern. */
export function displayText(value: CellValue, pattern: string, locale: SheetLocale): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'string') return value;
  const noDay = isDatePattern(pattern) && !isMoment(value);
  if (noDay || pattern === 'General' || pattern === '@') return generalText(value, locale);
  const sections = sectionsOf(pattern);
  if (isDatePattern(pattern)) return dateText(value, sections[0] ?? [], locale);
  return numberText(value, sections, locale);
}

/** A number without a pattern: at most ten decimals, no grouping. */
function generalText(value: number, locale: SheetLocale): string {
  const size = Math.abs(value);
  const plain =
    size !== 0 && (size >= 1e15 || size < 1e-9)
      ? value.toExponential().replace('e', 'E')
      : String(Number(value.toFixed(10)));
  return plain.replace('.', locale.decimal);
}

// ---- dates

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

/** Joins runs of the same letter. */
function dateTokens(pieces: readonly Piece[]): Piece[] {
  const tokens: Piece[] = [];
  for (const piece of pieces) {
    const last = tokens.at(-1);
    const joins =
      last &&
      !piece.literal &&
      !last.literal &&
      /^[a-z0]$/i.test(piece.text) &&
      last.text.at(-1)?.toLowerCase() === piece.text.toLowerCase();
    if (joins) tokens[tokens.length - 1] = { literal: false, text: last.text + piece.text };
    else tokens.push(piece);
  }
  return tokens;
}

/** 'm' beside hours or seconds means minutes. */
function isMinute(tokens: readonly Piece[], index: number): boolean {
  const near = (step: 1 | -1): string => {
    for (let i = index + step; tokens[i]; i += step) {
      const token = tokens[i] as Piece;
      if (!token.literal && /[ydhms]/i.test(token.text)) return token.text.toLowerCase();
    }
    return '';
  };
  return near(-1).includes('h') || near(1).startsWith('s') || near(1).startsWith('[s');
}

function dateText(serial: number, pieces: readonly Piece[], locale: SheetLocale): string {
  const clock = wallClock(serial);
  const tokens = dateTokens(pieces);
  const half = tokens.some(isHalfDay);
  const weekdays = locale.dayFirst ? WEEKDAYS : WEEKDAYS_EN;
  const hour = half ? clock.hour % 12 || 12 : clock.hour;
  let shown = '';
  tokens.forEach((token, i) => {
    const { length } = token.text;
    const letter = token.text[0]?.toLowerCase() ?? '';
    if (token.literal) shown += token.text;
    else if (isHalfDay(token)) shown += clock.hour < 12 ? 'AM' : 'PM';
    else if (letter === '[') shown += elapsed(serial, token.text);
    else if (letter === 'y') shown += length <= 2 ? pad(clock.year % 100, 2) : pad(clock.year, 4);
    else if (letter === 'm' && isMinute(tokens, i)) shown += pad(clock.minute, length);
    else if (letter === 'm') shown += pad(clock.month, Math.min(length, 2));
    else if (letter === 'd') shown += length > 2 ? weekdays[clock.weekday] : pad(clock.day, length);
    else if (letter === 'h') shown += pad(hour, length);
    else if (letter === 's') shown += pad(clock.second, length);
    else if (letter === '0') shown += pad(clock.millisecond, 3).slice(0, length);
    else shown += token.text;
  });
  return shown;
}

function isHalfDay(token: Piece): boolean {
  return !token.literal && token.text.toUpperCase() === 'AM/PM';
}

function elapsed(serial: number, token: string): string {
  const seconds = Math.round(serial * 86_400);
  const unit = token[1]?.toLowerCase() === 'h' ? 3600 : token[1]?.toLowerCase() === 'm' ? 60 : 1;
  return pad(Math.floor(seconds / unit), token.length - 2);
}

// ---- numbers

function numberText(value: number, sections: readonly Piece[][], locale: SheetLocale): string {
  const [positive = [], negative, zero] = sections;
  if (value < 0 && negative) return fill(-value, negative, locale);
  if (value === 0 && zero) return fill(0, zero, locale);
  const text = fill(Math.abs(value), positive, locale);
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** Puts the digits where the placeholders stand and keeps the rest. */
function fill(value: number, pieces: readonly Piece[], locale: SheetLocale): string {
  const placeholder = (piece: Piece): boolean => !piece.literal && /[#0?.,]/.test(piece.text);
  const first = pieces.findIndex(placeholder);
  if (first < 0) return pieces.map((piece) => piece.text).join('');
  let end = first;
  while (end < pieces.length && placeholder(pieces[end] as Piece)) end++;
  const digits = bare(pieces.slice(first, end));
  const exponent = /^E[+-]0+/i.exec(bare(pieces.slice(end)))?.[0] ?? '';
  const percents = bare(pieces).split('%').length - 1;
  const scaled = Number((value * 100 ** percents).toPrecision(15));
  const before = pieces.slice(0, first);
  const after = pieces.slice(end + exponent.length);
  const number = exponent ? scientific(scaled, digits, locale) : fixed(scaled, digits, locale);
  return [...before.map((piece) => piece.text), number, ...after.map((piece) => piece.text)].join('');
}

function fixed(value: number, digits: string, locale: SheetLocale): string {
  const [whole = '', fraction = ''] = digits.split('.');
  const most = fraction.replace(/[^#0?]/g, '').length;
  const least = fraction.replace(/[^0]/g, '').length;
  const rounded = roundHalfUp(value, most);
  let [left = '0', right = ''] = rounded.split('.');
  while (right.length > least && right.endsWith('0')) right = right.slice(0, -1);
  left = left.replace(/^0+/, '').padStart(whole.replace(/[^0]/g, '').length, '0');
  if (whole.includes(',')) left = left.replace(/\B(?=(\d{3})+$)/g, locale.group);
  return right || digits.endsWith('.') ? `${left}${locale.decimal}${right}` : left;
}

/** toFixed on the decimal digits a person sees: 1,005 is 1,01, not 1,00. */
function roundHalfUp(value: number, decimals: number): string {
  const [mantissa = '0', power = '0'] = value.toExponential().split('e');
  const shifted = Math.round(Number(`${mantissa}e${Number(power) + decimals}`));
  return Number.isSafeInteger(shifted)
    ? (shifted / 10 ** decimals).toFixed(decimals)
    : value.toFixed(Math.min(decimals, 20));
}

function scientific(value: number, digits: string, locale: SheetLocale): string {
  const decimals = (digits.split('.')[1] ?? '').length;
  const [mantissa = '0', power = '0'] = value.toExponential(decimals).split('e');
  const size = Math.abs(Number(power));
  return `${mantissa.replace('.', locale.decimal)}E${Number(power) < 0 ? '-' : '+'}${pad(size, 2)}`;
}
