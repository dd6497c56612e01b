// Section V.1: the dossier is entered "trước ngày 15/11"; the office works towards the last working day before it.
import { PLAN } from '../../../sheets-schema/plan';
import {
  addDays,
  type Day,
  daysBetween,
  isAfter,
  workingDayOnOrBefore,
  workingDaysUntil,
} from '../base/dates';
import type { WorkbookData } from '../workbook/inputs';

export interface DossierDeadline {
  /** Last calendar day. */
  readonly last: Day;
  /** Last working day on or before it. */
  readonly working: Day;
  /** The day the plan names: "trước ngày …". */
  readonly before: Day;
  /** After today, up to and with `working`; 0 from that day on. */
  readonly workingDaysLeft: number;
  /** `entered`: the schedule says that it is done, whatever the day. */
  readonly standing: 'ahead' | 'last_working_day' | 'last_days' | 'over' | 'entered';
  /** Calendar days since `last`; 0 while it is not over. */
  readonly daysPast: number;
}

type Needed = Pick<WorkbookData, 'settings' | 'holidays' | 'tasks'>;

/** null where the settings name no day. */
export function dossierDeadline({ settings, holidays, tasks }: Needed, today: Day): DossierDeadline | null {
  const last = settings.dossierDeadline;
  if (last === null) return null;
  const working = workingDayOnOrBefore(last, holidays);
  return {
    last,
    working,
    before: addDays(last, 1),
    workingDaysLeft: workingDaysUntil(today, working, holidays),
    standing: isEntered(tasks, last) ? 'entered' : standingOf(today, working, last),
    daysPast: Math.max(0, daysBetween(last, today)),
  };
}

/** Told beside what the dossier still needs: from a month before. */
const NEAR_DAYS = 31;

/** The deadline while it lies ahead and is near. */
export function dossierAhead(data: Needed, today: Day): DossierDeadline | null {
  const deadline = dossierDeadline(data, today);
  const isNear = deadline !== null && daysBetween(today, deadline.working) <= NEAR_DAYS;
  return isNear && (deadline.standing === 'ahead' || deadline.standing === 'last_working_day')
    ? deadline
    : null;
}

const isEntered = (tasks: Needed['tasks'], last: Day): boolean =>
  tasks.some(
    ({ id, status, doneDate }) =>
      id === `${PLAN.sections.dossier}-${last.slice(0, 4)}` && (status === 'done' || doneDate !== null),
  );

function standingOf(today: Day, working: Day, last: Day): DossierDeadline['standing'] {
  if (isAfter(today, last)) return 'over';
  if (isAfter(today, working)) return 'last_days';
  return today === working ? 'last_working_day' : 'ahead';
}
