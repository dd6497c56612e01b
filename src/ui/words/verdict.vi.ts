// The verdict in words, and that it is only an estimate: the same on the first page, in messages and in documents.
import { MARKS } from '../../../sheets-schema/page-styles';
import type { EstimateReason, Verdict } from '../../core/scoring/verdict';
import { brief } from './brief';
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
        sentence: `Đạt ${share} (${percent(met, outOf)}) và ${points(verdict.total)} điểm.`,
      };
    }
    case 'short':
      return {
        heading: heading(words.short),
        sentence: `${capital(missingText(verdict))}. Vẫn còn khả năng đạt.`,
      };
    case 'lost': {
      const { of, outOf } = verdict.counted;
      const unit = of === 'groups' ? ` ${COUNTED.groups}` : '';
      const share = `${num(verdict.reachableMet)}/${num(outOf)}${unit}`;
      const others = [groupsText(verdict), requiredText(verdict)].filter((part) => part !== '');
      return {
        heading: heading(words.short),
        sentence: `Không còn khả năng đạt trong năm: nếu mọi tiêu chí còn lại đều đạt thì được ${share} và ${points(verdict.reachablePoints)} điểm${others.map((part) => `; ${part}`).join('')}.`,
      };
    }
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

/** "còn thiếu 2 tiêu chí và 4 điểm; tiêu chí bắt buộc F04 chưa đạt"; what is not missing is left out. */
export function missingText(verdict: Verdict): string {
  const { missingMet, missingPoints, counted } = verdict;
  const short = [
    missingMet > 0 ? `${num(missingMet)} ${COUNTED[counted.of]}` : '',
    missingPoints > 0 ? `${points(missingPoints)} điểm` : '',
  ].filter((part) => part !== '');
  return [
    short.length > 0 ? `còn thiếu ${short.join(' và ')}` : '',
    groupsText(verdict),
    requiredText(verdict),
  ]
    .filter((part) => part !== '')
    .join('; ');
}

/** What the rate counts. */
export const COUNTED: Readonly<Record<Verdict['counted']['of'], string>> = {
  criteria: 'tiêu chí',
  groups: 'nhóm tiêu chí',
};

/** Groups that a sentence has room for. */
const GROUPS = 3;

function groupsText({ groupsBelow, groupMinimum }: Verdict): string {
  const named = groupsBelow
    .slice(0, GROUPS)
    .map(({ name, score, maximum }) => `"${brief(name, 60)}" ${points(score)}/${points(maximum)} điểm`);
  const left = groupsBelow.length - named.length;
  const all = [...named, ...(left > 0 ? [`và ${num(left)} nhóm khác`] : [])].join(', ');
  return named.length === 0 ? '' : `nhóm mới được ${all} (cần từ ${num(groupMinimum ?? 0)}%)`;
}

/** Conditions beside the plan's two, as papers add them: ", mỗi nhóm tiêu chí từ 50% điểm tối đa"; '' where there are none. */
export function otherConditions({ groupMinimum, required }: Verdict): string {
  return [
    groupMinimum === null ? '' : `, mỗi nhóm tiêu chí từ ${num(groupMinimum)}% điểm tối đa`,
    required.length === 0 ? '' : `, đạt tiêu chí bắt buộc ${required.map(({ code }) => code).join(', ')}`,
  ].join('');
}

function requiredText({ required }: Verdict): string {
  const unmet = required.filter(({ met }) => !met).map(({ code }) => code);
  return unmet.length === 0 ? '' : `tiêu chí bắt buộc ${unmet.join(', ')} chưa đạt`;
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
