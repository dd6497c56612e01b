// Tạo, khôi phục các bảng on a workbook in use: what somebody removed comes back, what people added stays.
import { describe, expect, test } from '@jest/globals';
import { runIn, spreadsheetHost } from '../../../local/run';
import type { Workspace } from '../../../local/workspace';
import type { Sheet } from '../../../local/xlsx';
import { internFormat } from '../../../local/xlsx';
import { columnsOf } from '../../../sheets-schema/define';
import {
  checklist,
  criteria,
  dashboard,
  documents,
  evidence,
  goals,
  lists,
  planQuestions,
  reminderLog,
  SCHEMA_VERSION,
  scores,
  settings,
  tasks,
  units,
  unitWork,
} from '../../../sheets-schema/index';
import { DASHBOARD_BOX } from '../../../sheets-schema/page-styles';
import { SETTINGS, type SettingKey } from '../../../sheets-schema/settings';
import { differences } from '../../support/differences';
import { endingsOf } from '../../support/interrupted';
import { columnOf, expectWhole, repaired } from '../../support/repaired';
import { tabs } from '../../support/tabs';
import { thinned } from '../../support/thinned';
import {
  branch,
  mustRun,
  NOW,
  newWorkbook,
  OWNER,
  rowsOf,
  ruleAt,
  run,
  sampleWorkbook,
  sheetOf,
  type,
} from '../../support/workspaces';

const without = <T>(list: readonly T[], remove: (item: T) => boolean): T[] =>
  list.filter((item) => !remove(item));

test('a tab deleted while the question stands open is made again', () => {
  const workspace = newWorkbook();
  Object.assign(workspace.state.spreadsheet, { id: 'copy' });
  let dialogs = 0;
  const meanwhile = () => {
    dialogs += 1;
    if (dialogs > 1) return;
    const { spreadsheet } = workspace.state;
    const gid = spreadsheet.sheets.find(({ name }) => name === scores.title)?.gid;
    workspace.workbook.deleteSheet(sheetOf(workspace, scores));
    spreadsheet.protections = spreadsheet.protections.filter((protection) => protection.gid !== gid);
  };
  mustRun(workspace, 'setUpWorkbook', { answers: 'yes', meanwhile });
  expect(dialogs).toBe(2);
  expect(rowsOf(workspace, 'scores')).toStrictEqual(rowsOf(newWorkbook(), 'scores'));
});

describe('a tab that somebody emptied whole', () => {
  /** As a person leaves it who deletes a tab, adds one of its name, and takes rows and columns away or adds some. */
  const emptied = (workspace: Workspace, title: string, maxRows: number, maxColumns: number) => {
    const { spreadsheet } = workspace.state;
    const at = workspace.workbook.sheets.findIndex(({ name }) => name === title);
    workspace.workbook.deleteSheet(sheetOf(workspace, { title }));
    workspace.workbook.insertSheet(title, at);
    const info = spreadsheet.sheets.find(({ name }) => name === title);
    if (info === undefined) throw new Error(`no tab ${title}`);
    spreadsheet.protections = without(spreadsheet.protections, ({ gid }) => gid === info.gid);
    Object.assign(info, { maxRows, maxColumns });
  };

  test.each(
    thinned([dashboard, unitWork, tasks, criteria, scores, documents], 2).map(
      (tab) => [tab.id, tab] as const,
    ),
  )(
    '%s, in a sheet of one row and one column, is as in a new workbook but for the columns nobody needs',
    (_id, { title }) => {
      const { workspace } = repaired((damaged) => emptied(damaged, title, 1, 1));
      const isGrid = (difference: string) => difference.startsWith(`${title} grid: 1000×`);
      expect(differences(workspace, newWorkbook()).filter((found) => !isGrid(found))).toStrictEqual([]);
      expectWhole(workspace);
    },
  );

  test('in a sheet of 3.000 rows: formats, rules and warnings reach to its end', () => {
    const { workspace } = repaired((damaged) => {
      emptied(damaged, documents.title, 3000, 26);
      emptied(damaged, dashboard.title, 3000, 26);
    });
    const sheet = sheetOf(workspace, documents);
    expect(sheet.formatAt(3000, columnOf(documents, 'id')).numberFormat).toBe('@');
    expect(ruleAt(sheet, 3000, columnOf(documents, 'signedDate'))?.type).toBe('date');
    const { protections, sheets } = workspace.state.spreadsheet;
    const gid = sheets.find(({ name }) => name === dashboard.title)?.gid;
    const warnings = protections.filter((found) => found.gid === gid);
    expect(warnings).toMatchObject([{ range: null, unprotected: [{ row: DASHBOARD_BOX.row, rows: 1 }] }]);
    expectWhole(workspace);
  });

  test('rows taken away below a table: lost colours come back', () => {
    const { workspace } = repaired((damaged) => {
      const sheet = sheetOf(damaged, tasks);
      const info = damaged.state.spreadsheet.sheets.find(({ name }) => name === tasks.title);
      Object.assign(info ?? {}, { maxRows: sheet.lastRow });
      sheet.setConditionalFormats([]);
    });
    expect(sheetOf(workspace, tasks).conditionalFormats).toStrictEqual(
      sheetOf(newWorkbook(), tasks).conditionalFormats,
    );
  });
});

