// What people changed in a paper by hand, paragraph by paragraph, and which of it is wording: that goes into the office's
// sentences, so that the next paper says it too. What touches figures, names or tables is told, and stays out.
import { diffArrays } from 'diff';
import {
  type BuiltLine,
  type BuiltPaper,
  keyOfBuilt,
  lineKey,
  type PaperLine,
  settled,
  withoutNumber,
} from './built-paper';
import { PROSE_STYLES, type ProseStyle } from './prose';
import { editedWords, factOfKey, type Sentences, type WordsOutcome } from './sentence-edits';
import type { DocumentText, Fact } from './texts';
import { piecesOf, sentenceKey, traced, untraced } from './traces';

/**
 * figures: what a field printed. fixed: words of the form, such as the letterhead, that no sentence holds. table: a row of
 * a table. repeated: a sentence that is printed several times. changed_since: its row says something else by now, or is
 * gone. braces: it holds the signs of fields.
 */
export type LeftOut = 'figures' | 'fixed' | 'table' | 'repeated' | 'changed_since' | 'braces';

/** What the tab of sentences is to say. */
export type TextChange =
  | { readonly kind: 'reworded'; readonly from: string; readonly to: string }
  | { readonly kind: 'removed'; readonly from: string }
  /** What only people know, of the group or criterion that it tells of. */
  | {
      readonly kind: 'retyped';
      readonly field: string;
      readonly of: string;
      readonly from: string;
      readonly to: string;
    }
  /** A new sentence behind another one, which is named by its text. */
  | { readonly kind: 'added'; readonly behind: string; readonly style: ProseStyle; readonly to: string };

export interface HandEdit {
  /** '' for a new paragraph; null where it was too long to be kept. */
  readonly before: string | null;
  /** '' for one that was deleted. */
  readonly after: string;
  readonly left: LeftOut | null;
  /** None where it stays out. */
  readonly changes: readonly TextChange[];
  /** The line of the built paper that it is about; of a new one the line before it, −1 for none. */
  readonly at: number;
  /** What the built paper is taken to have said once the edit is in the sentences. */
  readonly builtAs: string;
}

interface Pair {
  /** Place in the built lines; null for a new one. */
  readonly at: number | null;
  readonly behind: number;
  readonly now: PaperLine | null;
}

/** The paragraphs of a paper that differ from what was built; `texts` are the sentences of its kind as they stand now. */
export function handEdits(
  built: BuiltPaper,
  now: readonly PaperLine[],
  texts: readonly DocumentText[],
  facts: readonly Fact[] = [],
): HandEdit[] {
  const sentences = { ...sentencesOf(built, texts), facts };
  const lines = built.tables ? now : now.filter(({ inTable }) => !inTable);
  return pairs(built.lines, lines).flatMap((pair) => editOf(pair, built.lines, sentences) ?? []);
}

const tracesOf = (line: BuiltLine): string[] =>
  'key' in line ? [] : [...new Set(piecesOf(line.text).flatMap(({ source }) => source?.sentence ?? []))];

function sentencesOf({ lines }: BuiltPaper, texts: readonly DocumentText[]): Omit<Sentences, 'facts'> {
  const rows = new Map<string, DocumentText | null>();
  for (const text of texts) {
    const key = sentenceKey(text.text);
    rows.set(key, rows.has(key) ? null : text);
  }
  const printed = new Set<string>();
  for (const key of lines.flatMap(tracesOf)) {
    if (printed.has(key)) rows.set(key, null);
    printed.add(key);
  }
  return { rows, texts: new Map(texts.map(({ text }) => [sentenceKey(text), text])) };
}

/** Lines side by side: those that are alike, and between them what went and what came. */
function pairs(built: readonly BuiltLine[], now: readonly PaperLine[]): Pair[] {
  const found: Pair[] = [];
  let [at, next] = [0, 0];
  for (const { count, added, removed } of diffArrays(built.map(keyOfBuilt), now.map(lineKey), {})) {
    if (added) {
      const before = found.at(-1);
      const gone = before?.now === null ? trailing(found) : 0;
      const fresh = now.slice(next, next + count);
      next += count;
      found.splice(found.length - gone, gone, ...matched(at - gone, built.slice(at - gone, at), fresh));
    } else if (removed) {
      for (let one = 0; one < count; one += 1) found.push({ at: at + one, behind: at + one - 1, now: null });
      at += count;
    } else {
      found.push({ at: null, behind: at + count - 1, now: null });
      at += count;
      next += count;
    }
  }
  return found.filter(({ at: place, now: line }) => place !== null || line !== null);
}

/** How many lines went just now. */
function trailing(found: readonly Pair[]): number {
  let count = 0;
  while (found.at(-1 - count)?.at !== null && found.at(-1 - count)?.now === null) count += 1;
  return count;
}

