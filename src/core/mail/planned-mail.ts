// A mail about a unit's work as it is planned: what it says, section by section.
import type { Day } from '../base/dates';
import type { GateId } from '../schedule/gates';
import type { DatedTask, OverdueTask } from '../schedule/tasks';
import type { Unit } from '../sheet/units';
import type { AddressedMail } from './addressed-mail';
import type { OpenItem } from './open-items';
import type { Staged } from './stages';

export interface MailItem extends Staged {
  readonly task: OverdueTask;
  /** Whole calendar days since the due date, at least 1. */
  readonly daysOverdue: number;
}

/** A task whose date lies ahead. */
export interface ComingItem extends Staged {
  readonly task: DatedTask;
  /** Whose task it is, where the unit only follows it for them. */
  readonly followedFor: Unit | null;
  readonly own: boolean;
  /** Last working day on or before its date. */
  readonly working: Day;
  /** After the day of the mail, up to and with `working`. */
  readonly workingDaysLeft: number;
}

/** A gate on the way to the dossier that the unit has to pass. */
export interface GateItem extends Staged {
  readonly id: GateId;
  /** Whose gate it is, where the unit only follows it for them. */
  readonly followedFor: Unit | null;
  readonly working: Day;
}

/** A unit's work. A task stands once: as its own, else as a leader's that it follows, else as coordinated. */
export interface MailSection {
  readonly unit: Unit;
  /** Overdue, as the next two. */
  readonly lead: readonly MailItem[];
  /** By leader, in the order of the units tab. */
  readonly followed: readonly { readonly leader: Unit; readonly items: readonly MailItem[] }[];
  readonly coordinated: readonly MailItem[];
  /** What its criteria lack. */
  readonly open: readonly OpenItem[];
  /** Criteria that the unit answers for, alone or in its group, and that apply; null where others' stand among `open`. */
  readonly answersFor: number | null;
  /** Its own work first. */
  readonly coming: readonly ComingItem[];
  readonly gates: readonly GateItem[];
}

export interface PlannedMail extends AddressedMail {
  /** Cooperation where any of its units wants that tone. */
  readonly tone: 'reminder' | 'cooperation';
  readonly sections: readonly MailSection[];
}

/** All that a section says, in the order of the letter. */
const itemsOfSection = ({ lead, followed, coordinated, open, coming, gates }: MailSection): Staged[] => [
  ...lead,
  ...followed.flatMap(({ items }) => items),
  ...coordinated,
  ...open,
  ...coming,
  ...gates,
];

/** All that a mail says. */
export const itemsOfMail = ({ sections }: PlannedMail): Staged[] => sections.flatMap(itemsOfSection);
