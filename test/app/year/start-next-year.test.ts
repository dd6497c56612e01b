// The new year at a click: a copy of the workbook first, then nothing of the year before is entered, counts or is mailed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { readWorkbook, type Sheet } from '../../../local/xlsx';
import {
  checklist,
  criteria,
  dashboard,
  documents,
  evidence,
  goals,
  planQuestions,
  scoreHistory,
  scores,
  settings,
  tasks,
  units,
  yearArchives,
} from '../../../sheets-schema/index';
import { entriesOf, told } from '../../support/observed';
import {
  add,
  agree,
  branch,
  EDITOR,
  mustRun,
  rowsOf,
  run,
  sheetOf,
  type,
  withoutProgress,
} from '../../support/workspaces';
import { december, JANUARY, SPRING } from '../../support/year-end';

const pageOf = (workspace: Workspace): string[] =>
  [...sheetOf(workspace, dashboard).rows()].flatMap(([, cells]) =>
    cells.flatMap(([, { value }]) => (typeof value === 'string' ? [value] : [])),
  );

const before = december();
const turned = branch(before);
const result = agree(turned, 'startNextYear', { now: JANUARY });

const setting = (workspace: Workspace, key: string) =>
  rowsOf(workspace, settings.id).find((row) => row.key === key)?.value;

