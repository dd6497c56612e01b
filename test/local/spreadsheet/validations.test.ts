// Data validation: set, read, and enforced where it rejects.
import { describe, expect, test } from '@jest/globals';
import { type Bench, open, SpreadsheetApp } from './harness';

const builder = () => SpreadsheetApp.newDataValidation();
const refused = (cell: string) =>
  `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;

describe('rules come back as they were set', () => {
  test('each kind', () => {
    const { sheet, spreadsheet } = open();
    const other = spreadsheet.insertSheet('Danh sách', 1);
    const rules = [
      builder().requireValueInList(['Có', 'Không']).setAllowInvalid(false).setHelpText('Chọn').build(),
      builder().requireValueInRange(other.getRange('A2:A9')).build(),
      builder().requireCheckbox().build(),
      builder().requireDate().build(),
      builder().requireNumberGreaterThanOrEqualTo(0).build(),
      builder().requireNumberBetween(0, 100).build(),
      builder().requireFormulaSatisfied('=LEN(A1)>3').build(),
    ];
    sheet.getRange('A1:G1').setDataValidations([rules]);
    const [read = []] = sheet.getRange('A1:H1').getDataValidations();
    expect(read.map((rule) => rule && String(rule.getCriteriaType()))).toEqual([
      'VALUE_IN_LIST',
      'VALUE_IN_RANGE',
      'CHECKBOX',
      'DATE_IS_VALID_DATE',
      'NUMBER_GREATER_THAN_OR_EQUAL_TO',
      'NUMBER_BETWEEN',
      'CUSTOM_FORMULA',
      null,
    ]);
    expect(read[0]?.getCriteriaType()).toBe(SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST);
    expect(read[0]?.getCriteriaValues()).toEqual([['Có', 'Không'], true]);
    expect([read[0]?.getAllowInvalid(), read[0]?.getHelpText()]).toEqual([false, 'Chọn']);
    expect([read[1]?.getAllowInvalid(), read[1]?.getHelpText()]).toEqual([true, null]);
    expect(read[1]?.getCriteriaValues()[0].getA1Notation()).toBe('A2:A9');
    expect(read[1]?.getCriteriaValues()[0].getSheet().getName()).toBe('Danh sách');
    expect(read[5]?.getCriteriaValues()).toEqual([0, 100]);
    expect(read[6]?.getCriteriaValues()).toEqual(['=LEN(A1)>3']);
  });

  test('a whole column is one rule in the file; clearing a part splits it', () => {
    const { sheet, workbook } = open();
    const rule = builder().requireDate().build();
    sheet.getRange('B2:B500').setDataValidation(rule);
    sheet.getRange('B501:B1000').setDataValidation(rule);
    const ranges = () => workbook.sheets[0]?.validations.map((validation) => validation.ranges);
    expect(ranges()).toEqual([[{ row: 2, column: 2, rows: 999, columns: 1 }]]);
    sheet.getRange('B10').clearDataValidations();
    expect(ranges()).toEqual([
      [
        { row: 2, column: 2, rows: 8, columns: 1 },
        { row: 11, column: 2, rows: 990, columns: 1 },
      ],
    ]);
    sheet.getRange('B2:B1000').setDataValidation(builder().requireCheckbox().build());
    expect(workbook.sheets[0]?.validations.map(({ rule: { type } }) => type)).toEqual(['checkbox']);
    sheet.getRange('B2:B1000').setDataValidations(new Array(999).fill([null]));
    expect(workbook.sheets[0]?.validations).toEqual([]);
  });

  test('a kind of rule that is not understood stays and can be copied', () => {
    const { sheet, workbook } = open();
    const xml = '<dataValidation type="textLength" sqref="A1"/>';
    const range = { row: 1, column: 1, rows: 1, columns: 1 };
    workbook.sheets[0]?.setValidations([
      { ranges: [range], rule: { type: 'other', allowInvalid: false, xml } },
    ]);
    const [[rule] = []] = sheet.getRange('A1').getDataValidations();
    expect(() => rule?.getCriteriaType()).toThrow('not emulated');
    sheet.getRange('A1').setValue('anything');
    sheet.getRange('B1').setDataValidation(rule ?? null);
    expect(workbook.sheets[0]?.validations[0]?.ranges).toEqual([{ ...range, columns: 2 }]);
  });

  test('a rule without criteria is not built', () => {
    open();
    expect(() => builder().build()).toThrow('needs a criteria');
  });
});

describe('a rule that rejects makes a script’s write fail', () => {
  const strict = (bench: Bench, kind: string) => {
    const source = bench.spreadsheet.getSheetByName('Nguồn') ?? bench.spreadsheet.insertSheet('Nguồn', 1);
    source.getRange('A1:A2').setValues([['Đảng ủy'], [5]]);
    const rules = {
      list: builder().requireValueInList(['Có', '5']),
      range: builder().requireValueInRange(source.getRange('A:A')),
      checkbox: builder().requireCheckbox(),
      date: builder().requireDate(),
      number: builder().requireNumberBetween(0, 10),
    };
    bench.sheet
      .getRange('B2:B9')
      .setDataValidation(rules[kind as keyof typeof rules].setAllowInvalid(false).build());
  };

  test.each<[string, unknown, boolean]>([
    ['list', 'Có', true],
    ['list', 5, true],
    ['list', 'có', false],
    ['list', 6, false],
    ['range', 'Đảng ủy', true],
    ['range', '5', true],
    ['range', 'khác', false],
    ['checkbox', true, true],
    ['checkbox', 'FALSE', true],
    ['checkbox', 'Có', false],
    ['date', '20/10/2026', true],
    ['date', new Date(0), true],
    ['date', '31/02/2026', false],
    ['number', 0, true],
    ['number', '10', true],
    ['number', 10.5, false],
    ['number', 'mười', false],
    ['number', '', true],
    ['list', null, true],
  ])('%s: %p', (kind, value, allowed) => {
    const bench = open();
    strict(bench, kind);
    const write = () => bench.sheet.getRange('A2:B2').setValues([['x', value]]);
    if (allowed) write();
    else expect(write).toThrow(refused('B2'));
    expect(bench.sheet.getRange('A2').getValue()).toBe(allowed ? 'x' : '');
  });

  test('a person typing is refused too; a rule that only warns lets all through', () => {
    const bench = open();
    strict(bench, 'list');
    expect(() => bench.host.typeInto(0, 2, 2, 'khác')).toThrow(refused('B2'));
    bench.sheet.getRange('B2:B9').setDataValidation(builder().requireValueInList(['Có']).build());
    bench.host.typeInto(0, 2, 2, 'khác');
    expect(bench.sheet.getRange('B2').getValue()).toBe('khác');
  });

  test('cells outside the rule are free', () => {
    const bench = open();
    strict(bench, 'date');
    bench.sheet.getRange('B1').setValue('tiêu đề');
    bench.sheet.getRange('C2').setValue('x');
    expect(bench.sheet.getDataRange().getA1Notation()).toBe('A1:C2');
  });
});

describe('checkboxes', () => {
  test('insertCheckboxes makes every cell FALSE, which counts as content', () => {
    const { sheet, writes } = open();
    sheet.getRange('A1').setValue('x');
    sheet.getRange('A1:B3').insertCheckboxes();
    expect(sheet.getDataRange().getValues()).toEqual(new Array(3).fill([false, false]));
    expect(writes.at(-1)).toEqual([0, 6]);
  });

  test('the rule alone sets nothing', () => {
    const { sheet } = open();
    sheet.getRange('A1:A3').setDataValidation(builder().requireCheckbox().build());
    expect(sheet.getLastRow()).toBe(0);
    expect(sheet.getRange('A1').getValue()).toBe('');
  });
});
