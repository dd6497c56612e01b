import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { agreedSet, confirmationRows } from '../../../src/core/scoring/confirmations';
import {
  comparisonOf,
  inAgreedOrder,
  presentSet,
  setDifferences,
  setIssues,
} from '../../../src/core/scoring/set-in-force';
import type { Condition } from '../../../src/core/workbook/conditions';
import type { WorkbookData } from '../../../src/core/workbook/inputs';
import type { SetRecord } from '../../../src/core/workbook/records';
import { setText } from '../../../src/ui/words/set.vi';
import { conditionRow, criterionRow, planData } from '../../support/data';

const plan = planData();
const differencesOf = (data: WorkbookData, records: readonly SetRecord[] = []) =>
  setDifferences(agreedSet(records), data);
const textOf = (data: WorkbookData, records: readonly SetRecord[] = []) => {
  const agreed = agreedSet(records);
  return setText(comparisonOf(agreed, setDifferences(agreed, data), data));
};
const withCriteria = (criteria: WorkbookData['criteria']): WorkbookData => ({ ...plan, criteria });
const withConditions = (...rows: Condition[]): WorkbookData => ({
  ...plan,
  conditions: { rows, unread: [] },
});
const without = (...codes: string[]) =>
  withCriteria(plan.criteria.filter(({ code }) => !codes.includes(code ?? '')));
const changed = (code: string, values: Partial<WorkbookData['criteria'][number]>) =>
  withCriteria(plan.criteria.map((row) => (row.code === code ? { ...row, ...values } : row)));

/** Rows of the journal after the operator confirmed this. */
function confirmed(data: WorkbookData, before: readonly SetRecord[] = []): SetRecord[] {
  const stamp = { at: '2026-10-20 08:00', by: 'vanhoa@example.com', records: before };
  const rows = confirmationRows(presentSet(data), stamp);
  return [...before, ...rows.map((row, index) => ({ ...row, row: before.length + index + 2 }))];
}

describe('a checklist that had a row a place before it had one a part', () => {
  /** A05 with so many of its rows, and this target. */
  const listed = (count: number, target: number): WorkbookData => ({
    ...changed('A05', { target }),
    checklist: plan.checklist.filter(({ criterion }) => criterion === 'A05').slice(0, count),
  });

  test.each([
    ['as a new workbook has it', 6, 6, ''],
    ['as one in use has it', 2, 2, ''],
    ['lowered beside the new list', 6, 2, 'A05, Chỉ tiêu (số): 2, đang áp dụng 6'],
    ['lowered beside the former list', 2, 1, 'A05, Chỉ tiêu (số): 1, đang áp dụng 2'],
    ['lowered, with some of the rows gone', 3, 3, 'A05, Chỉ tiêu (số): 3, đang áp dụng 6'],
  ])('%s', (_name, rows, target, difference) => {
    const found = differencesOf(listed(rows, target));
    expect(found.length === 0 ? '' : textOf(listed(rows, target))).toContain(difference);
    expect(found).toHaveLength(difference === '' ? 0 : 1);
  });
});

