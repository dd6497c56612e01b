// Codes of documents: given once, kept, never given again, whatever people do to the rows.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { evidence } from '../../../sheets-schema/index';
import type { EvidenceUse } from '../../../src/core/scoring/evidence';
import {
  evidenceCode,
  planCodes,
  planMovedCodes,
  tellingColumn,
} from '../../../src/core/scoring/evidence-codes';
import type { RawTab } from '../../../src/core/sheet/table';
import { evidenceRow, rawTab } from '../../support/data';

interface Doc {
  readonly title: string;
  /** Of known criteria. */
  readonly codes?: readonly string[];
  readonly code?: string;
}

const tabOf = (docs: readonly Doc[]): RawTab =>
  rawTab(
    evidence,
    docs.map(({ title, codes = ['A05'], code = '' }) => ({ title, criteria: codes.join('; '), code })),
  );

/** The plan for these rows, and the rows as they are then. */
function coded(docs: readonly Doc[], numbers: string | null = null) {
  const filled = docs.flatMap((doc, index) => (doc.title === '' ? [] : [{ doc, row: index + 2 }]));
  const rows = filled.map(({ doc, row }) => evidenceRow({ row, title: doc.title }));
  const uses = filled.map(
    ({ doc }, index): EvidenceUse => ({
      row: rows[index] as EvidenceUse['row'],
      codes: doc.codes ?? ['A05'],
      state: 'live',
    }),
  );
  const plan = planCodes(tabOf(docs), rows, uses, numbers);
  const after = docs.map((doc, index) => ({ ...doc, code: plan.codes.get(index + 2) ?? doc.code ?? '' }));
  return { plan, after, codes: after.map(({ code }) => code) };
}

test.each([
  ['A05', 2, 'A.05-02'],
  ['TC12', 12, 'TC.12-12'],
  ['1.10', 1, '1.10-01'],
  ['Đ1', 100, 'Đ.1-100'],
  ['A', 2, 'A-02'],
])('of %s number %d is %s', (criterion, number, expected) => {
  expect(evidenceCode(criterion, number)).toBe(expected);
});

describe('new rows', () => {
  test('get the next number of their first criterion; without a known one none', () => {
    const { plan, codes } = coded([
      { title: 'a' },
      { title: 'b', codes: ['B01', 'A05'] },
      { title: 'c', codes: [] },
      { title: 'd' },
    ]);
    expect(codes).toStrictEqual(['A.05-01', 'B.01-01', '', 'A.05-02']);
    expect(plan).toMatchObject({ given: 3, replaced: [], numbers: 'A.05: 2; B.01: 1' });
  });

  test('come after what stands in the tab, wherever it stands, and after what was ever given', () => {
    const docs = [{ title: 'a' }, { title: 'b', code: 'A.05-07' }, { title: 'c' }];
    expect(coded(docs, 'A.05: 3').codes).toStrictEqual(['A.05-08', 'A.05-07', 'A.05-09']);
    expect(coded(docs, 'a.05: 12').codes).toStrictEqual(['A.05-13', 'A.05-07', 'A.05-14']);
  });

  test.each([
    ['', 'A.05-01'],
    ['hỏng', 'A.05-01'],
    ['A.05: x; A.05: 4 ;; B.01: 2;', 'A.05-05'],
    ['A.05: 99999999999', 'A.05-01'],
  ])('what was given, as somebody left it: %p', (numbers, code) => {
    expect(coded([{ title: 'a' }], numbers).codes).toStrictEqual([code]);
  });
});

