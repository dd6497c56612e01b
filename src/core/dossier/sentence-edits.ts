// A paragraph that people reworded, brought back to the sentences it was made of.
import { diffArrays } from 'diff';
import { settled, withoutNumber } from './built-paper';
import { fieldKey } from './field-text';
import type { DocumentText, Fact } from './texts';
import {
  piecesOf,
  runsOf,
  type Source,
  sentenceKey,
  splitLead,
  type TracedPiece,
  tracedText,
  untraced,
} from './traces';

export type WordsOutcome =
  | {
      /** Key of each sentence in the paragraph → what it is to be; null where it goes. */
      readonly sentences: ReadonlyMap<string, string | null>;
      /** The paragraph with its traces, as it would have been built. */
      readonly line: string;
    }
  | { readonly left: 'figures' | 'fixed' | 'changed_since' | 'repeated' | 'braces' };

/** A word, a number, a blank or a sign of the built paragraph, and the piece that it stands in. */
interface Token {
  readonly text: string;
  readonly piece: number;
  readonly from: number;
}

const TOKENS = /\p{L}[\p{L}\p{M}]*|\p{N}+|\s+|./gsu;

const keyOf = (token: string): string => (/^\s/u.test(token) ? ' ' : settled(token));

const tokensOf = (text: string): string[] => text.match(TOKENS) ?? [];

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What a paper was made of, as it stands now. */
export interface Sentences {
  /**
   * The rows by the key of their text; null where several rows say the same, or one is printed several times. One that is
   * missing says something else by now.
   */
  readonly rows: ReadonlyMap<string, Pick<DocumentText, 'text' | 'style' | 'each'> | null>;
  /** Their texts, however often they are printed. */
  readonly texts: ReadonlyMap<string, string>;
  /** What only people know: their own words too, though a field prints them. */
  readonly facts: readonly Fact[];
}

/** A piece to be edited; of a fact, its place among those, and the field that printed it. */
interface Piece extends TracedPiece {
  readonly field?: Source;
}

const FACT = 'fact';
/** Key under which an outcome speaks of a fact, by its place among them. */
export const factOfKey = (key: string, { facts }: Sentences): Fact | null =>
  key.startsWith(FACT) ? (facts[Number(key.slice(FACT.length))] ?? null) : null;

/** As typed or as printed: quotes in pairs are curly in papers. */
const straight = (text: string): string => settled(text).replace(/[“”]/g, '"');

/** The one fact that a field printed; −1 where there is none, or several say so. */
function factIn({ source, text }: TracedPiece, { texts, facts }: Sentences): number {
  const sentence = source === null ? undefined : texts.get(source.sentence);
  if (source === null || sentence === undefined || !isFigure(source)) return -1;
  const split = splitLead(sentence.normalize('NFC'));
  const run = runsOf(source.part === 'whole' ? sentence : split[source.part])[source.at] ?? '';
  const name = fieldKey(run.replace(/^\{\{|\}\}$/g, ''));
  const said = facts.flatMap(({ field, typed, row }, at) =>
    row !== null && typed !== '' && fieldKey(field) === name && straight(typed) === straight(text)
      ? [at]
      : [],
  );
  return said.length === 1 ? (said[0] as number) : -1;
}

/** With what people typed as words to be edited, like those of a sentence of its own. */
const withFacts = (pieces: readonly TracedPiece[], sentences: Sentences): Piece[] =>
  pieces.map((piece) => {
    const at = factIn(piece, sentences);
    if (at < 0 || piece.source === null) return piece;
    const source: Source = { sentence: `${FACT}${at}`, part: 'whole', at: 0 };
    return { source, text: piece.text, field: piece.source };
  });

/** What the sentences of a built paragraph are to be so that it says `now`. */
export function editedWords(builtLine: string, now: string, sentences: Sentences): WordsOutcome {
  const pieces = withRoom(withFacts(piecesOf(builtLine), sentences));
  const number = numberOf(pieces);
  const shown = pieces.map(({ text }, at) => (at === 0 ? text.slice(number) : text));
  const tokens = shown.flatMap((text, piece) => {
    let from = piece === 0 ? number : 0;
    return tokensOf(text).map((token): Token => {
      const placed = { text: token, piece, from };
      from += token.length;
      return placed;
    });
  });
  const wanted = tokensOf((number > 0 ? withoutNumber(now) : now).normalize('NFC').trim());
  const splices = new Map<number, Splice[]>();
  const splice = (piece: number, one: Splice) => splices.set(piece, [...(splices.get(piece) ?? []), one]);
  let [at, next] = [0, 0];
  let gone: Token[] = [];
  const place = (said: string): WordsOutcome | null => {
    const target = gone.length > 0 ? gone[0] : undefined;
    const touched = gone.map(({ piece }) => pieces[piece]?.source ?? null);
    if (touched.some((source) => source === null)) return { left: 'fixed' };
    if (touched.some((source) => isFigure(source))) return { left: 'figures' };
    if (target !== undefined) {
      gone.forEach((token, index) => {
        const end = token.from + token.text.length;
        splice(token.piece, { from: token.from, to: end, text: index === 0 ? said : '' });
      });
      return null;
    }
    const spot = spotFor(pieces, tokens[at - 1], tokens[at]);
    if (spot === null) return { left: 'fixed' };
    splice(spot.piece, { from: spot.from, to: spot.from, text: said });
    return null;
  };
  const parts = diffArrays(
    tokens.map(({ text }) => keyOf(text)),
    wanted.map(keyOf),
  );
  for (let index = 0; index < parts.length; index += 1) {
    const { count, added, removed } = parts[index] as (typeof parts)[number];
    if (removed) {
      gone = tokens.slice(at, at + count);
      at += count;
      if (parts[index + 1]?.added) continue;
    }
    const said = added ? wanted.slice(next, next + count).join('') : '';
    if (added) next += count;
    if (!added && !removed) {
      at += count;
      next += count;
      continue;
    }
    const refused = place(said);
    if (refused !== null) return refused;
    gone = [];
  }
  return brought(pieces, splices, sentences, now, number);
}

