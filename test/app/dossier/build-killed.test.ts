// A dossier ended at every one of its service calls: no file without its row, none twice, one snapshot.
import { expect, test } from '@jest/globals';
import { expectRepaired } from '../../support/dossier-remains';
import { prepared } from '../../support/workspaces';

test('killed at any call, the next run completes the dossier', () => {
  // Before, frozen, the folder, four files, the tab shown, the register.
  expect(
    expectRepaired(
      prepared(() => {}),
      'killAfter',
    ),
  ).toBeGreaterThanOrEqual(9);
});
