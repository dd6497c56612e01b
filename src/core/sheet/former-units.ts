// Codes that the plan's units had in earlier versions: in cells that nobody renamed, and in what was sealed long ago.
import { FORMER_UNITS } from '../../../sheets-schema/plan-rows';

const PRESENT: ReadonlyMap<string, string> = new Map(
  [...FORMER_UNITS].flatMap(([code, former]) => (former.code === '' ? [] : [[former.code, code]])),
);

/** The code of today for one of an earlier version; any other stays as it is. */
export const presentCode = (code: string): string => PRESENT.get(code) ?? code;

/** The code under which the unit stood in the first version: what was sealed with it then still proves itself. */
export const firstCode = (code: string): string => FORMER_UNITS.get(code)?.code || code;

/** All that the unit with this code was called; none for a unit that is not the plan's. */
export const formerNames = (code: string | null): string[] =>
  Object.values(FORMER_UNITS.get(code ?? '') ?? {}).filter((name) => name !== '');
