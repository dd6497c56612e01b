// The round of review: what is asked before each of its four actions, and how they ended.

import { REVIEW_STEP } from '../../../sheets-schema/enums';
import { reviewLog, reviews, unitWork } from '../../../sheets-schema/index';
import type { Difference } from '../../core/reviews/levels';
import type { JudgedStep } from '../../core/reviews/review';
import type { Request, Round } from '../../core/reviews/round';
import type { Reviewing } from '../../core/reviews/steps';
import type { Verdict } from '../../core/scoring/verdict';
import type { UnitDirectory } from '../../core/sheet/units';
import { brief } from '../words/brief';
import { date, fullDate, num, numbered, points } from '../words/format.vi';
import { menuPath } from '../words/menu.vi';
import type { OutcomeText, Question } from '../words/outcomes.vi';
import { asProposed } from '../words/proposed.vi';
import { estimateLines, verdictText } from '../words/verdict.vi';

/** A dialog on an old screen holds no more. */
const MOST = 12;

function capped(lines: readonly string[]): string[] {
  const left = lines.length - MOST;
  return [...lines.slice(0, MOST), ...(left > 0 ? [`… và ${num(left)} dòng khác.`] : [])].map(
    (line) => `- ${line}`,
  );
}

const untouched = (title: string, line: string): OutcomeText => ({
  title,
  done: [line],
  look: [],
  entriesUntouched: true,
});

/** The tab of an earlier round, "Rà soát, đợt 20.10.2026-01": a sheet of Excel bears no slash and 31 characters. */
export const archiveTitle = (openedOn: string, number: number): string =>
  `Rà soát, đợt ${fullDate(openedOn).replaceAll('/', '.')}-${String(number).padStart(2, '0')}`;

export function openRoundQuestion(verdict: Verdict, criteria: number, archive: string | null): Question {
  const { heading, sentence } = verdictText(verdict);
  return {
    title: 'Mở đợt rà soát',
    text: [
      heading,
      sentence,
      ...estimateLines(verdict),
      '',
      `Chốt số liệu tự chấm của ${num(criteria)} tiêu chí (${REVIEW_STEP.self}), rồi mở ${REVIEW_STEP.reviewed} ở bảng ${reviews.title}.`,
      ...(archive === null
        ? []
        : [`Bảng ${reviews.title} của đợt trước được giữ nguyên với tên "${archive}".`]),
      '',
      'Mở đợt rà soát?',
    ].join('\n'),
  };
}

export function roundOpened(snapshot: string, criteria: number, archive: string | null): OutcomeText {
  return {
    title: 'Đã mở đợt rà soát',
    done: [
      `Đã chốt số liệu tự chấm, lần chốt ${numbered(snapshot)}.`,
      `Bảng ${reviews.title} có ${num(criteria)} tiêu chí; đang ở ${REVIEW_STEP.reviewed}.`,
      ...(archive === null ? [] : [`Bảng của đợt trước: "${archive}".`]),
    ],
    look: [
      `Bảng ${reviews.title}: chỉ ghi điểm ở tiêu chí khác điểm tự chấm, kèm giải trình; để trống là đồng ý.`,
      `Cần đơn vị bổ sung: ghi cột ${reviews.columns.requestText.header}, ${reviews.columns.requestBy.header}, rồi chọn ${menuPath('returnItems')}.`,
      `Xong bước này: ${menuPath('submitRound')}.`,
    ],
    entriesUntouched: true,
  };
}

export const roundNotOpened = (): OutcomeText => untouched('Chưa thực hiện', 'Chưa có gì thay đổi.');

export function roundIsOpen(round: Round): OutcomeText {
  return {
    title: 'Đợt rà soát đang mở',
    done: [`Đợt mở ngày ${date(round.openedOn)} ${standing(round)}; không mở thêm.`],
    look: [`Chuyển sang bước sau: ${menuPath('submitRound')}. Kết thúc đợt: ${menuPath('closeRound')}.`],
    entriesUntouched: true,
  };
}

const standing = ({ step }: Round): string => (step === null ? 'đã kết thúc' : `đang ở ${REVIEW_STEP[step]}`);

export function addRowsQuestion(round: Round, codes: readonly string[]): Question {
  return {
    title: 'Đợt rà soát đang mở',
    text: [
      `Đợt mở ngày ${date(round.openedOn)} ${standing(round)}.`,
      `Tiêu chí chưa có dòng ở bảng ${reviews.title}: ${codes.slice(0, MOST).join(', ')}${codes.length > MOST ? ` và ${num(codes.length - MOST)} tiêu chí khác` : ''}.`,
      '',
      'Thêm dòng cho các tiêu chí này?',
    ].join('\n'),
  };
}

export const rowsAdded = (count: number): OutcomeText =>
  untouched('Đã thêm dòng', `Đã thêm ${num(count)} dòng vào bảng ${reviews.title}.`);

/** "A05: 2 thành 1,5 điểm – biên bản kiểm tra ngày …". */
const differenceLine = ({ code, before, after, note }: Difference): string =>
  `${code}: ${points(before)} thành ${points(after)} điểm – ${note === null ? 'CHƯA CÓ GIẢI TRÌNH' : brief(note, 80)}`;

