// Sending for real is the operator's own yes, held outside the cells: another editor's choice or address in a tab sends
// nothing to a stranger.
import { units as table } from '../../../sheets-schema/index';
import { type Issue, issue } from '../sheet/issues';
import type { UnitDirectory } from '../sheet/units';
import type { WorkbookData } from '../workbook/inputs';
import { addressMark } from './address-marks';
import { wantsMail } from './addressees';

/** Who agreed, and to which addresses; as marks. */
export interface RealSending {
  readonly by: string;
  readonly addresses: readonly string[];
}

/** True for the addresses that were agreed to. */
export function agreedTo(agreement: RealSending | null): (address: string) => boolean {
  const marks = new Set(agreement?.addresses);
  return (address) => marks.has(addressMark(address));
}

/** Those of the addresses that nobody agreed to yet, each once, in their order. */
export function newAmong(addresses: readonly string[], agreement: RealSending | null): string[] {
  const isAgreed = agreedTo(agreement);
  const seen = new Set<string>();
  return addresses.filter((address) => {
    const mark = addressMark(address);
    const isNew = !isAgreed(address) && !seen.has(mark);
    seen.add(mark);
    return isNew;
  });
}

/** The agreement with these added. */
export const withAddresses = (
  agreement: RealSending | null,
  by: string,
  addresses: readonly string[],
): RealSending => ({
  by,
  addresses: [...new Set([...(agreement?.addresses ?? []), ...addresses.map(addressMark)])],
});

/** Every address that mail is meant for, copies included, in the order of the units tab. */
export const mailAddresses = (units: UnitDirectory): string[] =>
  units.all
    .filter((unit) => wantsMail(unit, units))
    .flatMap(({ email, ccEmail }) => [email, ccEmail].filter((address) => address !== null));

/** Addresses that real mail waits for. */
export function agreementIssues({ units, settings }: WorkbookData, agreement: RealSending | null): Issue[] {
  if (settings.sending !== 'real') return [];
  const isAgreed = agreedTo(agreement);
  return units.all
    .filter((unit) => wantsMail(unit, units))
    .flatMap((unit) =>
      (['email', 'ccEmail'] as const).flatMap((column) => {
        const address = unit[column];
        return address === null || isAgreed(address)
          ? []
          : [
              issue(
                'address_not_agreed',
                { table: table.id, row: unit.row, column },
                { value: address, unit: unit.code },
              ),
            ];
      }),
    );
}
