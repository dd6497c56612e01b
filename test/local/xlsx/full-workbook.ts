// A workbook with one of everything the model knows, for round trips.
import { newWorkbook, type Sheet, type Workbook } from '../../../local/xlsx/index';

const column = (n: number, row: number, rows: number) => ({ row, column: n, rows, columns: 1 });

function cells(tasks: Sheet): void {
  tasks.setCell(1, 1, {
    value: 'Mã',
    format: {
      bold: true,
      fontSize: 12,
      fontFamily: 'Times New Roman',
      background: '#ddeeff',
      color: '#660000',
      horizontal: 'center',
      vertical: 'middle',
      wrap: true,
      borders: { top: null, left: null, right: null, bottom: { style: 'thin', color: '#ff0000' } },
    },
  });
  tasks.setCell(1, 2, { value: 'Công thức', format: { italic: true, underline: true, strike: true } });
  tasks.setCell(2, 1, { value: '1.2', format: { numberFormat: '@' } });
  tasks.setCell(3, 1, { value: 45000, format: { numberFormat: 'dd/mm/yyyy' } });
  tasks.setCell(4, 1, { value: true });
  tasks.setCell(5, 1, { value: false });
  tasks.setCell(6, 1, { value: { error: '#N/A' } });
  tasks.setCell(7, 1, { value: '  hai đầu  ' });
  tasks.setCell(8, 1, { value: 'hai\ndòng', format: { wrap: true } });
  tasks.setCell(9, 1, { value: '_x0041_ & <b> "q" \u0001' });
  tasks.setCell(10, 1, { value: 0.8125, format: { numberFormat: '0.0%' } });
  tasks.setCell(11, 1, { value: '015' });
  tasks.setCell(2, 3, { value: 'Cổng', link: 'https://dichvucong.gov.vn/p?a=1&b=2#x' });
  tasks.setCell(3, 3, { value: 'Nội bộ', link: "#'Đơn vị''s'!A1" });
  tasks.setCell(20, 1, { value: 'gộp' });
  tasks.setCell(4, 3, {
    value: 'một hai ba',
    runs: [
      { start: 0, end: 3, format: { bold: true, color: '#ff0000' } },
      { start: 8, end: 10, format: { italic: true } },
    ],
  });
}

function formulas(tasks: Sheet): void {
  const list: [formula: string, value: string | number | boolean | { error: string } | null][] = [
    ['SUM(A2:A)', 45000.8125],
    ['A3+1', null],
    ['IFS(A3>1,"a",TRUE,"b")', 'a'],
    ['IMPORTXML("http://x.vn","//a")', 'kết quả'],
    ['ARRAYFORMULA(A2:A3*2)', 3],
    ['TEXTJOIN(", ",TRUE,A2:A3)', '1.2, 45000'],
    ["COUNTA('Đơn vị''s'!$A$2:$A)", 2],
    ['HYPERLINK("https://a.vn","chữ")', 'chữ'],
    ['IF(1>2,1,"")', ''],
    ['QUERY(A1:B3,"select A where B > ""1""")', { error: '#N/A' }],
    ['1/0', { error: '#DIV/0!' }],
    ['1=1', true],
    ['FALSE', false],
  ];
  list.forEach(([formula, value], i) => {
    tasks.setCell(i + 2, 2, { formula, value });
  });
}

