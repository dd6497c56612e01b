// Units that are done with their part in a task say so in a column. Blank means what was so before.
import { tasks } from '../../sheets-schema/index';
import { addColumns } from './added-columns';
import type { Migration } from './migration';

export const coordinatingDone: Migration = {
  version: 12,
  needs: [tasks],
  run(services) {
    addColumns(services, tasks, ['coordinatingDone']);
  },
};
