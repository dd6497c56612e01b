// The leaders' digest: where the commune stands, once a week, to whoever the office names in the settings. Never a reminder.
import { addDays, type Day, isBefore, mondayOf, workingDayOnOrAfter } from '../base/dates';
import type { DashboardModel } from '../pages/dashboard';
import { dossierAhead } from '../schedule/dossier-deadline';
import type { WorkbookData } from '../workbook/inputs';
import type { MailRecord } from '../workbook/records';
import type { AddressedMail } from './addressed-mail';
import { addressesOf, addressKey, type NotReached } from './addressees';
import { carriedTo, mailKey } from './journal';
import type { ReminderOptions } from './reminders';
import { carriedIn, type Staged, staged } from './stages';

/** What a week's digest said of the commune. */
interface WeekFigures {
  /** Its Monday; null where it was the week right before. */
  readonly week: Day | null;
  readonly met: number;
  readonly outOf: number;
  /** In hundredths. */
  readonly points: number;
}

export interface Digest extends AddressedMail {
  /** Its Monday. */
  readonly week: Day;
  readonly model: DashboardModel;
  /** Of the last one that went out in an earlier week; null where none did. */
  readonly before: WeekFigures | null;
  readonly items: readonly Staged[];
}

const ITEM = 'digest';
const FIGURES = /^figures=(\d+)\/(\d+)\/(\d+)@/;

/**
 * The first working day of each week, or the first run after it; nothing where the settings name nobody. That nothing is met
 * yet is told once: it rests while nothing is late and the dossier far, and what is met then is told on the next Monday.
 */
export function planDigest(
  data: WorkbookData,
  today: Day,
  { log, test, operator, firstPage }: ReminderOptions,
): {
  readonly mails: readonly Digest[];
  readonly alreadySent: readonly Digest[];
  readonly skipped: readonly NotReached[];
} {
  const { digestEmail: to, digestCopy } = data.settings;
  const none = { mails: [], alreadySent: [], skipped: [] };
  if (to === null) return none;
  const provincial = addressesOf(data.units, ({ level }) => level === 'province');
  if (provincial.has(addressKey(to))) return { ...none, skipped: ['address_of_province'] };
  const week = mondayOf(today);
  const reached = { stage: 'weekly', since: workingDayOnOrAfter(week, data.holidays) } as const;
  const due = staged(ITEM, week, reached);
  if (isBefore(today, reached.since) || (!test && carriedTo(log, 'digest')(to).has(due))) return none;
  const model = firstPage();
  const { counted, total } = model.verdict;
  const before = figuresBefore(log, week);
  const isQuiet = model.overdue.length === 0 && dossierAhead(data, today) === null;
  const isBegun = counted.met + total > 0 && today === reached.since;
  if (!test && isQuiet && !isBegun && before?.met === 0 && before.points === 0) return none;
  const isCopied =
    digestCopy !== null &&
    !provincial.has(addressKey(digestCopy)) &&
    addressKey(digestCopy) !== addressKey(to);
  return {
    ...none,
    mails: [
      {
        key: mailKey('digest', today, addressKey(to), test),
        day: today,
        to,
        cc: isCopied ? [digestCopy] : [],
        testTo: test ? operator : null,
        week,
        model,
        before,
        items: [due, staged(`figures=${counted.met}/${counted.outOf}/${total}`, week, reached)],
      },
    ],
  };
}

/** Of the last digest before this week; tests tell nothing. */
function figuresBefore(log: readonly MailRecord[], week: Day): WeekFigures | null {
  const earlier = log.filter(
    ({ kind, status, day }) => kind === 'digest' && status === 'sent' && day !== null && isBefore(day, week),
  );
  for (const { carried, day } of [...earlier].reverse())
    for (const token of carriedIn(carried)) {
      const [, met, outOf, points] = FIGURES.exec(token) ?? [];
      if (points === undefined || day === null) continue;
      const monday = mondayOf(day);
      const isLast = monday === addDays(week, -7);
      return { week: isLast ? null : monday, met: Number(met), outOf: Number(outOf), points: Number(points) };
    }
  return null;
}
