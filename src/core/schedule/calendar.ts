// Each unit's dates, for its phone: what it leads, coordinates or follows for a leader, and the office's own days.
import { sha256 } from 'js-sha256';
import type { SettingKey } from '../../../sheets-schema/settings';
import { compareDays, type Day, isBefore, workingDayOnOrBefore, workingDaysBefore } from '../base/dates';
import { type Addressee, addresseesOf } from '../mail/addressees';
import { noticeOf } from '../mail/stages';
import type { Unit } from '../sheet/units';
import type { Task, WorkbookData } from '../workbook/inputs';
import { GATES } from './gates';
import { stillCoordinating, taskState, tasksAhead } from './tasks';

type Matter =
  | { readonly kind: 'task'; readonly task: Task; readonly leads: boolean; readonly followedFor: Unit | null }
  | { readonly kind: 'gate'; readonly setting: SettingKey };

export type CalendarItem = Matter & {
  /** The same as long as the workbook is. */
  readonly uid: string;
  readonly due: Day;
  /** The last working day of it: that of the event. */
  readonly working: Day;
  readonly remindOn: readonly Day[];
};

export interface UnitCalendar {
  readonly unit: Unit;
  /** The earliest first; never empty. */
  readonly items: readonly CalendarItem[];
}

/** Letters of a mark: of some thousand rows no two have the same. */
const MARK = 24;

/**
 * In the order of the units' tab; a unit without a date ahead has none. Whoever gets no mail gets no calendar: leaders, the
 * province, whom the office does not write to. A day to be confirmed is in none.
 */
export function unitCalendars(data: WorkbookData, today: Day, workbookId: string): UnitCalendar[] {
  const { units, settings, holidays } = data;
  const notices = Object.values(noticeOf(settings)).filter((days) => days > 0);
  const byUnit = new Map<Unit, Map<string, CalendarItem>>();
  const add = (unit: Unit, key: string, due: Day, what: Matter): void => {
    const working = workingDayOnOrBefore(due, holidays);
    const remindOn = notices
      .map((days) => workingDaysBefore(working, days, holidays))
      .filter((day) => !isBefore(day, today));
    const uid = `${sha256(`${settings.year} ${key}`).slice(0, MARK)}@${workbookId}`;
    const items = byUnit.get(unit) ?? new Map<string, CalendarItem>();
    // Who leads a row and coordinates it too has it once.
    if (!items.has(uid)) items.set(uid, { uid, due, working, remindOn, ...what });
    byUnit.set(unit, items);
  };
  const reach = (unit: Unit | null | undefined): Addressee[] =>
    unit ? addresseesOf(unit, units).filter(({ why }) => why === null) : [];

  const dated = [
    ...tasksAhead(data, today),
    ...data.tasks.filter((task) => taskState(task, today) === 'extended'),
  ];
  for (const task of dated) {
    const due = taskState(task, today) === 'extended' ? task.extensionTo : task.dueDate;
    if (due === null) continue;
    const key = `task ${task.id ?? task.title ?? ''} ${due.slice(0, 4)}`;
    const give = (code: string | null, leads: boolean): void => {
      for (const { unit, followedFor } of reach(units.byCode(code)))
        add(unit, key, due, { kind: 'task', task, leads, followedFor });
    };
    give(task.leadUnit, true);
    for (const code of stillCoordinating(task, units)) give(code, false);
  }
  const leaders = data.criteria.flatMap((criterion) => reach(units.byCode(criterion.unit)));
  const working = new Set([...byUnit.keys(), ...leaders.map(({ unit }) => unit)]);
  for (const [id, { setting, who }] of Object.entries(GATES)) {
    const due = settings[setting] as Day | null;
    if (due === null || isBefore(due, today)) continue;
    const asked =
      who === 'units'
        ? working
        : new Set(reach(units.all.find(({ code }) => units.planCode(code) === who)).map(({ unit }) => unit));
    for (const unit of asked) add(unit, `gate ${id} ${due.slice(0, 4)}`, due, { kind: 'gate', setting });
  }
  return units.all.flatMap((unit) => {
    const items = [...(byUnit.get(unit)?.values() ?? [])];
    return items.length === 0
      ? []
      : [{ unit, items: items.sort((a, b) => compareDays(a.working, b.working)) }];
  });
}
