// What each criterion earns and why, from what was entered, its checklist and its evidence.
import type { Result, Rule } from '../../sheets-schema/enums';
import type { Issue } from './issues';
import type { Hundredths } from './numbers';
import type { WorkbookData } from './workbook';

export type ReasonCode =
  | 'yes'
  | 'no'
  | 'share_met'
  | 'share_short'
  | 'at_least_met'
  | 'at_least_short'
  | 'at_most_met'
  | 'at_most_exceeded'
  | 'checklist_met'
  | 'checklist_short'
  | 'not_applicable'
  | 'evidence_missing'
  | 'result_missing'
  | 'target_open'
  | 'member_silent'
  | 'total_zero'
  | 'checklist_empty'
  | 'entry_invalid'
  | 'target_invalid'
  | 'row_invalid';

/** Why a criterion has its result; `params.members` holds unit codes separated by ";". */
export interface ScoreReason {
  readonly code: ReasonCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface CriterionScore {
  readonly code: string;
  readonly group: string;
  readonly name: string;
  readonly shortName: string;
  readonly unit: string | null;
  readonly coordinatingUnits: readonly string[];
  /** null where the row's rule cannot be read: then the result is insufficient. */
  readonly rule: Rule | null;
  readonly target: number | null;
  /** 0 where it cannot be read. */
  readonly maxScore: Hundredths;
  readonly score: Hundredths;
  readonly result: Result;
  /** Live evidence. */
  readonly evidenceCount: number;
  /** As typed; for shares and checklists the number reached. */
  readonly actual: string | null;
  readonly outOf: number | null;
  readonly explanation: string | null;
  readonly reason: ScoreReason;
  /** Somebody entered something: a result, a tick, Không áp dụng. */
  readonly entered: boolean;
  /** Cannot be won back this year: an at_most already exceeded. */
  readonly lost: boolean;
  /** Row in the criteria tab, 1-based. */
  readonly row: number;
}

export declare function scoreCriteria(
  data: WorkbookData,
  readIssues?: readonly Issue[],
): { scores: CriterionScore[]; issues: Issue[] };
