// Tables of the documents: a header row that repeats on every page, rows that never split, fixed column widths.
import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  InternalHyperlink,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { FILLED_LINK, mm, pt } from './page';

type Align = 'left' | 'centre' | 'right';

export interface TableColumn {
  readonly header: string;
  /** Millimetres. */
  readonly width: number;
  readonly field: string;
  readonly align?: Align;
  /** Leads where the row says, if it does. */
  readonly isLink?: boolean;
}

const ALIGN = { left: AlignmentType.LEFT, centre: AlignmentType.CENTER, right: AlignmentType.RIGHT };
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
};

/** Side by side without lines, each column so many millimetres wide: letterhead, signatures. */
export function borderless(widths: readonly number[], rows: FileChild[][][]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: widths.map(mm),
    borders: NO_BORDERS,
    margins: { left: 0, right: 0 },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                width: { size: mm(widths[index] as number), type: WidthType.DXA },
                borders: NO_BORDERS,
                children: children as Paragraph[],
              }),
          ),
        }),
    ),
  });
}

interface CellOptions {
  bold?: boolean;
  align?: Align;
  span?: number;
  keepNext?: boolean;
  isLink?: boolean;
  /** Points; else the letters of the document. */
  size?: number | undefined;
}

/** Says only what differs from the default: a row may be repeated thousands of times. */
function cell(
  text: string,
  width: number,
  { bold = false, align = 'left', span = 1, keepNext = false, isLink = false, size }: CellOptions,
): TableCell {
  const run = new TextRun({
    text,
    ...(size === undefined ? {} : { size: pt(size) }),
    ...(bold ? { bold } : {}),
  });
  return new TableCell({
    width: { size: mm(width), type: WidthType.DXA },
    ...(span > 1 ? { columnSpan: span } : {}),
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        ...(align === 'left' ? {} : { alignment: ALIGN[align] }),
        ...(keepNext ? { keepNext } : {}),
        children: [isLink ? new InternalHyperlink({ anchor: FILLED_LINK, children: [run] }) : run],
      }),
    ],
  });
}

export interface RowLayout {
  /** The list the row is repeated for. */
  readonly loop?: string;
  /** A list of groups that begins with this row, or ends with it. */
  readonly opens?: string;
  readonly closes?: readonly string[];
  /** A heading or a sum: bold, and on the same page as what follows it. */
  readonly bold?: boolean;
  /** Text of each cell, and over how many columns it goes. */
  readonly cells: readonly {
    readonly text: string;
    readonly span?: number;
    readonly align?: Align;
    readonly isLink?: boolean;
  }[];
}

/** The ordinary row: each column's field, repeated for every element of the list. */
export const fieldRow = (columns: readonly TableColumn[], loop: string): RowLayout => ({
  loop,
  cells: columns.map(({ field, align = 'left', isLink = false }) => ({
    text: `{{${field}}}`,
    align,
    isLink,
  })),
});

/**
 * A ruled table in letters of `size` points, else in those of the document. Loop marks stand in the first and last
 * cell of the rows they repeat.
 */
export function ruled(columns: readonly TableColumn[], rows: readonly RowLayout[], size?: number): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(columns.reduce((sum, column) => sum + column.width, 0)), type: WidthType.DXA },
    columnWidths: columns.map((column) => mm(column.width)),
    margins: { left: mm(1), right: mm(1), top: mm(0.5), bottom: mm(0.5) },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column) =>
          cell(column.header, column.width, { bold: true, align: 'centre', size }),
        ),
      }),
      ...rows.map((row) => tableRow(columns, row, size)),
    ],
  });
}

function tableRow(columns: readonly TableColumn[], row: RowLayout, size: number | undefined): TableRow {
  const before = (row.opens ? `{{#${row.opens}}}` : '') + (row.loop ? `{{#${row.loop}}}` : '');
  const after =
    (row.loop ? `{{/${row.loop}}}` : '') + (row.closes ?? []).map((list) => `{{/${list}}}`).join('');
  let at = 0;
  const cells = row.cells.map((content, index) => {
    const span = content.span ?? 1;
    const width = columns.slice(at, at + span).reduce((sum, column) => sum + column.width, 0);
    at += span;
    const text = (index === 0 ? before : '') + content.text + (index === row.cells.length - 1 ? after : '');
    const bold = row.bold ?? false;
    const { align = 'left', isLink = false } = content;
    return cell(text, width, { bold, keepNext: bold, align, span, isLink, size });
  });
  return new TableRow({ cantSplit: true, children: cells });
}
