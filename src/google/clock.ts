// The instant of a run as day and minute of the office's zone, which is the script's (appsscript.json).
import { dayIn, minuteIn } from './time-zone';

export const OFFICE_ZONE = 'Asia/Ho_Chi_Minh';

export function openClock() {
  return {
    zone: OFFICE_ZONE,
    /** yyyy-MM-dd */
    day: (now: Date): string => dayIn(now, OFFICE_ZONE),
    /** Milliseconds that have passed since then. */
    msSince: (moment: Date): number => Date.now() - moment.getTime(),
    /** yyyy-MM-dd HH:mm */
    minute: (now: Date): string => minuteIn(now, OFFICE_ZONE),
  };
}
