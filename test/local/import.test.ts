// `import` and `export`: rows are added unless they are to take the place of others, whoever wrote the file, and an address
// behind a word is not lost.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { main } from '../../local/commands';
import { runIn } from '../../local/run';
import { exportTable } from '../../local/tables';
import { columnsOf } from '../../sheets-schema/define';
import { evidence, holidays } from '../../sheets-schema/index';
import { bundleOf, temporaryFolder, workspaceOf } from './bundles';

const TABS = [holidays, evidence].map((table) => [table.title, columnsOf(table).map(({ header }) => header)]);
const CODE = `
function setUpWorkbook() {
  const book = SpreadsheetApp.getActive();
  book.setSpreadsheetLocale('vi_VN');
  ${JSON.stringify(TABS)}.forEach(([title, headers], at) =>
    book.insertSheet(title, at).getRange(1, 1, 1, headers.length).setValues([headers]));
}
function link() {
  const sheet = SpreadsheetApp.getActive().getSheetByName('${evidence.title}');
  const text = (words, ...links) =>
    links.reduce((made, [from, to, url]) => made.setLinkUrl(from, to, url), SpreadsheetApp.newRichTextValue().setText(words)).build();
  sheet.getRange(2, 2, 4, 1).setRichTextValues([
    [text('Báo cáo', [0, 7, 'https://a.vn/bc?x=1&y="2"'])],
    [text('Xem báo cáo và ảnh', [4, 11, 'https://a.vn/bc'])],
    [text('Báo cáo, ảnh', [0, 7, 'https://a.vn/bc'], [9, 12, 'https://a.vn/anh'])],
    [text('https://a.vn', [0, 12, 'https://a.vn'])],
  ]);
  for (let row = 2; row <= 5; row++) sheet.getRange(row, 1).setValue('A0' + row);
}`;

const FIRST = 'date,name,kind\n2026-09-02,Quốc khánh,day_off\n';
let dir: string;
let dist: string;
const local = (...args: string[]) => main(args, dist);
const rows = () => local('export', dir, 'holidays').out;

/** Imports a file with that content. */
function imports(content: string | Uint8Array, ...options: string[]) {
  const file = join(temporaryFolder(), 'file.csv');
  writeFileSync(file, content);
  return local('import', dir, 'holidays', file, ...options);
}

beforeEach(() => {
  dist = bundleOf(CODE);
  dir = join(temporaryFolder(), 'office');
  expect(local('create', dir).exit).toBe(0);
  expect(imports(FIRST).out).toBe('Ngày nghỉ, lễ: 0 → 1 dòng.\n');
});

describe('rows', () => {
  test('are added below those that are there, and the command says how many', () => {
    const { out, exit } = imports('date,name,kind\n2026-01-01,Tết,day_off\n\n2027-01-01,Tết,day_off\n');
    expect([out, exit]).toStrictEqual(['Ngày nghỉ, lễ: 1 → 3 dòng.\n', 0]);
    expect(rows()).toBe(`${FIRST}2026-01-01,Tết,day_off\n2027-01-01,Tết,day_off\n`);
  });

  test('take the place of all others with --replace', () => {
    const { out } = imports('date,name,kind\n2026-01-01,Tết,day_off\n', '--replace');
    expect(out).toBe('Ngày nghỉ, lễ: 1 → 1 dòng.\n');
    expect(rows()).toBe('date,name,kind\n2026-01-01,Tết,day_off\n');
  });

  test('whose key is there already are named, and nothing is imported', () => {
    const { out, log, exit } = imports('date,name\n2027-01-01,Tết\n2026-09-02,Quốc khánh 2\n');
    expect([out, exit]).toStrictEqual(['', 2]);
    expect(log).toContain('holidays has 2026-09-02 already: nothing was imported');
    expect(rows()).toBe(FIRST);
  });
});

test.each(['02/09/2026', '2/9/2026', '2-9-2026', '2026-09-02'])('the day %s is there already', (day) => {
  const { log, exit } = imports(`date,name\n${day},Quốc khánh 2\n`);
  expect([exit, rows()]).toStrictEqual([2, FIRST]);
  expect(log).toContain('holidays has 2026-09-02 already');
});

describe('a file is read', () => {
  const expected = `${FIRST}2026-01-01,"Tết, nghỉ; 3 ngày",day_off\n`;
  const csv = (separator: string, quote: (text: string) => string) =>
    [
      ['date', 'name', 'kind'],
      ['2026-01-01', quote('Tết, nghỉ; 3 ngày'), 'day_off'],
    ]
      .map((row) => `${row.join(separator)}\r\n`)
      .join('');
  const quoted = (text: string) => `"${text}"`;
  const utf16 = (text: string) => Buffer.from(text, 'utf16le');

  test.each<[string, string | Uint8Array]>([
    ['with commas', csv(',', quoted)],
    ['with semicolons, as Excel in Vietnamese writes', csv(';', quoted)],
    ['with tabs', csv('\t', (text) => text)],
    ['with bars', csv('|', (text) => text)],
    ['with carets, which nobody uses', csv('^', (text) => text)],
    ['with a line that says what separates', `sep=;\r\n${csv(';', quoted)}`],
    ['with a mark before UTF-8', `\ufeff${csv(',', quoted)}`],
    ['with a mark and semicolons', `\ufeff${csv(';', quoted)}`],
    ['in UTF-16 with tabs, as Excel’s "Unicode text"', utf16(`\ufeff${csv('\t', (text) => text)}`)],
    ['in UTF-16 of the other order', utf16(`\ufeff${csv(';', quoted)}`).swap16()],
    ['in UTF-16 without a mark', utf16(csv(';', quoted))],
    ['with the headers of the tab', csv(';', quoted).replace('date;name;kind', 'Ngày;Tên;Loại')],
    [
      'with headers in another case and form',
      csv(',', quoted).replace('date,name,kind', ' NGÀY ,tên,kind'.normalize('NFD')),
    ],
    ['with labels instead of keys', csv(',', quoted).replace('day_off', 'Ngày nghỉ')],
  ])('%s', (_, content) => {
    expect(imports(content)).toMatchObject({ out: 'Ngày nghỉ, lễ: 1 → 2 dòng.\n', exit: 0 });
    expect(rows()).toBe(expected);
  });

  test('with one column, whatever its values hold', () => {
    expect(imports('Tên\n"một; hai, ba"\n').exit).toBe(0);
    expect(rows()).toBe(`${FIRST},"một; hai, ba",\n`);
  });
});

