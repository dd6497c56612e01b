// A dossier ended at every one of its service calls: no file without its row, none twice, one snapshot.
import { test } from '@jest/globals';
import { expectRepaired } from '../../support/dossier-remains';
import { prepared } from '../../support/workspaces';

test('killed at any call, the next run completes the dossier', () => {
  expectRepaired(
    prepared(() => {}),
    'killAfter',
  );
});
