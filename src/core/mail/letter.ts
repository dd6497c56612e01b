// A planned mail as journal, dispatch and preview see it: whatever its kind, by what it is about and how it is written.
import type { MailKind, MailStage } from '../../../sheets-schema/enums';
import type { Day } from '../base/dates';
import type { AddressedMail } from './addressed-mail';
import type { OutgoingMail } from './outgoing-mail';

/** A text to be copied by hand, with the name of whom it is for. */
export interface ShortText {
  readonly label: string;
  readonly text: string;
}

export interface Letter extends AddressedMail {
  readonly kind: MailKind;
  readonly stage: MailStage;
  /** Whom it is for and what it is about, as the journal keeps them. */
  readonly unit: string;
  readonly items: string;
  /** What it tells, at which stage, as the journal keeps it. */
  readonly carried: string;
  /** The units as a list names them. */
  readonly units: readonly string[];
  /** What it says, in a few words. */
  readonly gist: string;
  readonly write: () => OutgoingMail;
  readonly shortTexts: () => readonly ShortText[];
}

/** A letter that is not sent, for its address has had its mail of the day. */
export interface HeldBack {
  readonly letter: Letter;
  /** What that mail was about, as the journal keeps it; null where no row of it is left. */
  readonly told: string | null;
}

/** The mails of a day, of all kinds. */
export interface DayPlan {
  readonly day: Day;
  /** Who has waited longest first, so that a spent quota never hits the same units again. */
  readonly letters: readonly Letter[];
  /** Those whose address has had its mail of the day. */
  readonly alreadySent: readonly HeldBack[];
  /** Who and what is left out, and why: a line each. */
  readonly leftOut: readonly string[];
  /** For those whom no mail can reach. */
  readonly byHand: () => readonly ShortText[];
}
