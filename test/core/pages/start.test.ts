// Which of the six first steps are done.
import { describe, expect, test } from '@jest/globals';
import { planReminders } from '../../../src/core/mail/reminders';
import { type StartModel, startModel } from '../../../src/core/pages/start';
import { openForReminders, QUESTION_IDS, questionOf } from '../../../src/core/questions/answers';
import { obeyAnswers } from '../../../src/core/questions/obey';
import { unitDirectory } from '../../../src/core/sheet/units';
import type { PlanQuestion, WorkbookData } from '../../../src/core/workbook/inputs';
import { planData, planUnits } from '../../support/data';
import { BY_CLICK } from '../../support/reminders';

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
      // I17 waits for the answers to be obeyed: see below.
      { kind: 'questions', done: false, open: 9 },
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

const openQuestions = (data: WorkbookData) =>
  startModel(data, off).steps.flatMap((step) => (step.kind === 'questions' ? step.open : []));

describe('questions that bear on reminders', () => {
  test('are those whose answers decide days, kind or units of work that is still to be done', () => {
    const plan = planData();
    const withAnswers = (ids: readonly string[]) =>
      obeyAnswers(planData({ planQuestions: answered(plan.planQuestions, ...ids) }), TODAY).data;
    expect(openForReminders(withAnswers([]))).toStrictEqual([
      'I01',
      'I07',
      'I02',
      'I03',
      'I04',
      'I06',
      'I12',
      'I17',
      'I19',
      'I22',
    ]);
    expect(openQuestions(withAnswers(['I01', 'I17', 'I33']))).toStrictEqual([8]);
  });

  test('of work that is done nobody is reminded: only what bears on the rest is open', () => {
    const plan = planData();
    const tasks = plan.tasks.map((task) =>
      task.id === 'IV.4' || task.id === 'IV.5' ? task : { ...task, status: 'done' as const },
    );
    expect(openForReminders(planData({ tasks }))).toStrictEqual(['I01', 'I06']);
    expect(openQuestions(planData({ tasks }))).toStrictEqual([2]);
  });

  test('an item that is no longer in the sheet cannot be waited for', () => {
    const plan = planData();
    const data = planData({ planQuestions: plan.planQuestions.filter(({ id }) => id !== 'I03') });
    expect(openQuestions(data)).toStrictEqual([8]);
  });

  test('every other question leaves mails as they are, whatever is answered', () => {
    const plan = planData();
    const bearing = openForReminders(obeyAnswers(plan, TODAY).data);
    const mails = (data: WorkbookData) =>
      ['2026-07-15', '2026-12-01', '2027-01-15'].map((day) =>
        planReminders(data, day, BY_CLICK).skipped.map((skipped) =>
          skipped.kind === 'unit' ? skipped.section : skipped.task.id,
        ),
      );
    const having = (id: string, answer: string) => {
      const planQuestions = plan.planQuestions.map((row) =>
        row.id === id ? { ...row, answer, inForce: answer } : row,
      );
      return obeyAnswers({ ...plan, planQuestions }, TODAY).data;
    };
    const bears = QUESTION_IDS.filter((id) =>
      Object.values(questionOf(id).answers).some(
        ({ text }) => JSON.stringify(mails(having(id, text))) !== JSON.stringify(mails(having(id, ''))),
      ),
    );
    expect(bears.filter((id) => !bearing.includes(id))).toStrictEqual([]);
    expect(bears).toEqual(expect.arrayContaining(['I01', 'I04', 'I06', 'I12', 'I17', 'I22']));
  });
});
