// Which of the six first steps are done.
import { expect, test } from '@jest/globals';
import { type StartModel, startModel } from '../../../src/core/pages/start';
import { unitDirectory } from '../../../src/core/sheet/units';
import type { PlanQuestion } from '../../../src/core/workbook/inputs';
import { planData, planUnits } from '../../support/data';

const TODAY = '2026-07-15';
const off = { today: TODAY, automatic: null };
const on = {
  today: TODAY,
  automatic: { on: true, by: 'vhxh@example.com', since: '2026-07-01', lastRun: TODAY },
};

const answered = (questions: readonly PlanQuestion[], ...ids: string[]): PlanQuestion[] =>
  questions.map((question) => (ids.includes(question.id ?? '') ? { ...question, answer: 'Có' } : question));

const doneSteps = (model: StartModel): string[] =>
  model.steps.filter(({ done }) => done).map(({ kind }) => kind);

test('a fresh workbook: what is missing is named', () => {
  expect(startModel(planData(), off)).toStrictEqual({
    steps: [
      { kind: 'tabs', done: true },
      { kind: 'settings', done: false },
      {
        kind: 'emails',
        done: false,
        missing: ['BXDD', 'VHXH', 'PVHCC', 'KT', 'CUDV', 'VP', 'MTTQ'],
      },
      // Row 5 waits for its date, rows 6 and 7 last all year.
      { kind: 'pastTasks', done: false, ofPlan: ['1', '2', '3', '8'], others: 0 },
      { kind: 'questions', done: false, open: 3 },
      { kind: 'sending', done: false },
    ],
    remaining: 5,
    testing: true,
  });
});

test('everything done', () => {
  const plan = planData();
  const units = unitDirectory(planUnits.all.map((unit) => ({ ...unit, email: `${unit.code}@example.com` })));
  const data = planData({
    units,
    tasks: plan.tasks.map((task) => ({ ...task, status: 'done' as const })),
    planQuestions: answered(plan.planQuestions, 'I01', 'I03', 'I06'),
    settings: { operatorEmail: 'vhxh@example.com', sending: 'real' },
  });
  const model = startModel(data, on);
  expect(doneSteps(model)).toStrictEqual(['tabs', 'settings', 'emails', 'pastTasks', 'questions', 'sending']);
  expect([model.remaining, model.testing]).toStrictEqual([0, false]);
});

test.each([
  'commune',
  'province',
  'submissionAddressee',
  'reportAddressee',
  'signatoryName',
  'year',
] as const)('settings without %s are not finished', (key) => {
  const settings = { operatorEmail: 'vhxh@example.com' };
  expect(doneSteps(startModel(planData({ settings }), off))).toContain('settings');
  const without = planData({ settings: { ...settings, [key]: null } });
  expect(doneSteps(startModel(without, off))).not.toContain('settings');
});

test('leaders, groups, the province and units without mail need no address', () => {
  const units = unitDirectory(
    planUnits.all.map((unit) => (unit.code === 'KT' ? { ...unit, tone: 'none' as const } : unit)),
  );
  const step = startModel(planData({ units }), off).steps.find(({ kind }) => kind === 'emails');
  expect(step).toStrictEqual({
    kind: 'emails',
    done: false,
    missing: ['BXDD', 'VHXH', 'PVHCC', 'CUDV', 'VP', 'MTTQ'],
  });
});

test('real sending alone, or switched on alone, is not sending', () => {
  const real = planData({ settings: { sending: 'real' } });
  expect(doneSteps(startModel(real, off))).not.toContain('sending');
  expect(doneSteps(startModel(planData(), on))).not.toContain('sending');
  expect(doneSteps(startModel(real, on))).toContain('sending');
});

test('once mails run by themselves, overdue work no longer brings the first steps back', () => {
  const real = planData({ settings: { sending: 'real' } });
  expect(doneSteps(startModel(real, on))).toContain('pastTasks');
});

test('an item that is no longer in the sheet cannot be waited for', () => {
  const plan = planData();
  const data = planData({ planQuestions: plan.planQuestions.filter(({ id }) => id !== 'I03') });
  const step = startModel(data, off).steps.find(({ kind }) => kind === 'questions');
  expect(step).toStrictEqual({ kind: 'questions', done: false, open: 2 });
});
