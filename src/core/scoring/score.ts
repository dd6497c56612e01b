// What each criterion earns and why, from what was entered, its checklist and its evidence.
import type { PartMarks, Result, Rule } from '../../../sheets-schema/enums';
import { PROPOSED_CRITERIA } from '../../../sheets-schema/plan-rows';
import { SETTINGS } from '../../../sheets-schema/settings';
import { checklist as checklistTable } from '../../../sheets-schema/tables/checklist';
import { criteria as criteriaTable } from '../../../sheets-schema/tables/criteria';
import type { Day } from '../base/dates';
import type { Hundredths } from '../base/numbers';
import { clean, nameKey } from '../base/text';
import { cellText } from '../sheet/cells';
import { type IdleEvidence, type Issue, issue } from '../sheet/issues';
import { unreadCells } from '../workbook/data-issues';
import type { ChecklistItem, Criterion, WorkbookData } from '../workbook/inputs';
import { criteriaByCode, type EvidenceUse, readEvidence } from './evidence';
import { countsUntil, reviewState } from './review';
import { type RuleReason, ruleOf, type ScoreReason } from './rules';
import type { Measured, RuleContext, Unmeasured } from './rules/rule';

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

/** The row with its rule's measure, or the reason why it has none: reading has said what cannot be read. */
function measure(
  criterion: Criterion,
  code: string,
  items: readonly ChecklistItem[],
  context: RuleContext,
): Measured<RuleReason> | Unmeasured<ScoreReason> {
  const { rule, maxScore, actual, outOf } = criterion;
  if (rule !== null && maxScore !== null)
    return ruleOf(rule).measure({
      criterion: { ...criterion, maxScore },
      code,
      items,
      limits: ruleOf(rule).limits(items),
      partMarks: partMarksOf(criterion, rule),
      context,
    });
  const column = maxScore === null ? 'maxScore' : 'rule';
  return {
    kind: 'unmeasured',
    entered: actual !== null || outOf !== null,
    reason: { code: 'row_invalid', params: { column } },
    issues: [],
    actual,
    outOf,
  };
}

/** As the criterion says where its rule can give such marks; else as the rule has it. */
function partMarksOf({ partMarks }: Criterion, rule: Rule): PartMarks {
  const known = ruleOf(rule).partMarks;
  return partMarks !== null && known.includes(partMarks) ? partMarks : (known[0] ?? 'none');
}

/** What a proposed criterion came with says that it is not switched on: no proof of anything. */
const SEEDED = new Set(PROPOSED_CRITERIA.map(({ explanation }) => clean(explanation ?? '')));

const isExplained = ({ explanation }: Criterion): boolean =>
  explanation !== null && !SEEDED.has(clean(explanation));

/** From the measure and the proof to result and points. Met: the target reached, or enough of the maximum earned. */
function judge(
  measured: Measured<RuleReason>,
  criterion: Criterion,
  evidence: { live: number; idle: IdleEvidence },
  settings: WorkbookData['settings'],
): Pick<CriterionScore, 'score' | 'result' | 'reason'> {
  const proven = evidence.live > 0 || isExplained(criterion);
  const { points: score, reached, reason } = measured;
  if (proven || !measured.provable) {
    const maximum = criterion.maxScore ?? 0;
    const from = criterion.metFrom ?? settings.metFrom ?? Number(SETTINGS.metFrom.value);
    if (reached || maximum === 0 || score * 100 < maximum * from)
      return { score, result: reached ? 'met' : 'not_met', reason };
    return { score, result: 'met', reason: { code: 'met_by_points', params: { of: reason, from } } };
  }
  return {
    score: 0,
    result: 'not_met',
    reason: { code: 'evidence_missing', params: { of: measured.reason, idle: evidence.idle } },
  };
}

/** Everything of a score that does not depend on the result. */
function shownOf(criterion: Criterion, code: string, evidenceCount: number) {
  const { explanation, shortName, group, unit, rule, target, coordinatingUnits, row } = criterion;
  const name = criterion.name ?? shortName ?? code;
  return {
    code,
    group: group ?? '',
    name,
    shortName: shortName ?? name,
    unit,
    coordinatingUnits,
    rule,
    target,
    maxScore: criterion.maxScore ?? 0,
    evidenceCount,
    explanation,
    row,
  };
}

