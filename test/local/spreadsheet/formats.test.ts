// How cells look, their notes, and the colours that depend on their content.
import { describe, expect, test } from '@jest/globals';
import { open, SpreadsheetApp } from './harness';

describe('formats', () => {
  test('one for the range or one a cell, all standing in the model', () => {
    const { sheet, workbook } = open();
    sheet
      .getRange('A1:B1')
      .setNumberFormats([['@', '0.00']])
      .setBackground('#FC0')
      .setFontColors([['#ff0000', null]])
      .setFontWeights([['bold', 'normal']])
      .setFontSizes([[8, 18]])
      .setFontStyle('italic')
      .setFontFamily('Roboto')
      .setHorizontalAlignments([['center', 'right']])
      .setVerticalAlignment('middle')
      .setWrap(true);
    const common = {
      background: '#ffcc00',
      italic: true,
      fontFamily: 'Roboto',
      vertical: 'middle',
      wrap: true,
    };
    const [model] = workbook.sheets;
    expect(model?.cell(1, 1)?.format).toMatchObject({
      ...common,
      numberFormat: '@',
      color: '#ff0000',
      bold: true,
      fontSize: 8,
      horizontal: 'center',
    });
    expect(model?.cell(1, 2)?.format).toMatchObject({
      ...common,
      numberFormat: '0.00',
      color: null,
      bold: false,
      fontSize: 18,
      horizontal: 'right',
    });
    sheet
      .getRange('A1')
      .setFontWeight('normal')
      .setFontColor(null)
      .setFontSize(10)
      .setHorizontalAlignment(null);
    sheet.getRange('A1').setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP).setNumberFormat('');
    expect(model?.cell(1, 1)?.format).toMatchObject({
      bold: false,
      color: null,
      horizontal: null,
      wrap: false,
      numberFormat: 'General',
    });
  });

  test('read back with Google’s defaults', () => {
    const { sheet } = open();
    sheet
      .getRange('A1')
      .setBackgrounds([['#112233']])
      .setNumberFormat('0%');
    expect(sheet.getRange('A1:B1').getBackgrounds()).toEqual([['#112233', '#ffffff']]);
    expect(sheet.getRange('A1:B1').getNumberFormats()).toEqual([['0%', '0.###############']]);
  });

  test('a format that is already there leaves the file alone', () => {
    const { sheet, workbook } = open();
    sheet.getRange('A1:B2').setFontWeight('normal').setBackground(null);
    expect(workbook.sheets[0]?.dirty).toBe(false);
  });

  test.each([
    ['red', '#ff0000'],
    ['White', '#ffffff'],
    ['lightgoldenrodyellow', '#fafad2'],
    ['#ABC', '#aabbcc'],
  ])('a colour by the name %s', (name, hex) => {
    const { sheet } = open();
    expect(sheet.getRange('A1').setBackground(name).getBackgrounds()).toEqual([[hex]]);
  });

  test('unknown colours, unknown alignments and wrong sizes are refused', () => {
    const { sheet } = open();
    for (const colour of ['đỏ', 'toString', '#12', 'rgb(0,0,0)'])
      expect(() => sheet.getRange('A1').setBackground(colour)).toThrow(
        `Invalid argument: ${colour.toLowerCase()}`,
      );
    expect(() => sheet.getRange('A1').setHorizontalAlignment('justify' as 'left')).toThrow(
      'Invalid argument: justify',
    );
    expect(() => sheet.getRange('A1:B1').setNumberFormats([['@']])).toThrow('number of columns');
  });

  test('borders: outer and inner sides apart, what is not named stays', () => {
    const { sheet, workbook } = open();
    sheet
      .getRange('A1:B2')
      .setBorder(true, true, true, true, false, false, '#000000', SpreadsheetApp.BorderStyle.SOLID_MEDIUM);
    sheet.getRange('A1:B2').setBorder(null, null, null, null, true, null);
    const medium = { style: 'medium', color: '#000000' };
    const thin = { style: 'thin', color: null };
    expect(workbook.sheets[0]?.cell(1, 1)?.format.borders).toEqual({
      top: medium,
      left: medium,
      bottom: null,
      right: thin,
    });
    expect(workbook.sheets[0]?.cell(2, 2)?.format.borders).toEqual({
      top: null,
      left: thin,
      bottom: medium,
      right: medium,
    });
  });
});

