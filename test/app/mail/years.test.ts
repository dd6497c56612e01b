// Two years of an office, morning by morning: the mails that go out are the lists in years/, which people read beside the
// plan. An ordinary run plans the mornings with a mail and those after them: what is due on another shows there.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { PLAN } from '../../../sheets-schema/plan';
import { addDays, isWorkingDay, mondayOf, workingDaysUntil } from '../../../src/core/base/dates';
import { taskState } from '../../../src/core/schedule/tasks';
import { workbookData } from '../../support/data';
import { ADDRESSES } from '../../support/overdue';
import { isWhole, rarely } from '../../support/thinned';
import { type Sent, sentInTwoYears, sentOn } from '../../support/years/clock';
import { LEADERS, PARTY_SWITCHED_ON, PROVINCE } from '../../support/years/office';
import { type Morning, mornings } from '../../support/years/planned';
import { type MailRow, rowOf, rowsIn, yearFile } from '../../support/years/table';

const YEARS = [2026, 2027] as const;
const fileOf = (year: number): string => join(__dirname, 'years', `${year}.md`);
/** `npm run years` writes the lists again. */
const isWriting = (globalThis as { writing?: boolean }).writing === true;

const filed = (): MailRow[] => YEARS.flatMap((year) => rowsIn(readFileSync(fileOf(year), 'utf8')));
let reviewed: readonly MailRow[] = [];

const LATE = /quá\s*hạn|nhắc|đôn\s*đốc/iu;

/** What no mail says, of whatever kind. */
const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  ['the Chair as if he directed it', new RegExp(`theo chỉ đạo của|${PLAN.signatory}`, 'iu')],
  ['a ranking, points lost', /xếp\s*(hạng|thứ)|đứng (đầu|cuối)|trừ điểm/iu],
  ['a threat, a shout', /khẩn|kỷ luật nếu|!|\p{Extended_Pictographic}/iu],
  ['the dress of an official document', /CỘNG HÒA XÃ HỘI|Độc lập - Tự do|\.\/\./u],
  // C13 of the plan itself: "Wifi không đặt mật khẩu".
  ['a password, an account', /(?<!không đặt )mật khẩu|đăng nhập|tài khoản/iu],
  ['a shortened link', /https?:\/\/(?!example\.com\/so)\S/iu],
];

