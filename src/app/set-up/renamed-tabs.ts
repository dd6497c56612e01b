// Set-up asks about tabs that somebody renamed before it makes new ones beside them, and again while those are empty.
import { isOfImport } from '../../../sheets-schema/criteria-staging';
import type { Page, Table } from '../../../sheets-schema/define';
import { tabs as schemaTabs } from '../../../sheets-schema/index';
import { MODEL_TITLE } from '../../../sheets-schema/style';
import { findRenamed, isAsMade, planTaken, type Renamed } from '../../core/set-up';
import { renamedQuestion } from '../../ui/words/outcomes.vi';
import type { Context } from '../shared/context';
import { underLock } from '../shared/under-lock';

/** What people said of tabs that look like ones of the schema. */
export interface RenamedTabs {
  /** They have their names again. */
  readonly taken: readonly Renamed[];
  /** They stay what they are. */
  readonly left: readonly Renamed[];
}

/** Asks, then gives the tabs about which somebody said yes their names; calls `begin` right before. */
export function takeRenamed(context: Context, begin: () => void): RenamedTabs {
  const { workbook, ui } = context.services;
  const there = new Set(workbook.places().keys());
  const known = new Set<string>([MODEL_TITLE, ...schemaTabs.map(({ title }) => title)]);
  if (!schemaTabs.some(({ title }) => there.has(title))) return { taken: [], left: [] };
  const foreign = [...there]
    .filter((name) => !known.has(name) && !isOfImport(name))
    .flatMap((name) => workbook.read(name) ?? []);
  const wanted: Renamed[] = [];
  const refused: Renamed[] = [];
  for (const found of findRenamed(there, foreign)) {
    if (wanted.some(({ tab }) => tab === found.tab) || !isFree(context, found)) continue;
    const { title, text } = renamedQuestion(found);
    (ui.confirm(title, text) ? wanted : refused).push(found);
  }
  const taken =
    wanted.length === 0 ? [] : underLock(context, () => wanted.filter((one) => take(context, one, begin)));
  const has = (tab: Table | Page) => taken.some((one) => one.tab === tab);
  return { taken, left: [...wanted, ...refused].filter(({ tab }) => !has(tab)) };
}

/** Whether its name is free: nobody has it, or only a tab in which nobody has typed anything. */
function isFree({ services: { workbook } }: Context, { tab, isThere }: Renamed): boolean {
  const values = workbook.read(tab.title);
  if (values === undefined) return true;
  if (!isThere || !('columns' in tab) || !isAsMade(tab, values, [])) return false;
  const formulas = workbook.formulas(tab.title);
  return isAsMade(tab, { ...values, formulas }, workbook.notes(tab.title));
}

/** Looks again right before: while the question stood open people went on working. Whether it was done. */
function take(context: Context, found: Renamed, begin: () => void): boolean {
  const { workbook } = context.services;
  const isPresent = workbook.read(found.name) !== undefined;
  if (!isPresent || !isFree(context, found)) return false;
  begin();
  workbook.apply(planTaken(found, found.isThere ? workbook.tabs() : []));
  return true;
}
