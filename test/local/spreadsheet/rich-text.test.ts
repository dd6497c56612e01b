// Links and styles inside cells.
import { describe, expect, test } from '@jest/globals';
import { open, SpreadsheetApp } from './harness';

const link = (text: string, url: string | null) =>
  SpreadsheetApp.newRichTextValue().setText(text).setLinkUrl(url).build();

describe('reading', () => {
  test('what counts as a link, and what has no rich text at all', () => {
    const { sheet } = open();
    sheet
      .getRange('A1:H1')
      .setValues([
        [
          'https://x.vn/a',
          'see https://x.vn',
          '=HYPERLINK("https://x.vn/b";"b")',
          '=HYPERLINK("https://x.vn/"&1;"c")',
          'plain',
          '',
          5,
          '20/10/2026',
        ],
      ]);
    const [row = []] = sheet.getRange('A1:H1').getRichTextValues();
    expect(row.map((value) => value && [value.getText(), value.getLinkUrl()])).toEqual([
      ['https://x.vn/a', 'https://x.vn/a'],
      ['see https://x.vn', null],
      // Whether Google tells the address of a formula here is not known: it is in the formula.
      ['b', null],
      ['c', null],
      ['plain', null],
      ['', null],
      null,
      null,
    ]);
  });

  test('a link over the whole text is the cell’s; that of a word, or of two, only the runs tell', () => {
    const { sheet } = open();
    const word = SpreadsheetApp.newRichTextValue()
      .setText('Quyết định số 5')
      .setLinkUrl(0, 10, 'https://x.vn/5')
      .build();
    const two = SpreadsheetApp.newRichTextValue()
      .setText('a b')
      .setLinkUrl(0, 1, 'https://x.vn/a')
      .setLinkUrl(2, 3, 'https://x.vn/b')
      .build();
    sheet.getRange('A1:C1').setRichTextValues([[word, two, link('whole', 'https://x.vn/w')]]);
    const [row = []] = sheet.getRange('A1:C1').getRichTextValues();
    expect(row.map((value) => value?.getLinkUrl())).toEqual([null, null, 'https://x.vn/w']);
    expect(row[0]?.getRuns().map((run) => run.getLinkUrl())).toEqual(['https://x.vn/5', null]);
    expect(row[1]?.getLinkUrl(2, 3)).toBe('https://x.vn/b');
    expect(row[1]?.getLinkUrl(1, 3)).toBeNull();
    expect(
      row[1]
        ?.getRuns()
        .map((run) => [run.getText(), run.getStartIndex(), run.getEndIndex(), run.getLinkUrl()]),
    ).toEqual([
      ['a', 0, 1, 'https://x.vn/a'],
      [' ', 1, 2, null],
      ['b', 2, 3, 'https://x.vn/b'],
    ]);
  });
});

describe('writing', () => {
  test('the text is kept as it is, the link goes with the next value', () => {
    const { sheet, workbook } = open();
    sheet.getRange('A1').setRichTextValues([[link('015', 'https://x.vn')]]);
    expect(sheet.getRange('A1').getValue()).toBe('015');
    expect(workbook.sheets[0]?.cell(1, 1)?.link).toBe('https://x.vn');
    sheet.getRange('A1').setValue('other');
    expect(workbook.sheets[0]?.cell(1, 1)?.link).toBeUndefined();
    expect(sheet.getRange('A1').getRichTextValues()[0]?.[0]?.getLinkUrl()).toBeNull();
  });

  test('styles of parts', () => {
    const { sheet, workbook } = open();
    const bold = SpreadsheetApp.newTextStyle().setBold(true).setForegroundColor('#ff0000').build();
    const italic = SpreadsheetApp.newTextStyle().setItalic(true).setFontSize(14).build();
    const text = SpreadsheetApp.newRichTextValue()
      .setText('abcd')
      .setTextStyle(0, 3, bold)
      .setTextStyle(2, 4, italic)
      .build();
    sheet.getRange('A1').setRichTextValues([[text]]);
    expect(workbook.sheets[0]?.cell(1, 1)?.runs).toEqual([
      { start: 0, end: 2, format: { bold: true, color: '#ff0000' } },
      { start: 2, end: 3, format: { bold: true, color: '#ff0000', italic: true, fontSize: 14 } },
      { start: 3, end: 4, format: { italic: true, fontSize: 14 } },
    ]);
    const [[read] = []] = sheet.getRange('A1').getRichTextValues();
    expect(read?.getTextStyle(0, 3).isBold()).toBe(true);
    expect(read?.getTextStyle().isBold()).toBeNull();
    expect(read?.getTextStyle(3, 4).getFontSize()).toBe(14);
  });

  test('a link can be taken off again, and an empty text blanks the cell', () => {
    const { sheet } = open();
    sheet.getRange('A1:B1').setRichTextValues([[link('a', null), link('', null)]]);
    expect(sheet.getDataRange().getA1Notation()).toBe('A1');
  });
});
