// One thing that was agreed on: a criterion, a condition, a unit or a row of the schedule.
import type { SetPart } from '../../../sheets-schema/enums';
import type { SetRecord } from '../workbook/records';

/** What a row of the journal says beside who confirmed it and when. */
export type SetItem = Omit<SetRecord, 'row' | 'confirmation' | 'at' | 'by' | 'seal' | 'part' | 'code'> & {
  readonly part: SetPart;
  readonly code: string;
  /** Of the plan's own checklists: how many rows they had, and were needed, before their parts had rows of their own. */
  readonly formerTarget?: number;
};
