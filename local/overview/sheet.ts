// A page of the workbook as a table of HTML: texts, widths, colours and merged cells as a spreadsheet program shows them.
import type { SpreadsheetHost } from '../host/spreadsheet/host';
import type { CellFormat, GridRange, Sheet } from '../xlsx';
import { conditionalStyles } from './conditions';
import { paragraphs } from './html';

const BOX = { true: '☑', false: '☐' } as const;

export function sheetHtml(sheet: Sheet, host: SpreadsheetHost, locale: string, now: Date): string {
  const gid = host.gid(sheet.name) as number;
  const styleAt = conditionalStyles(sheet, locale, now);
  const columns = numbers(sheet.lastColumn).filter((column) => !sheet.columnHidden(column));
  const widths = columns.map((column) => `<col style="width:${sheet.columnWidth(column)}px">`);
  const rows = numbers(sheet.lastRow).map((row) => {
    const cells = columns.map((column) => {
      const merge = sheet.merges.find((range) => covers(range, row, column));
      if (merge && (merge.row !== row || merge.column !== column)) return '';
      const { text, value, format } = host.readCell(gid, row, column);
      const shown = typeof value === 'boolean' ? BOX[`${value}`] : text;
      const span = merge ? ` colspan="${merge.columns}" rowspan="${merge.rows}"` : '';
      return `<td${span} style="${styleOf({ ...format, ...styleAt(row, column) })}">${paragraphs(shown)}</td>`;
    });
    return `<tr style="height:${sheet.rowHeight(row)}px">${cells.join('')}</tr>`;
  });
  return `<table class="sheet"><colgroup>${widths.join('')}</colgroup>${rows.join('\n')}</table>`;
}

function covers({ row, column, rows, columns }: GridRange, r: number, c: number): boolean {
  return r >= row && r < row + rows && c >= column && c < column + columns;
}

function styleOf(format: CellFormat): string {
  const { background, color, bold, italic, horizontal, vertical, fontSize, wrap } = format;
  return [
    `font-size:${fontSize}pt`,
    ...(background ? [`background:${background}`] : []),
    ...(color ? [`color:${color}`] : []),
    ...(bold ? ['font-weight:bold'] : []),
    ...(italic ? ['font-style:italic'] : []),
    ...(horizontal ? [`text-align:${horizontal}`] : []),
    `vertical-align:${vertical ?? 'bottom'}`,
    `white-space:${wrap ? 'pre-wrap' : 'pre'}`,
  ].join(';');
}

function numbers(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}
