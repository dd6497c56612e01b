// Paper and letters of an administrative document (Nghị định 30/2020/NĐ-CP, Phụ lục I), shared by the four templates.
import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';

/** docx counts lengths in twentieths of a point. */
export const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);
/** docx counts letter sizes in half points. */
export const pt = (points: number): number => points * 2;

export type Orientation = 'portrait' | 'landscape';

const PAPER = { short: 210, long: 297 };
const MARGIN = { top: 20, bottom: 20, left: 30, right: 15 };

/** Width between the margins, in millimetres. */
export const textWidth = (orientation: Orientation): number =>
  (orientation === 'portrait' ? PAPER.short : PAPER.long) - MARGIN.left - MARGIN.right;

export interface LineOptions {
  size?: number;
  bold?: boolean;
  italics?: boolean;
  align?: (typeof AlignmentType)[keyof typeof AlignmentType];
  /** Gaps in points. */
  before?: number;
  after?: number;
  keepNext?: boolean;
}

/** One line or paragraph without first-line indent. */
export function line(text: string, options: LineOptions = {}): Paragraph {
  const { size = 14, bold = false, italics = false, align = AlignmentType.CENTER } = options;
  return new Paragraph({
    alignment: align,
    keepNext: options.keepNext ?? false,
    spacing: { before: (options.before ?? 0) * 20, after: (options.after ?? 0) * 20 },
    children: [new TextRun({ text, size: pt(size), bold, italics })],
  });
}

/** Opening or closing mark of a loop: a paragraph of its own, so that docxtemplater takes the paragraph away with it. */
export const mark = (tag: string): Paragraph => new Paragraph({ children: [new TextRun(`{{${tag}}}`)] });

/** What stands between the two marks is kept only where the field holds, and repeated where it is a list. */
export const when = <T extends FileChild>(field: string, ...children: T[]): (T | Paragraph)[] => [
  mark(`#${field}`),
  ...children,
  mark(`/${field}`),
];

/** What stands between is kept only where the field does not hold. */
export const unless = <T extends FileChild>(field: string, ...children: T[]): (T | Paragraph)[] => [
  mark(`^${field}`),
  ...children,
  mark(`/${field}`),
];

/**
 * Indents that are known only when the paper is filled: docx takes numbers alone, so each stands for a tag that takes its
 * place in the finished part.
 */
const FILLED_INDENTS = { issuerIndent: 90_001, subjectIndent: 90_002 } as const;
export type FilledIndent = keyof typeof FILLED_INDENTS;

export const filledIndent = (tag: FilledIndent): { left: number; right: number } => ({
  left: FILLED_INDENTS[tag],
  right: FILLED_INDENTS[tag],
});

/** Anchor of a link whose address is known only when the paper is filled. */
export const FILLED_LINK = 'address-of-the-row';

/** The tags in the place of what stands for them. */
export const withFilledAttributes = (xml: string): string =>
  Object.entries(FILLED_INDENTS)
    .reduce((text, [tag, number]) => text.replaceAll(`="${number}"`, `="{{${tag}}}"`), xml)
    .replaceAll(`w:anchor="${FILLED_LINK}"`, 'r:id="{{url}}"');

/** A drafts' mark is a plain line of the page header: a watermark would not survive the conversion to a Google Doc. */
const draftMark = () => line('{{draftMark}}', { size: 12, bold: true });

/**
 * Letters where nothing else is said: 14 points for running text; fewer in an annex, which is one long table, so that its
 * cells need not say so thousands of times.
 */
export const LETTERS = { text: 14, table: 12, index: 11 } as const;

/** The whole document: Times New Roman, A4, page number centred in the top margin from page 2. */
export function administrativeDocument(
  orientation: Orientation,
  letters: number,
  children: FileChild[],
): Document {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: pt(13) })],
  });
  const landscape = orientation === 'landscape';
  return new Document({
    creator: '',
    lastModifiedBy: '',
    styles: {
      default: {
        document: {
          run: { font: 'Times New Roman', size: pt(letters), language: { value: 'vi-VN' } },
          paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
        },
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: {
              width: mm(PAPER.short),
              height: mm(PAPER.long),
              orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: mm(MARGIN.top),
              bottom: mm(MARGIN.bottom),
              left: mm(MARGIN.left),
              right: mm(MARGIN.right),
              header: mm(7),
              footer: mm(8),
            },
          },
        },
        headers: {
          first: new Header({ children: [draftMark()] }),
          default: new Header({ children: [number, draftMark()] }),
        },
        footers: {
          first: new Footer({
            children: [line('{{footer}}', { size: 11, italics: true, align: AlignmentType.LEFT })],
          }),
          default: new Footer({ children: [new Paragraph('')] }),
        },
        children,
      },
    ],
  });
}
