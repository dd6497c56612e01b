// What stands before a row's text: I, A, 1, 1.1, a), -. A sheet turns "1.10" into the 1st of October or into 1.1: which
// code it was is told by the codes before it.
import { clean, fold } from '../base/text';
import { cellText, type RawCell } from '../sheet/cells';

export type MarkKind = 'roman' | 'letter' | 'number' | 'small' | 'dash' | 'none';

export interface Mark {
  readonly kind: MarkKind;
  /** As a code: "I", "1.10", "a"; '' for a dash and for none. */
  readonly code: string;
  /** What the cell shows, where a sheet had made another thing of the code. */
  readonly shown: string | null;
}

export const NO_MARK: Mark = { kind: 'none', code: '', shown: null };

const ROMAN = /^(?=[IVXL])L?X{0,3}(?:IX|IV|V?I{0,3})$/;
/** Parts of a code, at least one of them a number: 1, 1.10, I.2, A1, TC01, 1.1.a. */
const CODE = /^(?=.*\d)[\p{L}\d]{1,4}(?:[.-][\p{L}\d]{1,3}){0,4}$/u;

const trimmed = (text: string): string =>
  text
    .replace(/^[([]|[)\]]$/g, '')
    .replace(/[.):/\s]+$/, '')
    .replace(/\s*\.\s*/g, '.')
    .replace(/^(\d+),(?=\d)/, '$1.');

function markOfText(text: string, lastLetter: string | null): Mark | null {
  if (/^[-–—+•*·]+$/.test(text)) return { kind: 'dash', code: '', shown: null };
  const code = trimmed(text);
  const isNextLetter = lastLetter !== null && code.charCodeAt(0) === lastLetter.charCodeAt(0) + 1;
  if (ROMAN.test(code) && !(code.length === 1 && isNextLetter)) return { kind: 'roman', code, shown: null };
  if (/^\p{Lu}$/u.test(code)) return { kind: 'letter', code, shown: null };
  if (/^\p{Ll}{1,2}$/u.test(code)) return { kind: 'small', code, shown: null };
  return CODE.test(code) ? { kind: 'number', code, shown: null } : null;
}

const lastPart = (code: string): readonly [before: string, last: number] | null => {
  const [, before, last] = /^(.*?)(\d+)$/.exec(code) ?? [];
  return last === undefined || before === undefined ? null : [before, Number(last)];
};

/** How likely a code is the next after another: the next itself, its first part, the first of the next group. */
function follows(code: string, before: string): number {
  const last = lastPart(before);
  if (last === null) return 0;
  if (code === `${last[0]}${last[1] + 1}`) return 4;
  if (code === `${before}.1`) return 3;
  const parts = before.split('.').map(Number);
  const now = code.split('.').map(Number);
  for (let depth = parts.length - 1; depth > 0; depth -= 1) {
    const isSame = now.slice(0, depth - 1).every((part, at) => part === parts[at]);
    const isNext = now[depth - 1] === (parts[depth - 1] ?? 0) + 1;
    if (isSame && isNext && now.slice(depth).every((part) => part === 1)) return 2;
  }
  return now.length === parts.length && now[0] === parts[0] ? 1 : 0;
}

const bestAfter = (before: string, candidates: readonly string[]): string =>
  candidates.reduce((best, code) => (follows(code, before) > follows(best, before) ? code : best));

/** "1.10" is read as day and month, in a sheet of another region as month and day; "1.1.2" has a year too. */
function codeOfDay(day: string, before: string, thisYear: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const two = [`${date}.${month}`, `${month}.${date}`];
  const three = [`${date}.${month}.${year % 100}`, `${month}.${date}.${year % 100}`];
  return bestAfter(before, Math.abs(year - thisYear) <= 1 ? two : [...three, ...two]);
}

/** Of 1.1 that may have been 1.10, and of 1.2 that may have been 1.20. */
function codeOfNumber(value: number, before: string): string {
  const plain = String(value);
  return /\.\d$/.test(plain) ? bestAfter(before, [plain, `${plain}0`]) : plain;
}

export interface MarkContext {
  /** The last code made of numbers, the last capital letter; '' and null at the beginning. */
  readonly before: string;
  readonly lastLetter: string | null;
  readonly thisYear: number;
}

/** A cell of the column of numbers; null for words that are none. */
export function readMark(cell: RawCell, { before, lastLetter, thisYear }: MarkContext): Mark | null {
  if (typeof cell === 'object')
    return { kind: 'number', code: codeOfDay(cell.date, before, thisYear), shown: cellText(cell) };
  if (typeof cell === 'number') {
    if (cell < 0 || String(cell).length > 8) return null;
    const code = codeOfNumber(cell, before);
    return { kind: 'number', code, shown: code === String(cell) ? null : cellText(cell) };
  }
  const text = clean(cellText(cell));
  return text === '' || cell === false ? NO_MARK : markOfText(text, lastLetter);
}

/** A number that stands in front of the text itself: "1.1. Công khai", "I. …", "a) …", "- …". */
const IN_FRONT =
  /^((?:[IVXL]+|\p{Lu}|\p{Ll}|\p{L}{0,3}\d{1,3}(?:\.\d{1,3}){0,3})[.):/]|\p{L}{0,3}\d{1,3}(?:\.\d{1,3}){1,3}|[-–—+•*·])\s+(?=\S)/u;

/** The mark and the text after it; null where the text begins with none. */
export function splitMark(
  text: string,
  context: MarkContext,
): { readonly mark: Mark; readonly text: string } | null {
  const [whole = '', front = ''] = IN_FRONT.exec(text) ?? [];
  const mark = front === '' ? null : markOfText(front, context.lastLetter);
  return mark === null ? null : { mark, text: text.slice(whole.length) };
}

/** Words for a part of a set, and its number: "Nhóm 1", "Phần II", "Tiêu chí 3:", "Mục A". */
const NAMED =
  /^(?:nhom|phan|muc|linh vuc|tieu chi|truc|noi dung)(?: tieu chi| noi dung)? (?:so )?([ivxl]+|\d{1,2}|[a-h])(?=$|[\s.:)-])/;

/** The number behind such a word; null for another text. */
export function namedMark(text: string): string | null {
  return NAMED.exec(fold(text))?.[1]?.toUpperCase() ?? null;
}
