// LibreOffice opens our file and saves it in its own way: what a person sees is the same afterwards.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import {
  type ColumnChart,
  chartXml,
  newWorkbook,
  readChart,
  readWorkbook,
  type Sheet,
  type Workbook,
  writeWorkbook,
} from '../../../local/xlsx/index';
import { fullWorkbook, shown } from './full-workbook';

/** Milliseconds; LibreOffice starts slowly on a busy computer, and starts twice. */
const START_TIMEOUT = 180_000;

const installed = spawnSync('soffice', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'xlsx-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The workbook after LibreOffice has opened and saved it. */
function saved(workbook: Workbook): Workbook {
  const file = join(folder, 'in.xlsx');
  writeFileSync(file, writeWorkbook(workbook));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const out = join(folder, 'out');
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, file], {
    stdio: 'ignore',
  });
  return readWorkbook(readFileSync(join(out, 'in.xlsx')));
}

type Shown = ReturnType<typeof shown>[number];

/** The look of every character, whether cell or run says it. */
function painted({ value, format, runs }: Shown['cells'][number]) {
  return Array.from(String(value), (_, i) => {
    const run = runs?.find(({ start, end }) => start <= i && i < end);
    const { bold, italic, color } = { ...format, ...run?.format };
    return [bold, italic, color];
  });
}

/** Cells with content. LibreOffice adds blank ones, gives links blue letters, and a cell the look of its first run. */
function content(sheet: Shown | undefined) {
  return sheet?.cells
    .filter(({ value, formula }) => value !== null || formula !== undefined)
    .map((cell) => {
      if (cell.runs) return { at: cell.at, value: cell.value, painted: painted(cell) };
      return cell.link ? { ...cell, format: { ...cell.format, color: null } } : cell;
    });
}

/** A rule with the cells it is on, however LibreOffice cuts them into ranges. */
function byCell({ ranges, rule }: Shown['validations'][number]) {
  const cells = ranges.flatMap(({ row, column, rows }) =>
    Array.from({ length: rows }, (_, i) => `${column},${row + i}`),
  );
  return { rule, cells: cells.sort() };
}

const name = installed
  ? 'a workbook with everything comes back from LibreOffice, and from a second save'
  : 'LibreOffice (soffice) is not installed here: its round trip is not tried';

(installed ? test : test.skip)(
  name,
  () => {
    const workbook = fullWorkbook();
    const once = saved(workbook);
    const before = shown(workbook);
    const after = shown(once);
    const [tasks, units] = [before[0], before[1]];

    // The formula without result was computed.
    const expected = content(tasks)?.map((cell) =>
      'formula' in cell && cell.formula === 'A3+1' ? { ...cell, value: 45001 } : cell,
    );
    expect(content(after[0])).toEqual(expected);
    expect(content(after[1])).toEqual(content(units));
    for (const key of ['name', 'hidden', 'tabColor', 'extent', 'columns', 'merges', 'notes'] as const)
      expect(after.map((sheet) => sheet[key])).toEqual(before.map((sheet) => sheet[key]));
    expect(after[0]?.heights[0]).toBe(40);
    expect(after[0]?.conditionalFormats).toEqual(tasks?.conditionalFormats);
    // A list down to the last row of the sheet is cut where LibreOffice sees the content end.
    const [whole, ...others] = after[0]?.validations ?? [];
    expect(whole?.rule).toEqual(tasks?.validations[0]?.rule);
    expect(whole?.ranges[0]).toMatchObject({ row: 2, column: 3, columns: 1 });
    expect(others.map(byCell)).toEqual(tasks?.validations.slice(1).map(byCell));

    // Our change in LibreOffice's file, saved by LibreOffice again.
    (once.sheets[0] as Sheet).setCell(2, 1, { value: '1.3' });
    once.sheets[0]?.setNote(2, 1, 'sửa');
    const twice = saved(once);
    expect(twice.sheets[0]?.cell(2, 1)).toMatchObject({ value: '1.3', format: { numberFormat: '@' } });
    expect(twice.sheets[0]?.notes.get('2,1')).toBe('sửa');
    expect(twice.sheets[0]?.notes.size).toBe(3);
    expect(twice.sheets[0]?.cell(5, 2)).toMatchObject({
      formula: 'IMPORTXML("http://x.vn","//a")',
      value: 'kết quả',
    });
  },
  START_TIMEOUT,
);

(installed ? test : test.skip)(
  'a chart comes back with its title, cells, names and colours',
  () => {
    const workbook = newWorkbook();
    const [sheet] = workbook.sheets as [Sheet];
    [
      ['Nhóm', 'Điểm'],
      ['I', 12],
      ['II', 8.5],
    ].forEach((row, r) => {
      row.forEach((value, c) => {
        sheet.setCell(r + 1, c + 1, { value });
      });
    });
    const column = (at: number) => ({
      sheet: sheet.name,
      range: { row: 1, column: at, rows: 3, columns: 1 },
    });
    const chart: ColumnChart = {
      title: 'Điểm & "nhóm"',
      ranges: [column(1), column(2)],
      headers: 1,
      colors: ['#6aa84f'],
      legend: 'bottom',
    };
    const place = { row: 2, column: 9, offsetX: 0, offsetY: 0, width: 600, height: 300 };
    sheet.setCharts([{ id: 1, xml: chartXml(chart), place }]);
    expect(saved(workbook).sheets[0]?.charts.map(({ xml }) => readChart(xml))).toEqual([
      { ...chart, isColumns: true },
    ]);
  },
  START_TIMEOUT,
);
