// What hears people's edits and deletions, beside the daily run. Versions before changes were logged made one trigger of
// them only, or none: what is missing is made by whom the daily run belongs to, for only that account sees its triggers.
import type { Services } from '../../google/services';
import { readAutomatic } from './automatic';
import { isSameAddress } from './operator';

/** Either is enough: the second is that of earlier versions and does the same. */
export const EDIT_HANDLERS = ['onEdited', 'onRecomputeBox'] as const;
export const CHANGE_HANDLER = 'onChanged';

/** Makes those that this person has not; one call where nothing is missing. */
export function ensureChangeTriggers({ triggers }: Services): void {
  const present = triggers.handlers();
  if (!EDIT_HANDLERS.some((handler) => present.includes(handler))) triggers.createOnEdit(EDIT_HANDLERS[0]);
  if (!present.includes(CHANGE_HANDLER)) triggers.createOnChange(CHANGE_HANDLER);
}

/** By set-up: where the daily run is on and this person's own. Without consent to it nothing is done: the morning does it. */
export function mendChangeTriggers(services: Services): void {
  const record = readAutomatic(services);
  if (record?.on !== true) return;
  if (services.consent.missing(['userinfo.email', 'script.scriptapp']) !== null) return;
  if (isSameAddress(record.by, services.session.email())) ensureChangeTriggers(services);
}
