// How the sending of reminders ended.
import type { DayPlan, Letter } from '../../core/mail/letter';
import { COPY_NOTICE, type OutcomeText } from '../words/outcomes.vi';
import { countText, mailLines, restLines } from './preview.vi';

export function noMails(plan: DayPlan): OutcomeText {
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

export function notSent(): OutcomeText {
  return { title: 'Chưa gửi', done: ['Chưa gửi thư nào.'], look: [], entriesUntouched: true };
}

export function mailsSent(
  result: {
    readonly plan: DayPlan;
    readonly sent: readonly Letter[];
    readonly failed: readonly { readonly mail: Letter; readonly detail: string }[];
    readonly waiting: readonly Letter[];
  },
  { test, unconfirmedCopy }: { readonly test: boolean; readonly unconfirmedCopy: boolean },
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
    look: unconfirmedCopy
      ? [COPY_NOTICE]
      : test
        ? ['Hộp thư của người vận hành. Khi thư đã đúng: chọn "Gửi thật" ở bảng Thông tin chung.']
        : ['Bảng Nhật ký gửi thư.'],
    entriesUntouched: true,
  };
}
