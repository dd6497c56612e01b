// What would be sent to whom on a day: one mail an address, a section a unit. Nothing here sends or writes.

import { type Day, daysBetween, isBefore, mondayOf } from '../base/dates';
import { daysOverdue, type OverdueTask, overdueTasks, stillCoordinating, taskState } from '../schedule/tasks';
import type { Unit } from '../sheet/units';
import type { Task, WorkbookData } from '../workbook/inputs';
import type { MailRecord } from '../workbook/records';
import type { AddressedMail } from './addressed-mail';
import {
  type Addressee,
  addresseesOf,
  addressesOf,
  addressKey,
  isFollowedByOthers,
  type NotReached,
} from './addressees';
import { lastReached, mailKey, reachedOn } from './journal';
import { addressProblem, perAddress } from './per-address';

export interface MailItem {
  readonly task: OverdueTask;
  /** Whole calendar days since the due date, at least 1. */
  readonly daysOverdue: number;
}

/** A unit's overdue work. A task stands once: as its own, else as a leader's that it follows, else as coordinated. */
export interface MailSection {
  readonly unit: Unit;
  readonly lead: readonly MailItem[];
  /** By leader, in the order of the units tab. */
  readonly followed: readonly { readonly leader: Unit; readonly items: readonly MailItem[] }[];
  readonly coordinated: readonly MailItem[];
}

export interface PlannedMail extends AddressedMail {
  /** Cooperation where any of its units wants that tone. */
  readonly tone: 'reminder' | 'cooperation';
  readonly sections: readonly MailSection[];
}

export type Skipped =
  /** A unit that its overdue work does not reach by mail. */
  | { readonly kind: 'unit'; readonly why: NotReached; readonly section: MailSection }
  /** A task past its date that no mail speaks of. */
  | {
      readonly kind: 'task';
      readonly why: 'lead_missing' | 'to_confirm' | 'unread' | 'extended';
      readonly task: Task;
    };

export interface ReminderPlan {
  readonly day: Day;
  /** Who has waited longest first, so that a spent quota never hits the same units again. */
  readonly mails: readonly PlannedMail[];
  readonly skipped: readonly Skipped[];
  /** Mails whose address has had its mail of the day. */
  readonly alreadySent: readonly PlannedMail[];
}

export interface ReminderOptions {
  readonly log: readonly MailRecord[];
  /** Test mode: everything goes to the operator, the journal does not hold anything back. */
  readonly test: boolean;
  readonly operator: string;
  /** Addresses that have had a mail today, whatever the journal says by now. */
  readonly reached?: readonly string[];
  /** Addresses that get a mail of another kind. */
  readonly taken?: ReadonlySet<string>;
}

/**
 * Plans the day's mails from the schedule. A unit that only coordinates overdue work gets a mail too: the Front and
 * the Party bodies lead hardly a task, and are asked to cooperate by no other way.
 */
export function planReminders(data: WorkbookData, today: Day, options: ReminderOptions): ReminderPlan {
  const overdue = overdueTasks(data, today);
  const provincial = addressesOf(data.units, (unit) => unit.level === 'province');
  const skipped: Skipped[] = [];
  const reached: MailSection[] = [];
  for (const { section, why } of sectionsOf(data, overdue, today)) {
    const refused = why ?? addressProblem(section.unit, provincial);
    if (refused === null) reached.push(section);
    else skipped.push({ kind: 'unit', why: refused, section });
  }
  const silent = addressesOf(
    data.units,
    (unit) => unit.level === 'province' || isFollowedByOthers(unit, data.units),
  );
  const done = options.test
    ? new Set<string>()
    : new Set([
        ...reachedOn(options.log, today),
        ...(options.reached ?? []).map(addressKey),
        ...(options.taken ?? []),
      ]);
  const all = mailsOf(reached, today, options, new Set([...silent, ...done]));
  const last = lastReached(options.log);
  /** Who was never written to comes first. */
  const lastDay = (mail: PlannedMail): number => {
    const day = last.get(addressKey(mail.to));
    return day === undefined ? Number.NEGATIVE_INFINITY : -daysBetween(day, today);
  };
  const isResting = (mail: PlannedMail): boolean =>
    !options.test && asksToCooperate(mail) && !isNewStage(mail, last.get(addressKey(mail.to)), today);
  const free = all.filter((mail) => !done.has(addressKey(mail.to)));
  return {
    day: today,
    mails: free
      .filter((mail) => !isResting(mail))
      .sort((a, b) => (lastDay(a) === lastDay(b) ? 0 : lastDay(a) - lastDay(b))),
    skipped: [
      ...skipped,
      ...free
        .filter(isResting)
        .flatMap(({ sections }) => sections)
        .map((section): Skipped => ({ kind: 'unit', why: 'told_this_week', section })),
      ...skippedTasks(data, overdue, today),
    ],
    alreadySent: all.filter((mail) => done.has(addressKey(mail.to))),
  };
}

