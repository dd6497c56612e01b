// Totals that a table says, against what its parts make.
import { type Hundredths, sum } from '../base/numbers';
import { fold } from '../base/text';
import type { Line } from './lines';
import { type ImportProblem, problem } from './problems';

/** A criterion as it bears on totals; `group` is the name of the outermost group. */
export interface Counted {
  readonly row: number;
  readonly group: string;
  readonly maximum: Hundredths;
  readonly score: Hundredths | null;
}

type Total = Extract<Line, { readonly kind: 'total' }>;

const NAMES_PART = /\b(?:muc|nhom|phan|linh vuc|tieu chi|[ivxl]+)\b/;

const maxima = (counted: readonly Counted[]): Hundredths => sum(counted.map(({ maximum }) => maximum));

/** The scores that are there already, of all; null where a criterion has none. */
function scoresOf(counted: readonly Counted[]): Hundredths | null {
  const scores = counted.flatMap(({ score }) => score ?? []);
  return scores.length === counted.length && scores.length > 0 ? sum(scores) : null;
}

/** Totals between the groups are of the group above, or of all so far; the last below all criteria is of the whole set. */
export function totalProblems(lines: readonly Line[], counted: readonly Counted[]): ImportProblem[] {
  const totals = lines.filter((line): line is Total => line.kind === 'total');
  const lastRow = counted.at(-1)?.row ?? 0;
  const whole = totals
    .filter(({ row }) => row > lastRow && !NAMES_PART.test(fold(textOf(row, totals))))
    .at(-1);
  return totals.flatMap((total) => {
    if (total.points.kind !== 'points') return [];
    const above = counted.filter(({ row }) => row < total.row);
    const group = above.filter((one) => one.group === above.at(-1)?.group);
    const since = above.filter(
      ({ row }) => row > (totals.filter((other) => other.row < total.row).at(-1)?.row ?? 0),
    );
    return total === whole && above.length > 0
      ? wholeProblems(total.row, total.points, above, totals.length > 1 ? group : [])
      : partProblems(total, total.points.maximum, [above, group, since], group);
  });
}

const textOf = (row: number, totals: readonly Total[]): string =>
  totals.find((total) => total.row === row)?.text ?? '';

function partProblems(
  { row, text }: Total,
  declared: Hundredths,
  meant: readonly (readonly Counted[])[],
  group: readonly Counted[],
): ImportProblem[] {
  if (meant.some((part) => part.length > 0 && maxima(part) === declared)) return [];
  return [problem('part_sum', row, { name: text, declared, sum: maxima(group) })];
}

/** A lone total may be one of scores; `lastGroup` where it may be that group's only. */
function wholeProblems(
  row: number,
  { maximum, score }: { readonly maximum: Hundredths; readonly score: Hundredths | null },
  counted: readonly Counted[],
  lastGroup: readonly Counted[],
): ImportProblem[] {
  const [total, scores] = [maxima(counted), scoresOf(counted)];
  const declared = score === null ? maximum : score;
  const isScore = score !== null && scores !== null;
  const right = isScore
    ? maximum === total && score === scores
    : maximum === total || maximum === scores || (lastGroup.length > 0 && maximum === maxima(lastGroup));
  return right ? [] : [problem('total_sum', row, { declared, sum: total, scores })];
}
