// The conditions in words: what each asks for, and what it lacks. Papers, pages and messages have them from here.
import { COMPARISON } from '../../../sheets-schema/enums';
import type { FurtherState, PointsState, ShareState } from '../../core/scoring/conditions';
import type { Verdict } from '../../core/scoring/verdict';
import { brief } from './brief';
import { num, points } from './format.vi';

/** "80%", from hundredths. */
const percentOf = ({ percent }: Pick<ShareState, 'percent'>): string => `${num(percent / 100)}%`;

/** "trên 80%". */
export const shareAsked = (share: Pick<ShareState, 'comparison' | 'percent'>): string =>
  `${COMPARISON[share.comparison]} ${percentOf(share)}`;

/** "từ 80 điểm". */
export const pointsAsked = ({ comparison, threshold }: PointsState): string =>
  `${COMPARISON[comparison]} ${points(threshold)} điểm`;

/** "từ 80 điểm trở lên", as the plan words it. */
export const pointsAskedInFull = (state: PointsState): string =>
  `${pointsAsked(state)}${state.comparison === 'from' ? ' trở lên' : ''}`;

type OfKind<K extends FurtherState['kind']> = readonly Extract<FurtherState, { readonly kind: K }>[];
type Texts = { readonly [K in FurtherState['kind']]: (states: OfKind<K>) => string[] };

const codes = (states: readonly { readonly criterion: string }[]): string =>
  states.map(({ criterion }) => criterion).join(', ');

const anyCode =
  (word: (codes: string) => string) =>
  (states: readonly { readonly criterion: string }[]): string[] =>
    states.length === 0 ? [] : [word(codes(states))];

/** What each kind asks for; criteria of one kind together. */
const ASKED: Texts = {
  group_minimum: (states) =>
    states.map((state) =>
      state.group === null
        ? `mỗi nhóm tiêu chí ${shareAsked(state)} điểm tối đa`
        : `nhóm "${state.group}" ${shareAsked(state)} điểm tối đa`,
    ),
  required: anyCode((list) => `đạt tiêu chí bắt buộc ${list}`),
  veto: anyCode((list) => `không vi phạm tiêu chí ${list}`),
};

/** Groups that a sentence has room for. */
const GROUPS = 3;

function groupsBelow(state: OfKind<'group_minimum'>[number]): string {
  const named = state.below
    .slice(0, GROUPS)
    .map(({ name, score, maximum }) => `"${brief(name, 60)}" ${points(score)}/${points(maximum)} điểm`);
  const left = state.below.length - named.length;
  const all = [...named, ...(left > 0 ? [`và ${num(left)} nhóm khác`] : [])].join(', ');
  return named.length === 0
    ? `chưa có nhóm "${state.group ?? ''}"`
    : `nhóm mới được ${all} (cần ${shareAsked(state)})`;
}

/** What states that do not hold lack. */
const LACKING: Texts = {
  group_minimum: (states) => states.map(groupsBelow),
  required: anyCode((list) => `tiêu chí bắt buộc ${list} chưa đạt`),
  veto: (states) => [
    ...anyCode((list) => `vi phạm tiêu chí ${list}, theo điều kiện thì không xét`)(
      states.filter(({ lost }) => lost),
    ),
    ...anyCode((list) => `tiêu chí ${list} (vi phạm thì không xét) chưa có kết quả đạt`)(
      states.filter(({ lost }) => !lost),
    ),
  ],
};

const KINDS = Object.keys(ASKED) as FurtherState['kind'][];

function textsOf(texts: Texts, states: readonly FurtherState[]): string[] {
  const ofKind = <K extends FurtherState['kind']>(kind: K): string[] =>
    texts[kind](states.filter((state) => state.kind === kind) as unknown as OfKind<K>);
  return KINDS.flatMap((kind) => ofKind(kind));
}

/** What the conditions beside the plan's lack; of none '' is left. */
export const lackingTexts = (states: readonly FurtherState[]): string[] =>
  textsOf(
    LACKING,
    states.filter(({ holds }) => !holds),
  );

/** Each condition beside the plan's two, with whether it holds. */
export const furtherTexts = ({ conditions: [, , ...further] }: Verdict): string[] =>
  KINDS.flatMap((kind) => {
    const ofKind = further.filter((state) => state.kind === kind);
    const hold = ofKind.every(({ holds }) => holds) ? 'đã đạt' : 'chưa đạt';
    return textsOf(ASKED, ofKind).map((text) => `${text} – ${hold}`);
  });

/** As papers add them: ", mỗi nhóm tiêu chí từ 50% điểm tối đa"; '' where there are none. */
export const otherConditions = ({ conditions: [, , ...further] }: Verdict): string =>
  textsOf(ASKED, further)
    .map((text) => `, ${text}`)
    .join('');

/** "Điểm thưởng: 4 điểm (tối đa 5)", "Điểm trừ: 2 điểm"; nothing where there are none. */
export const adjustmentTexts = ({ bonus, penalty }: Verdict): string[] => [
  ...(bonus === null
    ? []
    : [`Điểm thưởng: ${points(bonus.points)} điểm (tối đa ${points(bonus.most)}), ngoài số tiêu chí`]),
  ...(penalty === null ? [] : [`Điểm trừ: ${points(penalty)} điểm`]),
];
