// Evidence and ticks age: named after their day, not counted after the days of grace; the plan's own papers never do.
import { describe, expect, test } from '@jest/globals';
import { readEvidence } from '../../../src/core/scoring/evidence';
import { countsUntil, reviewState } from '../../../src/core/scoring/review';
import { scoreCriteria } from '../../../src/core/scoring/score';
import { issue } from '../../../src/core/sheet/issues';
import { unreadCells } from '../../../src/core/workbook/data-issues';
import { checklistRow, criterionRow, evidenceRow, workbookData } from '../../support/data';

const BY = '2026-09-30';

describe('the days of grace', () => {
  test.each([
    [BY, null, '2026-09-30', 'current'],
    [BY, null, '2026-10-01', 'due'],
    [BY, null, '2026-10-30', 'due'],
    [BY, null, '2026-10-31', 'lapsed'],
    [BY, 0, '2026-09-30', 'current'],
    [BY, 0, '2026-10-01', 'lapsed'],
    [BY, 7, '2026-10-07', 'due'],
    [BY, 7, '2026-10-08', 'lapsed'],
    [null, 0, '2030-12-31', 'current'],
    [BY, 0, null, 'current'],
  ])('%p with %p days, on %p: %s', (reviewBy, reviewGrace, today, expected) => {
    expect(reviewState(reviewBy, { reviewGrace }, today)).toBe(expected);
  });

  test('thirty where the setting is blank', () => {
    expect(countsUntil(BY, { reviewGrace: null })).toBe('2026-10-30');
  });
});

const criteria = [
  criterionRow({ row: 2, code: 'A10', actual: 'Có' }),
  criterionRow({ row: 3, code: 'C03', rule: 'checklist', unit: 'VP' }),
];
const at = (table: string, row: number) => ({ table, row, column: 'reviewBy' });

describe('evidence', () => {
  const on = (today: string | null, row: Parameters<typeof evidenceRow>[0]) => {
    const evidence = [evidenceRow({ row: 2, criteria: ['A10'], reviewBy: BY, ...row })];
    const { uses, issues } = readEvidence(workbookData({ criteria, evidence }), unreadCells([]), today);
    return { state: uses[0]?.state, issues };
  };
  const params = { until: '2026-10-30' };

  test('counts unnamed until its day, named during the grace, then no more', () => {
    expect(on('2026-09-30', {})).toStrictEqual({ state: 'live', issues: [] });
    expect(on('2026-10-30', {})).toStrictEqual({
      state: 'live',
      issues: [issue('review_due', at('evidence', 2), { unit: 'PVHCC', value: '30/09/2026', params })],
    });
    expect(on('2026-10-31', {})).toStrictEqual({
      state: 'review_lapsed',
      issues: [issue('review_lapsed', at('evidence', 2), { unit: 'PVHCC', value: '30/09/2026', params })],
    });
  });

  test('in force or not, it has to be looked at; what does not count anyway is not named again', () => {
    expect(on('2026-12-01', { stillInForce: true }).state).toBe('review_lapsed');
    expect(on('2026-12-01', { link: null })).toMatchObject({
      state: 'no_link',
      issues: [{ code: 'link_missing' }],
    });
    expect(on('2026-10-02', { documentDate: '2020-01-01' }).issues.map(({ code }) => code)).toStrictEqual([
      'evidence_outside_period',
    ]);
  });

  test('a criterion loses its only proof with it, and says why', () => {
    const data = workbookData({
      criteria: criteria.slice(0, 1),
      evidence: [evidenceRow({ row: 2, criteria: ['A10'], reviewBy: BY })],
    });
    const scored = (today: string) => {
      const [score] = scoreCriteria(data, [], today).scores;
      return [score?.result, score?.score, score?.reason.params];
    };
    expect(scored('2026-10-30').slice(0, 2)).toStrictEqual(['met', 200]);
    expect(scored('2026-10-31')).toStrictEqual([
      'not_met',
      0,
      { of: { code: 'yes', params: {} }, idle: { review_lapsed: 1 } },
    ]);
  });
});

describe('the plan’s own papers', () => {
  const stateOf = (row: Parameters<typeof evidenceRow>[0]) => {
    const paper = { criteria: ['A10'], documentNumber: '126/QĐ-UBND', documentDate: '2025-08-14' };
    const evidence = [evidenceRow({ row: 2, ...paper, ...row })];
    return readEvidence(workbookData({ criteria, evidence }), unreadCells([])).uses[0]?.state;
  };

  test('count every year, without a tick; others of that day, or of another criterion, do not', () => {
    expect(stateOf({})).toBe('live');
    expect(stateOf({ documentNumber: '126 / qđ-ubnd' })).toBe('outside_period');
    expect(stateOf({ documentNumber: '126/qđ-ubnd' })).toBe('live');
    expect(stateOf({ documentNumber: '127/QĐ-UBND' })).toBe('outside_period');
    expect(stateOf({ documentDate: '2025-08-15' })).toBe('outside_period');
    expect(stateOf({ criteria: ['C03'] })).toBe('outside_period');
    expect(stateOf({ link: null })).toBe('no_link');
  });
});

describe('ticks', () => {
  const checklist = [
    checklistRow({ row: 2, criterion: 'C03', item: 'ghế', done: true, reviewBy: BY }),
    checklistRow({ row: 3, criterion: 'C03', item: 'quạt', done: true, unit: 'KT' }),
    checklistRow({ row: 4, criterion: 'C03', item: 'cây', reviewBy: BY }),
  ];
  const data = workbookData({
    criteria: criteria.slice(1),
    checklist,
    evidence: [evidenceRow({ row: 2, criteria: ['C03'] })],
  });
  const on = (today: string | null) => {
    const { scores, issues } = scoreCriteria(data, [], today);
    return { actual: scores[0]?.actual, issues };
  };

  test('one counts, is named, counts no more; what is not ticked is never named', () => {
    const params = { until: '2026-10-30' };
    const bearing = { unit: 'VP', value: '30/09/2026', params };
    expect(on('2026-09-30')).toStrictEqual({ actual: '2', issues: [] });
    expect(on('2026-10-01')).toStrictEqual({
      actual: '2',
      issues: [issue('review_due', at('checklist', 2), bearing)],
    });
    expect(on('2026-10-31')).toStrictEqual({
      actual: '1',
      issues: [issue('review_lapsed', at('checklist', 2), bearing)],
    });
    expect(on(null)).toStrictEqual({ actual: '2', issues: [] });
  });
});
