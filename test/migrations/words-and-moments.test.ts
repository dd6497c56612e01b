// A workbook of version 3 in use: what its journals say to people is rewritten as an office writes it, nothing is lost.

import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../local/workspace';
import { columnName } from '../../local/xlsx/a1';
import { columnsOf, type Table } from '../../sheets-schema/define';
import { documents, reminderLog, SCHEMA_VERSION } from '../../sheets-schema/index';
import { JOURNAL_WARNING } from '../../sheets-schema/ink';
import { expectMigrated } from '../support/migrated';
import { told } from '../support/observed';
import { rarely } from '../support/thinned';
import { CHANGED, cellsOf, FORMER_WARNING, JOURNALS, ofVersion3, placeOf } from '../support/version-3';
import { agree, branch, EDITOR, mustRun, NOW, OWNER, rowsOf, run, sheetOf } from '../support/workspaces';

const versionOf = (workspace: Workspace): string | undefined =>
  rowsOf(workspace, 'settings').find(({ key }) => key === 'schemaVersion')?.value;

test('it is as the program left it', () => {
  const workspace = ofVersion3();
  expect(sheetOf(workspace, reminderLog).cell(1, 1)?.value).toBe('Khóa');
  expect(cellsOf(workspace, documents, 'link').map((cell) => cell?.formula)).toStrictEqual(
    rowsOf(workspace, 'documents').map(() => undefined),
  );
});

describe('set-up', () => {
  const before = ofVersion3();
  const workspace = branch(before);
  const result = mustRun(workspace, 'setUpWorkbook');

  test('says so, and finds nothing to do the second time', () => {
    expect(told(result)).toContain('Đã cập nhật các bảng theo phiên bản mới của chương trình.');
    expect(versionOf(workspace)).toBe(String(SCHEMA_VERSION));
    expect(mustRun(branch(workspace), 'setUpWorkbook').writes).toStrictEqual([]);
  });

  test.each(CHANGED.map((table) => [table.title, table] as const))(
    '%s: headers of today, keys hidden',
    (_, table) => {
      const sheet = sheetOf(workspace, table);
      for (const [index, column] of columnsOf(table).entries()) {
        expect(sheet.cell(1, index + 1)?.value).toBe(column.header);
        const isHidden = column.hidden || column.collapsed;
        expect([column.header, sheet.columnHidden(index + 1)]).toStrictEqual([column.header, isHidden]);
      }
    },
  );

  test('warnings on journals are in the words of today, as many as there were', () => {
    const warnings = ({ state }: Workspace, description: string) =>
      state.spreadsheet.protections.filter((protection) => protection.description === description).length;
    expect(warnings(before, FORMER_WARNING)).toBeGreaterThan(0);
    expect([warnings(workspace, FORMER_WARNING), warnings(workspace, JOURNAL_WARNING)]).toStrictEqual([
      0,
      warnings(before, FORMER_WARNING),
    ]);
  });

  test('every moment as people write it, as text', () => {
    const cells = JOURNALS.flatMap((table) =>
      columnsOf(table)
        .filter(({ kind }) => kind.type === 'moment')
        .flatMap(({ key }) => cellsOf(workspace, table, key)),
    );
    expect(cells.length).toBeGreaterThan(100);
    expect(new Set(cells.map((cell) => cell?.value))).toStrictEqual(new Set(['20/10/2026 08:00']));
  });

  test('a paper is opened by a word, and known by its address as before', () => {
    const addresses = rowsOf(before, 'documents').map(({ link }) => link);
    expect(cellsOf(workspace, documents, 'link').map((cell) => [cell?.value, cell?.formula])).toStrictEqual(
      addresses.map((address) => ['Mở', `HYPERLINK("${address}","Mở")`]),
    );
    const again = agree(branch(workspace), 'buildDossier');
    expect([again.ok, again.writes]).toStrictEqual([true, []]);
  });

  test('nothing else of the journals changes', () => {
    const rest = (of: Workspace, table: Table) =>
      rowsOf(of, table.id).map((row) =>
        Object.fromEntries(
          columnsOf(table).flatMap(({ key, kind }) =>
            ['moment', 'link'].includes(kind.type) ? [] : [[key, row[key]]],
          ),
        ),
      );
    for (const table of JOURNALS) expect(rest(workspace, table)).toStrictEqual(rest(before, table));
  });

  test('a key that somebody shows again stays shown', () => {
    const shown = branch(workspace);
    sheetOf(shown, reminderLog).setColumnHidden(1, false);
    mustRun(shown, 'setUpWorkbook');
    expect(sheetOf(shown, reminderLog).columnHidden(1)).toBe(false);
  });
});

