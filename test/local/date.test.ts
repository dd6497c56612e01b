// The realm's Date: it goes on with what the run does, and is local in the script's time zone on any computer.
import { describe, expect, test } from '@jest/globals';
import { momentOf, nextFiring } from '../../local/host/clock';
import { runBody } from './bundles';

const now = new Date('2026-10-20T00:30:00Z');

test('stands at the moment of the run when the script begins, in every way of asking', () => {
  const { value } = runBody(
    'return [new Date().toISOString(), Date.now(), new Date(Date()).toISOString(), new Date() instanceof Date]',
    { now },
  );
  expect(value).toStrictEqual(['2026-10-20T00:30:00.000Z', now.getTime(), '2026-10-20T00:30:00.000Z', true]);
});

describe('goes on', () => {
  const CALLS = "SpreadsheetApp.getActive().getSheets()[0].getRange('A1').getValues(); ";

  test('by what calls and sleep would have taken on Google, and by nothing else: no two runs differ', () => {
    const body = `const seen = []; const look = () => seen.push(Date.now() - ${now.getTime()});
      look(); for (let i = 0; i < 1e6; i++); look(); ${CALLS} look(); Utilities.sleep(90 * 1000); look();
      for (let i = 0; i < 200; i++) { ${CALLS} seen.push(+new Date() - ${now.getTime()}) }
      return seen`;
    const [first, second] = [runBody(body, { now }).value, runBody(body, { now }).value] as number[][];
    const [begun, counted, read, slept] = first as number[];
    expect([begun, counted]).toStrictEqual([0, 0]);
    expect(read).toBeGreaterThanOrEqual(100);
    expect(slept).toBe(90_000 + (read as number));
    expect(first).toStrictEqual([...(first as number[])].sort((a, b) => a - b));
    expect(second).toStrictEqual(first);
  });

  test('so that a script can stop before its six minutes are over', () => {
    const wait = 'Utilities.sleep(60 * 1000);';
    expect(runBody(`for (;;) { ${wait} }`, { now }).result.killed).toBe(true);
    const { result, value } = runBody(
      `let turns = 0; const begun = Date.now(); while (Date.now() - begun < 270 * 1000) { ${wait} turns++ } return turns`,
      { now },
    );
    expect([result.killed, value]).toStrictEqual([false, 5]);
  });
});

test('is local in Asia/Ho_Chi_Minh', () => {
  const { value } = runBody(
    `const date = new Date();
     return [date.getFullYear(), date.getMonth(), date.getDate(), date.getDay(), date.getHours(), date.getMinutes(),
       date.getTimezoneOffset(), String(date), date.toDateString(), date.toLocaleDateString('vi-VN'), date + '' === String(date),
       date - 0, \`\${new Date(NaN)}\`]`,
    { now },
  );
  expect(value).toStrictEqual([
    2026,
    9,
    20,
    2,
    7,
    30,
    -420,
    'Tue Oct 20 2026 07:30:00 GMT+0700',
    'Tue Oct 20 2026',
    '20/10/2026',
    true,
    now.getTime(),
    'Invalid Date',
  ]);
});

test('reads parts and texts without a zone as local time', () => {
  const { value } = runBody(`
    return [new Date(2026, 9, 20), new Date('2026-10-20T07:00'), new Date('Oct 20, 2026 07:00'), new Date('2026-10-20'),
      new Date('2026-10-20T07:00:00Z'), new Date('Tue Oct 20 2026 07:00:00 GMT+0700'), new Date(0), new Date(new Date(5))]
      .map((date) => date.toISOString())`);
  expect(value).toStrictEqual([
    '2026-10-19T17:00:00.000Z',
    '2026-10-20T00:00:00.000Z',
    '2026-10-20T00:00:00.000Z',
    '2026-10-20T00:00:00.000Z',
    '2026-10-20T07:00:00.000Z',
    '2026-10-20T00:00:00.000Z',
    '1970-01-01T00:00:00.000Z',
    '1970-01-01T00:00:00.005Z',
  ]);
});

