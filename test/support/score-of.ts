// One criterion scored by itself, for tables of cases.
import { type CriterionScore, scoreCriteria } from '../../src/core/scoring/score';
import type { ChecklistItem, Criterion, EvidenceRow, WorkbookData } from '../../src/core/workbook/inputs';
import { checklistRow, criterionRow, evidenceRow, workbookData } from './data';

type Rows = {
  checklist?: Partial<ChecklistItem>[];
  evidence?: Partial<EvidenceRow>[];
  settings?: Partial<WorkbookData['settings']>;
  read?: Parameters<typeof scoreCriteria>[1];
};

/** One criterion T1 of 2 points in row 2, with one piece of live evidence unless said otherwise. */
export function scoreOf(criterion: Partial<Criterion>, rows: Rows = {}) {
  const { scores, issues } = scoreCriteria(
    workbookData({
      criteria: [criterionRow({ code: 'T1', ...criterion })],
      checklist: (rows.checklist ?? []).map((row, index) =>
        checklistRow({ row: index + 2, criterion: 'T1', ...row }),
      ),
      ...(rows.settings && { settings: rows.settings }),
      evidence: (rows.evidence ?? [{}]).map((row) => evidenceRow({ criteria: ['T1'], ...row })),
    }),
    rows.read,
  );
  const [score] = scores as [CriterionScore];
  return { ...score, issues };
}

/** Result, points, reason code and params, as one line of a table. */
export const gist = ({ result, score, reason }: CriterionScore) => [
  result,
  score,
  reason.code,
  reason.params,
];
