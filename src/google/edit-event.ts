// An edit as Google reports it to an installable trigger: every edit of the workbook, so nothing is asked for in vain.

import type { Edit } from '../core/sheet/edit';
import { titleOf } from './titles';

/** Plain fields of an event's range; its methods would be calls. */
type EditedRange = GoogleAppsScript.Spreadsheet.Range & {
  readonly rowStart: number;
  readonly columnStart: number;
};

/** Null where no single cell was ticked, and where somebody started the function by hand. */
export function tickOf(event: GoogleAppsScript.Events.SheetsOnEdit | undefined): Edit | null {
  if (String(event?.value).toUpperCase() !== 'TRUE') return null;
  const range = event?.range as EditedRange;
  return {
    row: range.rowStart,
    column: range.columnStart,
    title: () => titleOf(range.getSheet().getName()),
  };
}
