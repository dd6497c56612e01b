import { describe, expect, test } from '@jest/globals';
import { columnsOf } from '../../../sheets-schema/define';
import { scoreHistory } from '../../../sheets-schema/tables/score-history';
import { conditionsInForce } from '../../../src/core/scoring/agreed-conditions';
import { agreedSet } from '../../../src/core/scoring/confirmations';
import { scoreCriteria } from '../../../src/core/scoring/score';
import { dataHash, equalSnapshot, freeze, type NewScoreRecord } from '../../../src/core/scoring/snapshot';
import type { RawCell } from '../../../src/core/sheet/cells';
import { parseTable } from '../../../src/core/sheet/table';
import type { Condition } from '../../../src/core/workbook/conditions';
import type { Criterion, Task, WorkbookData } from '../../../src/core/workbook/inputs';
import type { ScoreRecord } from '../../../src/core/workbook/records';
import {
  checklistRow,
  conditionRow,
  criterionRow,
  evidenceRow,
  planUnits,
  rawTab,
  taskRow,
  workbookData,
} from '../../support/data';

const CRITERIA: Partial<Criterion>[] = [
  { row: 2, code: 'A01', group: 'A', name: 'Tin nhắn', actual: 'Có' },
  { row: 3, code: 'A02', rule: 'percent', target: 92.5, maxScore: 250, actual: '45/50', explanation: 'a\nb' },
  { row: 4, code: 'A03', rule: 'at_least', target: null, actual: '3' },
  { row: 5, code: 'A04', rule: null, maxScore: null },
];
const EVIDENCE = [
  evidenceRow({ row: 2, criteria: ['A01'], title: 'Ảnh', documentDate: '2026-05-06' }),
  evidenceRow({ row: 3, criteria: ['A02', 'A01'], title: 'Báo cáo', pages: 3 }),
];

const workbook = (change: Partial<WorkbookData> = {}): WorkbookData =>
  workbookData({ criteria: CRITERIA.map(criterionRow), evidence: EVIDENCE, ...change });

const withConditions = (...rows: Condition[]): WorkbookData => workbook({ conditions: { rows, unread: [] } });

function hashOf(data: WorkbookData): string {
  const { scores, uses } = scoreCriteria(data);
  return dataHash(scores, uses, data, { conditions: conditionsInForce(agreedSet([]), data) });
}

const latest = (records: readonly ScoreRecord[]) => equalSnapshot(records, hashOf(workbook()));

/** A snapshot frozen at `at`, with words that stand for the reason. */
function frozen(at = '2026-10-20 08:15', records: readonly ScoreRecord[] = [], data = workbook()) {
  const { scores } = scoreCriteria(data);
  return freeze({
    scores,
    setVersion: data.settings.criteriaSetVersion ?? '',
    dataHash: hashOf(data),
    at,
    by: 'vhxh@example.com',
    records,
    reasonText: ({ code }) => `lý do ${code}`,
  });
}

/** As a cell of the tab holds it: labels of choices, points as points. */
function cellOf(key: string, value: NewScoreRecord[keyof NewScoreRecord]): RawCell {
  const kind = columnsOf(scoreHistory).find((column) => column.key === key)?.kind;
  if (value === null) return '';
  if (kind?.type === 'enum') return kind.labels[value] as string;
  return kind?.type === 'points' ? Number(value) / 100 : value;
}

/** Rows as they come back from the tab. */
function kept(rows: readonly NewScoreRecord[]): readonly ScoreRecord[] {
  const cells = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, cellOf(key, value)])),
  );
  const parsed = parseTable(scoreHistory, rawTab(scoreHistory, cells), planUnits);
  expect(parsed.issues).toStrictEqual([]);
  return parsed.rows;
}

