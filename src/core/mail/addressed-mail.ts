// What identifies a mail before it is written: to whom, on which day.
import type { Day } from '../base/dates';

/** A mail by its address and day. */
export interface AddressedMail {
  /** One real mail an address a day; test mails have keys of their own. */
  readonly key: string;
  readonly day: Day;
  /** The unit's address, also where the mail is a test that goes to the operator. */
  readonly to: string;
  readonly cc: readonly string[];
  /** Where a test goes instead; null for a real mail. */
  readonly testTo: string | null;
}
