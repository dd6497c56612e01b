// Rules of the prose: paragraphs without facts leave with their heading, numbers close up, lists end with a full stop.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  composeProse,
  type ProseFacts,
  type ProseRow,
  type ProseStyle,
} from '../../../src/core/dossier/prose';

const row = (style: ProseStyle, text: string, each: ProseRow['each'] = null): ProseRow => ({
  place: 'Mục',
  style,
  each,
  text,
});

const facts: ProseFacts = {
  fields: {
    'tên xã': 'Nam Dương',
    đạt: '38',
    tổng: '49',
    'nguyên nhân': '',
    'ý kiến': '',
    có: true,
    không: false,
  },
  lists: {
    groups: [
      { nhóm: 'Một', đạt: '9' },
      { nhóm: 'Hai', đạt: '4' },
    ],
    unmet: [],
  },
  common: ['Tên xã'],
  tables: ['goalsTable'],
};
const compose = (...rows: ProseRow[]) => composeProse(rows, facts);
const texts = (...rows: ProseRow[]) =>
  compose(...rows).blocks.map((block) =>
    block.kind === 'table' ? `[${block.name}]` : block.lead + block.text,
  );

describe('numbering', () => {
  test('headings, items and points', () => {
    expect(
      texts(
        row('heading1', 'MỘT'),
        row('heading2', '**Một** (ghi chú)'),
        row('point', 'a'),
        row('point', 'b'),
        row('heading2', 'Hai'),
        row('item', '**{{nhóm}}:** đạt {{đạt}}.', 'groups'),
        row('paragraph', 'Trong nhóm {{nhóm}}.', 'groups'),
        row('heading1', 'HAI'),
        row('heading2', 'Một'),
        row('point', 'a'),
      ),
    ).toStrictEqual([
      'I. MỘT',
      '1. Một (ghi chú)',
      'a) a',
      'b) b',
      '2. Hai',
      '2.1. Một: đạt 9.',
      'Trong nhóm Một.',
      '2.2. Hai: đạt 4.',
      'Trong nhóm Hai.',
      'II. HAI',
      '1. Một',
      'a) a',
    ]);
  });

  test('the words that end the paper keep no heading that is not theirs', () => {
    const at = (place: string, style: ProseStyle, text: string): ProseRow => ({ ...row(style, text), place });
    const ending = at('Kết thúc', 'paragraph', 'Trên đây là báo cáo./.');
    const last = [at('Mục VII', 'heading1', 'KIẾN NGHỊ'), at('Mục VII', 'paragraph', '{{ý kiến}}')];
    expect(texts(at('Mục VI', 'heading1', 'MỘT'), at('Mục VI', 'point', 'a'), ...last, ending)).toStrictEqual(
      ['I. MỘT', 'a) a', 'Trên đây là báo cáo./.'],
    );
    expect(texts(...last, at('Mục VII', 'paragraph', 'Không có./.'))).toStrictEqual([
      'I. KIẾN NGHỊ',
      'Không có./.',
    ]);
    expect(
      texts(at('Mục VI', 'heading1', 'MỘT'), at('Mục VI.1', 'heading2', 'Một'), at('Mục VI.1', 'point', 'a')),
    ).toStrictEqual(['I. MỘT', '1. Một', 'a) a']);
  });

  test('the lead of a heading is bold, the rest is not', () => {
    expect(compose(row('heading2', '**Một** (ghi chú)'), row('paragraph', 'x')).blocks[0]).toStrictEqual({
      kind: 'heading',
      lead: '1. Một',
      text: ' (ghi chú)',
    });
  });

  test('points follow the Vietnamese alphabet', () => {
    const letters = texts(...Array.from({ length: 8 }, () => row('point', 'x'))).map((text) => text[0]);
    expect(letters.join('')).toBe('abcdđegh');
  });
});

