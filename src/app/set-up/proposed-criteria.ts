// The criteria that are proposed beside the plan's draft: a new workbook has them, not applicable; one in use is asked.
import { columnsOf } from '../../../sheets-schema/define';
import { criteria, SCHEMA_VERSION } from '../../../sheets-schema/index';
import type { SeedRow } from '../../../sheets-schema/plan-rows';
import { missingProposed } from '../../core/scoring/proposed';
import { type OutputRow, planAppend } from '../../core/sheet/output';
import { layoutOf, parseTable } from '../../core/sheet/table';
import { NO_UNITS } from '../../core/sheet/units';
import type { WorkbookData } from '../../core/workbook/inputs';
import { seedCells } from '../../core/workbook/seeds';
import { proposedQuestion } from '../../ui/words/outcomes.vi';
import type { Context } from '../shared/context';

/** Property: somebody wants them, and they are not there yet. */
const WANTED = 'proposedWanted';

/** Asked once, with the set-up that brings a workbook of an earlier version up to date. True where they are wanted. */
export function askProposed({ services }: Context, { settings }: Pick<WorkbookData, 'settings'>): boolean {
  const { ui, workbook } = services;
  if ((settings.schemaVersion ?? SCHEMA_VERSION) >= SCHEMA_VERSION) return false;
  const { rows } = parseTable(criteria, workbook.read(criteria.title), NO_UNITS);
  const missing = missingProposed(rows, settings);
  if (missing === null) return false;
  const { title, text } = proposedQuestion(missing.length);
  return ui.confirm(title, text);
}

/**
 * Whether they are wanted: now, or by somebody whose run was stopped. Remembered before the workbook is brought up to date,
 * after which nobody would be asked again; the caller holds the lock.
 */
export function areProposedWanted({ services: { properties } }: Context, answer: boolean): boolean {
  if (answer) properties.set(WANTED, 'yes');
  return properties.get(WANTED) !== null;
}

/**
 * Adds them below the other rows; the caller holds the lock. How many were added: none where another person agreed first,
 * or where a column of the tab is still missing: without Không áp dụng, say, they would count at once.
 */
export function addProposed({ services: { properties, workbook } }: Context): number {
  const tab = workbook.read(criteria.title);
  if (tab === undefined || layoutOf(criteria, tab.values).issues.length > 0) return 0;
  const { rows, nextRow } = parseTable(criteria, tab, NO_UNITS);
  const missing = missingProposed(rows) ?? [];
  workbook.apply(planAppend(criteria, tab, nextRow, missing.map(asTyped)));
  workbook.flush();
  properties.remove(WANTED);
  return missing.length;
}

/** A row of the plan's data by column; the apostrophe of a text comes with its writing. */
function asTyped(row: SeedRow): OutputRow {
  const cells = seedCells(criteria, row).map((cell) =>
    typeof cell === 'string' ? cell.replace(/^'/, '') : cell,
  );
  return Object.fromEntries(columnsOf(criteria).map(({ key }, at) => [key, cells[at] ?? null]));
}
