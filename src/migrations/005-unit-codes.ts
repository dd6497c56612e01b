// The plan's units have Vietnamese codes. A cell of the units tab that holds a former default gets that of today, unless
// another unit is called so; what people typed with a former code elsewhere still reads as that unit.
import { setInForce, units } from '../../sheets-schema/index';
import { FORMER_UNITS, PLAN_ROWS } from '../../sheets-schema/plan-rows';
import { recoded } from '../core/scoring/confirmations';
import { cellText } from '../core/sheet/cells';
import type { Change } from '../core/sheet/changes';
import { presentCode } from '../core/sheet/former-units';
import { planRows } from '../core/sheet/output';
import { layoutOf, parseTable, type RawTab } from '../core/sheet/table';
import { NO_UNITS, unitDirectory } from '../core/sheet/units';
import { planLeaving, readWithFormulas } from './leaving-formulas';
import type { Migration } from './migration';

type Renaming = ReadonlyMap<string, string>;

/** Cells of people, so only those that change are written; neighbours in one write. */
function planRenamed(tab: RawTab, key: keyof typeof units.columns, renaming: Renaming): Change[] {
  const { headerIndex, columns } = layoutOf(units, tab.values).layout;
  const at = columns.get(key);
  if (at === undefined) return [];
  const updates = new Map(
    tab.values.flatMap((cells, index): [number, string][] => {
      const name = index > headerIndex ? renaming.get(cellText(cells[at] ?? '')) : undefined;
      return name === undefined ? [] : [[index + 1, name]];
    }),
  );
  return planLeaving(units, tab, key, updates, false);
}

/** Former code → code of today, where the tab has the one and no other unit goes by the other. */
function codesOf(tab: RawTab): Renaming {
  const { rows } = parseTable(units, tab, NO_UNITS);
  return new Map(
    [...FORMER_UNITS].flatMap(([code, former]) => {
      const own = rows.filter((unit) => unit.code === former.code || unit.code === code);
      const others = unitDirectory(rows.filter((unit) => !own.includes(unit)));
      // Two of them: somebody has made a unit with the code of today. None: the plan's unit was deleted.
      return own.length === 1 && others.resolve(code) === null ? [[former.code, code] as const] : [];
    }),
  );
}

const SHORT_NAMES: Renaming = new Map(
  PLAN_ROWS.units.flatMap(({ code = '', shortName = '' }) => {
    const former = FORMER_UNITS.get(code)?.shortName ?? '';
    return former === '' ? [] : [[former, shortName] as const];
  }),
);

export const unitCodes: Migration = {
  version: 5,
  needs: [units],
  run(services) {
    const { workbook } = services;
    const tab = readWithFormulas(services, units);
    if (tab !== undefined) {
      const codes = codesOf(tab);
      workbook.apply([
        // First: a former code that names a group or a handler still reads as that unit.
        ...planRenamed(tab, 'code', codes),
        ...planRenamed(tab, 'memberOf', codes),
        ...planRenamed(tab, 'handledBy', codes),
        ...planRenamed(tab, 'shortName', SHORT_NAMES),
      ]);
    }
    const journal = readWithFormulas(services, setInForce);
    // A formula among its rows would be written back as what it says; read, the former code does as well.
    if (journal?.formulas?.flat().every((formula) => formula === '') !== true) return;
    const updates = recoded(parseTable(setInForce, journal, NO_UNITS).rows, presentCode);
    if (updates.size === 0) return;
    const changes = planRows(setInForce, journal, updates);
    // Code and seal in one write, or a run that is stopped between breaks the seal.
    if (changes.length === 1) workbook.apply(changes);
  },
};
