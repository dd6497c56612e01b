// Rows of the two output tables, in the words of the office.
import { RESULT, SEVERITY } from '../../../sheets-schema/enums';
import { portalGroups, tabs } from '../../../sheets-schema/index';
import type { ShownScores } from '../../core/reviews/shown';
import type { PortalSet } from '../../core/scoring/portal';
import type { CriterionScore } from '../../core/scoring/score';
import type { OutCell } from '../../core/sheet/cells-out';
import type { Issue } from '../../core/sheet/issues';
import type { UnitDirectory } from '../../core/sheet/units';
import { atMost } from './brief';
import { points } from './format.vi';
import { issueText } from './issues/index';
import { reasonText } from './reasons.vi';

type Row = Readonly<Record<string, OutCell>>;

/** Above rows of an output that are there only because somebody wrote beside them. */
export const OWN_WORDS_LEFT = 'Ghi chú của xã ở các dòng không còn trong bảng:';

/** A row of Bảng tự chấm điểm; the reason stands beside every result. */
export function scoreRow(
  score: CriterionScore,
  unitName: (code: string) => string,
  shown: ShownScores = () => null,
): Row {
  const ofStep = (step: Parameters<ShownScores>[0]): number | null => {
    const points = shown(step, score.code);
    return points === null ? null : points / 100;
  };
  return {
    code: score.code,
    group: score.group,
    name: score.name,
    maxScore: score.maxScore / 100,
    score: score.score / 100,
    result: RESULT[score.result],
    evidenceCount: score.evidenceCount,
    reason: reasonText(score.reason, unitName),
    reviewedScore: ofStep('reviewed'),
    agreedScore: ofStep('agreed'),
    provincialScore: ofStep('provincial'),
  };
}

/** The scores typed for the portal, beside what the criteria give: in words, so that no sum over a column counts work twice. */
export function portalRows({ lines, total, isUsed }: PortalSet): Row[] {
  if (!isUsed) return [];
  const compared = ({ maximum, typed, ours, difference }: PortalSet['total'], untyped: string): string =>
    [
      typed === null
        ? `${untyped} (tối đa ${points(maximum)})`
        : `điểm nhập ${points(typed)}/${points(maximum)}`,
      ...(ours === null ? [] : [`theo các tiêu chí ${points(ours)}`]),
      ...(difference === null ? [] : [`chênh lệch ${points(difference)}`]),
    ].join('; ');
  const row = (code: string, name: string, reason: string): Row => ({
    code: `QCDC ${code}`,
    group: portalGroups.title,
    name,
    reason,
  });
  return [
    ...lines.map((line) =>
      row(
        line.code,
        line.name,
        compared(line, 'chưa nhập điểm') + (line.explanation === null ? '' : ` (${line.explanation})`),
      ),
    ),
    row('cộng', 'Tổng các nhóm', compared(total, 'chưa nhập đủ điểm')),
  ];
}

/** The words of a place: tab title and column header. */
export function placeNames(table: string, column: string | null): { tab: string; column: string } {
  const tab = tabs.find(({ id }) => id === table);
  const header =
    tab !== undefined && 'columns' in tab && column !== null ? (tab.columns[column]?.header ?? '') : '';
  return { tab: tab?.title ?? table, column: header };
}

/** A row of Cần bổ sung, chỉnh sửa; `key` is the name of the row it speaks of, where the row has one. */
const QUOTED = 300;

export function issueRow(problem: Issue, units: UnitDirectory, key: string | null): Row {
  const names = {
    column: (table: string, key: string) => placeNames(table, key).column,
    unit: units.shortName,
  };
  // The cell itself is one click away.
  const quoting = { ...problem, value: atMost(problem.value, QUOTED) };
  const { problem: what, action } = issueText(quoting, names);
  const place = placeNames(problem.table, problem.column);
  return {
    severity: SEVERITY[problem.severity],
    // The full name, as in the tabs where people enter: one filter finds both.
    unit: problem.unit === null ? '' : (units.byCode(problem.unit)?.name ?? problem.unit),
    table: place.tab,
    row:
      problem.row === null
        ? { jump: { table: problem.table }, label: 'Mở' }
        : {
            jump: key === null ? { table: problem.table, row: problem.row } : { table: problem.table, key },
            label: String(problem.row),
          },
    column: place.column,
    value: quoting.value,
    problem: what,
    action,
    points: problem.points === null ? null : problem.points / 100,
  };
}
