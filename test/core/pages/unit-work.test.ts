// What is left to do, unit by unit, and where each line leads.
import { describe, expect, test } from '@jest/globals';
import {
  answerableUnits,
  taskTarget,
  type UnitBlock,
  unitWorkModel,
} from '../../../src/core/pages/unit-work';
import type { ScoreReason } from '../../../src/core/scoring/rules';
import { unitDirectory } from '../../../src/core/sheet/units';
import {
  checklistRow,
  criterionRow,
  evidenceRow,
  planUnits,
  taskRow,
  workbookData,
} from '../../support/data';
import { SAMPLE_DAY, scoreOf, YES } from '../../support/pages';

const NOTHING = {
  overdue: [],
  dueSoon: [],
  coordinated: [],
  withoutResult: [],
  withoutEvidence: [],
  toReview: [],
  requests: [],
};

const blockOf = (blocks: readonly UnitBlock[], unit: string | null): UnitBlock =>
  blocks.find((block) => block.unit === unit) as UnitBlock;

describe('who answers for itself', () => {
  const codes = (directory: Parameters<typeof answerableUnits>[0]) =>
    answerableUnits(directory).map(({ unit, followed }) => [unit.code, followed.map(({ code }) => code)]);

  test('leaders stand under the unit that follows their work', () => {
    expect(codes(planUnits).filter(([, followed]) => followed?.length !== 0)).toStrictEqual([
      ['VHXH', ['BCD']],
      ['VP', ['UBND', 'CT']],
    ]);
    expect(codes(planUnits)).toHaveLength(13);
  });

  test('a chain or a circle of followers loses nobody and doubles nobody', () => {
    const with_ = (handledBy: Readonly<Record<string, string>>) =>
      unitDirectory(
        planUnits.all.map((unit) => ({ ...unit, handledBy: handledBy[unit.code ?? ''] ?? null })),
      );
    for (const directory of [
      with_({ CT: 'UBND', UBND: 'VP' }),
      with_({ UBND: 'VP', VP: 'UBND' }),
      with_({ UBND: 'NOBODY' }),
    ]) {
      const named = answerableUnits(directory).flatMap(({ unit, followed }) => [unit, ...followed]);
      expect(named.map(({ code }) => code).sort()).toStrictEqual(
        planUnits.all.map(({ code }) => code).sort(),
      );
    }
  });
});

test('nothing entered anywhere: every unit of the commune finds its block', () => {
  const model = unitWorkModel(workbookData(), [], SAMPLE_DAY);
  expect(model.blocks.map(({ unit, count }) => [unit, count])).toStrictEqual([
    ['DU', 0],
    ['BXDD', 0],
    ['CACDV', 0],
    ['VHXH', 0],
    ['PVHCC', 0],
    ['KT', 0],
    ['CUDV', 0],
    ['VP', 0],
    ['MTTQ', 0],
  ]);
  expect([model.asOf, model.deadline]).toStrictEqual([SAMPLE_DAY, '2026-11-13']);
});

test('tasks: overdue the longest first, then what is due within a week', () => {
  const task = (id: string, dueDate: string) =>
    taskRow({ id, title: id, dueDate, leadUnit: 'PVHCC', timeText: 'Quý III' });
  const tasks = [
    task('late', '2026-10-19'),
    task('later', '2026-09-30'),
    task('today', '2026-10-20'),
    task('week', '2026-10-27'),
    task('beyond', '2026-10-28'),
    taskRow({ id: 'done', dueDate: '2026-09-30', leadUnit: 'PVHCC', doneDate: '2026-10-01' }),
    taskRow({ id: 'other', dueDate: '2026-09-30', leadUnit: 'VP' }),
  ];
  const { blocks } = unitWorkModel(workbookData({ tasks }), [], SAMPLE_DAY);
  const open = (id: string, due: string, days: number) => ({
    title: id,
    timeText: 'Quý III',
    annex: null,
    leadAssumed: false,
    due,
    days,
    open: { table: 'tasks', key: id },
  });
  expect(blockOf(blocks, 'PVHCC')).toStrictEqual({
    unit: 'PVHCC',
    cooperation: false,
    work: {
      overdue: [open('later', '2026-09-30', 20), open('late', '2026-10-19', 1)],
      dueSoon: [open('today', '2026-10-20', 0), open('week', '2026-10-27', 7)],
      coordinated: [],
      withoutResult: [],
      withoutEvidence: [],
      toReview: [],
      requests: [],
    },
    followed: [],
    count: 4,
  });
});

