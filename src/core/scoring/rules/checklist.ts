// Items to tick in the checklist tab: as many as needed, part marks below.
import { checklist as table } from '../../../../sheets-schema/tables/checklist';
import { criteria as criteriaTable } from '../../../../sheets-schema/tables/criteria';
import type { ChecklistItem } from '../../workbook/inputs';
import { reason } from './reasons';
import { defineRule, type Outcome, type RuleInput, type Unmeasured } from './rule';
import { inCriteria, notEntered, type Place, partPoints, problem, targetOf, unmeasured } from './shared';

export const inChecklist = (row: ChecklistItem | undefined, column: string): Place => ({
  table: table.id,
  row: row?.row ?? null,
  column,
});

export function emptyChecklist(input: RuleInput): Unmeasured {
  const { standingUnit: unit } = input.context.data.settings;
  const place = inCriteria(input, null);
  return unmeasured(input, false, { code: 'checklist_empty', params: {} }, [
    problem(input, { code: 'checklist_empty', params: {} }, place, { unit }),
  ]);
}

interface Ticks {
  readonly done: number;
  readonly needed: number;
  readonly missing: readonly string[];
}

const reasons = { checklist_met: reason<Ticks>(), checklist_short: reason<Ticks>('result') };

export const checklist = defineRule({
  reasons,
  enteredIn: () => 'checklist',
  limits: (items) => ({ least: 100, most: items.length * 100 }),
  choices: null,
  reads: ['target'],
  partMarks: ['to_target', 'none', 'as_measured'],
  /**
   * Ticked items against the number needed (all of them where the target is blank). A checklist without any tick is
   * one that nobody has gone through yet: nothing entered. What stands in the criterion's own result cell is not read:
   * the items count.
   */
  measure(input): Outcome<typeof reasons> {
    const { criterion, items, context } = input;
    if (items.length === 0) return emptyChecklist(input);
    const done = items.filter((row) => row.done).length;
    const allNeeded = criterion.target === null && !context.unread(criteriaTable.id, criterion.row, 'target');
    const target = allNeeded ? items.length * 100 : targetOf(input, done > 0);
    if (typeof target !== 'number') return target;
    if (done === 0) return notEntered(input, inChecklist(items[0], 'done'));
    // Items are whole: a target of 2,5 needs three.
    const needed = Math.ceil(target / 100);
    const reached = done >= needed;
    const missing = items.flatMap((row) => (row.done ? [] : (row.item ?? [])));
    return {
      kind: 'measured',
      reached,
      points: partPoints(input, { reached, done, needed, all: items.length }),
      provable: true,
      lost: false,
      reason: { code: reached ? 'checklist_met' : 'checklist_short', params: { done, needed, missing } },
      actual: String(done),
      outOf: items.length,
    };
  },
});
