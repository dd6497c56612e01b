// Mails about what the reviewers ask units to add: one an address, a section a unit. Nothing here sends or writes.
import { type Day, isBefore, mondayOf } from '../base/dates';
import type { NamedRequest } from '../reviews/requests';
import type { Unit } from '../sheet/units';
import type { WorkbookData } from '../workbook/inputs';
import type { AddressedMail } from './addressed-mail';
import { addresseesOf, addressesOf, addressKey, isFollowedByOthers, type NotReached } from './addressees';
import { lastTold, mailKey } from './journal';
import { addressProblem, perAddress } from './per-address';
import type { ReminderOptions } from './reminders';

export interface RequestSection {
  readonly unit: Unit;
  /** In the order of the set. */
  readonly requests: readonly NamedRequest[];
}

export interface RequestMail extends AddressedMail {
  /** Cooperation where any of its units wants that tone. */
  readonly tone: 'reminder' | 'cooperation';
  readonly sections: readonly RequestSection[];
}

/** A unit that its requests do not reach by mail; of a criterion without a unit null. */
export interface SkippedRequests {
  readonly unit: Unit | null;
  readonly why: NotReached | 'unit_missing';
  readonly requests: readonly NamedRequest[];
}

export interface RequestOptions extends ReminderOptions {
  /** Not answered yet. */
  readonly requests?: readonly NamedRequest[];
}

/**
 * A request is told with the next mails, then once a week as long as it is not answered. Who gets it is decided as for
 * overdue work: groups are opened, what a leader's criterion lacks goes to the unit that follows it.
 */
export function planRequestMails(
  data: WorkbookData,
  today: Day,
  options: RequestOptions,
): {
  readonly mails: readonly RequestMail[];
  readonly alreadySent: readonly RequestMail[];
  readonly skipped: readonly SkippedRequests[];
} {
  const provincial = addressesOf(data.units, ({ level }) => level === 'province');
  const sections = new Map<Unit, NamedRequest[]>();
  const skipped = new Map<Unit | null, SkippedRequests>();
  const skip = (unit: Unit | null, why: SkippedRequests['why'], request: NamedRequest): void => {
    skipped.set(unit, { unit, why, requests: [...(skipped.get(unit)?.requests ?? []), request] });
  };
  for (const request of options.requests ?? []) {
    const named = data.units.byCode(request.unit);
    if (named === null) skip(null, 'unit_missing', request);
    for (const { unit, why } of named === null ? [] : addresseesOf(named, data.units)) {
      const refused = why ?? addressProblem(unit, provincial);
      if (refused !== null) skip(unit, refused, request);
      else sections.set(unit, [...(sections.get(unit) ?? []), request]);
    }
  }
  const last = lastTold(options.log, 'supplement');
  const isResting = ({ to, sections: own }: RequestMail): boolean => {
    const at = last.get(addressKey(to));
    if (options.test || at === undefined || isBefore(dayOf(at), mondayOf(today))) return false;
    return own.every(({ requests }) => requests.every(({ sentAt }) => sentAt <= at));
  };
  const all = mailsOf(
    data.units.all.flatMap((unit) => {
      const requests = sections.get(unit);
      return requests === undefined ? [] : [{ unit, requests }];
    }),
    today,
    options,
    addressesOf(data.units, (unit) => unit.level === 'province' || isFollowedByOthers(unit, data.units)),
  );
  const isTold = ({ to }: RequestMail): boolean =>
    !options.test && dayOf(last.get(addressKey(to)) ?? '') === today;
  return {
    mails: all.filter((mail) => !isTold(mail) && !isResting(mail)),
    alreadySent: all.filter(isTold),
    skipped: [...skipped.values()],
  };
}

/** Of a moment, yyyy-MM-dd HH:mm. */
const dayOf = (at: string): Day => at.slice(0, 'yyyy-MM-dd'.length);

/** Units that share an address share a mail; copies go to a unit's own second address, never to `silent` ones. */
function mailsOf(
  sections: readonly RequestSection[],
  today: Day,
  options: RequestOptions,
  silent: ReadonlySet<string>,
): RequestMail[] {
  return perAddress(sections, [...silent, ...(options.test ? [] : (options.taken ?? []))]).map(
    ({ address, ...mail }) => ({
      ...mail,
      key: mailKey('supplement', today, address, options.test),
      day: today,
      testTo: options.test ? options.operator : null,
    }),
  );
}
