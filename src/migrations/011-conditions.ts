// Conditions and the scale of stars have a tab of their own. What was typed for them in Thông tin chung goes there as it
// was typed, and its place says where it has gone.
import { columnsOf } from '../../sheets-schema/define';
import type { ConditionKind } from '../../sheets-schema/enums';
import { conditions, setInForce, settings } from '../../sheets-schema/index';
import type { Tier } from '../../sheets-schema/kinds';
import type { SeedRow } from '../../sheets-schema/plan-rows';
import { MOVED_TO_CONDITIONS } from '../../sheets-schema/tables/conditions';
import { plainNumber } from '../core/base/numbers';
import { parseTiers } from '../core/base/tiers';
import { planNewTabs } from '../core/set-up';
import type { Change } from '../core/sheet/changes';
import { planAppend } from '../core/sheet/output';
import { parseTable, type RawTab } from '../core/sheet/table';
import { NO_UNITS } from '../core/sheet/units';
import { seedCells, seedRows } from '../core/workbook/seeds';
import type { Services } from '../google/services';
import { addColumns } from './added-columns';
import { planLeaving, readWithFormulas } from './leaving-formulas';
import type { Migration } from './migration';

/** A level as a row; one that has no such bounds stays as it was typed, and is named there. */
const levelRow = ({ bound, threshold, points }: Tier): SeedRow | null =>
  bound === 'from' || bound === 'below'
    ? {
        [bound === 'from' ? 'value' : 'below']: plainNumber(threshold / 100),
        level: plainNumber(points / 100),
      }
    : null;

function levelRows(text: string): SeedRow[] {
  const tiers = parseTiers(text);
  if ('why' in tiers) return [{ value: text }];
  const rows = tiers.map(levelRow).filter((row) => row !== null);
  return rows.length === tiers.length ? rows : [{ value: text }];
}

interface Moved {
  readonly kind: ConditionKind;
  /** From what was typed to the cells of the rows that say so. */
  readonly rows: (text: string) => SeedRow[];
}

/** By the key of the setting that it was. */
const MOVED: Readonly<Record<string, Moved>> = {
  metThreshold: { kind: 'share', rows: (value) => [{ value }] },
  pointThreshold: { kind: 'points', rows: (value) => [{ value }] },
  groupMinimum: { kind: 'group_minimum', rows: (value) => [{ comparison: 'from', value }] },
  requiredCriteria: { kind: 'required', rows: (criteria) => [{ criteria }] },
  starScale: { kind: 'stars', rows: levelRows },
};

/** A run that was stopped may have made it, wholly or in part. */
function makeTab({ workbook }: Services): void {
  const tab = workbook.read(conditions.title);
  const steps = planNewTabs(
    new Map([[conditions.id, { tab, structure: undefined }]]),
    new Set(workbook.places().keys()),
  );
  for (const { changes } of steps) workbook.apply(changes);
}

/** The setting's text among the conditions: in the row that the plan has for it, where nobody changed that, or below all. */
function planMoved(tab: RawTab, { kind, rows: rowsOf }: Moved, text: string): Change[] {
  const { rows, nextRow } = parseTable(conditions, tab, NO_UNITS);
  const planned = seedRows(conditions).find((row) => row.kind === kind);
  const own = rows.filter((row) => row.kind === kind);
  if (planned !== undefined) {
    const isUntouched = own[0]?.id === planned.id && own[0]?.value === planned.value;
    return isUntouched && text !== planned.value
      ? planLeaving(conditions, tab, 'value', new Map([[own[0]?.row as number, text]]), false)
      : [];
  }
  if (own.length > 0) return [];
  const numbers = rows.map(({ id }) => Number(/^DK(\d+)$/.exec(id ?? '')?.[1] ?? 0));
  const first = Math.max(0, ...numbers) + 1;
  const added = rowsOf(text).map((row, at) => ({ id: `DK${first + at}`, kind, ...row }));
  const keys = columnsOf(conditions).map(({ key }) => key);
  return planAppend(
    conditions,
    tab,
    nextRow,
    added.map((row) => Object.fromEntries(seedCells(conditions, row).map((cell, at) => [keys[at], cell]))),
  );
}

export const conditionsOfTheirOwn: Migration = {
  version: 11,
  needs: [settings],
  run(services) {
    const { workbook } = services;
    addColumns(services, setInForce, ['comparison', 'group']);
    makeTab(services);
    const source = readWithFormulas(services, settings);
    if (source === undefined) return;
    const typed = parseTable(settings, source, NO_UNITS).rows.filter(
      ({ key, value }) => key !== null && MOVED[key] !== undefined && value !== MOVED_TO_CONDITIONS,
    );
    for (const { key, value } of typed) {
      const tab = readWithFormulas(services, conditions);
      if (tab !== undefined && value !== null)
        workbook.apply(planMoved(tab, MOVED[key ?? ''] as Moved, value));
    }
    // Last: as long as it stands there it can be moved.
    const places = new Map(typed.map(({ row }) => [row, MOVED_TO_CONDITIONS]));
    workbook.apply(planLeaving(settings, source, 'value', places, false));
  },
};
