// Google's limits, reached: each is refused in Google's way, nothing is written, and just below it everything works.
import { describe, expect, test } from '@jest/globals';
import { importTable } from '../../local/tables';
import { columnsOf } from '../../sheets-schema/define';
import { holidays } from '../../sheets-schema/index';
import { bodyAsMain, runBody, runBodyIn, workspaceOf } from './bundles';

const SHEET = 'const book = SpreadsheetApp.getActive(); const sheet = book.getSheets()[0];';
const CELL = 'Your input contains more than the maximum of 50000 characters in a single cell.';
const GRID =
  'This action would increase the number of cells in the workbook above the limit of 10000000 cells.';

/** What the call says, and whether the workbook was written to. */
function outcome(call: string, before = '') {
  const { value, result } = runBody(
    `${SHEET} ${before} SpreadsheetApp.flush(); const start = sheet.getLastRow();
     try { ${call}; return 'passed' } catch (error) { return error.message + (sheet.getLastRow() === start ? '' : ' written') }`,
  );
  expect(result.error).toBeUndefined();
  return value;
}

describe('50.000 characters a cell', () => {
  const text = (length: number) => `'x'.repeat(${length})`;
  const formula = (length: number) => `'="' + 'x'.repeat(${length} - 3) + '"'`;

  test.each([
    ['setValue', (long: string) => `sheet.getRange('A1').setValue(${long})`],
    [
      'setValues, at its last cell',
      (long: string) => `sheet.getRange('A1:B2').setValues([['a', 'b'], ['c', ${long}]])`,
    ],
    ['appendRow', (long: string) => `sheet.appendRow(['a', ${long}])`],
    [
      'setRichTextValues',
      (long: string) =>
        `sheet.getRange('A1').setRichTextValues([[SpreadsheetApp.newRichTextValue().setText(${long}).build()]])`,
    ],
  ])('%s', (_, call) => {
    expect(outcome(call(text(50_000)))).toBe('passed');
    expect(outcome(call(text(50_001)))).toBe(CELL);
    expect(outcome(call(text(1_000_000)))).toBe(CELL);
  });

  test('a formula', () => {
    expect(outcome(`sheet.getRange('A1').setFormulas([[${formula(50_000)}]])`)).toBe('passed');
    expect(outcome(`sheet.getRange('A1').setFormulas([[${formula(50_002)}]])`)).toBe(CELL);
    expect(outcome(`sheet.getRange('A1').setValue(${formula(50_002)})`)).toBe(CELL);
  });

  test('a person’s paste', () => {
    const headers = JSON.stringify(columnsOf(holidays).map(({ header }) => header));
    const workspace = workspaceOf(
      bodyAsMain(
        `SpreadsheetApp.getActive().insertSheet('${holidays.title}', 0).getRange(1, 1, 1, ${columnsOf(holidays).length}).setValues([${headers}])`,
      ),
    );
    runBodyIn(workspace);
    const [key] = columnsOf(holidays)
      .filter(({ kind }) => kind.type === 'text')
      .map((column) => column.key);
    expect(() => importTable(workspace, 'holidays', `${key}\n${'x'.repeat(50_001)}\n`)).toThrow(CELL);
  });
});

describe('10 million cells a workbook, empty ones too', () => {
  test.each([
    ['insertRowsAfter', 'sheet.insertRowsAfter(1, COUNT)', 10_000_000 / 26 - 1000],
    ['insertRowsBefore', 'sheet.insertRowsBefore(1, COUNT)', 10_000_000 / 26 - 1000],
    ['insertColumnsAfter', 'sheet.insertColumnsAfter(26, COUNT)', 10_000 - 26],
  ])('%s', (_, call, room) => {
    expect(outcome(call.replace('COUNT', String(Math.floor(room))))).toBe('passed');
    expect(outcome(call.replace('COUNT', String(Math.floor(room) + 1)))).toBe(GRID);
  });

  const FULL = 'sheet.insertRowsAfter(1000, 10000000 / 26 - 1000 | 0);';

  test('insertSheet', () => {
    const beside = FULL.replace('10000000', '(10000000 - 26000)');
    expect(outcome("book.insertSheet('Thêm')", beside)).toBe('passed');
    expect(outcome("book.insertSheet('Thêm')", FULL)).toBe(GRID);
    expect(outcome("book.insertSheet('Thêm'); book.insertSheet('Nữa')", beside)).toBe(GRID);
  });

  test('appendRow below the last row', () => {
    const filled = `${FULL} sheet.getRange(sheet.getMaxRows(), 1).setValue('x');`;
    expect(outcome("sheet.appendRow(['y'])", filled)).toBe(GRID);
  });

  test('a deleted sheet makes room', () => {
    expect(
      outcome(
        "book.deleteSheet(book.getSheetByName('Thừa')); book.insertSheet('Thêm')",
        `book.insertSheet('Thừa', 1); ${FULL.replace('10000000', '(10000000 - 26000)')}`,
      ),
    ).toBe('passed');
  });
});

test('18.278 columns a sheet', () => {
  const narrow = 'sheet.deleteRows(2, 999);';
  expect(outcome('sheet.insertColumnsAfter(26, 18278 - 26)', narrow)).toBe('passed');
  expect(outcome('sheet.insertColumnsAfter(26, 18278 - 25)', narrow)).toContain('18278 columns');
});

test('a note', () => {
  const note = (length: number) =>
    outcome(`sheet.getRange('A1:A2').setNotes([['x'], ['x'.repeat(${length})]])`);
  expect(note(50_000)).toBe('passed');
  expect(note(50_001)).toContain('50000 characters');
  expect(outcome("sheet.getRange('A1').setNote('x'.repeat(50001))")).toContain('50000 characters');
});

test('a page of a dialog or a sidebar', () => {
  const shown = (call: string, bytes: number) =>
    outcome(
      `const page = HtmlService.createHtmlOutput('x'.repeat(${bytes})); SpreadsheetApp.getUi().${call}`,
    );
  for (const call of ["showModalDialog(page, 'title')", 'showSidebar(page)']) {
    expect(shown(call, 500 * 1024)).toBe('passed');
    expect(shown(call, 500 * 1024 + 1)).toContain('512000 bytes');
  }
});

test('a mail’s body and subject', () => {
  const send = (fields: string) =>
    outcome(`MailApp.sendEmail({ to: 'a@example.com', body: 'b', ${fields} })`);
  expect(send(`htmlBody: 'x'.repeat(${200 * 1024})`)).toBe('passed');
  expect(send(`htmlBody: 'x'.repeat(${200 * 1024 + 1})`)).toBe('Limit Exceeded: Email Body Size.');
  expect(send("subject: 'x'.repeat(250)")).toBe('passed');
  expect(send("subject: 'x'.repeat(251)")).toBe('Argument too large: subject');
});

test('a tab’s name: 100 characters', () => {
  expect(outcome("book.insertSheet('x'.repeat(100))")).toBe('passed');
  expect(outcome("book.insertSheet('x'.repeat(101))")).toContain('100 characters');
});
