// What a kind of mail shows to people: one record, so that preview, question, journal and letter know every kind.
import type { Settings } from '../../../sheets-schema/settings';
import type { Day } from '../../core/base/dates';
import type { ShortText } from '../../core/mail/letter';
import type { OutgoingMail } from '../../core/mail/outgoing-mail';
import type { DossierDeadline } from '../../core/schedule/dossier-deadline';
import type { UnitDirectory } from '../../core/sheet/units';
import type { Task } from '../../core/workbook/inputs';

export interface MailContext {
  readonly settings: Settings;
  readonly units: UnitDirectory;
  /** The dossier's days, where they are near enough to be told beside what it still needs. */
  readonly dossier: DossierDeadline | null;
  /** Addresses of tabs in the workbook; null where there is none. */
  readonly pages: Readonly<Record<'unitWork' | 'evidence' | 'planQuestions', string | null>>;
  /** Address of the task's row in the workbook; null where there is none. */
  readonly linkTo: (task: Task) => string | null;
}

/** `M` is a planned mail of the kind, `S` who or what is left out of it. */
export interface MailWords<M, S> {
  /** As the journal keeps it. */
  readonly journal: (mail: M) => { readonly unit: string; readonly items: string };
  /** The units as a list names them. */
  readonly units: (mail: M) => readonly string[];
  /** What it says, in a few words. */
  readonly gist: (mail: M) => string;
  readonly letter: (mail: M, context: MailContext) => OutgoingMail;
  readonly shortTexts: (mail: M, context: MailContext) => readonly ShortText[];
  readonly leftOut: (skipped: readonly S[]) => readonly string[];
  /** For those whom no mail can reach. */
  readonly byHand: (skipped: readonly S[], day: Day, context: MailContext) => readonly ShortText[];
}
