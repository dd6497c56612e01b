// By when units are to complete what their criteria lack.
import type { Day } from '../base/dates';
import { dossierDeadline } from '../schedule/dossier-deadline';
import type { WorkbookData } from '../workbook/inputs';

/** The last working day for the dossier; null once it is over. */
export function completionDay(data: WorkbookData, today: Day): Day | null {
  const deadline = dossierDeadline(data, today);
  return deadline === null || deadline.standing === 'over' ? null : deadline.working;
}
