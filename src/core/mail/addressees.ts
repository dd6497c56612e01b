// Who gets the mail about a unit's work: groups are opened, leaders' rows go to whoever prepares them, the province
// gets nothing.
import { PLAN } from '../../../sheets-schema/plan';
import type { Unit, UnitDirectory } from '../sheet/units';

/** Why a mail rests that could go out: see resting.ts. */
export type Resting =
  /** A body that is asked to cooperate has been asked at this stage. */
  | 'told_this_week'
  /** Work that others lead was told for as many weeks as the office wants. */
  | 'asked_enough'
  /** Everything in it was told at the stage that it has now. */
  | 'told_already'
  /** It waits for the next week. */
  | 'week_full';

/** Why a unit gets no mail. */
export type NotReached =
  | 'province'
  | 'level_missing'
  | 'no_mail_wanted'
  | 'handler_missing'
  | 'circular'
  | 'no_address'
  | 'address_of_province'
  | Resting;

export interface Addressee {
  readonly unit: Unit;
  /** The leader whose row it is, where the unit only follows it for them. */
  readonly followedFor: Unit | null;
  /** Null: the unit may be written to. */
  readonly why: Exclude<NotReached, 'no_address' | 'address_of_province' | Resting> | null;
}

/** Ban Chỉ đạo, UBND xã and its Chair: never reminded, not even where a person cleared who handles their mail. */
const LEADERS: ReadonlySet<string> = new Set(PLAN.leaders);

/** True where the unit's rows are for somebody else to follow. */
export function isFollowedByOthers(unit: Unit, { planCode }: UnitDirectory): boolean {
  return unit.handledBy !== null || LEADERS.has(planCode(unit.code) ?? '');
}

/** True where mail about the unit's own work goes to its own address. */
export function wantsMail(unit: Unit, directory: UnitDirectory): boolean {
  return unit.level !== 'province' && unit.tone !== 'none' && !isFollowedByOthers(unit, directory);
}

/**
 * A unit that mail is meant for and cannot reach. Mail to a group goes to its members, mail to a leader to the unit that
 * follows it, and the province gets none, so these need no address.
 */
export function lacksAddress(unit: Unit, directory: UnitDirectory): boolean {
  return wantsMail(unit, directory) && unit.email === null && directory.members(unit.code ?? '').length === 0;
}

/** All whom a task of this unit concerns: itself, its members or its handler, each with the reason it gets no mail. */
export function addresseesOf(unit: Unit, directory: UnitDirectory): Addressee[] {
  return follow(unit, null, [], directory);
}

function follow(
  unit: Unit,
  followedFor: Unit | null,
  passed: readonly Unit[],
  directory: UnitDirectory,
): Addressee[] {
  const stop = (why: Addressee['why']): Addressee[] => [{ unit, followedFor, why }];
  if (passed.includes(unit)) return stop('circular');
  if (unit.level === 'province') return stop('province');
  const onward = [...passed, unit];
  if (isFollowedByOthers(unit, directory)) {
    const handler = directory.byCode(unit.handledBy);
    return handler === null
      ? stop('handler_missing')
      : follow(handler, followedFor ?? unit, onward, directory);
  }
  const members = unit.code === null ? [] : directory.members(unit.code);
  if (members.length > 0) return members.flatMap((member) => follow(member, followedFor, onward, directory));
  // A level nobody chose might be the province's: better one mail missing, and named, than one to the province.
  if (unit.level === null) return stop('level_missing');
  return stop(unit.tone === 'none' ? 'no_mail_wanted' : null);
}

/** Addresses for comparison: mailboxes do not tell capitals apart. */
export const addressKey = (address: string): string => address.trim().toLowerCase();

/** The addresses, both columns, of the units that `matches`. */
export function addressesOf(directory: UnitDirectory, matches: (unit: Unit) => boolean): Set<string> {
  return new Set(
    directory.all
      .filter(matches)
      .flatMap((unit) => [unit.email, unit.ccEmail])
      .filter((address) => address !== null)
      .map(addressKey),
  );
}