function scoreOne(
  criterion: Criterion,
  code: string,
  items: readonly ChecklistItem[],
  evidence: { live: number; idle: IdleEvidence },
  context: RuleContext,
): CriterionScore & { readonly issues: readonly Issue[] } {
  const shown = shownOf(criterion, code, evidence.live);
  const { actual, outOf, explanation } = criterion;
  if (criterion.notApplicable && criterion.mayBeNotApplicable) {
    const reason: ScoreReason = { code: 'not_applicable', params: { explanation: explanation ?? '' } };
    const result = 'not_applicable';
    return { ...shown, score: 0, result, actual, outOf, reason, entered: true, lost: false, issues: [] };
  }
  const measured = measure(criterion, code, items, context);
  if (measured.kind === 'unmeasured')
    return {
      ...shown,
      score: 0,
      result: 'insufficient',
      actual: measured.actual,
      outOf: measured.outOf,
      reason: measured.reason,
      entered: measured.entered || criterion.notApplicable,
      lost: false,
      issues: measured.issues,
    };
  return {
    ...shown,
    ...judge(measured, criterion, evidence, context.data.settings),
    actual: measured.actual,
    outOf: measured.outOf,
    entered: true,
    lost: measured.lost,
    issues: [],
  };
}

/** The tab whose rows are the criterion's result. */
export const enteredIn = (criterion: Pick<Criterion, 'rule' | 'byMember'>): 'criteria' | 'checklist' =>
  criterion.rule === null ? 'criteria' : ruleOf(criterion.rule).enteredIn(criterion);

/** What is wrong or missing beside the entry itself; the points at stake are what the criterion does not earn yet. */
function settingIssues(
  criterion: Criterion,
  score: CriterionScore,
  idle: IdleEvidence,
  standingUnit: string | null,
): Issue[] {
  const at = (column: string | null) => ({ table: criteriaTable.id, row: criterion.row, column });
  const params = { criterion: score.code };
  const { unit } = criterion;
  const points = score.maxScore - score.score;
  const issues: Issue[] = [];
  if (score.result === 'not_applicable' && criterion.explanation === null)
    issues.push(issue('not_applicable_unexplained', at('explanation'), { unit, params }));
  if (criterion.notApplicable && !criterion.mayBeNotApplicable)
    issues.push(issue('not_applicable_refused', at('notApplicable'), { unit, points, params }));
  issues.push(...notForRule(criterion, score.code, standingUnit));
  if (criterion.actual !== null && enteredIn(criterion) === 'checklist')
    issues.push(
      issue('entry_not_counted', at('actual'), {
        unit,
        value: criterion.actual,
        params: { ...params, counted: 'checklist' },
      }),
    );
  if (score.reason.code === 'evidence_missing')
    issues.push(issue('evidence_missing', at(null), { unit, points, params: { ...params, idle } }));
  return issues;
}

const isFilled = (value: unknown): boolean => value !== null && value !== false;

/** Settings of the criterion that its rule does not read: they count for nothing. */
function notForRule(criterion: Criterion, code: string, standingUnit: string | null): Issue[] {
  const { rule, row } = criterion;
  if (rule === null) return [];
  const { reads, partMarks } = ruleOf(rule);
  const columns = (['target', 'tiers', 'byMember'] as const).filter(
    (column) => isFilled(criterion[column]) && !reads.includes(column),
  );
  const isWrongPart = criterion.partMarks !== null && !partMarks.includes(criterion.partMarks);
  return [...columns, ...(isWrongPart ? (['partMarks'] as const) : [])].map((column) =>
    issue(
      'not_for_rule',
      { table: criteriaTable.id, row, column },
      {
        unit: standingUnit,
        params: { criterion: code, rule, choices: column === 'partMarks' ? partMarks : [] },
      },
    ),
  );
}

