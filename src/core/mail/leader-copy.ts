// A leader's copy of what units are reminded of, where the office has asked for it; no leader is reminded of anything.
import { addressKey } from './addressees';
import type { PlannedMail } from './planned-mail';

/** Of reminders that tell of overdue work of the unit's own or that it follows; requests to cooperate have no copy. */
const isCopied = ({ tone, testTo, sections }: PlannedMail): boolean =>
  testTo === null &&
  tone === 'reminder' &&
  sections.some(({ lead, followed }) => lead.length > 0 || followed.length > 0);

/** The mails with their copies to `address`: none where it is null or barred, and no second one where a mail has it. */
export function withLeaderCopy(
  mails: readonly PlannedMail[],
  address: string | null,
  barred: ReadonlySet<string>,
): readonly PlannedMail[] {
  if (address === null || barred.has(addressKey(address))) return mails;
  const isSame = (other: string): boolean => addressKey(other) === addressKey(address);
  return mails.map((mail) =>
    isCopied(mail) && !mail.cc.some(isSame) ? { ...mail, cc: [...mail.cc, address] } : mail,
  );
}
