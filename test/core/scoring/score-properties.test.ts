// What must hold whatever is entered: bounds, more never earns less, the order of rows does not matter.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RULE, type Rule } from '../../../sheets-schema/enums';
import { scoreCriteria } from '../../../src/core/scoring/score';
import { decideVerdict } from '../../../src/core/scoring/verdict';
import { orderIssues } from '../../../src/core/workbook/data-issues';
import type { ChecklistItem, Criterion, EvidenceRow, WorkbookData } from '../../../src/core/workbook/inputs';
import { checklistRow, criterionRow, evidenceRow, planUnits, workbookData } from '../../support/data';

const CODES = ['A01', 'A02', 'B01', 'B02', 'C01'];
const UNITS = planUnits.all.flatMap(({ code }) => code ?? []);

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 4 });
const entry = fc.oneof(
  fc.constantFrom('Có', 'Không', 'có lẽ', '95%', '0', '3', '2,5', '0/0', '13/12'),
  fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 60 })).map(([a, b]) => `${a}/${b}`),
);

const criterion: fc.Arbitrary<Partial<Criterion>> = fc.record({
  rule: maybe(fc.constantFrom(...(Object.keys(RULE) as Rule[]))),
  target: maybe(fc.constantFrom(-1, 0, 1, 2.5, 3, 80, 92.5, 100, 120)),
  maxScore: maybe(fc.nat({ max: 1000 })),
  actual: maybe(entry),
  outOf: maybe(fc.nat({ max: 60 })),
  notApplicable: fc.boolean(),
  mayBeNotApplicable: fc.boolean(),
  byMember: fc.boolean(),
  unit: maybe(fc.constantFrom('CACDV', 'PVHCC', 'MTTQ')),
  explanation: maybe(fc.constant('đã báo cáo')),
});
const item: fc.Arbitrary<Partial<ChecklistItem>> = fc.record({
  criterion: fc.constantFrom(...CODES, 'X9'),
  item: maybe(fc.string()),
  unit: maybe(fc.constantFrom(...UNITS)),
  done: fc.boolean(),
  actual: maybe(entry),
});
const proof: fc.Arbitrary<Partial<EvidenceRow>> = fc.record({
  criteria: fc.array(fc.constantFrom(...CODES, 'X9'), { maxLength: 3 }),
  documentDate: maybe(fc.constantFrom('2025-01-01', '2026-05-06', '2027-01-01')),
  stillInForce: fc.boolean(),
});
const numbered =
  <R>(make: (values: Partial<R> & { row: number }) => R) =>
  (rows: Partial<R>[]) =>
    rows.map((values, index) => make({ ...values, row: index + 2 }));

const workbook: fc.Arbitrary<WorkbookData> = fc
  .record({
    criteria: fc.tuple(...CODES.map((code) => criterion.map((values) => ({ ...values, code })))),
    checklist: fc.array(item, { maxLength: 12 }),
    evidence: fc.array(proof, { maxLength: 8 }),
  })
  .map((rows) =>
    workbookData({
      criteria: numbered<Criterion>(criterionRow)(rows.criteria),
      checklist: numbered<ChecklistItem>(checklistRow)(rows.checklist),
      evidence: numbered<EvidenceRow>(evidenceRow)(rows.evidence),
    }),
  );

test('points are whole hundredths within 0 and the maximum; only met earns all of a maximum', () => {
  fc.assert(
    fc.property(workbook, (data) => {
      const { scores } = scoreCriteria(data);
      expect(scores).toHaveLength(CODES.length);
      for (const { score, maxScore, result } of scores) {
        expect(Number.isInteger(score) && score >= 0 && score <= maxScore).toBe(true);
        if (result === 'met') expect(score).toBe(maxScore);
        else if (maxScore > 0) expect(score).toBeLessThan(maxScore);
      }
    }),
  );
});

test('the order of rows changes neither scores, problems nor verdict', () => {
  const shuffled = workbook.chain((data) => {
    const all = <R>(rows: readonly R[]) => fc.shuffledSubarray([...rows], { minLength: rows.length });
    return fc
      .record({ criteria: all(data.criteria), checklist: all(data.checklist), evidence: all(data.evidence) })
      .map((rows) => [data, { ...data, ...rows }] as const);
  });
  const byCode = (data: WorkbookData) => {
    const { scores, issues } = scoreCriteria(data);
    return {
      // The names of what is missing follow the order of the tab.
      scores: scores
        .map(({ reason, ...score }) => ({ ...score, reason: reason.code }))
        .sort((a, b) => a.row - b.row),
      codes: orderIssues(issues)
        .map(({ code, unit }) => [code, unit])
        .sort(),
      verdict: decideVerdict(scores, data.settings),
    };
  };
  fc.assert(
    fc.property(shuffled, ([data, other]) => {
      expect(byCode(other)).toStrictEqual(byCode(data));
    }),
  );
});

describe('more never earns less', () => {
  const points = (values: Partial<Criterion>, checklist: Partial<ChecklistItem>[] = []) =>
    scoreCriteria(
      workbookData({
        criteria: [criterionRow({ code: 'T1', maxScore: 250, explanation: 'có', ...values })],
        checklist: numbered<ChecklistItem>(checklistRow)(
          checklist.map((row) => ({ ...row, criterion: 'T1' })),
        ),
      }),
    ).scores[0]?.score as number;
  const count = fc.nat({ max: 500 });

  test('of a share or a count', () => {
    fc.assert(
      fc.property(count, count, count, fc.integer({ min: 1, max: 100 }), (a, b, c, target) => {
        const [less, more, total] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
        for (const rule of ['percent', 'at_least'] as const) {
          const of = (n: number) => points({ rule, target, actual: String(n), outOf: total });
          expect(of(more)).toBeGreaterThanOrEqual(of(less));
        }
        const limited = (n: number) => points({ rule: 'at_most', target, actual: String(n) });
        expect(limited(less)).toBeGreaterThanOrEqual(limited(more));
      }),
    );
  });

  test('of a tick', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), fc.nat(), (ticks, at) => {
        const rows = (done: readonly boolean[]) =>
          done.map((tick, index) => ({ item: `${index}`, done: tick }));
        const before = points({ rule: 'checklist' }, rows(ticks));
        const more = ticks.map((tick, index) => tick || index === at % ticks.length);
        const after = points({ rule: 'checklist' }, rows(more));
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});
