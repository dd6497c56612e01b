// When the year may be left, and what a stopped turn keeps: as text in a property that anybody may have changed.
import { describe, expect, test } from '@jest/globals';
import { addYears } from '../../../src/core/base/dates';
import { planNextYear, yearDue } from '../../../src/core/year/next-year';
import { archiveIdOf, parseRolling, remainingOf } from '../../../src/core/year/rolling';
import { planData } from '../../support/data';

const { settings } = planData();

test.each([
  ['2026-11-14', { kind: 'early', year: 2026, until: '2026-11-14' }],
  ['2026-11-15', { kind: 'due', from: 2026, to: 2027 }],
  ['2027-03-01', { kind: 'due', from: 2026, to: 2027 }],
])('on %s', (today, due) => {
  expect(yearDue(settings, today)).toStrictEqual(due);
});

test('without a day of its own the plan’s counts; without a year nothing is known; 2030 is the last', () => {
  const { dossierDeadline: _, ...others } = settings;
  const undated = { ...others, dossierDeadline: null };
  expect(yearDue(undated, '2026-11-14').kind).toBe('early');
  expect(yearDue(undated, '2026-11-15').kind).toBe('due');
  expect(yearDue({ ...settings, year: null }, '2027-01-01')).toStrictEqual({ kind: 'unknown' });
  expect(yearDue({ ...settings, year: 2030 }, '2031-01-01')).toStrictEqual({ kind: 'last', year: 2030 });
});

test('the same day of another year', () => {
  expect(['2026-11-14', '2028-02-29', '2027-02-28'].map((day) => addYears(day, 1))).toStrictEqual([
    '2027-11-14',
    '2029-02-28',
    '2028-02-28',
  ]);
});

test('work of a year that nobody has said to be done is told; what comes again is not among it', () => {
  const { open, moved } = planNextYear(new Map(), planData(), 2026, []);
  expect(open.map(({ id }) => id)).toStrictEqual(['IV.1', 'IV.2', 'IV.3', 'IV.4', 'IV.5', 'V.1-2026']);
  expect(moved).toHaveLength(6);
  expect(moved.filter(({ toConfirm }) => toConfirm).map(({ dueDate }) => dueDate)).toStrictEqual([
    '2027-12-31',
  ]);
});

describe('what a stopped run kept', () => {
  const kept = {
    from: 2026,
    at: '2027-01-04 08:00',
    name: 'bản lưu',
    archive: null,
    snapshot: '',
    parts: { 'criteria.actual': ['a', 'b'] },
  };

  test('is read as it was written, anything else is nothing', () => {
    expect(parseRolling(JSON.stringify(kept))).toStrictEqual(kept);
    for (const text of [null, '', 'x', '[]', '{"parts":{}}', '{"from":"2026","at":"","name":"","parts":{}}'])
      expect(parseRolling(text)).toBeNull();
  });

  test('tells a part that is to be done from one that is done, and from one that people changed', () => {
    const part = (before: string) => ({
      id: 'criteria.actual',
      table: 'criteria',
      column: 'actual',
      before,
      after: 'z',
      count: 1,
      changes: [],
    });
    const states = ['a', 'b', 'c'].map((before) => {
      const { left, changed } = remainingOf([part(before)], parseRolling(JSON.stringify(kept)) as never);
      return [left.length, changed.length];
    });
    expect(states).toStrictEqual([
      [1, 0],
      [0, 0],
      [0, 1],
    ]);
  });

  test.each([
    ['https://docs.google.com/spreadsheets/d/1AbC-d_9/edit#gid=0', '1AbC-d_9'],
    ['1AbCdEfGhIjKlMnOpQrStUv', '1AbCdEfGhIjKlMnOpQrStUv'],
    ['ở trong Drive', null],
    ['', null],
  ])('the copy’s id in "%s"', (typed, id) => {
    expect(archiveIdOf(typed)).toBe(id);
  });
});
