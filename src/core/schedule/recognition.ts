// Section III.4: once the recognition decision's date is entered, the announcement gets its place in the schedule.
import { PLAN } from '../../../sheets-schema/plan';
import { addDays, type Day, workingDayOnOrAfter } from '../base/dates';
import type { WorkbookData } from '../workbook/inputs';

export interface RecognitionTask {
  readonly id: string;
  readonly startDate: Day;
  /** Bộ luật Dân sự 2015, Điều 147–148: the first day is not counted, a day off rolls to the next working day. */
  readonly dueDate: Day;
  /** As the units tab names it; null where the unit is no longer there. */
  readonly leadUnit: string | null;
}

/** The task that the schedule still lacks, or null: no date entered, or the row is there. */
export function missingRecognitionTask({
  settings,
  tasks,
  holidays,
  units,
}: WorkbookData): RecognitionTask | null {
  const effective = settings.recognitionDate;
  if (effective === null) return null;
  const id = `${PLAN.sections.starFixing}-${effective.slice(0, 4)}`;
  if (tasks.some((task) => task.id === id)) return null;
  return {
    id,
    startDate: effective,
    dueDate: workingDayOnOrAfter(addDays(effective, PLAN.starFixing.days), holidays),
    leadUnit: units.byCode(PLAN.starFixing.lead)?.name ?? null,
  };
}
