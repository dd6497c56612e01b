// The units tab names units as every other tab does: group and handler by any name.
import { describe, expect, test } from '@jest/globals';
import { isFollowedByOthers } from '../../../src/core/mail/addressees';
import { type Unit, unitDirectory, withCodes } from '../../../src/core/sheet/units';
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

describe('a unit of the office with a code that the plan gives today', () => {
  const own = (code: string, name: string): Unit => ({
    ...(planUnits.byCode('KT') as Unit),
    row: 90,
    code,
    name,
    shortName: null,
    aliases: [],
    memberOf: null,
  });
  const recoded = (code: string, former: string): Unit[] =>
    planUnits.all.map((unit) => (unit.code === code ? { ...unit, code: former } : unit));

  test('beside the unit of the plan under its former code is none of the leaders', () => {
    const company = own('CT', 'Công ty Cấp thoát nước');
    const units = unitDirectory([...recoded('CT', 'PC_CHAIR'), company]);
    expect([units.planCode('CT'), units.planCode('PC_CHAIR'), units.planCode('pc_chair')]).toStrictEqual([
      null,
      'CT',
      'CT',
    ]);
    expect(isFollowedByOthers(company, units)).toBe(false);
    expect(isFollowedByOthers({ ...company, code: 'PC_CHAIR' }, units)).toBe(true);
  });

  test('where the unit of the plan was deleted inherits none of its names', () => {
    const others = planUnits.all.filter(({ code }) => code !== 'VP');
    const units = unitDirectory([...others, own('VP', 'Văn phòng Đảng ủy')]);
    expect(units.resolve('OFFICE')).toBe(null);
    expect(planUnits.resolve('OFFICE')).toMatchObject({ code: 'VP' });
  });
});
