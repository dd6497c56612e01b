import { describe, expect, test } from '@jest/globals';
import { membersNamed } from '../../../src/core/scoring/rules';
import { scoreCriteria } from '../../../src/core/scoring/score';
import { type IdleEvidence, issue } from '../../../src/core/sheet/issues';
import type { Criterion } from '../../../src/core/workbook/inputs';
import { criterionRow, evidenceRow, planData, workbookData } from '../../support/data';
import { gist, scoreOf } from '../../support/score-of';

const bare = { measure: '' };

describe('each rule below, at and above its target', () => {
  test.each<[string, Partial<Criterion>, unknown[]]>([
    ['yes', { rule: 'yes_no', actual: 'Có' }, ['met', 200, 'yes', {}]],
    ['no', { rule: 'yes_no', actual: 'Không' }, ['not_met', 0, 'no', {}]],
    [
      'at least, below',
      { rule: 'at_least', target: 3, actual: '2', measureUnit: 'dịp' },
      ['not_met', 0, 'at_least_short', { actual: 2, target: 3, measure: 'dịp' }],
    ],
    [
      'at least, at',
      { rule: 'at_least', target: 3, actual: '3' },
      ['met', 200, 'at_least_met', { actual: 3, target: 3, ...bare }],
    ],
    [
      'at least, above',
      { rule: 'at_least', target: 3, actual: '4' },
      ['met', 200, 'at_least_met', { actual: 4, target: 3, ...bare }],
    ],
    [
      'at least, decimal target',
      { rule: 'at_least', target: 2.5, actual: '2' },
      ['not_met', 0, 'at_least_short', { actual: 2, target: 2.5, ...bare }],
    ],
    [
      'at most, below',
      { rule: 'at_most', target: 2, actual: '1' },
      ['met', 200, 'at_most_met', { actual: 1, target: 2, ...bare }],
    ],
    [
      'at most, at',
      { rule: 'at_most', target: 0, actual: '0' },
      ['met', 200, 'at_most_met', { actual: 0, target: 0, ...bare }],
    ],
    [
      'at most, above',
      { rule: 'at_most', target: 0, actual: '1' },
      ['not_met', 0, 'at_most_exceeded', { actual: 1, target: 0, ...bare }],
    ],
    [
      'percent, below: part marks',
      { rule: 'percent', target: 100, actual: '45/50' },
      ['not_met', 180, 'share_short', { actual: 45, outOf: 50, target: 100 }],
    ],
    [
      'percent, part marks rounded down',
      { rule: 'percent', target: 100, actual: '2/3' },
      ['not_met', 133, 'share_short', { actual: 2, outOf: 3, target: 100 }],
    ],
    [
      'percent, at a lower target',
      { rule: 'percent', target: 75, actual: '75', outOf: 100 },
      ['met', 200, 'share_met', { actual: 75, outOf: 100, target: 75 }],
    ],
    [
      'percent, just below: full marks are not reached by rounding',
      { rule: 'percent', target: 75, actual: '7499999/10000000' },
      ['not_met', 199, 'share_short', { actual: 7_499_999, outOf: 10_000_000, target: 75 }],
    ],
    [
      'percent, above: never more than the maximum',
      { rule: 'percent', target: 50, actual: '10/10' },
      ['met', 200, 'share_met', { actual: 10, outOf: 10, target: 50 }],
    ],
    [
      'percent, a target of 92,5 exactly reached',
      { rule: 'percent', target: 92.5, actual: '37/40' },
      ['met', 200, 'share_met', { actual: 37, outOf: 40, target: 92.5 }],
    ],
    [
      'percent, nothing of many',
      { rule: 'percent', target: 100, actual: '0/12' },
      ['not_met', 0, 'share_short', { actual: 0, outOf: 12, target: 100 }],
    ],
  ])('%s', (_name, criterion, expected) => {
    const scored = scoreOf(criterion);
    expect(gist(scored)).toStrictEqual(expected);
    expect(scored.issues).toStrictEqual([]);
    expect(scored.entered).toBe(true);
    expect(scored.lost).toBe(scored.reason.code === 'at_most_exceeded');
  });
});

