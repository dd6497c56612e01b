// How cells look, aspect by aspect, in the words of Google's methods; borders and notes.
import colors from 'color-name';
import { DEFAULT_FORMAT } from '../../xlsx/cell';
import type { CellFormat } from '../../xlsx/model';
import type { HostService, Json } from '../service';
import { NotEmulated, ServiceError } from '../service';
import { type Area, type Context, cellCount, read, write } from './context';
import { readCells, WRITE_ONE, writeCells } from './costs';
import { checkSize } from './entry';
import { intersection, type RangeRef } from './grid-ranges';
import { checkNote } from './limits';
import { clearContent, mapCells } from './values';

type Change = Partial<CellFormat>;

interface Aspect {
  get(format: CellFormat): Json;
  set(value: Json): Change;
}

/** '#rgb', '#rrggbb' and the names of CSS ('white'); null is automatic. Throws for any other text. */
export function colorOf(value: Json): string | null {
  if (value === null) return null;
  const text = String(value).toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  if (/^#[0-9a-f]{3}$/.test(text)) return text.replace(/[0-9a-f]/g, '$&$&');
  const named = Object.hasOwn(colors, text) ? colors[text] : undefined;
  if (named) return `#${named.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  throw new ServiceError(`Invalid argument: ${text}`);
}

const oneOf = <T extends string>(value: Json, allowed: readonly T[]): T | null => {
  if (value === null || value === 'normal') return null;
  if (allowed.includes(value as T)) return value as T;
  throw new ServiceError(`Invalid argument: ${String(value)}`);
};

/** How Google names the format of a cell that was given none. */
const AUTOMATIC = '0.###############';
const isAutomatic = (format: string): boolean => ['', AUTOMATIC, 'general'].includes(format.toLowerCase());

const ASPECTS: Record<string, Aspect> = {
  numberFormat: {
    get: ({ numberFormat }) => (numberFormat === 'General' ? AUTOMATIC : numberFormat),
    set: (value) => ({ numberFormat: isAutomatic(String(value)) ? 'General' : String(value) }),
  },
  background: {
    get: (format) => format.background ?? '#ffffff',
    set: (value) => ({ background: colorOf(value) }),
  },
  fontColor: { get: (format) => format.color ?? '#000000', set: (value) => ({ color: colorOf(value) }) },
  fontWeight: {
    get: (format) => (format.bold ? 'bold' : 'normal'),
    set: (value) => ({ bold: oneOf(value, ['bold']) === 'bold' }),
  },
  fontStyle: {
    get: (format) => (format.italic ? 'italic' : 'normal'),
    set: (value) => ({ italic: oneOf(value, ['italic']) === 'italic' }),
  },
  fontSize: { get: (format) => format.fontSize, set: (value) => ({ fontSize: Number(value) }) },
  fontFamily: {
    get: (format) => format.fontFamily,
    set: (value) => ({ fontFamily: String(value ?? 'Arial') }),
  },
  horizontalAlignment: {
    get: (format) => format.horizontal ?? 'general',
    set: (value) => ({ horizontal: oneOf<'left' | 'center' | 'right'>(value, ['left', 'center', 'right']) }),
  },
  verticalAlignment: {
    get: (format) => format.vertical ?? 'bottom',
    set: (value) => ({ vertical: oneOf<'top' | 'middle' | 'bottom'>(value, ['top', 'middle', 'bottom']) }),
  },
  wrap: { get: (format) => format.wrap, set: (value) => ({ wrap: value === true }) },
};

function aspectOf(name: string): Aspect {
  const aspect = ASPECTS[name];
  if (!aspect) throw new NotEmulated(`format ${name}`);
  return aspect;
}

const PLAIN: Change = { ...DEFAULT_FORMAT, borders: undefined };

/** Changes one cell's format; a cell that already looks so is not touched. */
function paint(area: Area, row: number, column: number, change: Change): void {
  const format = area.sheet.formatAt(row, column);
  for (const key in change)
    if (format[key as keyof CellFormat] !== change[key as keyof CellFormat]) {
      area.sheet.setCell(row, column, { format: change });
      return;
    }
}

function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++) visit(row, column);
}

function setFormat(c: Context, ref: RangeRef, aspect: string, value: Json): void {
  const area = c.writable(ref);
  const change = aspectOf(aspect).set(value);
  eachCell(area, (row, column) => paint(area, row, column, change));
  c.wrote(area.gid, cellCount(area), false);
}

/** What a style does not set stays as it is. */
function setTextStyles(c: Context, ref: RangeRef, styles: readonly (readonly Change[])[]): void {
  const area = c.writable(ref);
  checkSize(area, styles);
  eachCell(area, (row, column) =>
    paint(area, row, column, styles[row - area.row]?.[column - area.column] ?? {}),
  );
  c.wrote(area.gid, cellCount(area), false);
}

function setFormats(c: Context, ref: RangeRef, aspect: string, values: readonly (readonly Json[])[]): void {
  const area = c.writable(ref);
  checkSize(area, values);
  const { set } = aspectOf(aspect);
  const changes = values.map((row) => row.map(set));
  eachCell(area, (row, column) => {
    const change = changes[row - area.row]?.[column - area.column];
    if (change) paint(area, row, column, change);
  });
  c.wrote(area.gid, cellCount(area), false);
}

/** Cells look as on a new sheet; what lies below everything that was ever formatted looks so already. */
function clearFormat(c: Context, ref: RangeRef): void {
  const area = c.writable(ref);
  const last = Math.max(area.sheet.lastRow, ...[...area.sheet.rows()].slice(-1).map(([row]) => row));
  const part = intersection(area, { row: 1, column: 1, rows: last, columns: area.info.maxColumns });
  if (part) eachCell({ ...area, ...part }, (row, column) => paint(area, row, column, PLAIN));
  c.wrote(area.gid, cellCount(area), false);
}

// ---- borders

const LINES: Record<string, string> = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'double',
};

const NO_BORDERS = { top: null, left: null, bottom: null, right: null };

/** @param sides top, left, bottom, right, vertical, horizontal; null leaves them as they are */
function setBorder(
  c: Context,
  ref: RangeRef,
  sides: readonly (boolean | null)[],
  color: Json,
  style: string,
): void {
  const area = c.writable(ref);
  const line = { style: LINES[style] ?? 'thin', color: colorOf(color) };
  const [top, left, bottom, right, vertical, horizontal] = sides;
  eachCell(area, (row, column) => {
    const edges = {
      top: row === area.row ? top : horizontal,
      bottom: row === area.row + area.rows - 1 ? bottom : horizontal,
      left: column === area.column ? left : vertical,
      right: column === area.column + area.columns - 1 ? right : vertical,
    };
    const wanted = Object.entries(edges).filter(([, on]) => typeof on === 'boolean');
    if (wanted.length === 0) return;
    const drawn = Object.fromEntries(wanted.map(([side, on]) => [side, on ? line : null]));
    const old = area.sheet.formatAt(row, column).borders ?? NO_BORDERS;
    area.sheet.setCell(row, column, { format: { borders: { ...old, ...drawn } } });
  });
  c.wrote(area.gid, cellCount(area), false);
}

// ---- notes

function setNotes(c: Context, ref: RangeRef, notes: readonly (readonly (string | null)[])[]): void {
  const area = c.writable(ref);
  checkSize(area, notes);
  for (const note of notes.flat()) checkNote(note);
  eachCell(area, (row, column) => {
    area.sheet.setNote(row, column, notes[row - area.row]?.[column - area.column] ?? null);
  });
  c.wrote(area.gid, cellCount(area), false);
}

/** One note for every cell; null takes notes away. */
function setNote(c: Context, ref: RangeRef, note: string | null): void {
  const area = c.writable(ref);
  checkNote(note);
  eachCell(area, (row, column) => {
    if (note !== null || area.sheet.notes.has(`${row},${column}`)) area.sheet.setNote(row, column, note);
  });
  c.wrote(area.gid, cellCount(area), false);
}

export function formatMethods(c: Context): HostService {
  const reading = (ref: RangeRef): number => readCells(cellCount(ref));
  const writing = (ref: RangeRef): number => writeCells(cellCount(ref));
  return {
    getFormats: read(c, reading, (ref: RangeRef, aspect: string) => {
      const area = c.area(ref);
      const { get } = aspectOf(aspect);
      return mapCells(area, (_cell, row, column) => get(area.sheet.formatAt(row, column)));
    }),
    setFormat: write(WRITE_ONE, (ref: RangeRef, aspect: string, value: Json) =>
      setFormat(c, ref, aspect, value),
    ),
    setTextStyles: write(writing, (ref: RangeRef, styles: Change[][]) => setTextStyles(c, ref, styles)),
    setFormats: write(writing, (ref: RangeRef, aspect: string, values: Json[][]) =>
      setFormats(c, ref, aspect, values),
    ),
    setBorder: write(WRITE_ONE, (ref: RangeRef, sides: (boolean | null)[], color: Json, style: string) =>
      setBorder(c, ref, sides, color, style),
    ),
    clear: write(writing, (ref: RangeRef) => {
      clearContent(c, ref);
      clearFormat(c, ref);
    }),
    clearFormat: write(WRITE_ONE, (ref: RangeRef) => clearFormat(c, ref)),
    setNote: write(WRITE_ONE, (ref: RangeRef, note: string | null) => setNote(c, ref, note)),
    getNotes: read(c, reading, (ref: RangeRef) => {
      const area = c.area(ref);
      return mapCells(area, (_cell, row, column) => area.sheet.notes.get(`${row},${column}`) ?? '');
    }),
    setNotes: write(writing, (ref: RangeRef, notes: (string | null)[][]) => setNotes(c, ref, notes)),
  };
}
