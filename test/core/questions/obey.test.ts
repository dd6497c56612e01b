// Answers and people's cells: an answer moves only what the plan's own data put there, and says so.
import { describe, expect, test } from '@jest/globals';
import { readAnswer } from '../../../src/core/questions/answers';
import { obeyAnswers } from '../../../src/core/questions/obey';
import { questionIssues } from '../../../src/core/questions/problems';
import type { Task, WorkbookData } from '../../../src/core/workbook/inputs';
import { planData, questionRow } from '../../support/data';

const TODAY = '2026-10-20';
const plan = planData();

type Answers = Readonly<Record<string, string>>;

const having = (answers: Answers, cells: Readonly<Record<string, Partial<Task>>> = {}): WorkbookData => ({
  ...plan,
  planQuestions: Object.entries(answers).map(([id, answer], at) => questionRow({ row: at + 2, id, answer })),
  tasks: plan.tasks.map((task) => ({ ...task, ...cells[task.id ?? ''] })),
});

function obeyed(data: WorkbookData, id: string, today = TODAY) {
  const { data: after, issues } = obeyAnswers(data, today);
  const task = after.tasks.find((one) => one.id === id);
  return {
    due: task?.dueDate,
    status: task?.dateStatus,
    issues: issues.map(({ code, column, value }) => `${code} ${column} ${value}`),
  };
}

const QUARTER_2 = 'Quý II (hạn 30/6/2026)';

describe('a cell of the schedule', () => {
  test.each<[string, Partial<Task>, string, string[]]>([
    ['as the plan has it: the answer counts', {}, '2026-06-30', ['answer_used dueDate 30/09/2026']],
    ['typed as answered: nothing to say', { dueDate: '2026-06-30' }, '2026-06-30', []],
    [
      'typed otherwise: it stands',
      { dueDate: '2026-07-15' },
      '2026-07-15',
      ['answer_contradicted dueDate 15/07/2026'],
    ],
    ['of a later year: the schedule has moved on', { dueDate: '2027-09-30' }, '2027-09-30', []],
    ['of work that is done', { status: 'done' }, '2026-09-30', []],
    ['of work that may be done, in words not read', { unread: true }, '2026-09-30', []],
  ])('%s', (_, cells, due, issues) => {
    expect(obeyed(having({ I06: QUARTER_2 }, { 'IV.4': cells }), 'IV.4')).toMatchObject({ due, issues });
  });

  test('a blank one is named elsewhere, and stays blank', () => {
    expect(obeyed(having({ I06: QUARTER_2 }, { 'IV.4': { dueDate: null } }), 'IV.4')).toMatchObject({
      due: null,
      issues: [],
    });
  });

  test('the issue says which answer, and from when the cell counts', () => {
    const { issues } = obeyAnswers(having({ I06: QUARTER_2 }), TODAY);
    expect(issues).toMatchObject([
      { unit: 'VHXH', params: { question: 'I06', answer: QUARTER_2, day: '2026-06-30' } },
    ]);
  });

  test.each<[string, Partial<Task>, object]>([
    ['to be confirmed', {}, { due: '2026-06-30', status: 'clear' }],
    ['nothing said of its time', { dateStatus: null }, { due: '2026-06-30', status: 'clear' }],
    ['confirmed by hand', { dateStatus: 'clear' }, { due: '2026-06-30', status: 'clear' }],
    [
      'dated by hand, and not confirmed',
      { dueDate: '2026-07-31' },
      { due: '2026-07-31', status: 'to_confirm', issues: ['answer_contradicted dueDate 31/07/2026'] },
    ],
    [
      'dated as answered, and not confirmed',
      { dueDate: '2026-06-30' },
      { due: '2026-06-30', status: 'clear', issues: ['answer_used dateStatus '] },
    ],
  ])('row 5, %s', (_, cells, expected) => {
    expect(obeyed(having({ I01: 'Tháng 6/2026' }, { 'IV.5': cells }), 'IV.5')).toMatchObject(expected);
  });

  test('two answers about one row are obeyed together', () => {
    const both = having({ I07: 'Đăng ký năm 2027', I02: 'Một việc: làm trước ngày 15/11' });
    expect(obeyed(both, 'IV.10').due).toBe('2027-11-14');
  });

  test('units by the codes that the office gave them; who was named by hand stays', () => {
    const party = having({ I12: 'Thêm Ban Xây dựng Đảng Đảng ủy phối hợp (theo mục V.2)' });
    const own = having(
      { I12: 'Thêm Ban Xây dựng Đảng Đảng ủy phối hợp (theo mục V.2)' },
      { 'IV.8-1': { coordinatingUnits: ['VHXH'] } },
    );
    const coordinating = (data: WorkbookData) =>
      obeyAnswers(data, TODAY).data.tasks.find(({ id }) => id === 'IV.8-1')?.coordinatingUnits;
    expect(coordinating(party)).toStrictEqual(['MTTQ', 'BXDD']);
    expect(coordinating(own)).toStrictEqual(['VHXH']);
    expect(obeyed(own, 'IV.8-1').issues).toContain('answer_contradicted coordinatingUnits Phòng VH-XH');
  });
});