describe('a checklist', () => {
  const items = (...ticks: boolean[]) =>
    ticks.map((done, index) => ({ item: `mục ${index + 1}`, unit: 'PVHCC', done }));

  test.each<[string, boolean[], number | null, unknown[]]>([
    [
      'part',
      [true, false, true],
      3,
      ['not_met', 133, 'checklist_short', { done: 2, needed: 3, missing: ['mục 2'] }],
    ],
    ['all', [true, true, true], 3, ['met', 200, 'checklist_met', { done: 3, needed: 3, missing: [] }]],
    [
      'blank target: all',
      [true, true],
      null,
      ['met', 200, 'checklist_met', { done: 2, needed: 2, missing: [] }],
    ],
    [
      'fewer needed than there are',
      [true, true, false],
      2,
      ['met', 200, 'checklist_met', { done: 2, needed: 2, missing: ['mục 3'] }],
    ],
  ])('%s', (_name, ticks, target, expected) => {
    const scored = scoreOf({ rule: 'checklist', target }, { checklist: items(...ticks) });
    expect(gist(scored)).toStrictEqual(expected);
    expect([scored.actual, scored.outOf]).toStrictEqual([String(ticks.filter(Boolean).length), ticks.length]);
    expect(scored.issues).toStrictEqual([]);
  });

  test('without a tick nobody has gone through it; what stands in the result cell does not count, and that is said', () => {
    const scored = scoreOf(
      { rule: 'checklist', target: 3, actual: 'Có' },
      { checklist: items(false, false, false) },
    );
    expect(gist(scored)).toStrictEqual(['insufficient', 0, 'result_missing', {}]);
    expect(scored.entered).toBe(false);
    expect(scored.issues).toStrictEqual([
      issue(
        'result_missing',
        { table: 'checklist', row: 2, column: 'done' },
        { unit: 'PVHCC', points: 200, params: { criterion: 'T1' } },
      ),
      issue(
        'entry_not_counted',
        { table: 'criteria', row: 2, column: 'actual' },
        { unit: 'PVHCC', value: 'Có', params: { counted: 'checklist', criterion: 'T1' } },
      ),
    ]);
  });

  test('without items, or with a target above their number, nothing can be said', () => {
    const empty = scoreOf({ rule: 'checklist', target: 3 });
    expect(gist(empty)).toStrictEqual(['insufficient', 0, 'checklist_empty', {}]);
    expect(empty.issues.map(({ code, unit }) => [code, unit])).toStrictEqual([['checklist_empty', 'VHXH']]);
    const short = scoreOf({ rule: 'checklist', target: 3 }, { checklist: items(true, true) });
    expect(gist(short)).toStrictEqual(['insufficient', 0, 'target_invalid', {}]);
    expect(short.issues.map(({ code, value }) => [code, value])).toStrictEqual([['target_invalid', '3']]);
  });

  test('items of another criterion, or of none, do not count', () => {
    const scored = scoreOf(
      { rule: 'checklist', target: 1 },
      { checklist: [...items(true), { criterion: 'X9', item: 'khác', unit: 'VP', done: true }] },
    );
    expect(gist(scored)[0]).toBe('met');
    expect(scored.issues).toStrictEqual([
      issue(
        'criterion_unknown',
        { table: 'checklist', row: 3, column: 'criterion' },
        { unit: 'VP', value: 'X9' },
      ),
    ]);
  });
});

