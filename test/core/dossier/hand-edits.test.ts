// What people change in a paper by hand: wording comes back to its sentence, figures and forms stay out and are named.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type BuiltPaper, builtText, parseBuilt } from '../../../src/core/dossier/built-paper';
import { type HandEdit, handEdits, type TextChange } from '../../../src/core/dossier/hand-edits';
import { composeProse, type ProseFacts, type ProseStyle } from '../../../src/core/dossier/prose';
import type { DocumentText, Fact } from '../../../src/core/dossier/texts';
import { piecesOf, untraced } from '../../../src/core/dossier/traces';

const text = (style: ProseStyle, words: string, each: DocumentText['each'] = null): DocumentText => ({
  row: 2,
  document: 'submissionLetter',
  place: 'Mục',
  style,
  each,
  text: words,
});

const FACTS: ProseFacts = {
  fields: { 'tên xã': 'Nam Dương', đạt: '38/45', 'tỷ lệ': '84,4 %', có: true, không: false },
  lists: { groups: [{ nhóm: 'Một' }, { nhóm: 'Hai' }] },
  common: ['tên xã'],
  tables: [],
  traced: true,
};

const SENTENCES = [
  text('heading2', '**Kết quả tự chấm**'),
  text(
    'point',
    'Số tiêu chí đạt: {{đạt}} tiêu chí, tỷ lệ {{tỷ lệ}};{{#có}} có lý do.{{/có}}{{#không}} Không.{{/không}}',
  ),
  text('point', 'Nhóm tốt;'),
  text('paragraph', 'Nhóm {{nhóm}} đã làm xong.', 'groups'),
  text('paragraph', '{{tên xã}}{{đạt}} là xã {{tên xã}}'),
  text('paragraph', 'Đề nghị “quan tâm”, xem xét.'),
];

/** As the paper prints the sentences, a heading, points and paragraphs. */
function printed(sentences: readonly DocumentText[], facts = FACTS): string[] {
  const rows = sentences.map(({ place, style, each, text: words }) => ({
    place,
    style: style as ProseStyle,
    each,
    text: words,
  }));
  return composeProse(rows, facts).blocks.map((block) =>
    block.kind === 'table' ? '' : block.lead + block.text,
  );
}

const builtOf = (sentences: readonly DocumentText[] = SENTENCES): BuiltPaper => ({
  modified: '',
  tables: true,
  lines: printed(sentences).map((words) => ({ text: words, inTable: false })),
});
const plain = () => printed(SENTENCES).map(untraced);
const lines = (texts: readonly string[]) => texts.map((words) => ({ text: words, inTable: false }));
const editsOf = (texts: readonly string[]): HandEdit[] => handEdits(builtOf(), lines(texts), SENTENCES);

/** The sentences with the changes, in order. */
function taken(
  changes: readonly TextChange[],
  sentences: readonly DocumentText[] = SENTENCES,
): DocumentText[] {
  return sentences.flatMap((sentence) => {
    const mine = changes.filter(
      (change) => ('from' in change ? change.from : change.behind) === sentence.text,
    );
    const own = mine.find(({ kind }) => kind !== 'added');
    const added = mine.flatMap((change) => (change.kind === 'added' ? [text(change.style, change.to)] : []));
    if (own?.kind === 'removed') return added;
    return [own?.kind === 'reworded' ? { ...sentence, text: own.to } : sentence, ...added];
  });
}

const replaced = (at: number, words: string) => plain().map((line, index) => (index === at ? words : line));

test('the sample is printed as it is read here', () => {
  expect(plain()).toStrictEqual([
    '1. Kết quả tự chấm',
    'a) Số tiêu chí đạt: 38/45 tiêu chí, tỷ lệ 84,4 %; có lý do.',
    'b) Nhóm tốt.',
    'Nhóm Một đã làm xong.',
    'Nhóm Hai đã làm xong.',
    'Nam Dương38/45 là xã Nam Dương',
    'Đề nghị “quan tâm”, xem xét.',
  ]);
});

test('a paper that nobody touched has no edit, however its blanks are kept', () => {
  expect(editsOf(plain())).toStrictEqual([]);
  expect(
    editsOf(plain().map((line) => `  ${line.replace(/ /g, '\u00a0 ').normalize('NFD')} `)),
  ).toStrictEqual([]);
});

