// Letterhead, number-and-place line, title block, signature and recipients. Every line is a border, never underlined text.
import { AlignmentType, BorderStyle, type FileChild, LineRuleType, Paragraph, TextRun } from 'docx';
import { filledIndent, line, mark, mm, pt, when } from './page';
import { borderless } from './tables';

/** Quốc hiệu at 13 pt is 95,7 mm wide; with margins 30/15 the right column gets 99 mm. */
const LETTERHEAD = [66, 99] as const;
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
/** Of the tiêu ngữ at 14 pt bold: its line is as long as the text. */
const MOTTO_WIDTH = 60.46;

const SOLID = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 };

/** A line between these indents: of a paragraph of its own, for one as long as its text would break the text. */
const rule = (indent: { left: number; right: number }, after = 0): Paragraph =>
  new Paragraph({
    indent,
    spacing: { before: 40, after: after * 20, line: 80, lineRule: LineRuleType.EXACT },
    border: { top: SOLID },
    children: [new TextRun({ text: '', size: pt(2) })],
  });

/** A line of the given length, centred in a space so wide (millimetres). */
const ruleOf = (length: number, space: number): Paragraph => {
  const indent = mm((space - length) / 2);
  return rule({ left: indent, right: indent });
};

/** The 2 × 2 head: issuing body | Quốc hiệu and tiêu ngữ; number | place and date. */
export function letterhead(): FileChild[] {
  return [
    borderless(LETTERHEAD, [
      [
        [
          ...when('superior', line('{{superior}}', { size: 13 })),
          line('{{issuer}}', { size: 13, bold: true }),
          rule(filledIndent('issuerIndent')),
        ],
        [
          line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 13, bold: true }),
          line(MOTTO, { size: 14, bold: true }),
          ruleOf(MOTTO_WIDTH, LETTERHEAD[1]),
        ],
      ],
      [
        [
          line('{{numberLine}}', { size: 13, before: 6 }),
          ...when('about', line('{{about}}', { size: 12, before: 6 })),
        ],
        [line('{{placeAndDate}}', { size: 14, italics: true, before: 6 })],
      ],
    ]),
  ];
}

/** Kind of document, what it is about, the short line. */
export function titleBlock(): FileChild[] {
  return [
    line('{{title}}', { bold: true, before: 18, keepNext: true }),
    line('{{subject}}', { bold: true, keepNext: true, after: 2 }),
    rule(filledIndent('subjectIndent'), 6),
  ];
}

/** One on its line; several one below the other, their dashes under the colon (millimetres). */
const ADDRESSEES = { head: 30, name: 50, dash: 3 } as const;

export const addressee = (): FileChild[] => {
  const aligned = (text: string, left: number, more: { hanging?: number; after?: number } = {}) =>
    new Paragraph({
      indent: { left: mm(left), hanging: mm(more.hanging ?? 0) },
      spacing: { after: (more.after ?? 0) * 20 },
      children: [new TextRun({ text, size: pt(14) })],
    });
  return [
    ...when('oneAddressee', line('{{addressee}}', { before: 6, after: 12 })),
    ...when(
      'severalAddressees',
      aligned('Kính gửi:', ADDRESSEES.head),
      mark('#addressees'),
      aligned('- {{text}}', ADDRESSEES.name, { hanging: ADDRESSEES.dash }),
      mark('/addressees'),
      line('', { size: 6 }),
    ),
  ];
};

/**
 * Points of the blank line above signatures. It stands inside their table: the last paragraph keeps to what is next to it,
 * and a blank one between the two goes to the next page without it.
 */
const GAP = 16;

/** Recipients left; the signing capacity, a space to sign and the name right. */
export function signatureBlock(): FileChild[] {
  const left = { align: AlignmentType.LEFT };
  return [
    borderless(
      [83, 82],
      [
        [
          [
            line('', { size: GAP }),
            line('Nơi nhận:', { ...left, size: 12, bold: true, italics: true }),
            mark('#recipients'),
            line('- {{text}}', { ...left, size: 11 }),
            mark('/recipients'),
          ],
          [
            line('', { size: GAP }),
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

/** Whoever wrote it down left, who presided right. */
export function twoNamesBlock(): FileChild[] {
  const signs = (office: string, name: string): Paragraph[] => [
    line('', { size: GAP }),
    line(`{{${office}}}`, { bold: true, keepNext: true }),
    line(`{{${name}}}`, { bold: true, before: 70 }),
  ];
  return [
    borderless([83, 82], [[signs('leftOffice', 'leftName'), signs('rightOffice', 'rightName')]]),
    ...when(
      'listed',
      line('Nơi nhận:', { align: AlignmentType.LEFT, size: 12, bold: true, italics: true, before: 12 }),
      mark('#recipients'),
      line('- {{text}}', { align: AlignmentType.LEFT, size: 11 }),
      mark('/recipients'),
    ),
  ];
}