/** Those without an explanation first, for somebody has to add it. */
function differenceLines({ differences }: Pick<JudgedStep, 'differences'>): string[] {
  if (differences.length === 0) return ['Không có chênh lệch so với bước trước.'];
  const open = differences.filter(({ note }) => note === null);
  const lines = [...open, ...differences.filter(({ note }) => note !== null)].map(differenceLine);
  return [
    `Chênh lệch so với bước trước: ${num(differences.length)} tiêu chí${open.length === 0 ? '' : `, ${num(open.length)} chưa có giải trình`}:`,
    ...capped(lines),
  ];
}

export function submitQuestion(judged: JudgedStep, next: Reviewing | null, open: number): Question {
  const { heading, sentence } = verdictText(judged.verdict);
  return {
    title: 'Chuyển bước rà soát',
    text: [
      `${REVIEW_STEP[judged.step]} – theo điểm của bước này:`,
      heading,
      sentence,
      '',
      ...differenceLines(judged),
      ...(open === 0 ? [] : [`Còn ${num(open)} đề nghị bổ sung đơn vị chưa trả lời.`]),
      '',
      next === null
        ? 'Chốt điểm của bước này và kết thúc đợt rà soát?'
        : `Chốt điểm của bước này và chuyển sang ${REVIEW_STEP[next]}?`,
    ].join('\n'),
  };
}

export function stepSubmitted(judged: JudgedStep, next: Reviewing | null, snapshot: string): OutcomeText {
  const { heading, sentence } = verdictText(judged.verdict);
  return {
    title: next === null ? 'Đã kết thúc đợt rà soát' : 'Đã chuyển bước',
    done: [
      `${REVIEW_STEP[judged.step]}: đã chốt điểm, lần chốt ${numbered(snapshot)}.`,
      heading,
      sentence,
      ...differenceLines(judged),
      ...(next === null ? [] : [`Đang ở ${REVIEW_STEP[next]}.`]),
    ],
    look: [`Bảng ${reviewLog.title}: thời điểm, người thực hiện.`],
    entriesUntouched: true,
  };
}

export const stepNotSubmitted = (): OutcomeText =>
  untouched('Chưa chuyển bước', 'Chưa chuyển bước, chưa chốt gì.');

/** "A05 – Trung tâm PVHCC (trước ngày 25/10/2026): …". */
export function returnQuestion(
  requests: readonly (Request & { readonly unit: string | null; readonly unitProposed: boolean })[],
  units: UnitDirectory,
  incomplete: number,
): Question {
  const lines = requests.map(
    ({ code, text, due, unit, unitProposed }) =>
      `${code} – ${unit === null ? 'chưa ghi đơn vị' : asProposed(units.shortName(unit), unitProposed)} (trước ngày ${date(due)}): ${brief(text, 80)}`,
  );
  return {
    title: 'Gửi đề nghị bổ sung',
    text: [
      `${num(requests.length)} đề nghị bổ sung mới:`,
      ...capped(lines),
      ...(incomplete === 0 ? [] : [`${num(incomplete)} dòng chưa đủ nội dung và ngày, chưa gửi.`]),
      '',
      `Đưa các đề nghị này vào ${unitWork.title} và thư sắp tới của đơn vị?`,
    ].join('\n'),
  };
}

export function itemsReturned(count: number): OutcomeText {
  return {
    title: 'Đã gửi đề nghị bổ sung',
    done: [
      `${num(count)} đề nghị đã vào bảng ${unitWork.title}; thư sắp tới của đơn vị có các nội dung này.`,
    ],
    look: [`Đơn vị trả lời ở bảng ${reviews.title}, cột ${reviews.columns.answer.header}.`],
    entriesUntouched: true,
  };
}

export function nothingToReturn(open: number, incomplete: number): OutcomeText {
  return {
    title: 'Không có đề nghị mới',
    done: [
      `Không có đề nghị bổ sung nào chưa gửi.${open === 0 ? '' : ` Đơn vị còn ${num(open)} đề nghị chưa trả lời.`}`,
    ],
    look:
      incomplete === 0
        ? []
        : [`${num(incomplete)} dòng của bảng ${reviews.title} chưa ghi đủ nội dung và ngày, nên chưa gửi.`],
    entriesUntouched: true,
  };
}

export const itemsNotReturned = (): OutcomeText => untouched('Chưa gửi', 'Chưa gửi đề nghị nào.');

export function closeQuestion(round: Round, differing: number, open: number): Question {
  return {
    title: 'Kết thúc đợt rà soát',
    text: [
      `Đợt mở ngày ${date(round.openedOn)} ${standing(round)}; đã xong ${REVIEW_STEP[round.finished]}.`,
      ...(differing === 0 || round.step === null
        ? []
        : [
            `${REVIEW_STEP[round.step]} đã ghi điểm khác ở ${num(differing)} tiêu chí nhưng chưa chuyển bước: kết thúc thì các điểm này không được chốt.`,
          ]),
      ...(open === 0 ? [] : [`Còn ${num(open)} đề nghị bổ sung đơn vị chưa trả lời; sẽ không nhắc nữa.`]),
      '',
      'Kết thúc đợt rà soát này?',
    ].join('\n'),
  };
}

export function roundClosed(round: Round): OutcomeText {
  return {
    title: 'Đã kết thúc đợt rà soát',
    done: [
      `Đợt mở ngày ${date(round.openedOn)} kết thúc; bước đã chốt sau cùng: ${REVIEW_STEP[round.finished]}.`,
    ],
    look: [`Bảng ${reviews.title} giữ nguyên đến khi mở đợt sau.`],
    entriesUntouched: true,
  };
}

export const roundNotClosed = (): OutcomeText => untouched('Chưa kết thúc', 'Đợt rà soát vẫn đang mở.');
