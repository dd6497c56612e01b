// Criteria may be scored by levels, by a typed score or by an index, give marks for part of a target, and be met from a
// share of their points; the journal of the set in force keeps that too. Blank means what was so before. What becomes of
// the points of criteria that do not apply is one more point to be decided.
import { columnsOf } from '../../sheets-schema/define';
import { criteria, planQuestions, setInForce } from '../../sheets-schema/index';
import { COUNTING } from '../../sheets-schema/plan';
import { planAddedColumns } from '../core/set-up';
import { planAppend } from '../core/sheet/output';
import type { Wanted } from '../core/sheet/structure';
import { parseTable } from '../core/sheet/table';
import { NO_UNITS } from '../core/sheet/units';
import { seedCells, seedRows } from '../core/workbook/seeds';
import type { Migration } from './migration';

/** How far the sheet reaches is always told. */
const NOTHING: Wanted = { formats: false, rules: false, colours: false, merges: false };

const QUESTION = COUNTING.notApplicable.question;

const ADDED = ['tiers', 'partMarks', 'metFrom'];

export const scoringRules: Migration = {
  version: 6,
  needs: [criteria, setInForce, planQuestions],
  run({ workbook }) {
    for (const table of [criteria, setInForce]) {
      const tab = workbook.read(table.title);
      if (tab === undefined) continue;
      const seen = workbook.inspect(table.title, tab.values.length, columnsOf(table).length, NOTHING);
      workbook.apply(planAddedColumns(table, tab, ADDED, seen?.maxRows ?? tab.values.length));
    }
    const tab = workbook.read(planQuestions.title);
    if (tab === undefined) return;
    const { rows, nextRow } = parseTable(planQuestions, tab, NO_UNITS);
    if (rows.some(({ id }) => id === QUESTION)) return;
    const added = seedRows(planQuestions).filter(({ id }) => id === QUESTION);
    const keys = columnsOf(planQuestions).map(({ key }) => key);
    const cells = added.map((row) => seedCells(planQuestions, row).map((cell, at) => [keys[at], cell]));
    workbook.apply(planAppend(planQuestions, tab, nextRow, cells.map(Object.fromEntries)));
  },
};
