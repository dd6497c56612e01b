// Criteria may be scored by levels, by a typed score or by an index, give marks for part of a target, and be met from a
// share of their points; the journal of the set in force keeps that too. Blank means what was so before.
import { columnsOf } from '../../sheets-schema/define';
import { criteria, setInForce } from '../../sheets-schema/index';
import { planAddedColumns } from '../core/set-up';
import type { Wanted } from '../core/sheet/structure';
import type { Migration } from './migration';

/** How far the sheet reaches is always told. */
const NOTHING: Wanted = { formats: false, rules: false, colours: false, merges: false };

const ADDED = ['tiers', 'partMarks', 'metFrom'];

export const scoringRules: Migration = {
  version: 6,
  needs: [criteria, setInForce],
  run({ workbook }) {
    for (const table of [criteria, setInForce]) {
      const tab = workbook.read(table.title);
      if (tab === undefined) continue;
      const seen = workbook.inspect(table.title, tab.values.length, columnsOf(table).length, NOTHING);
      workbook.apply(planAddedColumns(table, tab, ADDED, seen?.maxRows ?? tab.values.length));
    }
  },
};
