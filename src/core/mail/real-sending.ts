// Sending for real is the operator's own yes, held outside the cells: another editor's choice or address in a tab sends
// nothing to a stranger.
import { settings as settingsTable, units as table } from '../../../sheets-schema/index';
import { type Issue, issue } from '../sheet/issues';
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

interface Destination {
  readonly address: string;
  /** Where it stands, and whose it is. */
  readonly at: { readonly table: string; readonly row: number | null; readonly column: string };
  readonly unit: string | null;
}

/** Wherever real mail may go, copies included: the units in the order of their tab, then the leaders. */
export function destinations({ units, settings }: Pick<WorkbookData, 'units' | 'settings'>): Destination[] {
  const ofUnits = units.all
    .filter((unit) => wantsMail(unit, units))
    .flatMap((unit) =>
      (['email', 'ccEmail'] as const).flatMap((column): Destination[] => {
        const address = unit[column];
        return address === null
          ? []
          : [{ address, at: { table: table.id, row: unit.row, column }, unit: unit.code }];
      }),
    );
  const ofLeaders = (['digestEmail', 'digestCopy', 'overdueCopy'] as const).flatMap((key): Destination[] => {
    const address = settings[key];
    const at = { table: settingsTable.id, row: null, column: 'value' };
    // Nobody gets a copy of a digest that goes to nobody.
    return address === null || (key === 'digestCopy' && settings.digestEmail === null)
      ? []
      : [{ address, at, unit: settings.standingUnit }];
  });
  return [...ofUnits, ...ofLeaders];
}

export const mailAddresses = (data: Pick<WorkbookData, 'units' | 'settings'>): string[] =>
  destinations(data).map(({ address }) => address);

/** Addresses that real mail waits for. */
export function agreementIssues(data: WorkbookData, agreement: RealSending | null): Issue[] {
  if (data.settings.sending !== 'real') return [];
  const isAgreed = agreedTo(agreement);
  return destinations(data)
    .filter(({ address }) => !isAgreed(address))
    .map(({ address, at, unit }) => issue('address_not_agreed', at, { value: address, unit }));
}
