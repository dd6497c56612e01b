// What ClockTriggerBuilder was told, as the event that a trigger waits for; refused as Google documents it.
import { instantOf, offsetsOf } from '../realm/zone';
import { nextMinute } from './clock';
import { type Json, NotEmulated, ServiceError } from './service';
import type { TriggerState } from './state';

type Event = TriggerState['event'];

/** The builder's words, of which the last of a kind counts. */
interface Timing {
  readonly after?: number;
  /** null: no moment, for NaN has no JSON. */
  readonly at?: number | null;
  readonly atDate?: readonly [year: number, month: number, day: number];
  readonly everyMinutes?: number;
  readonly everyHours?: number;
  readonly everyDays?: number;
  readonly everyWeeks?: number;
  readonly weekDay?: number;
  readonly monthDay?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly timeZone?: string;
}

interface Moment {
  readonly timing: Timing;
  readonly timeZone: string;
  readonly now: Date;
}

/** Without them Google says near midnight of a date, and nothing of other days: taken as midnight too. */
const wallTime = ({ hour = 0, minute = 0 }: Timing) => {
  if (!inRange(hour, 0, 23) || !inRange(minute, 0, 59)) throw outOfRange();
  return { hour, minute };
};

const WEEK = 7;
const HOUR = 60;
const MINUTES: readonly number[] = [1, 5, 10, 15, 30];
/** A moment of state.json has its years. */
const LAST_MOMENT = Date.UTC(2199, 11, 31);

const inRange = (value: number, low: number, high: number): boolean =>
  Number.isInteger(value) && value >= low && value <= high;

const outOfRange = () =>
  new ServiceError('The hour, minute or number of days of the trigger is out of range.');

/** At the moment, or as soon as can be. */
function once(moment: number, now: Date): Event {
  if (!(moment < LAST_MOMENT)) throw new ServiceError('The date of the trigger is invalid.');
  return { type: 'once', at: new Date(Math.max(moment, now.getTime())).toISOString() };
}

function onDate({ timing, timeZone, now }: Moment): Event {
  const [year, month, day] = timing.atDate ?? [0, 0, 0];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    throw new ServiceError('The date of the trigger is invalid.');
  const { hour, minute } = wallTime(timing);
  return once(instantOf(date.getTime() + (hour * HOUR + minute) * 60_000, offsetsOf(timeZone)), now);
}

/** `minute` of the hour at which it fires first, and so ever after. */
function everySo(minutes: number, minute: number | undefined, { timeZone, now }: Moment): Event {
  if (minute !== undefined && !inRange(minute, 0, 59)) throw outOfRange();
  const first = now.getTime() + minutes * 60_000;
  return {
    type: 'every',
    minutes,
    from: (minute === undefined ? new Date(first) : nextMinute(minute, timeZone, first)).toISOString(),
  };
}

function daily(everyDays: number, { timing, timeZone }: Moment): Event {
  const { weekDay } = timing;
  if (!inRange(everyDays, 1, 365)) throw outOfRange();
  return {
    type: 'clock',
    ...wallTime(timing),
    everyDays,
    timeZone,
    ...(weekDay === undefined ? {} : { weekDay }),
  };
}

/** By what was said, how often; each is one of Google's ways to say it. */
const FREQUENCIES: readonly {
  readonly said: readonly (keyof Timing)[];
  readonly event: (moment: Moment) => Event;
}[] = [
  { said: ['after'], event: ({ timing, now }) => once(now.getTime() + Number(timing.after), now) },
  { said: ['at'], event: ({ timing, now }) => once(timing.at ?? Number.NaN, now) },
  { said: ['atDate'], event: onDate },
  {
    said: ['everyMinutes'],
    event: (moment) => {
      const { everyMinutes = 0, minute } = moment.timing;
      if (!MINUTES.includes(everyMinutes))
        throw new ServiceError(
          'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
        );
      return everySo(everyMinutes, minute, moment);
    },
  },
  {
    said: ['everyHours'],
    event: (moment) => {
      const { everyHours = 0, minute } = moment.timing;
      if (!inRange(everyHours, 1, 365 * 24)) throw outOfRange();
      return everySo(everyHours * HOUR, minute, moment);
    },
  },
  { said: ['everyDays'], event: (moment) => daily(moment.timing.everyDays ?? 0, moment) },
  {
    said: ['everyWeeks', 'weekDay'],
    event: (moment) => daily((moment.timing.everyWeeks ?? 1) * WEEK, moment),
  },
  {
    said: ['monthDay'],
    event: ({ timing, timeZone }) => {
      const { monthDay = 0 } = timing;
      if (!inRange(monthDay, 1, 31)) throw outOfRange();
      return { type: 'monthly', day: monthDay, ...wallTime(timing), timeZone };
    },
  },
];

/** The event of a trigger that is created at `now`. */
export function clockEvent(told: Json | undefined, scriptZone: string, now: Date): Event {
  const timing = (told ?? {}) as unknown as Timing;
  const { timeZone = scriptZone } = timing;
  checkZone(timeZone);
  const said = FREQUENCIES.filter((frequency) => frequency.said.some((word) => timing[word] !== undefined));
  const [frequency] = said;
  // "Frequency is required if you are using atHour() or nearMinute()".
  if (frequency === undefined) throw new ServiceError('The trigger has no frequency.');
  if (said.length > 1) throw new NotEmulated('a time trigger with more than one frequency');
  if (timing.hour !== undefined && ['everyMinutes', 'everyHours'].includes(frequency.said[0] ?? ''))
    throw new NotEmulated('atHour() with everyHours() or everyMinutes()');
  return frequency.event({ timing, timeZone, now });
}

function checkZone(timeZone: string): void {
  try {
    offsetsOf(timeZone);
  } catch {
    throw new ServiceError(`Invalid argument: timezone. Should be of type: String`);
  }
}
