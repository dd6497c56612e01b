// Codes that the plan's units had in earlier versions: in cells that nobody renamed, and in what was sealed long ago.
import { FORMER_UNITS } from '../../../sheets-schema/plan-rows';
import { nameKey } from '../base/text';

const PRESENT: ReadonlyMap<string, string> = new Map(
  [...FORMER_UNITS].flatMap(([code, former]) => (former.code === '' ? [] : [[nameKey(former.code), code]])),
);
const TODAY: ReadonlyMap<string, string> = new Map(
  [...FORMER_UNITS.keys()].map((code) => [nameKey(code), code]),
);

/** The code of today for one of an earlier version; any other stays as it is. */
export const presentCode = (code: string): string => PRESENT.get(nameKey(code)) ?? code;

/**
 * Which of the plan's units a code stands for among all codes of a workbook, as its code of today; null where it is
 * another unit's. A code of today is the office's own while the plan's unit still bears its former one.
 */
export function planCodes(codes: readonly (string | null)[]): (code: string | null) => string | null {
  const present = new Set(codes.map((code) => nameKey(code ?? '')));
  return (code) => {
    const key = nameKey(code ?? '');
    const today = TODAY.get(key);
    if (today === undefined) return PRESENT.get(key) ?? null;
    const former = nameKey(firstCode(today));
    return former !== key && present.has(former) ? null : today;
  };
}

/** The code under which the unit stood in the first version: what was sealed with it then still proves itself. */
export const firstCode = (code: string): string => FORMER_UNITS.get(code)?.code || code;

/** All that the unit with this code was called; none for a unit that is not the plan's. */
export const formerNames = (code: string | null): string[] =>
  Object.values(FORMER_UNITS.get(code ?? '') ?? {}).filter((name) => name !== '');