test('what was frozen holds: nothing is frozen or made a second time', () => {
  const workspace = ofVersion3();
  mustRun(workspace, 'setUpWorkbook');
  expect(told(agree(workspace, 'freezeScores'))).toContain('không chốt thêm');
});

test('a moment that nobody can read stays, beside those that are rewritten', () => {
  const workspace = ofVersion3();
  const at = placeOf(reminderLog, 'at');
  sheetOf(workspace, reminderLog).setCell(3, at, { value: 'sáng thứ ba' });
  mustRun(workspace, 'setUpWorkbook');
  const [first, second, third] = cellsOf(workspace, reminderLog, 'at').map((cell) => cell?.value);
  expect([first, second, third]).toStrictEqual(['20/10/2026 08:00', 'sáng thứ ba', '20/10/2026 08:00']);
});

test('the morning run does the same and sends nobody a second mail', () => {
  const workspace = ofVersion3();
  const morning = run(workspace, 'dailyRun', { mode: 'clock', now: NOW });
  expect([morning.ok, morning.mails, versionOf(workspace)]).toStrictEqual([true, [], String(SCHEMA_VERSION)]);
});

test('killed at any call that changes something, the next set-up ends in the same workbook', () => {
  expect(expectMigrated(ofVersion3)).toBeGreaterThan(15);
});

describe('a cell with a formula of the people’s', () => {
  const formulaAt = (workspace: Workspace, row: number, key: string) =>
    sheetOf(workspace, documents).cell(row, placeOf(documents, key))?.formula;
  const withFormulas = (): Workspace => {
    const workspace = ofVersion3();
    const sheet = sheetOf(workspace, documents);
    const [link, at] = [placeOf(documents, 'link'), placeOf(documents, 'createdAt')];
    sheet.setCell(3, link, { formula: 'HYPERLINK("https://drive.example/"&"x","Mở")', value: 'Mở' });
    sheet.setCell(3, at, { formula: `${columnName(at)}2`, value: '2026-10-20 08:00' });
    return workspace;
  };

  test('stays, in a row between others, which are rewritten', () => {
    const workspace = withFormulas();
    const before = [3].flatMap((row) => ['link', 'createdAt'].map((key) => formulaAt(workspace, row, key)));
    mustRun(workspace, 'setUpWorkbook');
    expect(['link', 'createdAt'].map((key) => formulaAt(workspace, 3, key))).toStrictEqual(before);
    const moments = cellsOf(workspace, documents, 'createdAt').map((cell) => cell?.value);
    expect([moments[0], ...moments.slice(2)]).toStrictEqual(moments.slice(1).map(() => '20/10/2026 08:00'));
    expect([2, 4].map((row) => formulaAt(workspace, row, 'link')?.slice(0, 10))).toStrictEqual([
      'HYPERLINK(',
      'HYPERLINK(',
    ]);
  });

  test('stays, where it makes a header too, which goes on being read', () => {
    const workspace = ofVersion3();
    const at = placeOf(reminderLog, 'at');
    sheetOf(workspace, reminderLog).setCell(1, at, { formula: '"Lú"&"c"', value: 'Lúc' });
    mustRun(workspace, 'setUpWorkbook');
    expect(sheetOf(workspace, reminderLog).cell(1, at)).toMatchObject({ formula: '"Lú"&"c"', value: 'Lúc' });
    expect(cellsOf(workspace, reminderLog, 'at')[0]?.value).toBe('20/10/2026 08:00');
    expect(mustRun(workspace, 'setUpWorkbook').writes).toStrictEqual([]);
  });

  rarely('killed at any call that changes something, the next set-up ends in the same workbook', () => {
    expect(expectMigrated(withFormulas)).toBeGreaterThan(15);
  });
});

test('a lock on a tab of which a column is to be hidden: another editor is told which tab is locked', () => {
  const workspace = ofVersion3();
  const { sheets, protections } = workspace.state.spreadsheet;
  const gid = sheets.find(({ name }) => name === reminderLog.title)?.gid as number;
  // Moments read as wanted already, so that the hiding comes first.
  const sheet = sheetOf(workspace, reminderLog);
  for (let row = 2; row <= sheet.lastRow; row += 1)
    sheet.setCell(row, placeOf(reminderLog, 'at'), { value: '20/10/2026 08:00' });
  protections.push({ id: 'lock', gid, range: null, description: '', warningOnly: false, editors: [OWNER] });
  const refused = run(workspace, 'setUpWorkbook', { user: EDITOR });
  expect(refused.error?.code).toBe('tab_locked');
  expect(told(refused)).toContain(`"${reminderLog.title}"`);
});
