// Answers that decide nothing, or that a figure contradicts.
import { PLAN, type QuestionId } from '../../../sheets-schema/plan';
import { PLAN_ROWS } from '../../../sheets-schema/plan-rows';
import { goals as goalTable } from '../../../sheets-schema/tables/goals';
import { planQuestions as table } from '../../../sheets-schema/tables/plan-questions';
import { tasks as taskTable } from '../../../sheets-schema/tables/tasks';
import { isAfter } from '../base/dates';
import { nameKey } from '../base/text';
import { isSettled } from '../schedule/tasks';
import { cellText } from '../sheet/cells';
import { type Issue, issue } from '../sheet/issues';
import type { WorkbookData } from '../workbook/inputs';
import { calledOther, choicesOf, QUESTION_IDS, questionOf, readAnswer, rowOfQuestion } from './answers';
import { decisionsOf } from './obey';

/** Words of one's own are none of the ready answers; "Khác" has to name what it means. */
export function questionIssues(data: WorkbookData): Issue[] {
  return QUESTION_IDS.flatMap((id): Issue[] => {
    const { row = null, answer = null } = rowOfQuestion(id, data.planQuestions) ?? {};
    const read = readAnswer(id, answer);
    const place = { table: table.id, row, column: 'answer' };
    const bearing = { unit: data.settings.standingUnit, value: answer ?? '' };
    if (read.kind === 'unknown')
      return [issue('answer_unknown', place, { ...bearing, params: { choices: choicesOf(id) } })];
    return read.kind === 'no_value' && !isTypedInstead(id, data)
      ? [
          issue('answer_needs_value', place, {
            ...bearing,
            params: { asks: read.asks, called: calledOther(id) },
          }),
        ]
      : [];
  });
}

/** "Khác", and the rows that it is about have days of their own. */
function isTypedInstead(id: QuestionId, { tasks }: WorkbookData): boolean {
  const concerned = Object.keys(questionOf(id).other?.decides('').tasks ?? {});
  return (
    concerned.length > 0 &&
    concerned.every((key) => {
      const planned = PLAN_ROWS.tasks.find((row) => row.id === key);
      const present = tasks.find((task) => nameKey(task.id ?? '') === nameKey(key));
      return (
        present !== undefined &&
        present.dueDate !== null &&
        present.dueDate !== planned?.dueDate &&
        present.dateStatus !== 'to_confirm'
      );
    })
  );
}

/** A survey that ends after the dossier's last day. In the plan's first year an item of its own asks about it. */
export function surveyDossierIssues(data: WorkbookData): Issue[] {
  const { year, dossierDeadline: last } = data.settings;
  if (last === null || year === null || year === PLAN.years.first) return [];
  return data.tasks.flatMap((task) => {
    const { planNo, dueDate, row, leadUnit } = task;
    const isOfYear = planNo === PLAN.surveyTask && dueDate?.slice(0, 4) === String(year);
    if (!isOfYear || dueDate === null || !isAfter(dueDate, last) || isSettled(task)) return [];
    return issue(
      'survey_after_dossier',
      { table: taskTable.id, row, column: 'dueDate' },
      { unit: leadUnit, value: cellText({ date: dueDate }), params: { last } },
    );
  });
}

/** Goal 5 tells a survey that, by the answer, is not the dossier's. A day of another year has nothing to do with it. */
export function surveyIssues(data: WorkbookData): Issue[] {
  const goal = data.goals.find(({ no }) => no === PLAN.goals.satisfaction);
  const { asOf = null } = goal ?? {};
  if (goal === undefined || asOf === null) return [];
  return decisionsOf(data).flatMap(({ question, answer, decides: { surveyUntil: until } }) =>
    until !== undefined && asOf.slice(0, 4) === until.slice(0, 4) && isAfter(asOf, until)
      ? [
          issue(
            'survey_after_answer',
            { table: goalTable.id, row: goal.row, column: 'asOf' },
            {
              unit: data.settings.standingUnit,
              value: cellText({ date: asOf }),
              params: { question, answer, until },
            },
          ),
        ]
      : [],
  );
}