describe('what comes back as it was', () => {
  const formatRows = (sheet: Sheet, column: number, numberFormat: string) => {
    for (let row = 2; row <= 1000; row += 1) sheet.setCell(row, column, { format: { numberFormat } });
  };
  const unprotect = (workspace: Workspace, { title }: { title: string }) => {
    const { spreadsheet } = workspace.state;
    const gid = spreadsheet.sheets.find(({ name }) => name === title)?.gid;
    spreadsheet.protections = without(spreadsheet.protections, (protection) => protection.gid === gid);
  };

  test.each<[string, (workspace: Workspace) => void]>([
    ...thinned(tabs, 3).map(({ id, title }): [string, (workspace: Workspace) => void] => [
      `the deleted tab ${id}`,
      (workspace) => workspace.workbook.deleteSheet(sheetOf(workspace, { title })),
    ]),
    [
      'all tabs but one',
      (workspace) => {
        for (const tab of tabs.slice(1)) workspace.workbook.deleteSheet(sheetOf(workspace, tab));
      },
    ],
    [
      'an emptied header, in its place',
      (workspace) => sheetOf(workspace, tasks).setCell(1, columnOf(tasks, 'dueDate'), { value: null }),
    ],
    [
      'an emptied header of an output',
      (workspace) => sheetOf(workspace, scores).setCell(1, columnOf(scores, 'code'), { value: null }),
    ],
    [
      'emptied headers side by side',
      (workspace) => {
        for (const column of [1, 2, 3]) sheetOf(workspace, units).setCell(1, column, { value: null });
      },
    ],
    [
      'every dropdown, checkbox and date rule',
      (workspace) => {
        for (const sheet of workspace.workbook.sheets) sheet.setValidations([]);
      },
    ],
    ['the box of Tổng quan', (workspace) => sheetOf(workspace, dashboard).setValidations([])],
    ['the warning on an output', (workspace) => unprotect(workspace, scores)],
    ['the warnings around the box', (workspace) => unprotect(workspace, dashboard)],
    ['the warnings on the columns of a journal', (workspace) => unprotect(workspace, documents)],
    ['the warnings on the settings that the program keeps', (workspace) => unprotect(workspace, settings)],
    [
      'a warning somebody made hard',
      (workspace) => {
        for (const protection of workspace.state.spreadsheet.protections)
          Object.assign(protection, { warningOnly: false, editors: [OWNER] });
      },
    ],
    [
      'every note',
      (workspace) => {
        for (const sheet of workspace.workbook.sheets)
          for (const place of [...sheet.notes.keys()]) {
            const [row = 0, column = 0] = place.split(',').map(Number);
            sheet.setNote(row, column, null);
          }
      },
    ],
    [
      'the text format of codes and results',
      (workspace) => {
        formatRows(sheetOf(workspace, criteria), columnOf(criteria, 'actual'), 'General');
        formatRows(sheetOf(workspace, settings), columnOf(settings, 'value'), '0.00');
      },
    ],
    [
      'the format of days',
      (workspace) => formatRows(sheetOf(workspace, tasks), columnOf(tasks, 'dueDate'), 'dd/MM/yyyy'),
    ],
    [
      'every live colour',
      (workspace) => {
        for (const sheet of workspace.workbook.sheets) sheet.setConditionalFormats([]);
      },
    ],
    [
      'language and time zone',
      (workspace) => Object.assign(workspace.state.spreadsheet, { locale: 'en_US', timeZone: 'Etc/GMT' }),
    ],
  ])('%s', (_what, damage) => {
    const { workspace } = repaired(damage);
    expect(differences(workspace, newWorkbook())).toStrictEqual([]);
    expectWhole(workspace);
  });

  test('a deleted tab, with what was entered in it gone and the rest untouched', () => {
    const entered = rowsOf(sampleWorkbook(), 'criteria');
    const { workspace, text } = repaired(
      (damaged) => damaged.workbook.deleteSheet(sheetOf(damaged, evidence)),
      sampleWorkbook(),
    );
    expect(text).toContain('Đã tạo 1 bảng.');
    expect(text).not.toContain('Số liệu đã nhập không thay đổi.');
    expect(rowsOf(workspace, 'evidence')).toStrictEqual([]);
    expect(rowsOf(workspace, 'criteria')).toStrictEqual(entered);
  });

  test('a repair without a new tab says so, and that entries are untouched', () => {
    const { text } = repaired((damaged) => sheetOf(damaged, tasks).setNote(1, 1, null));
    expect(text).toContain('Đã khôi phục phần còn thiếu của các bảng.');
    expect(text).toContain('Số liệu đã nhập không thay đổi.');
  });

  test('one missing rule among many: no other tab is written', () => {
    const { writes } = repaired((damaged) => {
      const sheet = sheetOf(damaged, checklist);
      sheet.setValidations(without(sheet.validations, ({ rule }) => rule.type === 'range'));
    });
    expect(writes.map(({ sheet }) => sheet)).toStrictEqual(['checklist']);
  });
});

