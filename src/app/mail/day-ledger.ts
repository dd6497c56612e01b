// The property that holds what went out today.
import type { DayLedger } from '../../core/mail/day-ledger';
import type { Services } from '../../google/services';

const KEY = 'mailed';

export function readLedger({ properties }: Services): DayLedger | null {
  const [day = '', reached = '', batch = ''] = (properties.get(KEY) ?? '').split('|');
  if (day === '') return null;
  return { day, reached: marks(reached, '+'), batch: marks(batch, ',').map((mail) => marks(mail, '+')) };
}

export function writeLedger({ properties }: Services, ledger: DayLedger): void {
  const batch = ledger.batch.map((mail) => mail.join('+')).join(',');
  // No JSON: with five hundred mails of two addresses each its quotes would not fit into a property.
  properties.set(KEY, [ledger.day, ledger.reached.join('+'), batch].join('|'));
}

const marks = (text: string, separator: string): string[] => (text === '' ? [] : text.split(separator));
