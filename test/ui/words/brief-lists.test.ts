// Lists that the rows of a tab make: never longer than a cell holds, with the number of what is left out.
import { expect, test } from '@jest/globals';
import { asPlainText, asText } from '../../../src/core/sheet/cells-out';
import { listed } from '../../../src/ui/words/brief';
import { reasonText } from '../../../src/ui/words/reasons.vi';

test('a list that fits is whole', () => {
  expect(listed(['a', 'b', 'c'], '; ', 'còn # mục')).toBe('a; b; c');
});

test('a long one says how many are left out', () => {
  const items = Array.from({ length: 900 }, (_, index) => `Mục kiểm tra số ${index + 1} của danh mục dài`);
  const text = reasonText(
    { code: 'checklist_short', params: { done: 0, needed: 900, missing: items } },
    (code) => code,
  );
  expect(text.length).toBeLessThan(2000);
  const [, left] = /; …, còn (\d+) mục$/.exec(text) ?? [];
  expect(text.split('; ').length - 1 + Number(left)).toBe(900);
});

test('one item alone is cut, not left out', () => {
  expect(listed(['x '.repeat(5000)], '; ', 'còn # mục').length).toBeLessThan(400);
});

test.each([asText, asPlainText])('no text is longer than a cell, its apostrophe included', (write) => {
  for (const text of ['a'.repeat(49_990), 'a'.repeat(60_000), `=${'😀'.repeat(40_000)}`]) {
    const cell = write(text);
    expect(cell.length).toBeLessThanOrEqual(50_000);
    expect(cell).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
  }
});
