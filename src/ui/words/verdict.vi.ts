// The verdict in words, and that it is only an estimate: the same on the first page, in messages and in documents.
import { MARKS } from '../../../sheets-schema/page-styles';
import type { EstimateReason, Verdict } from '../../core/scoring/verdict';
import { lackingTexts } from './conditions.vi';
import { num, percent, points } from './format.vi';
import { setText } from './set.vi';

/** What figures of the commune's own draft set of criteria are good for. */
export const INTERNAL_ONLY = 'số liệu chỉ để theo dõi nội bộ, không dùng để đăng ký';

const ESTIMATE: Readonly<Record<EstimateReason, (verdict: Pick<Verdict, 'set'>) => string>> = {
  draft_set: () => `Bộ tiêu chí DỰ THẢO: ${INTERNAL_ONLY}.`,
  no_decision: () => `Bộ tiêu chí ghi Chính thức nhưng chưa ghi văn bản ban hành: ${INTERNAL_ONLY}.`,
  set_differs: ({ set }) => `${setText(set)}.`,
};

/** Wherever a score is told that is only an estimate: why. Nothing where it is none. */
export const estimateLines = (verdict: Pick<Verdict, 'estimate' | 'set'>): string[] =>
  verdict.estimate.map((reason) => ESTIMATE[reason](verdict));

/** The wordings; on the first page nothing else says whether the commune may register. */
export function verdictText(verdict: Verdict): { heading: string; sentence: string } {
  const words = MARKS.verdict;
  const heading = (text: string): string => `${verdict.estimate.length > 0 ? words.estimate : ''}${text}`;
  switch (verdict.kind) {
    case 'eligible': {
      const { of, met, outOf } = verdict.counted;
      const share = `${num(met)}/${num(outOf)} ${COUNTED[of]}`;
      return {
        heading: heading(words.eligible),
        sentence: `Đạt ${share} (${percent(met, outOf, verdict.conditions[0].percent / 100)}) và ${points(verdict.total)} điểm.`,
      };
    }
    case 'short':
      return {
        heading: heading(words.short),
        sentence: `${capital(missingText(verdict))}. Vẫn còn khả năng đạt.`,
      };
    case 'lost':
      return {
        heading: heading(words.short),
        sentence: `Không còn khả năng đạt trong năm: ${lostText(verdict)}.`,
      };
    case 'nothing_applicable':
      return {
        heading: heading(words.nothingEntered),
        sentence: 'Không có tiêu chí nào áp dụng. Đề nghị xem lại cột Không áp dụng ở bảng Tiêu chí.',
      };
    case 'nothing_entered':
      return {
        heading: heading(words.nothingEntered),
        sentence: 'Chưa nhập kết quả của tiêu chí nào.',
      };
  }
}

/** What could still be reached; a veto needs no reckoning. */
function lostText(verdict: Verdict): string {
  const [share, total, ...further] = verdict.conditions;
  const { of, outOf } = verdict.counted;
  const unit = of === 'groups' ? ` ${COUNTED.groups}` : '';
  const reachable = `nếu mọi tiêu chí còn lại đều đạt thì được ${num(verdict.reachableMet)}/${num(outOf)}${unit} và ${points(verdict.reachablePoints)} điểm`;
  const isVetoed = further.some(({ kind, lost }) => kind === 'veto' && lost) && !share.lost && !total.lost;
  return [...(isVetoed ? [] : [reachable]), ...lackingTexts(further)].join('; ');
}

/** "còn thiếu 2 tiêu chí và 4 điểm; tiêu chí bắt buộc F04 chưa đạt"; what is not missing is left out. */
export function missingText({ conditions: [share, total, ...further], counted }: Verdict): string {
  const short = [
    ...(share.missing > 0 ? [`${num(share.missing)} ${COUNTED[counted.of]}`] : []),
    ...(total.missing > 0 ? [`${points(total.missing)} điểm`] : []),
  ];
  return [...(short.length > 0 ? [`còn thiếu ${short.join(' và ')}`] : []), ...lackingTexts(further)].join(
    '; ',
  );
}

/**
 * Where even all that can still be met is too little. Unless the year is lost the set or its conditions can be mended, a
 * condition about a criterion that is not there, say, and nothing may say that it cannot be reached.
 */
export const noneSuffices = ({ kind }: Pick<Verdict, 'kind'>): string =>
  kind === 'lost'
    ? 'Làm xong mọi tiêu chí còn có thể đạt vẫn không đủ các điều kiện trong năm nay.'
    : 'Làm xong mọi tiêu chí vẫn còn thiếu: đề nghị xem lại bảng Điều kiện, Điểm tối đa, Không áp dụng.';

/** What the rate counts. */
export const COUNTED: Readonly<Record<Verdict['counted']['of'], string>> = {
  criteria: 'tiêu chí',
  groups: 'nhóm tiêu chí',
};

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