test('what a unit has a part in, as long as it is not said to be done with it', () => {
  const tasks = [
    taskRow({ id: 'soon', dueDate: '2026-10-22', leadUnit: 'BCD', coordinatingUnits: ['MTTQ', 'VP'] }),
    taskRow({ id: 'late', dueDate: '2026-10-01', leadUnit: 'KT', coordinatingUnits: ['CACDV', 'MTTQ'] }),
    taskRow({
      id: 'part',
      dueDate: '2026-10-02',
      leadUnit: 'DU',
      coordinatingUnits: ['CACDV', 'MTTQ'],
      coordinatingDone: ['VP', 'MTTQ'],
    }),
    taskRow({ id: 'beyond', dueDate: '2026-12-31', leadUnit: 'BCD', coordinatingUnits: ['MTTQ'] }),
  ];
  const { blocks } = unitWorkModel(workbookData({ tasks }), [], SAMPLE_DAY);
  const told = (unit: string) =>
    blockOf(blocks, unit).work.coordinated.map(({ open, leadUnit, days }) => [
      'key' in open ? open.key : null,
      leadUnit,
      days,
    ]);
  expect(told('MTTQ')).toStrictEqual([
    ['late', 'KT', 19],
    ['soon', 'BCD', 2],
  ]);
  expect(told('VP')).toStrictEqual([
    ['late', 'KT', 19],
    ['soon', 'BCD', 2],
  ]);
  expect(told('PVHCC')).toStrictEqual([
    ['late', 'KT', 19],
    ['part', 'DU', 18],
  ]);
  // It leads the first itself.
  expect(told('KT')).toStrictEqual([['part', 'DU', 18]]);
});

test("a leader's work stands with its follower, a group's with every member, a partner is marked", () => {
  const tasks = ['CT', 'CACDV', 'MTTQ'].map((leadUnit) =>
    taskRow({ id: leadUnit, title: leadUnit, dueDate: '2026-09-30', leadUnit }),
  );
  const { blocks } = unitWorkModel(workbookData({ tasks }), [], SAMPLE_DAY);
  const led = (unit: string) => blockOf(blocks, unit).work.overdue.map(({ title }) => title);
  expect(
    blockOf(blocks, 'VP').followed.map(({ unit, work }) => [unit, work.overdue[0]?.title]),
  ).toStrictEqual([['CT', 'CT']]);
  expect(blockOf(blocks, 'VP').count).toBe(2);
  expect([led('CACDV'), led('PVHCC'), led('MTTQ')]).toStrictEqual([['CACDV'], ['CACDV'], ['MTTQ']]);
  expect([blockOf(blocks, 'MTTQ').cooperation, blockOf(blocks, 'PVHCC').cooperation]).toStrictEqual([
    true,
    false,
  ]);
});

test('what is to be looked at again stands with the unit of its criterion, ticks with their own', () => {
  const data = workbookData({
    criteria: [criterionRow({ code: 'A10', unit: 'PVHCC', row: 2 })],
    evidence: [
      evidenceRow({ row: 2, criteria: ['a10'], code: 'A.10-01', title: 'Quy tắc', reviewBy: '2026-10-01' }),
      evidenceRow({ row: 3, criteria: ['A10'], title: 'Ảnh', reviewBy: '2026-10-20' }),
    ],
    checklist: [
      checklistRow({
        row: 4,
        criterion: 'A10',
        item: 'bảng tin',
        unit: 'VP',
        done: true,
        reviewBy: '2026-09-01',
      }),
      checklistRow({ row: 5, criterion: 'A10', item: 'chưa làm', unit: 'VP', reviewBy: '2026-09-01' }),
    ],
  });
  const { blocks } = unitWorkModel(data, [], SAMPLE_DAY);
  expect(blockOf(blocks, 'PVHCC')).toMatchObject({ count: 1 });
  expect(blockOf(blocks, 'PVHCC').work.toReview).toStrictEqual([
    {
      code: 'A.10-01',
      title: 'Quy tắc',
      reviewBy: '2026-10-01',
      until: '2026-10-31',
      lapsed: false,
      table: 'evidence',
      row: 2,
    },
  ]);
  expect(blockOf(blocks, 'VP').work.toReview).toMatchObject([
    { code: null, title: 'A10 bảng tin', lapsed: true, table: 'checklist', row: 4 },
  ]);
});

