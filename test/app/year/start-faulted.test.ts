// The turn of the year spoilt at any of its calls: the next run goes on with the same copy.
import { test } from '@jest/globals';
import { expectTurned } from '../../support/year-remains';

test('faulted at any call, the next run ends in the same workbook', () => {
  expectTurned('fault');
});
