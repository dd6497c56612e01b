// Who may write where: a hard protection stops all but its editors, a warning stops no script.
import { describe, expect, test } from '@jest/globals';
import { type Bench, OWNER, open, SpreadsheetApp } from './harness';

const EDITOR = 'vhxh@namduong.vn';
const REFUSED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** The same workbook opened by another user, to whom the realm then belongs. */
const as = (user: string, { workbook, state }: Bench): Bench => open({ workbook, state, user });

/** A workbook whose B2:C3 only the owner may write. */
function guarded(): Bench {
  const bench = open({ editors: [EDITOR] });
  const protection = bench.sheet.getRange('B2:C3').protect().setDescription('Kết quả');
  protection.removeEditors(protection.getEditors());
  return bench;
}

describe('a hard protection', () => {
  test.each<[string, (bench: Bench) => void]>([
    ['setValue', ({ sheet }) => sheet.getRange('C3').setValue('x')],
    [
      'setValues over its edge',
      ({ sheet }) =>
        sheet.getRange('A1:B2').setValues([
          ['', ''],
          ['', ''],
        ]),
    ],
    ['setFormulas', ({ sheet }) => sheet.getRange('B2').setFormulas([['=1']])],
    ['clearContent', ({ sheet }) => sheet.getRange('A1:Z9').clearContent()],
    ['setBackground', ({ sheet }) => sheet.getRange('B2').setBackground('#ff0000')],
    ['setNote', ({ sheet }) => sheet.getRange('B2').setNote('x')],
    ['setDataValidation', ({ sheet }) => sheet.getRange('B2').setDataValidation(null)],
    ['insertCheckboxes', ({ sheet }) => sheet.getRange('B2').insertCheckboxes()],
    ['merge', ({ sheet }) => sheet.getRange('A2:B2').merge()],
    ['deleteRows', ({ sheet }) => sheet.deleteRows(3, 1)],
    ['deleting the sheet', ({ spreadsheet, sheet }) => spreadsheet.deleteSheet(sheet)],
    ['typing', ({ host }) => host.typeInto(0, 2, 2, 'x')],
  ])('refuses %s to another editor', (_name, write) => {
    const bench = guarded();
    const other = as(EDITOR, bench);
    other.spreadsheet.insertSheet('Khác', 1);
    other.writes.length = 0;
    expect(() => write(other)).toThrow(REFUSED);
    expect(other.writes).toEqual([]);
  });

  test('lets the owner, its editors, and everything outside it through', () => {
    const bench = guarded();
    bench.sheet.getRange('B2').setValue('owner');
    bench.sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0]?.addEditor('Ban@namduong.vn');
    as('ban@NamDuong.vn', bench).sheet.getRange('B2').setValue('editor');
    as(EDITOR, bench).sheet.getRange('A1').setValue('outside');
    expect(as(EDITOR, bench).sheet.getRange('A1:B2').getValues()).toEqual([
      ['outside', ''],
      ['', 'editor'],
    ]);
  });

  test('names its editors from the first that is added on, those of the file then among them', () => {
    const bench = open({ editors: [EDITOR] });
    const protection = bench.sheet.getRange('B2').protect();
    protection.addEditors(['ban@namduong.vn', EDITOR]);
    const addresses = protection.getEditors().map((user) => user.getEmail());
    expect(addresses).toEqual([EDITOR, OWNER, 'ban@namduong.vn']);
    expect(protection.setDomainEdit(false).canDomainEdit()).toBe(false);
    expect(() => as('moi@namduong.vn', bench).sheet.getRange('B2').setValue('x')).toThrow(REFUSED);
    as(EDITOR, bench).sheet.getRange('B2').setValue('x');
    protection.setWarningOnly(true).addEditor('khac@namduong.vn');
    as('moi@namduong.vn', bench).sheet.getRange('B2').setValue('y');
  });

  test('can be neither changed nor removed by those it shuts out', () => {
    const other = as(EDITOR, guarded());
    const [protection] = other.sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
    expect(() => protection?.remove()).toThrow('permission');
    expect(() => protection?.setWarningOnly(true)).toThrow('permission');
  });
});

describe('what stops no script', () => {
  test('a warning', () => {
    const bench = guarded();
    bench.sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0]?.setWarningOnly(true);
    as(EDITOR, bench).sheet.getRange('B2').setValue('x');
    expect(bench.workbook.sheets[0]?.cell(2, 2)?.value).toBe('x');
  });

  test('a new protection, which mirrors the spreadsheet’s editors until its list is changed', () => {
    const bench = open({ editors: [EDITOR] });
    const protection = bench.sheet.getRange('A1').protect();
    expect(protection.getEditors().map((user) => user.getEmail())).toEqual([EDITOR, OWNER]);
    as(EDITOR, bench).sheet.getRange('A1').setValue('x');
    expect(bench.workbook.sheets[0]?.cell(1, 1)?.value).toBe('x');
  });
});

describe('as objects', () => {
  test('a sheet’s and a range’s protections are listed apart', () => {
    const { sheet, spreadsheet } = open();
    const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
    const whole = sheet.protect().setDescription('tab').setWarningOnly(true);
    sheet.getRange('A1:A5').protect().setDescription('part').setWarningOnly(true);
    expect(sheet.protect().getDescription()).toBe('tab');
    expect(sheet.getProtections(SHEET).map((p) => [p.getDescription(), p.isWarningOnly()])).toEqual([
      ['tab', true],
    ]);
    expect(sheet.getProtections(RANGE).map((p) => p.getRange().getA1Notation())).toEqual(['A1:A5']);
    expect(whole.getProtectionType()).toBe(SHEET);
    expect([whole.getRange().getNumRows(), whole.getRange().getNumColumns()]).toEqual([1000, 26]);
    expect(spreadsheet.insertSheet('Khác', 1).getProtections(SHEET)).toEqual([]);
    whole.remove();
    expect(sheet.getProtections(SHEET)).toEqual([]);
    expect(() => whole.setDescription('gone')).toThrow('no longer exists');
  });

  test('a protected sheet refuses changes of the sheet itself', () => {
    const bench = open({ editors: [EDITOR] });
    const protection = bench.sheet.protect();
    protection.removeEditors(protection.getEditors());
    const other = as(EDITOR, bench);
    expect(() => other.sheet.setFrozenRows(1)).toThrow(REFUSED);
    expect(() => other.sheet.setName('x')).toThrow(REFUSED);
    expect(() => other.sheet.hideSheet()).toThrow(REFUSED);
    as(OWNER, bench).sheet.setFrozenRows(1);
    expect(bench.workbook.sheets[0]?.frozenRows).toBe(1);
  });

  test('protected ranges move with their rows and columns', () => {
    const { sheet } = open();
    sheet.getRange('B5:C8').protect();
    const where = () =>
      sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((p) => p.getRange().getA1Notation());
    sheet.insertRowsAfter(1, 2);
    expect(where()).toEqual(['B7:C10']);
    sheet.insertRowsAfter(8, 1);
    expect(where()).toEqual(['B7:C11']);
    sheet.insertRowsAfter(11, 1);
    sheet.insertColumnsAfter(1, 1);
    expect(where()).toEqual(['C7:D11']);
    sheet.deleteColumns(1, 1);
    sheet.deleteRows(6, 2);
    expect(where()).toEqual(['B6:C9']);
    sheet.deleteRows(8, 5);
    expect(where()).toEqual(['B6:C7']);
    sheet.deleteRows(5, 3);
    expect(where()).toEqual([]);
  });
});
