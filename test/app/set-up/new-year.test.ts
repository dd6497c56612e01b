// The new year by hand: what the guide tells the office to do leaves nothing of the year before, and each step of it is needed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { columnsOf, type Table } from '../../../sheets-schema/define';
import { TASK_STATUS } from '../../../sheets-schema/enums';
import {
  checklist,
  criteria,
  dashboard,
  evidence,
  goals,
  scores,
  settings,
  tasks,
} from '../../../sheets-schema/index';
import { SETTINGS } from '../../../sheets-schema/settings';
import { thinned } from '../../support/thinned';
import { add, agree, mustRun, rowsOf, sampleWorkbook, sheetOf, type } from '../../support/workspaces';

const guide = readFileSync(join(__dirname, '../../../README.vi.md'), 'utf8').replaceAll('*', '');
const chapter = guide.slice(guide.indexOf('Sang năm mới.'), guide.indexOf('## 7.'));

type Row = Readonly<Record<string, string>>;

const JANUARY = new Date('2027-01-04T08:00:00+07:00');
const SPRING = new Date('2027-03-01T08:00:00+07:00');

/** Blanks the cells of a column in the rows that `only` names by what `export` shows. */
function clear(workspace: Workspace, table: Table, key: string, only: (row: Row) => boolean): void {
  const sheet = sheetOf(workspace, table);
  const column = columnsOf(table).findIndex((other) => other.key === key) + 1;
  for (const [index, row] of rowsOf(workspace, table.id).entries())
    if (only(row)) sheet.setCell(index + 2, column, { value: null });
}

/** Types into the rows that `only` names. */
function fill(
  workspace: Workspace,
  table: Table,
  cells: Readonly<Record<string, string>>,
  only: (row: Row) => boolean,
): void {
  for (const [index, row] of rowsOf(workspace, table.id).entries())
    if (only(row)) type(workspace, table.id, `row:${index + 2}`, cells);
}

const NEXT_YEAR = {
  year: '2027',
  periodStart: '2027-01-01',
  periodEnd: '2027-12-31',
  dossierDeadline: '2027-11-14',
} as const;

type Step = readonly [what: string, guide: string, take: (workspace: Workspace) => void];

const settingSteps = Object.entries(NEXT_YEAR).map(([key, value]): Step => {
  const labels = Object.keys(NEXT_YEAR).map((other) => SETTINGS[other as keyof typeof NEXT_YEAR].label);
  return [
    key,
    `${settings.title}: sửa ${labels.join(', ')}`,
    (workspace) => type(workspace, settings.id, key, { value }),
  ];
});

/** A step for each column, so that each is seen to be needed. */
const blankSteps = (
  table: Table,
  keys: readonly string[],
  only: (row: Row) => boolean = () => true,
): Step[] => {
  const headers = keys.map((key) => table.columns[key]?.header);
  return keys.map((key) => [
    `${table.id}.${key}`,
    `${table.title}: xóa ${headers.join(', ')}`,
    (workspace) => clear(workspace, table, key, only),
  ]);
};

/** What the guide says, and a person who does it. */
const STEPS: readonly Step[] = [
  ...settingSteps,
  ...blankSteps(criteria, ['actual', 'outOf', 'notApplicable', 'explanation']),
  ...blankSteps(checklist, ['done', 'actual', 'outOf']),
  ...blankSteps(goals, ['actual', 'outOf', 'asOf'], ({ no }) => ['3', '4', '5'].includes(no ?? '')),
  [
    'evidence without a day',
    `${evidence.title}: ghi ngày cho minh chứng cũ còn trống cột ${evidence.columns.documentDate.header}`,
    (workspace) =>
      fill(workspace, evidence, { documentDate: '2026-06-30' }, ({ documentDate }) => documentDate === ''),
  ],
  [
    'evidence that was in force',
    `Cột ${evidence.columns.stillInForce.header}: chỉ giữ "Có" ở văn bản còn hiệu lực`,
    (workspace) => clear(workspace, evidence, 'stillInForce', () => true),
  ],
  [
    'open tasks',
    `việc năm cũ: chọn ${TASK_STATUS.done} hoặc ${TASK_STATUS.dropped} (ghi ${tasks.columns.reason.header})`,
    (workspace) =>
      fill(
        workspace,
        tasks,
        { status: 'dropped', reason: 'Hết năm 2026' },
        ({ dueDate, status }) => dueDate !== '' && (dueDate ?? '') < '2027' && status !== 'done',
      ),
  ],
];

