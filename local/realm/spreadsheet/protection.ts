// Protected ranges and sheets.
import { emulate } from '../emulate';
import { memberOf } from '../enumeration';
import { ProtectionType } from './enums';
import type { Places } from './places';
import { call, type NamedRangeRef, type RangeRef, refOf } from './wire';

type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** A protection as it was when it was read. */
export interface ProtectionJson {
  id: string;
  type: 'RANGE' | 'SHEET';
  range: NamedRangeRef;
  unprotected: readonly RangeRef[];
  description: string;
  warningOnly: boolean;
  /** Whether the person who runs the script may edit what it protects. */
  mayBeEdited: boolean;
}

const addressOf = (user: unknown): string =>
  typeof user === 'string' ? user : (user as GoogleAppsScript.Base.User).getEmail();

export function protectionOf(json: ProtectionJson, places: Places): Protection {
  const state = { ...json };
  const protection: Protection = emulate('Spreadsheet.Protection', {
    getProtectionType: () => memberOf(ProtectionType, state.type),
    getRange: () => places.range(state.range),
    getDescription: () => state.description,
    isWarningOnly: () => state.warningOnly,
    canEdit: () => state.warningOnly || state.mayBeEdited,
    getUnprotectedRanges: () => state.unprotected.map(places.range),
    setUnprotectedRanges: (ranges: GoogleAppsScript.Spreadsheet.Range[]) => {
      const refs = ranges.map(refOf);
      call('setUnprotectedRanges', state.id, refs);
      state.unprotected = refs;
      return protection;
    },
    setDescription: (description: string) => {
      call('describeProtection', state.id, description);
      state.description = description;
      return protection;
    },
    setWarningOnly: (warningOnly: boolean) => {
      call('setWarningOnly', state.id, warningOnly);
      state.warningOnly = warningOnly;
      return protection;
    },
    getEditors: () =>
      call('protectionEditors', state.id).map((email: string) =>
        emulate('Base.User', { getEmail: () => email }),
      ),
    addEditor: (user: unknown) => {
      call('addProtectionEditor', state.id, addressOf(user));
      return protection;
    },
    addEditors: (addresses: string[]) => {
      call('addProtectionEditor', state.id, ...addresses);
      return protection;
    },
    // Accounts without a domain of their own: nobody edits as one of an organisation.
    canDomainEdit: () => false,
    setDomainEdit: () => protection,
    removeEditors: (users: unknown[]) => {
      call('removeProtectionEditors', state.id, users.map(addressOf));
      return protection;
    },
    remove: () => {
      call('removeProtection', state.id);
    },
  });
  return protection;
}