describe("against the plan's own set", () => {
  test('the plan itself differs in nothing, in any order', () => {
    expect(differencesOf(plan)).toStrictEqual([]);
    expect(differencesOf(withCriteria([...plan.criteria].reverse()))).toStrictEqual([]);
  });

  test.each<[string, WorkbookData, string]>([
    ['rows deleted', without('B02', 'D01', 'D02'), 'Bộ tiêu chí 47/50: thiếu B02, D01, D02'],
    [
      'many rows deleted',
      without('A01', 'A02', 'A03', 'A04', 'A05', 'A06', 'A07'),
      'Bộ tiêu chí 43/50: thiếu A01, A02, A03, A04, A05, … và 2 tiêu chí khác',
    ],
    ['a code changed', changed('A01', { code: 'A91' }), 'Bộ tiêu chí 49/50: thiếu A01; thêm A91'],
    [
      'a maximum',
      changed('A01', { maxScore: 2000 }),
      'Bộ tiêu chí 50/50: A01, Điểm tối đa: 20, đang áp dụng 2',
    ],
    [
      'a rule',
      changed('A01', { rule: 'at_most' }),
      'Bộ tiêu chí 50/50: A01, Quy tắc: Số lượng không quá …, đang áp dụng Có/Không',
    ],
    [
      'a target',
      changed('A01', { target: 0.5 }),
      'Bộ tiêu chí 50/50: A01, Chỉ tiêu (số): 0,5, đang áp dụng 1',
    ],
    [
      'what may not apply',
      changed('A01', { mayBeNotApplicable: true }),
      'Bộ tiêu chí 50/50: A01, Cho phép không áp dụng: Có, đang áp dụng Không',
    ],
    [
      'a condition',
      withConditions(
        conditionRow({ kind: 'share', value: 7000 }),
        conditionRow({ kind: 'points', value: 6050 }),
      ),
      'Tỷ lệ tiêu chí đạt (%): 70, đang áp dụng 80. Tổng điểm: 60,5, đang áp dụng 80',
    ],
    [
      'how it is compared',
      withConditions(conditionRow({ kind: 'share', comparison: 'from', value: 8000 })),
      'Tỷ lệ tiêu chí đạt (%), So sánh: từ, đang áp dụng trên',
    ],
  ])('%s', (_name, data, text) => {
    expect(textOf(data)).toBe(text);
  });

  test('a doubled code, a code in small letters, a blank condition: other problems say that', () => {
    const first = plan.criteria[0] as WorkbookData['criteria'][number];
    expect(differencesOf(withCriteria([...plan.criteria, { ...first, row: 99 }]))).toStrictEqual([]);
    expect(differencesOf(changed('A01', { code: 'a01' }))).toStrictEqual([]);
    expect(differencesOf(withConditions())).toStrictEqual([]);
  });

  test('a row of which only the code was typed again is not as agreed', () => {
    const stub = changed('A01', { maxScore: null, rule: null, target: null });
    expect(differencesOf(stub).map((one) => one.kind === 'changed' && one.field)).toStrictEqual([
      'maxScore',
      'rule',
      'target',
    ]);
    expect(textOf(stub)).toBe(
      'Bộ tiêu chí 50/50: A01, Điểm tối đa: chưa có, đang áp dụng 2; A01, Quy tắc: chưa có, đang áp dụng Có/Không; A01, Chỉ tiêu (số): chưa có, đang áp dụng 1',
    );
  });

  test('a target that the plan leaves open is for the commune to set', () => {
    const open = plan.criteria.filter(({ target, rule }) => target === null && rule === 'at_least');
    expect(open.length).toBeGreaterThan(0);
    for (const { code } of open) expect(differencesOf(changed(code ?? '', { target: 12 }))).toStrictEqual([]);
  });

  test("units and rows of the schedule may be added, the plan's own may not go", () => {
    const tasks = plan.tasks.filter(({ id }) => id !== 'IV.4');
    const own = { ...(plan.tasks[0] as WorkbookData['tasks'][number]), id: 'X.1', row: 90 };
    const [difference, ...more] = differencesOf({ ...plan, tasks: [...tasks, own] });
    expect(more).toStrictEqual([]);
    expect(difference).toMatchObject({ kind: 'gone', agreed: { part: 'task', code: 'IV.4' } });
    // Neither bears on the verdict.
    expect(textOf({ ...plan, tasks })).toBe('');
  });

  test('every criterion that goes, comes or changes is named, whichever it is', () => {
    const codes = plan.criteria.map(({ code }) => code ?? '');
    fc.assert(
      fc.property(fc.subarray(codes), fc.subarray(codes), (gone, more) => {
        const criteria = plan.criteria
          .filter(({ code }) => !gone.includes(code ?? ''))
          .map((row) =>
            more.includes(row.code ?? '') ? { ...row, maxScore: (row.maxScore ?? 0) + 50 } : row,
          );
        const added = criterionRow({ row: 200, code: 'Z99', maxScore: 100 });
        const found = differencesOf(withCriteria([...criteria, added]));
        const of = (kind: string) =>
          found.flatMap((one) =>
            one.kind === kind ? ('agreed' in one ? one.agreed.code : one.present.code) : [],
          );
        expect(of('gone')).toStrictEqual(gone);
        expect(of('changed')).toStrictEqual(more.filter((code) => !gone.includes(code)));
        expect(of('added')).toStrictEqual(['Z99']);
      }),
    );
  });
});

describe('after a confirmation', () => {
  const own = changed('A01', { maxScore: 300, name: ' Tên  mới\u00a0' });

  test('what was confirmed is in force, the plan no more', () => {
    const records = confirmed(own);
    expect(differencesOf(own, records)).toStrictEqual([]);
    expect(textOf(plan, records)).toBe('Bộ tiêu chí 50/50: A01, Điểm tối đa: 2, đang áp dụng 3');
  });

  test('the last one counts, also of several in a day', () => {
    const records = confirmed(plan, confirmed(own));
    expect(new Set(records.map(({ confirmation }) => confirmation))).toStrictEqual(
      new Set(['2026-10-20_01', '2026-10-20_02']),
    );
    expect(differencesOf(plan, records)).toStrictEqual([]);
    expect(differencesOf(plan, [...records].reverse())).toStrictEqual([]);
  });

  test.each<[string, (rows: SetRecord[]) => SetRecord[]]>([
    ['a row deleted', (rows) => rows.slice(1)],
    ['a maximum edited', (rows) => rows.map((row, at) => (at === 0 ? { ...row, maxScore: 900 } : row))],
    ['a code edited', (rows) => rows.map((row, at) => (at === 3 ? { ...row, code: null } : row))],
    ['a row doubled', (rows) => [...rows, rows[0] as SetRecord]],
    ['its seal edited', (rows) => rows.map((row) => ({ ...row, seal: 'x' }))],
  ])('%s: it counts for nothing and is named', (_name, damage) => {
    const records = damage(confirmed(own));
    const agreed = agreedSet(records);
    expect([agreed.confirmation, agreed.damaged.length]).toStrictEqual([null, 1]);
    const differences = setDifferences(agreed, own);
    expect(differences).toHaveLength(1);
    expect(
      setIssues(differences, agreed, 'VHXH', []).map(({ code, points }) => [code, points]),
    ).toStrictEqual([
      ['differs_from_agreed', 300],
      ['confirmation_damaged', null],
    ]);
  });

  test('a damaged one leaves the one before in force', () => {
    const first = confirmed(own);
    const both = confirmed(plan, first);
    const damaged = both.slice(0, -1);
    expect(differencesOf(own, damaged)).toStrictEqual([]);
  });
});

test('criteria come in the order that was agreed on, new ones last', () => {
  const own = { ...(plan.criteria[0] as WorkbookData['criteria'][number]), code: 'X1', row: 1 };
  const sorted = [own, ...[...plan.criteria].reverse()];
  const codes = inAgreedOrder(sorted, agreedSet([])).map(({ code }) => code);
  expect(codes).toStrictEqual([...plan.criteria.map(({ code }) => code), 'X1']);
});