describe('a number that nobody gave', () => {
  const typed = [{ title: 'a', code: 'A.05-999999' }, { title: 'b' }, { title: 'c' }];

  test('is no code: its row gets the next one, is named, and the others go on from what was given', () => {
    const { plan, codes } = coded(typed, 'A.05: 12');
    expect(codes).toStrictEqual(['A.05-13', 'A.05-14', 'A.05-15']);
    expect(plan.replaced).toStrictEqual([{ row: 2, before: 'A.05-999999', now: 'A.05-13' }]);
    expect(plan.numbers).toBe('A.05: 15');
  });

  test('that a workbook counted already goes on being read, and no code comes twice', () => {
    const first = coded(typed, 'A.05: 999999');
    expect(first.codes).toStrictEqual(['A.05-999999', 'A.05-1000000', 'A.05-1000001']);
    expect(coded([...first.after, { title: 'd' }], first.plan.numbers).codes.at(-1)).toBe('A.05-1000002');
  });

  test('codes of a tab whose numbers were lost stay, however many there are', () => {
    const many = [{ title: 'a', code: 'A.05-20001' }, { title: 'b' }];
    expect(coded(many).codes).toStrictEqual(['A.05-20001', 'A.05-20002']);
  });
});

describe('rows that have a code', () => {
  test('keep it when they come to name another criterion, or none', () => {
    const docs = [
      { title: 'a', codes: ['B01'], code: 'A.05-01' },
      { title: 'b', codes: [], code: 'A.05-02' },
    ];
    expect(coded(docs, 'A.05: 2').plan).toStrictEqual({
      codes: new Map(),
      numbers: null,
      given: 0,
      replaced: [],
    });
  });

  test('of a copy: the first keeps it, the copy gets its own and is named', () => {
    const { codes, plan } = coded(
      [
        { title: 'a', code: 'A.05-01' },
        { title: 'a', code: 'A.05-01' },
        { title: 'a', code: 'A.05-1' },
      ],
      'A.05: 1',
    );
    expect(codes).toStrictEqual(['A.05-01', 'A.05-02', 'A.05-03']);
    expect(plan.replaced).toStrictEqual([
      { row: 3, before: 'A.05-01', now: 'A.05-02' },
      { row: 4, before: 'A.05-1', now: 'A.05-03' },
    ]);
    expect(plan.given).toBe(0);
  });

  test.each(['x', '#REF!', 'A.05-', '-5', 'A.05-0', 'A.05-1234567', '46023'])(
    'a text that is none is replaced: %s',
    (code) => {
      expect(coded([{ title: 'a', code }]).codes).toStrictEqual(['A.05-01']);
    },
  );

  test('left over in a row without a document: emptied, and never given again', () => {
    const { codes } = coded([{ title: '', code: 'A.05-03' }, { title: 'a' }], 'A.05: 3');
    expect(codes).toStrictEqual(['', 'A.05-04']);
  });
});

test('without the column, and in merged cells, nothing is written', () => {
  const tab = tabOf([{ title: 'a' }]);
  const use: EvidenceUse = { row: evidenceRow({ row: 2 }), codes: ['A05'], state: 'live' };
  const covered = { ...tab, covered: new Set([`1,${(tab.values[0]?.length ?? 0) - 1}`]) };
  const untitled = { ...tab, values: tab.values.map((row) => row.slice(0, -1)) };
  for (const found of [covered, untitled])
    expect(planCodes(found, [use.row], [use], null)).toMatchObject({ codes: new Map(), numbers: null });
});

const SHORT = { minLength: 1, maxLength: 30 };

test('whatever people sort, delete, copy and add: no number twice, and a document keeps its code', () => {
  type Step = (docs: Doc[], at: number) => Doc[];
  let number = 0;
  const steps: Step[] = [
    (docs, at) => [
      ...docs.slice(0, at),
      { title: `mới ${number++}`, codes: at % 2 ? ['A05'] : ['B01'] },
      ...docs.slice(at),
    ],
    (docs, at) => docs.filter((_, index) => index !== at),
    (docs, at) => (docs[at] === undefined ? docs : [...docs, { ...docs[at], title: `sao ${number++}` }]),
    (docs) => [...docs].reverse(),
  ];
  const step = fc.tuple(fc.constantFrom(...steps), fc.nat(12));
  fc.assert(
    fc.property(fc.array(step, SHORT), (taken) => {
      const owners = new Map<string, string>();
      const kept = new Map<string, string>();
      let docs: Doc[] = [];
      let numbers: string | null = null;
      for (const [change, at] of taken) {
        docs = change(docs, Math.min(at, docs.length));
        const { after, plan } = coded(docs, numbers);
        docs = after;
        numbers = plan.numbers ?? numbers;
        for (const { title, code = '' } of docs) {
          expect(code).not.toBe('');
          expect(owners.get(code) ?? title).toBe(title);
          expect(kept.get(title) ?? code).toBe(code);
          owners.set(code, title);
          kept.set(title, code);
        }
        expect(coded(docs, numbers).plan.codes.size).toBe(0);
      }
    }),
  );
});

