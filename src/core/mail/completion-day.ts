// By when units are to complete what their criteria lack.
import { type Day, isBefore } from '../base/dates';
import { dossierDeadline } from '../schedule/dossier-deadline';
import type { Gate } from '../schedule/gates';
import type { WorkbookData } from '../workbook/inputs';

/**
 * The last working day for the next gate of the units, then for the dossier; null once that is over, or the dossier is entered.
 */
export function completionDay(data: WorkbookData, gates: readonly Gate[], today: Day): Day | null {
  const deadline = dossierDeadline(data, today);
  if (deadline?.standing === 'over' || deadline?.standing === 'entered') return null;
  // On a weekend before a gate's own day its last working day is over, and the next gate counts.
  const gate = gates.find(({ who, working }) => who === 'units' && !isBefore(working, today));
  return gate?.working ?? deadline?.working ?? null;
}