/** A result that a row of the checklist says where its criterion does not ask for one. */
function notCounted(row: ChecklistItem, criterion: Criterion): Issue[] {
  if (criterion.rule === null) return [];
  if (criterion.rule !== 'checklist' && enteredIn(criterion) === 'checklist') return [];
  const counted = criterion.rule === 'checklist' ? 'ticks' : 'criteria';
  const params = { criterion: criterion.code ?? '', counted } as const;
  return (['actual', 'outOf'] as const).flatMap((column) => {
    const value = row[column];
    const place = { table: checklistTable.id, row: row.row, column };
    return value === null
      ? []
      : issue('entry_not_counted', place, { unit: row.unit ?? criterion.unit, value: String(value), params });
  });
}

/** The row as it counts: a tick that nobody has looked at again in time is none. */
function reviewed(
  row: ChecklistItem,
  unit: string | null,
  { settings }: WorkbookData,
  today: Day | null,
): { readonly row: ChecklistItem; readonly issues: readonly Issue[] } {
  const review = row.done ? reviewState(row.reviewBy, settings, today) : 'current';
  if (row.reviewBy === null || review === 'current') return { row, issues: [] };
  const where = { table: checklistTable.id, row: row.row, column: 'reviewBy' };
  const params = { until: countsUntil(row.reviewBy, settings) };
  const value = cellText({ date: row.reviewBy });
  const isLapsed = review === 'lapsed';
  return {
    row: isLapsed ? { ...row, done: false } : row,
    issues: [issue(isLapsed ? 'review_lapsed' : 'review_due', where, { unit, value, params })],
  };
}

/** The rows of the checklist tab by criterion, as they count; rows of no known criterion are a problem. */
function checklistByCriterion(
  data: WorkbookData,
  today: Day | null,
): { items: Map<string, ChecklistItem[]>; issues: Issue[] } {
  const criterionOf = criteriaByCode(data.criteria);
  const items = new Map<string, ChecklistItem[]>();
  const issues: Issue[] = [];
  for (const row of data.checklist) {
    if (row.criterion === null) continue;
    const criterion = criterionOf(row.criterion);
    const code = criterion?.code ?? null;
    if (code === null)
      issues.push(
        issue(
          'criterion_unknown',
          { table: checklistTable.id, row: row.row, column: 'criterion' },
          { unit: row.unit ?? data.settings.standingUnit, value: row.criterion },
        ),
      );
    else {
      const counted = reviewed(row, row.unit ?? criterion?.unit ?? null, data, today);
      const rows = items.get(code);
      if (rows === undefined) items.set(code, [counted.row]);
      else rows.push(counted.row);
      issues.push(...counted.issues);
      if (criterion !== null && criterion !== undefined) issues.push(...notCounted(row, criterion));
    }
  }
  return { items, issues };
}

/**
 * Scores every criterion that has a code, in the order of the tab; of doubled codes the first. Points are whole
 * hundredths, rounded down. Nothing entered, an open target, a silent member or a total of 0 is insufficient; a
 * result with neither live evidence nor explanation is not met, 0 points. A row whose rule or maximum cannot be
 * read is insufficient. `readIssues` are the problems of reading: a cell that could not be read is not empty. `uses` is
 * what each row of evidence counts for. On the day `today`; null: nothing ages.
 */
export function scoreCriteria(
  data: WorkbookData,
  readIssues: readonly Issue[] = [],
  today: Day | null = null,
): { scores: CriterionScore[]; uses: readonly EvidenceUse[]; issues: Issue[] } {
  const unread = unreadCells(readIssues);
  const context: RuleContext = { data, unread };
  const evidence = readEvidence(data, unread, today);
  const checklist = checklistByCriterion(data, today);
  const seen = new Set<string>();
  const scored = data.criteria.flatMap((criterion) => {
    const key = nameKey(criterion.code ?? '');
    if (criterion.code === null || seen.has(key)) return [];
    seen.add(key);
    const items = checklist.items.get(criterion.code) ?? [];
    const live = evidence.live.get(criterion.code) ?? 0;
    const idle = evidence.idle.get(criterion.code) ?? {};
    const { issues, ...score } = scoreOne(criterion, criterion.code, items, { live, idle }, context);
    return [
      { score, issues: [...issues, ...settingIssues(criterion, score, idle, data.settings.standingUnit)] },
    ];
  });
  return {
    scores: scored.map(({ score }) => score),
    uses: evidence.uses,
    issues: [...scored.flatMap(({ issues }) => issues), ...checklist.issues, ...evidence.issues],
  };
}
