// Sentences with {{fields}}: spellings that meet, conditions, capitals, and every kind of hole.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Fields, fieldLookup, fillText } from '../../../src/core/dossier/field-text';

const fields: Fields = {
  'tên xã': 'Nam Dương',
  năm: '2026',
  'mức sao': '',
  'đủ điều kiện': true,
  'có bộ tiêu chí': false,
};
const fill = (text: string, more: Fields = {}) => fillText(text, fieldLookup({ ...fields, ...more }));

describe('a field is found in any spelling', () => {
  test.each([
    ['{{tên xã}}', 'Nam Dương'],
    ['{{Tên xã }}', 'Nam Dương'],
    ['{{  tên   xã}}', 'Nam Dương'],
    ['{{tên xã}}'.normalize('NFD'), 'Nam Dương'],
    ['{{TÊN XÃ}}', 'NAM DƯƠNG'],
    ['xã {{tên xã}}, năm {{năm}}.', 'xã Nam Dương, năm 2026.'],
  ])('%s', (text, expected) => {
    expect(fill(text).text).toBe(expected);
  });

  test('a name in the fields may be decomposed too', () => {
    expect(fill('{{cấp tỉnh}}', { ['cấp tỉnh'.normalize('NFD')]: 'tỉnh' }).text).toBe('tỉnh');
  });
});

describe('conditions', () => {
  test.each([
    ['{{#đủ điều kiện}}đủ{{/đủ điều kiện}}', 'đủ'],
    ['{{^đủ điều kiện}}chưa đủ{{/đủ điều kiện}}', ''],
    ['a{{#có bộ tiêu chí}} b{{/có bộ tiêu chí}}.', 'a.'],
    ['{{#đủ điều kiện}}a{{^có bộ tiêu chí}}b{{/có bộ tiêu chí}}c{{/đủ điều kiện}}', 'abc'],
  ])('%s', (text, expected) => {
    expect(fill(text)).toMatchObject({ text: expected, empty: [], unknown: [], broken: false });
  });

  test('a field in a branch that is not printed is no hole', () => {
    expect(fill('{{#có bộ tiêu chí}}{{mức sao}}{{/có bộ tiêu chí}}').empty).toStrictEqual([]);
  });
});

describe('holes are named', () => {
  test('empty and filled fields as the text spells them', () => {
    expect(fill('{{Tên xã}} {{Mức sao}}')).toStrictEqual({
      text: 'Nam Dương ',
      filled: ['Tên xã'],
      empty: ['Mức sao'],
      unknown: [],
      broken: false,
    });
  });

  test('a field that does not exist', () => {
    expect(fill('{{tên huyện}}').unknown).toStrictEqual(['tên huyện']);
  });

  test.each(['{{tên xã', 'tên xã}}', '{{#đủ điều kiện}}x', 'x{{/đủ điều kiện}}'])('%s is broken', (text) => {
    expect(fill(text)).toMatchObject({ text, broken: true });
  });
});

test('what a field says is never read as a field or as mark-up', () => {
  for (const value of ['{{tên xã}}', '<b>&"', '{{#x}}', '}}', '$1 \\n', 'a\nb'])
    expect(fill('[{{x}}]', { x: value }).text).toBe(`[${value}]`);
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (value) => {
      expect(fill('[{{giá trị}}]', { 'giá trị': value }).text).toBe(`[${value}]`);
    }),
  );
});

test('plain fields come out as docxtemplater would print them', () => {
  const fields = fieldLookup({
    'tên xã': 'Nam Dương',
    a: 'x & <y> "z"',
    b: '',
    yes: true,
    no: false,
    '2': '}{',
  });
  const piece = fc.oneof(
    fc.constantFrom(
      '{{tên xã}}',
      '{{ TÊN XÃ }}',
      '{{a}}',
      '{{b}}',
      '{{yes}}',
      '{{no}}',
      '{{2}}',
      '{{lạ}}',
      '{{te\u0302n xa\u0303}}',
      '\n',
    ),
    fc.constantFrom('{', '}', '{{', '}}', '{{#a}}', '{{/a}}', '{{/}}', '{{}}', '{{-a}}', '{{@a}}'),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const text = pieces.join('').normalize('NFC');
      // A condition is docxtemplater's; a blank before it, for its braces not to join others.
      const whole = fillText(`${text} {{#no}}{{/no}}`, fields);
      const alone = fillText(text, fields);
      if (whole.broken) expect([alone.text, alone.broken]).toStrictEqual([text, true]);
      else expect({ ...alone, text: `${alone.text} ` }).toStrictEqual(whole);
    }),
    { numRuns: 500 },
  );
});
