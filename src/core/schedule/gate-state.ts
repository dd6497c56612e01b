// What the workbook tells of the work before the gates.
import { PLAN } from '../../../sheets-schema/plan';
import { type Day, isAfter } from '../base/dates';
import { nameKey } from '../base/text';
import { isSigned } from '../dossier/register';
import type { ReviewState } from '../reviews/review';
import { finishedSteps } from '../reviews/round';
import { lackOf } from '../scoring/rules';
import type { CriterionScore } from '../scoring/score';
import type { WorkbookData } from '../workbook/inputs';
import type { DocumentRecord } from '../workbook/records';
import type { GateState } from './gates';
import { isSettled } from './tasks';

const LACKING: readonly unknown[] = ['result', 'evidence'];

export function gateState(
  { tasks, settings: { year } }: WorkbookData,
  scores: readonly CriterionScore[],
  review: ReviewState | undefined,
  documents: readonly DocumentRecord[],
): GateState {
  const lacking = scores.filter(({ reason }) => LACKING.includes(lackOf(reason)));
  const units = new Set(lacking.map(({ unit }) => unit));
  const entry = nameKey(`${PLAN.sections.dossier}-${year ?? ''}`);
  return {
    lacks: (unit) => (unit === null ? lacking.length > 0 : units.has(unit)),
    finished: review?.round ? finishedSteps(review.round) : [],
    isSigned: isSigned(documents, year),
    isEntered: tasks.some((task) => nameKey(task.id ?? '') === entry && isSettled(task)),
  };
}

/**
 * Whether the register of documents has to be read: it costs a call, and only tells of the signature, which is next once
 * the units have completed what they lack.
 */
export function isSignatureNext(
  {
    gateCompletion,
    gateSignature,
  }: { readonly gateCompletion: Day | null; readonly gateSignature: Day | null },
  today: Day,
): boolean {
  return (
    gateSignature !== null &&
    !isAfter(today, gateSignature) &&
    (gateCompletion === null || isAfter(today, gateCompletion))
  );
}