/** A year's end: the sample, with all that a year may leave behind. */
function december(): Workspace {
  const workspace = sampleWorkbook();
  add(workspace, evidence.id, { criteria: 'A01', link: 'https://example.com/khong-ngay' });
  add(workspace, evidence.id, {
    criteria: 'A02',
    link: 'https://example.com/quy-che',
    documentDate: '2026-03-01',
    stillInForce: 'yes',
  });
  type(workspace, goals.id, '5', { actual: '1094', outOf: '1200', asOf: '2026-11-20' });
  type(workspace, criteria.id, 'B01', { actual: '120', outOf: '120' });
  fill(workspace, checklist, { actual: '12', outOf: '12' }, ({ criterion, unit }) =>
    Boolean(criterion === 'E01' && unit?.includes('Kinh tế')),
  );
  return workspace;
}

/** What a person meets in the new year when all is done but one step: first page, scores, mails, first new results. */
function newYear(skipped: Step | null) {
  const workspace = december();
  for (const step of STEPS) if (step !== skipped) step[2](workspace);
  mustRun(workspace, 'recomputeScores', { now: JANUARY });
  const page = [...sheetOf(workspace, dashboard).rows()].map(([, cells]) =>
    cells.flatMap(([, { value }]) => value ?? []),
  );
  const scored = rowsOf(workspace, scores.id);
  const { mails } = agree(workspace, 'sendOverdueReminders', { now: SPRING });
  // An old total or explanation shows beside a new result, an old day of a goal too.
  for (const [code, actual] of [
    ['B01', '5/6'],
    ['B05', '2/2'],
  ] as const)
    type(workspace, criteria.id, code, { actual });
  fill(workspace, checklist, { actual: '3/4' }, ({ criterion }) => criterion === 'E01');
  type(workspace, goals.id, '5', { actual: '5/6' });
  mustRun(workspace, 'recomputeScores', { now: SPRING });
  const reasons = rowsOf(workspace, scores.id).filter(({ code }) =>
    ['B01', 'B05', 'E01'].includes(code ?? ''),
  );
  const goal = rowsOf(workspace, goals.id).find(({ no }) => no === '5');
  return {
    page,
    entered: scored.flatMap(({ code, result }) => (result === 'insufficient' ? [] : code)),
    evidence: scored.reduce((sum, { evidenceCount }) => sum + Number(evidenceCount), 0),
    mails: mails.map(({ to }) => to),
    goal: [goal?.actual, goal?.outOf, goal?.asOf],
    reasons: reasons.map(({ code, reason }) => `${code} ${reason}`),
  };
}

const allDone = newYear(null);

test('all steps done: nothing of the year before is entered, counts or is mailed', () => {
  const { page, entered, evidence: count, mails, reasons } = allDone;
  expect({ entered, count, mails }).toStrictEqual({ entered: [], count: 0, mails: [] });
  const texts = page.flat();
  expect(texts).toContain('Chưa nhập kết quả của tiêu chí nào.');
  expect(texts).toContain('Chính quyền thân thiện năm 2027');
  expect(texts).toContain('Việc quá hạn  0');
  expect(texts).toContain('12/11/2027, thứ Sáu');
  const unproven = 'chưa có minh chứng trong kỳ đánh giá (1 tài liệu đã nêu ngoài kỳ)';
  expect(reasons).toStrictEqual([
    `B01 ${unproven}; mới đạt 5/6, cần 100%`,
    'B05 chưa có minh chứng',
    `E01 ${unproven}; mới đạt 15/20, còn: Phòng VH-XH, Trung tâm PVHCC, Phòng Kinh tế, Trung tâm CƯDV sự nghiệp công, Văn phòng HĐND-UBND`,
  ]);
});

test.each(thinned(STEPS, 2))('the guide says it, and without it something stays: %s', (what, words) => {
  expect(chapter).toContain(words);
  const skipped = STEPS.find(([other]) => other === what) as Step;
  expect(newYear(skipped)).not.toStrictEqual(allDone);
});