test('sets local fields', () => {
  const { value } = runBody(
    `const date = new Date(); date.setHours(0, 0, 0, 0); const midnight = date.toISOString();
     date.setMonth(0, 31); date.setDate(32); return [midnight, date.toISOString()]`,
    { now },
  );
  expect(value).toStrictEqual(['2026-10-19T17:00:00.000Z', '2026-01-31T17:00:00.000Z']);
});

test('knows that Ho Chi Minh City was at +8 in 1970 and at +7:06:30 in 1899', () => {
  const { value } = runBody(
    'return [new Date(1970, 0, 1), new Date(1899, 11, 30)].map((date) => [date.toISOString(), date.getHours()])',
  );
  expect(value).toStrictEqual([
    ['1969-12-31T16:00:00.000Z', 0],
    ['1899-12-29T16:53:30.000Z', 0],
  ]);
});

test('Utilities.formatDate writes a moment in any zone', () => {
  const { value } = runBody(
    `return [['Asia/Ho_Chi_Minh', "EEEE dd/MM/yyyy HH:mm:ss 'o''clock'"], ['UTC', 'd/M/yy h:mm a'], ['UTC', "yyyy-MM-dd'T'HH:mm:ssXXX"],
       ['Asia/Ho_Chi_Minh', 'u Z XXX'], ['GMT+7', 'd MMM yyyy HH:mm Z'], ['GMT-03:30', 'MMMM d HH:mm XXX']].map(([zone, pattern]) => Utilities.formatDate(new Date(), zone, pattern))`,
    { now },
  );
  expect(value).toStrictEqual([
    "Tuesday 20/10/2026 07:30:00 o'clock",
    '20/10/26 12:30 AM',
    '2026-10-20T00:30:00Z',
    '2 +0700 +07:00',
    '20 Oct 2026 07:30 +0700',
    'October 19 21:00 -03:30',
  ]);
});

describe('the host', () => {
  test.each([
    ['2026-10-20', '2026-10-19T17:00:00.000Z'],
    ['2026-10-20T07:00', '2026-10-20T00:00:00.000Z'],
    ['2026-10-20 07:00:30', '2026-10-20T00:00:30.000Z'],
    ['2026-10-20T07:00:00Z', '2026-10-20T07:00:00.000Z'],
    ['2026-10-20T07:00Z', '2026-10-20T07:00:00.000Z'],
    ['2026-10-20T07:00:00.250Z', '2026-10-20T07:00:00.250Z'],
    ['2026-10-20T07:00:00+07:00', '2026-10-20T00:00:00.000Z'],
  ])('reads --now %s', (text, iso) => {
    expect(momentOf(text, 'Asia/Ho_Chi_Minh')?.toISOString()).toBe(iso);
  });

  test.each([
    ...[
      'tomorrow',
      '',
      '1',
      'foo 2026',
      '10/11/2026',
      '2026',
      '2026-10',
      '20261020',
      '2026-10-20T07',
      '2026-10-20Z',
    ],
    ...[
      '2026-13-45',
      '2026-02-31',
      '2027-02-29',
      '2026-10-20T24:00',
      '2026-10-20T07:60',
      '2026-10-20T07:00+99:00',
    ],
  ])('refuses --now %s', (text) => {
    expect(momentOf(text, 'Asia/Ho_Chi_Minh')).toBeNull();
  });

  test('finds the next firing of a daily trigger in its own zone', () => {
    const daily = { hour: 7, minute: 0, everyDays: 1, timeZone: 'Asia/Ho_Chi_Minh' };
    const created = new Date('2026-10-20T00:30:00Z');
    expect(nextFiring(daily, created, created).toISOString()).toBe('2026-10-21T00:00:00.000Z');
    const third = { ...daily, everyDays: 3 };
    expect(nextFiring(third, created, created).toISOString()).toBe('2026-10-23T00:00:00.000Z');
    expect(nextFiring(third, created, new Date('2026-10-23T00:00:00Z')).toISOString()).toBe(
      '2026-10-26T00:00:00.000Z',
    );
  });
});
