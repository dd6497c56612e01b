// The running text: a list of blocks, each printed in its style, tables where a block calls for one.
import { AlignmentType, type FileChild, LineRuleType, Paragraph, TextRun } from 'docx';
import { mark, mm, pt, when } from './page';

interface BlockStyle {
  bold?: boolean;
  italics?: boolean;
  keepNext?: boolean;
}

/** 14 pt, justified, first line 1,27 cm, 6 pt after; a bold lead before the text where there is one. */
function prose({ bold = false, italics = false, keepNext = false }: BlockStyle): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(12.7) },
    spacing: { after: 120 },
    keepNext,
    children: [
      new TextRun({ text: '{{lead}}', size: pt(14), bold: true, italics }),
      new TextRun({ text: '{{text}}', size: pt(14), bold, italics }),
    ],
  });
}

/** The blocks of a document; `tables` by the name under which a block asks for one. */
export function body(tables: Readonly<Record<string, FileChild>> = {}): FileChild[] {
  // Word wants a paragraph between a table and what follows; 6 pt like every gap.
  const gap = () =>
    new Paragraph({
      spacing: { line: 120, lineRule: LineRuleType.EXACT },
      run: { size: pt(2) },
      children: [],
    });
  return [
    mark('#blocks'),
    ...when('heading', prose({ keepNext: true })),
    ...when('plain', prose({})),
    ...when('italic', prose({ italics: true })),
    // The last paragraph goes with the signature: a signature never stands alone on a page.
    ...when('closing', prose({ keepNext: true })),
    ...when('closingItalic', prose({ italics: true, keepNext: true })),
    ...Object.entries(tables).flatMap(([name, table]) => when<FileChild>(name, table, gap())),
    mark('/blocks'),
  ];
}