test('notes', () => {
  const { sheet, workbook } = open();
  sheet.getRange('A1:B1').setNotes([['một', null]]);
  sheet.getRange('A2:B2').setNote('hai');
  expect(sheet.getRange('A1:B2').getNotes()).toEqual([
    ['một', ''],
    ['hai', 'hai'],
  ]);
  sheet.getRange('A1:B2').setNote(null);
  expect(workbook.sheets[0]?.notes.size).toBe(0);
  expect(sheet.getLastRow()).toBe(0);
});

describe('conditional formats', () => {
  const { newConditionalFormatRule } = SpreadsheetApp;

  test('are one list, in order of precedence', () => {
    const { sheet, workbook } = open();
    const range = sheet.getRange('A2:C1000');
    const rules = [
      newConditionalFormatRule()
        .whenFormulaSatisfied('=$D2<TODAY()')
        .setBackground('#FCE5CD')
        .setFontColor('#990000')
        .setBold(true)
        .setItalic(true)
        .setStrikethrough(true)
        .setRanges([range, sheet.getRange('E2')])
        .build(),
      newConditionalFormatRule().whenTextEqualTo('Lỗi').setBackground('#f00').setRanges([range]).build(),
      newConditionalFormatRule().whenTextContains('Thiếu').setBold(null).setRanges([range]).build(),
    ];
    sheet.setConditionalFormatRules(rules);
    expect(workbook.sheets[0]?.conditionalFormats[0]).toEqual({
      ranges: [
        { row: 2, column: 1, rows: 999, columns: 3 },
        { row: 2, column: 5, rows: 1, columns: 1 },
      ],
      formula: '$D2<TODAY()',
      style: { background: '#fce5cd', color: '#990000', bold: true, italic: true, strike: true },
    });
    const read = sheet.getConditionalFormatRules();
    const { CUSTOM_FORMULA, TEXT_EQUAL_TO, TEXT_CONTAINS } = SpreadsheetApp.BooleanCriteria;
    const kinds = read.map((rule) => rule.getBooleanCondition()?.getCriteriaType());
    expect([CUSTOM_FORMULA, TEXT_EQUAL_TO, TEXT_CONTAINS].map((kind, i) => kind === kinds[i])).toEqual([
      true,
      true,
      true,
    ]);
    expect(read.map((rule) => rule.getBooleanCondition()?.getCriteriaValues())).toEqual([
      ['=$D2<TODAY()'],
      ['Lỗi'],
      ['Thiếu'],
    ]);
    const [first, second] = read.map((rule) => rule.getBooleanCondition());
    expect([
      first?.getBackground(),
      first?.getFontColor(),
      first?.getBold(),
      first?.getItalic(),
      first?.getStrikethrough(),
    ]).toEqual(['#fce5cd', '#990000', true, true, true]);
    expect([second?.getBackground(), second?.getFontColor(), second?.getBold()]).toEqual([
      '#ff0000',
      null,
      null,
    ]);
    expect(read[0]?.getRanges().map((each) => each.getA1Notation())).toEqual(['A2:C1000', 'E2']);
    sheet.clearConditionalFormatRules();
    expect(sheet.getConditionalFormatRules()).toEqual([]);
  });

  test('a kind that is not understood survives reading and setting the list', () => {
    const { sheet, workbook } = open();
    const foreign = {
      ranges: [{ row: 1, column: 1, rows: 1_048_576, columns: 1 }],
      style: {},
      xml: '<cfRule type="colorScale"/>',
    };
    workbook.sheets[0]?.setConditionalFormats([foreign]);
    const [rule] = sheet.getConditionalFormatRules();
    expect(rule?.getBooleanCondition()).toBeNull();
    expect(rule?.getRanges()[0]?.getA1Notation()).toBe('A1:A1000');
    sheet.setConditionalFormatRules(rule ? [rule] : []);
    expect(workbook.sheets[0]?.conditionalFormats[0]).toMatchObject({ xml: foreign.xml });
  });

  test('belong to one sheet and need a condition and a place', () => {
    const { sheet, spreadsheet } = open();
    const other = spreadsheet.insertSheet('Khác', 1);
    const rule = newConditionalFormatRule()
      .whenTextEqualTo('x')
      .setRanges([other.getRange('A1')])
      .build();
    expect(() => sheet.setConditionalFormatRules([rule])).toThrow('cannot reference a different sheet');
    expect(() => newConditionalFormatRule().whenTextEqualTo('x').build()).toThrow('at least one range');
    expect(() =>
      newConditionalFormatRule()
        .setRanges([sheet.getRange('A1')])
        .build(),
    ).toThrow('a condition');
  });
});