test('the whole scoresheet, a row a criterion', () => {
  const { rows, snapshot } = frozen();
  const hash = hashOf(workbook());
  expect(rows[1]).toStrictEqual({
    snapshot: '2026-10-20_01',
    at: '2026-10-20 08:15',
    by: 'vhxh@example.com',
    setVersion: 'Dự thảo theo mục III.2 Kế hoạch 79',
    dataHash: hash,
    code: 'A02',
    group: '',
    name: 'A02',
    rule: 'percent',
    target: 92.5,
    maxScore: 250,
    actual: '45',
    outOf: 50,
    evidenceCount: 1,
    explanation: 'a\nb',
    score: 243,
    result: 'not_met',
    reason: 'lý do share_short',
    step: 'self',
  });
  expect(rows.map(({ code }) => code)).toStrictEqual(['A01', 'A02', 'A03', 'A04']);
  expect(snapshot.id).toBe('2026-10-20_01');
  expect(hash).toMatch(/^[0-9a-f]{16}-[0-9a-f]{16}$/);
});

test('what the tab gives back is the same snapshot', () => {
  const { rows, snapshot } = frozen();
  const blankIsNull = snapshot.scores.map((score) => ({ ...score, group: score.group || null }));
  expect(latest(kept(rows))).toStrictEqual({ ...snapshot, scores: blankIsNull });
  expect(equalSnapshot(kept(rows), snapshot.dataHash)?.id).toBe('2026-10-20_01');
  expect(equalSnapshot(kept(rows), 'x-y')).toBeNull();
  expect(latest([])).toBeNull();
});

test('ids go on within the day, past those of a freezing that was cut short', () => {
  const first = frozen();
  const half = frozen('2026-10-20 09:00', kept(first.rows));
  const rows = [...first.rows, ...half.rows.slice(0, 2)];
  const third = frozen('2026-10-20 09:10', kept(rows));
  expect([half.snapshot.id, third.snapshot.id]).toStrictEqual(['2026-10-20_02', '2026-10-20_03']);
  expect(frozen('2026-10-21 07:00', kept(rows)).snapshot.id).toBe('2026-10-21_01');
  expect(latest(kept([...rows, ...third.rows]))?.id).toBe('2026-10-20_03');
});

test('the latest is the latest by day and number, however the tab is sorted', () => {
  const rows = [1, 2, 10, 9].flatMap((number) =>
    frozen().rows.map((row) => ({ ...row, snapshot: `2026-10-20_${String(number).padStart(2, '0')}` })),
  );
  const next = frozen('2026-11-01 07:00').rows;
  expect(latest(kept(rows))?.id).toBe('2026-10-20_10');
  expect(latest(kept([...next, ...rows].reverse()))?.id).toBe('2026-11-01_01');
});

describe('a snapshot that is not whole is passed over', () => {
  const { rows } = frozen();
  test.each<[string, readonly NewScoreRecord[]]>([
    ['cut short', rows.slice(0, 3)],
    ['a row deleted', rows.slice(1)],
    ['a figure changed', rows.map((row, index) => (index === 0 ? { ...row, score: 150 } : row))],
    ['a result changed', rows.map((row, index) => (index === 1 ? { ...row, result: 'met' as const } : row))],
    [
      'a row of another freezing',
      rows.map((row, index) => (index === 2 ? { ...row, dataHash: 'a-b' } : row)),
    ],
  ])('%s', (_name, damaged) => {
    expect(latest(kept(damaged))).toBeNull();
  });

  test('the wording of a reason may change', () => {
    const reworded = rows.map((row) => ({ ...row, reason: 'khác' }));
    expect(latest(kept(reworded))?.id).toBe('2026-10-20_01');
  });
});

