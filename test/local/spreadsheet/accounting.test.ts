// What calls cost and count, what is recorded as written, and that realm and host agree on every method.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { surface } from '../../../local/surface/index';
import { open, SpreadsheetApp } from './harness';

describe('costs', () => {
  test('one read and one write of a thousand cells', () => {
    const { sheet, calls } = open();
    const range = sheet.getRange('A1:J100');
    range.setValues(new Array(100).fill(new Array(10).fill('x')));
    SpreadsheetApp.flush();
    range.getValues();
    expect(calls.filter(({ kind }) => kind !== 'free')).toEqual([
      { method: 'setValues', kind: 'write', ms: 82 + 8 },
      { method: 'flush', kind: 'read', ms: 260 },
      { method: 'getValues', kind: 'read', ms: 175 + 8.6 },
    ]);
  });

  test('a read waits for what was written before it, once', () => {
    const { sheet, calls } = open();
    sheet.appendRow(['x']);
    sheet.getRange('A1').getValues();
    sheet.getRange('A1').getValues();
    SpreadsheetApp.flush();
    expect(calls.filter(({ kind }) => kind !== 'free').map(({ ms }) => Math.round(ms))).toEqual([
      107, 435, 175, 0,
    ]);
  });

  test('above twenty thousand cells writing has another slope', () => {
    const { sheet, calls } = open();
    sheet.insertRowsAfter(1000, 1001);
    sheet.getRange('A1:J2001').setValues(new Array(2001).fill(new Array(10).fill(1)));
    expect(calls.at(-1)?.ms).toBeCloseTo(25 + 20_010 * 0.056);
  });

  test('naming things is free; looking at the sheets is one read', () => {
    const { spreadsheet, calls } = open();
    for (const sheet of spreadsheet.getSheets()) {
      sheet.getName();
      sheet.getSheetId();
      sheet.getIndex();
      sheet.getRange('A1:B2').getA1Notation();
      sheet.getDataRange();
    }
    SpreadsheetApp.newDataValidation().requireDate().build();
    expect(calls.filter(({ kind }) => kind !== 'free')).toEqual([
      { method: 'sheets', kind: 'read', ms: 150 },
    ]);
  });
});

describe('what is recorded as written', () => {
  test('cells of values, formulas and formats alike; sheets as such with none', () => {
    const { sheet, spreadsheet, writes } = open();
    sheet.getRange('A1:B2').setValues([
      [1, 2],
      [3, 4],
    ]);
    sheet.getRange('A1:B1').setFormulas([['=1', '=2']]);
    sheet.getRange('A1:C3').setBackground('#ff0000');
    sheet.getRange('A1:C1').setNote('x');
    sheet.getRange('A2:A11').setDataValidation(SpreadsheetApp.newDataValidation().requireDate().build());
    sheet.setFrozenRows(1);
    sheet.getRange('A1').activate();
    const other = spreadsheet.insertSheet('Khác', 1);
    spreadsheet.setSpreadsheetLocale('vi_VN');
    const gid = other.getSheetId();
    spreadsheet.deleteSheet(other);
    expect(writes).toEqual([
      [0, 4],
      [0, 2],
      [0, 9],
      [0, 3],
      [0, 10],
      [0, 0],
      [gid, 0],
      [gid, 0],
    ]);
  });
});

describe('the surface', () => {
  test('a member that is not listed throws by its name', () => {
    const { sheet, spreadsheet } = open();
    const loose = (object: unknown) => object as Record<string, () => unknown>;
    expect(() => loose(sheet.getRange('A1')).copyTo).toThrow('not emulated: Range.copyTo');
    expect(() => loose(sheet).autoResizeColumn).toThrow('not emulated: Sheet.autoResizeColumn');
    expect(() => loose(spreadsheet).rename).toThrow('not emulated: Spreadsheet.rename');
    expect(() => loose(SpreadsheetApp).openById).toThrow('not emulated: SpreadsheetApp.openById');
    expect(() => loose(SpreadsheetApp.BorderStyle).WAVY).toThrow('not emulated: BorderStyle.WAVY');
    expect(() => sheet.getRange('A1').insertCheckboxes('yes')).toThrow('not emulated');
    expect(() => SpreadsheetApp.newDataValidation().requireCheckbox('yes')).toThrow('not emulated');
    expect(() => spreadsheet.insertSheet()).toThrow('not emulated');
  });

  test('every listed member is there, and no other', () => {
    const { sheet, spreadsheet } = open();
    const objects = {
      'Spreadsheet.SpreadsheetApp': SpreadsheetApp,
      'Spreadsheet.Spreadsheet': spreadsheet,
      'Spreadsheet.Sheet': sheet,
      'Spreadsheet.Range': sheet.getRange('A1'),
    } as const;
    for (const [path, object] of Object.entries(objects))
      expect(Object.keys(object).sort()).toEqual([...surface[path as keyof typeof objects]].sort());
  });

  test('every host method is called from the realm, and every called one exists', () => {
    const { host } = open();
    const folder = join(__dirname, '../../../local/realm/spreadsheet');
    const source = readdirSync(folder)
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n');
    const called = new Set(
      [...source.matchAll(/\b(?:call|change|wrote|write|clearing)\(\s*'(\w+)'/g)].map(([, name]) => name),
    );
    expect([...called].sort()).toEqual(Object.keys(host.service).sort());
  });
});