describe('criteria', () => {
  const criteria = [
    criterionRow({ code: 'A01', entryHint: 'Chọn Có hoặc Không', evidenceRequired: 'Ảnh chụp', row: 2 }),
  ];
  const worked = (values: Parameters<typeof scoreOf>[0]) =>
    blockOf(
      unitWorkModel(workbookData({ criteria }), [scoreOf({ row: 2, ...values })], SAMPLE_DAY).blocks,
      'PVHCC',
    ).work;

  test('without a result: the way to the cell and how it is entered', () => {
    const why: ScoreReason = { code: 'result_missing', params: {} };
    expect(worked({ result: 'insufficient', reason: why })).toStrictEqual({
      ...NOTHING,
      withoutResult: [
        {
          code: 'A01',
          shortName: 'Tên ngắn',
          reason: why,
          hint: 'Chọn Có hoặc Không',
          open: { table: 'criteria', key: 'A01' },
          // The plan names no unit for A01.
          unitProposed: true,
        },
      ],
    });
  });

  test('a list is ticked elsewhere', () => {
    const open = worked({ result: 'insufficient', rule: 'checklist' }).withoutResult[0]?.open;
    expect(open).toStrictEqual({ table: 'checklist', key: 'A01' });
  });

  test('without evidence: what is wanted', () => {
    const why: ScoreReason = { code: 'evidence_missing', params: { of: YES, idle: {} } };
    expect(worked({ result: 'not_met', reason: why })).toStrictEqual({
      ...NOTHING,
      withoutEvidence: [
        {
          code: 'A01',
          shortName: 'Tên ngắn',
          reason: why,
          hint: 'Ảnh chụp',
          open: { table: 'evidence' },
          unitProposed: true,
        },
      ],
    });
  });

  test.each<ScoreReason>([
    { code: 'target_open', params: {} },
    { code: 'target_invalid', params: {} },
    { code: 'row_invalid', params: { column: 'rule' } },
    { code: 'checklist_empty', params: {} },
  ])('what the unit cannot mend is not put before it: $code', (reason) => {
    expect(worked({ result: 'insufficient', reason })).toStrictEqual(NOTHING);
  });

  test('met, not met by its result, not applicable: nothing is left', () => {
    for (const result of ['met', 'not_met', 'not_applicable'] as const)
      expect(worked({ result })).toStrictEqual(NOTHING);
  });

  test('each silent member sees its own line, the group the whole', () => {
    const silent = scoreOf({
      code: 'A11',
      unit: 'CACDV',
      rule: 'percent',
      result: 'insufficient',
      reason: { code: 'member_silent', params: { members: ['KT', 'VP'], below: [] } },
    });
    const checklist = [checklistRow({ criterion: 'A11', unit: 'VP', row: 33 })];
    const criteria = [criterionRow({ code: 'A11', rule: 'percent', byMember: true, row: silent.row })];
    const { blocks } = unitWorkModel(workbookData({ checklist, criteria }), [silent], SAMPLE_DAY);
    const lines = (unit: string) => blockOf(blocks, unit).work.withoutResult;
    const own = { code: 'A11', shortName: 'Tên ngắn', hint: null, unitProposed: false };
    expect(lines('CACDV')).toStrictEqual([
      { ...own, reason: silent.reason, open: { table: 'checklist', key: 'A11' } },
    ]);
    expect(lines('VP')).toStrictEqual([
      { ...own, reason: { code: 'result_missing', params: {} }, open: { table: 'checklist', row: 33 } },
    ]);
    expect(lines('KT')).toStrictEqual([
      { ...own, reason: { code: 'result_missing', params: {} }, open: { table: 'checklist', key: 'A11' } },
    ]);
    expect(lines('PVHCC')).toStrictEqual([]);
  });

  const below = ['KT', 'PVHCC'];
  const shareShort = { code: 'share_short', params: { actual: 8, outOf: 13, target: 100, below } } as const;
  test.each<ScoreReason>([
    shareShort,
    { code: 'evidence_missing', params: { of: shareShort, idle: {} } },
    { code: 'member_silent', params: { members: ['VP'], below } },
  ])('a member below the target sees its own part: $code', (reason) => {
    const short = scoreOf({
      code: 'A11',
      unit: 'CACDV',
      rule: 'percent',
      target: 100,
      result: reason.code === 'member_silent' ? 'insufficient' : 'not_met',
      reason,
    });
    const checklist = [
      checklistRow({ criterion: 'a11', unit: 'KT', actual: '0/1', row: 33 }),
      checklistRow({ criterion: 'A11', unit: 'PVHCC', actual: '3/4', row: 34 }),
      checklistRow({ criterion: 'A11', unit: 'PVHCC', actual: '5', outOf: 8, row: 35 }),
      checklistRow({ criterion: 'E01', unit: 'PVHCC', actual: '0/9', row: 36 }),
    ];
    const { blocks } = unitWorkModel(workbookData({ checklist }), [short], SAMPLE_DAY);
    const lines = (unit: string) =>
      blockOf(blocks, unit).work.withoutResult.map(({ reason, open }) => [reason, open]);
    const own = (actual: number, outOf: number, row: number) => [
      [
        { code: 'share_short', params: { actual, outOf, target: 100 } },
        { table: 'checklist', row },
      ],
    ];
    expect(lines('KT')).toStrictEqual(own(0, 1, 33));
    expect(lines('PVHCC')).toStrictEqual(own(8, 12, 34));
    expect(lines('VHXH')).toStrictEqual([]);
  });
});

test('what names no unit is gathered at the end, only where there is any', () => {
  const tasks = [taskRow({ id: 'X', dueDate: '2026-09-30', leadUnit: null })];
  const { blocks } = unitWorkModel(workbookData({ tasks }), [], SAMPLE_DAY);
  expect([blocks.length, blocks.at(-1)?.unit, blocks.at(-1)?.count]).toStrictEqual([10, null, 1]);
});

test('a task without an id is found by its row', () => {
  expect(taskTarget(taskRow({ id: null, row: 7 }))).toStrictEqual({ table: 'tasks', row: 7 });
});
