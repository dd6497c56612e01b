// The rows of the years to come that are not there yet.
import { describe, expect, test } from '@jest/globals';
import { idInYear, isSucceeded, laterTasks } from '../../../src/core/schedule/later-years';
import type { Task } from '../../../src/core/workbook/inputs';
import { planData, taskRow } from '../../support/data';

const data = planData();
const asTask = (row: ReturnType<typeof laterTasks>[number]): Task => {
  const { year: _year, ...cells } = row;
  return taskRow({ ...cells, coordinatingUnits: [...row.coordinatingUnits] });
};

test('of the plan as it is new: sixteen rows a year to its last, the dossiers being there', () => {
  const rows = laterTasks(data);
  const inYear = (of: number) => rows.filter(({ year }) => year === of);
  expect([2026, 2027, 2028, 2029, 2030, 2031].map((year) => inYear(year).length)).toStrictEqual([
    0, 16, 16, 16, 16, 0,
  ]);
  expect(
    inYear(2027).map(({ id, startDate, dueDate, dateStatus, source }) =>
      [id, startDate, dueDate, dateStatus, source].join(' '),
    ),
  ).toStrictEqual([
    'IV.6-2027 2027-01-01 2027-12-31 clear IV.6',
    'IV.7-2027 2027-01-01 2027-12-31 clear IV.7',
    'IV.8-1-2027 2027-06-01 2027-06-30 clear IV.8',
    'IV.8-2-2027 2027-11-01 2027-11-30 clear IV.8',
    'IV.9-2027 2027-07-01 2027-12-31 clear IV.9',
    'IV.10-2027 2027-12-01 2027-12-31 to_confirm IV.10',
    'V.3-1-2027  2027-03-31 to_confirm V.3; kỳ báo cáo: Đề xuất',
    'V.3-2-2027  2027-06-30 to_confirm V.3; kỳ báo cáo: Đề xuất',
    'V.3-3-2027  2027-09-30 to_confirm V.3; kỳ báo cáo: Đề xuất',
    'V.3-4-2027  2027-12-31 to_confirm V.3; kỳ báo cáo: Đề xuất',
    'III.2.1.b-1-2027 2027-01-01 2027-12-31 to_confirm III.2.1.b',
    'III.2.1.b-2-2027  2027-01-01 to_confirm III.2.1.b',
    'III.2.1.b-3-2027  2027-02-06 to_confirm III.2.1.b',
    'III.2.1.b-4-2027  2027-04-30 to_confirm III.2.1.b; ngày: Đề xuất',
    'III.2.1.b-5-2027  2027-09-02 to_confirm III.2.1.b; ngày: Đề xuất',
    'DX-1-2027  2027-12-31 to_confirm Đề xuất',
  ]);
  expect(inYear(2027)[2]).toMatchObject({
    planNo: '8',
    timeText: 'Định kỳ 6 tháng',
    leadUnit: 'Ban Chỉ đạo xã về thực hiện Quy chế dân chủ ở cơ sở',
    coordinatingUnits: ['Ủy ban MTTQ Việt Nam và các tổ chức chính trị - xã hội xã'],
    kind: 'deadline',
    status: 'not_started',
  });
  const tet = rows.filter(({ id }) => id.startsWith('III.2.1.b-3')).map(({ dueDate }) => dueDate);
  expect(tet).toStrictEqual(['2027-02-06', '2028-01-26', '2029-02-13', '2030-02-02']);
});

describe('what is there', () => {
  test('all of them: nothing more', () => {
    const tasks = [...data.tasks, ...laterTasks(data).map(asTask)];
    expect(laterTasks({ ...data, tasks })).toStrictEqual([]);
  });

  test('a row that was deleted, the dossier of a year too', () => {
    const tasks = [...data.tasks, ...laterTasks(data).map(asTask)].filter(
      ({ id }) => id !== 'IV.9-2028' && id !== 'V.1-2029',
    );
    expect(laterTasks({ ...data, tasks }).map(({ id }) => id)).toStrictEqual(['IV.9-2028', 'V.1-2029']);
  });

  test("the plan's own row moved into that year by the turn of the year", () => {
    const tasks = data.tasks.map(
      (task): Task => (task.id === 'IV.9' ? { ...task, dueDate: '2027-12-31' } : task),
    );
    const ids = laterTasks({ ...data, tasks }).map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith('IV.9'))).toStrictEqual(['IV.9-2028', 'IV.9-2029', 'IV.9-2030']);
  });

  test('in the last year, or one that nobody named, none', () => {
    const inYear = (year: number | null) => laterTasks({ ...data, settings: { ...data.settings, year } });
    expect([inYear(2030), inYear(2034), inYear(null)]).toStrictEqual([[], [], []]);
    expect(inYear(2029)).toHaveLength(16);
  });
});

test.each([
  [['IV.8-1-2027'], 2027, true],
  [['IV.8-1-2027'], 2028, true],
  [['IV.8-1-2028'], 2027, false],
  [['IV.8-1', 'IV.8-2-2027', 'IV.8-10-2027'], 2027, false],
])('%j in %i: the own row stands in: %s', (ids, year, expected) => {
  expect(
    isSucceeded(
      'IV.8-1',
      year,
      ids.map((id) => ({ id })),
    ),
  ).toBe(expected);
  expect(idInYear('IV.8-1', 2027)).toBe('IV.8-1-2027');
});
