// Values on their way into the sheet. Google may refuse one at once or only when all are flushed; a rule that somebody set
// is then lifted and the value written again, any other reason is told apart.
import type { Change } from '../core/sheet/changes';
import { type Lifted, liftRules } from './lift-rules';
import { isLocked } from './warnings';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Write {
  readonly sheet: Sheet;
  readonly change: Extract<Change, { kind: 'values' }>;
}

/** `carryOut` writes the values of one change. */
export function openWrites(carryOut: (write: Write) => void) {
  /** Since the last flush or reading. */
  let pending: Write[] = [];
  const lifted: Lifted[] = [];
  let lockedTab: string | null = null;

  const lift = ({ sheet, change }: Write): boolean => {
    const found = liftRules(sheet, change);
    if (found !== null) lifted.push(found);
    return found !== null;
  };

  /** The same error; noted whether it is a lock that refused. */
  const refused = ({ sheet, change }: Pick<Write, 'sheet'> & { readonly change: Change }, error: unknown) => {
    if (isLocked(sheet)) lockedTab = change.title;
    return error;
  };

  return {
    /** A change that is no write: no rule of entry refuses it, a lock does. */
    change(sheet: Sheet, change: Change, carryOutChange: () => void): void {
      try {
        carryOutChange();
      } catch (error) {
        throw refused({ sheet, change }, error);
      }
    },
    write(write: Write): void {
      try {
        carryOut(write);
      } catch (error) {
        if (!lift(write)) throw refused(write, error);
        carryOut(write);
      }
      pending.push(write);
    },
    /** A call before which Google carries out all that was written: a flush, or a reading. */
    settling<T>(call: () => T): T {
      const written = pending;
      pending = [];
      try {
        return call();
      } catch (error) {
        const again = written.filter(lift);
        if (again.length === 0) throw error;
        for (const write of again) carryOut(write);
        return call();
      }
    },
    /** Where rules refused what the program writes. */
    lifted: (): readonly Lifted[] => lifted,
    /** The tab in which this person may not write; null where nothing was refused for that. */
    lockedTab: (): string | null => lockedTab,
  };
}
