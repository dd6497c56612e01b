// Texts in the letters of old fonts. What such a text was meant to say is told only where its words, and hardly any as they
// stand, are Vietnamese syllables once the letters are put back.

import { INITIALS, RHYMES, TCVN3, VNI, VNI_SIGNS } from '../../../sheets-schema/old-letters';
import { remembering } from './text';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Acute and dot below: the only tones of a syllable that is stopped. */
const STOPPED_TONES = /[\u0301\u0323]/;

/** What no text in such letters holds: letters that came with Unicode. */
const MODERN = /[\u0100-\u02ff\u0370-\u1fff\u2c00-\ud7ff]/u;
const OLD = /[\u00a1-\u00ff]/;

const initials = new Set(INITIALS);
const rhymes = new Set(RHYMES);

/** Letters of one size, or a capital in front: no word is written otherwise. */
const isEvenlyWritten = (word: string): boolean => {
  const rest = word.slice(1);
  return word === word.toUpperCase() || rest === rest.toLowerCase();
};

/** Whether a word could be a Vietnamese syllable, its tone on whichever vowel. */
const isSyllable = remembering((word: string): boolean => {
  if (!isEvenlyWritten(word)) return false;
  const apart = word.toLowerCase().normalize('NFD');
  const tones = apart.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const plain = apart.replace(TONES, '').normalize('NFC');
  for (let length = 0; length <= 3 && length < plain.length; length += 1) {
    const rhyme = plain.slice(length);
    if (!initials.has(plain.slice(0, length)) || !rhymes.has(rhyme)) continue;
    if (!/(?:[cpt]|ch)$/.test(rhyme)) return true;
    return tones.length === 0 || STOPPED_TONES.test(tones[0] as string);
  }
  return false;
});

interface Encoding {
  /** Words of letters, and of the signs that stand for letters. */
  readonly words: RegExp;
  /** What was meant; null where a letter stands for none. */
  readonly read: (word: string) => string | null;
  /** No other language writes so. */
  readonly isPlain: (word: string) => boolean;
}

const SIGN = /[^A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]/;
const ASCII = /^[A-Za-z]*$/;

/** Capitals were typed as such before a code that is a small letter. */
const CAPITAL = /(\p{Lu})(\p{Ll})/gu;
const bare = (letter: string): string => letter.normalize('NFD').replace(TONES, '').normalize('NFC');
const withCapitals = (text: string): string => {
  if (/\p{Lu}.*\p{Lu}/u.test(text) && !/[a-z]/.test(text)) return text.toUpperCase();
  return text.replace(CAPITAL, (both, capital: string, small: string) =>
    small !== bare(small) && bare(small).toUpperCase() === capital ? small.toUpperCase() : both,
  );
};

const inTcvn3: Encoding = {
  words: new RegExp(`[\\p{L}${[...TCVN3.keys()].filter((sign) => !/\p{L}/u.test(sign)).join('')}]+`, 'gu'),
  read: (word) => {
    let meant = '';
    for (const letter of word) {
      const found = TCVN3.get(letter) ?? (ASCII.test(letter) ? letter : null);
      if (found === null) return null;
      meant += found;
    }
    return withCapitals(meant);
  },
  // A sign, or a capital, in the middle of a word.
  isPlain: (word) => /[A-Za-z]/.test(word) && (SIGN.test(word) || !isEvenlyWritten(word)),
};

const inVni: Encoding = {
  words: /\p{L}+/gu,
  read: (word) => {
    let meant = '';
    for (let at = 0; at < word.length; ) {
      const both = at + 1 < word.length ? VNI.get(word.slice(at, at + 2)) : undefined;
      const letter = word.charAt(at);
      const found = both ?? VNI.get(letter) ?? (ASCII.test(letter) ? letter : null);
      if (found === null) return null;
      meant += found;
      at += both === undefined ? 1 : 2;
    }
    return meant;
  },
  isPlain: (word) => VNI_SIGNS.test(word),
};

const hasVowel = (word: string): boolean => /[aeiouy]/i.test(word.normalize('NFD').replace(/\p{M}/gu, ''));

/** Signs by themselves, and measures: "©", "½", "µm". */
const NO_WORD = new RegExp(`^(?:${SIGN.source}+|µ[A-Za-z])$`);

/** One wrong word in so many is a name of another tongue. */
const WORDS_A_NAME = 4;

interface Read {
  readonly reading: string;
  /** Different words that are Vietnamese only so; none where too many others are not. */
  readonly count: number;
  readonly isTold: boolean;
}

function readingIn(text: string, { words, read, isPlain }: Encoding): Read {
  const odd = new Set<string>();
  let [plain, foreign, others, wrong] = [0, 0, 0, 0];
  const reading = text.replace(words, (word) => {
    const meant = read(word);
    if (ASCII.test(word)) {
      if (isSyllable(word)) others += 1;
      else if (hasVowel(word) && word !== word.toUpperCase()) foreign += 1;
      return word;
    }
    if (meant !== null && (!hasVowel(meant) || NO_WORD.test(word))) return meant;
    if (meant === null || !isSyllable(meant)) wrong += 1;
    else if (!isSyllable(word)) {
      odd.add(word.toLowerCase());
      if (isPlain(word)) plain += 1;
    } else others += 1;
    return meant ?? word;
  });
  const count = odd.size;
  const isToldByOne = count === 1 && others > 0 && foreign === 0;
  const isTold = plain > 0 && (isToldByOne || (count > 1 && count > foreign));
  return { reading, count: wrong * WORDS_A_NAME <= count ? count : 0, isTold };
}

/** What a text in the letters of an old font was meant to say; null for any other text. */
export function oldReading(cell: string): string | null {
  if (!OLD.test(cell)) return null;
  const text = cell.normalize('NFC');
  return MODERN.test(text) ? null : readingOf(text);
}

/** The same few words stand in cell after cell. */
const readingOf = remembering((text): string | null => {
  const [one, other] = [readingIn(text, inTcvn3), readingIn(text, inVni)];
  // Short enough to be either: nobody knows.
  if (one.count === other.count) return null;
  const { reading, isTold } = one.count > other.count ? one : other;
  return isTold ? reading : null;
});
