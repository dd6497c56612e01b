// The units tab names units as every other tab does: group and handler by any name.
import { expect, test } from '@jest/globals';
import { unitDirectory, withCodes } from '../../../src/core/sheet/units';
import { planUnits } from '../../support/data';

const named = (changes: { memberOf?: string; handledBy?: string }) =>
  unitDirectory(
    withCodes(planUnits.all.map((unit) => (unit.code === 'ECONOMY' ? { ...unit, ...changes } : unit))),
  ).byCode('ECONOMY');

test.each(['Văn phòng HĐND-UBND', 'văn phòng hđnd - ubnd xã', 'OFFICE'])('the handler as "%s"', (name) => {
  expect(named({ handledBy: name })?.handledBy).toBe('OFFICE');
});

test('the group by its name', () => {
  const group = planUnits.byCode('DEPTS')?.name ?? '';
  expect(named({ memberOf: group })?.memberOf).toBe('DEPTS');
});

test('a name that nobody has stays as it is, to be named', () => {
  expect(named({ handledBy: 'Phòng lạ' })?.handledBy).toBe('Phòng lạ');
});
