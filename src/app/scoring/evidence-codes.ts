// Documents get their codes: written by sheet row, right after the tab was read, and read back, for while it is written
// somebody may sort or insert.
import equal from 'fast-deep-equal/es6';
import { evidence, settings } from '../../../sheets-schema/index';
import {
  type CodePlan,
  planCodes,
  planMovedCodes,
  type Replaced,
  tellingColumn,
} from '../../core/scoring/evidence-codes';
import type { Change } from '../../core/sheet/changes';
import { planColumn } from '../../core/sheet/output';
import { parseTable, type RawTab } from '../../core/sheet/table';
import { NO_UNITS } from '../../core/sheet/units';
import { withValues } from '../../core/sheet/with-values';
import type { Services } from '../../google/services';
import type { Context } from '../shared/context';
import { readTabs, type Tabs } from '../shared/read-tabs';
import { codedFrom } from './compute';

/** What became of documents without a code of their own. */
export interface Coded {
  readonly given: number;
  readonly replaced: readonly Replaced[];
  /** A lock kept the program from writing codes. */
  readonly locked: boolean;
}

const NOTHING: Coded = { given: 0, replaced: [], locked: false };

/** How often codes are put right that landed in rows which moved meanwhile; the next run does it else. */
const TRIES = 3;

/**
 * Gives codes where there are none; the caller holds the lock and has just read `tabs`. Without new documents nothing is
 * asked of Google. The tabs as they are then.
 */
export function giveCodes(
  { services, today }: Context,
  tabs: Tabs,
): { readonly tabs: Tabs; readonly coded: Coded } {
  const tab = tabs.get(evidence.id);
  if (tab === undefined) return { tabs, coded: NOTHING };
  const { rows, uses, numbers } = codedFrom(tabs, today);
  const plan = planCodes(tab, rows, uses, numbers);
  const { given, replaced } = plan;
  if (plan.codes.size === 0 && plan.numbers === null) return { tabs, coded: NOTHING };
  try {
    const now = new Map(tabs);
    if (plan.codes.size > 0) now.set(evidence.id, writeCodes(services, tab, plan));
    keepNumbers(services, now, plan);
    return { tabs: now, coded: { given, replaced, locked: false } };
  } catch (error) {
    // Somebody who may not write there computes all the same.
    if (services.workbook.lockedTab() === null) throw error;
    return { tabs, coded: { ...NOTHING, locked: true } };
  }
}

/** The tab with its codes; where rows moved meanwhile, as it is by then. */
function writeCodes(services: Services, tab: RawTab, { codes }: CodePlan): RawTab {
  const { workbook } = services;
  const write = (on: RawTab, updates: CodePlan['codes']): RawTab => {
    const changes = planColumn(evidence, on, 'code', updates);
    workbook.apply(changes);
    return withValues(on, changes);
  };
  let wanted = write(tab, codes);
  if (isUnmoved(services, tab)) return wanted;
  for (let tried = 1; tried < TRIES; tried += 1) {
    const found = workbook.read(evidence.title);
    if (found === undefined) break;
    if (equal(found.values, wanted.values)) {
      if (tried === 1) return wanted;
      break;
    }
    const moved = planMovedCodes(wanted, found);
    if (moved.size === 0) break;
    wanted = write(found, moved);
  }
  return readTabs(services, [evidence]).get(evidence.id) ?? wanted;
}

/** Whether all rows are where they were when the tab was read, as far as one column can tell. */
function isUnmoved({ workbook }: Services, tab: RawTab): boolean {
  const { title, values } = tab;
  const at = tellingColumn(tab);
  if (at === null) return false;
  const present = workbook.column(title, at);
  return values.every((cells, row) => equal(cells[at] ?? '', present[row] ?? ''));
}

/** Which numbers were given, once the codes are there: a run that is stopped between finds them in the tab. */
function keepNumbers({ workbook }: Services, tabs: Map<string, RawTab>, { numbers }: CodePlan): void {
  const tab = tabs.get(settings.id);
  if (tab === undefined || numbers === null) return;
  const { rows } = parseTable(settings, tab, NO_UNITS);
  const row = rows.find(({ key }) => key === 'evidenceNumbers')?.row;
  const changes: Change[] =
    row === undefined ? [] : planColumn(settings, tab, 'value', new Map([[row, numbers]]));
  workbook.apply(changes);
  tabs.set(settings.id, withValues(tab, changes));
}