describe('what has no facts leaves', () => {
  test('paragraph, heading and number', () => {
    expect(
      texts(
        row('heading1', 'MỘT'),
        row('heading2', 'Nguyên nhân'),
        row('point', 'Khách quan: {{nguyên nhân}}'),
        row('heading1', 'HAI'),
        row('heading2', 'Trống'),
        row('paragraph', '{{nguyên nhân}}'),
        row('heading2', 'Đầy'),
        row('point', '{{ý kiến}}'),
        row('point', 'còn lại'),
      ),
    ).toStrictEqual(['I. HAI', '1. Đầy', 'a) còn lại']);
  });

  test('a first heading stays for what stands under its second headings', () => {
    expect(texts(row('heading1', 'A'), row('heading2', 'B'), row('paragraph', 'x'))).toHaveLength(3);
    expect(texts(row('heading1', 'A'), row('paragraph', 'x'), row('heading2', 'B'))).toStrictEqual([
      'I. A',
      'x',
    ]);
  });

  test('tables without rows, lists without elements, conditions that do not hold', () => {
    expect(
      compose(
        row('heading1', 'A'),
        row('table', 'remedyTable'),
        row('paragraph', '{{#không}}x{{/không}}'),
        row('paragraph', 'x', 'unmet'),
        row('heading1', 'B'),
        row('table', 'goalsTable'),
      ),
    ).toStrictEqual({
      blocks: [
        { kind: 'heading', lead: 'I. B', text: '' },
        { kind: 'table', name: 'goalsTable' },
      ],
      problems: [],
    });
  });
});

describe('problems', () => {
  test.each([
    ['left_out', 'Do {{nguyên nhân}}', ['nguyên nhân']],
    ['left_out', 'Xã {{tên xã}}: {{nguyên nhân}}, {{ý kiến}}', ['nguyên nhân', 'ý kiến']],
    ['incomplete', '{{đạt}} vì {{nguyên nhân}}', ['nguyên nhân']],
    ['unknown_field', '{{đạt}} {{gì đó}}', ['gì đó']],
    ['broken_text', '{{đạt}} {{gì đó', []],
  ])('%s: %s', (kind, text, fields) => {
    expect(compose(row('paragraph', text))).toStrictEqual({
      blocks: [],
      problems: [{ kind, place: 'Mục', text, fields }],
    });
  });

  test('a repeated row has its problem once', () => {
    expect(compose(row('paragraph', 'Nổi bật: {{ý kiến}}', 'groups')).problems).toHaveLength(1);
  });
});

describe('continued and lists', () => {
  test('goes on in the paragraph, or stands alone without it', () => {
    expect(texts(row('paragraph', 'Một.'), row('continued', 'Hai.'))).toStrictEqual(['Một. Hai.']);
    expect(texts(row('paragraph', '{{ý kiến}}'), row('continued', 'Hai.'))).toStrictEqual(['Hai.']);
    expect(texts(row('paragraph', 'Một.'), row('continued', '{{ý kiến}}'))).toStrictEqual(['Một.']);
  });

  test.each(['basis', 'point'] as const)('the last %s that is printed ends with a full stop', (style) => {
    const ends = texts(row(style, 'Một;'), row(style, 'Hai;'), row(style, '{{ý kiến}};')).map((text) =>
      text.at(-1),
    );
    expect(ends).toStrictEqual([';', '.']);
  });
});

test('asterisks in a fact stay as they are', () => {
  const { blocks } = composeProse([row('paragraph', '{{x}} và {{x}}')], { ...facts, fields: { x: '**a**' } });
  expect(blocks).toStrictEqual([{ kind: 'plain', lead: '', text: '**a** và **a**' }]);
});

test('no heading is ever without something below it, and numbers have no gaps', () => {
  const anyRow = fc.record({
    place: fc.constant(''),
    style: fc.constantFrom<ProseStyle>('heading1', 'heading2', 'paragraph', 'point'),
    each: fc.constant(null),
    text: fc.constantFrom('chữ', '{{nguyên nhân}}'),
  });
  fc.assert(
    fc.property(fc.array(anyRow), (rows) => {
      const { blocks } = composeProse(rows, facts);
      const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.lead] : []));
      const last = blocks.at(-1);
      expect(last?.kind).not.toBe('heading');
      const firsts = headings.filter((lead) => /^[IVX]+\./.test(lead));
      const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
      expect(firsts.map((lead) => lead.split('.')[0])).toStrictEqual(roman.slice(0, firsts.length));
      // A second heading is followed by text, never by another heading.
      blocks.forEach((block, index) => {
        if (block.kind === 'heading' && /^\d/.test(block.lead)) expect(blocks[index + 1]?.kind).toBe('plain');
      });
    }),
  );
});
