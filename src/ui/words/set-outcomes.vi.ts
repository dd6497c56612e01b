// Confirming the set in force: what is asked, and how it ended.
import type { SetComparison, SetDifference } from '../../core/scoring/set-in-force';
import type { Verdict } from '../../core/scoring/verdict';
import { num } from './format.vi';
import type { OutcomeText, Question } from './outcomes.vi';
import { differenceText } from './set.vi';
import { estimateLines, verdictText } from './verdict.vi';

/** A dialog on an old screen holds no more. */
const MOST = 15;

export function confirmSetQuestion({
  differences,
}: {
  readonly differences: readonly SetDifference[];
}): Question {
  const lines = differences.map((difference) => `- ${differenceText(difference)}`);
  const left = lines.length - MOST;
  return {
    title: 'Xác nhận bộ tiêu chí, điều kiện',
    text: [
      lines.length === 0
        ? 'Lần xác nhận gần nhất đã bị sửa hoặc mất dòng. Sổ hiện nay đúng như lần xác nhận trước đó hoặc như Kế hoạch.'
        : `Sổ hiện nay khác ${num(lines.length)} chỗ so với lần xác nhận gần nhất (hoặc so với Kế hoạch):`,
      ...lines.slice(0, MOST),
      ...(left > 0 ? [`… và ${num(left)} chỗ khác, xem bảng Cần bổ sung, chỉnh sửa.`] : []),
      '',
      'Chỉ trả lời "Có" khi các thay đổi này theo đúng văn bản. Nếu do xóa nhầm, gõ nhầm: chọn "Không" rồi khôi phục.',
      '',
      'Xác nhận sổ hiện nay là đúng?',
    ].join('\n'),
  };
}

export function setConfirmed(count: number, verdict: Verdict): OutcomeText {
  const { heading, sentence } = verdictText(verdict);
  return {
    title: 'Đã xác nhận',
    done: [
      `Đã xác nhận bộ tiêu chí, điều kiện (${num(count)} chỗ thay đổi).`,
      heading,
      sentence,
      ...estimateLines(verdict),
    ],
    look: ['Bảng Bộ tiêu chí đã xác nhận: ghi rõ nội dung, thời điểm, người xác nhận.'],
    entriesUntouched: true,
  };
}

export function setAsAgreed({ agreed }: SetComparison): OutcomeText {
  return {
    title: 'Không có thay đổi',
    done: [`Bộ tiêu chí (${num(agreed)} tiêu chí), điều kiện, đơn vị, kế hoạch đúng như bộ đang áp dụng.`],
    look: [],
    entriesUntouched: true,
  };
}

export function setNotConfirmed(): OutcomeText {
  return { title: 'Chưa xác nhận', done: ['Chưa xác nhận thay đổi nào.'], look: [], entriesUntouched: true };
}
