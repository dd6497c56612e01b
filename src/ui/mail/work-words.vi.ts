// What the mail about a unit's work shows outside itself: in the journal, in lists, and about whom it does not reach.
import { TONE } from '../../../sheets-schema/enums';
import { tasks, units } from '../../../sheets-schema/index';
import { SETTINGS } from '../../../sheets-schema/settings';
import type { NotReached } from '../../core/mail/addressees';
import type { PlannedMail } from '../../core/mail/planned-mail';
import type { Skipped } from '../../core/mail/reminders';
import { date } from '../words/format.vi';
import { oneLine } from '../words/letter';
import { fullName, shortName } from '../words/unit-names.vi';
import type { MailWords } from './mail-words';
import { describeMail, mailFigures, renderMail } from './work.vi';
import { zaloText } from './zalo.vi';

const UNITS = `ở bảng ${units.title}`;
const { level, handledBy, memberOf } = units.columns;

/** Why no mail reaches a unit, and where to mend it. */
export const WHY_UNIT: Readonly<Record<NotReached, string>> = {
  province: 'cơ quan cấp tỉnh, không gửi thư',
  level_missing: `chưa chọn ${level.header} ${UNITS}`,
  no_mail_wanted: `đang chọn "${TONE.none}" ${UNITS}`,
  handler_missing: `chưa có ${handledBy.header} ${UNITS}`,
  circular: `${memberOf.header}, ${handledBy.header} dẫn vòng về chính đơn vị: đề nghị sửa ${UNITS}`,
  no_address: `chưa có e-mail, hoặc e-mail chưa đúng, ${UNITS}`,
  told_this_week: 'đã có thư trong tuần, thư đề nghị phối hợp gửi mỗi tuần một lần, vào thứ Hai',
  asked_enough: `đã đề nghị phối hợp đủ số thư ghi ở "${SETTINGS.cooperationWeeks.label}"; đơn vị chủ trì vẫn được nhắc`,
  told_already: 'đã nêu ở thư trước; nêu lại khi sát hạn, hoặc quá hạn',
  week_full: `đủ số ghi ở "${SETTINGS.mailsPerWeek.label}", nêu ở thư tuần sau`,
  address_of_province: `e-mail trùng với e-mail của cơ quan cấp tỉnh: đề nghị kiểm tra ${UNITS}`,
};

type SkippedTask = Extract<Skipped, { kind: 'task' }>;

const WHY_TASK: Readonly<Record<SkippedTask['why'], (skip: SkippedTask) => string>> = {
  lead_missing: () => 'chưa rõ đơn vị chủ trì',
  to_confirm: () => 'chờ xác nhận thời gian',
  unread: () => 'có ô chưa đọc được, xem bảng Cần bổ sung, chỉnh sửa',
  waiting: () => 'chờ xã đủ điều kiện theo bộ tiêu chí chính thức',
  no_date: () => `chưa có ngày hạn đọc được, đề nghị ghi cột ${tasks.columns.dueDate.header}`,
  extended: ({ task }) => `đề nghị gia hạn đến ${date(task.extensionTo ?? '')}`,
};

/** One line a unit that is not reached and a task that is left out, with the reason and where to mend it. */
function skippedLines(skipped: readonly Skipped[]): string[] {
  return skipped.map((skip) => {
    if (skip.kind === 'unit') return `${shortName(skip.section.unit)}: ${WHY_UNIT[skip.why]}.`;
    const { row, title } = skip.task;
    return `${tasks.title}, dòng ${row} (${oneLine(title ?? '', 80)}): ${WHY_TASK[skip.why](skip)}.`;
  });
}

export const WORK: MailWords<PlannedMail, Skipped> = {
  journal: describeMail,
  units: ({ sections }) => sections.map(({ unit }) => shortName(unit)),
  gist: mailFigures,
  letter: renderMail,
  shortTexts: ({ sections, day }, context) =>
    sections.map((section) => ({
      label: `Tin nhắn Zalo (${shortName(section.unit)}):`,
      text: zaloText(section, day, context),
    })),
  leftOut: skippedLines,
  byHand: (skipped, day, context) =>
    skipped.flatMap((skip) =>
      skip.kind === 'unit' && skip.why === 'no_address'
        ? [
            {
              label: fullName(skip.section.unit, context.settings),
              text: zaloText(skip.section, day, context),
            },
          ]
        : [],
    ),
};
