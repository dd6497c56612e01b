// How each action ended, and the questions asked before: short, polite, with what to look at next.

import type { DossierProblem } from '../core/dossier';
import type { Issue } from '../core/issues';
import type { RecognitionTask } from '../core/recognition';
import type { PlannedMail, ReminderPlan } from '../core/reminders';
import type { Verdict } from '../core/verdict';
import { verdictText } from './dashboard.vi';
import { dossierProblemText } from './document-words.vi';
import { fullDate } from './format.vi';
import { countText, mailLines, restLines } from './preview.vi';

/** The end message of an action, in its three parts. */
export interface OutcomeText {
  readonly title: string;
  readonly done: readonly string[];
  readonly look: readonly string[];
  readonly entriesUntouched: boolean;
}

export interface Question {
  readonly title: string;
  readonly text: string;
}

const count = (issues: readonly Issue[], severity: Issue['severity']): number =>
  issues.filter((problem) => problem.severity === severity).length;

export function recomputed(computed: {
  readonly verdict: Verdict;
  readonly issues: readonly Issue[];
  readonly unconfirmedCopy: boolean;
}): OutcomeText {
  const { heading, sentence } = verdictText(computed.verdict);
  const { issues } = computed;
  return {
    title: 'Đã tính điểm',
    done: [heading, sentence],
    look: [
      'Bảng Tổng quan: kết quả chung; Bảng tự chấm điểm: lý do của từng tiêu chí.',
      ...(issues.length > 0
        ? [
            `Bảng Cần bổ sung, chỉnh sửa: ${count(issues, 'error')} lỗi, ${count(issues, 'missing')} nội dung thiếu, ${count(issues, 'note')} lưu ý.`,
          ]
        : []),
      ...(computed.unconfirmedCopy ? [COPY_NOTICE] : []),
    ],
    entriesUntouched: true,
  };
}

const COPY_NOTICE =
  'Đây là bản sao chưa xác nhận: thư chỉ tính thử. Nếu dùng chính thức, chọn Thiết lập → Tạo, khôi phục các bảng và trả lời "Có".';

export function adoptCopyQuestion(): Question {
  return {
    title: 'Đây là bản sao',
    text: 'Bảng này được sao từ một bảng khác. Dùng bảng này làm bảng chính thức của xã?\n\nChọn "Có": từ nay bảng này được gửi thư, lập hồ sơ. Chọn "Không": bảng này vẫn là bản sao, thư chỉ tính thử.',
  };
}

export function recognitionQuestion({ dueDate }: RecognitionTask): Question {
  return {
    title: 'Thêm việc công bố, gắn sao',
    text: `Thông tin chung đã có ngày Quyết định công nhận. Thêm việc "Công bố đạt chuẩn và gắn sao" (mục III.4), hạn ${fullDate(dueDate)}, vào bảng Tiến độ thực hiện?`,
  };
}

export function setUpDone(result: {
  readonly made: readonly string[];
  readonly repaired: boolean;
  readonly adopted: boolean;
  readonly unconfirmed: boolean;
}): OutcomeText {
  const { made, repaired } = result;
  const work =
    made.length > 0
      ? `Đã tạo ${made.length} bảng.`
      : repaired
        ? 'Đã khôi phục phần còn thiếu của các bảng.'
        : 'Các bảng đã đủ, không phải sửa gì.';
  return {
    title: 'Tạo, khôi phục các bảng',
    done: [work, ...(result.adopted ? ['Bảng này là bảng chính thức của xã.'] : [])],
    look: ['Bảng Bắt đầu: các việc cần làm tiếp theo.', ...(result.unconfirmed ? [COPY_NOTICE] : [])],
    entriesUntouched: made.length === 0,
  };
}

export const GUIDE_TITLE = 'Hướng dẫn';

export function tabsToggled(shown: boolean, titles: readonly string[]): OutcomeText {
  return {
    title: 'Hiện/Ẩn các bảng thiết lập',
    done: [shown ? 'Đã hiện các bảng thiết lập và nhật ký.' : 'Đã ẩn các bảng thiết lập và nhật ký.'],
    look: shown ? [`Các bảng: ${titles.join(', ')}.`] : [],
    entriesUntouched: true,
  };
}

export function freezeQuestion({
  verdict,
  issues,
}: {
  verdict: Verdict;
  issues: readonly Issue[];
}): Question {
  const { heading, sentence } = verdictText(verdict);
  return {
    title: 'Chốt số liệu tự chấm',
    text: [
      heading,
      sentence,
      '',
      `Còn ${count(issues, 'error')} lỗi, ${count(issues, 'missing')} nội dung thiếu (bảng Cần bổ sung, chỉnh sửa).`,
      'Chốt toàn bộ Bảng tự chấm điểm vào bảng Các lần chốt số liệu? Số liệu vẫn sửa được sau khi chốt; lần chốt này giữ nguyên.',
    ].join('\n'),
  };
}