describe('nothing can be said', () => {
  const at = (column: string | null) => ({ table: 'criteria', row: 2, column });
  const stake = <P extends object>(params?: P) => ({
    unit: 'PVHCC',
    points: 200,
    params: { criterion: 'T1', ...(params as P) },
  });

  test.each<[string, Partial<Criterion>, string, ReturnType<typeof issue>]>([
    ['nothing entered', {}, 'result_missing', issue('result_missing', at('actual'), stake())],
    [
      'a total without a result',
      { rule: 'percent', target: 100, outOf: 12 },
      'result_missing',
      issue('result_missing', at('actual'), stake()),
    ],
    [
      'target open',
      { rule: 'at_least', actual: '3' },
      'target_open',
      issue('target_open', at('target'), { ...stake(), unit: 'VHXH' }),
    ],
    [
      'target open and nothing entered: the target comes first',
      { rule: 'percent' },
      'target_open',
      issue('target_open', at('target'), { ...stake(), unit: 'VHXH' }),
    ],
    [
      'a target above the whole',
      { rule: 'percent', target: 120, actual: '1/2' },
      'target_invalid',
      issue('target_invalid', at('target'), {
        ...stake({ rule: 'percent' } as const),
        unit: 'VHXH',
        value: '120',
      }),
    ],
    [
      '"100%" typed into a plain cell',
      { rule: 'percent', target: 1, actual: '1/2' },
      'target_invalid',
      issue('target_invalid', at('target'), {
        ...stake({ rule: 'percent' } as const),
        unit: 'VHXH',
        value: '1',
      }),
    ],
    [
      'a target with three decimals',
      { rule: 'percent', target: 92.125, actual: '1/2' },
      'target_invalid',
      issue('target_invalid', at('target'), {
        ...stake({ rule: 'percent' } as const),
        unit: 'VHXH',
        value: '92,125',
      }),
    ],
    [
      'at least nothing',
      { rule: 'at_least', target: 0, actual: '1' },
      'target_invalid',
      issue('target_invalid', at('target'), {
        ...stake({ rule: 'at_least' } as const),
        unit: 'VHXH',
        value: '0',
      }),
    ],
    [
      'total of 0',
      { rule: 'percent', target: 100, actual: '0/0', mayBeNotApplicable: true },
      'total_zero',
      issue('total_zero', at('outOf'), stake({ mayBeNotApplicable: true })),
    ],
    [
      'a percentage',
      { rule: 'percent', target: 100, actual: '95%' },
      'entry_invalid',
      issue('entry_percent_sign', at('actual'), { ...stake(), value: '95%' }),
    ],
    [
      'more than the total',
      { rule: 'percent', target: 100, actual: '13/12' },
      'entry_invalid',
      issue('actual_above_total', at('actual'), { ...stake({ actual: 13, total: 12 }), value: '13/12' }),
    ],
    [
      'neither yes nor no',
      { actual: 'có lẽ' },
      'entry_invalid',
      issue('entry_not_read', at('actual'), { ...stake({ expected: 'answer' } as const), value: 'có lẽ' }),
    ],
    [
      'half a thing',
      { rule: 'at_least', target: 2, actual: '2,5' },
      'entry_invalid',
      issue('entry_not_read', at('actual'), { ...stake({ expected: 'count' } as const), value: '2,5' }),
    ],
    [
      'half a case where none is best',
      { rule: 'at_most', target: 0, actual: '0,5' },
      'entry_invalid',
      issue('entry_not_read', at('actual'), { ...stake({ expected: 'few' } as const), value: '0,5' }),
    ],
  ])('%s', (_name, criterion, reason, expected) => {
    const scored = scoreOf(criterion, { evidence: [{}, {}] });
    expect([scored.result, scored.score, scored.reason.code]).toStrictEqual(['insufficient', 0, reason]);
    expect(scored.issues).toStrictEqual([expected]);
    expect(scored.evidenceCount).toBe(2);
  });

  test.each([
    ['actual', { rule: 'yes_no' }, 'entry_invalid'],
    ['outOf', { rule: 'percent', target: 100 }, 'entry_invalid'],
    ['target', { rule: 'at_most', actual: '0' }, 'target_invalid'],
    ['target', { rule: 'checklist' }, 'target_invalid'],
  ] as const)('a cell that could not be read is not empty: %s', (column, criterion, reason) => {
    const scored = scoreOf(criterion, {
      checklist: [{ item: 'một', done: true }],
      read: [issue('number_invalid', at(column))],
    });
    expect([scored.result, scored.reason.code, scored.entered]).toStrictEqual(['insufficient', reason, true]);
    expect(scored.issues).toStrictEqual([]);
  });

  test.each([
    ['maxScore', { maxScore: null }],
    ['rule', { rule: null }],
  ] as const)('a row whose %s cannot be read earns nothing and stays in the list', (column, criterion) => {
    const scored = scoreOf({ ...criterion, actual: 'Có' });
    expect(gist(scored)).toStrictEqual(['insufficient', 0, 'row_invalid', { column }]);
    expect(scored.maxScore).toBe(column === 'maxScore' ? 0 : 200);
    expect(scored.issues).toStrictEqual([]);
  });
});

