// What is only proposed: criteria beside the draft, as long as they are not switched on, and units that the plan names not.
import { describe, expect, test } from '@jest/globals';
import { criteria } from '../../../sheets-schema/index';
import { PLAN_ROWS, PROPOSED_CRITERIA, PROPOSED_UNITS } from '../../../sheets-schema/plan-rows';
import { proposedUnitStyles } from '../../../sheets-schema/proposed-units';
import { inUse, isUnitProposed, missingProposed } from '../../../src/core/scoring/proposed';
import { planData, planUnits, typedRows, workbookData } from '../../support/data';
import { holds, newPlace } from '../../support/formulas';

const proposed = typedRows(
  criteria,
  PROPOSED_CRITERIA.map((row) => ({
    ...row,
    notApplicable: true,
    mayBeNotApplicable: true,
    byMember: false,
  })),
  planUnits,
);
const [first] = proposed;
if (first === undefined) throw new Error('none is proposed');

describe('a proposed criterion is no part of the set', () => {
  test.each([
    ['as it comes', first, 0],
    ['under another spelling of its group', { ...first, group: 'ĐỀ XUẤT  BỔ SUNG' }, 0],
    ['switched on', { ...first, notApplicable: false }, 1],
    ['where it may not be left out', { ...first, mayBeNotApplicable: false }, 1],
    ['moved into another group', { ...first, group: 'Công tác tuyên truyền' }, 1],
    ['a criterion of the draft that does not apply', { ...first, code: 'B05' }, 1],
  ])('%s', (_name, criterion, count) => {
    expect(inUse(workbookData({ criteria: [criterion] })).criteria).toHaveLength(count);
  });

  test('nor is what was entered for it, of what it shares with others its code', () => {
    const row = { row: 2, criteria: ['G01'] };
    const data = workbookData({
      criteria: proposed,
      checklist: [{ criterion: 'G01' }, { criterion: 'A05' }] as never,
      evidence: [row, { ...row, criteria: ['G01', 'A05'] }, { ...row, criteria: [] }] as never,
    });
    const { checklist, evidence } = inUse(data);
    expect(checklist).toStrictEqual([{ criterion: 'A05' }]);
    expect(evidence.map((one) => one.criteria)).toStrictEqual([['A05'], []]);
  });
});

test('they are offered to the plan’s draft that has none of them', () => {
  const draft = planData();
  const official = planData({ settings: { criteriaSetStatus: 'official' } });
  const some = planData({ criteria: [...draft.criteria, first] });
  const other = workbookData();
  const counts = [draft, official, some, other].map(
    (data) => missingProposed(data.criteria, data.settings)?.length ?? null,
  );
  expect(counts).toStrictEqual([PROPOSED_CRITERIA.length, null, null, null]);
});

test('each is marked as proposed and says what the plan says', () => {
  const known = new Set(PLAN_ROWS.criteria.map(({ code }) => code));
  for (const { code = '', group, explanation, targetText = '', source = '' } of PROPOSED_CRITERIA) {
    expect([code, known.has(code), group]).toStrictEqual([code, false, 'Đề xuất bổ sung']);
    expect(explanation).toContain('Đề xuất');
    expect([code, targetText]).toStrictEqual([code, expect.stringMatching(/đề xuất|mục II\.5/)]);
    expect(source).not.toBe('');
  }
});

describe('a unit that the plan does not name', () => {
  test('twelve criteria of the draft have one, as the audit of the plan found', () => {
    const ofDraft = [...PROPOSED_UNITS.keys()].filter((code) => !code.startsWith('G'));
    expect(ofDraft.join(' ')).toBe('A01 A02 A03 B05 B07 C02 F04 F05 F07 F09 F11 F12');
    expect(PROPOSED_CRITERIA.every(({ code = '' }) => PROPOSED_UNITS.has(code))).toBe(true);
  });

  test.each([
    ['A01', 'PVHCC', true],
    ['a01', 'PVHCC', true],
    ['A01', 'VP', false],
    ['A01', null, false],
    // Named by the plan itself.
    ['A05', 'PVHCC', false],
    ['X01', 'PVHCC', false],
  ])('%s with %s: %s', (code, unit, expected) => {
    expect(isUnitProposed({ code, unit }, workbookData())).toBe(expected);
  });

  test('stands in italics in its tab until somebody chooses another', () => {
    const place = newPlace(criteria);
    const formulas = proposedUnitStyles(place).map(({ formula }) => formula);
    const shown = (code: string, unit: string) =>
      holds(formulas, { [`${place.letterOf('code')}2`]: code, [`${place.letterOf('unit')}2`]: unit }, 0);
    const name = (code: string) => planUnits.byCode(code)?.name ?? '';
    expect(shown('A01', name('PVHCC'))).toStrictEqual([true]);
    expect(shown('G01', name('VHXH'))).toStrictEqual([true]);
    expect(shown('A01', name('VP'))).toStrictEqual([false]);
    expect(shown('A05', name('PVHCC'))).toStrictEqual([false]);
  });
});
