// Who may write where. Only a hard protection stops anyone; a warning is silent for scripts.
import { ServiceError } from '../service';
import { contains, overlaps, type RangeRef } from './grid-ranges';
import type { ProtectionState, SpreadsheetState } from './state';

export interface SpreadsheetUser {
  readonly email: string;
  readonly isOwner: boolean;
}

/** Who would write, and what is protected. */
interface Writing {
  readonly user: SpreadsheetUser;
  readonly state: Pick<SpreadsheetState, 'protections'>;
}

const REFUSED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

export function mayEdit({ user }: Pick<Writing, 'user'>, protection: ProtectionState): boolean {
  if (protection.warningOnly || user.isOwner || !protection.editors) return true;
  return protection.editors.some((email) => email.toLowerCase() === user.email.toLowerCase());
}

/** Throws Google's error if the range touches one that the user may not edit. */
export function checkProtection(c: Writing, ref: RangeRef): void {
  for (const protection of c.state.protections) {
    if (protection.gid !== ref.gid || mayEdit(c, protection)) continue;
    const isFree = (protection.unprotected ?? []).some((free) => contains(free, ref));
    if (protection.range ? overlaps(protection.range, ref) : !isFree) throw new ServiceError(REFUSED);
  }
}

/** As checkProtection, for a change of the sheet as such, which only a protected sheet forbids. */
export function checkSheetProtection(c: Writing, gid: number): void {
  const sheet = c.state.protections.filter((protection) => protection.gid === gid && !protection.range);
  if (!sheet.every((protection) => mayEdit(c, protection))) throw new ServiceError(REFUSED);
}
