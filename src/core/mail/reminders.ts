// What would be sent to whom on a day: one mail an address, a section a unit. Nothing here sends or writes.

import { type Day, daysBetween, isBefore, workingDayOnOrBefore, workingDaysUntil } from '../base/dates';
import type { DashboardModel } from '../pages/dashboard';
import type { SentRequest } from '../reviews/round';
import type { Gate } from '../schedule/gates';
import {
  daysOverdue,
  type OverdueTask,
  overdueTasks,
  stillCoordinating,
  taskState,
  tasksAhead,
} from '../schedule/tasks';
import type { CriterionScore } from '../scoring/score';
import type { Unit } from '../sheet/units';
import type { Task, WorkbookData } from '../workbook/inputs';
import type { MailRecord } from '../workbook/records';
import {
  type Addressee,
  addresseesOf,
  addressesOf,
  addressKey,
  isFollowedByOthers,
  type NotReached,
  type Resting,
} from './addressees';
import { carriedTo, lastReached, mailKey, reachedOn } from './journal';
import { withLeaderCopy } from './leader-copy';
import { type OpenItem, openItems } from './open-items';
import { addressProblem, perAddress } from './per-address';
import type { ComingItem, GateItem, MailItem, MailSection, PlannedMail } from './planned-mail';
import { restOf } from './resting';
import { noticeOf, stageAfter, stageBefore, staged } from './stages';

export type Skipped =
  /** A unit that its work does not reach by mail. */
  | { readonly kind: 'unit'; readonly why: NotReached; readonly section: MailSection }
  /** A task past its date, or without one, that no mail speaks of. */
  | {
      readonly kind: 'task';
      readonly why: 'lead_missing' | 'to_confirm' | 'unread' | 'waiting' | 'extended' | 'no_date';
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
  /** By the clock: only where something is new; a person's click sends all that is overdue. */
  readonly byClock: boolean;
  readonly scores: readonly CriterionScore[];
  /** Of the reviewers, not answered yet. */
  readonly requests: readonly SentRequest[];
  /** By when units are to complete what their criteria lack; null where no such day lies ahead. */
  readonly completeBy: Day | null;
  /** On the way to the dossier, those whose day has not passed. */
  readonly gates: readonly Gate[];
  /** Tổng quan as it stands; reckoned only where a mail tells of it. */
  readonly firstPage: () => DashboardModel;
  /** Addresses that have had a mail today, whatever the journal says by now. */
  readonly reached?: readonly string[];
  /** Addresses that get a mail of another kind. */
  readonly taken?: ReadonlySet<string>;
}

/**
 * Plans the day's mails. A unit that only coordinates gets a mail too: the Front and the Party bodies lead hardly a task,
 * and are asked to cooperate by no other way.
 */