/** Nothing of the mail is overdue work of its addressee, or it must not be called so. */
const asksToCooperate = ({ tone, sections }: PlannedMail): boolean =>
  tone === 'cooperation' || sections.every(({ lead, followed }) => lead.length + followed.length === 0);

/**
 * A unit that is asked to cooperate is written to when work of its becomes overdue, then once a week. `last` is the day
 * of its last mail; a run that did not come through on a Monday is made up for on the next working day.
 */
function isNewStage(mail: PlannedMail, last: Day | undefined, today: Day): boolean {
  if (last === undefined || isBefore(last, mondayOf(today))) return true;
  return mail.sections.some(({ lead, followed, coordinated }) =>
    [...lead, ...followed.flatMap(({ items }) => items), ...coordinated].some(
      ({ task }) => !isBefore(task.dueDate, last),
    ),
  );
}

interface Draft {
  readonly why: Addressee['why'];
  readonly lead: Set<OverdueTask>;
  readonly followed: Map<Unit, Set<OverdueTask>>;
  readonly coordinated: Set<OverdueTask>;
}

/** Every unit concerned, reached or not, in the order of the units tab. */
function sectionsOf(
  data: WorkbookData,
  overdue: readonly OverdueTask[],
  today: Day,
): { section: MailSection; why: Addressee['why'] }[] {
  const drafts = new Map<Unit, Draft>();
  const concern = (task: OverdueTask, code: string | null, leads: boolean): void => {
    const unit = data.units.byCode(code);
    for (const addressee of unit === null ? [] : addresseesOf(unit, data.units)) {
      const draft = drafts.get(addressee.unit) ?? emptyDraft(addressee.why);
      drafts.set(addressee.unit, draft);
      place(draft, task, addressee.followedFor, leads);
    }
  };
  for (const task of overdue) {
    concern(task, task.leadUnit, true);
    for (const code of stillCoordinating(task, data.units)) concern(task, code, task.led === 'together');
  }
  return data.units.all.flatMap((unit) => {
    const draft = drafts.get(unit);
    return draft === undefined ? [] : [{ section: sectionOf(unit, draft, data, today), why: draft.why }];
  });
}

const emptyDraft = (why: Addressee['why']): Draft => ({
  why,
  lead: new Set(),
  followed: new Map(),
  coordinated: new Set(),
});

function place(draft: Draft, task: OverdueTask, leader: Unit | null, leads: boolean): void {
  if (!leads) draft.coordinated.add(task);
  else if (leader === null) draft.lead.add(task);
  else draft.followed.set(leader, (draft.followed.get(leader) ?? new Set()).add(task));
}

function sectionOf(unit: Unit, draft: Draft, data: WorkbookData, today: Day): MailSection {
  const items = (tasks: Iterable<OverdueTask>): MailItem[] =>
    [...tasks].map((task) => ({ task, daysOverdue: daysOverdue(task, today) }));
  const shown = new Set(draft.lead);
  const followed = data.units.all.flatMap((leader) => {
    const tasks = [...(draft.followed.get(leader) ?? [])].filter((task) => !shown.has(task));
    for (const task of tasks) shown.add(task);
    return tasks.length === 0 ? [] : [{ leader, items: items(tasks) }];
  });
  const coordinated = [...draft.coordinated].filter((task) => !shown.has(task));
  return { unit, lead: items(draft.lead), followed, coordinated: items(coordinated) };
}

/**
 * Sections that share an address share a mail. Copies go only to a unit's own second address, never to `barred`:
 * leaders, the province, and whoever has had a mail of the day.
 */
function mailsOf(
  sections: readonly MailSection[],
  today: Day,
  options: ReminderOptions,
  barred: ReadonlySet<string>,
): PlannedMail[] {
  return perAddress(sections, barred).map(({ address, ...mail }) => ({
    ...mail,
    key: mailKey('overdue', today, address, options.test),
    day: today,
    testTo: options.test ? options.operator : null,
  }));
}

function skippedTasks(data: WorkbookData, overdue: readonly OverdueTask[], today: Day): Skipped[] {
  const leaderless = overdue
    .filter((task) => data.units.byCode(task.leadUnit) === null)
    .map((task): Skipped => ({ kind: 'task', why: 'lead_missing', task }));
  const paused = data.tasks.flatMap((task): Skipped[] => {
    const state = taskState(task, today);
    const isPast = task.dueDate !== null && isBefore(task.dueDate, today);
    return isPast && (state === 'to_confirm' || state === 'unread' || state === 'extended')
      ? [{ kind: 'task', why: state, task }]
      : [];
  });
  return [...leaderless, ...paused];
}
