// By when units are to complete what their criteria lack.
import type { Day } from '../base/dates';
import { dossierDeadline } from '../schedule/dossier-deadline';
import type { WorkbookData } from '../workbook/inputs';

/** The last working day for the dossier; null once it is over, or the dossier is entered. */
export function completionDay(data: WorkbookData, today: Day): Day | null {
  const deadline = dossierDeadline(data, today);
  const isPast = deadline?.standing === 'over' || deadline?.standing === 'entered';
  return deadline === null || isPast ? null : deadline.working;
}
