// Which words of a printed paragraph are the office's own and which are figures: marks in front of each, that go along with
// the text until the paper is packed. What people change in the paper later is by them brought back to its sentence.

/** Non-characters of Unicode: no text that anybody types holds them, and XML can. */
const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';
const MARK = new RegExp(`${OPEN}(\\w+)\\.([lrw])(\\d+)${CLOSE}`, 'u');
const MARKS = new RegExp(`${OPEN}[^${CLOSE}]*${CLOSE}|[${OPEN}${CLOSE}]`, 'gu');

/** The bold beginning of a sentence (`**…**`), what stands behind it, or all of a line that knows no such beginning. */
export type SentencePart = 'lead' | 'rest' | 'whole';

const LETTER = { lead: 'l', rest: 'r', whole: 'w' } as const;
const PART = { l: 'lead', r: 'rest', w: 'whole' } as const;

/** Words and tags of a sentence in turn, beginning with words, which may be none. */
const TAGS = /(\{\{[^{}]*\}\})/u;
const PRINTED = /^\{\{\s*[\p{L}\p{N}]/u;

/** Where in a sentence a text comes from. */
export interface Source {
  /** Key of the sentence as it was written. */
  readonly sentence: string;
  readonly part: SentencePart;
  /** Counted over its words and tags: even for words, odd for what a field says. */
  readonly at: number;
}

/** A text of one source; null where it is of no sentence: a number in front, the names of the letterhead. */
export interface TracedPiece {
  readonly source: Source | null;
  readonly text: string;
}

/** FNV-1a, 32 bits: short, and nobody's secret. */
export function textKey(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

/** The sentence as it stands in its row, whatever its way of composing marks. */
export const sentenceKey = (text: string): string => textKey(text.normalize('NFC')).toString(36);

const markOf = ({ sentence, part, at }: Source): string => `${OPEN}${sentence}.${LETTER[part]}${at}${CLOSE}`;

/** The words and tags of a part of a sentence. */
export const runsOf = (text: string): string[] => text.normalize('NFC').split(TAGS);

/** Splits a row's text: asterisks inside a fact stay what they are, so this comes before filling. */
export function splitLead(text: string): { readonly lead: string; readonly rest: string } {
  const [, lead = '', rest = ''] = /^(?:\*\*(.*?)\*\*)?(.*)$/s.exec(text) ?? [];
  return { lead, rest };
}

/** A part of a sentence, ready to be filled, every run of words and every printed field with a mark in front. */
export function traced(text: string, sentence: string, part: SentencePart): string {
  return runsOf(text)
    .map((run, at) => {
      const isMarked = at % 2 === 0 ? run !== '' : PRINTED.test(run);
      return isMarked ? markOf({ sentence, part, at }) + run : run;
    })
    .join('');
}

export const untraced = (text: string): string => (text.includes(OPEN) ? text.replace(MARKS, '') : text);

/** A printed text with its marks as the pieces it is made of. */
export function piecesOf(text: string): TracedPiece[] {
  const [first = '', ...others] = text.split(new RegExp(MARK, 'gu'));
  const pieces: TracedPiece[] = first === '' ? [] : [{ source: null, text: first }];
  for (let at = 0; at < others.length; at += 4) {
    const [sentence = '', letter = 'w', place = '', said = ''] = others.slice(at, at + 4);
    const part = PART[letter as keyof typeof PART];
    pieces.push({ source: { sentence, part, at: Number(place) }, text: said });
  }
  return pieces;
}

/** The pieces as one text with marks again. */
export const tracedText = (pieces: readonly TracedPiece[]): string =>
  pieces.map(({ source, text }) => (source === null ? '' : markOf(source)) + text).join('');