describe('a column that tells all rows apart', () => {
  const at = (key: string): number => Object.keys(evidence.columns).indexOf(key);
  test.each<[string, readonly Record<string, string>[], string | null]>([
    [
      'the first that does',
      [
        { criteria: 'A05', link: 'x', title: 'a' },
        { criteria: 'A05', link: 'y', title: 'b' },
      ],
      'link',
    ],
    [
      'not one with a cell twice',
      [
        { link: 'x', title: 'a' },
        { link: 'x', title: 'b' },
      ],
      'title',
    ],
    ['not one with a blank cell', [{ link: 'x', title: 'a' }, { title: 'b' }], 'title'],
    ['blank rows are nobody’s', [{ link: 'x' }, {}, { link: 'y' }, {}], 'link'],
    [
      'none',
      [
        { criteria: 'A05', link: 'x', title: 'a' },
        { criteria: 'A05', link: 'x', title: 'a' },
      ],
      null,
    ],
    [
      'none where each column has a cell twice',
      [
        { link: 'x', title: 'a' },
        { link: 'x', title: 'b' },
        { link: 'y', title: 'b' },
      ],
      null,
    ],
    ['none where a code is left over', [{ link: 'x' }, { code: 'A.05-01' }], null],
    [
      'never the codes',
      [
        { link: 'x', code: 'A.05-01' },
        { link: 'x', code: 'A.05-02' },
      ],
      null,
    ],
  ])('%s', (_what, rows, column) => {
    expect(tellingColumn(rawTab(evidence, rows))).toBe(column === null ? null : at(column));
  });
});

describe('rows that moved while codes were written', () => {
  const wanted = [
    { title: 'a', code: 'A.05-01' },
    { title: 'b', code: 'A.05-02' },
    { title: 'c', code: 'A.05-03' },
  ];
  const titles = (order: readonly string[], codes: readonly string[]): RawTab =>
    tabOf(order.map((title, at) => ({ title, code: codes[at] ?? '' })));

  test.each([
    ['nobody', 'abc', ['A.05-01', 'A.05-02', 'A.05-03'], {}],
    ['turned over', 'cba', ['A.05-01', 'A.05-02', 'A.05-03'], { 2: 'A.05-03', 4: 'A.05-01' }],
    [
      'a row put in above, unknown',
      'xabc',
      ['A.05-01', 'A.05-02', 'A.05-03', ''],
      { 2: '', 3: 'A.05-01', 4: 'A.05-02', 5: 'A.05-03' },
    ],
    ['one row deleted', 'ac', ['A.05-01', 'A.05-02'], { 3: 'A.05-03' }],
    ['a row changed in its place', 'axc', ['A.05-01', 'A.05-02', 'A.05-03'], {}],
  ])('%s', (_what, order, codes, expected) => {
    const updates = planMovedCodes(tabOf(wanted), titles([...order], codes));
    expect(Object.fromEntries(updates)).toStrictEqual(expected);
  });

  test('rows that say the same may change places', () => {
    const same = [
      { title: 'a', code: 'A.05-01' },
      { title: 'a', code: 'A.05-02' },
    ];
    expect(planMovedCodes(tabOf(same), titles(['a', 'a'], ['A.05-02', 'A.05-01']))).toStrictEqual(new Map());
  });
});
