// A frozen scoresheet: what a number told to the province rested on, kept as rows and recognisable as whole or not.
import type { CriterionScore, ScoreReason } from './scoring';
import type { ScoreRecord, WorkbookData } from './workbook';

/** A row of scoreHistory to be appended. */
export type NewScoreRecord = Omit<ScoreRecord, 'row'>;

/** One criterion as it was frozen. */
export type FrozenScore = Omit<NewScoreRecord, 'snapshot' | 'at' | 'by' | 'setVersion' | 'dataHash'> & {
  readonly code: string;
  readonly maxScore: number;
  readonly score: number;
  readonly result: CriterionScore['result'];
};

export interface Snapshot {
  /** Day and running number of that day: "2026-10-20_01". */
  readonly id: string;
  /** When, as the freezing action wrote it. */
  readonly at: string;
  readonly by: string;
  readonly setVersion: string;
  readonly dataHash: string;
  /** In the order of the rows. */
  readonly scores: readonly FrozenScore[];
}

export declare function dataHash(scores: readonly CriterionScore[], data: WorkbookData): string;

export declare function freeze(input: {
  scores: readonly CriterionScore[];
  data: WorkbookData;
  /** Begins with the day, yyyy-MM-dd. */
  at: string;
  by: string;
  records: readonly ScoreRecord[];
  reasonText: (reason: ScoreReason) => string;
}): { rows: NewScoreRecord[]; snapshot: Snapshot };

export declare function latestSnapshot(records: readonly ScoreRecord[]): Snapshot | null;

export declare function equalSnapshot(records: readonly ScoreRecord[], hash: string): Snapshot | null;
