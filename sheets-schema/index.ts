// All tabs in their order, and the version of this description.
import type { Page, Table } from './define';
import { dashboard, start, unitWork } from './pages';
import { changeLog } from './tables/change-log';
import { checklist } from './tables/checklist';
import { conditions } from './tables/conditions';
import { criteria } from './tables/criteria';
import { criteriaMapping } from './tables/criteria-mapping';
import { dataIssues } from './tables/data-issues';
import { documentTexts } from './tables/document-texts';
import { documents } from './tables/documents';
import { evidence } from './tables/evidence';
import { goals } from './tables/goals';
import { holidays } from './tables/holidays';
import { lists } from './tables/lists';
import { planQuestions } from './tables/plan-questions';
import { portalGroups } from './tables/portal-groups';
import { portalSlots } from './tables/portal-slots';
import { reminderLog } from './tables/reminder-log';
import { reviewLog } from './tables/review-log';
import { reviews } from './tables/reviews';
import { scoreHistory } from './tables/score-history';
import { scores } from './tables/scores';
import { setInForce } from './tables/set-in-force';
import { settings } from './tables/settings';
import { snapshotComparison } from './tables/snapshot-comparison';
import { snapshotTabs } from './tables/snapshot-tabs';
import { tasks } from './tables/tasks';
import { units } from './tables/units';
import { yearArchives } from './tables/year-archives';

/** Raised with every change that a workbook in use must be migrated to. */
export const SCHEMA_VERSION = 16;

export {
  changeLog,
  checklist,
  conditions,
  criteria,
  criteriaMapping,
  dashboard,
  dataIssues,
  documents,
  documentTexts,
  evidence,
  goals,
  holidays,
  lists,
  planQuestions,
  portalGroups,
  portalSlots,
  reminderLog,
  reviewLog,
  reviews,
  scoreHistory,
  scores,
  setInForce,
  settings,
  snapshotComparison,
  snapshotTabs,
  start,
  tasks,
  units,
  unitWork,
  yearArchives,
};

const all = [
  start,
  dashboard,
  unitWork,
  tasks,
  criteria,
  checklist,
  evidence,
  dataIssues,
  scores,
  snapshotComparison,
  documents,
  reviews,
  portalGroups,
  goals,
  planQuestions,
  units,
  settings,
  documentTexts,
  conditions,
  holidays,
  portalSlots,
  reminderLog,
  reviewLog,
  scoreHistory,
  snapshotTabs,
  changeLog,
  setInForce,
  yearArchives,
  lists,
  criteriaMapping,
] as const;

/** Every tab, in the order of the workbook. */
export const tabs: readonly (Table | Page)[] = all;

/** The tables that people fill in. */
export type InputTable = Extract<(typeof all)[number], { readonly addedBy: 'people' }>;

export const tables: readonly Table[] = tabs.filter((tab): tab is Table => 'columns' in tab);
