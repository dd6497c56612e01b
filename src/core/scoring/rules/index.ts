// The rules of a criteria set, one record each, and the reasons that results are given with.
import type { Rule } from '../../../../sheets-schema/enums';
import type { IdleEvidence } from '../../sheet/issues';
import { checklist } from './checklist';
import { converted } from './converted';
import { atLeast, atMost } from './count';
import { manual } from './manual';
import { percent, type WrongEntry } from './percent';
import { COMMON_REASONS, type CommonReason, type Lack, type ReasonOf, reason } from './reasons';
import type { RuleDefinition } from './rule';
import { tiers } from './tiers';
import { yesNo } from './yes-no';

const RULES = {
  yes_no: yesNo,
  percent,
  at_least: atLeast,
  at_most: atMost,
  checklist,
  tiers,
  manual,
  converted,
} satisfies Record<Rule, RuleDefinition>;

type RuleReasons = (typeof RULES)[keyof typeof RULES]['reasons'];

/** What a rule says of a criterion, before anybody asks for proof. */
export type RuleReason = ReasonOf<RuleReasons> | CommonReason;

/** The record of a rule; asking here keeps what a new rule lacks named in one place. */
export const ruleOf = (rule: Rule): RuleDefinition<RuleReasons> => RULES[rule];

/** Reasons that no rule gives. */
const SCORE_REASONS = {
  not_applicable: reason<{ readonly explanation: string }>(),
  /** `of` is what the rule says. */
  evidence_missing: reason<{ readonly of: RuleReason; readonly idle: IdleEvidence }>('evidence'),
  /** The target is missed, but the points are enough: `from` per cent of the maximum. */
  met_by_points: reason<{ readonly of: RuleReason; readonly from: number }>(),
  /** The rule or the maximum cannot be read. */
  row_invalid: reason<{ readonly column: 'rule' | 'maxScore' }>('setting'),
};

/** Why a criterion has its result. */
export type ScoreReason = RuleReason | ReasonOf<typeof SCORE_REASONS>;
export type ReasonCode = ScoreReason['code'];

const allReasons: Readonly<Record<string, { readonly lacks: Lack | null }>> = Object.assign(
  {},
  COMMON_REASONS,
  SCORE_REASONS,
  ...Object.values(RULES).map(({ reasons }) => reasons),
);

/** What can still be added to a criterion with this reason; null where nothing helps. */
export const lackOf = ({ code }: ScoreReason): Lack | null => allReasons[code]?.lacks ?? null;

/** What the rule itself says inside a reason. */
const ruleReasonOf = (of: ScoreReason): Exclude<ScoreReason, { params: { of: RuleReason } }> =>
  of.code === 'evidence_missing' || of.code === 'met_by_points' ? of.params.of : of;

interface MembersNamed {
  readonly wrong: readonly WrongEntry[];
  readonly silent: readonly string[];
  readonly below: readonly string[];
}

/**
 * Members of a group that the reason names: those whose entry cannot be read, those that entered nothing, and those
 * whose share misses the target.
 */
export function membersNamed(of: ScoreReason): MembersNamed {
  const reason = ruleReasonOf(of);
  if (reason.code === 'member_invalid' || reason.code === 'member_silent') {
    const { members: silent, below } = reason.params;
    return { wrong: 'wrong' in reason.params ? reason.params.wrong : [], silent, below };
  }
  const below = reason.code === 'share_short' ? (reason.params.below ?? []) : [];
  return { wrong: [], silent: [], below };
}