describe('proof', () => {
  const missing = (idle: IdleEvidence, points = 200) =>
    issue(
      'evidence_missing',
      { table: 'criteria', row: 2, column: null },
      { unit: 'PVHCC', points, params: { criterion: 'T1', idle } },
    );

  test('entered without live evidence or explanation: not met, 0, for that reason', () => {
    const reached = scoreOf({ actual: 'Có' }, { evidence: [] });
    expect(gist(reached)).toStrictEqual([
      'not_met',
      0,
      'evidence_missing',
      { of: { code: 'yes', params: {} }, idle: {} },
    ]);
    expect(reached.issues).toStrictEqual([missing({})]);
    const part = scoreOf({ rule: 'percent', target: 100, actual: '45/50' }, { evidence: [] });
    expect(gist(part)).toStrictEqual([
      'not_met',
      0,
      'evidence_missing',
      { of: { code: 'share_short', params: { actual: 45, outOf: 50, target: 100 } }, idle: {} },
    ]);
  });

  test('evidence that is not live is named', () => {
    const scored = scoreOf({ actual: 'Có' }, { evidence: [{ documentDate: '2024-05-06' }] });
    expect(scored.evidenceCount).toBe(0);
    expect(scored.reason).toStrictEqual({
      code: 'evidence_missing',
      params: { of: { code: 'yes', params: {} }, idle: { outside_period: 1 } },
    });
    expect(scored.issues.map(({ code }) => code)).toStrictEqual([
      'evidence_missing',
      'evidence_outside_period',
    ]);
  });

  test('an explanation alone suffices', () => {
    const scored = scoreOf({ actual: 'Có', explanation: 'Tài liệu đang in' }, { evidence: [] });
    expect(gist(scored)).toStrictEqual(['met', 200, 'yes', {}]);
    expect(scored.issues).toStrictEqual([]);
  });

  test('no evidence is asked for where it could change nothing', () => {
    const no = scoreOf({ actual: 'Không' }, { evidence: [] });
    expect([gist(no), no.issues]).toStrictEqual([['not_met', 0, 'no', {}], []]);
    const exceeded = scoreOf({ rule: 'at_most', target: 0, actual: '2' }, { evidence: [] });
    expect([exceeded.reason.code, exceeded.lost, exceeded.issues]).toStrictEqual([
      'at_most_exceeded',
      true,
      [],
    ]);
  });
});

describe('not applicable', () => {
  const ticked = { notApplicable: true, actual: '1/2', rule: 'percent', target: 100 } as const;

  test('where allowed, with its reason', () => {
    const scored = scoreOf({ ...ticked, mayBeNotApplicable: true, explanation: 'Không có đồng phục' });
    expect(gist(scored)).toStrictEqual([
      'not_applicable',
      0,
      'not_applicable',
      { explanation: 'Không có đồng phục' },
    ]);
    expect(scored.issues).toStrictEqual([]);
    expect(scored.entered).toBe(true);
  });

  test('without a reason: a note', () => {
    const scored = scoreOf({ ...ticked, mayBeNotApplicable: true });
    expect(scored.result).toBe('not_applicable');
    expect(scored.issues).toStrictEqual([
      issue(
        'not_applicable_unexplained',
        { table: 'criteria', row: 2, column: 'explanation' },
        { unit: 'PVHCC', params: { criterion: 'T1' } },
      ),
    ]);
  });

  test('where not allowed it is refused and the row is scored as if unticked', () => {
    const scored = scoreOf(ticked);
    expect([scored.result, scored.score]).toStrictEqual(['not_met', 100]);
    expect(scored.issues).toStrictEqual([
      issue(
        'not_applicable_refused',
        { table: 'criteria', row: 2, column: 'notApplicable' },
        { unit: 'PVHCC', points: 100, params: { criterion: 'T1' } },
      ),
    ]);
  });
});

