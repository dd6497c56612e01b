// What Google reports to installable triggers: every edit and change of the workbook, so nothing is asked for in vain.

import type { CellsEdit, Edit, RowsDeleted } from '../core/sheet/edit';
import { titleOf } from './titles';

type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;
type ChangeEvent = GoogleAppsScript.Events.SheetsOnChange;

/** Plain fields of an event's range; its methods would be calls. */
type EditedRange = GoogleAppsScript.Spreadsheet.Range & {
  readonly rowStart: number;
  readonly rowEnd: number;
  readonly columnStart: number;
  readonly columnEnd: number;
};

/** Null where somebody started the function by hand. */
export function editOf(event: EditEvent | undefined): CellsEdit | null {
  if (event?.range === undefined) return null;
  const { rowStart, rowEnd, columnStart, columnEnd } = event.range as EditedRange;
  return {
    row: rowStart,
    column: columnStart,
    rows: rowEnd - rowStart + 1,
    columns: columnEnd - columnStart + 1,
    // Google's types have texts alone.
    value: event.value as string | undefined,
    before: event.oldValue as string | undefined,
    by: addressOf(event.user),
    title: () => titleOf(event.range.getSheet().getName()),
  };
}

/** Null where no single cell was ticked, and where somebody started the function by hand. */
export function tickOf(event: EditEvent | undefined): Edit | null {
  return String(event?.value).toUpperCase() === 'TRUE' ? editOf(event) : null;
}

/** Null for every other change: cells come with their own event. */
export function deletionOf(event: ChangeEvent | undefined): RowsDeleted | null {
  if (event?.changeType !== 'REMOVE_ROW') return null;
  return { title: () => titleOf(event.source.getActiveSheet().getName()), by: addressOf(event.user) };
}

/** Google tells it only of people of the same organisation, and of the trigger's own creator. */
const addressOf = (user: { getEmail?(): string } | undefined): string => user?.getEmail?.() ?? '';
