// The units tab names units as every other tab does: group and handler by any name.
import { expect, test } from '@jest/globals';
import { unitDirectory, withCodes } from '../../../src/core/sheet/units';
import { planUnits } from '../../support/data';

const named = (changes: { memberOf?: string; handledBy?: string }) =>
  unitDirectory(
    withCodes(planUnits.all.map((unit) => (unit.code === 'KT' ? { ...unit, ...changes } : unit))),
  ).byCode('KT');

test.each(['Văn phòng HĐND-UBND', 'văn phòng hđnd - ubnd xã', 'VP'])('the handler as "%s"', (name) => {
  expect(named({ handledBy: name })?.handledBy).toBe('VP');
});

test('the group by its name', () => {
  const group = planUnits.byCode('CACDV')?.name ?? '';
  expect(named({ memberOf: group })?.memberOf).toBe('CACDV');
});

test('a name that nobody has stays as it is, to be named', () => {
  expect(named({ handledBy: 'Phòng lạ' })?.handledBy).toBe('Phòng lạ');
});