describe('by member', () => {
  const group = { rule: 'percent', target: 100, unit: 'CACDV', byMember: true } as const;
  const members = ['VHXH', 'PVHCC', 'KT', 'CUDV', 'VP'];
  const lines = (...typed: (string | null)[]) =>
    members.map((unit, index) => ({ unit, actual: typed[index] ?? null }));

  test('the sum of its members', () => {
    const all = scoreOf(group, { checklist: lines('12/12', '9/9', '5/5', '8/8', '7/7') });
    expect(gist(all)).toStrictEqual(['met', 200, 'share_met', { actual: 41, outOf: 41, target: 100 }]);
    expect([all.actual, all.outOf]).toStrictEqual(['41', 41]);
    const some = scoreOf(group, { checklist: lines('1/1', '1/1', '0/1', '1/1', '1/1') });
    expect(gist(some)).toStrictEqual([
      'not_met',
      160,
      'share_short',
      { actual: 4, outOf: 5, target: 100, below: ['KT'] },
    ]);
  });

  test('who is below the target is named: by all its rows, also beside a silent member or without evidence', () => {
    const named = (target: number, rows: ReturnType<typeof lines>, evidence?: []) =>
      membersNamed(scoreOf({ ...group, target }, { checklist: rows, ...(evidence && { evidence }) }).reason)
        .below;
    const rows = lines('5/10', '9/10', '8/10', '10/10', '0/0');
    expect(named(90, rows)).toStrictEqual(['VHXH', 'KT']);
    expect(named(90, rows, [])).toStrictEqual(['VHXH', 'KT']);
    expect(named(90, [...rows, { unit: 'KT', actual: '12/12' }])).toStrictEqual(['VHXH']);
    expect(named(90, [...rows, { unit: 'DU', actual: '0/1' }])).toStrictEqual(['VHXH', 'KT', 'DU']);
    expect(named(90, lines('5/10', '9/10', null, '10/10', '0/0'))).toStrictEqual(['VHXH']);
  });

  test("a tick alone on a member's row is one of one", () => {
    const ticked = members.map((unit) => ({ unit, done: true }));
    expect(gist(scoreOf(group, { checklist: ticked }))).toStrictEqual(
      gist(scoreOf(group, { checklist: lines('1/1', '1/1', '1/1', '1/1', '1/1') })),
    );
    const one = [
      { unit: 'VHXH', done: true, outOf: 12 },
      ...lines('1/1', '1/1', '1/1', '1/1', '1/1').slice(1),
    ];
    expect(scoreOf(group, { checklist: one }).reason.code).toBe('member_silent');
  });

  test('silent members are named, each for itself', () => {
    const rows = lines('1/1', '1/1', null, '1/1', '1/1').slice(0, 4);
    const scored = scoreOf(group, { checklist: rows });
    expect(gist(scored)).toStrictEqual([
      'insufficient',
      0,
      'member_silent',
      { members: ['KT', 'VP'], below: [] },
    ]);
    expect([scored.actual, scored.outOf, scored.entered]).toStrictEqual(['3', 3, true]);
    const silent = (row: number | null, unit: string) =>
      issue(
        'member_silent',
        { table: 'checklist', row, column: 'actual' },
        { unit, points: 200, params: { criterion: 'T1' } },
      );
    expect(scored.issues).toStrictEqual([silent(4, 'KT'), silent(null, 'VP')]);
  });

  test('all silent is nothing entered', () => {
    const scored = scoreOf(group, { checklist: lines() });
    expect([scored.reason.code, scored.entered, scored.actual]).toStrictEqual(['member_silent', false, null]);
  });

  test('a bad row is a problem of that row and unit, and keeps the sum unknown', () => {
    const scored = scoreOf(group, { checklist: lines('1/1', '95%', '1/1', '1/1', '2/1') });
    const wrong = [
      { unit: 'PVHCC', value: '95%' },
      { unit: 'VP', value: '2/1' },
    ];
    expect(gist(scored)).toStrictEqual([
      'insufficient',
      0,
      'member_invalid',
      { wrong, members: [], below: [] },
    ]);
    expect(scored.issues.map(({ code, row, unit, value }) => [code, row, unit, value])).toStrictEqual([
      ['entry_percent_sign', 3, 'PVHCC', '95%'],
      ['actual_above_total', 6, 'VP', '2/1'],
    ]);
  });

  test('a bad row hides neither the silent nor those below the target, nor a target that is none', () => {
    const rows = lines('1/1', '95%', null, '0/1', '1/1');
    const scored = scoreOf(group, { checklist: rows });
    const wrong = [{ unit: 'PVHCC', value: '95%' }];
    expect(gist(scored)).toStrictEqual([
      'insufficient',
      0,
      'member_invalid',
      { wrong, members: ['KT'], below: ['CUDV'] },
    ]);
    expect([scored.actual, scored.outOf, scored.entered]).toStrictEqual([null, null, true]);
    const codes = (target: number) =>
      scoreOf({ ...group, target }, { checklist: rows }).issues.map(({ code }) => code);
    expect(codes(100)).toStrictEqual(['entry_percent_sign', 'member_silent']);
    expect(codes(120)).toStrictEqual(['entry_percent_sign', 'member_silent', 'target_invalid']);
  });

  test('a total of 0 in every unit', () => {
    const scored = scoreOf(group, { checklist: lines('0/0', '0/0', '0/0', '0/0', '0/0') });
    expect([scored.result, scored.reason.code]).toStrictEqual(['insufficient', 'total_zero']);
    const one = scoreOf(group, { checklist: lines('0/0', '2/2', '0/0', '0/0', '0/0') });
    expect(one.result).toBe('met');
  });

  test('a unit that is no group: the units of its rows', () => {
    const scored = scoreOf({ ...group, unit: 'PVHCC' }, { checklist: lines('1/1', '1/1').slice(0, 2) });
    expect(scored.result).toBe('met');
    expect(scoreOf({ ...group, unit: 'PVHCC' }).reason.code).toBe('checklist_empty');
  });

  test('under another rule it is a problem and the row is scored plainly', () => {
    const scored = scoreOf({ byMember: true, actual: 'Có' });
    expect(scored.result).toBe('met');
    expect(scored.issues).toStrictEqual([
      issue(
        'not_for_rule',
        { table: 'criteria', row: 2, column: 'byMember' },
        { unit: 'VHXH', params: { criterion: 'T1', rule: 'yes_no', choices: [] } },
      ),
    ]);
  });
});

