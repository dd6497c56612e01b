// Section III.4: once the recognition decision's date is entered, the announcement gets its place in the schedule.
import { ASKED, PLAN } from '../../../sheets-schema/plan';
import { settings as settingsTable } from '../../../sheets-schema/tables/settings';
import { tasks as taskTable } from '../../../sheets-schema/tables/tasks';
import { addDays, addWorkingDays, type Day, type WorkCalendar, workingDayOnOrAfter } from '../base/dates';
import { type AnswerOf, answerTo } from '../questions/answers';
import { cellText } from '../sheet/cells';
import { type Issue, issue } from '../sheet/issues';
import type { Task, WorkbookData } from '../workbook/inputs';

export interface RecognitionTask {
  readonly id: string;
  readonly startDate: Day;
  /** Bộ luật Dân sự 2015, Điều 147–148: the first day is not counted, a day off rolls to the next working day. */
  readonly dueDate: Day;
  /** As the units tab names it; null where the unit is no longer there. */
  readonly leadUnit: string | null;
  /** What the row says that is there already, of an earlier date of the decision; null where there is none. */
  readonly earlier: { readonly startDate: Day; readonly dueDate: Day } | null;
}

type Counting = AnswerOf<typeof ASKED.starDays>;

/** III.4 does not say which days its fifteen are. */
const DUE: Readonly<Record<Counting, (from: Day, holidays: WorkCalendar) => Day>> = {
  calendar: (from, holidays) => workingDayOnOrAfter(addDays(from, PLAN.starFixing.days), holidays),
  working: (from, holidays) => addWorkingDays(from, PLAN.starFixing.days, holidays),
};
const HOW = Object.keys(DUE) as Counting[];

/**
 * The task that the schedule still lacks, or has with the days of an earlier date of the decision. Null where no date is
 * entered, where the row is right, and where it is done or people gave it days of their own: these are theirs.
 */
export function missingRecognitionTask(data: WorkbookData): RecognitionTask | null {
  const { settings, tasks, holidays, units } = data;
  const effective = settings.recognitionDate;
  if (effective === null) return null;
  const ids = idsOf(settings.year, effective);
  const counted = answerTo(data, ASKED.starDays);
  const dueOf = (from: Day, how = counted): Day => DUE[how](from, holidays);
  const present = ids.map((id) => tasks.find((task) => task.id === id)).find((task) => task !== undefined);
  const earlier = present === undefined ? null : daysOf(present);
  if (present !== undefined && earlier === null) return null;
  if (earlier?.startDate === effective && earlier.dueDate === dueOf(effective)) return null;
  // The due date is moved first: a run stopped after it left the right one beside the earlier start.
  const computed = HOW.flatMap((how) => [dueOf(earlier?.startDate ?? effective, how), dueOf(effective, how)]);
  if (earlier !== null && !computed.includes(earlier.dueDate)) return null;
  return {
    id: present?.id ?? ids[0],
    startDate: effective,
    dueDate: dueOf(effective),
    earlier,
    leadUnit: units.byCode(PLAN.starFixing.lead)?.name ?? null,
  };
}

/** The task that set-up would add or move once somebody says yes: until then no mail knows of it, or one tells a former day. */
export function recognitionIssues(data: WorkbookData): Issue[] {
  const lacking = missingRecognitionTask(data);
  if (lacking === null) return [];
  const { id, startDate: effective, dueDate, earlier } = lacking;
  // Set-up is run by the office that looks after the workbook.
  const unit = data.settings.standingUnit;
  const row = data.tasks.find((task) => task.id === id)?.row ?? null;
  const [at, value] =
    earlier === null
      ? [{ table: settingsTable.id, row: null, column: 'value' }, effective]
      : [{ table: taskTable.id, row, column: 'dueDate' }, earlier.dueDate];
  const params = { effective, dueDate, isThere: earlier !== null };
  return [issue('recognition_pending', at, { unit, value: cellText({ date: value }), params })];
}

/**
 * By the year assessed, so that a date corrected from December to January moves its row; earlier versions had the year of
 * the decision.
 */
function idsOf(year: number | null, effective: Day): [string, string] {
  const ofDecision = Number(effective.slice(0, 4));
  const id = (of: number): string => `${PLAN.sections.starFixing}-${of}`;
  return [id(year ?? ofDecision), id(ofDecision)];
}

/** The days of a row that is still to be done. */
function daysOf({ status, doneDate, startDate, dueDate }: Task): RecognitionTask['earlier'] {
  const isOpen = status !== 'done' && status !== 'dropped' && doneDate === null;
  return isOpen && startDate !== null && dueDate !== null ? { startDate, dueDate } : null;
}
