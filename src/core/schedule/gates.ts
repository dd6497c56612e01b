// The office's own days on the way to the dossier: the plan does not name them, so they are settings that are proposed.
import { PLAN } from '../../../sheets-schema/plan';
import { SETTINGS, type SettingKey, type Settings } from '../../../sheets-schema/settings';
import {
  compareDays,
  type Day,
  isAfter,
  isBefore,
  type WorkCalendar,
  workingDayOnOrBefore,
} from '../base/dates';
import type { Problem } from '../sheet/issues';
import type { Misplaced } from './gate-days';

/** What is known of the work before the gates. */
export interface GateState {
  /** Whether the unit has still to enter or prove anything; null: whether any has. */
  readonly lacks: (unit: string | null) => boolean;
  /** Steps of this year's review that are frozen. */
  readonly finished: readonly string[];
  /** The Tờ trình and the Báo cáo of the year have their number, day and signed copy. */
  readonly isSigned: boolean;
  /** The dossier of the year is said to be entered. */
  readonly isEntered: boolean;
}

interface GateRule {
  readonly setting: SettingKey & `gate${string}`;
  /** Every unit for itself, or the plan's unit of that code. */
  readonly who: 'units' | string;
  /** `unit` counts for gates of the units alone. */
  readonly isClosed: (state: GateState, unit: string | null) => boolean;
}

const { standing, steering, office } = PLAN.units;

/** In the order in which they are passed. */
export const GATES = {
  units: { setting: 'gateUnits', who: 'units', isClosed: ({ lacks }, unit) => !lacks(unit) },
  review: {
    setting: 'gateReview',
    who: standing.code,
    isClosed: ({ finished }) => finished.includes('reviewed'),
  },
  completion: { setting: 'gateCompletion', who: 'units', isClosed: ({ lacks }, unit) => !lacks(unit) },
  steering: {
    setting: 'gateSteering',
    who: steering.code,
    isClosed: ({ finished }) => finished.includes('agreed'),
  },
  signature: { setting: 'gateSignature', who: office.code, isClosed: ({ isSigned }) => isSigned },
  portal: { setting: 'gatePortal', who: standing.code, isClosed: ({ isEntered }) => isEntered },
} as const satisfies Readonly<Record<string, GateRule>>;

export type GateId = keyof typeof GATES;

const IDS = Object.keys(GATES) as GateId[];

export interface Gate {
  readonly id: GateId;
  readonly who: GateRule['who'];
  /** As the settings have it. */
  readonly day: Day;
  /** Last working day on or before it. */
  readonly working: Day;
  readonly closed: boolean;
}

interface Dated {
  readonly settings: Settings;
  readonly holidays: WorkCalendar;
}

/** Those whose day has not passed, closed or not, the earliest first; of a unit as they are for that unit. */
export function gatesAhead(
  { settings, holidays }: Dated,
  state: GateState,
  today: Day,
  unit: string | null = null,
): Gate[] {
  return IDS.flatMap((id): Gate[] => {
    const { setting, who, isClosed }: GateRule = GATES[id];
    const day = settings[setting] as Day | null;
    if (day === null || isBefore(day, today)) return [];
    return [{ id, who, day, working: workingDayOnOrBefore(day, holidays), closed: isClosed(state, unit) }];
  }).sort((a, b) => compareDays(a.day, b.day));
}

function misplaced(settings: Settings, index: number): Misplaced | null {
  const dayOf = (id: GateId | undefined) =>
    id === undefined ? null : (settings[GATES[id].setting] as Day | null);
  const day = dayOf(IDS[index]);
  if (day === null) return null;
  const { year, dossierDeadline } = settings;
  if (year !== null && Number(day.slice(0, 4)) !== year) return { why: 'year', year };
  if (dossierDeadline !== null && isAfter(day, dossierDeadline))
    return { why: 'dossier', day: dossierDeadline };
  const before = IDS.slice(0, index)
    .reverse()
    .find((id) => dayOf(id) !== null);
  const other = dayOf(before);
  return before !== undefined && other !== null && isBefore(day, other)
    ? { why: 'order', before: SETTINGS[GATES[before].setting].label, day: other }
    : null;
}

/** By setting; each gate has one problem at most. */
export const gateProblems = (settings: Settings): { readonly key: SettingKey; readonly problem: Problem }[] =>
  IDS.flatMap((id, index) => {
    const params = misplaced(settings, index);
    return params === null
      ? []
      : [{ key: GATES[id].setting, problem: { code: 'gate_misplaced' as const, params } }];
  });
