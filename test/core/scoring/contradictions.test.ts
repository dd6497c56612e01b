// One thing said in two ways: each pair, contradicting and not.
import { describe, expect, test } from '@jest/globals';
import { SAID_TWICE } from '../../../sheets-schema/plan';
import { PLAN_ROWS } from '../../../sheets-schema/plan-rows';
import { contradictions } from '../../../src/core/scoring/contradictions';
import { lowestShare } from '../../../src/core/scoring/goal-figures';
import type { CriterionScore } from '../../../src/core/scoring/score';
import type { WorkbookData } from '../../../src/core/workbook/inputs';
import { checklistRow, goalRow, taskRow, workbookData } from '../../support/data';
import { score } from '../../support/scores';

const share = (code: string, actual: string | null, outOf: number | null = null): CriterionScore =>
  score({ code, actual, outOf, result: actual === null ? 'insufficient' : 'met', target: 100 });

const named = (
  partial: Partial<Omit<WorkbookData, 'settings'>>,
  scores: readonly CriterionScore[] = [],
): string[] =>
  contradictions(workbookData(partial), scores).map(({ code, severity, column, value }) =>
    `${severity} ${code} ${column} ${value}`.trim(),
  );

describe('a goal and the criteria that say the same', () => {
  const all = [share('E01', '40', 40), share('E02', '39', 40), share('E03', '40/40')];
  const goal4 = (values: object) => ({ goals: [goalRow({ no: '4', target: '100%', ...values })] });

  test.each<[string, object, readonly CriterionScore[], string[]]>([
    ['typed as they are', { actual: '39/40' }, all, []],
    ['as a share of more people', { actual: '78/80' }, all, []],
    ['otherwise', { actual: '51/52' }, all, ['error goal_differs actual 51/52']],
    [
      'otherwise, beside the codes',
      { actual: '51', outOf: 52, criterion: ['E01'] },
      all,
      ['error goal_differs actual 51'],
    ],
    ['nothing typed', {}, all, []],
    ['words', { actual: 'gần hết' }, all, []],
    ['nothing known of one criterion', { actual: '51/52' }, [...all.slice(0, 2), share('E03', null)], []],
    ['a criterion gone', { actual: '51/52' }, all.slice(0, 2), []],
    ['a thing to do instead of a share', { actual: '51/52', target: 'Quý II năm 2026' }, all, []],
  ])('%s', (_, values, scores, expected) => {
    expect(named(goal4(values), scores)).toStrictEqual(expected);
  });

  test.each<[string, object, readonly CriterionScore[], string[]]>([
    ['an answer', {}, [score({ code: 'E02', actual: 'Có', result: 'met' })], ['E02']],
    ['a number', {}, [score({ code: 'e02', actual: '12', result: 'not_met' })], ['E02']],
    ['does not apply', {}, [score({ code: 'E02', result: 'not_applicable' })], ['E02']],
    ['has no result yet, and is named as such', {}, [score({ code: 'E02', result: 'insufficient' })], []],
    ['is not there, and is named as such', {}, [], []],
    ['a share', {}, [all[1] as CriterionScore], []],
    [
      'a goal that is no share takes none',
      { target: 'Quý II năm 2026' },
      [score({ code: 'E02', actual: 'Có' })],
      [],
    ],
    ['the goal that is computed takes none', { no: '6' }, [score({ code: 'E02', actual: 'Có' })], []],
  ])('a criterion it takes its figures from: %s', (_, values, others, lacking) => {
    const { goals } = goal4({ criterion: ['E01', 'E02'], ...values });
    const found = contradictions(workbookData({ goals }), [share('E01', '40/40'), ...others]);
    expect(found.map(({ code, column, params }) => [code, column, params])).toStrictEqual(
      lacking.length === 0 ? [] : [['goal_share_lacking', 'criterion', { criteria: lacking }]],
    );
  });

  test('the lowest share is the goal’s', () => {
    expect(lowestShare(['E01', 'e02', 'E03'], all)).toStrictEqual({ actual: 39, outOf: 40 });
    expect(lowestShare(['E01'], [share('E01', '0', 0)])).toBeNull();
    expect(lowestShare([], all)).toBeNull();
  });
});

describe('the officials of one unit in several criteria', () => {
  const row = (criterion: string, actual: string, unit = 'KT') =>
    checklistRow({ row: 5, criterion, item: 'x', unit, actual });

  test('differ in number', () => {
    const checklist = [row('E01', '9/9'), row('E02', '8/9'), row('F01', '8/8'), row('F01', '7/7', 'VP')];
    expect(contradictions(workbookData({ checklist }), [])).toMatchObject([
      {
        code: 'member_totals_differ',
        unit: 'KT',
        params: { criterion: 'F01', total: 8, other: 'E01', otherTotal: 9 },
      },
    ]);
  });

  test('other criteria count other things', () => {
    expect(named({ checklist: [row('E01', '9/9'), row('A11', '1/1'), row('E03', 'chín')] })).toStrictEqual(
      [],
    );
  });
});

