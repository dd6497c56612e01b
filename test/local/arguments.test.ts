// Arguments and enums as Google takes them: "The parameters (…) don't match the method signature", before anything happens.
// Seen on live Google by the tests of a public emulator, gas-fakes: setShowHyperlink(null), copyTo("not a range"), and by
// their testenums.js what the members of an enum know.
import { describe, expect, test } from '@jest/globals';
import { runBody } from './bundles';

const sheet = 'SpreadsheetApp.getActive().getSheets()[0]';
const cell = `${sheet}.getRange('A1')`;

describe('wrong arguments', () => {
  test.each([
    [`${sheet}.getRange()`, '', 'SpreadsheetApp.Sheet.getRange'],
    [`${sheet}.getRange('A1', 2)`, 'String,number', 'SpreadsheetApp.Sheet.getRange'],
    [`${sheet}.getRange('1', '2')`, 'String,String', 'SpreadsheetApp.Sheet.getRange'],
    [`${sheet}.getRange(NaN, 1)`, 'number,number', 'SpreadsheetApp.Sheet.getRange'],
    [
      `${sheet}.getRange(1, 1, 1, 1, 1)`,
      'number,number,number,number,number',
      'SpreadsheetApp.Sheet.getRange',
    ],
    ['SpreadsheetApp.getActive().getSheetByName(null)', 'null', 'SpreadsheetApp.Spreadsheet.getSheetByName'],
    [
      'SpreadsheetApp.getActive().getSheetByName(undefined)',
      'null',
      'SpreadsheetApp.Spreadsheet.getSheetByName',
    ],
    [`SpreadsheetApp.getActive().deleteSheet('Sheet1')`, 'String', 'SpreadsheetApp.Spreadsheet.deleteSheet'],
    [`${cell}.setValue()`, '', 'SpreadsheetApp.Range.setValue'],
    [`${cell}.setValues('x')`, 'String', 'SpreadsheetApp.Range.setValues'],
    [`${cell}.setValues(['x'])`, 'String[]', 'SpreadsheetApp.Range.setValues'],
    [`${cell}.setNumberFormat(null)`, 'null', 'SpreadsheetApp.Range.setNumberFormat'],
    [`${cell}.setFontSize('big')`, 'String', 'SpreadsheetApp.Range.setFontSize'],
    [`${cell}.setWrap('true')`, 'String', 'SpreadsheetApp.Range.setWrap'],
    [`${cell}.setWrapStrategy('WRAP')`, 'String', 'SpreadsheetApp.Range.setWrapStrategy'],
    [
      `${cell}.setWrapStrategy(SpreadsheetApp.BorderStyle.SOLID)`,
      'BorderStyle',
      'SpreadsheetApp.Range.setWrapStrategy',
    ],
    [
      `${cell}.setDataValidation(SpreadsheetApp.newDataValidation())`,
      'DataValidationBuilder',
      'SpreadsheetApp.Range.setDataValidation',
    ],
    [`${sheet}.getProtections('RANGE')`, 'String', 'SpreadsheetApp.Sheet.getProtections'],
    [`${sheet}.setFrozenRows('1')`, 'String', 'SpreadsheetApp.Sheet.setFrozenRows'],
    [
      `SpreadsheetApp.newDataValidation().requireValueInRange(null)`,
      'null',
      'SpreadsheetApp.DataValidationBuilder.requireValueInRange',
    ],
    [
      `SpreadsheetApp.newDataValidation().requireValueInList('a,b')`,
      'String',
      'SpreadsheetApp.DataValidationBuilder.requireValueInList',
    ],
    ["Utilities.formatDate('2026-10-20', 'GMT', 'yyyy')", 'String,String,String', 'Utilities.formatDate'],
    ["Utilities.computeDigest('MD5', 'x')", 'String,String', 'Utilities.computeDigest'],
    ['Utilities.sleep("5")', 'String', 'Utilities.sleep'],
    ['MailApp.sendEmail()', '', 'MailApp.sendEmail'],
    ["MailApp.sendEmail('a@example.com')", 'String', 'MailApp.sendEmail'],
    ["LockService.getScriptLock().tryLock('soon')", 'String', 'Lock.tryLock'],
    ["PropertiesService.getUserProperties().setProperty('key')", 'String', 'Properties.setProperty'],
    ["ScriptApp.requireScopes('FULL', [])", 'String,Array', 'ScriptApp.requireScopes'],
    ["SpreadsheetApp.getUi().alert('title', 'text')", 'String,String', 'Ui.alert'],
    ['Drive.Files.get()', '', 'Drive.FilesCollection.get'],
  ])('%s is refused by its kinds', (call, kinds, name) => {
    const { value, result } = runBody(
      `try { ${call}; return 'passed' } catch (error) { return error.message }`,
    );
    expect(value).toBe(`The parameters (${kinds}) don't match the method signature for ${name}.`);
    expect(result).toMatchObject({ ok: true, writes: [], mails: [] });
  });

  test('are refused before the call is made: it is not counted', () => {
    const { result } = runBody(`try { ${cell}.setValues('x') } catch (error) {}`);
    expect(result.calls.writes).toBe(0);
  });

  test.each([
    [
      'a number where text is asked for',
      "PropertiesService.getUserProperties().setProperty('key', 5).getProperty('key')",
      '5',
    ],
    ['null where a colour may be left out', `${cell}.setBackground(null).getBackgrounds()[0][0]`, '#ffffff'],
    ['undefined where an advanced service may do without', 'Drive.Files.list(undefined).files.length', 0],
    ['a date of the script', "Utilities.formatDate(new Date(0), 'Etc/GMT', 'yyyy')", '1970'],
  ])('pass: %s', (_, call, value) => {
    expect(runBody(`return ${call}`).value).toBe(value);
  });
});

describe('the members of an enum', () => {
  test('know their name, their place and their order (gas-fakes, testenums.js)', () => {
    const { value } = runBody(`
      const { DOTTED, SOLID, DOUBLE } = SpreadsheetApp.BorderStyle;
      return [String(SOLID), SOLID.name(), SOLID.ordinal(), SOLID.compareTo(SOLID), DOTTED.compareTo(DOUBLE) < 0,
        SOLID === SpreadsheetApp.BorderStyle.SOLID, JSON.stringify({ style: SOLID })]`);
    expect(value).toStrictEqual(['SOLID', 'SOLID', 2, 0, true, true, '{"style":"SOLID"}']);
  });

  test('are all there, in Google’s order, also those that no emulated call gives', () => {
    const { value } = runBody(`
      return [Object.keys(SpreadsheetApp.DataValidationCriteria).length,
        SpreadsheetApp.DataValidationCriteria.TEXT_IS_VALID_EMAIL.name(),
        Object.keys(ScriptApp.AuthMode), Object.keys(SpreadsheetApp.getUi().Button)]`);
    expect(value).toStrictEqual([
      expect.any(Number),
      'TEXT_IS_VALID_EMAIL',
      ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL'],
      ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'],
    ]);
    expect((value as number[])[0]).toBeGreaterThan(20);
  });
});

test('an object of a service says its type as text', () => {
  expect(runBody(`return [String(${sheet}), String(${cell}), String(SpreadsheetApp)]`).value).toStrictEqual([
    'Sheet',
    'Range',
    'SpreadsheetApp',
  ]);
});
