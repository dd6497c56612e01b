// Columns for a year of work: what a criterion costs and when it is due, its group on the portal, when something is to be
// looked at again, where a goal takes its figures from. Blank means what was so before.
import type { Table } from '../../sheets-schema/define';
import { checklist, criteria, evidence, goals } from '../../sheets-schema/index';
import { addColumns } from './added-columns';
import type { Migration } from './migration';

const ADDED: readonly (readonly [Table, readonly string[]])[] = [
  [criteria, ['effort', 'plannedDate', 'portalGroup']],
  [checklist, ['reviewBy']],
  [evidence, ['reviewBy']],
  [goals, ['criterion']],
];

export const columnsOfTheYear: Migration = {
  version: 7,
  needs: ADDED.map(([table]) => table),
  run(services) {
    for (const [table, keys] of ADDED) addColumns(services, table, keys);
  },
};
