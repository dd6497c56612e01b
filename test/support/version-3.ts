// A workbook in use as the program of version 3 left it.
import { expect } from '@jest/globals';
import type { Workspace } from '../../local/workspace';
import { columnsOf, type Table } from '../../sheets-schema/define';
import {
  checklist,
  documents,
  evidence,
  reminderLog,
  scoreHistory,
  setInForce,
  settings,
} from '../../sheets-schema/index';
import { FORMER_WARNINGS, JOURNAL_WARNING } from '../../sheets-schema/ink';
import { fillOverdue } from './overdue';
import { agree, prepared, rowsOf, sheetOf, type } from './workspaces';

export const JOURNALS: readonly Table[] = [reminderLog, documents, scoreHistory, setInForce];
export const CHANGED: readonly Table[] = [...JOURNALS, settings, checklist, evidence];

export const [, FORMER_WARNING] = FORMER_WARNINGS;

/** Sheet column, as the program makes the tab. */
export const placeOf = (table: Table, key: string): number =>
  columnsOf(table).findIndex((column) => column.key === key) + 1;

export const cellsOf = (workspace: Workspace, table: Table, key: string) =>
  rowsOf(workspace, table.id).map((_, index) =>
    sheetOf(workspace, table).cell(index + 2, placeOf(table, key)),
  );

/** As the program of version 3 left it. */
function asVersion3(workspace: Workspace): void {
  for (const table of CHANGED) {
    const sheet = sheetOf(workspace, table);
    const rows = rowsOf(workspace, table.id).length;
    columnsOf(table).forEach(({ kind, former, hidden }, index) => {
      const at = index + 1;
      if (former[0] !== undefined) sheet.setCell(1, at, { value: former[0] });
      if (hidden) sheet.setColumnHidden(at, false);
      for (let row = 2; row < rows + 2; row += 1) {
        const cell = sheet.cell(row, at);
        if (kind.type === 'moment') sheet.setCell(row, at, { value: '2026-10-20 08:00' });
        const address = /"(http[^"]*)"/.exec(cell?.formula ?? '')?.[1];
        if (kind.type === 'link' && address) sheet.setCell(row, at, { value: address });
      }
    });
  }
  for (const protection of workspace.state.spreadsheet.protections)
    if (protection.description === JOURNAL_WARNING) protection.description = FORMER_WARNING;
  type(workspace, 'settings', 'schemaVersion', { value: '3' });
}

/** Mails of the day have gone out, figures are frozen, papers made. */
export const ofVersion3 = prepared((workspace) => {
  fillOverdue(workspace);
  type(workspace, 'criteria', 'A02', { maxScore: '3' });
  for (const action of ['confirmSet', 'sendOverdueReminders', 'buildDossier'])
    expect([action, agree(workspace, action).ok]).toStrictEqual([action, true]);
  asVersion3(workspace);
});