test.each([
  [1, 'a) Tổng số tiêu chí đạt: 38/45 tiêu chí, tỷ lệ 84,4 %; có lý do.'],
  [1, 'a) Số tiêu chí đạt được: 38/45 (tiêu chí), tỷ lệ 84,4 %; có lý do rõ.'],
  [0, '1. Kết quả tự chấm điểm'],
  [2, 'b) Nhóm rất tốt.'],
  [5, 'Tại Nam Dương38/45 là xã Nam Dương'],
  [5, 'Nam Dương, đạt 38/45 là xã Nam Dương'],
  [5, 'Nam Dương38/45 là xã Nam Dương.'],
  [6, 'Đề nghị “quan tâm”, sớm xem xét, quyết định.'],
  [6, 'Một đoạn khác hẳn.'],
])('reworded: line %s says "%s" in the next paper too', (at, words) => {
  const [edit, ...others] = editsOf(replaced(at, words));
  expect(others).toStrictEqual([]);
  expect(edit).toMatchObject({ before: plain()[at], after: words, left: null });
  const next = taken(edit?.changes ?? []);
  expect(printed(next).map(untraced)).toStrictEqual(replaced(at, words));
  // Taken, it is an edit no more.
  expect(untraced(edit?.builtAs ?? '')).toBe(words);
  expect(printed(next)[at]).toBe(edit?.builtAs);
});

test.each([
  [1, 'a) Số tiêu chí đạt: 40/45 tiêu chí, tỷ lệ 84,4 %; có lý do.', 'figures'],
  [1, 'a) Số tiêu chí đạt: nhiều tiêu chí, tỷ lệ cao.', 'figures'],
  [3, 'Nhóm Một đã làm rất xong.', 'repeated'],
  [2, 'b) Nhóm {{tốt}}.', 'braces'],
  [6, '**Đề nghị** “quan tâm”, xem xét.', 'braces'],
])('line %s as "%s" stays out: %s', (at, words, left) => {
  expect(editsOf(replaced(at, words))).toMatchObject([{ after: words, left, changes: [] }]);
});

test('a number changed by hand alone is none: the program counts', () => {
  expect(editsOf(replaced(2, 'c) Nhóm tốt.'))).toStrictEqual([]);
});

describe('paragraphs that came and went', () => {
  test('a new one stands behind the sentence above it, without its number, in its style', () => {
    const now = [...plain().slice(0, 2), 'b) Điểm mới thêm;', 'c) Nhóm tốt.', ...plain().slice(3)];
    const [edit, ...others] = editsOf(now);
    expect(others).toStrictEqual([]);
    expect(edit?.changes).toStrictEqual([
      { kind: 'added', behind: SENTENCES[1]?.text, style: 'point', to: 'Điểm mới thêm;' },
    ]);
    expect(printed(taken(edit?.changes ?? [])).map(untraced)).toStrictEqual(now);
  });

  test('one behind a heading is running text; behind a repeated sentence, or before all, it stays out', () => {
    const [first = '', ...rest] = plain();
    expect(editsOf([first, 'Câu mới.', ...rest])).toMatchObject([{ changes: [{ style: 'paragraph' }] }]);
    expect(editsOf([...plain().slice(0, 4), 'Câu chen giữa.', ...plain().slice(4)])).toMatchObject([
      { left: 'repeated' },
    ]);
    expect(editsOf(['Câu đầu tiên.', ...plain()])).toMatchObject([{ left: 'fixed' }]);
    expect(editsOf([...plain(), 'Câu có {{trường}} lạ'])).toMatchObject([{ left: 'braces' }]);
  });

  test('one that is gone takes its sentence along, unless it told figures', () => {
    const without = (at: number) => plain().filter((_line, index) => index !== at);
    expect(editsOf(without(6))).toMatchObject([
      { after: '', left: null, changes: [{ kind: 'removed', from: SENTENCES[5]?.text }] },
    ]);
    expect(editsOf(without(1))).toMatchObject([{ after: '', left: 'figures' }]);
    expect(editsOf(without(3))).toMatchObject([{ after: '', left: 'figures' }]);
  });

  test('nothing at all is left', () => {
    expect(editsOf([])).toHaveLength(plain().length);
  });
});

test('a sentence that says something else by now, or that two rows say, stays out', () => {
  const now = lines(replaced(6, 'Đề nghị xem xét.'));
  const other = SENTENCES.map((one, at) => (at === 5 ? text('paragraph', 'Câu đã sửa ở bảng.') : one));
  expect(handEdits(builtOf(), now, other)).toMatchObject([{ left: 'changed_since' }]);
  const twice = [...SENTENCES, SENTENCES[5] as DocumentText];
  expect(handEdits(builtOf(), now, twice)).toMatchObject([{ left: 'repeated' }]);
});