export function frozen(snapshot: { readonly id: string }, verdict: Verdict): OutcomeText {
  const { heading, sentence } = verdictText(verdict);
  return {
    title: 'Đã chốt số liệu',
    done: [`Lần chốt ${snapshot.id}.`, heading, sentence],
    look: ['Bảng Các lần chốt số liệu (menu Thiết lập → Hiện/Ẩn các bảng thiết lập).'],
    entriesUntouched: true,
  };
}

export function frozenAlready(snapshot: { readonly id: string; readonly at: string }): OutcomeText {
  return {
    title: 'Số liệu đã chốt',
    done: [`Số liệu hiện nay đúng như lần chốt ${snapshot.id}; không chốt thêm.`],
    look: [],
    entriesUntouched: true,
  };
}

export function notFrozen(): OutcomeText {
  return { title: 'Chưa chốt', done: ['Chưa chốt số liệu.'], look: [], entriesUntouched: true };
}

export function noMails(plan: ReminderPlan): OutcomeText {
  return {
    title: 'Không có thư cần gửi',
    done: [
      plan.alreadySent.length > 0
        ? 'Các đơn vị có việc quá hạn đều đã có thư trong ngày. Không gửi thêm.'
        : 'Không có việc quá hạn nào cần gửi thư.',
      ...restLines(plan),
    ],
    look: [],
    entriesUntouched: true,
  };
}

export function copyNotSent(plan: ReminderPlan): OutcomeText {
  return {
    title: 'Bản sao: không gửi thư',
    done: [
      `Đã tính ${plan.mails.length} thư; không gửi và không ghi nhật ký vì đây là bản sao chưa xác nhận.`,
    ],
    look: [COPY_NOTICE],
    entriesUntouched: true,
  };
}

export function notSent(): OutcomeText {
  return { title: 'Chưa gửi', done: ['Chưa gửi thư nào.'], look: [], entriesUntouched: true };
}

export function mailsSent(
  result: {
    readonly plan: ReminderPlan;
    readonly sent: readonly PlannedMail[];
    readonly failed: readonly { readonly mail: PlannedMail; readonly detail: string }[];
    readonly waiting: readonly PlannedMail[];
  },
  test: boolean,
): OutcomeText {
  const { plan, sent, failed, waiting } = result;
  return {
    title: test ? 'Đã gửi thử' : 'Đã gửi thư nhắc việc',
    done: [
      test
        ? `Đã gửi thử ${sent.length} thư, tất cả đến người vận hành. Chưa thư nào đến đơn vị.`
        : `Đã gửi ${countText(sent)}:`,
      ...(test ? [] : mailLines(sent)),
      ...(failed.length > 0
        ? [
            '',
            'Không rõ đã đến hay chưa (đề nghị hỏi đơn vị rồi chọn "Đã kiểm tra" ở Nhật ký gửi thư):',
            ...failed.map(({ mail, detail }) => `${mail.to}: ${detail}`),
          ]
        : []),
      ...restLines(plan, waiting),
    ],
    look: test
      ? ['Hộp thư của người vận hành. Khi thư đã đúng: chọn "Gửi thật" ở bảng Thông tin chung.']
      : ['Bảng Nhật ký gửi thư.'],
    entriesUntouched: true,
  };
}

export function dailyOn(real: boolean): OutcomeText {
  return {
    title: 'Đã bật tự động 7 giờ sáng',
    done: [
      'Từ nay mỗi sáng, khoảng 7 giờ, máy tính điểm; ngày làm việc thì gửi thư nhắc việc quá hạn.',
      ...(real ? [] : ['Đang ở chế độ "Gửi thử": tự động chỉ tính điểm, chưa gửi thư cho đơn vị.']),
      'Ô "Tính lại ngay" ở bảng Tổng quan dùng được trên điện thoại.',
    ],
    look: ['Bảng Tổng quan, dòng "Tự động".'],
    entriesUntouched: true,
  };
}

export function dailyOff(removed: number): OutcomeText {
  return {
    title: 'Tắt tự động',
    done: [removed > 0 ? 'Đã tắt tự động.' : 'Tài khoản này không bật tự động; không có gì phải tắt.'],
    look: ['Bảng Tổng quan, dòng "Tự động".'],
    entriesUntouched: true,
  };
}

export function dailyOffElsewhere(by: string): OutcomeText {
  return {
    title: 'Chưa tắt được',
    done: [
      `Tự động do ${by} bật; chỉ tài khoản đó tắt được. Đề nghị báo ${by} chọn Thiết lập → Tắt tự động.`,
    ],
    look: [],
    entriesUntouched: true,
  };
}

export function dailyRan(sent: number): OutcomeText {
  return { title: 'Tự động', done: [`Đã tính điểm; đã gửi ${sent} thư.`], look: [], entriesUntouched: true };
}

