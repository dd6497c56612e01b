// Tables by schema ids and keys: what export writes, what import and edit type, and that a round trip changes nothing.
import { beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { runIn, spreadsheetHost } from '../../local/run';
import { exportTable, importTable, placeOf, typeAt } from '../../local/tables';
import { UsageError } from '../../local/usage-error';
import type { Workspace } from '../../local/workspace';
import { writeWorkbook } from '../../local/xlsx';
import { columnsOf, type Table } from '../../sheets-schema/define';
import { criteria, holidays, settings, tasks, unitWork } from '../../sheets-schema/index';
import { workspaceOf } from './bundles';

const now = new Date('2026-10-20T00:00:00Z');
const headersOf = (table: Table) => columnsOf(table).map((column) => column.header);

const CODE = `
  const tabs = ${JSON.stringify([tasks, criteria, settings, holidays].map((table) => [table.title, headersOf(table)]))};
  function setUp() {
    const book = SpreadsheetApp.getActive();
    book.setSpreadsheetLocale('vi_VN');
    book.setSpreadsheetTimeZone('Asia/Ho_Chi_Minh');
    tabs.forEach(([title, headers], at) => {
      const sheet = book.insertSheet(title, at);
      sheet.getRange(1, 1, 1, headers.length).setValues([headers]);
    });
    for (const [title, header] of [['Tiêu chí', 'Mã'], ['Tiêu chí', 'Kết quả'], ['Thông tin chung', 'Nội dung']]) {
      const column = tabs.find(([name]) => name === title)[1].indexOf(header) + 1;
      book.getSheetByName(title).getRange(2, column, 900, 1).setNumberFormat('@');
    }
    const page = book.insertSheet('Việc của đơn vị', tabs.length);
    page.getRange('A1:B2').setValues([['Nội dung', '1/2'], ['=1+1', "'15"]]);
  }
  function rearrange() {
    SpreadsheetApp.getActive().getSheetByName('Ngày nghỉ, lễ').getRange('A1:D4').setValues([
      ['Ghi chú của tôi', '', '', ''], ['', '', '', ''],
      ['Loại', 'Riêng', 'NGÀY', 'Tên'], ['Ngày nghỉ', 'của tôi', '2/9/2026', 'Quốc khánh']]);
  }`;

let workspace: Workspace;
const title = (table: Table | typeof unitWork) => table.title;
const cell = (sheet: string, row: number, column: number) => {
  const host = spreadsheetHost(workspace, { user: workspace.state.owner, now });
  const { value, formula } = host.readCell(host.gid(sheet) as number, row, column);
  return formula === undefined ? value : `=${formula}`;
};
const columnOf = (table: Table, key: string) => Object.keys(table.columns).indexOf(key) + 1;
const edit = (table: string, key: string, column: string, text: string) =>
  typeAt(workspace, placeOf(workspace, table, key, column), text, { user: workspace.state.owner, now });

function setUp(): Workspace {
  const fresh = workspaceOf(CODE);
  expect(runIn(fresh, 'setUp').error).toBeUndefined();
  return fresh;
}

beforeEach(() => {
  workspace = setUp();
});

test.each([1e300, -5, 36_160_000, 2_958_466, 1])(
  'the number %d under a date format is exported as what gives it again',
  (number) => {
    const sheet = workspace.workbook.sheet(title(holidays));
    sheet?.setCell(2, columnOf(holidays, 'date'), { value: number, format: { numberFormat: 'dd/MM/yyyy' } });
    const csv = exportTable(workspace, 'holidays');
    sheet?.setCell(2, columnOf(holidays, 'date'), { value: null });
    importTable(workspace, 'holidays', csv);
    expect(sheet?.cell(2, columnOf(holidays, 'date'))?.value).toBe(number);
  },
);

const CRITERIA = `code,shortName,actual,outOf,notApplicable,rule,target,maxScore
A01,"Niêm yết ""TTHC"", quy trình",812/1040,1040,FALSE,percent,"97,5",2
1.2,'015,Có,,TRUE,yes_no,,2
,,,,,,,
B01,=A2,,,FALSE,checklist,,"0,25"
`;

describe('import and export', () => {
  test('keep every value as its own: codes, keys of enums, decimals, ticks, formulas, blank rows', () => {
    importTable(workspace, 'criteria', CRITERIA);
    expect([2, 3].map((row) => cell(title(criteria), row, columnOf(criteria, 'code')))).toStrictEqual([
      'A01',
      '1.2',
    ]);
    expect(cell(title(criteria), 3, columnOf(criteria, 'shortName'))).toBe('015');
    expect(cell(title(criteria), 2, columnOf(criteria, 'actual'))).toBe('812/1040');
    expect(cell(title(criteria), 2, columnOf(criteria, 'target'))).toBe(97.5);
    expect(cell(title(criteria), 2, columnOf(criteria, 'rule'))).toBe('Tỷ lệ %');
    expect(cell(title(criteria), 3, columnOf(criteria, 'notApplicable'))).toBe(true);
    expect(cell(title(criteria), 5, columnOf(criteria, 'shortName'))).toBe('=A2');
    const lines = exportTable(workspace, 'criteria').split('\n');
    expect(lines[0]).toBe(Object.keys(criteria.columns).join(','));
    expect(lines[1]).toBe(
      'A01,"Niêm yết ""TTHC"", quy trình",,,,812/1040,1040,FALSE,,,,,percent,"97,5",2,,,,,,,,,,,',
    );
    expect(lines[2]?.startsWith("1.2,'015,,,,Có,,TRUE,")).toBe(true);
    expect(lines[3]).toBe(','.repeat(Object.keys(criteria.columns).length - 1));
    expect(lines[4]).toContain('B01,=A2,');
  });

  test('of dates: yyyy-MM-dd, also where a person typed another way; what is no date stays text', () => {
    importTable(
      workspace,
      'tasks',
      'id,title,startDate,dueDate,status\nT1,Một,2026-05-06,30/9/2026,done\nT2,Hai,,31/02/2026,Đã hoàn thành\n',
    );
    expect(cell(title(tasks), 2, columnOf(tasks, 'dueDate'))).toBe(46295);
    expect(cell(title(tasks), 3, columnOf(tasks, 'dueDate'))).toBe('31/02/2026');
    const exported = exportTable(workspace, 'tasks').split('\n');
    expect(exported[1]).toContain('2026-09-30');
    expect(exported[2]).toContain('31/02/2026');
    expect(exported[2]).toContain(',done,');
  });

  test('replace the rows: what is left out is empty afterwards', () => {
    importTable(
      workspace,
      'holidays',
      'date,name,kind\n2026-09-02,Quốc khánh,day_off\n2026-09-03,Nghỉ,to_confirm\n',
    );
    importTable(workspace, 'holidays', 'date,kind\n2026-04-30,worked_day\n');
    expect(exportTable(workspace, 'holidays')).toBe('date,name,kind\n2026-04-30,,worked_day\n');
  });

  test('leave alone what people added: columns, moved columns, a remark above the header', () => {
    runIn(workspace, 'rearrange');
    expect(exportTable(workspace, 'holidays')).toBe('date,name,kind\n2026-09-02,Quốc khánh,day_off\n');
    importTable(workspace, 'holidays', 'kind,date\nday_off,2026-01-01\n');
    expect([cell(title(holidays), 1, 1), cell(title(holidays), 4, 2)]).toStrictEqual([
      'Ghi chú của tôi',
      'của tôi',
    ]);
    expect(exportTable(workspace, 'holidays')).toBe('date,name,kind\n2026-01-01,,day_off\n');
  });

  test('an export imported again changes no byte', () => {
    importTable(workspace, 'criteria', CRITERIA);
    const before = writeWorkbook(workspace.workbook);
    importTable(workspace, 'criteria', exportTable(workspace, 'criteria'));
    expect(Buffer.compare(before, writeWorkbook(workspace.workbook))).toBe(0);
  });

  test('an export imported into another workspace exports the same, whatever the texts', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        '015',
        '1/2',
        '50%',
        'TRUE',
        "'x",
        '=1+1',
        '=',
        '1.234,5',
        '2026-01-01',
        '12:30',
        ' a ',
        '"',
        'Có',
      ),
    );
    const row = fc.tuple(
      text,
      text,
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
    );
    const [from, into] = [setUp(), setUp()];
    const host = spreadsheetHost(from, { user: from.state.owner, now });
    const gid = host.gid(title(holidays)) as number;
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        host.service.clearContent?.run([{ gid, row: 2, column: 1, rows: 9, columns: 3 }]);
        const ref = { gid, row: 2, column: 1, rows: rows.length, columns: 3 };
        host.service.setValues?.run([ref, rows.map(([a, b, n]) => [`'${a}`, b, n])]);
        const exported = exportTable(from, 'holidays');
        importTable(into, 'holidays', exported);
        expect(exportTable(into, 'holidays')).toBe(exported);
      }),
    );
  });

  test.each([
    ['unknown columns by name', 'criteria', 'code,colour,size\n', 'criteria has no column colour, size'],
    ['a column given twice', 'criteria', 'code,code\n', 'Column code stands twice in the file'],
    ['a table nobody knows', 'kpi', 'a\n', 'Unknown table kpi'],
    ['a page', 'unitWork', 'A\n', 'unitWork is a page drawn by a script'],
    ['a tab that was deleted', 'goals', 'no\n', 'The workbook has no tab "Mục tiêu Kế hoạch" (goals)'],
  ])('refuse %s', (_, table, csv, message) => {
    expect(() => importTable(workspace, table, csv)).toThrow(message);
  });

  test.each([
    ['an empty file', '', 'The file has no header row'],
    ['a file of blank lines', '\n\n', 'The file has no header row'],
    ['a header of blanks', ' ,,\n2026-01-01,a,day_off\n', 'The file has no header row'],
    ['a row longer than the header', 'date,name\n2026-01-01,a\n2026-01-02,b,c\n', 'Row 3 has 3 values'],
    ['a quote never closed', 'date,name\n2026-01-01,"a\n', 'at line 2'],
    ['text after a closing quote', 'date,name\n2026-01-01,a\n2026-01-02,"b"c\n', 'at line 3'],
    ['a quote inside a value', 'date,name\n2026-01-01,a"b"\n', 'at line 2'],
  ])('refuse %s, and change nothing', (_, csv, message) => {
    importTable(workspace, 'holidays', 'date,name,kind\n2026-09-02,Quốc khánh,day_off\n');
    const before = exportTable(workspace, 'holidays');
    expect(() => importTable(workspace, 'holidays', csv)).toThrow(UsageError);
    expect(() => importTable(workspace, 'holidays', csv)).toThrow(message);
    expect(exportTable(workspace, 'holidays')).toBe(before);
  });

  test('refuse a column whose header was renamed, rather than lose it', () => {
    edit('holidays', 'row:1', 'name', 'Tên khác');
    expect(() => importTable(workspace, 'holidays', 'date,name\n')).toThrow('lacks the column of name');
    expect(exportTable(workspace, 'holidays')).toBe('date,kind\n');
  });
});

