// Rows of the journals, which the program keeps.
import type { RowOf } from '../../../sheets-schema/define';
import type {
  documents,
  reminderLog,
  reviewLog,
  scoreHistory,
  setInForce,
} from '../../../sheets-schema/index';

export type MailRecord = RowOf<typeof reminderLog>;
export type DocumentRecord = RowOf<typeof documents>;
export type SetRecord = RowOf<typeof setInForce>;
export type ScoreRecord = RowOf<typeof scoreHistory>;
export type ReviewRecord = RowOf<typeof reviewLog>;