describe('is refused before anything is typed:', () => {
  test.each<[string, string | Uint8Array, string]>([
    [
      'unknown columns, with those there are',
      'ngày tháng;tên\n1;2\n',
      'no column ngày tháng; known: date (Ngày), name (Tên), kind (Loại)',
    ],
    ['no known column, read with what separates', 'a;b\n1;2\n', 'no column a, b'],
    ['a row that is too long, with the separator', 'date;name\n1;2;3\n', 'read with ";" between the values'],
    ['an older encoding', Buffer.from('date,name\n2026-01-01,T\xe9t\n', 'latin1'), 'save it as "CSV UTF-8"'],
    ['a column named twice, once by its header', 'date,Ngày\n1,2\n', 'Column date stands twice'],
  ])('%s', (_, content, words) => {
    const { out, log, exit } = imports(content);
    expect([out, exit]).toStrictEqual(['', 2]);
    expect(log).toContain(words);
    expect(rows()).toBe(FIRST);
  });
});

describe('a linked word', () => {
  /** Address and label of each row's link, as in its formula. */
  const linksIn = (csv: string) =>
    csv
      .split('\n')
      .slice(1, 5)
      .map((line) => /^A0\d,("(?:[^"]|"")*"|[^,]*)/.exec(line)?.[1] ?? '')
      .map((field) => field.replace(/^"|"$/g, '').replaceAll('""', '"'))
      .map((text) => text.replace(/^=HYPERLINK\((.*)\)$/, '$1').replace(/"[;,]"/, '" "'));

  beforeEach(() => {
    expect(local('run', 'link', dir).exit).toBe(0);
  });

  test('keeps its address in an export', () => {
    const [whole, one, first, own] = linksIn(local('export', dir, 'evidence').out);
    expect(whole).toBe('"https://a.vn/bc?x=1&y=""2""" "Báo cáo"');
    expect(one).toBe('"https://a.vn/bc" "Xem báo cáo và ảnh"');
    // An .xlsx holds one address a cell.
    expect(first).toBe('"https://a.vn/bc" "Báo cáo, ảnh"');
    expect(own).toBe('https://a.vn');
  });

  test('keeps the addresses of others beside it, as long as they are not in a file', () => {
    const workspace = workspaceOf(CODE);
    for (const name of ['setUpWorkbook', 'link']) expect(runIn(workspace, name).error).toBeUndefined();
    expect(linksIn(exportTable(workspace, 'evidence'))[2]).toBe(
      '"https://a.vn/bc" "Báo cáo, ảnh <https://a.vn/anh>"',
    );
  });

  test('is left alone where its export takes its place, and shows the same text elsewhere', () => {
    const before = readFileSync(join(dir, 'workbook.xlsx'));
    const file = join(temporaryFolder(), 'evidence.csv');
    writeFileSync(file, local('export', dir, 'evidence').out);
    expect(local('import', dir, 'evidence', file, '--replace').out).toBe('Minh chứng: 4 → 4 dòng.\n');
    expect(readFileSync(join(dir, 'workbook.xlsx')).equals(before)).toBe(true);
    expect(local('import', dir, 'evidence', file).out).toBe('Minh chứng: 4 → 8 dòng.\n');
    const [, ...all] = local('export', dir, 'evidence').out.trim().split('\n');
    expect(all.slice(4)).toStrictEqual(all.slice(0, 4));
  });
});

test('a long import shows where it is, and nothing of that is left in what it prints', () => {
  const file = join(dir, 'long.csv');
  const day = (at: number) => new Date(Date.UTC(2000, 0, 1 + at)).toISOString().slice(0, 10);
  const lines = Array.from({ length: 2500 }, (_, at) => `${day(at)},Nghỉ ${at},day_off`);
  writeFileSync(file, `date,name,kind\n${lines.join('\n')}\n`);
  const shown: string[] = [];
  const { out, log, exit } = main(['import', dir, 'holidays', file], dist, (line) => shown.push(line));
  expect(shown).toStrictEqual([
    'Đang nhập: 0/2500 dòng…',
    'Đang nhập: 1000/2500 dòng…',
    'Đang nhập: 2000/2500 dòng…',
    'Đang ghi tệp…',
  ]);
  expect([out, log, exit]).toStrictEqual(['Ngày nghỉ, lễ: 1 → 2501 dòng.\n', '', 0]);
});
