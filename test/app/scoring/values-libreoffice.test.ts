// A workbook that LibreOffice opened, edited and saved loses nothing: what was typed there is the only difference.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { exportTable } from '../../../local/tables';
import { Workspace } from '../../../local/workspace';
import type { Sheet } from '../../../local/xlsx';
import { criteria, tasks } from '../../../sheets-schema/index';
import { isInstalled, typeInLibreOffice } from '../../support/libreoffice';
import { addColumn } from '../../support/rearranged';
import { tabs } from '../../support/tabs';
import { mustRun, sampleWorkbook, sheetOf } from '../../support/workspaces';

const OWN = 'Việc riêng';

/** What people and set-up put round the cells of a tab, however the file cuts it into ranges. */
function surroundings(sheet: Sheet) {
  const filled = [...sheet.rows()].flatMap(([row, cells]) =>
    cells.filter(([, { value }]) => value !== null).map(([column, cell]) => ({ row, column, cell })),
  );
  const ruleAt = (row: number, column: number) =>
    sheet.validations.find(({ ranges }) =>
      ranges.some(
        (range) =>
          row >= range.row &&
          row < range.row + range.rows &&
          column >= range.column &&
          column < range.column + range.columns,
      ),
    )?.rule ?? null;
  return {
    tab: [sheet.name, sheet.hidden, sheet.tabColor, sheet.frozenRows, sheet.frozenColumns, sheet.merges],
    notes: [...sheet.notes].sort(),
    rules: filled.map(({ row, column }) => [row, column, ruleAt(row, column)]),
    colours: sheet.conditionalFormats.map(({ formula, style, ranges }) => [formula, style, ranges]),
    formats: filled.map(({ row, column, cell: { format } }) => [
      row,
      column,
      format.numberFormat.toLowerCase(),
      format.bold,
      format.background,
    ]),
  };
}

const run = isInstalled ? describe : describe.skip;
const name = isInstalled
  ? 'edited and saved by LibreOffice'
  : 'LibreOffice (soffice) is not installed here: its round trip is not tried';

run(name, () => {
  test('as it is: set-up and Tính điểm find nothing to write', () => {
    const before = sampleWorkbook();
    before.save();
    const own = String(sheetOf(before, criteria).cell(2, 2)?.value);
    const file = join(before.dir, 'workbook.xlsx');
    const bytes = readFileSync(file);
    typeInLibreOffice(file, criteria.title, 'B2', own);
    expect(readFileSync(file).equals(bytes)).toBe(false);
    const after = Workspace.open(before.dir);
    expect(mustRun(after, 'setUpWorkbook').writes).toStrictEqual([]);
    expect(mustRun(after, 'recomputeScores').writes).toStrictEqual([]);
  });

  let before: Workspace;
  let after: Workspace;

  beforeAll(() => {
    before = sampleWorkbook();
    addColumn(sheetOf(before, tasks), 3, 'Của riêng xã');
    const own = before.workbook.insertSheet(OWN, 3);
    own.setCell(1, 1, { value: 'Tổng', format: { bold: true } });
    own.setCell(2, 1, { value: 50, formula: `COUNTA('${criteria.title}'!A2:A51)` });
    own.setNote(1, 1, 'ghi chú riêng');
    mustRun(before, 'recomputeScores');
    before.save();
    typeInLibreOffice(join(before.dir, 'workbook.xlsx'), criteria.title, 'B2', 'Gõ ở LibreOffice');
    after = Workspace.open(before.dir);
  });

  test('only the typed cell differs', () => {
    expect(exportTable(after, criteria.id)).toContain('Gõ ở LibreOffice');
    for (const { id } of tabs.filter((tab) => tab !== criteria))
      expect(exportTable(after, id)).toBe(exportTable(before, id));
    const lines = (workspace: Workspace) => exportTable(workspace, criteria.id).split('\n');
    const was = lines(before);
    expect(lines(after).filter((line, at) => line !== was[at])).toHaveLength(1);
  });

  test.each(tabs.map(({ title }) => ({ title })))('rules, notes, formats, colours of $title', (tab) => {
    expect(surroundings(sheetOf(after, tab))).toStrictEqual(surroundings(sheetOf(before, tab)));
  });

  test('a column and a tab of their own are still there', () => {
    expect(sheetOf(after, tasks).cell(1, 4)?.value).toBe('Của riêng xã');
    const own = sheetOf(after, { title: OWN });
    expect([own.cell(2, 1)?.value, own.cell(2, 1)?.formula]).toStrictEqual([
      50,
      `COUNTA('${criteria.title}'!A2:A51)`,
    ]);
    expect(own.notes.get('1,1')).toBe('ghi chú riêng');
  });

  test('set-up repairs nothing; Tính điểm writes what the typed cell changes, then nothing', () => {
    expect(mustRun(after, 'setUpWorkbook').messages.at(-1)?.text).toContain('Các bảng đã đủ');
    mustRun(after, 'recomputeScores');
    expect(mustRun(after, 'recomputeScores').writes).toStrictEqual([]);
  });
});