test('names fall back, codes match in any case, rows without a code or with a doubled one are not scored', () => {
  const { scores } = scoreCriteria(
    workbookData({
      criteria: [
        criterionRow({ row: 2, code: 'a1', shortName: 'Ngắn', actual: 'Có' }),
        criterionRow({ row: 3, code: null, actual: 'Có' }),
        criterionRow({ row: 4, code: 'A1', actual: 'Không' }),
        criterionRow({ row: 5, code: 'A2', name: 'Đầy đủ', group: 'A' }),
      ],
      evidence: [evidenceRow({ criteria: ['A1'] })],
    }),
  );
  expect(
    scores.map(({ code, name, shortName, group, result }) => [code, name, shortName, group, result]),
  ).toStrictEqual([
    ['a1', 'Ngắn', 'Ngắn', '', 'met'],
    ['A2', 'Đầy đủ', 'Đầy đủ', 'A', 'insufficient'],
  ]);
});

test('the plan in a fresh workbook: nothing entered, the four open targets named', () => {
  const { scores, issues } = scoreCriteria(planData());
  expect(scores.map(({ result }) => result)).toStrictEqual(Array(50).fill('insufficient'));
  expect(scores.some(({ entered }) => entered)).toBe(false);
  const open = scores.filter(({ reason }) => reason.code === 'target_open').map(({ code }) => code);
  expect(open).toStrictEqual(['B02', 'B03', 'D01', 'D02']);
  expect(issues.filter(({ severity }) => severity === 'error')).toStrictEqual([]);
});
