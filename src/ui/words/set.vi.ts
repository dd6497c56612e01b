// What differs from the set that was agreed on, in words: among the problems, on the first page, in the question.
import {
  COMPARISON,
  type Comparison,
  PART_MARKS,
  type PartMarks,
  RULE,
  type Rule,
  SET_PART,
  YES_NO,
} from '../../../sheets-schema/enums';
import { conditions as conditionsTable } from '../../../sheets-schema/tables/conditions';
import { criteria } from '../../../sheets-schema/tables/criteria';
import type { SetComparison, SetDifference } from '../../core/scoring/set-in-force';
import { brief } from './brief';
import { num, points } from './format.vi';

type Changed = Extract<SetDifference, { readonly kind: 'changed' }>;
type Field = Changed['field'];
type Value = string | number | null;

/** Characters of the name of a group. */
const GROUP_NAME = 60;

const VALUES: Readonly<Record<Field, (value: Value) => string>> = {
  maxScore: (value) => points(Number(value)),
  rule: (value) => RULE[value as Rule] ?? String(value),
  target: (value) => num(Number(value)),
  mayBeNotApplicable: (value) => YES_NO[value as keyof typeof YES_NO] ?? String(value),
  value: (value) => num(Number(value)),
  comparison: (value) => COMPARISON[value as Comparison] ?? String(value),
  tiers: String,
  partMarks: (value) => PART_MARKS[value as PartMarks] ?? String(value),
  metFrom: (value) => `${num(Number(value))}%`,
  group: (value) => `"${brief(String(value), GROUP_NAME)}"`,
};

/** What a person finds it under: "A05, Điểm tối đa", "Tổng điểm"; of conditions `code` is their name. */
function label(code: string, field: Field): string {
  if (field === 'value') return code;
  const { header } = field === 'comparison' ? conditionsTable.columns.comparison : criteria.columns[field];
  return `${code}, ${header}`;
}

/** "A05, Điểm tối đa: 20, đang áp dụng 2". */
export function changedText(code: string, field: Field, now: Value, agreed: Value): string {
  // How thresholds are usually compared is not said: where it differs, it was the other way.
  const usual = COMPARISON[(now ?? agreed) === 'from' ? 'above' : 'from'];
  const blank = field === 'comparison' ? usual : 'chưa có';
  const show = (value: Value) => (value === null ? blank : VALUES[field](value));
  return `${label(code, field)}: ${show(now)}, đang áp dụng ${show(agreed)}`;
}

/** One difference, as the question lists it. */
export function differenceText(difference: SetDifference): string {
  if (difference.kind === 'changed') {
    const { field, agreed, present } = difference;
    const code = agreed.part === 'condition' ? (agreed.name ?? '') : agreed.code;
    return changedText(code, field, present[field], agreed[field]);
  }
  const [word, one] =
    difference.kind === 'gone'
      ? [difference.offAt === undefined ? 'không còn' : 'lại không áp dụng', difference.agreed]
      : ['thêm', difference.present];
  // Codes of conditions are the program's own.
  if (one.part === 'condition') return `${SET_PART.condition} "${one.name ?? ''}": ${word}`;
  return `${SET_PART[one.part]} ${one.code}: ${word}${one.name === null ? '' : ` (${one.name})`}`;
}

/** Codes or changes that the first page has room for. */
const MOST = 5;

function list(words: readonly string[], separator: string): string {
  const left = words.length - MOST;
  const shown = words.slice(0, MOST);
  return (left > 0 ? [...shown, `… và ${num(left)} tiêu chí khác`] : shown).join(separator);
}

/** The first page's line: "Bộ tiêu chí 47/50: thiếu B02, D01, D02"; conditions that differ after it. */
export function setText({ agreed, differences }: SetComparison): string {
  const lost = differences.flatMap((one) =>
    one.kind === 'gone' && one.agreed.part === 'criterion' ? one : [],
  );
  const codes = (isOff: boolean) =>
    lost.filter(({ offAt }) => (offAt !== undefined) === isOff).map(({ agreed: { code } }) => code);
  const [gone, off] = [codes(false), codes(true)];
  const added = differences.flatMap((one) =>
    one.kind === 'added' && one.present.part === 'criterion' ? one.present.code : [],
  );
  const inSet = differences.flatMap((one) =>
    one.kind === 'changed' && one.agreed.part === 'criterion' ? differenceText(one) : [],
  );
  const conditions = differences.filter(
    (one) => (one.kind === 'added' ? one.present : one.agreed).part === 'condition',
  );
  const words = [
    ...(gone.length > 0 ? [`thiếu ${list(gone, ', ')}`] : []),
    ...(off.length > 0 ? [`lại không áp dụng ${list(off, ', ')}`] : []),
    ...(added.length > 0 ? [`thêm ${list(added, ', ')}`] : []),
    ...(inSet.length > 0 ? [list(inSet, '; ')] : []),
  ];
  const set = `Bộ tiêu chí ${num(agreed - lost.length)}/${num(agreed)}: ${words.join('; ')}`;
  return [...(words.length > 0 ? [set] : []), ...conditions.map(differenceText)].join('. ');
}
