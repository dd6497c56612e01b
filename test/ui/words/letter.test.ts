import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bytesInMail, escapeHtml, letterHtml, letterText, oneLine } from '../../../src/ui/words/letter';

test.each([
  ['Hội nghị'.normalize('NFD'), 'Hội nghị'],
  [' a\r\n\tb\u2028c \u0000d ', 'a b c d'],
  ['nh\u200bắc\u202e\ufeff', 'nhắc'],
  ['a\ud800b', 'ab'],
])('oneLine(%j)', (text, line) => {
  expect(oneLine(text)).toBe(line);
});

test('a long text is cut with an ellipsis, never within a character', () => {
  expect(oneLine('một hai ba', 7)).toBe('một ha…');
  expect(oneLine('một hai ba', 5)).toBe('một…');
  expect(oneLine('😀😀😀', 2)).toBe('😀…');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 20 }), (text, length) => {
      const line = oneLine(text, length);
      return (
        [...line].length <= length && !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(line) && oneLine(line, length) === line
      );
    }),
  );
});

test('escaped text holds nothing that HTML would read, and can be read back', () => {
  expect(escapeHtml(`<a href="x">R&D's</a>`)).toBe('&lt;a href=&quot;x&quot;&gt;R&amp;D&#39;s&lt;/a&gt;');
  fc.assert(fc.property(fc.string(), (text) => !/[<>"']|&(?!(amp|lt|gt|quot|#39);)/u.test(escapeHtml(text))));
});

test('blocks as text and as HTML', () => {
  const blocks = [
    { kind: 'heading', text: 'A & B' },
    {
      kind: 'item',
      title: '1. Việc',
      after: ' (dòng 4)',
      lines: ['Hạn: <hôm nay>'],
      link: { label: 'Mở dòng này', url: 'https://example.com/?a=1&b=2' },
    },
    { kind: 'remark', text: 'Hết.' },
  ] as const;
  expect(letterText(blocks)).toBe(`A & B

1. Việc (dòng 4)
Hạn: <hôm nay>
→ Mở dòng này:
https://example.com/?a=1&b=2

Hết.
`);
  expect(letterHtml(blocks)).toBe(
    [
      '<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">',
      '<meta name="viewport" content="width=device-width,initial-scale=1">',
      '<meta name="color-scheme" content="light"><meta name="supported-color-schemes" content="light"></head>',
      '<body style="margin:0;padding:0;background-color:#ffffff">',
      '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#ffffff"><tr><td align="center">',
      '<!--[if mso]><table role="presentation" width="600"><tr><td><![endif]-->',
      '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px"><tr><td align="left" bgcolor="#ffffff" style="padding:16px;font-family:Arial,sans-serif;font-size:16px;line-height:24px;background-color:#ffffff;color:#202124;overflow-wrap:break-word;word-break:break-word">',
      '<p style="margin:24px 0 8px 0"><b>A &amp; B</b></p>',
      '<p style="margin:0 0 14px 0"><b>1. Việc</b> (dòng 4)<br>Hạn: &lt;hôm nay&gt;<br><a href="https://example.com/?a=1&amp;b=2" style="display:inline-block;line-height:44px;color:#0b57d0">→ Mở dòng này</a></p>',
      '<p style="margin:0 0 14px 0;color:#5f6368"><i>Hết.</i></p>',
      '</td></tr></table>',
      '<!--[if mso]></td></tr></table><![endif]-->',
      '</td></tr></table></body></html>',
    ].join('\n'),
  );
});

test('bytes in mail are never fewer than quoted-printable or base64 would take', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const bytes = [...Buffer.from(text)];
      const quoted = bytes.reduce((sum, byte) => sum + (byte > 126 || byte === 61 ? 3 : 1), 0);
      return bytesInMail(text) >= quoted;
    }),
  );
});
