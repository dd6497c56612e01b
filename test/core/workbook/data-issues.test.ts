import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Issue, issue } from '../../../src/core/sheet/issues';
import { orderIssues, unreadCells } from '../../../src/core/workbook/data-issues';

const wrong = issue(
  'entry_percent_sign',
  { table: 'criteria', row: 9, column: 'actual' },
  { points: 200, params: {} },
);
const dear = issue(
  'result_missing',
  { table: 'criteria', row: 20, column: 'actual' },
  { points: 300, params: {} },
);
const cheap = issue(
  'result_missing',
  { table: 'criteria', row: 2, column: 'actual' },
  { points: 200, params: {} },
);
const later = issue(
  'member_silent',
  { table: 'checklist', row: 2, column: 'actual' },
  { points: 200, params: {} },
);
const task = issue('due_missing', { table: 'tasks', row: 4, column: 'dueDate' });
const place = issue('link_is_place', { table: 'evidence', row: 3, column: 'link' });

test('severity, then points, then the order of the tabs, then rows', () => {
  const wanted = [wrong, task, dear, cheap, later, place];
  expect(orderIssues([place, later, task, cheap, dear, wrong])).toStrictEqual(wanted);
});

test('the same problem is said once; a required cell yields to what is more exact', () => {
  const at = { table: 'evidence', row: 7, column: 'link' };
  const required = issue('cell_required', at);
  const exact = issue('link_missing', at);
  const alone = issue('cell_required', { table: 'evidence', row: 8, column: 'link' });
  expect(orderIssues([required, exact, exact, { ...exact }, alone])).toStrictEqual([exact, alone]);
  const address = { table: 'units', row: 8, column: 'email' };
  const several = issue('email_several', address);
  expect(
    orderIssues([issue('email_missing', address, { params: { name: 'Phòng Kinh tế' } }), several]),
  ).toStrictEqual([several]);
});

test('the order of discovery does not matter', () => {
  const issues = [wrong, dear, cheap, later, task, place];
  fc.assert(
    fc.property(fc.shuffledSubarray(issues, { minLength: issues.length }), (shuffled: Issue[]) => {
      expect(orderIssues(shuffled)).toStrictEqual(orderIssues(issues));
    }),
  );
});

test('unread cells are those with an error of their own', () => {
  const unread = unreadCells([
    wrong,
    issue('cell_required', { table: 'criteria', row: 2, column: 'rule' }),
    issue('key_doubled', { table: 'criteria', row: 3, column: 'code' }),
    place,
  ]);
  expect(unread('criteria', 9, 'actual')).toBe(true);
  expect(unread('criteria', 9, 'outOf')).toBe(false);
  expect(unread('criteria', 2, 'rule')).toBe(false);
  expect(unread('criteria', 3, 'code')).toBe(false);
  expect(unread('evidence', 3, 'link')).toBe(false);
});

test('a missing tab or column comes first, and what only follows from it is not said', () => {
  const tab = issue('tab_missing', { table: 'units' });
  const header = issue('header_missing', { table: 'evidence', column: 'link' });
  const following = [
    issue('unit_unknown', { table: 'tasks', row: 4, column: 'leadUnit' }, { params: { name: 'Phòng X' } }),
    issue('checklist_empty', { table: 'criteria', row: 12 }, { params: {} }),
    issue('link_missing', { table: 'evidence', row: 7, column: 'link' }),
    issue('evidence_missing', { table: 'criteria', row: 2 }, { params: { idle: {} } }),
  ];
  expect(orderIssues([dear, ...following, wrong, header, tab])).toStrictEqual([header, tab, wrong, dear]);
  expect(orderIssues(following)).toHaveLength(following.length);
});

test('the points of a criterion stand once, at its gravest problem', () => {
  const at = (row: number) => ({ table: 'checklist', row, column: 'actual' });
  const of = (criterion: string, row: number) =>
    issue('member_silent', at(row), { points: 200, params: { criterion } });
  const ordered = orderIssues([of('A11', 4), of('A11', 3), of('B01', 5), of('A11', 6)]);
  expect(ordered.map(({ row, points }) => [row, points])).toStrictEqual([
    [3, 200],
    [4, null],
    [5, 200],
    [6, null],
  ]);
});
