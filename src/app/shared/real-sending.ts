// The property that holds the operator's yes to real mail, and to which addresses.
import type { AddressedMail } from '../../core/mail/addressed-mail';
import { mailAddresses, newAmong, type RealSending, withAddresses } from '../../core/mail/real-sending';
import type { WorkbookData } from '../../core/workbook/inputs';
import type { Services } from '../../google/services';
import { isSameAddress } from './operator';

const KEY = 'real_sending';
/** More than fit on a screen are not seen: the rest is asked about next time. */
const MOST_SHOWN = 60;

/** Null where nobody agreed. */
export function readRealSending({ properties }: Services): RealSending | null {
  const [by = '', addresses = ''] = (properties.get(KEY) ?? '').split('|');
  return by === '' ? null : { by, addresses: addresses.split('+').filter((mark) => mark !== '') };
}

/** The yes of one person only: another operator is asked anew. */
export function agreementOf(services: Services, operator: string | null): RealSending | null {
  const agreement = readRealSending(services);
  return isSameAddress(agreement?.by ?? null, operator) ? agreement : null;
}

/** Adds the addresses that the operator has just seen and said yes to. */
export function agreeTo(services: Services, operator: string, addresses: readonly string[]): void {
  const agreement = agreementOf(services, operator);
  if (agreement !== null && newAmong(addresses, agreement).length === 0) return;
  const { by, addresses: marks } = withAddresses(agreement, operator, addresses);
  services.properties.set(KEY, [by, marks.join('+')].join('|'));
}

/** Addresses that the operator has not agreed to, those of today's mails first; as many as a question can show. */
export function newAddresses(
  services: Services,
  data: WorkbookData,
  letters: readonly AddressedMail[],
): string[] {
  const today = letters.flatMap(({ to, cc }) => [to, ...cc]);
  const agreement = agreementOf(services, data.settings.operatorEmail);
  return newAmong([...today, ...mailAddresses(data)], agreement).slice(0, MOST_SHOWN);
}

/** Back to tests: real sending needs a new yes, whoever chooses it again. */
export function withdrawAgreement(services: Services): void {
  services.properties.remove(KEY);
}
