// Logs what somebody changed: by the operator's triggers, a few short calls an edit, and never a word to whoever types. One
// row is appended at once, so of two edits at the same moment none is lost and nobody waits for a lock.
import { changeLog } from '../../../sheets-schema/index';
import { momentText } from '../../core/base/dates';
import { type Change, changeOf, HEAD, loggedTable, placeText } from '../../core/change-log/change';
import type { CellsEdit, RowsDeleted } from '../../core/sheet/edit';
import { planAppendedRow } from '../../core/sheet/output';
import { changeWords } from '../../ui/change-log/change-log.vi';
import type { Action, Context } from '../shared/context';
import { ensureTabs } from '../shared/ensure-tabs';
import { underLock } from '../shared/under-lock';

/** Of cells; null where somebody started the function by hand. */
export const logEdit =
  (edit: CellsEdit | null): Action =>
  (context) => {
    const table = edit === null ? null : loggedTable(edit.title());
    if (edit === null || table === null) return null;
    const { workbook } = context.services;
    const head = workbook.rows(table.title, HEAD.row, HEAD.rows);
    const cells = (row: number) => head[row - 1] ?? workbook.rows(table.title, row, 1)[0] ?? [];
    append(context, changeOf(table, edit, head, cells), edit.by);
    return null;
  };

/** Of whole rows; null for every other change. */
export const logDeletion =
  (deleted: RowsDeleted | null): Action =>
  (context) => {
    const table = deleted === null ? null : loggedTable(deleted.title());
    if (deleted !== null && table !== null) append(context, { kind: 'rows_deleted', table }, deleted.by);
    return null;
  };

function append(context: Context, change: Change | null, by: string): void {
  if (change === null) return;
  // Switching on makes the tab; here only where it was deleted since.
  if (!context.services.workbook.places().has(changeLog.title))
    underLock(context, () => ensureTabs(context, [changeLog]));
  logChange(context, change, by);
}

/** Also what the program itself changes for somebody, which no trigger hears; the tab is there. */
export function logChange(context: Context, change: Change, by: string): void {
  const { workbook } = context.services;
  const head = workbook.rows(changeLog.title, HEAD.row, HEAD.rows);
  const row = { ...changeWords(change), place: placeText(change), at: momentText(context.minute), by };
  workbook.apply(planAppendedRow(changeLog, changeLog.title, head, row));
}