function around(tasks: Sheet): void {
  tasks.tabColor = '#1155cc';
  tasks.setNote(1, 1, 'Ghi chú dòng 1\ndòng 2');
  tasks.setNote(4, 3, 'khác');
  tasks.setMerges([{ row: 20, column: 1, rows: 2, columns: 3 }]);
  tasks.setColumnWidth(1, 150);
  tasks.setColumnWidth(3, 240);
  tasks.setColumnHidden(4, true);
  tasks.setColumnGroup(6, 8, 1, true);
  tasks.setColumnGroup(10, 12, 1, false);
  tasks.setColumnGroup(11, 11, 2, false);
  tasks.setRowHeight(1, 40);
  tasks.setValidations([
    {
      ranges: [column(3, 2, 1048575)],
      rule: { type: 'list', values: ['Có', 'Không', '"?"'], allowInvalid: false, help: 'Chọn\nmột' },
    },
    {
      ranges: [column(5, 2, 100), column(9, 2, 5)],
      rule: { type: 'range', sheet: "Đơn vị's", range: column(1, 2, 59), allowInvalid: true },
    },
    { ranges: [column(1, 4, 2)], rule: { type: 'checkbox', allowInvalid: false } },
    { ranges: [column(6, 2, 10)], rule: { type: 'date', allowInvalid: true } },
    { ranges: [column(7, 2, 10)], rule: { type: 'number', min: 0, allowInvalid: false } },
    { ranges: [column(8, 2, 10)], rule: { type: 'number', min: 0, max: 2.5, allowInvalid: false } },
    { ranges: [column(10, 2, 10)], rule: { type: 'formula', formula: 'LEN(J2)>3', allowInvalid: false } },
  ]);
  tasks.setConditionalFormats([
    {
      ranges: [{ row: 2, column: 1, rows: 99, columns: 5 }],
      formula: 'AND($C2<>"",$E2<TODAY())',
      style: { background: '#f4cccc', color: '#990000', bold: true },
    },
    { ranges: [column(2, 2, 99)], text: { op: 'equal', value: 'Xong' }, style: { strike: true } },
    {
      ranges: [column(2, 2, 99), column(4, 2, 9)],
      text: { op: 'contains', value: 'quá hạn' },
      style: { italic: true },
    },
    {
      ranges: [column(3, 2, 99)],
      formula: "COUNTIF('Đơn vị''s'!$A$2:$A$60,C2)>0",
      style: { background: '#00ff00' },
    },
  ]);
}

/** What LibreOffice's converter does not carry along, and therefore is set apart. */
export function addViews(workbook: Workbook): void {
  const tasks = workbook.sheets[0] as Sheet;
  tasks.frozenRows = 1;
  tasks.frozenColumns = 2;
  tasks.showGridlines = false;
  tasks.groupControl = 'before';
}

export function fullWorkbook(): Workbook {
  const workbook = newWorkbook();
  const tasks = workbook.sheets[0] as Sheet;
  workbook.renameSheet(tasks, 'Nhiệm vụ');
  const units = workbook.insertSheet("Đơn vị's", 1);
  units.hidden = true;
  ['Đơn vị', 'Công an xã', 'Văn phòng'].forEach((value, i) => {
    units.setCell(i + 1, 1, { value });
  });
  cells(tasks);
  formulas(tasks);
  around(tasks);
  return workbook;
}

/** All that the model shows of a workbook, as plain data. */
export function shown(workbook: Workbook) {
  return workbook.sheets.map((sheet) => ({
    name: sheet.name,
    hidden: sheet.hidden,
    tabColor: sheet.tabColor,
    frozen: [sheet.frozenRows, sheet.frozenColumns],
    gridlines: sheet.showGridlines,
    groupControl: sheet.groupControl,
    extent: [sheet.lastRow, sheet.lastColumn],
    cells: [...sheet.rows()].flatMap(([row, list]) =>
      list.map(([column, { value, formula, format, runs, link }]) => {
        return { at: `${row},${column}`, value, formula, format, runs, link };
      }),
    ),
    columns: Array.from({ length: 14 }, (_, i) => [
      sheet.columnWidth(i + 1),
      sheet.columnHidden(i + 1),
      sheet.columnGroupDepth(i + 1),
      sheet.columnCollapsed(i + 1),
    ]),
    heights: [1, 2, 3].map((row) => sheet.rowHeight(row)),
    merges: sheet.merges,
    notes: [...sheet.notes],
    validations: sheet.validations,
    conditionalFormats: sheet.conditionalFormats,
  }));
}
