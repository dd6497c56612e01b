// Tabs kept with a freezing: cell by cell as they stood, once, and nothing but that.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { evidence, goals, reviews } from '../../../sheets-schema/index';
import { KEPT_TABLES } from '../../../sheets-schema/tables/snapshot-tabs';
import { type KeptRecord, keepTabs, keptRows, keptTab, MOST_KEPT } from '../../../src/core/scoring/kept-tabs';
import type { RawCell } from '../../../src/core/sheet/cells';
import type { RawTab } from '../../../src/core/sheet/table';
import { INPUT_TABLES } from '../../../src/core/workbook/inputs';

const FIRST = { id: '2026-10-20_01', dataHash: 'a-b' };
const SECOND = { id: '2026-10-21_01', dataHash: 'a-c' };

const tabOf = (...rows: RawCell[][]): RawTab => ({
  title: goals.title,
  gid: 1,
  values: [Object.values(goals.columns).map(({ header }) => header), ...rows],
});
const tabs = (tab: RawTab) => new Map([[goals.id, tab]]);
const WIDTH = Object.keys(goals.columns).length;
const filled = (...cells: RawCell[]): RawCell[] => Array.from({ length: WIDTH }, (_, at) => cells[at] ?? '');
const goalsOf = (records: readonly KeptRecord[], snapshot = FIRST) => keptTab(records, snapshot, 'goals');

test('every tab whose figures papers tell is kept', () => {
  const kept: readonly string[] = KEPT_TABLES.map(({ id }) => id);
  expect(INPUT_TABLES.filter(({ printed, id }) => printed && !kept.includes(id))).toStrictEqual([]);
});

describe('cells', () => {
  test('whatever they say comes back, text by text and number by number', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
      fc.boolean(),
      fc.constantFrom<RawCell>(
        { date: '2026-10-20' },
        { date: '2026-10-20', time: '07:30' },
        '=1+1',
        "'x",
        ' a ',
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: WIDTH }), { maxLength: 12 }), (rows) => {
        const tab = tabOf(...rows.map((row) => filled('G', ...row)));
        expect(goalsOf(keepTabs(FIRST, tabs(tab), []))).toStrictEqual({
          state: 'kept',
          content: keptRows(goals, tab),
        });
      }),
    );
  });

  test('of blank rows none, of columns that people added none, of what the program shows none but names', () => {
    const values = [
      [
        'ghi riêng',
        reviews.columns.code.header,
        reviews.columns.name.header,
        reviews.columns.reviewedScore.header,
      ],
      ['a', 'A01', 'Niêm yết', 1.5],
      ['', '', '', ''],
    ];
    expect(keptRows(reviews, { title: '', gid: 1, values })).toStrictEqual({
      headers: [reviews.columns.code.header, reviews.columns.reviewedScore.header],
      rows: [['A01', 1.5]],
    });
  });

  test('a linked word with its address', () => {
    const values = [
      [evidence.columns.title.header, evidence.columns.link.header],
      ['QĐ 126', 'xem tại đây'],
    ];
    const links = { column: 1, urls: [null, 'https://example.com/a'] };
    expect(keptRows(evidence, { title: '', gid: 1, values, links }).rows).toStrictEqual([
      [{ url: 'https://example.com/a', label: 'xem tại đây' }, 'QĐ 126'],
    ]);
  });
});

describe('pieces', () => {
  const long = tabOf(
    ...Array.from({ length: 60 }, (_, at) =>
      filled(`G${at}`, `🌾${'ấ'.repeat(700)} ${'x'.repeat(at)}`, '  '),
    ),
  );
  const kept = keepTabs(FIRST, tabs(long), []);

  test('a long text is cut for cells that every program reads, and put together again', () => {
    expect(kept.length).toBeGreaterThan(1);
    expect(Math.max(...kept.map(({ content }) => content.length))).toBeLessThan(32_767);
    expect(goalsOf([...kept].reverse())).toStrictEqual({ state: 'kept', content: keptRows(goals, long) });
  });

  test('never within a character', () => {
    const emoji = tabOf(filled('G', '🌾'.repeat(40_000)), filled('GG', '🌾'.repeat(40_000)));
    for (const { content } of keepTabs(FIRST, tabs(emoji), []))
      expect(content).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
  });

  test.each<[string, (records: KeptRecord[]) => KeptRecord[]]>([
    ['one is missing', (records) => records.slice(1)],
    ['the last is missing', (records) => records.slice(0, -1)],
    [
      'one is edited',
      ([first, ...rest]) => [{ ...(first as KeptRecord), content: `${first?.content}x` }, ...rest],
    ],
    ['one is doubled', ([first, ...rest]) => [first as KeptRecord, first as KeptRecord, ...rest]],
    ['a seal is edited', (records) => records.map((record) => ({ ...record, seal: 'x' }))],
  ])('%s: damaged', (_, spoil) => {
    expect(goalsOf(spoil(kept))).toStrictEqual({ state: 'damaged' });
  });

  test('more than a workbook should carry: told how many rows', () => {
    const large = tabOf(
      ...Array.from({ length: 100 }, (_, at) => filled(`G${at}`, 'x'.repeat(MOST_KEPT / 90))),
    );
    const records = keepTabs(FIRST, tabs(large), []);
    expect(records.map(({ content }) => content)).toStrictEqual(['']);
    expect(goalsOf(records)).toStrictEqual({ state: 'too_large', rows: 100 });
  });
});

describe('again', () => {
  const tab = tabOf(filled('G1', 5));
  const first = keepTabs(FIRST, tabs(tab), []);

  test('a tab that says the same is named, not kept twice', () => {
    const second = keepTabs(SECOND, tabs(tab), first);
    expect(second.map(({ sameAs, content }) => [sameAs, content])).toStrictEqual([[FIRST.id, '']]);
    expect(goalsOf([...first, ...second], SECOND)).toStrictEqual(goalsOf(first));
    const third = keepTabs({ id: '3', dataHash: 'x' }, tabs(tab), [...first, ...second]);
    expect(third[0]?.sameAs).toBe(FIRST.id);
  });

  test('where the one that was named is gone it is damaged, and the next is kept whole', () => {
    const second = keepTabs(SECOND, tabs(tab), first);
    expect(goalsOf(second, SECOND)).toStrictEqual({ state: 'damaged' });
    expect(keepTabs({ id: '3', dataHash: 'x' }, tabs(tab), second)[0]?.sameAs).toBeNull();
  });

  test('a stopped run that begins again keeps nothing twice', () => {
    expect(keepTabs(FIRST, tabs(tab), first)).toStrictEqual([]);
  });

  test('another text under the same id, of other data: each has its own', () => {
    const other = { ...FIRST, dataHash: 'a-z' };
    const changed = tabOf(filled('G1', 6));
    const records = [...first, ...keepTabs(other, tabs(changed), first)];
    expect(goalsOf(records)).toMatchObject({ content: keptRows(goals, tab) });
    expect(goalsOf(records, other)).toMatchObject({ content: keptRows(goals, changed) });
  });

  test('a freezing of before, and a tab that was not there', () => {
    expect(goalsOf([])).toStrictEqual({ state: 'none' });
    expect(keptTab(first, FIRST, 'evidence')).toStrictEqual({ state: 'none' });
  });
});
