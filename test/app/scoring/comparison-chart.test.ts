// The chart of the comparison: made once, of the groups, and nobody else's is touched.
import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { readWorkbook, writeWorkbook } from '../../../local/xlsx';
import { readChart, type Sheet } from '../../../local/xlsx/model';
import { criteria, snapshotComparison } from '../../../sheets-schema/index';
import { told } from '../../support/observed';
import { thinned } from '../../support/thinned';
import { agree, branch, rowsOf, sampleWorkbook, type } from '../../support/workspaces';

const frozen = sampleWorkbook();
agree(frozen, 'freezeScores');
type(frozen, criteria.id, 'A01', { actual: 'Không' });
const compared = branch(frozen);
const first = agree(compared, 'compareSnapshots');

const NAME = 'Điểm theo nhóm tiêu chí qua các lần chốt';
const TAB = snapshotComparison.title;
const GROUPS = rowsOf(compared, snapshotComparison.id).findIndex(({ code }) => code === 'Tổng');

const chartsOf = (sheet: Sheet | undefined) => sheet?.charts.map(({ xml }) => readChart(xml)) ?? [];
const chartsIn = (workspace: Workspace, tab = TAB) => chartsOf(workspace.workbook.sheet(tab));
const columnAt = (column: number, row = 1, rows = GROUPS + 1) => ({
  sheet: TAB,
  range: { row, column, rows, columns: 1 },
});
/** Codes, points at the last freezing, points of now: there is no year before. */
const WANTED = {
  title: NAME,
  ranges: [columnAt(1), columnAt(5), columnAt(7)],
  headers: 1,
  isColumns: true,
};
const drawn = (workspace: Workspace) => {
  workspace.workbook.sheet(TAB)?.setCharts([
    ...(workspace.workbook.sheet(TAB)?.charts ?? []).map((chart) => ({
      ...chart,
      xml: chart.xml.replace(NAME, 'Biểu đồ của tôi'),
    })),
  ]);
};

describe('made', () => {
  test('of the groups, named by its headers, right of all that stands in the tab', () => {
    expect(chartsIn(compared)).toMatchObject([WANTED]);
    const rows = rowsOf(compared, snapshotComparison.id);
    expect(rows.slice(0, GROUPS).every(({ code }) => code?.startsWith('Nhóm '))).toBe(true);
    expect(GROUPS).toBeGreaterThan(1);
    const sheet = compared.workbook.sheet(TAB);
    expect([1, 5, 7].map((column) => sheet?.cell(1, column)?.value)).toStrictEqual([
      'Mã',
      'Điểm lần chốt trước',
      'Điểm hiện nay',
    ]);
    expect(sheet?.charts[0]?.place).toMatchObject({ row: 2, column: 13 });
    expect(told(first)).toContain('biểu đồ các nhóm ở bên phải');
  });

  test('it is in the file', () => {
    const file = readWorkbook(writeWorkbook(compared.workbook));
    expect(chartsOf(file.sheet(TAB))).toMatchObject([WANTED]);
  });

  test('a second time: still one, nothing written', () => {
    const workspace = branch(compared);
    expect(agree(workspace, 'compareSnapshots').writes).toStrictEqual([]);
    expect(chartsIn(workspace).length).toBe(1);
  });

  test('where there is nothing to compare: none', () => {
    const workspace = sampleWorkbook();
    agree(workspace, 'compareSnapshots');
    expect(workspace.workbook.sheets.flatMap((sheet) => sheet.charts)).toStrictEqual([]);
  });
});

describe('afterwards', () => {
  test('somebody deleted it: it is made again', () => {
    const workspace = branch(compared);
    workspace.workbook.sheet(TAB)?.setCharts([]);
    agree(workspace, 'compareSnapshots');
    expect(chartsIn(workspace)).toMatchObject([WANTED]);
  });

  test('one that somebody drew of the same cells under another name is theirs', () => {
    const workspace = branch(compared);
    drawn(workspace);
    const [theirs] = workspace.workbook.sheet(TAB)?.charts ?? [];
    agree(workspace, 'compareSnapshots');
    expect(chartsIn(workspace).map(({ title }) => title)).toStrictEqual(['Biểu đồ của tôi', NAME]);
    expect(workspace.workbook.sheet(TAB)?.charts[0]?.xml).toBe(theirs?.xml);
  });

  test('one whose title cannot be read is not made a second time', () => {
    const workspace = branch(compared);
    const sheet = workspace.workbook.sheet(TAB);
    sheet?.setCharts(
      sheet.charts.map((chart) => ({ ...chart, xml: chart.xml.replace(/<c:title>.*<\/c:title>/, '') })),
    );
    agree(workspace, 'compareSnapshots');
    expect(chartsIn(workspace).length).toBe(1);
  });

  test('a group more: the same chart has its cells', () => {
    const workspace = branch(compared);
    type(workspace, criteria.id, 'F09', { group: '=HYPERLINK("https://example.com")' });
    agree(workspace, 'compareSnapshots');
    expect(chartsIn(workspace)).toMatchObject([
      { title: NAME, ranges: [columnAt(1, 1, GROUPS + 2), {}, {}] },
    ]);
    expect(workspace.workbook.sheet(TAB)?.charts[0]?.place).toMatchObject({ row: 2, column: 13 });
  });

  test('the tab bears another name: the old one keeps its chart, the new one gets its own', () => {
    const workspace = branch(compared);
    const sheet = workspace.workbook.sheet(TAB);
    if (sheet) workspace.workbook.renameSheet(sheet, 'So sánh tháng 10');
    agree(workspace, 'compareSnapshots');
    expect([chartsIn(workspace, 'So sánh tháng 10').length, chartsIn(workspace).length]).toStrictEqual([
      1, 1,
    ]);
  });

  test('columns that people put in, and what they wrote right of the table, stay free', () => {
    const workspace = branch(compared);
    const sheet = workspace.workbook.sheet(TAB);
    sheet?.setCharts([]);
    sheet?.insertColumns(1, 1);
    sheet?.setCell(3, 15, { value: 'ghi thêm' });
    agree(workspace, 'compareSnapshots');
    expect(chartsIn(workspace)).toMatchObject([{ ranges: [columnAt(1), columnAt(6), columnAt(8)] }]);
    expect(sheet?.charts[0]?.place?.column).toBe(17);
    expect(sheet?.cell(3, 15)?.value).toBe('ghi thêm');
  });
});

test('stopped at any call, the next comparison leaves one chart', () => {
  for (const killAfter of thinned(
    Array.from({ length: first.calls.total }, (_, at) => at + 1),
    8,
  ).concat(first.calls.total - 1, first.calls.total)) {
    const workspace = branch(frozen);
    agree(workspace, 'compareSnapshots', { killAfter });
    agree(workspace, 'compareSnapshots');
    expect([killAfter, chartsIn(workspace)]).toMatchObject([killAfter, [WANTED]]);
  }
});
