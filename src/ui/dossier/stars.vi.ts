// The sheet with the stars: what it waits for, what is asked, how it is printed.
import type { Settings } from '../../../sheets-schema/settings';
import { SETTINGS } from '../../../sheets-schema/settings';
import { date, num } from '../words/format.vi';
import { menuPath } from '../words/menu.vi';
import type { OutcomeText, Question } from '../words/outcomes.vi';

const TITLE = 'Tờ gắn sao khổ A3';

type Decision = Pick<Settings, 'recognitionDecision' | 'recognitionDate'>;

export function starSheetLacks({ recognitionDecision, recognitionDate }: Decision): OutcomeText {
  const lacking = [
    ...(recognitionDecision === null ? [SETTINGS.recognitionDecision.label] : []),
    ...(recognitionDate === null ? [SETTINGS.recognitionDate.label] : []),
  ];
  return {
    title: TITLE,
    done: [`Chưa lập: bảng Thông tin chung chưa có ${lacking.map((label) => `"${label}"`).join(', ')}.`],
    look: [`Ghi theo Quyết định công nhận, rồi chọn lại ${menuPath('makeStarSheet')}.`],
    entriesUntouched: true,
  };
}

/** `stars` is what the commune's own scale gives; null without a scale. */
export function starsQuestion(
  { recognitionDecision, recognitionDate }: Decision,
  stars: number | null,
  most: number,
): Question {
  return {
    title: TITLE,
    text: [
      `${recognitionDecision ?? ''}, có hiệu lực ngày ${recognitionDate === null ? '' : date(recognitionDate)}.`,
      ...(stars === null ? [] : [`Theo thang điểm ở bảng Điều kiện: ${num(stars)} sao.`]),
      '',
      `Gõ số sao ghi trong Quyết định (từ 1 đến ${most}):`,
    ].join('\n'),
  };
}

export const starSheetName = (stars: number, { commune }: Pick<Settings, 'commune'>): string =>
  `Tờ gắn sao A3, ${stars} sao, xã ${commune ?? ''}.pdf`;

export function starSheetMade(stars: number, link: string): OutcomeText {
  return {
    title: TITLE,
    done: [`Đã lập tờ ${num(stars)} sao, nền đỏ, sao vàng: ${link}`],
    look: [
      'In hai tờ trên giấy A3, in màu, hướng ngang, tỷ lệ 100% (không chọn vừa trang): một tờ gắn ở cổng trụ sở UBND xã, một tờ ở Trung tâm Phục vụ hành chính công xã.',
      'Khung 55 cm × 45 cm lớn hơn tờ A3 (42 cm × 29,7 cm): đặt tờ vào giữa khung.',
      `Kế hoạch công bố, gắn sao: ${menuPath('buildPapers')}.`,
    ],
    entriesUntouched: true,
  };
}

export function starsNotRead(typed: string, most: number): OutcomeText {
  return {
    title: TITLE,
    done: [`"${typed}" không phải số sao từ 1 đến ${most}. Chưa lập tờ nào.`],
    look: [`Chọn lại ${menuPath('makeStarSheet')}, gõ số sao ghi trong Quyết định.`],
    entriesUntouched: true,
  };
}

export function starSheetNotMade(): OutcomeText {
  return { title: TITLE, done: ['Chưa lập tờ nào.'], look: [], entriesUntouched: true };
}
