// Titles and lists cut at a natural end, for pages, cells and messages with little room.
import { num } from './format.vi';

/**
 * One line of at most `length` characters: up to the last comma, semicolon or bracket that is still open there, else up to a
 * word, with "…". A bracket that closes within the line is part of the sentence: what matters may come after it.
 */
export function brief(cell: string, length: number): string {
  const text = cell.replace(/\s+/g, ' ');
  if (text.length <= length) return text;
  // A cut may come right behind the line, a bracket that closes there does not close within it.
  const line = text.slice(0, length + 1).replace(/\)$/, ' ');
  const clause = /^(.{12,})(?:[,;](?![^(]*\))|\((?!.*\)))/.exec(line)?.[1];
  // A bracket that would stay open goes with what stood in it.
  if (clause !== undefined) return clause.replace(/\([^)]*$/, '').trimEnd();
  const head = text.slice(0, length);
  // One long word is cut anywhere but inside a character.
  return `${/\s/.test(head) ? head.replace(/\s+\S*$/, '') : head.slice(0, -1).replace(/\p{Cs}$/u, '')}…`;
}

/** The text in lines of at most `length` characters, broken between words. */
export function wrapped(text: string, length: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length === 0 || longer.length > length) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** As it stands where it fits, else in brief. */
export const atMost = (text: string, length: number): string =>
  text.length <= length ? text : brief(text, length);

/**
 * The items in a row, as many as `length` characters hold and at least one, then how many are left out and of what:
 * "a; b; …, còn 871 mục". No list that the rows of a tab make may outgrow a cell (50.000 characters).
 */
export function listed(
  items: readonly string[],
  separator: string,
  counted: string,
  length = LIST_LENGTH,
): string {
  const shown: string[] = [];
  let room = length;
  for (const item of items) {
    const text = atMost(item, ITEM_LENGTH);
    room -= text.length + separator.length;
    if (room < 0 && shown.length > 0) break;
    shown.push(text);
  }
  const left = items.length - shown.length;
  return `${shown.join(separator)}${left > 0 ? `${separator}…, ${counted.replace('#', num(left))}` : ''}`;
}

const LIST_LENGTH = 1500;
const ITEM_LENGTH = 300;
