// Three mails in a row that did not get to an address.
import { expect, test } from '@jest/globals';
import { failingAddresses } from '../../../src/core/mail/failing';
import type { MailRecord } from '../../../src/core/workbook/records';
import { logRow } from '../../support/reminders';

const KT = 'kt@example.com';
const refusal = `Chưa gửi: Google không nhận: Invalid email: ${KT.toUpperCase()}`;

/** One row a day from 1/10 on. */
const rows = (...values: readonly Partial<MailRecord>[]): MailRecord[] =>
  values.map((value, index) =>
    logRow({ key: `2026-10-${String(index + 1).padStart(2, '0')}|${KT}`, to: KT, ...value }),
  );
const refused = { status: 'failed', error: refusal } as const;
const unknown = { status: 'unknown', error: 'Dịch vụ thư báo: lỗi' } as const;
const waited = { status: 'failed', error: 'Chưa gửi: tài khoản hết lượt gửi.' } as const;

test.each<[string, boolean, readonly Partial<MailRecord>[]]>([
  ['three refusals', true, [refused, refused, refused]],
  ['two', false, [refused, refused]],
  ['lost on their way too', true, [refused, unknown, refused]],
  ['what waited for room between them tells nothing', true, [refused, waited, refused, waited, refused]],
  ['nor does waiting alone', false, [waited, waited, waited]],
  ['one that arrived begins the count again', false, [refused, refused, { status: 'sent' }, refused]],
  ['as one that a person found to have arrived', false, [refused, unknown, { status: 'settled' }, refused]],
  ['failures long ago, then one that arrived', false, [refused, refused, refused, { status: 'sent' }]],
])('%s', (_, isFailing, values) => {
  expect([...failingAddresses(rows(...values))]).toStrictEqual(isFailing ? [KT] : []);
});

test('tests tell nothing; of a mail with a copy the address that is named', () => {
  const tests = rows(refused, refused, refused).map((row) => ({ ...row, key: `test|${row.key}` }));
  expect([...failingAddresses(tests)]).toStrictEqual([]);
  const copied = rows(refused, refused, refused).map((row) => ({
    ...row,
    key: (row.key ?? '').replace(KT, 'pvhcc@example.com'),
    to: 'pvhcc@example.com',
    cc: KT,
  }));
  expect([...failingAddresses(copied)]).toStrictEqual([KT]);
});
