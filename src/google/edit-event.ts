// An edit as Google reports it to an installable trigger.

import type { Edit } from '../core/edit';

export function editOf(event: GoogleAppsScript.Events.SheetsOnEdit): Edit {
  const { range, value } = event;
  return {
    title: range.getSheet().getName(),
    row: range.getRow(),
    column: range.getColumn(),
    ticked: String(value).toUpperCase() === 'TRUE',
  };
}