describe('a page', () => {
  test('is exported as a grid under column letters, texts as they stand', () => {
    expect(exportTable(workspace, 'unitWork')).toBe('A,B\nNội dung,2026-02-01\n=1+1,15\n');
  });

  test('is edited by row and letter', () => {
    edit('unitWork', 'row:2', 'B', 'TRUE');
    expect(cell(title(unitWork), 2, 2)).toBe(true);
    expect(() => edit('unitWork', 'A01', 'B', 'x')).toThrow('named by row:N and a column letter');
    expect(() => edit('unitWork', 'row:2', 'code', 'x')).toThrow('named by row:N and a column letter');
  });
});

describe('edit', () => {
  beforeEach(() => void importTable(workspace, 'criteria', CRITERIA));

  test('finds the row by key or number, types as a person would, and tells what stood there', () => {
    expect(edit('criteria', 'a01', 'actual', '5/6')).toStrictEqual({ before: '812/1040', after: '5/6' });
    expect(edit('criteria', 'row:3', 'target', '2,5')).toStrictEqual({ before: '', after: '2,5' });
    expect(cell(title(criteria), 3, columnOf(criteria, 'target'))).toBe(2.5);
    edit('criteria', '1.2', 'rule', 'at_most');
    expect(cell(title(criteria), 3, columnOf(criteria, 'rule'))).toBe('Số lượng không quá …');
    edit('criteria', 'A01', 'actual', '');
    expect(cell(title(criteria), 2, columnOf(criteria, 'actual'))).toBe(null);
  });

  test('knows the kind of each setting: the key of its choice becomes the words', () => {
    importTable(workspace, 'settings', 'key,value\nsending,test\ncommune,real\n');
    edit('settings', 'sending', 'value', 'real');
    expect(cell(title(settings), 2, columnOf(settings, 'value'))).not.toBe('real');
    expect(exportTable(workspace, 'settings')).toBe('key,label,value,note\nsending,,real,\ncommune,,real,\n');
  });

  test.each([
    ['criteria', 'Z99', 'actual', 'criteria has no row with the key Z99'],
    ['criteria', 'A01', 'colour', 'criteria has no column colour; known: code, shortName'],
    ['evidence', 'row:2', 'link', 'The workbook has no tab'],
  ])('names what is not there: %s %s %s', (table, key, column, message) => {
    expect(() => edit(table, key, column, 'x')).toThrow(message);
  });
});