describe('the half of F09 that F07 says too', () => {
  const half = (done: boolean) => ({
    checklist: [checklistRow({ criterion: 'F09', item: 'Giải quyết kịp thời kiến nghị', done })],
  });
  const [f07, short, f09] = [
    share('F07', '50', 50),
    share('F07', '45', 50),
    score({ code: 'F09', entered: true }),
  ];

  test.each([
    ['all in time, ticked', half(true), [f07, f09], []],
    ['all in time, not ticked', half(false), [f07, f09], ['error said_twice done']],
    ['not all in time, ticked', half(true), [short, f09], ['error said_twice done']],
    ['not all in time, not ticked', half(false), [short, f09], []],
    ['nothing of F09 entered yet', half(false), [f07, score({ code: 'F09', entered: false })], []],
    ['no petition at all', half(true), [share('F07', '0', 0), f09], []],
    ['nothing of F07 entered', half(true), [share('F07', null), f09], []],
  ] as const)('%s', (_, data, scores, expected) => {
    expect(named(data, scores)).toStrictEqual(expected);
  });
});

describe('a goal and its row of the schedule', () => {
  const goal = (values: object) => goalRow({ no: '1', target: 'tháng 5/2026', ...values });
  const done = { status: 'done', doneDate: '2026-05-06', result: 'KH 79' } as const;

  test.each([
    ['both done on one day', { actual: 'Có', asOf: '2026-05-06' }, done, []],
    ['on two days', { actual: 'Có', asOf: '2026-05-08' }, done, ['error done_days_differ asOf 08/05/2026']],
    ['the row has no day', { actual: 'Có', asOf: '2026-05-08' }, { ...done, doneDate: null }, []],
    ['only the goal', { actual: 'Có' }, {}, ['note goal_without_task actual Có']],
    ['only the row', { actual: 'Không' }, done, []],
    ['neither', {}, {}, []],
  ])('%s', (_, values, cells, expected) => {
    expect(named({ goals: [goal(values)], tasks: [taskRow({ id: 'IV.1', ...cells })] })).toStrictEqual(
      expected,
    );
  });

  test('one of two surveys is enough for goal 5', () => {
    const goals = [goalRow({ no: '5', target: 'từ 90%', actual: '90/100' })];
    const tasks = [taskRow({ id: 'IV.8-1', ...done }), taskRow({ id: 'IV.8-2' })];
    expect(named({ goals, tasks })).toStrictEqual([]);
    expect(named({ goals, tasks: tasks.slice(1) })).toStrictEqual(['note goal_without_task actual 90/100']);
  });
});

describe('a row of the schedule and the criteria that it is for', () => {
  const posted = (result: CriterionScore['result']) =>
    ['A05', 'A06', 'A10'].map((code, at) => score({ code, result: at === 1 ? result : 'met' }));
  const row = (values: object) => ({ tasks: [taskRow({ id: 'IV.5', leadUnit: 'PVHCC', ...values })] });
  const done = { status: 'done', result: 'Đã niêm yết' } as const;

  test.each<[string, object, CriterionScore['result'], string[]]>([
    ['done, one criterion not met', done, 'not_met', ['note task_before_criteria status']],
    ['done, nothing known of one', done, 'insufficient', ['note task_before_criteria status']],
    ['done, all met', done, 'met', []],
    ['done, the third does not apply', done, 'not_applicable', []],
    ['not done, all met', {}, 'met', ['note criteria_before_task status']],
    ['not done, nor are they', {}, 'not_met', []],
    ['dropped', { status: 'dropped', reason: 'x' }, 'met', []],
    ['in words not read', { unread: true }, 'met', []],
  ])('%s', (_, values, result, expected) => {
    expect(named(row(values), posted(result))).toStrictEqual(expected);
  });

  test('work that is done and has nothing to show for it', () => {
    const tasks = [
      taskRow({ id: 'X', status: 'done' }),
      taskRow({ id: 'Y', doneDate: '2026-05-06' }),
      taskRow({ id: 'Z' }),
    ];
    expect(named({ tasks })).toStrictEqual([
      'note done_without_result result',
      'note done_without_result result',
    ]);
  });
});

test('what the plan says twice is there', () => {
  const codes = new Set(PLAN_ROWS.criteria.map(({ code }) => code));
  const goals = new Set(PLAN_ROWS.goals.map(({ no }) => no));
  const tasks = new Set(PLAN_ROWS.tasks.map(({ id }) => id));
  const { goalCriteria, goalTasks, halves, staffCriteria, taskCriteria } = SAID_TWICE;
  const missing = [
    ...[...Object.values(goalCriteria), staffCriteria, ...Object.values(taskCriteria)]
      .flat()
      .filter((c) => !codes.has(c)),
    ...[...Object.keys(goalCriteria), ...goalTasks.map(({ goal }) => goal)].filter((no) => !goals.has(no)),
    ...[...Object.keys(taskCriteria), ...goalTasks.flatMap((one) => one.tasks)].filter(
      (id) => !tasks.has(id),
    ),
    ...halves.filter(
      ({ other, item }) => !PLAN_ROWS.checklist.some((row) => row.criterion === other && row.item === item),
    ),
  ];
  expect(missing).toStrictEqual([]);
  // The goal takes from the criteria that say the same.
  for (const [no, same] of Object.entries(goalCriteria))
    expect(PLAN_ROWS.goals.find((goal) => goal.no === no)?.criterion).toBe(same.join('; '));
});
