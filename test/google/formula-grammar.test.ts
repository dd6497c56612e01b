// Formulas on their way to the sheet and back: the sheet wants ";" between arguments, the program "," throughout.
import { describe, expect, it } from '@jest/globals';
import { incoming, outgoing } from '../../src/google/formula-grammar';

describe('formulas on their way to the sheet', () => {
  it.each([
    [
      '=HYPERLINK("#gid=1&range=A"&MATCH("a,b",\'Tiêu, chí\'!A:A,0),"Mở")',
      '=HYPERLINK("#gid=1&range=A"&MATCH("a,b";\'Tiêu, chí\'!A:A;0);"Mở")',
    ],
    ['={1,2}', '={1,2}'],
    ['=SUM({1,2},3)', '=SUM({1,2};3)'],
    ['a,b', 'a,b'],
  ])('%s', (inside, outside) => {
    expect(outgoing(inside)).toBe(outside);
    expect(incoming(outside)).toBe(inside);
  });

  it('leaves numbers and ticks alone', () => {
    expect([outgoing(1), outgoing(true)]).toStrictEqual([1, true]);
  });
});
