// The data of plan 79/KH-UBND-BXDĐĐU, keyed like the tables: enums by key, units by code, dates yyyy-MM-dd.
import checklist from './checklist.csv';
import { CONDITION_ROWS } from './conditions';
import criteria from './criteria.csv';
import criteriaProposed from './criteria-proposed.csv';
import documentTexts from './document-texts.csv';
import goals from './goals.csv';
import holidays from './holidays.csv';
import planQuestions from './plan-questions.csv';
import tasks from './tasks.csv';
import units from './units.csv';

export { RECOGNITION_TASK } from './recognition';
export { RECURRING_TASKS, type RecurringTask } from './recurring';

/** A record a row; the table's own columns that a record does not name stay empty. */
export type SeedRow = Readonly<Record<string, string>>;

/** First rows of the tables, by table id. */
export const PLAN_ROWS = {
  checklist,
  conditions: CONDITION_ROWS,
  criteria,
  goals,
  holidays,
  planQuestions,
  tasks,
  units,
} satisfies Record<string, readonly SeedRow[]>;

/**
 * Criteria beside the draft of 50, not applicable until the commune switches them on: what III.1 and goal II.5 ask for and
 * the draft leaves out, and what the province's portal scores and the plan does not name.
 */
export const PROPOSED_CRITERIA: readonly SeedRow[] = criteriaProposed;

/** By criterion the code of the unit that is proposed where the plan names none. */
export const PROPOSED_UNITS: ReadonlyMap<string, string> = new Map(
  [...criteria, ...criteriaProposed].flatMap(({ code = '', unit = '', unitInferred }) =>
    unitInferred === 'TRUE' ? [[code, unit] as const] : [],
  ),
);

/**
 * What the plan's units were called in earlier versions of this data, by their code of today: words that people may have
 * typed, and may type again.
 */
export const FORMER_UNITS: ReadonlyMap<string, Readonly<Record<'code' | 'shortName', string>>> = new Map(
  units.map(({ code = '', formerCode = '', formerShortName = '' }) => [
    code,
    { code: formerCode, shortName: formerShortName },
  ]),
);

/** The sentences of the papers, a row a paragraph. */
export const DOCUMENT_TEXTS: readonly SeedRow[] = documentTexts;
