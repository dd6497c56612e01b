// Old criteria to new ones: what is proposed, what a person decides, what is counted.
import { describe, expect, test } from '@jest/globals';
import { carriedBy, mappingOf, matchesOf } from '../../../src/core/criteria-import/mapping';
import type { ProposedCriterion } from '../../../src/core/criteria-import/propose';
import { likenessAmong } from '../../../src/core/criteria-import/similar';
import { checklistRow, criterionRow, evidenceRow, planData } from '../../support/data';

const proposed = (code: string, name: string): ProposedCriterion => ({
  code,
  name,
  row: 1,
  group: null,
  maxScore: 100,
  rule: 'manual',
  measure: null,
  evidence: null,
  source: null,
  unit: null,
});

const LETTER_BOX = 'Bố trí hòm thư góp ý tại trụ sở UBND xã';
const CAMERA = 'Hệ thống camera giám sát';

describe('likeness', () => {
  const like = likenessAmong([LETTER_BOX, CAMERA, 'Duy trì hòm thư điện tử']);

  test('is of words without marks, from 0 to 1', () => {
    expect(like(LETTER_BOX, LETTER_BOX.toUpperCase().normalize('NFD'))).toBeCloseTo(1);
    expect(like(LETTER_BOX, CAMERA)).toBe(0);
    expect(like('', CAMERA)).toBe(0);
  });

  test('a rare word counts for more than a common one', () => {
    const texts = ['niêm yết thủ tục', 'niêm yết số điện thoại', 'niêm yết lịch tiếp dân', 'niêm yết camera'];
    const among = likenessAmong(texts);
    expect(among('niêm yết camera', 'lắp camera')).toBeGreaterThan(
      among('niêm yết thủ tục', 'niêm yết camera'),
    );
  });
});

const data = {
  criteria: [
    criterionRow({ code: 'A02', name: LETTER_BOX }),
    criterionRow({ code: 'A03', name: 'Duy trì hòm thư điện tử' }),
    criterionRow({ code: 'a02', name: 'Mã trùng' }),
    criterionRow({ code: null, name: 'Không mã' }),
    criterionRow({ code: 'C12', name: CAMERA }),
  ],
  evidence: [
    evidenceRow({ criteria: ['A02'] }),
    evidenceRow({ criteria: ['A02', 'C12'] }),
    evidenceRow({ criteria: ['A03'] }),
    evidenceRow({ criteria: ['X9'] }),
  ],
  conditions: { rows: [], unread: [] },
  checklist: [checklistRow({ criterion: 'C12' }), checklistRow({ criterion: 'A03' })],
};
const NEW = [proposed('1', LETTER_BOX), proposed('2', `${CAMERA} an ninh`)];

test('every old criterion once, with what was handed in for it and the new one that is most like it', () => {
  expect(
    matchesOf(data, NEW).map(({ proposed: found, name: _, ...match }) => ({
      ...match,
      proposed: found?.code ?? null,
    })),
  ).toStrictEqual([
    { code: 'A02', evidenceCount: 2, itemCount: 0, proposed: '1' },
    { code: 'A03', evidenceCount: 1, itemCount: 1, proposed: null },
    { code: 'C12', evidenceCount: 1, itemCount: 1, proposed: '2' },
  ]);
});

test('the draft against itself: each criterion is proposed for itself', () => {
  const plan = planData();
  const same = plan.criteria.map(({ code, name }) => proposed(`N${code}`, name ?? ''));
  const matches = matchesOf(plan, same);
  expect(
    matches.filter(({ code, proposed: found }) => found?.code !== `N${code}`).map(({ code }) => code),
  ).toStrictEqual([]);
});

const rows = (newCodes: Readonly<Record<string, string>>) =>
  matchesOf(data, NEW).map(({ code, proposed: found }) => ({
    code,
    proposedCode: found?.code ?? null,
    newCode: newCodes[code] ?? null,
  }));
const carried = (newCodes: Readonly<Record<string, string>>) =>
  carriedBy(mappingOf(rows(newCodes), NEW), data);

test.each([
  ['nothing chosen: a proposal counts', {}, { kept: 2, open: 1, dropped: 0 }, { kept: 1, left: 1 }, []],
  ['a choice', { A03: '1' }, { kept: 3, open: 0, dropped: 0 }, { kept: 2, left: 0 }, []],
  [
    'a choice with its name behind it',
    { A03: '2 – Camera' },
    { kept: 3, open: 0, dropped: 0 },
    { kept: 2, left: 0 },
    [],
  ],
  ['to none on purpose', { A03: '-', C12: '–' }, { kept: 1, open: 0, dropped: 2 }, { kept: 0, left: 2 }, []],
  ['a code that is none', { A02: '9' }, { kept: 0, open: 3, dropped: 0 }, { kept: 1, left: 1 }, ['9']],
] as const)('%s', (_name, newCodes, evidence, items, unknown) => {
  expect(carried(newCodes)).toStrictEqual({ evidence, items, unknown, conditions: { kept: 0, left: 0 } });
});