export function freezeFirstQuestion({ verdict }: { verdict: Verdict }): Question {
  const { heading, sentence } = verdictText(verdict);
  return {
    title: 'Chốt rồi lập?',
    text: `Số liệu hiện nay chưa được chốt. Hồ sơ chỉ lập từ số liệu đã chốt.\n\n${heading}\n${sentence}\n\nChốt số liệu này rồi lập hồ sơ?`,
  };
}

/** What is still open before the papers are made; null where nothing is. */
export function openProblemsQuestion(
  problems: readonly DossierProblem[],
  { verdict, issues }: { verdict: Verdict; issues: readonly Issue[] },
): Question | null {
  const verdictLine =
    verdict.kind === 'eligible' ? [] : ['Xã chưa đủ điều kiện: Tờ trình chỉ để tham khảo, có chữ DỰ THẢO.'];
  const draftLine = verdict.draft ? ['Bộ tiêu chí còn là dự thảo: mọi trang có chữ DỰ THẢO.'] : [];
  const counts =
    issues.length === 0
      ? []
      : [
          `Bảng Cần bổ sung, chỉnh sửa còn ${count(issues, 'error')} lỗi, ${count(issues, 'missing')} nội dung thiếu.`,
        ];
  const lines = [...draftLine, ...verdictLine, ...counts, ...problemLines(problems)];
  if (lines.length === 0) return null;
  return {
    title: 'Còn nội dung cần xem trước khi lập',
    text: [...lines.map((line) => `- ${line}`), '', 'Vẫn lập hồ sơ?'].join('\n'),
  };
}

/** A dialog on an old screen holds no more; the papers themselves show every gap. */
const MOST_LINES = 12;

function problemLines(problems: readonly DossierProblem[]): string[] {
  const lines = problems.map(dossierProblemText);
  const left = lines.length - MOST_LINES;
  return left > 0 ? [...lines.slice(0, MOST_LINES), `… và ${left} nội dung khác.`] : lines;
}

export function dossierNotBuilt(): OutcomeText {
  return { title: 'Chưa lập hồ sơ', done: ['Chưa lập văn bản nào.'], look: [], entriesUntouched: true };
}

export function dossierBuilt(result: {
  readonly built: readonly { readonly title: string; readonly link: string; readonly isNew: boolean }[];
  readonly folder: string | null;
  readonly problems: readonly DossierProblem[];
  readonly draft: boolean;
}): OutcomeText {
  const { built, folder, problems } = result;
  const made = built.filter(({ isNew }) => isNew);
  return {
    title: made.length > 0 ? 'Đã lập hồ sơ' : 'Hồ sơ đã có',
    done: [
      made.length > 0
        ? `Đã lập ${made.length} văn bản${result.draft ? ' (DỰ THẢO)' : ''}:`
        : 'Nội dung không đổi từ lần lập trước; không lập thêm:',
      ...built.map(({ title, link, isNew }) => `- ${title}${isNew ? '' : ' (đã có)'}: ${link}`),
      ...(folder === null ? [] : [`Thư mục: ${folder}`]),
      ...(problems.length > 0
        ? ['', 'Đoạn chưa in hoặc còn thiếu:', ...problemLines(problems).map((line) => `- ${line}`)]
        : []),
    ],
    look: ['Bảng Hồ sơ, văn bản: sau khi ký, ghi số, ngày ký và đường dẫn bản đã ký.'],
    entriesUntouched: true,
  };
}

/** What only a person can see on a real account: steps beside the self-test. */
export const SELF_TEST_STEPS: readonly string[] = [
  'Mở Tổng quan trên điện thoại, chạm một ô "Mở": ứng dụng có nhảy đến đúng dòng không?',
  'Trên điện thoại, đánh dấu ô "Tính lại ngay": sau một phút ô có tự bỏ dấu, ngày có đổi không?',
  'Mở Tờ trình vừa lập: từ trang 2 có số trang ở giữa lề trên không, lề và phông chữ có đúng không?',
  'Đăng nhập bằng tài khoản biên tập khác, bấm Tính điểm: có chạy hết mà không bị chặn bởi cảnh báo không?',
  'Bằng tài khoản biên tập khác, mở thư mục hồ sơ: có xem được không?',
  'Sửa tay một ô ở Bảng tự chấm điểm: Google có hỏi lại trước khi cho sửa không?',
  'Mở thư gửi thử trên điện thoại: chữ, dòng "Mở dòng này" có đọc và bấm được không?',
];

export const SELF_TEST_TITLE = 'Tự kiểm tra';
export const SELF_TEST_INTRO =
  'Chép toàn bộ nội dung dưới đây gửi người phụ trách kỹ thuật. Sau đó làm các bước kiểm tra bằng mắt:';
