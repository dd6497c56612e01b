// Units with addresses, tasks past their date, and a plan of mails told in codes, for tests of reminders and mails.

import type { AddressedMail } from '../../src/core/mail/addressed-mail';
import type { NotReached } from '../../src/core/mail/addressees';
import type { MailItem, MailSection, PlannedMail } from '../../src/core/mail/planned-mail';
import { batchOf } from '../../src/core/mail/quota';
import type { ReminderOptions, ReminderPlan } from '../../src/core/mail/reminders';
import type { Staged } from '../../src/core/mail/stages';
import { type Unit, type UnitDirectory, unitDirectory } from '../../src/core/sheet/units';
import type { Task, WorkbookData } from '../../src/core/workbook/inputs';
import type { MailRecord } from '../../src/core/workbook/records';
import type { MailContext } from '../../src/ui/mail/mail-words';
import { planUnits, taskRow, workbookData } from './data';

export const TODAY = '2026-10-20';
export const OPERATOR = 'vanhanh@example.com';

/** Real mails by a click, nothing sent before, nothing open but tasks. */
export const BY_CLICK: ReminderOptions = {
  log: [],
  test: false,
  operator: OPERATOR,
  byClock: false,
  scores: [],
  requests: [],
  completeBy: null,
  gates: [],
  firstPage: () => {
    throw new Error('no digest is planned here');
  },
};

/** The plan's units with changes by code. */
export function unitsWith(changes: Readonly<Record<string, Partial<Unit>>>): UnitDirectory {
  return unitDirectory(planUnits.all.map((unit) => ({ ...unit, ...changes[unit.code ?? ''] })));
}

/** What a unit whose mail is off in the plan's data needs to get any. */
const switchedOn = (code: string): Partial<Unit> => (code === 'DU' ? { tone: 'cooperation' } : {});

/** The units of these codes have the address code@example.com, in small letters, and get mail. */
export function addressed(...codes: string[]): UnitDirectory {
  return unitsWith(
    Object.fromEntries(
      codes.map((code) => [code, { email: `${code.toLowerCase()}@example.com`, ...switchedOn(code) }]),
    ),
  );
}

/** A task of the plan due 30/9/2026: 20 days overdue on TODAY. */
export function lateTask(values: Partial<Task>): Task {
  return taskRow({
    title: 'Hoàn thiện cơ sở vật chất',
    timeText: 'Quý II-III năm 2026',
    planNo: '4',
    source: 'IV.4',
    dueDate: '2026-09-30',
    leadUnit: 'PVHCC',
    ...values,
  });
}

export function reminderData(units: UnitDirectory, tasks: readonly Task[]): WorkbookData {
  return workbookData({ units, tasks, settings: { operatorEmail: OPERATOR } });
}

/** What a quota of so many recipients lets out, where nothing else holds a mail back. */
export const withinQuota = <M extends AddressedMail>(mails: readonly M[], quota: number) =>
  batchOf(mails, { quota, limit: Number.POSITIVE_INFINITY, isAgreed: () => true });

export const linkTo = (task: Task): string => `https://example.com/so#gid=7&range=A${task.row}`;

export function mailContext({ settings, units }: WorkbookData): MailContext {
  return {
    settings,
    units,
    linkTo,
    dossier: null,
    pages: { unitWork: null, evidence: null, planQuestions: null },
  };
}

export function logRow(values: Partial<MailRecord>): MailRecord {
  return {
    row: 2,
    key: null,
    day: null,
    unit: null,
    to: null,
    cc: null,
    items: null,
    status: null,
    at: null,
    error: null,
    kind: null,
    stage: null,
    carried: null,
    ...values,
  };
}

/** Ids of the tasks, with the days overdue: "IV.4+20". */
const told = (items: readonly MailItem[]): string[] =>
  items.map(({ task, daysOverdue }) => `${task.id}+${daysOverdue}`);

export interface ToldSection {
  unit: string | null;
  lead?: string[];
  followed?: Record<string, string[]>;
  coordinated?: string[];
  /** "IV.4 far". */
  coming?: string[];
  /** "A05 near", "?A05 asked" of a request, "!M01-01 far" of a document to be looked at again. */
  open?: string[];
  /** ">review far". */
  gates?: string[];
}

const at = ({ token, stage }: Staged): string => `${token.split('@')[0]} ${stage}`;

export function toldSection({
  unit,
  lead,
  followed,
  coordinated,
  coming,
  open,
  gates,
}: MailSection): ToldSection {
  return {
    unit: unit.code,
    ...(lead.length === 0 ? {} : { lead: told(lead) }),
    ...(followed.length === 0
      ? {}
      : {
          followed: Object.fromEntries(followed.map(({ leader, items }) => [leader.code ?? '', told(items)])),
        }),
    ...(coordinated.length === 0 ? {} : { coordinated: told(coordinated) }),
    ...(coming.length === 0 ? {} : { coming: coming.map(at) }),
    ...(open.length === 0 ? {} : { open: open.map(at) }),
    ...(gates.length === 0 ? {} : { gates: gates.map(at) }),
  };
}

const toldMail = (mail: PlannedMail) => ({ ...mail, sections: mail.sections.map(toldSection) });

/** The plan with units and tasks by their codes. */
export function toldPlan(plan: ReminderPlan) {
  return {
    day: plan.day,
    mails: plan.mails.map(toldMail),
    alreadySent: plan.alreadySent.map(({ key }) => key),
    skipped: plan.skipped.map((skip): [string | null, NotReached | string] =>
      skip.kind === 'unit' ? [skip.section.unit.code, skip.why] : [skip.task.id, skip.why],
    ),
  };
}