describe('a setting', () => {
  const december = { I02: 'Một việc: làm trong tháng 12' };
  const addressed = { I13: 'Ban Chỉ đạo cấp tỉnh (mục III.3)' };
  const after = (answers: Answers, settings: Partial<WorkbookData['settings']>) => {
    const data = having(answers);
    const { data: obeys, issues } = obeyAnswers(
      { ...data, settings: { ...data.settings, ...settings } },
      TODAY,
    );
    const { dossierDeadline, submissionAddressee } = obeys.settings;
    const named = issues.filter(({ table }) => table === 'settings').map(({ code }) => code);
    return { dossierDeadline, submissionAddressee, named };
  };

  test.each<[string, Answers, Partial<WorkbookData['settings']>, object]>([
    ['the day of the plan', december, {}, { dossierDeadline: '2026-12-31', named: ['answer_used'] }],
    [
      'that of the next year',
      december,
      { year: 2027, dossierDeadline: '2027-11-14' },
      { dossierDeadline: '2027-12-31' },
    ],
    [
      'a day of the office’s own',
      december,
      { dossierDeadline: '2026-11-20' },
      { dossierDeadline: '2026-11-20', named: ['answer_contradicted'] },
    ],
    [
      'an addressee of the office’s own',
      addressed,
      { submissionAddressee: 'Chủ tịch UBND thành phố Bắc Ninh' },
      { submissionAddressee: 'Chủ tịch UBND thành phố Bắc Ninh', named: ['answer_contradicted'] },
    ],
    [
      'as answered, in words of its own',
      addressed,
      { submissionAddressee: 'Ban Chỉ đạo thành phố Bắc Ninh' },
      { submissionAddressee: 'Ban Chỉ đạo thành phố Bắc Ninh', named: [] },
    ],
  ])('%s', (_, answers, settings, expected) => {
    expect(after(answers, settings)).toMatchObject(expected);
  });
});

test('an answer counts from its own day on', () => {
  const data = having({ I06: QUARTER_2 });
  const planQuestions = data.planQuestions.map((row) => ({ ...row, effectiveFrom: '2026-11-01' }));
  expect(obeyed({ ...data, planQuestions }, 'IV.4', '2026-10-31').due).toBe('2026-09-30');
  expect(obeyed({ ...data, planQuestions }, 'IV.4', '2026-11-01').due).toBe('2026-06-30');
});

describe('an answer as it is typed', () => {
  test.each([
    ['I06', ' QUÝ II (hạn 30/6/2026)', 'ready'],
    ['I06', 'Khác: 15/9/2026', 'other'],
    ['I06', 'khác – Quý III năm 2026', 'other'],
    ['I06', '15/9/2026', 'other'],
    ['I06', 'Khác: …', 'no_value'],
    ['I06', 'Khác', 'no_value'],
    ['I06', 'Khác: giữa năm', 'no_value'],
    ['I06', 'Khác: 31/02/2026', 'no_value'],
    ['I06', 'để sau', 'unknown'],
    ['I06', 'Chờ hướng dẫn của cấp tỉnh', 'unknown'],
    ['I07', 'Năm khác', 'no_value'],
    ['I07', 'Khác: 2028', 'other'],
    ['I07', 'Khác: 2050', 'no_value'],
    ['I01', 'Thời gian khác (ghi ở Tiến độ thực hiện)', 'no_value'],
    ['I02', 'Khác: 15/9/2026', 'unknown'],
    ['I28', 'chờ hướng dẫn', 'open'],
    ['I28', '', 'open'],
    ['I35', 'Đã có ở: https://example.com/phu-luc', 'other'],
    ['I35', 'Đã có ở: …', 'no_value'],
    ['I35', 'ở tủ', 'unknown'],
  ] as const)('%s: "%s" is %s', (id, answer, kind) => {
    expect(readAnswer(id, answer).kind).toBe(kind);
  });

  const named = (data: WorkbookData) =>
    questionIssues(data).map(({ code, row, value }) => [code, row, value]);

  test('one that says nothing is named', () => {
    expect(
      named(having({ I06: 'Khác: …', I02: 'tùy', I27: 'hỏi lại sau', XX: 'gì cũng được' })),
    ).toStrictEqual([
      ['answer_unknown', 3, 'tùy'],
      ['answer_needs_value', 2, 'Khác: …'],
      ['answer_unknown', 4, 'hỏi lại sau'],
    ]);
  });

  test('but not where the row has a day of its own', () => {
    const elsewhere = { I01: 'Thời gian khác (ghi ở Tiến độ thực hiện)' };
    const dated = { dueDate: '2026-07-31' } as const;
    expect(named(having(elsewhere, { 'IV.5': { ...dated, dateStatus: 'clear' } }))).toStrictEqual([]);
    expect(named(having(elsewhere, { 'IV.5': dated }))).toHaveLength(1);
  });
});
