// Charts as a script draws them: built, inserted as often as asked for, found again, changed; kept in the file.
import { describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { readWorkbook, writeWorkbook } from '../../../local/xlsx';
import { excelFile, partsOf } from '../xlsx/excel-file';
import { type Bench, open } from './harness';

const TITLE = 'Điểm <nhóm> & "tổng"';

function filled(): Bench {
  const bench = open();
  bench.sheet.setName('Điểm năm nay');
  bench.sheet.getRange('A1:C3').setValues([
    ['Nhóm', 'Trước', 'Nay'],
    ['I', 10, 12],
    ['II', 4, 8],
  ]);
  return bench;
}

const draw = ({ sheet }: Bench, ...ranges: string[]) => {
  const [first = 'A1:A3', ...others] = ranges;
  const builder = sheet.newChart().asColumnChart().addRange(sheet.getRange(first));
  const chart = others
    .reduce((built, range) => built.addRange(sheet.getRange(range)), builder)
    .setNumHeaders(1)
    .setOption('title', TITLE)
    .setOption('legend.position', 'bottom')
    .setOption('colors', ['#ff0000', '#00ff00'])
    .setPosition(2, 5, 0, 0)
    .build();
  sheet.insertChart(chart);
  return chart;
};

/** The file written and opened again. */
const again = ({ workbook, state }: Bench): Bench =>
  open({ workbook: readWorkbook(writeWorkbook(workbook)), state });

const shown = ({ sheet }: Bench) =>
  sheet
    .getCharts()
    .map((chart) => [
      chart.getOptions().get('title') as unknown,
      chart.getRanges().map((range) => range.getA1Notation()),
    ]);

describe('inserted', () => {
  test('it is found with its title and ranges, also in the file', () => {
    const bench = filled();
    draw(bench, 'A1:A3', 'B1:B3', 'C1:C3');
    const wanted = [[TITLE, ['A1:A3', 'B1:B3', 'C1:C3']]];
    expect(shown(bench)).toStrictEqual(wanted);
    const next = again(bench);
    expect(shown(next)).toStrictEqual(wanted);
    expect(shown(again(next))).toStrictEqual(wanted);
  });

  test('twice there are two: nobody looks whether it is there', () => {
    const bench = filled();
    bench.sheet.insertChart(draw(bench, 'A1:A3', 'B1:B3'));
    expect(shown(bench).length).toBe(2);
    expect(shown(again(bench)).length).toBe(2);
  });

  test('the builder alone draws nothing', () => {
    const bench = filled();
    bench.sheet.newChart().asColumnChart().addRange(bench.sheet.getRange('A1:A3')).build();
    expect(shown(bench)).toStrictEqual([]);
  });

  test('each is one write, looking is one read', () => {
    const bench = filled();
    bench.calls.length = 0;
    draw(bench, 'A1:A3', 'B1:B3');
    bench.sheet.getCharts();
    expect(
      bench.calls.filter(({ kind }) => kind !== 'free').map(({ method, kind }) => [method, kind]),
    ).toStrictEqual([
      ['insertChart', 'write'],
      ['charts', 'read'],
    ]);
  });
});

describe('changed', () => {
  test('it has other cells, the same title, and stays one', () => {
    const bench = again(
      (() => {
        const drawn = filled();
        draw(drawn, 'A1:A3', 'B1:B3');
        return drawn;
      })(),
    );
    const [chart] = bench.sheet.getCharts();
    const next = chart
      ?.modify()
      .clearRanges()
      .addRange(bench.sheet.getRange('A1:A2'))
      .addRange(bench.sheet.getRange('C1:C2'))
      .build();
    bench.sheet.updateChart(next as GoogleAppsScript.Spreadsheet.EmbeddedChart);
    const wanted = [[TITLE, ['A1:A2', 'C1:C2']]];
    expect(shown(bench)).toStrictEqual(wanted);
    expect(shown(again(bench))).toStrictEqual(wanted);
  });

  test('removed it is gone, with its parts; once more it is refused', () => {
    const drawn = filled();
    draw(drawn, 'A1:A3', 'B1:B3');
    const bench = again(drawn);
    const [chart] = bench.sheet.getCharts() as [GoogleAppsScript.Spreadsheet.EmbeddedChart];
    bench.sheet.removeChart(chart);
    const parts = Object.keys(unzipSync(writeWorkbook(bench.workbook)));
    expect(parts.filter((path) => /chart|drawing/i.test(path))).toStrictEqual([]);
    expect(() => bench.sheet.removeChart(chart)).toThrow('not found');
  });
});

describe('follows its cells', () => {
  test.each<[string, (bench: Bench) => void, string[]]>([
    ['rows above', ({ sheet }) => sheet.insertRowsBefore(1, 2), ['A3:A5', 'B3:B5']],
    ['rows within', ({ sheet }) => sheet.insertRowsAfter(2, 1), ['A1:A4', 'B1:B4']],
    ['a column between', ({ sheet }) => sheet.insertColumnAfter(1), ['A1:A3', 'C1:C3']],
    ['another name', ({ sheet }) => sheet.setName("Năm '27"), ['A1:A3', 'B1:B3']],
  ])('%s', (_, change, wanted) => {
    const bench = filled();
    draw(bench, 'A1:A3', 'B1:B3');
    change(bench);
    expect(shown(bench)).toStrictEqual([[TITLE, wanted]]);
    expect(shown(again(bench))).toStrictEqual([[TITLE, wanted]]);
  });

  test('a copy of the sheet has one of its own cells', () => {
    const drawn = filled();
    draw(drawn, 'A1:A3', 'B1:B3');
    const bench = again(drawn);
    const copy = bench.spreadsheet.insertSheet('Bản sao', 1, { template: bench.sheet });
    expect(copy.getCharts()[0]?.getRanges()[0]?.getSheet().getName()).toBe('Bản sao');
    expect(shown(bench).length).toBe(1);
  });
});

describe('refused', () => {
  test.each<[string, (bench: Bench) => unknown, string]>([
    ['no such range', (bench) => draw(bench, 'A1:A9999', 'B1:B3'), 'outside the dimensions'],
    [
      'an anchor that is no number',
      ({ sheet }) => sheet.newChart().setPosition('E2' as unknown as number, 1, 0, 0),
      "don't match the method signature for SpreadsheetApp.EmbeddedChartBuilder.setPosition",
    ],
    [
      'a range by its name',
      ({ sheet }) => sheet.newChart().addRange('A1:A3' as unknown as GoogleAppsScript.Spreadsheet.Range),
      "don't match the method signature",
    ],
    [
      'an option that is not emulated',
      ({ sheet }) => sheet.newChart().setOption('vAxis.ticks', [1]),
      'not emulated',
    ],
    ['another kind of chart', ({ sheet }) => sheet.newChart().build(), 'not emulated'],
  ])('%s', (_, act, message) => {
    expect(() => act(filled())).toThrow(message);
  });

  test('on a sheet that is shut to this person', () => {
    const bench = filled();
    const lock = bench.sheet.protect();
    lock.removeEditors(lock.getEditors());
    const other = open({ workbook: bench.workbook, state: bench.state, user: 'khac@namduong.vn' });
    expect(() => draw(other, 'A1:A3', 'B1:B3')).toThrow('protected cell or object');
  });
});

const DRAWN =
  '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:pieChart>' +
  '<c:ser><c:val><c:numRef><c:f>Data!$A$2:$A$6</c:f></c:numRef></c:val></c:ser></c:pieChart></c:plotArea></c:chart></c:chartSpace>';
const DRAWING =
  '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
  '<xdr:twoCellAnchor><xdr:graphicFrame><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId1"/></xdr:graphicFrame></xdr:twoCellAnchor></xdr:wsDr>';

describe('a chart that somebody drew in Excel', () => {
  const drawnInExcel = () =>
    open({
      workbook: readWorkbook(
        excelFile({ 'xl/drawings/drawing1.xml': DRAWING, 'xl/charts/chart1.xml': DRAWN }),
      ),
    });

  test('is found, and stays byte for byte beside one of the script', () => {
    const bench = drawnInExcel();
    expect(shown(bench)).toStrictEqual([[null, ['A2:A6']]]);
    draw(bench, 'A1:A3', 'B1:B3');
    const parts = partsOf(writeWorkbook(bench.workbook));
    expect(parts['xl/charts/chart1.xml']).toContain(DRAWN);
    expect(parts['xl/drawings/drawing1.xml']).toContain('twoCellAnchor');
    expect(shown(again(bench)).length).toBe(2);
  });

  test('follows its cells too', () => {
    const bench = drawnInExcel();
    bench.sheet.insertRowsBefore(1, 1);
    const next = again(bench);
    expect(shown(next)).toStrictEqual([[null, ['A3:A7']]]);
    expect(partsOf(writeWorkbook(next.workbook))['xl/charts/chart1.xml']).toContain('pieChart');
  });
});
