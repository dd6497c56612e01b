// Bytes of a text in pieces, against Node's own.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Utf8 } from '../../../src/app/dossier/utf8';

test('whatever the pieces, the bytes are those of the whole', () => {
  const piece = fc.string({ unit: 'binary', maxLength: 50 });
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const utf8 = new Utf8();
      for (const [at, text] of pieces.entries())
        if (at % 2 === 0) utf8.add(text);
        else utf8.addBytes(new TextEncoder().encode(text));
      expect(Buffer.from(utf8.whole())).toStrictEqual(Buffer.from(pieces.join(''), 'utf8'));
    }),
  );
});

test('more than there was room for', () => {
  const utf8 = new Utf8();
  for (let count = 0; count < 5000; count += 1) utf8.add('Xã Nam Dương 𝄞 ');
  expect(Buffer.from('Xã Nam Dương 𝄞 '.repeat(5000)).equals(utf8.whole())).toBe(true);
});
