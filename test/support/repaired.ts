// A workbook that was damaged and that Tạo, khôi phục các bảng mends.
import { expect } from '@jest/globals';
import type { Workspace } from '../../local/workspace';
import { columnsOf, type Table } from '../../sheets-schema/define';
import { branch, mustRun, newWorkbook, run } from './workspaces';

/** Number of the column in a tab made from the schema, from 1. */
export const columnOf = (table: Table, key: string): number =>
  columnsOf(table).findIndex((column) => column.key === key) + 1;

/** Damages a whole workbook, lets set-up repair it; gives the repaired one and what the run said. */
export function repaired(damage: (workspace: Workspace) => void, origin = newWorkbook()) {
  const workspace = branch(origin);
  damage(workspace);
  const { writes, messages } = mustRun(workspace, 'setUpWorkbook');
  return { workspace, writes, text: messages.map(({ text }) => text).join('\n') };
}

/** A second run finds nothing more to do. */
export const expectWhole = (workspace: Workspace) => {
  const { ok, writes } = run(workspace, 'setUpWorkbook');
  expect([ok, writes]).toStrictEqual([true, []]);
};
