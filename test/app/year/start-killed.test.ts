// The turn of the year ended at any of its calls: the next run goes on with the same copy.
import { test } from '@jest/globals';
import { expectTurned } from '../../support/year-remains';

test('killed at any call, the next run ends in the same workbook', () => {
  expectTurned('killAfter');
});
