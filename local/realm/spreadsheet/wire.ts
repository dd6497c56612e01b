// What crosses the bridge between a sheet object of the realm and the spreadsheet service.
import { invoke } from '../invoke';

/** A range as the host gives it, with its A1 notation where that is not the one of its corners ('D:F', '' of a sheet). */
export interface NamedRangeRef extends RangeRef {
  readonly a1?: string;
}

/** A range: which sheet, and where on it (1-based). */
export interface RangeRef {
  readonly gid: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Calls the spreadsheet service; the caller knows the shape of the answer. */
// biome-ignore lint/suspicious/noExplicitAny: as invoke
export function call(method: string, ...args: unknown[]): any {
  return invoke('spreadsheet', method, ...args);
}

const REF = Symbol('the range');

/** Marks an object of the realm as that range. */
export function refOf(range: object): RangeRef {
  const ref = (range as { [REF]?: RangeRef })[REF];
  if (!ref) throw new Error(`A range without its place: ${String(range)}`);
  return ref;
}

export function withRef<T extends object>(ref: RangeRef, members: T): T {
  return { ...members, [REF]: ref };
}