describe('a setting whose row is gone', () => {
  const deleteRow = (workspace: Workspace, key: string) => {
    const at = rowsOf(workspace, 'settings').findIndex((row) => row.key === key) + 2;
    sheetOf(workspace, settings).deleteRows(at, 1);
  };

  test.each(['sending', 'dossierDeadline', 'operatorEmail'])('%s comes back below the others', (key) => {
    const before = rowsOf(newWorkbook(), 'settings');
    const { workspace } = repaired((damaged) => deleteRow(damaged, key));
    const after = rowsOf(workspace, 'settings');
    expect(after.slice(0, -1)).toStrictEqual(before.filter((row) => row.key !== key));
    expect(after.at(-1)).toStrictEqual(before.find((row) => row.key === key));
    expectWhole(workspace);
  });

  test('a closed list comes back with its dropdown, columns in another order', () => {
    const { workspace } = repaired((damaged) => {
      sheetOf(damaged, settings).insertColumns(0, 2);
      deleteRow(damaged, 'sending');
    });
    const row = rowsOf(workspace, 'settings').length + 1;
    expect(ruleAt(sheetOf(workspace, settings), row, 5)).toMatchObject({ values: ['Gửi thử', 'Gửi thật'] });
    expect(rowsOf(workspace, 'settings').at(-1)).toMatchObject({ key: 'sending', value: 'test' });
    expectWhole(workspace);
  });

  test('those that the program keeps carry a warning, which follows them where rows were sorted', () => {
    const whole = newWorkbook();
    const warned = ({ state: { spreadsheet } }: Workspace) => {
      const gid = spreadsheet.sheets.find(({ name }) => name === settings.title)?.gid;
      return spreadsheet.protections
        .filter((protection) => protection.gid === gid)
        .flatMap(({ range, warningOnly }) =>
          Array.from({ length: range?.rows ?? 0 }, (_, at) => [
            warningOnly,
            (range?.row ?? 0) - 2 + at,
            1,
            range?.columns,
          ]),
        );
    };
    const kept = (workspace: Workspace) =>
      rowsOf(workspace, 'settings').flatMap(({ key }, at) =>
        SETTINGS[key as SettingKey]?.owner === 'journal' ? [[true, at, 1, 4]] : [],
      );
    expect(kept(whole)).toHaveLength(3);
    expect(warned(whole)).toStrictEqual(kept(whole));

    const { workspace } = repaired((damaged) => {
      const sheet = sheetOf(damaged, settings);
      const last = sheet.lastRow;
      const cells = [last, 2].map((row) => [1, 2, 3, 4].map((column) => sheet.cell(row, column) ?? null));
      for (const [index, row] of [2, last].entries())
        for (const [at, cell] of (cells[index] ?? []).entries()) sheet.setCell(row, at + 1, cell);
    });
    expect(kept(workspace)).not.toStrictEqual(kept(whole));
    expect(warned(workspace)).toHaveLength(3);
    expect(warned(workspace)).toEqual(expect.arrayContaining(kept(workspace)));
    expectWhole(workspace);
  });

  test('a row that somebody types below while set-up looks at the tabs stays', () => {
    const workspace = newWorkbook();
    deleteRow(workspace, 'operatorEmail');
    const last = rowsOf(workspace, 'settings').length + 1;
    const own = { key: 'own', label: 'Của xã', value: 'đã gõ' };
    // The mark that it has begun is what set-up writes between looking and changing.
    Object.defineProperty(workspace.state.properties.document, 'settingUp', {
      configurable: true,
      enumerable: true,
      set() {
        Reflect.deleteProperty(workspace.state.properties.document, 'settingUp');
        type(workspace, 'settings', `row:${last + 1}`, own);
      },
    });
    mustRun(workspace, 'setUpWorkbook');
    expect(rowsOf(workspace, 'settings').slice(-2)).toMatchObject([own, { key: 'operatorEmail' }]);
  });

  test('one with a closed list, ended at any call: the next run ends in the same workbook', () => {
    const damaged = newWorkbook();
    deleteRow(damaged, 'sending');
    const whole = branch(damaged);
    const endings = endingsOf(whole, (workspace) => mustRun(workspace, 'setUpWorkbook'));
    expect(endings.length).toBeGreaterThan(8);
    for (const killAfter of thinned(endings, 2)) {
      const stopped = branch(damaged);
      run(stopped, 'setUpWorkbook', { killAfter });
      mustRun(stopped, 'setUpWorkbook');
      expect([killAfter, differences(stopped, whole)]).toStrictEqual([killAfter, []]);
    }
  });

  test('those that the program keeps are filled in again', () => {
    const workspace = newWorkbook();
    deleteRow(workspace, 'workbookId');
    deleteRow(workspace, 'schemaVersion');
    deleteRow(workspace, 'evidenceNumbers');
    mustRun(workspace, 'setUpWorkbook', { answers: 'yes' });
    expect(rowsOf(workspace, 'settings')).toStrictEqual(rowsOf(newWorkbook(), 'settings'));
    expectWhole(workspace);
  });
});

