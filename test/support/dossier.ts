// A dossier for tests: the plan's criteria with results as the test says, frozen, and what belongs to it.
import type { Result } from '../../sheets-schema/enums';
import { type Dossier, documentModel } from '../../src/core/dossier/facts';
import { evidenceCode } from '../../src/core/scoring/evidence-codes';
import { comparePortal } from '../../src/core/scoring/portal';
import { type CriterionScore, scoreCriteria } from '../../src/core/scoring/score';
import type { FrozenScore, Snapshot } from '../../src/core/scoring/snapshot';
import { decideVerdict, type Verdict } from '../../src/core/scoring/verdict';
import type { Issue } from '../../src/core/sheet/issues';
import type { Criterion, WorkbookData } from '../../src/core/workbook/inputs';
import type { DocumentRecord } from '../../src/core/workbook/records';
import { evidenceRow, planData } from './data';

/** Result by the number of the criterion in the set, from 0. */
export type ResultOf = (index: number, criterion: Criterion) => Result;

/** 38 met, 6 not met, 5 insufficient, 1 not applicable of the plan's 50. */
export const sampleResults: ResultOf = (index) => {
  if (index % 9 === 8) return 'insufficient';
  if (index % 8 === 3) return 'not_met';
  return index === 40 ? 'not_applicable' : 'met';
};

export const allMet: ResultOf = () => 'met';

function frozen(criterion: Criterion, result: Result): FrozenScore {
  const score = result === 'met' ? (criterion.maxScore ?? 0) : 0;
  const reasons = {
    met: 'đạt',
    not_met: 'chưa thực hiện',
    insufficient: 'chưa có số liệu',
    not_applicable: '',
  };
  return {
    code: criterion.code ?? '',
    group: criterion.group,
    name: criterion.name,
    rule: criterion.rule,
    target: criterion.target,
    maxScore: criterion.maxScore ?? 0,
    actual: result === 'met' ? 'Có' : null,
    outOf: null,
    evidenceCount: 0,
    explanation: result === 'not_applicable' ? 'Trên địa bàn không phát sinh' : null,
    score,
    result,
    reason: reasons[result],
  };
}

function sampleSnapshot(data: WorkbookData, resultOf: ResultOf): Snapshot {
  return {
    id: '2026-10-20_01',
    at: '2026-10-20 14:05',
    by: 'vhxh@example.com',
    setVersion: '',
    dataHash: '',
    step: 'self',
    scores: data.criteria.map((criterion, index) => frozen(criterion, resultOf(index, criterion))),
  };
}

function verdictOf(snapshot: Snapshot, data: WorkbookData): Verdict {
  const scores = snapshot.scores.map((score) => ({
    ...score,
    entered: score.result !== 'insufficient',
    lost: false,
    reason: { code: 'yes', params: {} },
  }));
  return decideVerdict(scores as unknown as CriterionScore[], data.settings);
}

/** Evidence for every third criterion, goals entered, three tasks done. */
export function sampleData(partial: Parameters<typeof planData>[0] = {}): WorkbookData {
  const plan = planData();
  const entered: Readonly<Record<string, Partial<WorkbookData['goals'][number]>>> = {
    '1': { actual: 'Có', asOf: '2026-05-06' },
    '2': { actual: 'Có', asOf: '2026-08-28' },
    '3': { actual: '52/52', asOf: '2026-06-12' },
    '4': { actual: '51', outOf: 52, criterion: [] },
    '5': { actual: '1.094/1.200', asOf: '2026-06-25' },
  };
  return planData({
    goals: plan.goals.map((goal) => ({ ...goal, ...entered[goal.no ?? ''] })),
    tasks: plan.tasks.map((task) =>
      ['1', '2', '8'].includes(task.planNo ?? '') && task.id !== 'IV.8-2'
        ? { ...task, status: 'done' as const, doneDate: '2026-06-28' }
        : task,
    ),
    evidence: plan.criteria
      .filter((_, index) => index % 3 !== 1)
      .map((criterion, index) =>
        evidenceRow({
          row: index + 2,
          criteria: [criterion.code ?? ''],
          title: `Tài liệu về ${criterion.shortName}`,
          documentNumber: `${index + 11}/BC-UBND`,
          documentDate: '2026-08-15',
          issuer: 'UBND xã Nam Dương',
          pages: (index % 7) + 1,
        }),
      ),
    ...partial,
  });
}

/** Rows with the codes that a recompute has given them. */
function coded({ evidence, criteria }: WorkbookData): WorkbookData['evidence'] {
  const given = new Map(criteria.map(({ code }) => [code, 0]));
  return evidence.map((row) => {
    const criterion = row.criteria.find((code) => given.has(code));
    if (criterion === undefined || row.code !== null) return row;
    const number = (given.get(criterion) ?? 0) + 1;
    given.set(criterion, number);
    return { ...row, code: evidenceCode(criterion, number) };
  });
}

export function dossierOf(
  data: WorkbookData = sampleData(),
  resultOf: ResultOf = sampleResults,
  records: readonly DocumentRecord[] = [],
  readIssues: readonly Issue[] = [],
): Dossier {
  const snapshot = sampleSnapshot(data, resultOf);
  const { scores, uses } = scoreCriteria({ ...data, evidence: coded(data) }, readIssues);
  const { portal } = comparePortal(data, scores);
  return documentModel(
    snapshot,
    { data, uses, portal, verdict: verdictOf(snapshot, data), issues: readIssues },
    records,
  );
}

/** A row of the register, not yet numbered, unless the values say otherwise. */
export const documentRow = (values: Partial<DocumentRecord> = {}): DocumentRecord => ({
  row: 2,
  kind: 'submissionLetter',
  title: '',
  link: null,
  number: null,
  signedDate: null,
  signedCopyLink: null,
  status: 'draft',
  version: 1,
  createdAt: '2026-10-20 14:05',
  createdBy: null,
  snapshot: '2026-10-20_01',
  id: 'submissionLetter_2026_2026-10-20_01_ab',
  built: null,
  ...values,
});
