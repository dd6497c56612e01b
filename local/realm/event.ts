// The event object a trigger's function is called with; a menu item's gets none.
import type { EventSeed } from '../wire';
import { memberOf } from './enumeration';
import { AuthMode } from './script-app';
import { SpreadsheetApp } from './spreadsheet/index';
import { rangeOf } from './spreadsheet/range';
import { call } from './spreadsheet/wire';

export function eventOf(seed: EventSeed): object | undefined {
  if (!seed) return undefined;
  const authMode = memberOf(AuthMode, seed.authMode);
  if (seed.type === 'clock') return { authMode, triggerUid: seed.triggerUid, ...seed.local };
  const source = SpreadsheetApp.getActiveSpreadsheet();
  if (seed.type === 'open') return { authMode, source };
  const { row, column, user, value, oldValue, triggerUid } = seed;
  // An event's range has its corners as plain fields too, which no other range has.
  const corners = { rowStart: row, rowEnd: row, columnStart: column, columnEnd: column };
  return {
    authMode,
    source,
    range: Object.assign(
      rangeOf({ gid: call('editedSheet', seed.sheet), row, column, rows: 1, columns: 1 }),
      corners,
    ),
    user: { getEmail: () => user },
    ...(value === undefined ? {} : { value }),
    ...(oldValue === undefined ? {} : { oldValue }),
    ...(triggerUid === undefined ? {} : { triggerUid }),
  };
}
