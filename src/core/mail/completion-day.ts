// By when units are to complete what their criteria lack.
import type { Day } from '../base/dates';
import { dossierDeadline } from '../schedule/dossier-deadline';
import type { Gate } from '../schedule/gates';
import type { WorkbookData } from '../workbook/inputs';

/**
 * The last working day for the next gate of the units, then for the dossier; null once that is over, or the dossier is entered.
 */
export function completionDay(data: WorkbookData, gates: readonly Gate[], today: Day): Day | null {
  const deadline = dossierDeadline(data, today);
  if (deadline?.standing === 'over' || deadline?.standing === 'entered') return null;
  return gates.find(({ who }) => who === 'units')?.working ?? deadline?.working ?? null;
}
