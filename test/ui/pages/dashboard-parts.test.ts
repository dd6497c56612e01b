// Bars of text.
import { expect, test } from '@jest/globals';
import { bar } from '../../../src/ui/pages/dashboard-parts.vi';

test.each([
  [38, 49, '████████░░'],
  [8, 14, '██████░░░░'],
  [2, 6, '███░░░░░░░'],
  [0, 6, '░░░░░░░░░░'],
  [6, 6, '██████████'],
  [595, 600, '█████████░'],
  [1, 20, '█░░░░░░░░░'],
  [0, 0, '░░░░░░░░░░'],
])('%d of %d', (part, whole, cells) => {
  expect(bar(part, whole)).toBe(cells);
});
