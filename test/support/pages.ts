// The sample day that the pages are drawn for: 20/10/2026, 38 of 49 criteria met, one piece of work overdue.
import type { Result } from '../../sheets-schema/enums';
import type { DashboardContext } from '../../src/core/pages/dashboard';
import type { ScoreReason } from '../../src/core/scoring/rules';
import type { CriterionScore } from '../../src/core/scoring/score';
import type { OutCell, OutRow } from '../../src/core/sheet/cells-out';
import type { Criterion, Task, WorkbookData } from '../../src/core/workbook/inputs';
import { planData, planUnits, taskRow } from './data';

export const SAMPLE_DAY = '2026-10-20';

export const unitName = planUnits.shortName;

export const sampleContext: DashboardContext = {
  today: SAMPLE_DAY,
  automatic: { on: true, by: 'vhxh@example.com', since: '2026-09-01', lastRun: '2026-10-20' },
  lastMailDay: '2026-10-19',
  unconfirmedCopy: false,
  changes: [],
};

export const YES = { code: 'yes', params: {} } as const;
const NOT_APPLICABLE: ScoreReason = { code: 'not_applicable', params: { explanation: '' } };
const UNPROVEN: ScoreReason = { code: 'evidence_missing', params: { of: YES, idle: {} } };

/** A score with everything blank but what is given. */
export function scoreOf(values: Partial<CriterionScore>): CriterionScore {
  const result: Result = values.result ?? 'met';
  const reasons: Record<Result, ScoreReason> = {
    met: YES,
    not_met: { code: 'no', params: {} },
    not_applicable: NOT_APPLICABLE,
    insufficient: { code: 'result_missing', params: {} },
  };
  return {
    code: 'A01',
    group: 'Nhóm A',
    name: 'Tên đầy đủ',
    shortName: 'Tên ngắn',
    unit: 'PVHCC',
    coordinatingUnits: [],
    rule: 'yes_no',
    target: 1,
    maxScore: 200,
    score: result === 'met' ? 200 : 0,
    result,
    evidenceCount: 1,
    actual: null,
    outOf: null,
    explanation: null,
    reason: reasons[result],
    entered: result !== 'insufficient',
    lost: false,
    row: 2,
    ...values,
  };
}

/** Reasons of the sample's criteria that are not met; all others are. */
const SAMPLE_REASONS: Readonly<Record<string, readonly [Result, ScoreReason]>> = {
  A05: ['not_met', UNPROVEN],
  A11: ['not_met', { code: 'share_short', params: { actual: 4, outOf: 5, target: 100 } }],
  B02: ['insufficient', { code: 'target_open', params: {} }],
  B03: ['insufficient', { code: 'target_open', params: {} }],
  B06: ['not_met', { code: 'at_least_short', params: { actual: 2, target: 3, measure: 'dịp' } }],
  C04: ['not_met', { code: 'checklist_short', params: { done: 2, needed: 3, missing: ['mái che'] } }],
  C10: ['insufficient', { code: 'result_missing', params: {} }],
  D01: ['insufficient', { code: 'entry_invalid', params: { value: '95%' } }],
  D02: ['not_met', UNPROVEN],
  E01: ['insufficient', { code: 'member_silent', params: { members: ['KT', 'VP'], below: [] } }],
  F02: ['not_applicable', NOT_APPLICABLE],
  F12: ['not_met', { code: 'checklist_short', params: { done: 1, needed: 2, missing: [] } }],
};

export function sampleScores(criteria: readonly Criterion[]): CriterionScore[] {
  return criteria.map((criterion) => {
    const [result, reason] = SAMPLE_REASONS[criterion.code ?? ''] ?? ['met', YES];
    return scoreOf({
      code: criterion.code ?? '',
      group: criterion.group ?? '',
      shortName: criterion.shortName ?? '',
      unit: criterion.unit,
      rule: criterion.rule,
      result,
      reason,
      row: criterion.row,
    });
  });
}

const FINISHED = ['IV.1', 'IV.2', 'IV.3', 'IV.8-1'];

/** The plan with its first work done, row 4 overdue and one thing due within the week. */
export function sampleData(partial: Parameters<typeof planData>[0] = {}): WorkbookData {
  const plan = planData();
  const tasks = plan.tasks.map(
    (task): Task => (task.id !== null && FINISHED.includes(task.id) ? { ...task, status: 'done' } : task),
  );
  const soon = taskRow({
    id: 'X.1',
    title: 'Tổng hợp kết quả các đơn vị',
    leadUnit: 'VHXH',
    dueDate: '2026-10-23',
    row: 40,
  });
  const goals = plan.goals.map((goal) => {
    if (goal.no === '3') return { ...goal, actual: '52/52' };
    if (goal.no === '5') return { ...goal, actual: '456', outOf: 500 };
    return goal.no === '1' ? { ...goal, actual: 'Có', asOf: '2026-05-06' } : goal;
  });
  return planData({ tasks: [...tasks, soon], goals, ...partial });
}

/** Every text a person sees in a grid, labels of links included. */
export function textsOf(rows: readonly OutRow[]): string[] {
  const text = (cell: OutCell): string =>
    cell !== null && typeof cell === 'object' && 'label' in cell ? cell.label : String(cell ?? '');
  return rows.flatMap((row) => row.map(text)).filter((shown) => shown !== '');
}
