// What one cell holds: value, formula, format, text runs, link. Formats are interned, so `===` compares them.

/** An error value such as '#N/A' or '#DIV/0!'. */
export interface CellError {
  readonly error: string;
}

/** null = blank. Dates are serial numbers (epoch 1899-12-30) under a date number format. */
export type CellValue = string | number | boolean | null | CellError;

export interface CellBorder {
  /** OOXML name: thin, medium, thick, dashed, dotted, double, hair … */
  readonly style: string;
  /** '#rrggbb', or null for automatic. */
  readonly color: string | null;
}

export interface CellBorders {
  readonly top: CellBorder | null;
  readonly left: CellBorder | null;
  readonly bottom: CellBorder | null;
  readonly right: CellBorder | null;
}

export interface CellFormat {
  /** Pattern as Google and Excel write it: 'General' by default, '@' for text. */
  readonly numberFormat: string;
  readonly fontFamily: string;
  /** Points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  /** '#rrggbb' in lower case; null = automatic. */
  readonly color: string | null;
  readonly background: string | null;
  readonly horizontal: 'left' | 'center' | 'right' | null;
  /** 'bottom' is the default and held as null. */
  readonly vertical: 'top' | 'middle' | 'bottom' | null;
  readonly wrap: boolean;
  readonly borders?: CellBorders;
}

/** A stretch of the cell's text, `end` exclusive, in UTF-16 units. */
export interface TextRun {
  readonly start: number;
  readonly end: number;
  readonly link?: string;
  readonly format?: Partial<CellFormat>;
}

export interface Cell {
  /** With a formula: its cached result, null when none is known. */
  readonly value: CellValue;
  /** en-US grammar, no leading '=', as Google would show it. */
  readonly formula?: string;
  readonly format: CellFormat;
  readonly runs?: readonly TextRun[];
  /** Link of the whole cell: a URL, or '#Sheet!A1' for a place in this workbook. */
  readonly link?: string;
}

/**
 * What setCell takes. Keys left out stay as they are, but for: `value` without `formula` removes the formula,
 * `value` or `formula` without `runs` removes the runs, `formula` without `value` leaves the result unknown (null).
 * A key given as undefined removes that part. `format` is merged into the cell's format.
 */
export interface CellChange {
  value?: CellValue;
  formula?: string | undefined;
  format?: Partial<CellFormat>;
  runs?: readonly TextRun[] | undefined;
  link?: string | undefined;
}

const PLAIN: CellFormat = {
  numberFormat: 'General',
  fontFamily: 'Arial',
  fontSize: 10,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  color: null,
  background: null,
  horizontal: null,
  vertical: null,
  wrap: false,
};

const interned = new Map<string, CellFormat>();
/** The merge asked for last: whoever paints a column asks for the same one cell after cell. */
let last: { change: Partial<CellFormat>; base: CellFormat; format: CellFormat } | undefined;

function freezeBorders(b: CellBorders): CellBorders | undefined {
  const side = (s: CellBorder | null): CellBorder | null =>
    s && Object.freeze({ style: s.style, color: s.color?.toLowerCase() ?? null });
  if (!b.top && !b.left && !b.bottom && !b.right) return undefined;
  return Object.freeze({
    top: side(b.top),
    left: side(b.left),
    bottom: side(b.bottom),
    right: side(b.right),
  });
}

/** The one frozen object for this format; `change` is merged over `base`. */
export function internFormat(change: Partial<CellFormat>, base: CellFormat = PLAIN): CellFormat {
  if (last?.change === change && last.base === base) return last.format;
  const format = merged(change, base);
  last = { change, base, format };
  return format;
}

function merged(change: Partial<CellFormat>, base: CellFormat): CellFormat {
  const f = { ...base, ...change };
  const borders = f.borders && freezeBorders(f.borders);
  const format: CellFormat = {
    numberFormat: f.numberFormat || 'General',
    fontFamily: f.fontFamily,
    fontSize: f.fontSize,
    bold: f.bold,
    italic: f.italic,
    underline: f.underline,
    strike: f.strike,
    color: f.color?.toLowerCase() ?? null,
    background: f.background?.toLowerCase() ?? null,
    horizontal: f.horizontal,
    vertical: f.vertical === 'bottom' ? null : f.vertical,
    wrap: f.wrap,
    ...(borders && { borders }),
  };
  const key = JSON.stringify(format);
  const known = interned.get(key);
  if (known) return known;
  Object.freeze(format);
  interned.set(key, format);
  return format;
}

/** Arial 10, General: Google's default cell. */
export const DEFAULT_FORMAT: CellFormat = internFormat({});

/** The runs that look other than the cell or have a link, with what is other about them. */
export function ownRuns(runs: readonly TextRun[], format: CellFormat): readonly TextRun[] {
  return runs.flatMap((run) => {
    const entries = Object.entries(run.format ?? {});
    const other = entries.filter(([key, value]) => format[key as keyof CellFormat] !== value);
    if (other.length === entries.length) return other.length > 0 || run.link ? [run] : [];
    const { format: _same, ...bare } = run;
    if (other.length === 0) return run.link ? [bare] : [];
    return [{ ...bare, format: Object.fromEntries(other) }];
  });
}

/** The one link that a file can hold of the cell: its own, else the first of its runs. */
export function linkOf(cell: Cell | undefined): string | undefined {
  return cell?.link ?? cell?.runs?.find((run) => run.link)?.link;
}

export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}
