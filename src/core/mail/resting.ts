// When a mail that could go out does not: nothing in it is new to its address, or its week is full.

import { SETTINGS, type Settings } from '../../../sheets-schema/settings';
import { addDays, type Day, isBefore, mondayOf } from '../base/dates';
import type { WorkbookData } from '../workbook/inputs';
import type { Resting } from './addressees';
import type { Carried } from './journal';
import { itemsOfMail, type PlannedMail } from './planned-mail';
import type { Staged } from './stages';

/**
 * Null: it goes out. A person's click tells a unit of all that is overdue, whenever it was told last; the clock only where
 * something has reached a stage that its address has not heard of. Outside the month of the dossier a week has so many
 * mails and no more, unless what somebody asks for would come too late.
 */
export function restOf(
  mail: PlannedMail,
  carried: Carried,
  { settings }: Pick<WorkbookData, 'settings'>,
  today: Day,
  byClock: boolean,
): Resting | null {
  const untold = itemsOfMail(mail).filter((item) => !carried.has(item));
  const enough = askedEnough(mail, carried, settings);
  const fresh = untold.filter((item) => !enough.has(item));
  const lateOfItsOwn = mail.sections.some(({ lead, followed }) => lead.length + followed.length > 0);
  if (!byClock && lateOfItsOwn && mail.tone === 'reminder') return null;
  if (fresh.length === 0 && untold.length > 0) return 'asked_enough';
  if (fresh.length === 0) return mail.tone === 'cooperation' ? 'told_this_week' : 'told_already';
  if (!byClock || isDossierMonth(settings.dossierDeadline, today)) return null;
  const monday = mondayOf(today);
  const most = settings.mailsPerWeek ?? Number(SETTINGS.mailsPerWeek.value);
  const isFull = carried.days.filter((day) => !isBefore(day, monday)).length >= most;
  return isFull && !fresh.some((item) => cannotWait(item, addDays(monday, 7))) ? 'week_full' : null;
}

/**
 * What others lead and nobody closes: whoever only takes part hears of it so many weeks, then no more. Where the same mail
 * tells of something else, it stands there still.
 */
function askedEnough(
  { sections }: PlannedMail,
  carried: Carried,
  { cooperationWeeks }: Pick<Settings, 'cooperationWeeks'>,
): ReadonlySet<Staged> {
  const most = cooperationWeeks ?? Number(SETTINGS.cooperationWeeks.value);
  const coordinated = sections.flatMap((section) => section.coordinated);
  return new Set(coordinated.filter((item) => item.stage === 'weekly' && carried.weeks(item) >= most));
}

const isDossierMonth = (deadline: Day | null, today: Day): boolean =>
  deadline !== null && deadline.slice(0, 'yyyy-MM'.length) === today.slice(0, 'yyyy-MM'.length);

/** Asked for by a person, and wanted before the next week's mail. */
const cannotWait = ({ stage, due }: Staged, nextMonday: Day): boolean =>
  stage === 'asked' && isBefore(due, nextMonday);
