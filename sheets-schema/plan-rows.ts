// The plan in force: its rows and sentences, apart from plan.ts, for whoever runs from source cannot import a .csv.
export {
  DOCUMENT_TEXTS,
  FORMER_UNITS,
  PLAN_ROWS,
  PROPOSED_CRITERIA,
  PROPOSED_UNITS,
  RECOGNITION_TASK,
  RECURRING_TASKS,
  type RecurringTask,
  type SeedRow,
} from './plan-79/index';