export function planReminders(data: WorkbookData, today: Day, options: ReminderOptions): ReminderPlan {
  const overdue = overdueTasks(data, today);
  const provincial = addressesOf(data.units, (unit) => unit.level === 'province');
  const skipped: Skipped[] = [];
  const reached: MailSection[] = [];
  for (const { section, why } of sectionsOf(data, overdue, today, options)) {
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
  const own = all.map(({ to }) => addressKey(to));
  const last = lastReached(options.log);
  /** Who was never written to comes first. */
  const lastDay = (mail: PlannedMail): number => {
    const day = last.get(addressKey(mail.to));
    return day === undefined ? Number.NEGATIVE_INFINITY : -daysBetween(day, today);
  };
  const carried = carriedTo(options.log);
  const free = all
    .filter((mail) => !done.has(addressKey(mail.to)))
    .map((mail): { mail: PlannedMail; rests: Resting | null } => ({
      mail,
      rests: options.test ? null : restOf(mail, carried(mail.to), data, today, options.byClock),
    }));
  const due = free
    .filter(({ rests }) => rests === null)
    .map(({ mail }) => mail)
    .sort((a, b) => (lastDay(a) === lastDay(b) ? 0 : lastDay(a) - lastDay(b)));
  return {
    day: today,
    mails: withLeaderCopy(due, data.settings.overdueCopy, new Set([...provincial, ...own])),
    skipped: [
      ...skipped,
      ...free.flatMap(({ mail: { sections }, rests }) =>
        rests === null ? [] : sections.map((section): Skipped => ({ kind: 'unit', why: rests, section })),
      ),
      ...skippedTasks(data, overdue, today),
    ],
    alreadySent: all.filter((mail) => done.has(addressKey(mail.to))),
  };
}

type Ahead = Omit<ComingItem, 'followedFor' | 'own'>;

interface Draft {
  readonly why: Addressee['why'];
  readonly lead: Set<Task>;
  readonly followed: Map<Unit, Set<Task>>;
  readonly coordinated: Set<Task>;
  readonly open: OpenItem[];
  readonly gates: GateItem[];
}

/** Every unit concerned, reached or not, in the order of the units tab. */
function sectionsOf(
  data: WorkbookData,
  overdue: readonly OverdueTask[],
  today: Day,
  { scores, requests, completeBy, gates }: ReminderOptions,
): { section: MailSection; why: Addressee['why'] }[] {
  const notice = noticeOf(data.settings);
  const late = new Map(
    overdue.map((task): [Task, MailItem] => [
      task,
      {
        ...staged(nameOf(task), task.dueDate, stageAfter(task.dueDate, today, data.holidays)),
        task,
        daysOverdue: daysOverdue(task, today),
      },
    ]),
  );
  const ahead = new Map(
    tasksAhead(data, today).flatMap((task): [Task, Ahead][] => {
      const reached = stageBefore(task.dueDate, today, data.holidays, notice);
      const working = workingDayOnOrBefore(task.dueDate, data.holidays);
      return reached === null
        ? []
        : [
            [
              task,
              {
                ...staged(nameOf(task), task.dueDate, reached),
                task,
                working,
                workingDaysLeft: workingDaysUntil(today, working, data.holidays),
              },
            ],
          ];
    }),
  );
  const drafts = new Map<Unit, Draft>();
  const draftOf = ({ unit, why }: Addressee): Draft => {
    const draft = drafts.get(unit) ?? emptyDraft(why);
    drafts.set(unit, draft);
    return draft;
  };
  const concern = (task: Task, code: string | null, leads: boolean): void => {
    const unit = data.units.byCode(code);
    for (const addressee of unit === null ? [] : addresseesOf(unit, data.units))
      place(draftOf(addressee), task, addressee.followedFor, leads);
  };
  for (const task of [...late.keys(), ...ahead.keys()]) {
    concern(task, task.leadUnit, true);
    for (const code of stillCoordinating(task, data.units)) concern(task, code, task.led === 'together');
  }
  for (const { addressee, items } of openItems(data, today, { scores, requests, completeBy, notice }))
    draftOf(addressee).open.push(
      ...items.map((item) => ({ ...item, followedFor: item.followedFor ?? addressee.followedFor })),
    );
  for (const gate of gates) {
    const unit = gate.closed || gate.who === 'units' ? null : data.units.byCode(gate.who);
    // Once, and not beside the task whose day it leads up to.
    const reached = stageBefore(gate.day, today, data.holidays, { ...notice, near: 0 });
    if (unit === null || reached === null || gate.id === 'portal') continue;
    const { id, working } = gate;
    for (const addressee of addresseesOf(unit, data.units))
      draftOf(addressee).gates.push({
        ...staged(`>${id}`, gate.day, reached),
        id,
        working,
        followedFor: addressee.followedFor,
      });
  }
  return data.units.all.flatMap((unit) => {
    const draft = drafts.get(unit);
    return draft === undefined
      ? []
      : [{ section: sectionOf(unit, draft, data, late, ahead, scores), why: draft.why }];
  });
}

/** What no two tasks share. */
const nameOf = ({ id, title, row }: Task): string => id ?? title ?? `#${row}`;

const emptyDraft = (why: Addressee['why']): Draft => ({
  why,
  lead: new Set(),
  followed: new Map(),
  coordinated: new Set(),
  open: [],
  gates: [],
});

function place(draft: Draft, task: Task, leader: Unit | null, leads: boolean): void {
  if (!leads) draft.coordinated.add(task);
  else if (leader === null) draft.lead.add(task);
  else draft.followed.set(leader, (draft.followed.get(leader) ?? new Set()).add(task));
}

function sectionOf(
  unit: Unit,
  draft: Draft,
  { units }: WorkbookData,
  late: ReadonlyMap<Task, MailItem>,
  ahead: ReadonlyMap<Task, Ahead>,
  scores: readonly CriterionScore[],
): MailSection {
  const shown = new Set(draft.lead);
  const followed = units.all.flatMap((leader) => {
    const tasks = [...(draft.followed.get(leader) ?? [])].filter((task) => !shown.has(task));
    for (const task of tasks) shown.add(task);
    return tasks.length === 0 ? [] : [{ leader, tasks }];
  });
  const coordinated = [...draft.coordinated].filter((task) => !shown.has(task));
  const lateOf = (tasks: Iterable<Task>): MailItem[] => [...tasks].flatMap((task) => late.get(task) ?? []);
  const aheadOf = (tasks: Iterable<Task>, followedFor: Unit | null, own: boolean): ComingItem[] =>
    [...tasks].flatMap((task) => {
      const item = ahead.get(task);
      return item === undefined ? [] : [{ ...item, followedFor, own }];
    });
  return {
    unit,
    lead: lateOf(draft.lead),
    followed: followed
      .map(({ leader, tasks }) => ({ leader, items: lateOf(tasks) }))
      .filter(({ items }) => items.length > 0),
    coordinated: lateOf(coordinated),
    open: draft.open,
    answersFor: answeredFor(unit, draft.open, scores),
    coming: [
      ...aheadOf(draft.lead, null, true),
      ...followed.flatMap(({ leader, tasks }) => aheadOf(tasks, leader, true)),
      ...aheadOf(coordinated, null, false),
    ],
    gates: draft.gates,
  };
}

function answeredFor(
  { code, memberOf }: Unit,
  open: readonly OpenItem[],
  scores: readonly CriterionScore[],
): number | null {
  const own = scores.filter(
    ({ unit, result }) =>
      unit !== null && (unit === code || unit === memberOf) && result !== 'not_applicable',
  );
  const codes = new Set(own.map((score) => score.code));
  const isOwn = ({ what }: OpenItem): boolean =>
    what.kind === 'review' || codes.has(what.kind === 'request' ? what.request.code : what.criterion.code);
  return open.every(isOwn) ? own.length : null;
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
    key: mailKey('work', today, address, options.test),
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
    if (task.dueDate === null) {
      const why = state === 'open' ? 'no_date' : state;
      return why === 'no_date' || why === 'unread' ? [{ kind: 'task', why, task }] : [];
    }
    const isPaused =
      state === 'to_confirm' || state === 'unread' || state === 'waiting' || state === 'extended';
    return isPaused && isBefore(task.dueDate, today) ? [{ kind: 'task', why: state, task }] : [];
  });
  return [...leaderless, ...paused];
}
