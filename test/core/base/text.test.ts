// Texts as they come from a sheet: what nobody sees goes, what only looks like a Vietnamese letter becomes one.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { clean, fold, nameKey } from '../../../src/core/base/text';

const UNSEEN = [
  0x00ad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2066,
  0x2067, 0x2068, 0x2069, 0xfeff,
].map((code) => String.fromCodePoint(code));

describe('characters nobody sees', () => {
  test.each(UNSEEN.map((unseen) => [unseen.codePointAt(0)?.toString(16), unseen]))('U+%s', (_, unseen) => {
    expect(clean(`${unseen}A${unseen}05${unseen}`)).toBe('A05');
    expect(nameKey(`P${unseen}VHCC`)).toBe(nameKey('PVHCC'));
  });

  test('wherever they stand, the text reads as without them', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('ề', 'A', '1', ' ', '-', ...UNSEEN)), (pieces) => {
        const seen = pieces.filter((piece) => !UNSEEN.includes(piece)).join('');
        expect(clean(pieces.join(''))).toBe(clean(seen));
      }),
    );
  });
});

test('the Icelandic letter that looks like Đ is Đ', () => {
  expect(clean('Ðảng ủy')).toBe('Đảng ủy');
  expect(fold('ÐẢNG ỦY')).toBe('dang uy');
});