describe('what people added', () => {
  test('columns, tabs, rows, notes, widths, colours and rules stay, and cost no write', () => {
    const workspace = sampleWorkbook();
    const host = spreadsheetHost(workspace, { user: OWNER, now: NOW });
    const sheet = sheetOf(workspace, tasks);
    const gid = host.gid(tasks.title) as number;
    const own = columnsOf(tasks).length + 2;
    host.typeInto(gid, 1, own, 'Người theo dõi');
    host.typeInto(gid, 2, own, 'Bà Hà');
    host.typeInto(gid, 18, 2, 'Việc riêng của xã');
    host.typeInto(gid, 18, 10, 'RIENG.1');
    host.finish();
    sheet.setNote(1, columnOf(tasks, 'dueDate'), 'Xã tự ghi');
    sheet.setColumnWidth(2, 500);
    sheet.setColumnGroup(10, 16, 0, false);
    sheet.setConditionalFormats([
      { ranges: [{ row: 2, column: 2, rows: 50, columns: 1 }], formula: '$B2="x"', style: { bold: true } },
      ...sheet.conditionalFormats,
    ]);
    sheet.tabColor = '#123456';
    const extra = workspace.workbook.insertSheet('Ghi chép riêng', 0);
    extra.setCell(1, 1, { value: 'của xã', format: internFormat({ bold: true }) });
    for (const { title } of [units, settings]) sheetOf(workspace, { title }).hidden = false;
    mustRun(workspace, 'recomputeScores');
    const before = branch(workspace);

    expect(mustRun(workspace, 'setUpWorkbook').writes).toStrictEqual([]);
    expect(differences(workspace, before)).toStrictEqual([]);
  });

  test('stays where a neighbour is repaired: own notes, own rules, own cells between the columns', () => {
    const { workspace } = repaired((damaged) => {
      const sheet = sheetOf(damaged, documents);
      sheet.insertColumns(3, 1);
      sheet.setCell(1, 4, { value: 'Nơi lưu' });
      sheet.setNote(1, 4, 'Tủ số mấy');
      sheet.setNote(1, 5, 'Số của văn thư xã');
      for (const place of ['1,1', '1,6']) sheet.setNote(1, Number(place.split(',')[1]), null);
    });
    const sheet = sheetOf(workspace, documents);
    expect(sheet.cell(1, 4)?.value).toBe('Nơi lưu');
    expect([sheet.notes.get('1,4'), sheet.notes.get('1,5')]).toStrictEqual([
      'Tủ số mấy',
      'Số của văn thư xã',
    ]);
    expect(sheet.notes.get('1,1')).toBe('Bảng xanh: người nhập.');
  });

  test('a restored tab stands beside its neighbour, wherever people have put their own', () => {
    const { workspace } = repaired((damaged) => {
      damaged.workbook.insertSheet('Riêng 1', 0);
      damaged.workbook.insertSheet('Riêng 2', 3);
      damaged.workbook.deleteSheet(sheetOf(damaged, dashboard));
      damaged.workbook.deleteSheet(sheetOf(damaged, reminderLog));
    });
    const names = workspace.workbook.sheets.map(({ name }) => name);
    const all = tabs.map(({ title }) => title);
    expect(names).toStrictEqual(['Riêng 1', all[0], all[1], 'Riêng 2', ...all.slice(2)]);
  });

  test('a title above the header row costs no write', () => {
    const workspace = newWorkbook();
    sheetOf(workspace, goals).insertRows(0, 1);
    sheetOf(workspace, goals).setCell(1, 1, { value: 'Theo Kế hoạch 79' });
    expect(mustRun(workspace, 'setUpWorkbook').writes).toStrictEqual([]);
  });

  test('tabs that the operator showed are never hidden again, nor is an empty one of theirs removed', () => {
    const workspace = newWorkbook();
    for (const sheet of workspace.workbook.sheets) sheet.hidden = false;
    workspace.workbook.insertSheet('Để trống', 5);
    expectWhole(workspace);
    expect(workspace.workbook.sheets.every(({ hidden }) => !hidden)).toBe(true);
    expect(workspace.workbook.sheet('Để trống')).toBeDefined();
  });

  test('rows that people added below get their checkboxes, and keep what they say', () => {
    const workspace = newWorkbook();
    const next = rowsOf(workspace, 'checklist').length + 2;
    type(workspace, 'checklist', `row:${next}`, { criterion: 'C04', item: 'Mái che' });
    mustRun(workspace, 'setUpWorkbook');
    expect(ruleAt(sheetOf(workspace, checklist), next, columnOf(checklist, 'done'))?.type).toBe('checkbox');
    expect(rowsOf(workspace, 'checklist').at(-1)).toMatchObject({ criterion: 'C04', item: 'Mái che' });
    expectWhole(workspace);
  });

  test('choices of an item that people changed to their own stay', () => {
    const workspace = newWorkbook();
    const sheet = sheetOf(workspace, planQuestions);
    const own = { type: 'list', values: ['Một', 'Hai'], allowInvalid: true } as const;
    const at = { row: 2, column: columnOf(planQuestions, 'answer'), rows: 1, columns: 1 };
    const rest = without(sheet.validations, ({ ranges }) =>
      ranges.some(({ row, column }) => row === 2 && column === at.column),
    );
    sheet.setValidations([...rest, { ranges: [at], rule: own }]);
    mustRun(workspace, 'setUpWorkbook');
    expect(ruleAt(sheet, 2, at.column)).toStrictEqual(own);
  });
});

