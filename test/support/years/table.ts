// The list of a year's mails as a file that a person of the office reads beside the plan, and that list read back.
import { MAIL_STAGE, type MailStage } from '../../../sheets-schema/enums';
import { type Day, parseDay } from '../../../src/core/base/dates';
import { carriedIn } from '../../../src/core/mail/stages';
import type { WorkbookData } from '../../../src/core/workbook/inputs';
import { date, weekday } from '../../../src/ui/words/format.vi';

/** A thing that a mail tells, by its code. */
interface Told {
  readonly thing: string;
  readonly due: Day;
  readonly stage: MailStage;
}

export interface MailRow {
  readonly day: Day;
  readonly to: string;
  readonly subject: string;
  /** Empty for the digest. */
  readonly told: readonly Told[];
}

/** What the journal keeps of a mail, as a row. */
export const rowOf = (mail: {
  readonly day: Day;
  readonly to: string;
  readonly subject: string;
  readonly carried: string;
}): MailRow => ({
  day: mail.day,
  to: mail.to,
  subject: mail.subject,
  told: carriedIn(mail.carried).flatMap((token): Told[] => {
    const [thing = '', due = '', stage = ''] = token.split('@');
    if (/^(digest|figures=)/.test(thing)) return [];
    return [{ thing: shown(thing), due, stage: stage.replace(/-\d.*$/, '') as MailStage }];
  }),
});

/** A request is told by the moment at which it was made, "?F05-2026-10-14_09:00"; its criterion is enough here. */
const shown = (thing: string): string => thing.replace(/^(\?.+?)-\d{4}-\d{2}-\d{2}_.*$/, '$1');

const cell = (text: string): string => text.replaceAll('|', '\\|');

const line = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

/** "IV.2, IV.8-1 (30/6/2026, Sắp đến hạn)": things with the same date and stage together. */
function toldText(told: readonly Told[]): string {
  const groups = new Map<string, string[]>();
  for (const { thing, due, stage } of told) {
    const key = `(${date(due)}, ${MAIL_STAGE[stage]})`;
    groups.set(key, [...(groups.get(key) ?? []), thing]);
  }
  return [...groups].map(([key, things]) => `${things.join(', ')} ${key}`).join('; ');
}

const HEADER = ['Ngày', 'Thứ', 'Gửi đến', 'Tiêu đề', 'Nội dung được nêu (hạn, mức)'];

const byDay = (a: MailRow, b: MailRow): number =>
  a.day === b.day ? (a.to < b.to ? -1 : 1) : a.day < b.day ? -1 : 1;

/** The file of a year; `data` names what the codes mean. */
export function yearFile(year: number, rows: readonly MailRow[], data: WorkbookData): string {
  const things = new Set(rows.flatMap(({ told }) => told.map(({ thing }) => thing.replace(/^[?!>]/, ''))));
  const unit = (code: string | null): string => (code === null ? '' : data.units.shortName(code));
  const tasks = data.tasks.filter(({ id }) => id !== null && things.has(id));
  const criteria = data.criteria.filter(({ code }) => things.has(code ?? ''));
  return `${[
    `# Thư tự động năm ${year}`,
    '',
    'Danh sách thư mà chương trình gửi trong năm ở một xã làm ví dụ (`test/support/years/office.ts` ghi ngày nào nhập gì). Kiểm thử `test/app/mail/years.test.ts` đối chiếu từng dòng; khi quy tắc thay đổi, lập lại bằng `npm run years` rồi đọc lại.',
    '',
    '"?" trước mã: đơn vị rà soát đề nghị bổ sung; "!": tài liệu cần kiểm tra lại; ">": mốc nội bộ. Dòng không ghi nội dung: tin thứ Hai gửi lãnh đạo.',
    '',
    line('Mã', 'Nội dung', 'Thời gian theo Kế hoạch', 'Chủ trì'),
    line('---', '---', '---', '---'),
    ...tasks.map(({ id, title, timeText, leadUnit }) =>
      line(id ?? '', title ?? '', timeText ?? '', unit(leadUnit)),
    ),
    ...criteria.map((one) => line(one.code ?? '', one.shortName ?? '', '', unit(one.unit))),
    '',
    line(...HEADER),
    line(...HEADER.map(() => '---')),
    ...[...rows]
      .sort(byDay)
      .map(({ day, to, subject, told }) => line(date(day), weekday(day), to, subject, toldText(told))),
  ].join('\n')}\n`;
}

const STAGES = new Map<string, MailStage>(
  Object.entries(MAIL_STAGE).map(([key, words]) => [words, key as MailStage]),
);

/** The rows of such a file; a line that cannot be read is a defect of the file. */
export function rowsIn(file: string): MailRow[] {
  const [, list = ''] = file.split(`${line(...HEADER)}\n`);
  return list
    .split('\n')
    .slice(1)
    .filter((text) => text !== '')
    .map((text) => {
      const [day = '', , to = '', subject = '', told = ''] = text.slice(2, -2).split(' | ');
      return { day: dayIn(day), to, subject, told: toldIn(told) };
    });
}

const dayIn = (text: string): Day => {
  const day = parseDay(text);
  if (day === null) throw new Error(`no day: ${text}`);
  return day;
};

const toldIn = (text: string): Told[] =>
  [...text.matchAll(/(\S.*?) \((\S+), (.+?)\)(?:; )?/g)].flatMap(([, things = '', due = '', words = '']) => {
    const stage = STAGES.get(words);
    if (stage === undefined) throw new Error(`no stage: ${words}`);
    return things.split(', ').map((thing) => ({ thing, due: dayIn(due), stage }));
  });
