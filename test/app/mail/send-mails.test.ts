// The mails as files, read back with other means: headers, the same facts in text and HTML, hostile titles disarmed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { pageText } from '../../../local/host/page-text';
import type { RunResult } from '../../../local/run';
import type { Workspace } from '../../../local/workspace';
import { reminderLog } from '../../../sheets-schema/index';
import { ADDRESSES, addressUnits, lateWork, overdueOffice, PASC_COPY } from '../../support/overdue';
import { add, agree, OWNER, prepared, type } from '../../support/workspaces';

const addresses = (field: AddressObject | AddressObject[] | undefined): string[] =>
  [field ?? []].flat().flatMap(({ value }) => value.map(({ address = '' }) => address));

async function sent(workspace: Workspace): Promise<{ result: RunResult; mails: Map<string, ParsedMail> }> {
  const result = agree(workspace, 'sendOverdueReminders');
  const mails = new Map<string, ParsedMail>();
  for (const { to, path } of result.mails)
    mails.set(to, await simpleParser(readFileSync(join(workspace.dir, path))));
  return { result, mails };
}

const textOf = (mail: ParsedMail | undefined): string => mail?.text ?? '';
const htmlOf = (mail: ParsedMail | undefined): string => mail?.html || '';
/** Words and figures in order, whatever the line breaks. */
const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('an office in which all have overdue work', () => {
  let mails: Map<string, ParsedMail>;
  beforeAll(async () => {
    ({ mails } = await sent(overdueOffice()));
  });

  test('reminders name the standing office as sender; replies go to the operator', () => {
    const mail = mails.get(ADDRESSES.PVHCC ?? '');
    expect(mail?.from?.value).toStrictEqual([
      { name: 'Nhắc việc – Phòng VH-XH xã Nam Dương', address: OWNER },
    ]);
    expect(addresses(mail?.replyTo)).toStrictEqual([OWNER]);
    expect(addresses(mail?.to)).toStrictEqual([ADDRESSES.PVHCC]);
    expect(addresses(mail?.cc)).toStrictEqual([PASC_COPY]);
    expect(mail?.subject).toBe('Nhắc việc 20/10: 3 việc quá hạn, 1 việc phối hợp – Trung tâm PVHCC');
    expect(mail?.attachments).toStrictEqual([]);
  });

  test('the Party and the Front are asked to cooperate, without a word of being late or reminded', () => {
    for (const code of ['DU', 'BXDD', 'MTTQ']) {
      const mail = mails.get(ADDRESSES[code] ?? '');
      expect(mail?.from?.value[0]?.name).toBe('Phòng VH-XH xã Nam Dương');
      expect(mail?.subject).toMatch(/^Đề nghị phối hợp 20\/10: \d nội dung – /);
      expect(`${mail?.subject}${textOf(mail)}${htmlOf(mail)}`.toLowerCase()).not.toMatch(
        /quá hạn|nhắc|đôn đốc/,
      );
    }
  });

  test('each tells of its own work and of no other unit’s', () => {
    const work = (text: string) =>
      [...text.matchAll(/Việc thử của ([^\n(]+?)(?= \(|\n)/g)].map((found) => found[1]);
    expect(work(textOf(mails.get(ADDRESSES.KT ?? '')))).toStrictEqual([
      'Các cơ quan, đơn vị trực thuộc UBND xã',
      'Phòng Kinh tế',
    ]);
    expect(new Set(work(textOf(mails.get(ADDRESSES.VP ?? ''))))).toStrictEqual(
      new Set([
        'Các cơ quan, đơn vị trực thuộc UBND xã',
        'Văn phòng HĐND - UBND xã',
        'UBND xã Nam Dương',
        'Chủ tịch UBND xã',
      ]),
    );
  });

  test('text and HTML hold the same facts', () => {
    for (const mail of mails.values()) {
      const facts =
        flat(textOf(mail)).match(
          /\d+\/\d+\/\d{4}|\d+ ngày|Việc thử của (?:(?! Thời gian| \()[^\n])+|https:\S+/g,
        ) ?? [];
      expect(facts.length).toBeGreaterThanOrEqual(3);
      const html = flat(
        `${pageText(htmlOf(mail))} ${[...htmlOf(mail).matchAll(/href="([^"]*)"/g)].map(([, url = '']) => url.replaceAll('&amp;', '&')).join(' ')}`,
      );
      expect(facts.filter((fact) => !html.includes(fact.trim()))).toStrictEqual([]);
    }
  });

  test('no mail is larger than 20 KB or holds a picture or a script', () => {
    for (const mail of mails.values()) {
      expect(htmlOf(mail)).not.toMatch(/<(img|script|style|form|iframe)\b/i);
      expect(Buffer.byteLength(textOf(mail)) + Buffer.byteLength(htmlOf(mail))).toBeLessThan(20 * 1024);
    }
  });
});

describe('hostile titles', () => {
  const TITLES = {
    formula: `'=HYPERLINK("https://evil.example/";"bấm")`,
    plus: `'+1+1`,
    script: '<script>alert(1)</script><img src=x onerror=alert(2)>',
    header: 'Việc một\r\nBcc: evil@example.com\r\n\r\nThân giả',
    entity: '&lt;b&gt; "trong ngoặc" <b>đậm</b>',
    link: '<a href="javascript:alert(3)">x</a>',
  };
  /** On one line, without the mark that keeps a formula a text, its addresses no longer any. */
  const shown = (title: string): string =>
    flat(title.replace(/^'/, ''))
      .replace('https://evil.example/', 'https:// evil. example/')
      .replace('evil@example.com', 'evil@ example. com');
  const hostileOffice = prepared((workspace) => {
    addressUnits(workspace);
    for (const [id, title] of Object.entries(TITLES))
      add(workspace, 'tasks', lateWork('Phòng Kinh tế', `H-${id}`, { title, timeText: `<i>${id}</i>` }));
    type(workspace, 'units', 'KT', {
      shortName: 'Phòng KT\r\nBcc: evil@example.com <script>x</script>',
    });
  });
  let workspace: Workspace;
  let result: RunResult;
  let mail: ParsedMail | undefined;
  beforeAll(async () => {
    workspace = hostileOffice();
    const all = await sent(workspace);
    result = all.result;
    mail = all.mails.get(ADDRESSES.KT ?? '');
  });

  test('add no header and no receiver', () => {
    expect(result.ok).toBe(true);
    expect(mail?.headers.has('bcc')).toBe(false);
    expect(addresses(mail?.to)).toStrictEqual([ADDRESSES.KT]);
    expect(addresses(mail?.cc)).toStrictEqual([]);
    expect(mail?.subject).toBe(
      'Nhắc việc 20/10: 6 việc quá hạn – Phòng KT Bcc: evil@ example. com <script>x</script>',
    );
  });

  test('stand in the HTML as letters', () => {
    const html = htmlOf(mail);
    expect(html).not.toMatch(/<(script|img|b>đậm|i>(formula|plus|script|header|entity|link))/i);
    expect(html).not.toMatch(/<[^>]*\son\w+=/i);
    expect(
      [...html.matchAll(/href="([^"]*)"/g)].filter(([, url]) => !url?.startsWith('https://docs.google.com/')),
    ).toStrictEqual([]);
    const read = flat(pageText(html));
    for (const title of Object.values(TITLES)) expect(read).toContain(shown(title));
  });

  test('stand in the plain text', () => {
    for (const title of Object.values(TITLES)) expect(flat(textOf(mail))).toContain(shown(title));
  });

  test('become no formula in the journal', () => {
    const sheet = workspace.workbook.sheet(reminderLog.title);
    const formulas = [...(sheet?.rows() ?? [])].flatMap(([, cells]) =>
      cells.filter(([, { formula }]) => formula !== undefined),
    );
    expect(formulas).toStrictEqual([]);
  });

  test('cannot leave the preview’s page', () => {
    const page = agree(hostileOffice(), 'previewReminders').messages.at(-1)?.text ?? '';
    for (const title of Object.values(TITLES)) expect(flat(page)).toContain(shown(title));
  });
});
