// What a calendar for phones says, and how its making is asked and told.
import { tasks } from '../../../sheets-schema/index';
import { SETTINGS } from '../../../sheets-schema/settings';
import type { CalendarItem, UnitCalendar } from '../../core/schedule/calendar';
import type { UnitDirectory } from '../../core/sheet/units';
import { toneOf } from '../mail/tone.vi';
import { brief } from '../words/brief';
import { date, num, weekday } from '../words/format.vi';
import { escapeHtml } from '../words/letter';
import type { OutcomeText, Question } from '../words/outcomes.vi';

const TITLE = 'Lịch việc cho điện thoại';
/** What a phone shows of an event in a list. */
const SUMMARY = 120;

export const calendarFolderName = (commune: string | null): string =>
  `Lịch việc chính quyền thân thiện – xã ${commune ?? ''}`.trim();

/** Letters that every program takes in a name: "lich-viec-VHXH.ics". */
export const calendarFileName = (code: string): string =>
  `lich-viec-${code
    .normalize('NFD')
    .replace(/[đĐ]/g, 'D')
    .replace(/[^A-Za-z0-9-]/g, '')
    .slice(0, 40)}.ics`;

export const unitOf = ({ unit }: UnitCalendar): string => unit.shortName ?? unit.name ?? unit.code ?? '';

export const calendarName = (calendar: UnitCalendar): string =>
  `Chính quyền thân thiện – ${unitOf(calendar)}`;

/** The event's heading and text: no name of a person, nothing of another unit's work beyond what this one has to do with. */
export function eventText(
  item: CalendarItem,
  { unit }: UnitCalendar,
  units: UnitDirectory,
): { readonly summary: string; readonly description: string } {
  const when = `Hạn: ${date(item.due)} (${weekday(item.due)})${
    item.due === item.working ? '' : `; ngày làm việc cuối: ${date(item.working)} (${weekday(item.working)})`
  }`;
  if (item.kind === 'gate')
    return {
      summary: brief(SETTINGS[item.setting].label, SUMMARY),
      description: [when, 'Mốc đề xuất của xã; Kế hoạch không ghi.'].join('\n'),
    };
  const { task, leads, followedFor } = item;
  const title = toneOf(unit.tone === 'cooperation' ? 'cooperation' : 'reminder').words(
    task.title ?? task.id ?? '',
    `Nội dung ${task.planNo ?? task.id ?? ''}`.trim(),
  );
  const follows = followedFor === null ? [] : [`Theo dõi cho: ${units.shortName(followedFor.code ?? '')}`];
  const lead = task.leadUnit === null || leads ? [] : [`Chủ trì: ${units.shortName(task.leadUnit)}`];
  return {
    summary: brief(leads ? title : `Phối hợp: ${title}`, SUMMARY),
    description: [
      ...(task.timeText === null ? [] : [`Thời gian theo Kế hoạch: ${task.timeText}`]),
      when,
      ...lead,
      ...follows,
      `Xem bảng ${tasks.title}; việc xong thì xóa khỏi lịch.`,
    ].join('\n'),
  };
}

const countOf = (calendars: readonly UnitCalendar[]): string =>
  `${num(calendars.length)} tệp lịch, ${num(calendars.reduce((sum, { items }) => sum + items.length, 0))} mốc việc`;

export const calendarQuestion = (calendars: readonly UnitCalendar[]): Question => ({
  title: TITLE,
  text: [
    `Lập ${countOf(calendars)} trong Drive của tài khoản này, mỗi đơn vị một tệp:`,
    ...calendars.map((one) => `- ${unitOf(one)}: ${num(one.items.length)}`),
    '',
    'Tệp lập lần trước được thay bằng nội dung mới, đường liên kết giữ nguyên. Không gửi thư nào.',
  ].join('\n'),
});

export const noCalendars = (): OutcomeText => ({
  title: TITLE,
  done: ['Chưa có việc nào có hạn rõ ở phía trước của đơn vị nhận được thư. Chưa lập tệp nào.'],
  look: [`Bảng ${tasks.title}: cột Hạn, Xác nhận thời gian.`],
  entriesUntouched: true,
});

export const calendarsNotMade = (): OutcomeText => ({
  title: TITLE,
  done: ['Chưa lập tệp nào.'],
  look: [],
  entriesUntouched: true,
});

interface MadeCalendar {
  readonly calendar: UnitCalendar;
  readonly link: string;
}

/** The files to be passed on; `html` is escaped. `beside`: what every message says. */
export function calendarsPage(
  made: readonly MadeCalendar[],
  folder: string,
  beside: readonly string[],
): { readonly title: string; readonly html: string } {
  const line = (text: string): string => `<p style="margin:6px 0">${escapeHtml(text)}</p>`;
  const link = (url: string, label: string): string =>
    `<a href="${escapeHtml(url)}" target="_blank">${escapeHtml(label)}</a>`;
  return {
    title: TITLE,
    html: [
      '<div style="font:15px/1.5 Arial,sans-serif;overflow-wrap:break-word">',
      ...beside.map(line),
      line(`Đã lập ${countOf(made.map(({ calendar }) => calendar))}. Chưa gửi thư nào.`),
      `<p>${link(folder, 'Mở thư mục')}</p><ul>`,
      ...made.map(
        ({ calendar, link: url }) => `<li>${link(url, unitOf(calendar))}: ${num(calendar.items.length)}</li>`,
      ),
      '</ul>',
      ...[
        'Chuyển cho đơn vị: trong Drive chia sẻ tệp với quyền xem, hoặc tải xuống rồi gửi qua Zalo.',
        'Trên iPhone: mở tệp, chọn Thêm tất cả. Trên Android: mở Google Lịch trên máy tính (calendar.google.com), Cài đặt, Nhập và xuất, chọn tệp; lịch tự hiện trên điện thoại.',
        'Nên nhập vào một lịch riêng: việc đổi hạn hoặc đã xong thì lập lại, xóa lịch riêng đó và nhập tệp mới. Có chương trình lịch không nhận lời nhắc trong tệp: khi đó đặt lời nhắc ở lịch riêng.',
      ].map(line),
      '</div>',
    ].join('\n'),
  };
}
