// The event object a trigger's function is called with, as guarded as any service; a menu item's function gets none.
import type { EventSeed } from '../wire';
import { emulate } from './emulate';
import { memberOf } from './enumeration';
import { guard } from './guard';
import { AuthMode } from './script-app';
import { SpreadsheetApp } from './spreadsheet/index';
import { editedRange } from './spreadsheet/range';
import { places } from './spreadsheet/spreadsheet';

export function eventOf(seed: EventSeed): object | undefined {
  if (!seed) return undefined;
  const authMode = memberOf(AuthMode, seed.authMode);
  if (seed.type === 'clock')
    return guard('TimeDrivenEvent', { authMode, triggerUid: seed.triggerUid, ...seed.local });
  const source = SpreadsheetApp.getActiveSpreadsheet();
  if (seed.type === 'open') return guard('OpenEvent', { authMode, source });
  // What an edit's event may lack reads as undefined, as on Google.
  const { row, column, user, value, oldValue, triggerUid } = seed;
  return guard('EditEvent', {
    authMode,
    source,
    range: editedRange(places, seed.sheet, row, column),
    user: emulate('Base.User', { getEmail: () => user }),
    value,
    oldValue,
    triggerUid,
  });
}
