// How the sending of reminders ended.
import { MAIL_STATUS } from '../../../sheets-schema/enums';
import { reminderLog, units } from '../../../sheets-schema/index';
import type { Sending } from '../../core/mail/journal';
import type { DayPlan, Letter } from '../../core/mail/letter';
import type { Waiting } from '../../core/mail/quota';
import { COPY_NOTICE, type OutcomeText } from '../words/outcomes.vi';
import { capped, countText, mailLines, restLines } from './preview.vi';

/** `agreed`: addresses that the operator has just said yes to. */
export function noMails(plan: DayPlan, agreed: readonly string[]): OutcomeText {
  const rest = restLines(plan);
  return {
    title: 'Không có thư cần gửi',
    done: [
      plan.alreadySent.length > 0
        ? 'Các đơn vị có việc cần nêu đều đã có thư trong ngày. Không gửi thêm.'
        : rest.length > 0
          ? 'Hôm nay chưa có thư nào gửi được, lý do như sau.'
          : 'Không có việc cần gửi thư.',
      ...(agreed.length > 0 ? [`Đã đồng ý gửi thật đến ${agreed.length} địa chỉ khi có việc.`] : []),
      ...rest,
    ],
    look: [],
    entriesUntouched: true,
  };
}

export function notSent(): OutcomeText {
  return { title: 'Chưa gửi', done: ['Chưa gửi thư nào.'], look: [], entriesUntouched: true };
}

interface Sent {
  readonly plan: DayPlan;
  readonly sent: readonly Letter[];
  readonly failed: readonly { readonly letter: Letter; readonly sending: Sending }[];
  readonly waiting: readonly Waiting<Letter>[];
  readonly failedAfter: string | null;
}

interface SendingMode {
  readonly test: boolean;
  readonly unconfirmedCopy: boolean;
  /** What had no time goes out by itself. */
  readonly goesOn: boolean;
}

/** What left stands first, whatever happened after it. */
export function mailsSent(result: Sent, mode: SendingMode): OutcomeText {
  const { plan, sent, failed, waiting, failedAfter } = result;
  const { test } = mode;
  return {
    title: titleOf(result, test),
    done: [
      test
        ? `Đã gửi thử ${sent.length} thư, tất cả đến người vận hành. Chưa thư nào đến đơn vị.`
        : sent.length === 0
          ? 'Chưa gửi được thư nào.'
          : `Đã gửi ${countText(sent)}:`,
      ...(test ? [] : capped(mailLines(sent))),
      ...failedLines(failed),
      ...restLines(plan, waiting),
      ...(mode.goesOn ? ['', 'Chương trình tự gửi tiếp các thư còn lại sau ít phút.'] : []),
      ...(failedAfter === null
        ? []
        : ['', 'Sau khi gửi có lỗi. Lần chạy sau không gửi lại các thư đã gửi.', failedAfter]),
    ],
    look: lookAt(mode, sent),
    entriesUntouched: true,
  };
}

function titleOf({ sent, failedAfter }: Sent, test: boolean): string {
  if (sent.length === 0) return 'Chưa gửi được';
  if (failedAfter !== null) return 'Đã gửi thư, sau đó có lỗi';
  return test ? 'Đã gửi thử' : 'Đã gửi thư nhắc việc';
}

function failedLines(failed: Sent['failed']): string[] {
  const lines = (kind: 'thrown' | 'refused', title: string): string[] => {
    const those = failed.flatMap(({ letter, sending }) => {
      const words = sending === 'sent' ? undefined : (sending as Readonly<Record<string, string>>)[kind];
      return words === undefined ? [] : [`${letter.to}: ${words}`];
    });
    return those.length === 0 ? [] : ['', title, ...capped(those)];
  };
  return [
    ...lines('refused', `Google không nhận, chưa gửi được; sửa địa chỉ ở bảng ${units.title} rồi gửi lại:`),
    ...lines(
      'thrown',
      `Không rõ đã đến hay chưa (đề nghị hỏi đơn vị rồi chọn "${MAIL_STATUS.settled}" ở ${reminderLog.title}):`,
    ),
  ];
}

function lookAt({ test, unconfirmedCopy }: SendingMode, sent: readonly Letter[]): string[] {
  if (unconfirmedCopy) return [COPY_NOTICE];
  if (test && sent.length > 0)
    return ['Hộp thư của người vận hành. Khi thư đã đúng: chọn "Gửi thật" ở bảng Thông tin chung.'];
  return [`Bảng ${reminderLog.title}.`];
}