describe('the version of the workbook', () => {
  test('a later one is refused in words, before anything is written, whatever is missing', () => {
    const workspace = newWorkbook();
    type(workspace, 'settings', 'schemaVersion', { value: String(SCHEMA_VERSION + 1) });
    workspace.workbook.deleteSheet(sheetOf(workspace, scores));
    const before = branch(workspace);
    const result = run(workspace, 'setUpWorkbook', { answers: 'yes' });
    expect(result.error?.code).toBe('newer_workbook');
    expect(result.messages).toStrictEqual([
      {
        kind: 'alert',
        title: 'Chương trình cũ hơn sổ theo dõi',
        text: `Các bảng ở phiên bản ${SCHEMA_VERSION + 1}, chương trình này chỉ biết đến phiên bản ${SCHEMA_VERSION}. Đề nghị người phụ trách kỹ thuật cập nhật chương trình. Chưa có gì thay đổi.`,
      },
    ]);
    expect(differences(workspace, before)).toStrictEqual([]);
  });

  test('a blank one is filled in', () => {
    const { workspace } = repaired((damaged) => type(damaged, 'settings', 'schemaVersion', { value: '' }));
    expect(differences(workspace, newWorkbook())).toStrictEqual([]);
  });
});

test('while somebody else runs, set-up says so and changes nothing', () => {
  const workspace = newWorkbook();
  workspace.workbook.deleteSheet(sheetOf(workspace, lists));
  const before = branch(workspace);
  const result = runIn(workspace, 'setUpWorkbook', { now: NOW, foreignLocks: ['document'] });
  expect(result.error?.code).toBe('busy');
  expect(result.messages[0]?.title).toBe('Đang có người khác thực hiện lệnh');
  expect(differences(workspace, before)).toStrictEqual([]);
});
