// How the conditions are counted, as the answers to the plan's open points say; what is assumed until they are answered.
import { COUNTING, DISCIPLINE_CRITERION } from '../../../sheets-schema/plan';
import { planQuestions as table } from '../../../sheets-schema/tables/plan-questions';
import { fold, nameKey } from '../base/text';
import { type Issue, issue } from '../sheet/issues';
import type { PlanQuestion, WorkbookData } from '../workbook/inputs';

export type CountingKey = keyof typeof COUNTING;

export type Counting = {
  readonly [K in CountingKey]: keyof (typeof COUNTING)[K]['answers'];
};

type Answer = Counting[CountingKey];

const KEYS = Object.keys(COUNTING) as CountingKey[];

/** Of one point, the answers that it can have, the assumed one first. */
export const answersTo = (key: CountingKey): Answer[] => Object.keys(COUNTING[key].answers) as Answer[];

const wordsOf = (key: CountingKey, answer: Answer): string =>
  (COUNTING[key].answers as Readonly<Record<string, string>>)[answer] ?? '';

/** As long as nobody decided otherwise. */
export const ASSUMED = Object.fromEntries(KEYS.map((key) => [key, answersTo(key)[0]])) as Counting;

const questionOf = (key: CountingKey, questions: readonly PlanQuestion[]): PlanQuestion | undefined =>
  questions.find(({ id }) => nameKey(id ?? '') === nameKey(COUNTING[key].question));

const chosen = (key: CountingKey, answer: string | null): Answer | undefined =>
  answersTo(key).find((one) => fold(wordsOf(key, one)) === fold(answer ?? ''));

/** `open`: points that stand in the workbook and are not decided. */
export function countingOf({ planQuestions }: Pick<WorkbookData, 'planQuestions'>): {
  readonly counting: Counting;
  readonly open: readonly CountingKey[];
} {
  const decided = KEYS.map((key) => {
    const question = questionOf(key, planQuestions);
    const answer = chosen(key, question?.inForce ?? null);
    return { key, answer: answer ?? ASSUMED[key], isOpen: question !== undefined && answer === undefined };
  });
  return {
    counting: Object.fromEntries(decided.map(({ key, answer }) => [key, answer])) as Counting,
    open: decided.flatMap(({ key, isOpen }) => (isOpen ? [key] : [])),
  };
}

/** An answer about a criterion that is not there decides nothing. */
export function answerIssues({ planQuestions, settings, criteria }: WorkbookData): Issue[] {
  const { row = null, answer = null } = questionOf('discipline', planQuestions) ?? {};
  const isThere = criteria.some(({ code }) => nameKey(code ?? '') === nameKey(DISCIPLINE_CRITERION));
  if (isThere || chosen('discipline', answer) !== 'required') return [];
  const place = { table: table.id, row, column: 'answer' };
  const bearing = { unit: settings.standingUnit, value: answer ?? '' };
  return [issue('required_not_found', place, { ...bearing, params: { criterion: DISCIPLINE_CRITERION } })];
}
