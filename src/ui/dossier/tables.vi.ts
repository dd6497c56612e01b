// The tables of the dossier, cell by cell, under the names the templates use.

import { RESULT } from '../../../sheets-schema/enums';
import { PLAN } from '../../../sheets-schema/plan';
import type { Hundredths } from '../../core/base/numbers';
import type { IndexedCriterion, IndexedDocument } from '../../core/dossier/evidence-index';
import type { Dossier, DossierScore } from '../../core/dossier/facts';
import type { GoalAssessment } from '../../core/scoring/goals';
import type { PortalSet } from '../../core/scoring/portal';
import type { EvidenceRow } from '../../core/workbook/inputs';
import { date, num, points } from '../words/format.vi';
import { goalResult } from '../words/goals.vi';
import { asProposed } from '../words/proposed.vi';
import { standingUnit } from '../words/unit-names.vi';
import { remedyOf } from './remedies.vi';
import { curly, planCited } from './words.vi';

/** Where no unit of that code is left. */
const STEERING_COMMITTEE = 'Ban Chỉ đạo';

type Cells = Readonly<Record<string, string>>;

const ASSESSMENT: Readonly<Record<GoalAssessment, string>> = {
  met: 'Đạt',
  not_met: 'Chưa đạt',
  in_progress: 'Đang thực hiện',
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Báo cáo, II. */
export const goalsTable = (dossier: Dossier) => ({
  plan: planCited(dossier.settings),
  rows: dossier.goals.map(
    (goal): Cells => ({
      no: goal.no,
      name: curly(goal.text),
      target: goal.target,
      // Without figures nothing is said for the commune: the gap is seen, and named.
      result: goal.result === null ? '…' : capital(goalResult(goal)),
      assessment: goal.result === null ? '…' : ASSESSMENT[goal.assessment],
    }),
  ),
});

/** What is added and taken beside the groups, so that the columns add up. */
const adjustments = ({ verdict: { bonus, penalty } }: Pick<Dossier, 'verdict'>): Cells[] => [
  ...(bonus === null
    ? []
    : [{ name: `Điểm thưởng (tối đa ${points(bonus.most)} điểm)`, score: `+${points(bonus.points)}` }]),
  ...(penalty === null ? [] : [{ name: 'Điểm trừ', score: `-${points(penalty)}` }]),
];

/** Báo cáo, III.1: a row a group, what is added and taken, and the sums. */
export const groupsTable = ({ groups, verdict }: Dossier) => ({
  rows: [
    ...groups
      .filter(({ isBonus }) => !isBonus)
      .map(
        (group): Cells => ({
          no: group.no,
          name: curly(group.name),
          applicable: num(group.applicable),
          met: num(group.met),
          maximum: points(group.maximum),
          score: points(group.score),
        }),
      ),
    ...adjustments({ verdict }).map(
      (row): Cells => ({ no: '', applicable: '–', met: '–', maximum: '–', ...row }),
    ),
  ],
  sumApplicable: num(verdict.applicable),
  sumMet: num(verdict.met),
  sumMaximum: points(verdict.maximum),
  sumScore: points(verdict.total),
});

/** Báo cáo, VI.1: what is to be done and by when, as people typed it. */
export const remedyTable = (dossier: Dossier): { rows: Cells[] } => ({
  rows: dossier.unmet.map((score) => {
    const { solution, deadline } = remedyOf(dossier.texts, score);
    return {
      name: `${score.code} ${curly(score.shortName)}`,
      missing: score.reason ?? '',
      solution: solution || '…',
      unit: score.unit === null ? '' : asProposed(dossier.units.shortName(score.unit), score.unitProposed),
      deadline: deadline || '…',
    };
  }),
});

/** The reviews, as the explanation of a difference names them. */
const REVIEWS = { reviewed: 'Rà soát', agreed: 'Thống nhất', provincial: 'Thẩm định' } as const;
type ReviewStep = keyof typeof REVIEWS;
const STEPS = Object.keys(REVIEWS) as ReviewStep[];

/** A column of the review: its scores once the step is finished, else blank, to be filled in by hand. */
function reviewColumn({ steps }: Dossier, step: ReviewStep) {
  const found = steps.find((one) => one.step === step);
  const scoreOf = new Map(found?.scores.map(({ code, score }) => [code, score]));
  const noteOf = new Map(found?.differences.map(({ code, note }) => [code, note]));
  const shown = (value: Hundredths | undefined): string =>
    found === undefined || value === undefined ? '' : points(value);
  const note = (code: string): string => {
    const text = noteOf.get(code) ?? null;
    return text === null ? '' : `${REVIEWS[step]}: ${text}`;
  };
  return {
    isFinished: found !== undefined,
    of: ({ code, result }: DossierScore) =>
      found !== undefined && result === 'not_applicable' ? '–' : shown(scoreOf.get(code)),
    sumOf: (scores: readonly DossierScore[]) =>
      shown(
        scores
          .filter(({ result }) => result !== 'not_applicable')
          .reduce((total, { code }) => total + (scoreOf.get(code) ?? 0), 0),
      ),
    total: shown(found?.verdict.total),
    note,
  };
}

/** Bảng tự chấm điểm: every criterion under its group, beside its score those of the reviews. */
export function scoresTable(dossier: Dossier) {
  const { groups, verdict, evidence, portal, settings, units } = dossier;
  // The province's, once it has given its scores: until then the paper says what it always said, and is no other one.
  const reviews = STEPS.map((step) => [step, reviewColumn(dossier, step)] as const).filter(
    ([step, { isFinished }]) => step !== 'provincial' || isFinished,
  );
  const ofSteps = (value: (column: ReviewColumn) => string): Cells =>
    Object.fromEntries(reviews.map(([step, column]) => [step, value(column)]));
  const documents = new Map(
    evidence.groups.flatMap((group) =>
      group.criteria.map(({ code, documents }) => [code, documents] as const),
    ),
  );
  let number = 0;
  return {
    standingUnit: standingUnit(settings, units).shortName,
    steering: units.byCode(PLAN.units.steering.code)?.shortName ?? STEERING_COMMITTEE,
    groups: [
      ...groups.map((group) => ({
        no: group.no,
        name: group.isBonus ? `${curly(group.name)} (điểm thưởng)` : curly(group.name),
        maximum: group.isBonus ? '–' : points(group.maximum),
        score: points(group.score),
        ...ofSteps(({ sumOf }) => sumOf(group.scores)),
        result: `${num(group.met)}/${num(group.applicable)}`,
        rows: group.scores.map((score): Cells => {
          number += 1;
          return { no: num(number), ...scoreCells(score, documents.get(score.code) ?? [], reviews) };
        }),
      })),
      ...adjustments({ verdict }).map(({ name = '', score = '' }) => ({
        ...{ no: '', name, maximum: '–', score },
        ...ofSteps(() => ''),
        ...{ result: '–', rows: [] },
      })),
    ],
    sumMaximum: points(verdict.maximum),
    sumScore: points(verdict.total),
    ...Object.fromEntries(reviews.map(([step, { total }]) => [`sum${capital(step)}`, total])),
    ...(reviews.some(([step]) => step === 'provincial') ? { byProvince: true } : {}),
    sumResult: `${num(verdict.met)}/${num(verdict.applicable)}`,
    portal: portalTable(portal),
  };
}

/** What is typed into the portal, where anything is, beside what the criteria would give; false leaves the table out. */
function portalTable({ lines, total, isUsed }: PortalSet) {
  if (!isUsed) return false;
  const shown = (value: Hundredths | null): string => (value === null ? '–' : points(value));
  return {
    rows: lines.map(
      (line): Cells => ({
        no: line.code,
        name: curly(line.name),
        maximum: points(line.maximum),
        typed: shown(line.typed),
        ours: shown(line.ours),
        difference: shown(line.difference),
        explanation: curly(line.explanation ?? ''),
      }),
    ),
    allMaximum: points(total.maximum),
    allTyped: shown(total.typed),
    allOurs: shown(total.ours),
    allDifference: shown(total.difference),
  };
}

type ReviewColumn = ReturnType<typeof reviewColumn>;

function scoreCells(
  score: DossierScore,
  documents: readonly IndexedDocument[],
  reviews: readonly (readonly [ReviewStep, ReviewColumn])[],
): Cells {
  const lacking = score.result === 'not_met' || score.result === 'insufficient';
  const applies = score.result !== 'not_applicable';
  // A criterion that does not apply is in no sum, so that the columns add up.
  const counted = (value: Hundredths): string => (applies ? points(value) : '–');
  return {
    code: score.code,
    name: curly(score.name ?? score.shortName),
    maximum: counted(score.maxScore),
    score: counted(score.score),
    ...Object.fromEntries(reviews.map(([step, column]) => [step, column.of(score)])),
    result: RESULT[score.result],
    evidence: codeRuns(documents),
    explanation: [
      lacking ? score.reason : '',
      score.explanation,
      ...reviews.map(([, column]) => column.note(score.code)),
    ]
      .filter((text) => text)
      .map((text) => curly(text ?? ''))
      .join('\n'),
  };
}

/** With a hyphen that never ends a line. */
const codeText = ({ code }: IndexedDocument): string =>
  code === null ? '' : `[${code.replaceAll('-', '\u2011')}]`;

/** "[A.05-01]", or "[A.05-03] đến [A.05-09]": a criterion may have hundreds of documents, its row must fit on a page. */
function codeRuns(documents: readonly IndexedDocument[]): string {
  const runs: IndexedDocument[][] = [];
  for (const [at, document] of documents.entries()) {
    if (document.state !== 'live' || document.code === null) continue;
    const last = runs.at(-1);
    if (document.follows && last?.at(-1) === documents[at - 1]) last?.push(document);
    else runs.push([document]);
  }
  return runs
    .flatMap((run) => {
      const codes = run.map(codeText);
      return codes.length <= 2 ? codes : [`${codes[0]}\nđến ${codes.at(-1)}`];
    })
    .join(';\n');
}

const NOT_COUNTED: Readonly<Record<IndexedDocument['state'], string>> = {
  live: '',
  no_link: ' (chưa có đường liên kết hoặc nơi lưu, chưa tính)',
  outside_period: ' (ngày ngoài kỳ đánh giá, chưa tính)',
  date_unread: ' (ngày không hợp lệ, chưa tính)',
  review_lapsed: ' (quá ngày cần kiểm tra lại, chưa tính)',
};

/** Danh mục tài liệu minh chứng: every criterion, with or without documents, and what belongs to none. */
export function evidenceTable({ evidence }: Pick<Dossier, 'evidence'>) {
  const groups = evidence.groups.map((group) => ({
    name: `${group.no}. ${curly(group.name)}`,
    criteria: group.criteria.map((criterion) => ({
      title: `${criterion.code} ${curly(criterion.name)}`,
      rows: criterionRows(criterion),
    })),
  }));
  const unplaced = evidence.unplaced.map((row) => ({ no: '', code: '', ...documentCells(row, '') }));
  const title = 'Chưa gắn với tiêu chí nào của Bộ tiêu chí (chưa tính)';
  return {
    groups:
      unplaced.length === 0
        ? groups
        : [...groups, { name: 'Tài liệu khác', criteria: [{ title, rows: unplaced }] }],
  };
}

const NO_DOCUMENT: Cells = {
  no: '',
  code: '',
  name: 'Chưa có tài liệu',
  number: '',
  date: '',
  issuer: '',
  pages: '',
  place: '',
  url: '',
};

function criterionRows(criterion: IndexedCriterion): Cells[] {
  if (criterion.documents.length === 0) return [NO_DOCUMENT];
  return criterion.documents.map((document) => ({
    no: document.paper === null ? '' : num(document.paper),
    code: codeText(document),
    ...documentCells(document.row, NOT_COUNTED[document.state]),
  }));
}

function documentCells(row: EvidenceRow, remark: string): Cells {
  const { text = '', url = null } = row.link ?? {};
  return {
    name: curly(row.title ?? 'Chưa ghi tên tài liệu') + remark,
    number: row.documentNumber ?? '',
    date: row.documentDate === null ? '' : date(row.documentDate),
    issuer: curly(row.issuer ?? ''),
    pages: row.pages === null ? '' : num(row.pages),
    // Addresses are long and read by nobody: a word that leads there.
    place: url === null ? curly(text) : 'Mở',
    url: url ?? '',
  };
}
