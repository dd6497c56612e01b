// The event object a trigger's function is called with, as guarded as any service; a menu item's function gets none.
import type { EventSeed } from '../wire';
import { emulate } from './emulate';
import { memberOf } from './enumeration';
import { guard } from './guard';
import { AuthMode } from './script-app';
import { SpreadsheetApp } from './spreadsheet/index';
import { editedRange, lookedAt } from './spreadsheet/range';
import { places } from './spreadsheet/spreadsheet';

const userOf = (email: string) => emulate('Base.User', { getEmail: () => email });

export function eventOf(seed: EventSeed): object | undefined {
  if (!seed) return undefined;
  const authMode = memberOf(AuthMode, seed.authMode);
  if (seed.type === 'clock')
    return guard('TimeDrivenEvent', { authMode, triggerUid: seed.triggerUid, ...seed.local });
  const source = SpreadsheetApp.getActiveSpreadsheet();
  if (seed.type === 'open') return guard('OpenEvent', { authMode, source });
  if (seed.type === 'change') {
    const { triggerUid, changeType, user } = seed;
    lookedAt(seed.sheet);
    return guard('ChangeEvent', { authMode, source, user: userOf(user), changeType, triggerUid });
  }
  // What an edit's event may lack reads as undefined, as on Google.
  const { user, value, oldValue, triggerUid } = seed;
  return guard('EditEvent', {
    authMode,
    source,
    range: editedRange(places, seed.sheet, seed),
    user: userOf(user),
    value,
    oldValue,
    triggerUid,
  });
}
