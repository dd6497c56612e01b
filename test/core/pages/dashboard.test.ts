// The figures of Tổng quan.
import { expect, test } from '@jest/globals';
import { type DashboardModel, dashboardModel } from '../../../src/core/pages/dashboard';
import { decideVerdict } from '../../../src/core/scoring/verdict';
import type { WorkbookData } from '../../../src/core/workbook/inputs';
import { goalRow, questionRow, taskRow, workbookData } from '../../support/data';
import { sampleContext, sampleData, sampleScores, scoreOf } from '../../support/pages';

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
    [null, 'DU', 0, 0, 0, 0, 0, 0],
    [null, 'CACDV', 3, 5, 1, 1, 0, 0],
    [null, 'VHXH', 1, 1, 0, 0, 0, 1],
    ['VHXH', 'BCD', 0, 0, 0, 0, 0, 0],
    [null, 'PVHCC', 21, 28, 3, 4, 1, 0],
    [null, 'CUDV', 1, 1, 0, 0, 0, 0],
    [null, 'VP', 5, 6, 1, 0, 0, 0],
    ['VP', 'UBND', 0, 0, 0, 0, 0, 0],
    ['VP', 'CT', 6, 7, 1, 0, 0, 0],
    [null, 'MTTQ', 1, 1, 0, 0, 0, 0],
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
  const scores = [scoreOf({ unit: 'CT' }), scoreOf({ unit: null, result: 'not_met' })];
  const { units } = modelOf(workbookData(), scores);
  expect(units.map(({ unit, followedBy, hasBlock, met }) => [unit, followedBy, hasBlock, met])).toStrictEqual(
    [
      ['VP', null, true, 0],
      ['CT', 'VP', true, 1],
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
    taskRow({ id: 'X.2', title: 'Việc cũ', leadUnit: 'VP', dueDate: '2026-08-01' }),
  ];
  expect(modelOf({ ...data, tasks }).overdue).toStrictEqual([
    {
      unit: 'VP',
      leadAssumed: false,
      title: 'Việc cũ',
      due: '2026-08-01',
      open: { table: 'tasks', key: 'X.2' },
    },
    {
      unit: 'PVHCC',
      leadAssumed: false,
      title: 'Hoàn thiện cơ sở vật chất, trang thiết bị tại Trung tâm Phục vụ hành chính công',
      due: '2026-09-30',
      open: { table: 'tasks', key: 'IV.4' },
    },
  ]);
});

test('goals as in the Báo cáo: an overdue thing is not met, what is typed for goal 6 is not counted', () => {
  const goals = [
    goalRow({ no: '2', target: 'Quý II năm 2026', actual: 'Có', asOf: '2026-09-30' }),
    goalRow({ no: '6', target: 'trên 80%', actual: '40/49' }),
  ];
  const lines = modelOf(workbookData({ goals }), [scoreOf({})]).goals;
  expect(lines.map(({ result, assessment }) => [result, assessment])).toStrictEqual([
    [{ kind: 'done', done: true, asOf: '2026-09-30' }, 'not_met'],
    [{ kind: 'share', actual: 1, outOf: 1 }, 'met'],
  ]);
});

test('a group spelled in two ways is one', () => {
  const { groups } = modelOf(workbookData(), [
    scoreOf({ code: 'D01', group: 'Số hóa' }),
    scoreOf({ code: 'D02', group: 'SỐ HOÁ', result: 'not_met' }),
  ]);
  expect(groups).toStrictEqual([
    { letter: 'D', name: 'Số hóa', met: 1, applicable: 2, score: 200, maximum: 400 },
  ]);
});
