// What a rule of the criteria set is: one record, asked for by the compiler wherever rules differ.

import type { PartMarks } from '../../../../sheets-schema/enums';
import type { Hundredths } from '../../base/numbers';
import type { Issue } from '../../sheet/issues';
import type { UnreadCells } from '../../workbook/data-issues';
import type { ChecklistItem, Criterion, WorkbookData } from '../../workbook/inputs';
import type { CommonReason, ReasonOf, Reasons } from './reasons';

/** The target compared with what was entered. */
export interface Measured<Reason> {
  readonly kind: 'measured';
  readonly reached: boolean;
  /** What it earns once it is proven. */
  readonly points: Hundredths;
  /** False where no evidence could change anything: the answer is Không, or a limit is exceeded. */
  readonly provable: boolean;
  readonly lost: boolean;
  readonly reason: Reason;
  readonly actual: string | null;
  readonly outOf: number | null;
}

/** Nothing can be said yet. */
export interface Unmeasured<Reason = never> {
  readonly kind: 'unmeasured';
  readonly entered: boolean;
  readonly reason: Reason | CommonReason;
  readonly issues: readonly Issue[];
  readonly actual: string | null;
  readonly outOf: number | null;
}

export interface RuleContext {
  /** Every input of the workbook: a rule may count the rows of any register. */
  readonly data: WorkbookData;
  readonly unread: UnreadCells;
}

/** The least and the most that a target may be. */
interface Limits {
  readonly least: Hundredths;
  readonly most: Hundredths;
}

/** A criterion whose rule and maximum are readable, with its rows of the checklist tab. */
export interface RuleInput {
  readonly criterion: Criterion & { readonly maxScore: Hundredths };
  readonly code: string;
  readonly items: readonly ChecklistItem[];
  /** Of its target, as the rule says. */
  readonly limits: Limits;
  /** As the criterion says, where its rule can give such marks; else as the rule has it. */
  readonly partMarks: PartMarks;
  readonly context: RuleContext;
}

/** What a rule with these reasons says of a criterion. */
export type Outcome<R extends Reasons> = Measured<ReasonOf<R>> | Unmeasured<ReasonOf<R>>;

type RuleSetting = 'target' | 'tiers' | 'byMember';

export interface RuleDefinition<R extends Reasons = Reasons> {
  readonly reasons: R;
  /** How far the criterion got, or what is missing to say so. */
  readonly measure: (input: RuleInput) => Outcome<R>;
  /** The tab whose rows are its result. */
  readonly enteredIn: (criterion: Pick<Criterion, 'byMember'>) => 'criteria' | 'checklist';
  /** What its target may be, by the criterion's rows of the checklist tab. */
  readonly limits: (items: readonly ChecklistItem[]) => Limits;
  /** The ready answers of its entry; null where a number is typed. */
  readonly choices: readonly string[] | null;
  /** Settings of the criterion that not every rule reads; `byMember`: each member of a group may have a row of its own. */
  readonly reads: readonly RuleSetting[];
  /** Marks that it can give for part of the target; the first where the criterion names none. */
  readonly partMarks: readonly PartMarks[];
}

export const defineRule = <R extends Reasons>(definition: RuleDefinition<R>): RuleDefinition<R> => definition;
