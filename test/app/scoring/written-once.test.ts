// A workbook that says the same is written once, however broken it is: the second Tính điểm finds nothing to write.
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { columnsOf, type Table } from '../../../sheets-schema/define';
import { dashboard, start, unitWork } from '../../../sheets-schema/index';
import { tables } from '../../support/tabs';
import { thinned } from '../../support/thinned';
import { mustRun, run, sampleWorkbook, sheetOf } from '../../support/workspaces';

type Fault = (workspace: Workspace) => void;

const UNREADABLE = [
  '#REF!',
  '=1/0',
  'zzz',
  '1041/1040',
  '90%',
  'a/b',
  '31/02/2026',
  '<b>&"\'',
  '\u200b',
  '—',
  '–',
];

/** Every third cell of a body bears what nobody can read. */
const garbled =
  (table: Table): Fault =>
  (workspace) => {
    const sheet = sheetOf(workspace, table);
    const { lastRow } = sheet;
    let count = 0;
    for (let row = 2; row <= Math.max(lastRow, 4); row += 1)
      for (let column = 1; column <= columnsOf(table).length; column += 1) {
        count += 1;
        if (count % 3 === 0)
          sheet.setCell(row, column, { value: UNREADABLE[count % UNREADABLE.length] ?? '' });
      }
  };

const failing =
  (table: Table): Fault =>
  (workspace) => {
    const sheet = sheetOf(workspace, table);
    for (let column = 1; column <= columnsOf(table).length; column += 1)
      sheet.setCell(2, column, { value: { error: '#DIV/0!' }, formula: '1/0' });
  };

const duplicated =
  (tab: { readonly title: string }): Fault =>
  ({ workbook }) => {
    const sheet = workbook.sheets.find(({ name }) => name === tab.title);
    if (sheet === undefined) throw new Error(`no tab ${tab.title}`);
    workbook.insertCopy(sheet, `Sao ${tab.title}`, workbook.sheets.length);
  };

const doubledRows =
  (table: Table): Fault =>
  (workspace) => {
    const sheet = sheetOf(workspace, table);
    const { lastRow } = sheet;
    for (let row = 2; row <= lastRow; row += 1)
      for (let column = 1; column <= columnsOf(table).length; column += 1)
        sheet.setCell(row + lastRow, column, sheet.cell(row, column) ?? null);
  };

const emptied =
  (tab: { readonly title: string }): Fault =>
  (workspace) => {
    const sheet = sheetOf(workspace, tab);
    for (let row = sheet.lastRow; row >= 1; row -= 1) sheet.deleteRows(row, 1);
  };

const FAULTS: readonly (readonly [string, Fault])[] = [
  ...tables.flatMap((table) => [
    [`unreadable cells in ${table.id}`, garbled(table)] as const,
    [`formulas that fail in ${table.id}`, failing(table)] as const,
    [`the tab ${table.id} twice`, duplicated(table)] as const,
    [`rows twice in ${table.id}`, doubledRows(table)] as const,
    [`nothing in ${table.id}`, emptied(table)] as const,
  ]),
  ...[start, dashboard, unitWork].flatMap((page) => [
    [`the page ${page.id} twice`, duplicated(page)] as const,
    [`nothing in ${page.id}`, emptied(page)] as const,
  ]),
];

test.each(thinned(FAULTS, 5))('%s', (_what, fault) => {
  const workspace = sampleWorkbook();
  mustRun(workspace, 'recomputeScores');
  fault(workspace);
  const first = run(workspace, 'recomputeScores');
  const second = run(workspace, 'recomputeScores');
  expect([second.error?.code, second.writes]).toStrictEqual([first.error?.code, []]);
});