/** What went against what came: those alike in words, then those that stand at the same place. */
function matched(first: number, gone: readonly BuiltLine[], fresh: readonly PaperLine[]): Pair[] {
  const result: Pair[] = [];
  let waiting: number[] = [];
  let coming: PaperLine[] = [];
  let [at, next] = [0, 0];
  const flush = () => {
    const both = Math.min(waiting.length, coming.length);
    waiting.forEach((place, index) => {
      const line = index < both && waiting.length === coming.length ? (coming[index] ?? null) : null;
      result.push({ at: place, behind: place - 1, now: line });
    });
    if (waiting.length !== coming.length)
      for (const line of coming) result.push({ at: null, behind: first + at - 1, now: line });
    [waiting, coming] = [[], []];
  };
  const alike = diffArrays<BuiltLine | PaperLine>([...gone], [...fresh], {
    comparator: (one, other) => isAlike(one, other),
  });
  for (const { count, added, removed } of alike) {
    for (let one = 0; one < count; one += 1) {
      if (removed) waiting.push(first + at++);
      else if (added) coming.push(fresh[next++] as PaperLine);
      else {
        flush();
        result.push({ at: first + at, behind: first + at - 1, now: fresh[next] as PaperLine });
        at += 1;
        next += 1;
      }
    }
  }
  flush();
  return result;
}

const wordsOf = (text: string): string[] => settled(untraced(text)).toLowerCase().split(' ');

/** At least half of the words, all counted, are in both. */
function isAlike(one: BuiltLine | PaperLine, other: BuiltLine | PaperLine): boolean {
  if ('key' in one || 'key' in other || one.inTable !== other.inTable) return false;
  const [mine, theirs] = [wordsOf(one.text), wordsOf(other.text)];
  const left = new Map<string, number>();
  for (const word of mine) left.set(word, (left.get(word) ?? 0) + 1);
  const shared = theirs.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return shared.length * 2 >= Math.max(mine.length, theirs.length);
}

function editOf(pair: Pair, built: readonly BuiltLine[], sentences: Sentences): HandEdit | null {
  const line = pair.at === null ? null : (built[pair.at] as BuiltLine);
  if (line === null) return addedEdit(pair, built, sentences);
  const before = 'key' in line ? null : untraced(line.text);
  const after = pair.now?.text ?? '';
  const edit = { before, after, at: pair.at as number };
  const left = (reason: LeftOut): HandEdit => ({ ...edit, left: reason, changes: [], builtAs: '' });
  if (line.inTable || pair.now?.inTable) return left('table');
  if ('key' in line) return left('fixed');
  const outcome = pair.now === null ? removedWords(line.text) : editedWords(line.text, after, sentences);
  if ('left' in outcome) return left(outcome.left);
  const changes: TextChange[] = [];
  for (const [key, to] of outcome.sentences) {
    const fact = factOfKey(key, sentences);
    if (fact !== null) {
      const { field, of, typed } = fact;
      if (to !== null && to !== typed) changes.push({ kind: 'retyped', field, of, from: typed, to });
      continue;
    }
    const row = sentences.rows.get(key);
    if (row === undefined) return left('changed_since');
    if (row === null || row.each === 'groups' || row.each === 'unmet') return left('repeated');
    if (to !== null) {
      if (to !== row.text.normalize('NFC')) changes.push({ kind: 'reworded', from: row.text, to });
    } else if (isProse(row.style)) changes.push({ kind: 'removed', from: row.text });
    else return left('fixed');
  }
  // A full stop that the program sets itself.
  if (changes.length === 0) return null;
  return { ...edit, left: null, changes, builtAs: outcome.line };
}

const isProse = (style: string): style is ProseStyle => (PROSE_STYLES as readonly string[]).includes(style);

/** A paragraph goes with its sentences, unless it told figures. */
function removedWords(text: string): WordsOutcome {
  const pieces = piecesOf(text);
  if (pieces.some(({ source }) => source !== null && source.at % 2 === 1)) return { left: 'figures' };
  const keys = pieces.flatMap(({ source }) => source?.sentence ?? []);
  if (keys.length === 0) return { left: 'fixed' };
  return { sentences: new Map(keys.map((key) => [key, null])), line: '' };
}

/** A new paragraph stands behind the sentence of the one before it, in its style. */
function addedEdit({ behind, now }: Pair, built: readonly BuiltLine[], { rows }: Sentences): HandEdit {
  const text = withoutNumber((now?.text ?? '').normalize('NFC')).trim();
  const edit = { before: '', after: now?.text ?? '', at: behind };
  const left = (reason: LeftOut): HandEdit => ({ ...edit, left: reason, changes: [], builtAs: '' });
  if (now?.inTable) return left('table');
  if (/\{\{|\}\}/.test(text)) return left('braces');
  const line = built[behind];
  const key = line === undefined ? undefined : tracesOf(line).at(-1);
  const row = key === undefined ? undefined : rows.get(key);
  if (key === undefined) return left('fixed');
  if (row === undefined) return left('changed_since');
  if (row === null || row.each === 'groups' || row.each === 'unmet') return left('repeated');
  if (!isProse(row.style)) return left('fixed');
  const style = AFTER[row.style] ?? row.style;
  const change: TextChange = { kind: 'added', behind: row.text, style, to: text };
  return { ...edit, left: null, changes: [change], builtAs: traced(text, sentenceKey(text), 'rest') };
}

/** What follows a heading or a note is running text. */
const AFTER: Partial<Record<ProseStyle, ProseStyle>> = {
  heading1: 'paragraph',
  heading2: 'paragraph',
  note: 'paragraph',
  continued: 'paragraph',
  table: 'paragraph',
};