describe('after the yes', () => {
  test('it says what was done, with the copy', () => {
    expect(result.ok).toBe(true);
    expect(told(result)).toContain('Sổ theo dõi đang ở năm 2027.');
    expect(told(result)).toContain(
      'Bản lưu năm 2026: "Sổ theo dõi chính quyền thân thiện xã Nam Dương – năm 2026',
    );
  });

  test('nothing of the year before is entered, counts or is mailed', () => {
    expect(pageOf(turned)).toEqual(
      expect.arrayContaining([
        'Chưa nhập kết quả của tiêu chí nào.',
        'Chính quyền thân thiện năm 2027',
        '12/11/2027, thứ Sáu',
      ]),
    );
    const entered = rowsOf(turned, scores.id).filter(({ result: found }) => found !== 'insufficient');
    expect(entered).toStrictEqual([]);
    const spring = branch(turned);
    // What was not done is still followed; all that is overdue in spring is of 2026.
    const { mails } = agree(spring, 'sendOverdueReminders', { now: SPRING });
    const open = rowsOf(turned, tasks.id).filter(
      ({ dueDate, status }) => dueDate !== '' && (dueDate ?? '') < '2027' && status === 'not_started',
    );
    expect(open.map(({ id }) => id)).not.toContain('IV.8-1');
    expect(mails.length > 0).toBe(open.length > 0);
  });

  test('an old total, explanation or day shows beside no new result', () => {
    const columns = {
      [criteria.id]: ['actual', 'outOf', 'explanation', 'plannedDate'],
      [checklist.id]: ['actual', 'outOf', 'reviewBy'],
    };
    for (const [table, keys] of Object.entries(columns))
      for (const key of keys)
        expect([
          table,
          key,
          rowsOf(turned, table).flatMap((row) => (row.group === 'Đề xuất bổ sung' ? [] : row[key] || [])),
        ]).toStrictEqual([table, key, []]);
    // Proposed criteria stay switched off.
    const set = rowsOf(turned, criteria.id).filter(({ group }) => group !== 'Đề xuất bổ sung');
    expect(set.filter(({ notApplicable }) => notApplicable === 'TRUE')).toStrictEqual([]);
    expect(rowsOf(turned, checklist.id).filter(({ done }) => done === 'TRUE')).toStrictEqual([]);
  });

  test('goals reached once stay, those of the year are blank', () => {
    const goalsOf = (workspace: Workspace) =>
      rowsOf(workspace, goals.id).map(({ no, actual, outOf, asOf }) => [no, actual, outOf, asOf].join('|'));
    const [once, yearly] = [goalsOf(turned).slice(0, 2), goalsOf(turned).slice(2)];
    expect(once).toStrictEqual(goalsOf(before).slice(0, 2));
    expect(once[0]).not.toBe('1|||');
    expect(yearly.every((line) => /^\d+\|\|\|$/.test(line))).toBe(true);
  });

  test('evidence in force and of the new year stays, with what the commune wrote beside it; the rest has left', () => {
    expect(rowsOf(turned, evidence.id).map(({ title }) => title)).toStrictEqual([
      'Quyết định số 126/QĐ-UBND về Quy tắc ứng xử (VÍ DỤ)',
      'Quy chế còn hiệu lực',
      'Đã của năm mới',
    ]);
    const sheet = sheetOf(turned, evidence);
    expect([3, 4].map((row) => sheet.cell(row, sheet.lastColumn)?.value)).toStrictEqual([
      'bản giấy ở tủ 2',
      'xem lại tháng 3',
    ]);
    expect(sheet.lastRow).toBe(4);
  });

  test('rows of the plan that come again have their days of 2027, the registration to be confirmed', () => {
    const windows = rowsOf(turned, tasks.id).map(({ id, startDate, dueDate, status, dateStatus }) =>
      [id, startDate, dueDate, status, dateStatus].join(' '),
    );
    expect(windows).toEqual(
      expect.arrayContaining([
        'IV.6 2027-01-01 2027-12-31 not_started clear',
        'IV.7 2027-01-01 2027-12-31 not_started clear',
        'IV.8-1 2027-06-01 2027-06-30 not_started clear',
        'IV.8-2 2027-11-01 2027-11-30 not_started clear',
        'IV.9 2027-07-01 2027-12-31 not_started clear',
        'IV.10 2027-12-01 2027-12-31 not_started to_confirm',
        'V.1-2027 2027-07-01 2027-11-14 not_started clear',
      ]),
    );
    const once = (workspace: Workspace) =>
      rowsOf(workspace, tasks.id).filter(({ id }) => /^IV\.[1-5]$|^V\.1/.test(id ?? ''));
    expect(once(turned)).toStrictEqual(once(before));
  });

  test('the settings of the year move on, all others stay', () => {
    const moved = [
      'year',
      'periodStart',
      'periodEnd',
      'dossierDeadline',
      'gateUnits',
      'gateReview',
      'gateCompletion',
      'gateSteering',
      'gateSignature',
      'gatePortal',
      'recognitionDecision',
      'recognitionDate',
    ];
    expect(moved.map((key) => setting(turned, key))).toStrictEqual([
      '2027',
      '01/01/2027',
      '31/12/2027',
      '14/11/2027',
      '30/09/2027',
      '15/10/2027',
      '23/10/2027',
      '30/10/2027',
      '06/11/2027',
      '12/11/2027',
      '',
      '',
    ]);
    const others = (workspace: Workspace) =>
      rowsOf(workspace, settings.id).filter(({ key }) => !moved.includes(key ?? ''));
    expect(others(turned)).toStrictEqual(others(before));
  });

  test('texts, units, questions, papers stay as they were', () => {
    const kept = (workspace: Workspace) => [
      ...[units, planQuestions, documents].map(({ id }) => rowsOf(workspace, id)),
      rowsOf(workspace, criteria.id).map(
        ({ actual, outOf, explanation, notApplicable, plannedDate, ...texts }) => texts,
      ),
      rowsOf(workspace, checklist.id).map(({ done, actual, outOf, reviewBy, ...texts }) => texts),
    ];
    expect(kept(turned)).toStrictEqual(kept(before));
  });

  test('what was not frozen is, before the copy is made; the journal names both', () => {
    const frozen = new Set(rowsOf(turned, scoreHistory.id).map(({ snapshot }) => snapshot));
    expect([...frozen]).toStrictEqual(['2027-01-04_01']);
    const [row, ...others] = rowsOf(turned, yearArchives.id);
    const [copy] = turned.state.drive.filter(({ mimeType }) => mimeType.endsWith('spreadsheet'));
    expect(others).toStrictEqual([]);
    expect(row).toMatchObject({ year: '2026', name: copy?.name, snapshot: '2027-01-04_01' });
    expect(row?.link).toContain(copy?.id);
  });

  test('the copy holds the year as it was', () => {
    const [copy] = turned.state.drive;
    const book = readWorkbook(readFileSync(join(turned.dir, copy?.path ?? '')));
    for (const table of [criteria, checklist, evidence, goals, tasks, settings]) {
      const cellsOf = (sheet: Sheet | undefined) =>
        [...(sheet?.rows() ?? [])].flatMap(([row, cells]) =>
          cells.flatMap(([column, { value }]) => (value === null ? [] : [[row, column, value].join(' ')])),
        );
      expect(cellsOf(book.sheet(table.title))).toStrictEqual(cellsOf(sheetOf(before, table)));
    }
  });

  test('a second click does nothing, and says so', () => {
    const again = branch(turned);
    const second = agree(again, 'startNextYear', { now: JANUARY });
    expect(told(second)).toContain('Sổ theo dõi đang ở năm 2027. Hạn nhập hồ sơ năm 2027 là 14/11/2027');
    expect(second.writes).toStrictEqual([]);
    expect(again.state.drive).toStrictEqual(turned.state.drive);
  });
});

