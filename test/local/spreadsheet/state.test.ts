// What state.json keeps of the workbook, and how it follows what a person did to the file in another program.
import { describe, expect, test } from '@jest/globals';
import { newSpreadsheetState, reconcile } from '../../../local/host/spreadsheet/state';
import { newWorkbook } from '../../../local/xlsx/new-workbook';
import { open } from './harness';

function workbookOf(...names: string[]) {
  const workbook = newWorkbook();
  const [first] = workbook.sheets;
  names.forEach((name, i) => {
    if (i === 0 && first) workbook.renameSheet(first, name);
    else workbook.insertSheet(name, i);
  });
  return workbook;
}

describe('gids', () => {
  test('the first sheet has 0, others one that depends on the name alone', () => {
    const gids = (...names: string[]) => {
      const state = newSpreadsheetState('a', 'b');
      reconcile(state, workbookOf(...names));
      return Object.fromEntries(state.sheets.map(({ name, gid }) => [name, gid]));
    };
    const one = gids('Bắt đầu', 'Tổng quan', 'Tiêu chí');
    const two = gids('Bắt đầu', 'Tiêu chí', 'Tổng quan');
    expect(one['Bắt đầu']).toBe(0);
    expect(two).toEqual(one);
    expect(new Set(Object.values(one)).size).toBe(3);
  });

  test('two names never share one', () => {
    const state = newSpreadsheetState('a', 'b');
    reconcile(state, workbookOf('A', 'B'));
    const [, b] = state.sheets;
    const taken = { ...state, sheets: [{ gid: 0, name: 'A', maxRows: 1, maxColumns: 1 }] };
    taken.sheets.push({ gid: b?.gid ?? 0, name: 'C', maxRows: 1, maxColumns: 1 });
    reconcile(taken, workbookOf('A', 'B', 'C'));
    expect(taken.sheets.map(({ gid }) => gid)).toEqual([0, (b?.gid ?? 0) + 1, b?.gid]);
  });
});

describe('after an edit elsewhere', () => {
  const known = (...names: string[]) => {
    const state = newSpreadsheetState('a', 'b');
    reconcile(state, workbookOf(...names));
    return state;
  };
  const gidOf = (state: ReturnType<typeof known>, name: string) =>
    state.sheets.find((sheet) => sheet.name === name)?.gid;

  test('order does not matter, and a new sheet gets a gid and its grid', () => {
    const state = known('A', 'B');
    const before = gidOf(state, 'B');
    const workbook = workbookOf('C', 'B', 'A');
    workbook.sheets[0]?.setCell(1500, 30, { value: 'x' });
    reconcile(state, workbook);
    expect(gidOf(state, 'B')).toBe(before);
    expect(state.sheets.find(({ name }) => name === 'C')).toMatchObject({ maxRows: 1500, maxColumns: 30 });
  });

  test('a renamed sheet keeps its gid and protections', () => {
    const state = known('A', 'B');
    const gid = gidOf(state, 'B') ?? -1;
    state.protections.push({ id: '1', gid, range: null, description: '', warningOnly: true, editors: null });
    reconcile(state, workbookOf('A', 'B mới'));
    expect(gidOf(state, 'B mới')).toBe(gid);
    expect(state.protections).toHaveLength(1);
  });

  test.each([
    ['in another place', ['A', 'C', 'Mới']],
    ['beside a second new one', ['A', 'Mới', 'C', 'Mới 2']],
  ])('a new sheet %s is not the renamed one', (_where, names) => {
    const state = known('A', 'B', 'C');
    const gid = gidOf(state, 'B');
    reconcile(state, workbookOf(...names));
    expect(gidOf(state, 'Mới')).not.toBe(gid);
    expect(gidOf(state, 'B')).toBe(gid);
  });

  test('a new sheet does not inherit from one that was deleted earlier', () => {
    const state = known('A', 'B');
    const gid = gidOf(state, 'B');
    reconcile(state, workbookOf('A'));
    reconcile(state, workbookOf('A', 'Ghi chú'));
    expect(gidOf(state, 'Ghi chú')).not.toBe(gid);
    expect(gidOf(state, 'B')).toBe(gid);
  });

  test('a rename is known by the place the sheet had after the last run, whatever scripts moved', () => {
    const { spreadsheet, host, state } = open();
    spreadsheet.insertSheet('Sau', 1);
    const gid = spreadsheet.insertSheet('Trước', 0).getSheetId();
    host.finish();
    expect(state.sheets.map(({ name }) => name)).toEqual(['Trước', 'Sheet1', 'Sau']);
    reconcile(state, workbookOf('Đổi tên', 'Sheet1', 'Sau'));
    expect(gidOf(state, 'Đổi tên')).toBe(gid);
  });

  test('a deleted sheet that comes back is the same one', () => {
    const state = known('A', 'B');
    const gid = gidOf(state, 'B');
    reconcile(state, workbookOf('A'));
    reconcile(state, workbookOf('A', 'B'));
    expect(gidOf(state, 'B')).toBe(gid);
    expect(state.sheets).toHaveLength(2);
    expect(state.sheets[1]).not.toHaveProperty('missing');
  });

  test('rows added below the grid make it larger, never smaller', () => {
    const state = known('A');
    const workbook = workbookOf('A');
    workbook.sheets[0]?.setCell(2000, 1, { value: 'x' });
    reconcile(state, workbook);
    reconcile(state, workbookOf('A'));
    expect(state.sheets).toEqual([{ gid: 0, name: 'A', maxRows: 2000, maxColumns: 26 }]);
  });

  test('a script sees only the sheets that are in the file, and may make a missing one anew', () => {
    const state = known('A', 'B');
    const { spreadsheet } = open({ workbook: workbookOf('A'), state });
    expect(spreadsheet.getSheets().map((sheet) => sheet.getName())).toEqual(['A']);
    expect(spreadsheet.getSheetByName('B')).toBeNull();
    spreadsheet.insertSheet('B', 1).getRange('A1').setValue('x');
    expect(state.sheets.filter(({ name }) => name === 'B')).toHaveLength(1);
  });
});

test('the state is plain JSON', () => {
  const { state, sheet } = open();
  sheet.getRange('A1').protect().setWarningOnly(true);
  expect(JSON.parse(JSON.stringify(state))).toEqual(state);
});
