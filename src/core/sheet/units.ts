// Units by any of their names. The plan itself writes "Phòng Văn hóa – Xã hội", "VHXH" and "Bộ phận Một cửa".
import type { RowOf } from '../../../sheets-schema/define';
import { PLAN_ROWS } from '../../../sheets-schema/plan-rows';
import type { units } from '../../../sheets-schema/tables/units';
import { groupBy } from '../base/group';
import { fold } from '../base/text';
import { firstCode, formerNames, planCodes } from './former-units';

export type Unit = RowOf<typeof units>;

export interface UnitDirectory {
  /** In the order of the tab, which is the fixed order of every list. */
  readonly all: readonly Unit[];
  byCode(code: string | null): Unit | null;
  /** Code of today of the plan's unit that bears this code; null for a unit of the office's own. */
  planCode(code: string | null): string | null;
  /** The short form of a code's name; a code that names nobody stays as it is. */
  readonly shortName: (code: string) => string;
  /** By code, name, short name or alias; 'ambiguous' where two units share the word. */
  resolve(name: string): Unit | 'ambiguous' | null;
  /** Members of a group, in order; empty for a unit that is no group. */
  members(code: string): readonly Unit[];
  /** Who gets the unit's mail: the unit named in handledBy, else the unit itself. */
  handler(unit: Unit): Unit;
}

/** Names without the commune's own: "Phòng Kinh tế xã" and "Phòng Kinh tế" are one. */
const namesOf = (unit: Unit): string[] => {
  const names = [unit.code, unit.name, unit.shortName, ...unit.aliases].filter(
    (name) => name !== null && name !== '',
  );
  return [
    ...new Set(names.flatMap((name) => [fold(name as string), fold(name as string).replace(/ xa$/, '')])),
  ];
};

const PLANNED: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  PLAN_ROWS.units.map(({ code = '', name = '', shortName = '', aliases = '' }) => [
    code,
    new Set([name, shortName, ...aliases.split(';'), ...formerNames(code)].map((word) => fold(word.trim()))),
  ]),
);

/** An office may give a code of the plan to a unit of its own: then it is not what the plan's unit was called. */
function isNamedAsPlanned({ name, shortName, aliases }: Unit, planCode: string | null): boolean {
  const planned = PLANNED.get(planCode ?? '');
  return [name, shortName, ...aliases].some((word) => word !== null && planned?.has(fold(word)));
}

/** Group and handler by any of the unit's names, as units are named in every other tab; kept as their codes. */
export function withCodes(rows: readonly Unit[]): Unit[] {
  const { byCode, resolve } = unitDirectory(rows);
  const codeOf = (name: string | null): string | null => {
    if (name === null) return name;
    const unit = byCode(name) ?? resolve(name);
    return unit === null || unit === 'ambiguous' ? name : (unit.code ?? name);
  };
  return rows.map((unit) => ({
    ...unit,
    memberOf: codeOf(unit.memberOf),
    handledBy: codeOf(unit.handledBy),
  }));
}

export function unitDirectory(all: readonly Unit[]): UnitDirectory {
  const byName = new Map<string, Unit | 'ambiguous'>();
  const byCode = new Map<string, Unit>();
  for (const unit of all) {
    if (unit.code !== null) byCode.set(unit.code, unit);
    for (const name of namesOf(unit)) {
      const known = byName.get(name);
      byName.set(name, known === undefined || known === unit ? unit : 'ambiguous');
    }
  }
  const planCode = planCodes(all.map(({ code }) => code));
  // Whatever a unit is called now goes before what another was called.
  for (const unit of all)
    if (isNamedAsPlanned(unit, planCode(unit.code)))
      for (const name of formerNames(planCode(unit.code)).map(fold))
        if (!byName.has(name)) byName.set(name, unit);
  const membersOf = groupBy(all, ({ memberOf }) => memberOf ?? '');
  // The plan's own code of today also finds a unit that still bears the former one.
  const lookUp = (code: string | null): Unit | null =>
    code === null ? null : (byCode.get(code) ?? byCode.get(firstCode(code)) ?? null);
  return {
    all,
    byCode: lookUp,
    planCode,
    shortName: (code) => lookUp(code)?.shortName ?? lookUp(code)?.name ?? code,
    resolve: (name) => byName.get(fold(name)) ?? byName.get(fold(name).replace(/ xa$/, '')) ?? null,
    members: (code) => (code === '' ? [] : (membersOf.get(code) ?? [])),
    handler: (unit) => lookUp(unit.handledBy) ?? unit,
  };
}

/** For tables that name no unit. */
export const NO_UNITS: UnitDirectory = unitDirectory([]);
