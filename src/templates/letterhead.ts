// Letterhead, number-and-place line, title block, signature and recipients. Every line is a border, never underlined text.
import { AlignmentType, BorderStyle, type FileChild, LineRuleType, Paragraph, TextRun } from 'docx';
import { line, mark, mm, pt, textWidth } from './page';
import { borderless } from './tables';

/** Quốc hiệu at 13 pt is 95,7 mm wide; with margins 30/15 the right column gets 99 mm. */
const LETTERHEAD = [66, 99] as const;
/** The tiêu ngữ at 14 pt bold is 63 mm wide; its line is as long as the text. */
const MOTTO_WIDTH = 65;

const SOLID = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 };

/** A line of the given length, centred in a space so wide (millimetres). */
function rule(length: number, space: number, after = 0): Paragraph {
  const indent = mm((space - length) / 2);
  return new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { before: 40, after: after * 20, line: 80, lineRule: LineRuleType.EXACT },
    border: { top: SOLID },
    children: [new TextRun({ text: '', size: pt(2) })],
  });
}

const motto = (): Paragraph => {
  const indent = mm((LETTERHEAD[1] - MOTTO_WIDTH) / 2);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: indent, right: indent },
    border: { bottom: SOLID },
    children: [new TextRun({ text: 'Độc lập - Tự do - Hạnh phúc', size: pt(14), bold: true })],
  });
};

/** The 2 × 2 head: issuing body | Quốc hiệu and tiêu ngữ; number | place and date. */
export function letterhead(): FileChild[] {
  return [
    borderless(LETTERHEAD, [
      [
        [
          line('ỦY BAN NHÂN DÂN', { size: 13, bold: true }),
          line('{{issuer}}', { size: 13, bold: true }),
          rule(20, LETTERHEAD[0]),
        ],
        [line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 13, bold: true }), motto()],
      ],
      [
        [line('{{numberLine}}', { size: 13, before: 6 })],
        [line('{{placeAndDate}}', { size: 14, italics: true, before: 6 })],
      ],
    ]),
  ];
}

/** Kind of document, what it is about, the short line. */
export function titleBlock(space = textWidth('portrait')): FileChild[] {
  return [
    line('{{title}}', { bold: true, before: 18, keepNext: true }),
    line('{{subject}}', { bold: true, keepNext: true, after: 2 }),
    rule(45, space, 6),
  ];
}

export const addressee = (): FileChild[] => [line('{{addressee}}', { before: 6, after: 12 })];

/** Recipients left; the signing capacity, a space to sign and the name right. */
export function signatureBlock(): FileChild[] {
  const left = { align: AlignmentType.LEFT };
  return [
    new Paragraph({ spacing: { before: 120 }, keepNext: true, children: [] }),
    borderless(
      [83, 82],
      [
        [
          [
            line('Nơi nhận:', { ...left, size: 12, bold: true, italics: true }),
            mark('#recipients'),
            line('- {{text}}', { ...left, size: 11 }),
            mark('/recipients'),
          ],
          [
            mark('#capacity'),
            line('{{text}}', { bold: true }),
            mark('/capacity'),
            line('{{signatory}}', { bold: true, before: 70 }),
          ],
        ],
      ],
    ),
  ];
}
