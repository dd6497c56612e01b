// A survey of the year that ends when its result can no longer go into the dossier.
import { expect, test } from '@jest/globals';
import { surveyDossierIssues } from '../../../src/core/questions/problems';
import { issue } from '../../../src/core/sheet/issues';
import type { Task } from '../../../src/core/workbook/inputs';
import { planData, taskRow, workbookData } from '../../support/data';

const IN_2027 = { year: 2027, dossierDeadline: '2027-11-14' };
const survey = (values: Partial<Task> = {}): Task =>
  taskRow({ row: 30, id: 'IV.8-2-2027', planNo: '8', leadUnit: 'BCD', dueDate: '2027-11-30', ...values });
const found = (task: Task, settings: Parameters<typeof workbookData>[0] & object = { settings: IN_2027 }) =>
  surveyDossierIssues(workbookData({ tasks: [task], ...settings }));

test('is named in its row, with the last day', () => {
  expect(found(survey())).toStrictEqual([
    issue(
      'survey_after_dossier',
      { table: 'tasks', row: 30, column: 'dueDate' },
      { unit: 'BCD', value: '30/11/2027', params: { last: '2027-11-14' } },
    ),
  ]);
});

test.each<[string, Partial<Task>]>([
  ['that ends in time', { dueDate: '2027-11-14' }],
  ['that is done', { status: 'done' }],
  ['of another year', { dueDate: '2028-11-30' }],
  ['that is none', { planNo: '9' }],
])('not one %s', (_, values) => {
  expect(found(survey(values))).toStrictEqual([]);
});

test("not in the plan's first year, in which an item asks about it, nor without a day for the dossier", () => {
  expect(surveyDossierIssues(planData())).toStrictEqual([]);
  expect(found(survey(), { settings: { ...IN_2027, dossierDeadline: null } })).toStrictEqual([]);
});