/** Words and figures in their order; addresses of links stand in the one as text, in the other behind words. */
const facts = (text: string): string => (text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

const plainFacts = (text: string): string => facts(text.replace(/^https?:\S+$/gm, ''));

const htmlFacts = (html: string): string =>
  facts(
    html
      .replace(/<!--[\s\S]*?-->|<head>[\s\S]*?<\/head>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/&(amp|lt|gt|quot|#39);/g, ' '),
  );

const planned: Omit<Morning, 'workspace' | 'log'>[] = [];

/** By the built bundle, of an ordinary run: some days with mails of each kind and tone, and days off. */
const BY_CLOCK = [
  ...['2026-06-19', '2026-07-06', '2026-10-19', '2026-11-04', '2027-08-02', '2027-10-06'],
  ...['2026-09-01', '2026-11-14', '2027-02-08'],
];
const sampled: Sent[] = [];

beforeAll(() => {
  const isAll = isWhole() || isWriting;
  const near = new Set(isAll ? [] : filed().flatMap(({ day }) => [day, addDays(day, 1), addDays(day, 3)]));
  for (const morning of mornings((day) => isAll || near.has(day) || BY_CLOCK.includes(day))) {
    const { day, computed, sent } = morning;
    planned.push({ day, computed, sent });
    if (BY_CLOCK.includes(day)) sampled.push(sentOn(morning));
  }
  if (isWriting) for (const year of YEARS) writeFileSync(fileOf(year), listOf(year));
  reviewed = filed();
});

function listOf(year: number): string {
  const own = planned.filter(({ day }) => day.startsWith(`${year}-`));
  const rows = own.flatMap(({ sent }) =>
    sent.map(({ letter, mail }) => rowOf({ ...letter, subject: mail.subject })),
  );
  const last = own.at(-1)?.computed.data;
  if (last === undefined) throw new Error(`nothing planned in ${year}`);
  return yearFile(year, rows, last);
}

test.each(YEARS)('the mails of %i are those of the reviewed list', (year) => {
  expect(listOf(year)).toBe(readFileSync(fileOf(year), 'utf8'));
});

describe('of the reviewed lists', () => {
  const { holidays } = workbookData();
  const reminders = (): MailRow[] => reviewed.filter(({ told }) => told.length > 0);
  const toUnits = Object.values(ADDRESSES);

  test('no mail on a day off', () => {
    expect(reviewed.filter(({ day }) => !isWorkingDay(day, holidays))).toStrictEqual([]);
  });

  test('outside November at most one mail a unit a week, and one a day always', () => {
    const key = ({ day, to }: MailRow): string =>
      `${to} ${day.slice(5, 7) === '11' ? day : `week of ${mondayOf(day)}`}`;
    const counts = new Map<string, number>();
    for (const row of reviewed) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > 1)).toStrictEqual([]);
  });

  test.each([
    [2026, '2026-11-13'],
    [2027, '2027-11-12'],
  ])('the dossier of %i is told of at least seven working days before %s', (year, working) => {
    const first = reminders().find(({ told }) =>
      told.some(({ thing }) => thing === `${PLAN.sections.dossier}-${year}`),
    );
    expect(workingDaysUntil(first?.day ?? working, working, holidays)).toBeGreaterThanOrEqual(7);
  });

  test('reminders go to units alone; leaders get the digest and nothing else; the province nothing', () => {
    expect(reminders().filter(({ to }) => !toUnits.includes(to))).toStrictEqual([]);
    const digests = reviewed.filter(({ told }) => told.length === 0);
    expect(new Set(digests.map(({ to }) => to))).toStrictEqual(new Set([LEADERS.CT]));
    expect(new Set(digests.map(({ day }) => mondayOf(day))).size).toBe(digests.length);
    const silent = [...Object.values(PROVINCE), LEADERS.BCD, LEADERS.UBND];
    expect(reviewed.filter(({ to }) => silent.includes(to))).toStrictEqual([]);
  });

  test('that nothing is met yet is told to leaders once a year', () => {
    const empty = reviewed.filter(({ subject }) => subject.includes(': 0/'));
    expect(empty.map(({ day }) => day.slice(0, 4))).toStrictEqual(YEARS.map(String));
  });

  test('the Party Committee gets none until it is switched on', () => {
    const days = reviewed.filter(({ to }) => to === ADDRESSES.DU).map(({ day }) => day);
    expect(days.length).toBeGreaterThan(0);
    expect(days.filter((day) => day < PARTY_SWITCHED_ON)).toStrictEqual([]);
  });

  test('to whom cooperation is asked of, no subject says that anything is late', () => {
    const gentle = reviewed.filter(({ to }) => to === ADDRESSES.MTTQ || to === ADDRESSES.DU);
    expect(gentle.filter(({ subject }) => !subject.startsWith('Đề nghị phối hợp '))).toStrictEqual([]);
  });

  test('each mail tells something that its address has not heard of at that stage', () => {
    const heard = new Set<string>();
    const idle = reminders().filter(({ day, to, told }) => {
      const tokens = told.map(({ thing, due, stage }) =>
        [to, thing, due, stage === 'weekly' ? mondayOf(day) : stage].join(' '),
      );
      const isIdle = tokens.every((token) => heard.has(token));
      for (const token of tokens) heard.add(token);
      return isIdle;
    });
    expect(idle).toStrictEqual([]);
  });
});

describe('of every mail as it is planned', () => {
  test('a task stands there only while it is open, its time confirmed, not paused, not waiting', () => {
    const wrong = planned.flatMap(({ day, computed, sent }) =>
      sent.flatMap(({ letter, mail }) =>
        rowOf({ ...letter, subject: mail.subject }).told.flatMap(({ thing }) => {
          const task = computed.data.tasks.find(({ id }) => id === thing);
          const state = task === undefined ? 'open' : taskState(task, day);
          return ['overdue', 'due_soon', 'open'].includes(state) ? [] : [[day, thing, state]];
        }),
      ),
    );
    expect(wrong).toStrictEqual([]);
  });

  const texts = (): { to: string; kind: string; text: string; html: string; subject: string }[] =>
    planned.flatMap(({ sent }) =>
      sent.map(({ letter: { to, kind }, mail }) => ({
        to,
        kind,
        subject: mail.subject,
        text: mail.body,
        html: mail.htmlBody,
      })),
    );

  test('HTML and plain text carry the same facts', () => {
    const different = texts().filter(({ text, html }) => plainFacts(text) !== htmlFacts(html));
    expect(different.map(({ subject }) => subject)).toStrictEqual([]);
  });

  test.each(FORBIDDEN)('never: %s', (_, pattern) => {
    const found = texts().filter(({ subject, text }) => pattern.test(`${subject}\n${text}`));
    expect(found.map(({ subject }) => subject)).toStrictEqual([]);
  });

  test('to the Front and the Party bodies no word of lateness, sender and foot included', () => {
    const found = planned.flatMap(({ sent }) =>
      sent.filter(({ letter: { to }, mail }) => {
        const said = [mail.subject, mail.senderName, mail.body, mail.htmlBody].join('\n');
        return [ADDRESSES.MTTQ, ADDRESSES.DU, ADDRESSES.BXDD].includes(to) && LATE.test(said);
      }),
    );
    expect(found.map(({ mail }) => mail.subject)).toStrictEqual([]);
  });
});

const inOrder = (rows: readonly MailRow[]): string[] => rows.map((row) => JSON.stringify(row)).sort();

describe('by the clock, with the built bundle', () => {
  test('the days of the sample send what the list says', () => {
    expect(sampled.map(({ day, rows }) => [day, inOrder(rows)])).toStrictEqual(
      [...BY_CLOCK].sort().map((day) => [day, inOrder(reviewed.filter((row) => row.day === day))]),
    );
  });

  test('their messages are read by a mail parser: subject, both texts, nothing attached', async () => {
    const files = sampled.flatMap(({ files: own, rows }) =>
      own.map((file, index) => ({ file, row: rows[index] })),
    );
    expect(files.length).toBeGreaterThan(10);
    for (const { file, row } of files) {
      const { subject, text = '', html, attachments, to, from } = await simpleParser(file);
      expect({ subject, to: [to].flat()[0]?.text, attachments }).toStrictEqual({
        subject: row?.subject,
        to: row?.to,
        attachments: [],
      });
      expect([subject, htmlFacts(String(html))]).toStrictEqual([subject, plainFacts(text)]);
      const said = [subject, from?.text, text, String(html)].join('\n');
      if (subject?.startsWith('Đề nghị phối hợp')) expect(said).not.toMatch(LATE);
    }
  });

  rarely('day after day, all of the two years', () => {
    const rows = [...sentInTwoYears()].flatMap((sent) => sent.rows);
    expect(inOrder(rows)).toStrictEqual(inOrder(reviewed));
  });
});
