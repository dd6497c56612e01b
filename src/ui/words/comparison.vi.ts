// So sánh các lần chốt: rows, bars of text (they show on a phone too), the chart's name, and how it ended.
import { RESULT, type Result } from '../../../sheets-schema/enums';
import { scoreHistory, scores, snapshotComparison } from '../../../sheets-schema/index';
import type { ComparedCriterion, ComparedGroup, Comparison } from '../../core/scoring/comparison';
import type { GroupFigures } from '../../core/scoring/groups';
import type { OutCell } from '../../core/sheet/cells-out';
import { bar } from '../pages/dashboard-parts.vi';
import { numbered, points } from './format.vi';
import { menuPath } from './menu.vi';
import type { OutcomeText } from './outcomes.vi';

type Row = Readonly<Record<string, OutCell>>;

const TITLE = 'So sánh với lần chốt trước';

/** By this title the chart is known again. */
export const CHART_NAME = 'Điểm theo nhóm tiêu chí qua các lần chốt';

/** The groups and their total come first, then the criteria. */
export const comparisonRows = (comparison: Comparison): Row[] => [
  ...comparison.groups.map((group) => groupRow(group, comparison)),
  ...comparison.criteria.map(criterionRow),
];

const inPoints = (side: { readonly score: number } | null): OutCell =>
  side === null ? null : side.score / 100;

const difference = (
  now: { readonly score: number } | null,
  earlier: { readonly score: number } | null,
): OutCell => (now === null || earlier === null ? null : (now.score - earlier.score) / 100);

const resultOf = (side: { readonly result: Result } | null): OutCell =>
  side === null ? null : RESULT[side.result];

function criterionRow({ code, name, lastYear, before, now }: ComparedCriterion): Row {
  return {
    code,
    name,
    yearScore: inPoints(lastYear),
    yearResult: resultOf(lastYear),
    beforeScore: inPoints(before),
    beforeResult: resultOf(before),
    score: inPoints(now),
    result: now === null ? 'không còn trong bộ tiêu chí' : resultOf(now),
    difference: difference(now, before),
    yearDifference: difference(now, lastYear),
    chart: barsOf([
      ['năm trước', lastYear?.score, lastYear?.maxScore],
      ['lần trước', before?.score, before?.maxScore],
      ['hiện nay', now?.score, now?.maxScore],
    ]),
  };
}

const metOf = (figures: GroupFigures | null): OutCell =>
  figures === null ? null : `đạt ${figures.met}/${figures.applicable}`;

function groupRow({ no, name, lastYear, before, now }: ComparedGroup, comparison: Comparison): Row {
  return {
    code: no === '' ? 'Tổng' : `Nhóm ${no}`,
    name: no === '' ? comparedWith(comparison) : name,
    yearScore: inPoints(lastYear),
    yearResult: metOf(lastYear),
    beforeScore: inPoints(before),
    beforeResult: metOf(before),
    score: inPoints(now),
    result: metOf(now),
    difference: difference(now, before),
    yearDifference: difference(now, lastYear),
    chart: barsOf([
      ['năm trước', lastYear?.score, lastYear?.maximum],
      ['lần trước', before?.score, before?.maximum],
      ['hiện nay', now?.score, now?.maximum],
    ]),
  };
}

/** A line a side: "███████░░░ 76/98 hiện nay". */
const barsOf = (
  sides: readonly (readonly [name: string, score: number | undefined, maximum: number | undefined])[],
): string =>
  sides
    .flatMap(([name, score, maximum]) =>
      score === undefined || maximum === undefined
        ? []
        : [`${bar(score, maximum)} ${points(score)}/${points(maximum)} ${name}`],
    )
    .join('\n');

function comparedWith({ before, lastYear }: Comparison): string {
  return [
    before === null
      ? 'Lần trước: chưa có lần chốt nào khác số liệu hiện nay'
      : `Lần trước: lần chốt ${numbered(before.id)}`,
    lastYear === null ? 'Năm trước: chưa có' : `Năm trước: lần chốt ${numbered(lastYear.id)}`,
  ].join('; ');
}

export function nothingToCompare(): OutcomeText {
  return {
    title: TITLE,
    done: [
      `Chưa có lần chốt nào khác với số liệu hiện nay để so sánh. Chốt bằng ${menuPath('freezeScores')}.`,
    ],
    look: [],
    entriesUntouched: true,
  };
}

export function compared(comparison: Comparison): OutcomeText {
  const { groups, moves } = comparison;
  const total = groups.at(-1);
  const line = (side: 'before' | 'lastYear', name: string): string[] => {
    const snapshot = comparison[side];
    const figures = total?.[side] ?? null;
    if (snapshot === null || figures === null || total?.now == null) return [];
    const { up, down } = moves[side];
    const { met, applicable, score } = figures;
    return [
      `So với ${name} (lần chốt ${numbered(snapshot.id)}): ${up} tiêu chí tăng điểm, ${down} tiêu chí giảm điểm; đạt ${met}/${applicable} và ${points(score)} điểm, nay đạt ${total.now.met}/${total.now.applicable} và ${points(total.now.score)} điểm.`,
    ];
  };
  return {
    title: TITLE,
    done: [...line('before', 'lần trước'), ...line('lastYear', 'năm trước')],
    look: [
      `Bảng ${snapshotComparison.title}, biểu đồ các nhóm ở bên phải; lý do của từng tiêu chí: bảng ${scores.title}, bảng ${scoreHistory.title}.`,
    ],
    entriesUntouched: true,
  };
}
