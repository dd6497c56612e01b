// What people write to the right of a page that a recompute draws stays beside what it was written about.

import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import type { Page } from '../../../sheets-schema/define';
import { dashboard, start, tasks, units, unitWork } from '../../../sheets-schema/index';
import { DASHBOARD_BOX, MARKS, pageStyles } from '../../../sheets-schema/page-styles';
import { OWN_WORDS_LEFT } from '../../../src/ui/words/tables.vi';
import { firstCall, remainsOf } from '../../support/interrupted';
import { headerColumn } from '../../support/rearranged';
import { isWhole } from '../../support/thinned';
import {
  branch,
  mustRun,
  newWorkbook,
  ruleAt,
  run,
  sampleWorkbook,
  sheetOf,
  type,
} from '../../support/workspaces';

let drawn: Workspace | null = null;
/** The sample as its pages stand. */
const office = (): Workspace => {
  if (drawn === null) {
    drawn = sampleWorkbook();
    mustRun(drawn, 'recomputeScores');
  }
  return branch(drawn);
};

const textAt = (workspace: Workspace, page: Page, row: number, column: number): string =>
  String(sheetOf(workspace, page).cell(row, column)?.value ?? '');

/** What the row says, without figures: on Tổng quan in its desk part, where that says something. */
function nameOf(workspace: Workspace, page: Page, row: number): string {
  const columns = page === dashboard ? [4, 1] : page === start ? [2, 1] : [1];
  const text = columns.map((column) => textAt(workspace, page, row, column)).find((found) => found !== '');
  return (text ?? '').replace(/:.*| [(–].*/s, '');
}

function rowOf(workspace: Workspace, page: Page, beginning: string, from = 1): number {
  const { lastRow } = sheetOf(workspace, page);
  for (let row = from; row <= lastRow; row += 1)
    if (nameOf(workspace, page, row).startsWith(beginning)) return row;
  throw new Error(`${page.title} has no row ${beginning}`);
}

/** Words, a look and a note, in the second column beside the page. */
function write(workspace: Workspace, page: Page, row: number, words = nameOf(workspace, page, row)): void {
  const sheet = sheetOf(workspace, page);
  const column = page.widths.length + 2;
  sheet.setCell(row, column, { value: words, format: { background: '#ffff00' } });
  sheet.setNote(row, column, `ghi chú: ${words}`);
}

/** Row, what it says and what stands beside it, from top to bottom; each must have kept its look and its note. */
function remarks(workspace: Workspace, page: Page): (readonly [number, string, string])[] {
  const sheet = sheetOf(workspace, page);
  const column = page.widths.length + 2;
  return Array.from({ length: sheet.lastRow }, (_, at) => at + 1).flatMap((row) => {
    const words = textAt(workspace, page, row, column);
    if (words === '') return [];
    expect(sheet.formatAt(row, column).background).toBe('#ffff00');
    expect(sheet.notes.get(`${row},${column}`)).toBe(`ghi chú: ${words}`);
    return [[row, nameOf(workspace, page, row), words] as const];
  });
}

/** Each remark says what it was written beside. */
function isRight(workspace: Workspace, page: Page, count: number): void {
  const found = remarks(workspace, page);
  expect(found.map(([, beside]) => beside)).toStrictEqual(found.map(([, , words]) => words));
  expect(found).toHaveLength(count);
}

const lineRow = (workspace: Workspace, page: Page): number => {
  const { lastRow } = sheetOf(workspace, page);
  for (let row = 1; row <= lastRow; row += 1)
    if (textAt(workspace, page, row, 1) === OWN_WORDS_LEFT) return row;
  return 0;
};

function isSettled(workspace: Workspace): void {
  expect(run(workspace, 'recomputeScores').writes).toStrictEqual([]);
}

const ROWS = [
  'Thực hiện đánh giá',
  'Hoàn thiện cơ sở',
  'C10',
  'C14',
  'A03',
  '▌ Phòng Kinh tế',
  'Trung tâm PVHCC',
];

/** Words beside tasks, criteria, a unit's heading and a unit in the list. */
function withRemarks(): Workspace {
  const workspace = office();
  for (const beginning of ROWS) write(workspace, unitWork, rowOf(workspace, unitWork, beginning));
  return workspace;
}

/** The units from the last to the first: every block goes elsewhere. */
function reverseUnits(workspace: Workspace): void {
  const sheet = sheetOf(workspace, units);
  const { lastRow, lastColumn } = sheet;
  const rows = Array.from({ length: lastRow - 1 }, (_, at) =>
    Array.from({ length: lastColumn }, (_unused, c) => sheet.cell(at + 2, c + 1)),
  );
  rows.reverse().forEach((cells, at) => {
    cells.forEach((cell, c) => {
      sheet.setCell(at + 2, c + 1, cell ?? null);
    });
  });
}

describe('Việc của đơn vị', () => {
  test('words follow their task, criterion, heading and unit', () => {
    const workspace = withRemarks();
    isSettled(workspace);
    reverseUnits(workspace);
    type(workspace, 'criteria', 'A07', { actual: '' });
    mustRun(workspace, 'recomputeScores');
    isRight(workspace, unitWork, ROWS.length);
    expect(lineRow(workspace, unitWork)).toBe(0);
    isSettled(workspace);
  });

  test('rows that people put in and took out mislead nobody', () => {
    const workspace = withRemarks();
    const sheet = sheetOf(workspace, unitWork);
    sheet.insertRows(3, 2);
    write(workspace, unitWork, 5, 'trên dòng chèn thêm');
    sheet.deleteRows(rowOf(workspace, unitWork, '▌ Ban XDĐ'), 2);
    mustRun(workspace, 'recomputeScores');
    const found = remarks(workspace, unitWork);
    expect(found.filter(([, beside, words]) => beside === words)).toHaveLength(ROWS.length);
    expect(found.at(-1)).toStrictEqual([lineRow(workspace, unitWork) + 1, '', 'trên dòng chèn thêm']);
    isSettled(workspace);
  });

  test('what is done keeps its words below a line, and has them back should it be open again', () => {
    const workspace = withRemarks();
    type(workspace, 'criteria', 'C10', { actual: 'Có' });
    mustRun(workspace, 'recomputeScores');
    isRight(workspace, unitWork, ROWS.length);
    const line = lineRow(workspace, unitWork);
    expect(remarks(workspace, unitWork).at(-1)?.[0]).toBe(line + 1);
    expect(nameOf(workspace, unitWork, line + 1)).toMatch(/^C10 /);
    expect(sheetOf(workspace, unitWork).cell(line + 1, 4)?.formula).toMatch(/HYPERLINK.*"C10"/);
    isSettled(workspace);
    type(workspace, 'criteria', 'C10', { actual: '' });
    mustRun(workspace, 'recomputeScores');
    isRight(workspace, unitWork, ROWS.length);
    expect(lineRow(workspace, unitWork)).toBe(0);
    isSettled(workspace);
  });

  test('the same work in the blocks of two units is not mistaken', () => {
    const workspace = office();
    const [owner, member] = ['▌ Các đơn vị', '▌ Phòng Kinh tế'].map((block) =>
      rowOf(workspace, unitWork, 'A11', rowOf(workspace, unitWork, block)),
    ) as [number, number];
    write(workspace, unitWork, owner, 'của khối');
    write(workspace, unitWork, member, 'của phòng');
    reverseUnits(workspace);
    mustRun(workspace, 'recomputeScores');
    const blockAbove = (row: number): string => {
      for (let at = row; at > 0; at -= 1) {
        const text = textAt(workspace, unitWork, at, 1);
        if (text.startsWith(MARKS.unitBlock)) return text;
      }
      return '';
    };
    expect(remarks(workspace, unitWork).map(([row, , words]) => [blockAbove(row), words])).toStrictEqual([
      ['▌ Phòng Kinh tế', 'của phòng'],
      ['▌ Các đơn vị trực thuộc', 'của khối'],
    ]);
  });

  test('work that goes to another unit, or whose title is mended, takes its words along', () => {
    const workspace = office();
    type(workspace, 'tasks', 'IV.3', { coordinatingUnits: '' });
    mustRun(workspace, 'recomputeScores');
    write(workspace, unitWork, rowOf(workspace, unitWork, 'Treo pano'), 'chờ kinh phí');
    const row = rowOf(workspace, unitWork, 'Treo pano');
    const sheet = sheetOf(workspace, tasks);
    const column = headerColumn(sheet, tasks.columns.title.header);
    const lead = headerColumn(sheet, tasks.columns.leadUnit.header);
    for (let at = 2; at <= sheet.lastRow; at += 1) {
      if (!String(sheet.cell(at, column)?.value).startsWith('Treo pano')) continue;
      sheet.setCell(at, column, { value: 'Treo băng-rôn' });
      sheet.setCell(at, lead, { value: 'Phòng Kinh tế' });
    }
    mustRun(workspace, 'recomputeScores');
    const [found] = remarks(workspace, unitWork);
    expect(found?.slice(1)).toStrictEqual(['Treo băng-rôn', 'chờ kinh phí']);
    expect(found?.[0]).not.toBe(row);
    expect(lineRow(workspace, unitWork)).toBe(0);
  });

  test('a unit that is called otherwise for a while has its words back, in the list too', () => {
    const workspace = withRemarks();
    const short = 'Trung tâm PVHCC';
    type(workspace, 'units', 'PVHCC', { shortName: 'Một cửa' });
    mustRun(workspace, 'recomputeScores');
    expect(lineRow(workspace, unitWork)).toBeGreaterThan(0);
    type(workspace, 'units', 'PVHCC', { shortName: short });
    mustRun(workspace, 'recomputeScores');
    isRight(workspace, unitWork, ROWS.length);
    expect(lineRow(workspace, unitWork)).toBe(0);
    isSettled(workspace);
  });

  test('words below the page make way where it grows', () => {
    const workspace = newWorkbook();
    mustRun(workspace, 'recomputeScores');
    write(workspace, unitWork, sheetOf(workspace, unitWork).lastRow + 2, 'người lập bảng');
    type(workspace, 'criteria', 'A01', { actual: 'sai' });
    mustRun(workspace, 'recomputeScores');
    expect(remarks(workspace, unitWork).map(([, , words]) => words)).toStrictEqual(['người lập bảng']);
    expect(lineRow(workspace, unitWork)).toBe(0);
  });

  test('a merge that reaches into the page is no obstacle', () => {
    const workspace = withRemarks();
    const sheet = sheetOf(workspace, unitWork);
    const row = rowOf(workspace, unitWork, 'C14');
    sheet.setMerges([
      { row: 2, column: 4, rows: 1, columns: 2 },
      { row, column: 6, rows: 2, columns: 1 },
    ]);
    reverseUnits(workspace);
    mustRun(workspace, 'recomputeScores');
    isRight(workspace, unitWork, ROWS.length);
  });

  test('is never beside another row for good, whichever call a run is ended at', () => {
    const build = () => {
      const workspace = withRemarks();
      reverseUnits(workspace);
      type(workspace, 'criteria', 'C10', { actual: 'Có' });
      return workspace;
    };
    const ended = [
      ...remainsOf(build, (workspace, end) => run(workspace, 'recomputeScores', end), 'killAfter', 4),
    ];
    expect(ended.length).toBeGreaterThan(isWhole() ? 3 : 2);
    for (const { workspace } of ended) {
      mustRun(workspace, 'recomputeScores');
      isRight(workspace, unitWork, ROWS.length);
      expect(remarks(workspace, unitWork).at(-1)?.[0]).toBe(lineRow(workspace, unitWork) + 1);
      expect(sheetOf(workspace, unitWork).lastColumn).toBe(unitWork.widths.length + 2);
      isSettled(workspace);
    }
  });

  test('what somebody types among the ranks of a stopped run stays, and the ranks go', () => {
    const workspace = withRemarks();
    reverseUnits(workspace);
    const ranks = unitWork.widths.length + 3;
    const sheet = () => sheetOf(workspace, unitWork);
    const isRanked = () => textAt(workspace, unitWork, 2, ranks).startsWith('~');
    const killAfter = firstCall(
      branch(workspace),
      (one) => run(one, 'recomputeScores'),
      (one) => textAt(one, unitWork, 2, ranks).startsWith('~'),
    );
    run(workspace, 'recomputeScores', { killAfter });
    expect(isRanked()).toBe(true);
    sheet().setCell(2, ranks, { value: 'cột này là gì?' });
    mustRun(workspace, 'recomputeScores');
    isRight(workspace, unitWork, ROWS.length);
    const beside = Array.from({ length: sheet().lastRow }, (_, r) =>
      textAt(workspace, unitWork, r + 1, ranks),
    );
    expect(beside.filter((text) => text !== '')).toStrictEqual(['cột này là gì?']);
    isSettled(workspace);
  });
});

describe('Tổng quan', () => {
  const BESIDE = ['Trung tâm PVHCC', 'C Cơ sở', '5. Tỷ lệ người dân', 'Tổng điểm', 'Kết luận không đổi'];

  test('words beside units, groups and goals follow them; the phone part, its box and merges stay', () => {
    const workspace = office();
    const sheet = sheetOf(workspace, dashboard);
    const row = rowOf(workspace, dashboard, 'B "Mềm hóa"');
    for (const beginning of BESIDE) {
      if (beginning !== 'Tổng điểm') write(workspace, dashboard, rowOf(workspace, dashboard, beginning));
    }
    write(workspace, dashboard, 12, 'Tiêu chí đạt');
    reverseUnits(workspace);
    type(workspace, 'criteria', 'A03', { unit: 'Ban Xây dựng Đảng Đảng ủy' });
    type(workspace, 'criteria', 'C10', { actual: 'Có' });
    mustRun(workspace, 'recomputeScores');
    expect(rowOf(workspace, dashboard, 'B "Mềm hóa"')).not.toBe(row);
    const found = remarks(workspace, dashboard).filter(([, , words]) => words !== 'Tiêu chí đạt');
    expect(found.map(([, beside]) => beside)).toStrictEqual(found.map(([, , words]) => words));
    expect(found).toHaveLength(BESIDE.length - 1);
    expect(remarks(workspace, dashboard).find(([, , words]) => words === 'Tiêu chí đạt')?.[0]).toBe(12);
    expect(ruleAt(sheet, DASHBOARD_BOX.row, DASHBOARD_BOX.column)?.type).toBe('checkbox');
    expect(sheet.merges).toStrictEqual(pageStyles(dashboard.id).merges);
    isSettled(workspace);
  });

  test('a unit that is gone leaves its words below, and no verdict of another day', () => {
    const workspace = office();
    const name = 'Ủy ban MTTQ';
    write(workspace, dashboard, rowOf(workspace, dashboard, name), 'đã trao đổi');
    write(workspace, dashboard, 7, 'cạnh kết luận');
    const sheet = sheetOf(workspace, units);
    const column = headerColumn(sheet, units.columns.name.header);
    for (let row = sheet.lastRow; row > 1; row -= 1)
      if (String(sheet.cell(row, column)?.value).startsWith(name)) sheet.deleteRows(row, 1);
    mustRun(workspace, 'recomputeScores');
    const line = lineRow(workspace, dashboard);
    const kept = remarks(workspace, dashboard).find(([, , words]) => words === 'đã trao đổi');
    expect(kept?.[0]).toBe(line + 1);
    expect(kept?.[1]).toMatch(name);
    expect(textAt(workspace, dashboard, line + 1, 1)).toBe('');
    isSettled(workspace);
  });
});

test('Bắt đầu: words follow the step, whatever it says now', () => {
  const workspace = office();
  for (const step of ['3.', '4.']) write(workspace, start, rowOf(workspace, start, step), step);
  sheetOf(workspace, start).insertRows(2, 1);
  type(workspace, 'units', 'BXDD', { email: 'xdd@example.com' });
  mustRun(workspace, 'recomputeScores');
  expect(remarks(workspace, start).map(([row, beside]) => [row, beside.slice(0, 2)])).toStrictEqual([
    [4, '3.'],
    [5, '4.'],
  ]);
  isSettled(workspace);
});

test('words beside pages cost one reading of links where rows are known by these, and an unchanged page no write', () => {
  const before = mustRun(office(), 'recomputeScores').calls;
  const few = office();
  write(few, dashboard, 3);
  write(few, start, 3);
  expect(mustRun(few, 'recomputeScores').calls).toStrictEqual(before);
  const many = withRemarks();
  expect(mustRun(many, 'recomputeScores').calls).toStrictEqual({
    ...before,
    total: before.total + 1,
    reads: before.reads + 1,
  });
});
