// When a thing is to be told: stages on the way to its date and after it, each reached on a day and told once. A day that
// was missed is made up for: what counts is the stage reached, not the day of the week.
import type { MailStage } from '../../../sheets-schema/enums';
import { SETTINGS, type Settings } from '../../../sheets-schema/settings';
import {
  addDays,
  addWorkingDays,
  type Day,
  isAfter,
  isBefore,
  mondayOf,
  type WorkCalendar,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBefore,
} from '../base/dates';

/** Working days before the date; of the settings. */
export interface Notice {
  readonly far: number;
  readonly near: number;
}

export interface Reached {
  readonly stage: MailStage;
  /** The day, or the moment, from which on it is due. */
  readonly since: string;
}

/** Something to tell, at the stage that it has reached. */
export interface Staged extends Reached {
  /** The last day of it. */
  readonly due: Day;
  /** `thing@date@stage`, as the journal keeps what a mail carried. */
  readonly token: string;
}

/** The stage before a date that has not passed; null where it is still further off than the first notice. */
export function stageBefore(
  due: Day,
  today: Day,
  calendar: WorkCalendar,
  { far, near }: Notice,
): Reached | null {
  if (isAfter(today, due)) return null;
  const working = workingDayOnOrBefore(due, calendar);
  const stages = [
    ['near', near],
    ['far', far],
  ] as const;
  for (const [stage, days] of stages) {
    const since = workingDaysBefore(working, days, calendar);
    if (days > 0 && !isBefore(today, since)) return { stage, since };
  }
  return null;
}

/** The stage of a date that has passed: the first working day after it, then each week from its Monday on. */
export function stageAfter(due: Day, today: Day, calendar: WorkCalendar): Reached {
  const first = addWorkingDays(due, 1, calendar);
  const monday = mondayOf(today);
  return isAfter(monday, first)
    ? { stage: 'weekly', since: workingDayOnOrAfter(monday, calendar) }
    : { stage: 'past_due', since: first };
}

/** What people asked for: at once, then each week until it is answered. */
export function stageAsked(askedAt: string, today: Day): Reached {
  const monday = mondayOf(today);
  const nextWeek = addDays(mondayOf(dayOf(askedAt)), 7);
  return isBefore(monday, nextWeek) ? { stage: 'asked', since: askedAt } : { stage: 'weekly', since: monday };
}

/** Of the settings, else as they are at first. */
export const noticeOf = ({ noticeFar, noticeNear }: Pick<Settings, 'noticeFar' | 'noticeNear'>): Notice => ({
  far: noticeFar ?? Number(SETTINGS.noticeFar.value),
  near: noticeNear ?? Number(SETTINGS.noticeNear.value),
});

/** Of a moment, yyyy-MM-dd HH:mm. */
const dayOf = (moment: string): Day => moment.slice(0, 'yyyy-MM-dd'.length);

/** What holds an entry of the journal together; a code of people's own must not look like two. */
const plain = (thing: string): string => thing.replace(/[\s@;]+/g, '_');

/** `thing`: what no two things of the same list share. Of a stage a week, the week is part of it. */
export const staged = (thing: string, due: Day, reached: Reached): Staged => ({
  ...reached,
  due,
  token: [
    plain(thing),
    due,
    reached.stage === 'weekly' ? `weekly-${mondayOf(dayOf(reached.since))}` : reached.stage,
  ].join('@'),
});

/** Whether it tells of the same thing and date, in whatever week after it. */
export const isWeekOf = ({ token }: Staged, other: string): boolean =>
  other.startsWith(`${token.slice(0, token.lastIndexOf('@'))}@weekly-`);

const SEPARATOR = '; ';

/** As the journal keeps them; each once. */
export const carriedText = (items: readonly Staged[]): string =>
  [...new Set(items.map(({ token }) => token))].join(SEPARATOR);

export const carriedIn = (text: string | null): string[] =>
  (text ?? '').split(/;\s*/).filter((token) => token !== '');

/** The most pressing first. */
const PRESSING: readonly MailStage[] = ['past_due', 'asked', 'weekly', 'near', 'far'];

/** The stage by which the journal calls a mail. */
export const mostPressing = (items: readonly Staged[]): MailStage =>
  PRESSING.find((stage) => items.some((item) => item.stage === stage)) ?? 'far';