describe('what people typed comes back to where they typed it', () => {
  const fact = (typed: string, of = '', row = 9): Fact => ({
    row,
    field: 'nguyên nhân',
    of,
    each: null,
    typed,
  });
  const own = [
    text('paragraph', 'Nguyên nhân: {{Nguyên  nhân}}.', 'groups'),
    text('paragraph', 'Hết, đạt {{đạt}}.'),
  ];
  const facts: ProseFacts = {
    ...FACTS,
    lists: { groups: [{ 'nguyên nhân': 'do "thiếu" người' }, { 'nguyên nhân': 'không rõ' }] },
  };
  const built: BuiltPaper = {
    modified: '',
    tables: true,
    lines: printed(own, facts).map((words) => ({
      text: words.replace(/"([^"]*)"/g, '“$1”'),
      inTable: false,
    })),
  };
  const [first = '', second = '', third = ''] = built.lines.map((line) =>
    'text' in line ? untraced(line.text) : '',
  );
  const known = [fact('do "thiếu" người', '1'), fact('không rõ', '2')];
  const editsOfFacts = (lines: string[], typed = known): HandEdit[] =>
    handEdits(
      built,
      lines.map((words) => ({ text: words, inTable: false })),
      own,
      typed,
    );

  test.each([
    ['Nguyên nhân: do “thiếu” người làm.', 'do "thiếu" người làm'],
    ['Nguyên nhân: chủ yếu do “thiếu” người.', 'chủ yếu do "thiếu" người'],
    ['Nguyên nhân: máy hỏng.', 'máy hỏng'],
  ])('of the group that it tells of: %s', (line, to) => {
    const [edit, ...others] = editsOfFacts([line, second, third]);
    expect(others).toStrictEqual([]);
    expect(edit?.changes).toStrictEqual([
      { kind: 'retyped', field: 'nguyên nhân', of: '1', from: 'do "thiếu" người', to },
    ]);
    // As built with it, it is an edit no more.
    expect(untraced(edit?.builtAs ?? '')).toBe(line);
    expect(piecesOf(edit?.builtAs ?? '').map(({ source }) => source?.at)).toStrictEqual([0, 1, 2]);
  });

  test('words round it are the sentence’s, which is printed twice', () => {
    expect(editsOfFacts([first.replace('Nguyên nhân', 'Lý do'), second, third])).toMatchObject([
      { left: 'repeated' },
    ]);
  });

  test('where two say the same, nothing is typed, or a figure is meant, it stays out', () => {
    const line = first.replace('người', 'người làm');
    const out = (typed: readonly Fact[]) => editsOfFacts([line, second, third], [...typed]);
    expect(out([fact('do "thiếu" người', '1'), fact('do "thiếu" người', '2')])).toMatchObject([
      { left: 'repeated' },
    ]);
    expect(out([])).toMatchObject([{ left: 'repeated' }]);
    expect(editsOfFacts([first, second, third.replace('38', '40')])).toMatchObject([{ left: 'figures' }]);
    expect(editsOfFacts([first.replace('do “thiếu” người', 'do {{x}}'), second, third])).toMatchObject([
      { left: 'braces' },
    ]);
  });
});

test('rows of tables and words of the form stay out', () => {
  const built: BuiltPaper = {
    modified: '',
    tables: true,
    lines: [
      { text: 'Số: /TTr-UBND\tNam Dương', inTable: true },
      { text: 'CHỦ TỊCH', inTable: false },
    ],
  };
  const now = [
    { text: 'Số: 05/TTr-UBND\tNam Dương', inTable: true },
    { text: 'PHÓ CHỦ TỊCH', inTable: false },
  ];
  expect(handEdits(built, now, [])).toMatchObject([{ left: 'table' }, { left: 'fixed' }]);
  // Of tables too long to be kept nothing is said.
  const long = { ...built, tables: false, lines: built.lines.slice(1) };
  expect(handEdits(long, now, [])).toMatchObject([{ left: 'fixed' }]);
});

test('what was built is kept in a cell and read back; what somebody typed there is nothing', () => {
  const built = builtOf();
  expect(parseBuilt(builtText(built))).toStrictEqual(built);
  for (const wrong of [null, '', '{', '[]', '{"lines":3}', '{"modified":"","tables":true,"lines":[null]}'])
    expect(parseBuilt(wrong)).toBeNull();
  const long: BuiltPaper = {
    ...built,
    lines: Array.from({ length: 4000 }, (_none, at) => ({ text: `Đoạn ${at} dài.`, inTable: at % 2 === 0 })),
  };
  expect(builtText(long).length).toBeLessThanOrEqual(48_000);
});

const WORD = fc.constantFrom('đã', 'và', 'rất', 'xem xét', ',', '(tốt)', '“quan tâm”', '12', '.');

test('whatever words are put between and in place of words, the next paper says them', () => {
  fc.assert(
    fc.property(
      fc.nat(6),
      fc.nat(20),
      fc.nat(3),
      fc.array(WORD, { maxLength: 4 }),
      (at, from, count, words) => {
        const tokens = (plain()[at] ?? '').split(/(?<= )/);
        const start = Math.min(Math.max(from, 1), tokens.length);
        const now = [...tokens];
        now.splice(start, count, ...words.map((word) => `${word} `));
        const edited = replaced(at, now.join('').trim());
        const [edit, ...others] = editsOf(edited);
        expect(others).toStrictEqual([]);
        if (edit === undefined || edit.left !== null) return;
        expect(printed(taken(edit.changes)).map((line) => untraced(line).replace(/\s+/g, ' '))).toStrictEqual(
          edited,
        );
      },
    ),
    { numRuns: 300 },
  );
});
