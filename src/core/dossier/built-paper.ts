// What a paper said when it was made: its paragraphs with their traces, kept in the register until another takes its place.
import { clean } from '../base/text';
import { textKey, untraced } from './traces';

/** A paragraph outside tables, or a row of a table, its cells parted by tabs. */
export interface PaperLine {
  readonly text: string;
  readonly inTable: boolean;
}

/** A line kept whole, or by its key alone where there is no room for more. */
export type BuiltLine = PaperLine | { readonly key: number; readonly inTable: boolean };

export interface BuiltPaper {
  /** When Drive says that the file was last changed, as it was when it was made; '' where that is not known. */
  readonly modified: string;
  readonly lines: readonly BuiltLine[];
  /** False where the tables are too long to be kept: of these nothing is known. */
  readonly tables: boolean;
}

/** A cell holds 50.000 characters. */
const MOST_TEXT = 30_000;
const MOST_CELLS = 8_000;
const MOST_KEPT = 48_000;

/** "1. ", "2.1. ", "a) ", "IV. ": what the program counts, and counts anew. */
const NUMBER = /^\s*(?:[IVXLC]+\.|\d+(?:\.\d+)*\.|\p{Ll}\))(?:\s+|$)/u;

export const withoutNumber = (text: string): string => text.replace(NUMBER, '');

/** The form under which a text is the same however a word processor keeps its blanks and hyphens. */
export const settled = (text: string): string => clean(text).replace(/\u2011/g, '-');

/** Of a paragraph without its number. */
export const lineKey = ({ text, inTable }: PaperLine): number => {
  const plain = settled(untraced(text));
  return textKey(inTable ? plain : withoutNumber(plain));
};

export const keyOfBuilt = (line: BuiltLine): number => ('key' in line ? line.key : lineKey(line));

export const isBlankLine = ({ text }: PaperLine): boolean => untraced(text).trim() === '';

/** As much of the texts as the cell has room for, the first ones whole. */
export function keptLines(lines: readonly PaperLine[]): BuiltLine[] {
  let [text, cells] = [0, 0];
  return lines.map((line): BuiltLine => {
    if (line.inTable) cells += line.text.length;
    else text += line.text.length;
    const isWhole = line.inTable ? cells <= MOST_CELLS : text <= MOST_TEXT;
    return isWhole ? line : { key: lineKey(line), inTable: line.inTable };
  });
}

/** In the cell: a text for a paragraph, one in a list for a row of a table, a number for a key. */
export function builtText({ modified, lines, tables }: BuiltPaper): string {
  const kept = lines.map((line) => {
    const said = 'key' in line ? line.key : line.text;
    return line.inTable ? [said] : said;
  });
  const text = JSON.stringify({ modified, tables, lines: kept });
  return text.length <= MOST_KEPT ? text : '';
}

/** null where nothing was kept, or somebody changed it. */
export function parseBuilt(text: string | null): BuiltPaper | null {
  if (text === null || text === '') return null;
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof read !== 'object' || read === null) return null;
  const { modified, tables, lines } = read as Record<string, unknown>;
  if (typeof modified !== 'string' || typeof tables !== 'boolean' || !Array.isArray(lines)) return null;
  const parsed = lines.map((line: unknown): BuiltLine | null => {
    const inTable = Array.isArray(line);
    const said: unknown = inTable ? line[0] : line;
    if (typeof said === 'number') return { key: said, inTable };
    return typeof said === 'string' ? { text: said, inTable } : null;
  });
  const whole = parsed.flatMap((line) => line ?? []);
  return whole.length === parsed.length ? { modified, tables, lines: whole } : null;
}
