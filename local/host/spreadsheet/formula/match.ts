// Exact look-ups of a text in one column, answered from an index: a sheet of twenty thousand jump links
// would take the engine minutes.
import type { CellValue, Workbook } from '../../../xlsx/model';
import type { Place } from './place';

const NOT_FOUND: CellValue = { error: '#N/A' };

/** Answers MATCH(text, column, 0); undefined for more than one column, or where formulas stand in the column. */
export function matcher(workbook: Workbook): (text: string, place: Place) => CellValue | undefined {
  const indexes = new Map<string, Map<string, number> | undefined>();
  return (text, place) => {
    const { row, column, rows, columns } = place.range;
    if (columns !== 1) return undefined;
    const key = `${row},${column},${rows},${place.sheet}`;
    if (!indexes.has(key)) indexes.set(key, indexOf(workbook, place));
    const index = indexes.get(key);
    return index && (index.get(text.toLowerCase()) ?? NOT_FOUND);
  };
}

function indexOf(workbook: Workbook, { sheet: name, range }: Place): Map<string, number> | undefined {
  const sheet = workbook.sheet(name);
  if (!sheet) return undefined;
  const index = new Map<string, number>();
  const last = Math.min(range.row + range.rows - 1, sheet.lastRow);
  for (let row = range.row; row <= last; row++) {
    const cell = sheet.cell(row, range.column);
    if (cell?.formula !== undefined) return undefined;
    if (typeof cell?.value !== 'string') continue;
    const text = cell.value.toLowerCase();
    if (!index.has(text)) index.set(text, row - range.row + 1);
  }
  return index;
}
