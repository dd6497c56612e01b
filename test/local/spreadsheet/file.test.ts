// What a script sets stands in the .xlsx: the same reads come back after saving and opening again.
import { expect, test } from '@jest/globals';
import { readWorkbook } from '../../../local/xlsx/read/workbook';
import { writeWorkbook } from '../../../local/xlsx/write/workbook';
import { type Bench, open, SpreadsheetApp } from './harness';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The same workbook, saved and opened again. */
function reopened({ host, workbook, state }: Bench): Bench {
  host.finish();
  return open({ workbook: readWorkbook(writeWorkbook(workbook)), state });
}

function fill(sheet: Sheet, list: Sheet): void {
  list.getRange('A1:A2').setValues([['Đảng ủy'], ['Văn phòng']]);
  sheet.getRange('A1:A9').setNumberFormat('@');
  sheet
    .getRange('A1:E1')
    .setValues([['015', '20/10/2026', '12,5%', true, '=IFERROR(MATCH("015";A:A;0);"–")']]);
  sheet.getRange('A2:D2').setValues([["'=1+1", '15:30', -1.5, '=IMPORTXML("https://x.vn";"//a")']]);
  sheet
    .getRange('A3')
    .setRichTextValues([
      [SpreadsheetApp.newRichTextValue().setText('Quyết định').setLinkUrl('https://x.vn/q?a=1&b=2').build()],
    ]);
  sheet
    .getRange('B4:B9')
    .setDataValidation(
      SpreadsheetApp.newDataValidation()
        .requireValueInRange(list.getRange('A1:A50'))
        .setAllowInvalid(false)
        .setHelpText('Chọn đơn vị')
        .build(),
    );
  sheet
    .getRange('C4:C9')
    .setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['Có', 'Không']).build());
  sheet.getRange('D4:D5').insertCheckboxes();
  sheet.getRange('E4:E9').setDataValidation(SpreadsheetApp.newDataValidation().requireDate().build());
  sheet
    .getRange('F4:F9')
    .setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThanOrEqualTo(0).build());
  sheet.setConditionalFormatRules([
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied('=$B2<TODAY()')
      .setBackground('#fce5cd')
      .setBold(true)
      .setRanges([sheet.getRange('A2:F9')])
      .build(),
    SpreadsheetApp.newConditionalFormatRule()
      .whenTextContains('Lỗi')
      .setFontColor('#990000')
      .setRanges([sheet.getRange('A2:A9')])
      .build(),
  ]);
  sheet.getRange('A1').setNote('Mã\ntiêu chí');
  sheet.getRange('A1:F1').setBackground('#38761d').setFontWeight('bold');
  sheet.getRange('H1:I1').merge();
  sheet.getRange('F1:G1').shiftColumnGroupDepth(1);
  sheet.collapseAllColumnGroups();
  sheet.setFrozenRows(1);
  sheet.setTabColor('#38761d');
  sheet.setColumnWidth(1, 56);
}

function seen(sheet: Sheet) {
  const range = sheet.getRange('A1:I9');
  return {
    values: range.getValues(),
    shown: range.getDisplayValues(),
    formulas: range.getFormulas(),
    formats: range.getNumberFormats(),
    backgrounds: range.getBackgrounds(),
    notes: range.getNotes(),
    links: range.getRichTextValues().map((row) => row.map((text) => text?.getLinkUrl() ?? null)),
    rules: range
      .getDataValidations()
      .map((row) =>
        row.map(
          (rule) =>
            rule && [
              String(rule.getCriteriaType()),
              rule.getAllowInvalid(),
              rule.getHelpText(),
              rule.getCriteriaValues().map((value) => value?.getA1Notation?.() ?? value),
            ],
        ),
      ),
    colours: sheet
      .getConditionalFormatRules()
      .map((rule) => [
        rule.getBooleanCondition()?.getCriteriaValues(),
        rule.getBooleanCondition()?.getBackground(),
        rule.getBooleanCondition()?.getFontColor(),
        rule.getBooleanCondition()?.getBold(),
        rule.getRanges().map((each) => each.getA1Notation()),
      ]),
    merged: range.getMergedRanges().map((each) => each.getA1Notation()),
    depths: [5, 6, 7, 8].map((column) => sheet.getColumnGroupDepth(column)),
    collapsed: sheet.getColumnGroup(6, 1)?.isCollapsed(),
    tab: sheet.getTabColor(),
    gid: sheet.getSheetId(),
  };
}

test('everything set is read back from the file', () => {
  const bench = open();
  const list = bench.spreadsheet.insertSheet('Danh sách', 1);
  list.hideSheet();
  fill(bench.sheet, list);
  const before = seen(bench.sheet);
  const after = reopened(bench);
  expect(seen(after.sheet)).toEqual(before);
  expect(before.values[0]?.slice(0, 5)).toEqual([
    '015',
    new Date('2026-10-20T00:00:00+07:00'),
    0.125,
    true,
    1,
  ]);
  expect(before.formulas[1]?.[3]).toBe('=IMPORTXML("https://x.vn";"//a")');
  expect(before.links[2]?.[0]).toBe('https://x.vn/q?a=1&b=2');
  expect(after.spreadsheet.getSheetByName('Danh sách')?.isSheetHidden()).toBe(true);
});

test('opening, reading everything and finishing leaves the file byte for byte', () => {
  const bench = open();
  fill(bench.sheet, bench.spreadsheet.insertSheet('Danh sách', 1));
  bench.host.finish();
  const bytes = writeWorkbook(bench.workbook);
  const again = open({ workbook: readWorkbook(bytes), state: bench.state });
  seen(again.sheet);
  again.host.finish();
  expect(Buffer.from(writeWorkbook(again.workbook)).equals(Buffer.from(bytes))).toBe(true);
});
