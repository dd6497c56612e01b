// What the rows of each input contradict or lack beyond single cells. What bears on a score, scoring says itself.
import { unitIssues } from '../mail/unit-issues';
import { questionIssues, surveyDossierIssues, surveyIssues } from '../questions/problems';
import { recognitionIssues } from '../schedule/recognition';
import { taskIssues } from '../schedule/tasks';
import { answerIssues } from '../scoring/counting';
import { goalIssues } from '../scoring/goals';
import type { Issue } from '../sheet/issues';
import { conditionIssues } from './conditions';
import { type UnreadCells, unreadCells } from './data-issues';
import { minimumIssues } from './group-minima';
import type { InputId, WorkbookData } from './inputs';
import { starIssues } from './star-levels';

const PROBLEMS: Readonly<
  Record<InputId, ((data: WorkbookData, unread: UnreadCells) => readonly Issue[]) | null>
> = {
  units: unitIssues,
  settings: null,
  conditions: (data) => [
    ...conditionIssues(data),
    ...minimumIssues(data.conditions.rows, data.settings.standingUnit),
    ...starIssues(data.conditions.rows, data.settings.standingUnit),
  ],
  tasks: (data) => [...taskIssues(data), ...surveyDossierIssues(data), ...recognitionIssues(data)],
  criteria: null,
  checklist: null,
  evidence: null,
  goals: (data, unread) => [...goalIssues(data, unread), ...surveyIssues(data)],
  planQuestions: (data) => [...questionIssues(data), ...answerIssues(data)],
  // Against the names that the papers know, so whoever has them says it.
  documentTexts: null,
  portalGroups: null,
  portalSlots: null,
  // Against the scores, so scoring says it.
  reviews: null,
  holidays: null,
};

/** The problems of all inputs; `reading` are those of single cells. */
export function inputIssues(data: WorkbookData, reading: readonly Issue[]): Issue[] {
  const unread = unreadCells(reading);
  return Object.values(PROBLEMS).flatMap((problemsOf) => problemsOf?.(data, unread) ?? []);
}
