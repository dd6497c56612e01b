// Scores of the steps of a review: a snapshot says whose scores it keeps, the scoresheet shows them beside the units' own.
// Blank means what was so before.
import { scoreHistory, scores } from '../../sheets-schema/index';
import { addColumns } from './added-columns';
import type { Migration } from './migration';

export const stepsOfReview: Migration = {
  version: 10,
  needs: [scoreHistory, scores],
  run(services) {
    addColumns(services, scoreHistory, ['step']);
    addColumns(services, scores, ['reviewedScore', 'agreedScore', 'provincialScore']);
  },
};