const isFigure = (source: Source | null): boolean => source !== null && source.at % 2 === 1;

/** How long the number in front of the paragraph is. */
function numberOf(pieces: readonly TracedPiece[]): number {
  const first = pieces[0];
  if (first === undefined || first.source !== null) return 0;
  return first.text.length - withoutNumber(first.text).length;
}

/** Between two figures, and round them, there may be no words yet: there is room for some. */
function withRoom(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, index) => {
    const { source } = piece;
    if (source === null || !isFigure(source)) return [piece];
    const empty = (at: number): TracedPiece => ({ source: { ...source, at }, text: '' });
    const [before, after] = [pieces[index - 1]?.source, pieces[index + 1]?.source];
    const follows = (other: Source | null | undefined, at: number) =>
      other?.sentence === source.sentence && other.part === source.part && other.at === at;
    return [
      ...(follows(before, source.at - 1) ? [] : [empty(source.at - 1)]),
      piece,
      ...(follows(after, source.at + 1) ? [] : [empty(source.at + 1)]),
    ];
  });
}

/** Where new words go that stand between two others: to a fact beside them, else to the words before, else to those behind. */
function spotFor(
  pieces: readonly Piece[],
  before: Token | undefined,
  after: Token | undefined,
): { piece: number; from: number } | null {
  const isWords = (piece: number) => {
    const source = pieces[piece]?.source;
    return source !== undefined && source !== null && !isFigure(source);
  };
  const isFact = (piece: number) => pieces[piece]?.field !== undefined;
  const takesAfter = after !== undefined && isFact(after.piece);
  if (before !== undefined && isWords(before.piece) && !(takesAfter && !isFact(before.piece)))
    return { piece: before.piece, from: before.from + before.text.length };
  if (after !== undefined && isWords(after.piece)) return { piece: after.piece, from: after.from };
  const behind = (before?.piece ?? -1) + 1;
  if (behind > 0 && isWords(behind)) return { piece: behind, from: 0 };
  const ahead = (after?.piece ?? 0) - 1;
  if (ahead >= 0 && isWords(ahead)) return { piece: ahead, from: pieces[ahead]?.text.length ?? 0 };
  return null;
}

const spliced = (text: string, splices: readonly Splice[]): string =>
  [...splices]
    .sort((a, b) => b.from - a.from)
    .reduce((said, { from, to, text: put }) => said.slice(0, from) + put + said.slice(to), text);

/** The sentences with the new words, and the paragraph as it would have been built of them. */
function brought(
  pieces: readonly Piece[],
  splices: ReadonlyMap<number, readonly Splice[]>,
  known: Sentences,
  now: string,
  number: number,
): WordsOutcome {
  const keys = [...new Set(pieces.flatMap(({ source }) => source?.sentence ?? []))];
  const sentences = new Map<string, string>();
  for (const key of keys) {
    const mine = pieces.flatMap((piece, index) =>
      piece.source?.sentence === key && splices.has(index)
        ? [{ source: piece.source, text: piece.text, splices: splices.get(index) ?? [] }]
        : [],
    );
    if (mine.length === 0) continue;
    const fact = factOfKey(key, known);
    const row = fact === null ? known.rows.get(key) : { text: fact.typed };
    if (!row) return { left: row === null ? 'repeated' : 'changed_since' };
    const { text } = row;
    const split = splitLead(text.normalize('NFC'));
    const runs = { lead: runsOf(split.lead), rest: runsOf(split.rest), whole: runsOf(text) };
    for (const { source, text: printed, splices: own } of mine) {
      const run = runs[source.part][source.at] ?? '';
      // The last sign of a list may be printed as another one; anything longer is not what the row says.
      if (run.length !== printed.length) return { left: 'changed_since' };
      const isAtEnd = own.some(({ to: end }) => end === printed.length);
      const base = isAtEnd ? run.slice(0, -1) + printed.slice(-1) : run;
      runs[source.part][source.at] = spliced(base, own);
    }
    const [lead, rest, whole] = [runs.lead.join(''), runs.rest.join(''), runs.whole.join('')];
    const to = mine[0]?.source.part === 'whole' ? whole : (lead === '' ? '' : `**${lead}**`) + rest;
    if (mine.some(({ splices: own }) => own.some(({ text: put }) => /\{\{|\}\}|\*\*/.test(put))))
      return { left: 'braces' };
    if (to.trim() === '') return { left: 'fixed' };
    sentences.set(key, to);
  }
  const line = pieces.map(({ source: own, field, text }, index): TracedPiece => {
    const source = field ?? own;
    const to = source === null ? undefined : sentences.get(source.sentence);
    return {
      source: source === null || to === undefined ? source : { ...source, sentence: sentenceKey(to) },
      text: spliced(text, splices.get(index) ?? []),
    };
  });
  const said = tracedText(line.filter(({ text }) => text !== ''));
  const plain = (text: string) => settled(number > 0 ? withoutNumber(text) : text);
  if (plain(untraced(said)) !== plain(now)) return { left: 'fixed' };
  return { sentences, line: said };
}
