// The event object a trigger's function is called with; a menu item's gets none.
import type { EventSeed } from '../wire';
import { memberOf } from './enumeration';
import { AuthMode } from './script-app';
import { SpreadsheetApp } from './spreadsheet/index';
import { editedRange } from './spreadsheet/range';

export function eventOf(seed: EventSeed): object | undefined {
  if (!seed) return undefined;
  const authMode = memberOf(AuthMode, seed.authMode);
  if (seed.type === 'clock') return { authMode, triggerUid: seed.triggerUid, ...seed.local };
  const source = SpreadsheetApp.getActiveSpreadsheet();
  if (seed.type === 'open') return { authMode, source };
  const { row, column, user, value, oldValue, triggerUid } = seed;
  return {
    authMode,
    source,
    range: editedRange(seed.sheet, row, column),
    user: { getEmail: () => user },
    ...(value === undefined ? {} : { value }),
    ...(oldValue === undefined ? {} : { oldValue }),
    ...(triggerUid === undefined ? {} : { triggerUid }),
  };
}
