// The figures of Tổng quan.
import { describe, expect, test } from '@jest/globals';
import { type DashboardModel, dashboardModel } from '../../src/core/dashboard';
import { decideVerdict } from '../../src/core/verdict';
import type { WorkbookData } from '../../src/core/workbook';
import { goalRow, questionRow, taskRow, workbookData } from '../support/data';
import { sampleContext, sampleData, sampleScores, scoreOf } from '../support/pages';

const modelOf = (data: WorkbookData, scores: Parameters<typeof dashboardModel>[1] = []): DashboardModel =>
  dashboardModel(data, scores, decideVerdict(scores, data.settings), sampleContext);

test('units of the sample: only those that lead, in the order of their tab, leaders under their follower', () => {
  const data = sampleData();
  const { units } = modelOf(data, sampleScores(data.criteria));
  const shown = units.map((line) => [
    line.followedBy,
    line.unit,
    line.met,
    line.applicable,
    line.notMet,
    line.insufficient,
    line.overdue,
    line.dueSoon,
  ]);
  expect(shown).toStrictEqual([
    [null, 'PARTY', 0, 0, 0, 0, 0, 0],
    [null, 'DEPTS', 3, 5, 1, 1, 0, 0],
    [null, 'CULTURE_SOCIAL', 1, 1, 0, 0, 0, 1],
    ['CULTURE_SOCIAL', 'STEERING', 0, 0, 0, 0, 0, 0],
    [null, 'PASC', 21, 28, 3, 4, 1, 0],
    [null, 'PUBLIC_SERVICE', 1, 1, 0, 0, 0, 0],
    [null, 'OFFICE', 5, 6, 1, 0, 0, 0],
    ['OFFICE', 'PC', 0, 0, 0, 0, 0, 0],
    ['OFFICE', 'PC_CHAIR', 6, 7, 1, 0, 0, 0],
    [null, 'FRONT', 1, 1, 0, 0, 0, 0],
  ]);
});

test('units and groups add up to the verdict', () => {
  const data = sampleData();
  const { units, groups, verdict } = modelOf(data, sampleScores(data.criteria));
  const sum = <T>(rows: readonly T[], pick: (row: T) => number) =>
    rows.reduce((total, row) => total + pick(row), 0);
  expect([verdict.met, verdict.applicable, verdict.total]).toStrictEqual([38, 49, 7600]);
  for (const lines of [units, groups]) {
    expect(sum<{ met: number }>(lines, ({ met }) => met)).toBe(38);
    expect(sum<{ applicable: number }>(lines, ({ applicable }) => applicable)).toBe(49);
  }
  expect(sum(groups, ({ score }) => score)).toBe(7600);
  expect(groups.map(({ letter, met, applicable }) => `${letter} ${met}/${applicable}`)).toStrictEqual([
    'A 9/11',
    'B 4/7',
    'C 12/14',
    'D 1/3',
    'E 2/3',
    'F 10/11',
  ]);
});

test('a follower stands above those it follows, even with nothing of its own; what names no unit comes last', () => {
  const scores = [scoreOf({ unit: 'PC_CHAIR' }), scoreOf({ unit: null, result: 'not_met' })];
  const { units } = modelOf(workbookData(), scores);
  expect(units.map(({ unit, followedBy, hasBlock, met }) => [unit, followedBy, hasBlock, met])).toStrictEqual(
    [
      ['OFFICE', null, true, 0],
      ['PC_CHAIR', 'OFFICE', true, 1],
      [null, null, false, 0],
    ],
  );
});

test('the Chair is asked only what is his and open', () => {
  const planQuestions = [
    questionRow({ id: 'I01', question: 'Của Chủ tịch', decidedBy: 'chair' }),
    questionRow({ id: 'I07', question: 'Đã trả lời', decidedBy: 'chair', answer: 'Năm khác' }),
    questionRow({ id: 'I02', question: 'Của Ban Chỉ đạo', decidedBy: 'steering' }),
  ];
  expect(modelOf(workbookData({ planQuestions })).questions).toStrictEqual(['Của Chủ tịch']);
});

test('overdue work: the longest overdue first; row 5, whose date waits, is not in it', () => {
  const data = sampleData();
  const tasks = [
    ...data.tasks,
    taskRow({ id: 'X.2', title: 'Việc cũ', leadUnit: 'OFFICE', dueDate: '2026-08-01' }),
  ];
  expect(modelOf({ ...data, tasks }).overdue).toStrictEqual([
    { unit: 'OFFICE', title: 'Việc cũ', due: '2026-08-01', open: { table: 'tasks', key: 'X.2' } },
    {
      unit: 'PASC',
      title: 'Hoàn thiện cơ sở vật chất, trang thiết bị tại Trung tâm Phục vụ hành chính công',
      due: '2026-09-30',
      open: { table: 'tasks', key: 'IV.4' },
    },
  ]);
});

describe('goals', () => {
  const resultOf = (values: Parameters<typeof goalRow>[0], scores = [scoreOf({})]) =>
    modelOf(workbookData({ goals: [goalRow({ no: '3', text: 'Mục tiêu', ...values })] }), scores).goals[0]
      ?.result;

  test.each([
    ['52/52', null, { done: 52, total: 52 }],
    ['456', 500, { done: 456, total: 500 }],
    ['1.040 / 1.200', null, { done: 1040, total: 1200 }],
    ['Có', null, 'Có'],
    ['52', null, '52'],
    ['60/52', null, '60/52'],
    ['5/0', null, '5/0'],
    ['1/2/3', null, '1/2/3'],
    ['95%', null, '95%'],
    [null, 500, null],
  ])('%s of %s', (actual, outOf, result) => {
    expect(resultOf({ actual, outOf })).toStrictEqual(result);
  });

  test('goal 6 is the scoresheet, unless somebody typed it', () => {
    expect(resultOf({ no: '6' })).toStrictEqual({ done: 1, total: 1 });
    expect(resultOf({ no: '6', actual: '40/49' })).toStrictEqual({ done: 40, total: 49 });
    expect(resultOf({ no: '6' }, [scoreOf({ result: 'insufficient' })])).toBeNull();
  });
});