describe('the data hash', () => {
  const present = hashOf(workbook());
  const criterion = (index: number, change: Partial<Criterion>) =>
    workbook({
      criteria: CRITERIA.map((values, at) => criterionRow(at === index ? { ...values, ...change } : values)),
    });

  test('does not change when the tabs are sorted', () => {
    const items = ['bàn', 'ghế', 'nước'].map((item, at) =>
      checklistRow({ row: at + 2, criterion: 'C05', item, done: at === 0 }),
    );
    const parts = { criteria: [criterionRow({ code: 'C05', rule: 'checklist' })], evidence: [] };
    const asTyped = hashOf(workbook({ ...parts, checklist: items }));
    expect(hashOf(workbook({ ...parts, checklist: [...items].reverse() }))).toBe(asTyped);
    const members = ['PVHCC', 'VP'].map((unit) => checklistRow({ criterion: 'A11', unit, actual: '1/2' }));
    const shared = {
      criteria: [criterionRow({ code: 'A11', rule: 'percent', target: 100, byMember: true, unit: 'DU' })],
      checklist: members,
    };
    const inOtherOrder = workbook({ ...shared, checklist: [...members].reverse() });
    expect(hashOf(inOtherOrder)).toBe(hashOf(workbook(shared)));
    const sorted = workbook({
      criteria: CRITERIA.map((values, at) => criterionRow({ ...values, row: 9 - at })).reverse(),
      evidence: EVIDENCE.map((row) => ({ ...row, row: 9 - row.row })).reverse(),
    });
    expect(hashOf(sorted)).toBe(present);
  });

  test('of the schedule holds in later versions: only what was typed counts, not what is read from it', () => {
    const tasks = [
      taskRow({ row: 2, id: 'IV.4', timeText: 'Quý II-III năm 2026', leadUnit: 'PVHCC' }),
      taskRow({ row: 3, id: 'X', dueDate: '2026-09-30', coordinatingUnits: ['VP', 'MTTQ'] }),
    ];
    // As the first version with conditions of their own froze it.
    const frozen = '6f322852e4250cbf-d66337bc1326c7ed';
    expect(hashOf(workbook({ tasks }))).toBe(frozen);
    const read = [
      {
        ...tasks[0],
        dueDate: '2026-09-30',
        startDate: '2026-04-01',
        worded: ['startDate', 'dueDate'],
      } as Task,
      { ...tasks[1], led: 'together', annex: 'Tủ 2', timeUnread: 'several' } as Task,
    ];
    expect(hashOf(workbook({ tasks: read }))).toBe(frozen);
  });

  test('of wrong entries: not by their order, but by whose they are', () => {
    const criterion = criterionRow({
      code: 'A01',
      rule: 'percent',
      target: 100,
      unit: 'CACDV',
      byMember: true,
    });
    const hash = (...rows: readonly [unit: string, actual: string][]): string =>
      hashOf(
        workbookData({
          criteria: [criterion],
          checklist: rows.map(([unit, actual], index) =>
            checklistRow({ row: index + 2, criterion: 'A01', unit, actual }),
          ),
        }),
      );
    const present = hash(['KT', '8'], ['VP', '95%']);
    expect(hash(['VP', '95%'], ['KT', '8'])).toBe(present);
    expect(hash(['KT', '95%'], ['VP', '8'])).not.toBe(present);
  });

  test.each<[string, WorkbookData]>([
    ['a result', criterion(0, { actual: 'Không' })],
    ['a target', criterion(1, { target: 95 })],
    ['a maximum', criterion(0, { maxScore: 300 })],
    ['a name', criterion(0, { name: 'Tin nhắn báo trả kết quả' })],
    ['an explanation', criterion(0, { explanation: 'có sổ' })],
    ['why nothing can be said', criterion(2, { actual: null, target: 3 })],
    ['a title of evidence', workbook({ evidence: EVIDENCE.map((row) => ({ ...row, title: 'Khác' })) })],
    [
      'a link',
      workbook({ evidence: EVIDENCE.map((row) => ({ ...row, link: { text: 'Tủ 3', url: null } })) }),
    ],
    ['a piece of evidence less', workbook({ evidence: EVIDENCE.slice(0, 1) })],
    ['evidence of no criterion', workbook({ evidence: [...EVIDENCE, evidenceRow({ row: 4 })] })],
    ['a threshold', withConditions(conditionRow({ kind: 'points', value: 8500 }))],
    ['how it is compared', withConditions(conditionRow({ kind: 'share', comparison: 'from', value: 8000 }))],
    ['a further condition', withConditions(conditionRow({ kind: 'veto', criteria: ['A01'] }))],
    ['a level of stars', withConditions(conditionRow({ kind: 'stars', value: 9500, level: 4 }))],
    ['the status of the set', workbookData({ ...workbook(), settings: { criteriaSetStatus: 'official' } })],
  ])('changes with %s', (_name, data) => {
    expect(hashOf(data)).not.toBe(present);
  });
});
