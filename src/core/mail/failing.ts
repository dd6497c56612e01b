// Addresses at which mail keeps failing: a person has to ask for the right one.
import { type Issue, issue } from '../sheet/issues';
import type { WorkbookData } from '../workbook/inputs';
import type { MailRecord } from '../workbook/records';
import { addressKey } from './addressees';
import { isTestKey, namedIn, receiversOf } from './journal';
import { destinations } from './real-sending';

/** So many in a row. */
const FAILURES = 3;

/**
 * Keys of the addresses of which the last mails in the journal all failed: refused by name, or lost on their way. A mail that
 * waited for room, or that was a test, tells nothing of its address.
 */
export function failingAddresses(records: readonly MailRecord[]): Set<string> {
  const inARow = new Map<string, number>();
  for (const record of records.filter(({ key }) => key !== null && !isTestKey(key))) {
    const [own = '', ...copies] = receiversOf(record);
    const failed =
      record.status === 'unknown'
        ? [own]
        : record.status === 'failed'
          ? namedIn(record.error ?? '', [own, ...copies])
          : [];
    for (const address of failed) inARow.set(address, (inARow.get(address) ?? 0) + 1);
    if (record.status === 'sent' || record.status === 'settled')
      for (const address of [own, ...copies]) inARow.set(address, 0);
  }
  return new Set([...inARow].filter(([, count]) => count >= FAILURES).map(([address]) => address));
}

/** Where such an address stands. */
export function failingIssues(
  data: Pick<WorkbookData, 'units' | 'settings'>,
  records: readonly MailRecord[],
): Issue[] {
  const failing = failingAddresses(records);
  return failing.size === 0
    ? []
    : destinations(data)
        .filter(({ address }) => failing.has(addressKey(address)))
        .map(({ address, at, unit }) => issue('address_failing', at, { value: address, unit }));
}
