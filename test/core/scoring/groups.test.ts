// Groups of criteria: one however it is spelled, its figures without what is not applicable.
import { expect, test } from '@jest/globals';
import { byGroup, groupFigures } from '../../../src/core/scoring/groups';
import { scoreOf } from '../../support/pages';

test('a scattered group is gathered under its first name, whatever its case, marks or composition', () => {
  const names = ['Số hóa', 'Hai', 'SỐ HÓA', 'Số hoá', 'Số  hóa'.normalize('NFD'), null];
  const groups = byGroup(names.map((group) => ({ group })));
  expect(groups.map(({ name, items }) => [name, items.length])).toStrictEqual([
    ['Số hóa', 4],
    ['Hai', 1],
    ['', 1],
  ]);
});

test('figures', () => {
  const scores = [
    scoreOf({ result: 'met' }),
    scoreOf({ result: 'not_met', score: 50 }),
    scoreOf({ result: 'insufficient' }),
    scoreOf({ result: 'not_applicable' }),
  ];
  expect(groupFigures(scores)).toStrictEqual({ applicable: 3, met: 1, maximum: 600, score: 250 });
  expect(groupFigures([])).toStrictEqual({ applicable: 0, met: 0, maximum: 0, score: 0 });
});
