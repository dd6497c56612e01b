// A dossier in which any one service call fails after taking effect: no file without its row, none twice, one snapshot.
import { test } from '@jest/globals';
import { expectRepaired } from '../../support/dossier-remains';
import { prepared } from '../../support/workspaces';

test('whichever call fails, the next run completes the dossier', () => {
  expectRepaired(
    prepared(() => {}),
    'fault',
  );
});
