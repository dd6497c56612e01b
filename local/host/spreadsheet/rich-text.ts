// Rich text of cells: the text with the links and styles of its parts.
import type { Cell, CellFormat, TextRun } from '../../xlsx/model';
import type { HostService, Json } from '../service';
import { type Context, cellCount, read, write } from './context';
import { readCells, writeCells } from './costs';
import { checkSize } from './entry';
import type { RangeRef } from './grid-ranges';
import { displayText } from './number-format';
import { computed, mapCells, putEntries } from './values';

interface RunJson {
  start: number;
  end: number;
  link?: string;
  style?: Partial<CellFormat>;
}

interface RichTextJson {
  text: string;
  runs: RunJson[];
}

/** Google makes a link of a cell that holds nothing but an address [M]. */
const ADDRESS = /^https?:\/\/\S+$/i;

/**
 * null for numbers, dates, ticks and formulas that give them: Google has no rich text there. Whether it tells the address of
 * =HYPERLINK(…) is not known; here it does not, so that nothing can rest on it.
 */
function richText(c: Context, cell: Cell | undefined): RichTextJson | null {
  const text = cell ? displayText(cell.value, cell.format.numberFormat, c.locale) : '';
  if (!cell || cell.value === null) return { text, runs: [] };
  if (typeof cell.value !== 'string') return null;
  const whole = cell.link ?? (cell.formula === undefined ? plainAddress(text) : undefined);
  if (whole !== undefined) return { text, runs: [{ start: 0, end: text.length, link: whole }] };
  return { text, runs: (cell.runs ?? []).map(runJson) };
}

function runJson({ start, end, link, format }: TextRun): RunJson {
  return { start, end, ...(link !== undefined && { link }), ...(format && { style: { ...format } }) };
}

function plainAddress(text: string): string | undefined {
  return ADDRESS.test(text.trim()) ? text.trim() : undefined;
}

/** The text is taken as it is, never parsed as typed [M]. */
function setRichTextValues(c: Context, ref: RangeRef, values: readonly (readonly RichTextJson[])[]): void {
  const area = c.writable(ref);
  checkSize(area, values);
  putEntries(
    c,
    area,
    values.map((row) => row.map(({ text }) => ({ value: text === '' ? null : text }))),
  );
  values.forEach((row, i) => {
    row.forEach(({ text, runs }, j) => {
      const [first] = runs;
      if (!first) return;
      const wholeLink = runs.length === 1 && first.start === 0 && first.end === text.length && first.link;
      const kept: TextRun[] = runs.map(({ start, end, link, style }) => ({
        start,
        end,
        ...(link !== undefined && !wholeLink && { link }),
        ...(style && { format: style }),
      }));
      area.sheet.setCell(area.row + i, area.column + j, {
        runs: kept.filter((run) => run.link !== undefined || run.format),
        link: wholeLink || undefined,
      });
    });
  });
}

export function richTextMethods(c: Context): HostService {
  return {
    getRichTextValues: read(
      c,
      (ref: RangeRef) => readCells(cellCount(ref)),
      (ref: RangeRef) => mapCells(computed(c, ref), (cell) => richText(c, cell)) as unknown as Json,
    ),
    setRichTextValues: write(
      (ref: RangeRef) => writeCells(cellCount(ref)),
      (ref: RangeRef, values: RichTextJson[][]) => setRichTextValues(c, ref, values),
    ),
  };
}
