// How wide a text is in bold Times New Roman: lines under a text are as long as the text, or a part of it.

/** Advance of each character, in thousandths of the letters' size; of Liberation Serif Bold, which has the same. */
const ADVANCES: Readonly<Record<number, string>> = {
  220: '|',
  250: ' ,.',
  278: "'/\\il",
  333: '!()-:;[]`fjt',
  389: 'Is',
  394: '{}',
  444: 'cerz',
  500: '#$*0123456789?J_agovxy“”–',
  520: '~',
  554: '\u01a1',
  555: '"',
  556: 'Sbdhknpqu\u0111',
  570: '+<=>',
  581: '^',
  600: '\u01b0',
  611: 'FP',
  667: 'BELTZ',
  722: 'ACDNRUVXYw\u0110',
  778: 'GHKOQ\u01a0',
  796: '\u01af',
  833: '&m',
  930: '@',
  944: 'M',
  1000: '%W…',
};

const ADVANCE: ReadonlyMap<string, number> = new Map(
  Object.entries(ADVANCES).flatMap(([advance, letters]) =>
    [...letters].map((letter) => [letter, Number(advance)] as const),
  ),
);

/** Of a letter that is not known: as wide as most. */
const COMMON = 556;

/** Marks above and below take no room; the horn does, and belongs to its letter. */
const HORN = '\u031b';
const plainLetters = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u031a\u031c-\u036f]/g, '')
    .replace(new RegExp(`.${HORN}`, 'gu'), (letter) => letter.normalize('NFC'));

const MM_A_POINT = 25.4 / 72;

/** Millimetres of the text on one line, in letters of so many points. */
export function textWidth(text: string, points: number): number {
  const thousandths = [...plainLetters(text)].reduce(
    (sum, letter) => sum + (ADVANCE.get(letter) ?? COMMON),
    0,
  );
  return (thousandths / 1000) * points * MM_A_POINT;
}

/** Millimetres of the last line that the text takes in a column so wide: its own line breaks, then word by word. */
export function lastLineWidth(text: string, points: number, column: number): number {
  const last = text.split('\n').at(-1) ?? '';
  let line = '';
  for (const word of last.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    line = line !== '' && textWidth(longer, points) > column ? word : longer;
  }
  return Math.min(textWidth(line, points), column);
}