describe('asked first', () => {
  const asked = (workspace: Workspace) =>
    withoutProgress(run(workspace, 'startNextYear', { now: JANUARY }))[0]?.text;

  test('what is kept, what is blanked, and how much', () => {
    const words = asked(branch(before));
    expect(words).toMatch(/Minh chứng: giữ 2 dòng còn hiệu lực, 1 dòng của năm 2027; \d+ dòng chỉ còn/);
    expect(words).toContain(
      'Đăng ký đạt chuẩn chính quyền thân thiện (nếu đủ điều kiện): 01/12/2027 – 31/12/2027 (chờ xác nhận)',
    );
    expect(words).toContain('Số liệu hiện nay chưa chốt: chương trình chốt trước khi lưu bản sao.');
  });

  test('evidence of a code that the set has no more stays to be looked at, and is not said to be in force', () => {
    const workspace = branch(before);
    const link = 'https://example.com/bo-cu';
    add(workspace, evidence.id, { criteria: 'Z99', link, title: 'Của bộ cũ', documentDate: '2026-05-01' });
    expect(asked(workspace)).toContain(
      'giữ 2 dòng còn hiệu lực, 1 dòng của năm 2027, 1 dòng đang có lỗi (mã tiêu chí không có trong bộ, ngày chưa đúng…) để xem lại; ',
    );
    agree(workspace, 'startNextYear', { now: JANUARY });
    expect(rowsOf(workspace, evidence.id).map(({ title }) => title)).toContain('Của bộ cũ');
  });

  test('after a no nothing has changed', () => {
    const workspace = branch(before);
    expect(run(workspace, 'startNextYear', { now: JANUARY }).writes).toStrictEqual([]);
    expect(entriesOf(workspace)).toStrictEqual(entriesOf(before));
    expect(workspace.state.drive).toStrictEqual(before.state.drive);
  });

  test('what is typed while the question stands open stops it', () => {
    const workspace = branch(before);
    const stopped = agree(workspace, 'startNextYear', {
      now: JANUARY,
      meanwhile: () => type(workspace, criteria.id, 'A01', { actual: 'Không' }),
    });
    expect(stopped.error?.code).toBe('changed_meanwhile');
    expect(workspace.state.drive).toStrictEqual(before.state.drive);
  });

  test('before the dossier is due, by somebody else, in a copy: not at all', () => {
    const early = agree(branch(before), 'startNextYear', { now: new Date('2026-11-14T08:00:00+07:00') });
    expect(told(early)).toContain('Hạn nhập hồ sơ năm 2026 là 14/11/2026');
    const other = agree(branch(before), 'startNextYear', { now: JANUARY, user: EDITOR });
    expect(other.error?.code).toBe('operator_only');
    const copy = branch(before);
    Object.assign(copy.state.spreadsheet, { id: 'another' });
    expect(agree(copy, 'startNextYear', { now: JANUARY }).error?.code).toBe('copy_unconfirmed');
    const last = branch(before);
    type(last, settings.id, 'year', { value: '2030' });
    expect(told(agree(last, 'startNextYear', { now: JANUARY }))).toContain('năm cuối của Kế hoạch');
    const yearless = branch(before);
    type(yearless, settings.id, 'year', { value: '' });
    expect(agree(yearless, 'startNextYear', { now: JANUARY }).error?.code).toBe('year_missing');
  });
});

test('merged rows of evidence would come apart when they are sorted: named, nothing done', () => {
  const workspace = branch(before);
  sheetOf(workspace, evidence).setMerges([{ row: 2, column: 1, rows: 2, columns: 1 }]);
  const refused = agree(workspace, 'startNextYear', { now: JANUARY });
  expect(told(refused)).toContain('Bảng "Minh chứng" có ô gộp nhiều dòng.');
  expect(refused.writes).toStrictEqual([]);
});

test('the calls do not grow with the rows', () => {
  const many = branch(before);
  const sheet = sheetOf(many, evidence);
  for (let row = sheet.lastRow + 1; row < 400; row += 1) {
    sheet.setCell(row, 1, { value: 'A01' });
    sheet.setCell(row, 2, { value: `https://example.com/${row}` });
    sheet.setCell(row, 5, { value: 46_100 });
  }
  mustRun(many, 'recomputeScores');
  const { calls } = agree(many, 'startNextYear', { now: JANUARY });
  expect(calls.total).toBe(result.calls.total);
  expect(rowsOf(many, evidence.id)).toHaveLength(3);
});

test('the first results of the new year tell of nothing old', () => {
  const workspace = branch(turned);
  type(workspace, criteria.id, 'B01', { actual: '5/6' });
  type(workspace, criteria.id, 'B05', { actual: '2/2' });
  mustRun(workspace, 'recomputeScores', { now: SPRING });
  const reasons = rowsOf(workspace, scores.id)
    .filter(({ code }) => ['B01', 'B05'].includes(code ?? ''))
    .map(({ code, reason }) => `${code} ${reason}`);
  expect(reasons).toStrictEqual(['B01 chưa có minh chứng; mới đạt 5/6, cần 100%', 'B05 chưa có minh chứng']);
});
