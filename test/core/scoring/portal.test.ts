// Two sets on one body of work: what the criteria would give on the scale of the portal's groups, and what is typed there.
import { describe, expect, test } from '@jest/globals';
import { criteria, portalGroups } from '../../../sheets-schema/index';
import { PLAN_ROWS } from '../../../sheets-schema/plan-rows';
import { PORTAL_ROWS } from '../../../sheets-schema/portal/index';
import { comparePortal, portalCells } from '../../../src/core/scoring/portal';
import { scoreCriteria } from '../../../src/core/scoring/score';
import { planUnits, typedRows, workbookData } from '../../support/data';

type Row = Readonly<Record<string, string | number | boolean>>;

const manual = (
  code: string,
  portalGroup: string,
  maxScore: number,
  actual: string,
  more: Row = {},
): Row => ({
  ...{ code, name: code, rule: 'Chấm điểm trực tiếp', maxScore, actual, explanation: 'có', portalGroup },
  ...more,
});

const compare = (groups: readonly Row[], set: readonly Row[]) => {
  const data = workbookData({
    portalGroups: typedRows(portalGroups, groups, planUnits),
    criteria: typedRows(criteria, set, planUnits),
  });
  const { portal, issues } = comparePortal(data, scoreCriteria(data).scores);
  return {
    ...portal,
    issues: issues.map(({ code, column, value, params }) => ({ code, column, value, params })),
  };
};

const group = (code: string, maxScore: number, typed = '', explanation = ''): Row => ({
  ...{ code, name: `Nhóm ${code}`, maxScore, typed, explanation },
});

test.each([
  ['all of it', [manual('A', '21', 2, '2'), manual('B', '21', 3, '3')], 2000],
  // 2/3 of 20 is 13,333…
  ['rounded down in hundredths', [manual('A', '21', 3, '2')], 1333],
  [
    'of applicable criteria only',
    [manual('A', '21', 2, '1'), manual('B', '21', 2, '', { notApplicable: true, mayBeNotApplicable: true })],
    1000,
  ],
  ['nothing earned', [manual('A', '21', 2, '0')], 0],
  ['no criterion of the group', [manual('A', '22', 2, '2')], null],
  ['none that applies', [manual('A', '21', 2, '', { notApplicable: true, mayBeNotApplicable: true })], null],
  ['the group as people spell it', [manual('A', ' 21 ', 2, '1')], 1000],
] as const)('%s', (_name, set, ours) => {
  expect(compare([group('21', 20)], set).lines).toMatchObject([
    { code: '21', maximum: 2000, typed: null, ours },
  ]);
});

describe('a typed score', () => {
  const typed = (text: string) => {
    const { lines, issues } = compare([group('21', 20, text)], [manual('A', '21', 2, '2')]);
    return [lines[0]?.typed, ...issues.map(({ code }) => code)];
  };
  test.each([
    ['18,5', [1850, 'portal_differs']],
    ['18.5', [1850, 'portal_differs']],
    ['18,5/20', [1850, 'portal_differs']],
    ['18,5 điểm', [1850, 'portal_differs']],
    ['20', [2000]],
    ['0', [0, 'portal_differs']],
    ['20,01', [null, 'portal_score_refused']],
    ['-1', [null, 'portal_score_refused']],
    ['18,555', [null, 'portal_score_refused']],
    ['tốt', [null, 'portal_score_refused']],
    ['18,5/25', [null, 'entry_not_read']],
    ['', [null]],
  ])('"%s"', (text, expected) => {
    expect(typed(text)).toStrictEqual(expected);
  });
});

test('a difference is named until somebody says why, and is there to be read all the same', () => {
  const set = [manual('A', '21', 4, '3')];
  const open = compare([group('21', 20, '18,5')], set);
  expect(open.issues).toStrictEqual([
    {
      code: 'portal_differs',
      column: 'explanation',
      value: '',
      params: { group: '21', typed: 1850, ours: 1500 },
    },
  ]);
  const explained = compare([group('21', 20, '18,5', 'có mô hình mới')], set);
  expect(explained.issues).toStrictEqual([]);
  expect([...portalCells(explained.lines)]).toStrictEqual([[2, { ours: 15, difference: 3.5 }]]);
});

test('criteria that name no group, or one that is not there, are in no sum and are named', () => {
  const { issues, lines } = compare(
    [group('21', 20)],
    [manual('A', '', 2, '2'), manual('B', '9', 2, '2'), manual('C', '21', 2, '1')],
  );
  expect(lines[0]?.ours).toBe(1000);
  expect(issues).toStrictEqual([
    { code: 'portal_group_unknown', column: 'portalGroup', value: '9', params: { criterion: 'B' } },
    { code: 'portal_group_missing', column: 'portalGroup', value: '', params: { count: 1 } },
  ]);
});

test('without the tab nothing is compared, and nobody is told', () => {
  expect(compare([], [manual('A', '', 2, '2')])).toStrictEqual({
    lines: [],
    total: { maximum: 0, typed: 0, ours: 0, difference: 0 },
    isUsed: false,
    issues: [],
  });
});

test('a total is told where every group has its figure', () => {
  const set = [manual('A', '21', 2, '2'), manual('B', '22', 2, '1')];
  expect(compare([group('21', 20, '18,5'), group('22', 25, '22')], set).total).toStrictEqual({
    maximum: 4500,
    typed: 4050,
    ours: 3250,
    difference: 800,
  });
  expect(compare([group('21', 20, '18,5'), group('22', 25)], set).total).toMatchObject({
    typed: null,
    ours: 3250,
    difference: null,
  });
});

test("the portal's maxima are 100 together, and every criterion of the plan has a group there", () => {
  const { portalGroups: rows } = PORTAL_ROWS;
  expect(rows.reduce((total, { maxScore }) => total + Number(maxScore), 0)).toBe(100);
  const known = new Set(rows.map(({ code }) => code));
  expect(PLAN_ROWS.criteria.filter(({ portalGroup }) => !known.has(portalGroup))).toStrictEqual([]);
  expect(new Set(PLAN_ROWS.criteria.map(({ portalGroup }) => portalGroup))).toStrictEqual(known);
});
