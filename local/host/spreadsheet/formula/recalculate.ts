// Brings cached results of formulas up to date after a run or an edit. Only formulas and the cells they read go
// to the engine. A formula with a function the engine lacks (Google's own) keeps its last result.
import type { CellValue, Sheet, Workbook } from '../../../xlsx/model';
import { epochToSerial } from '../dates';
import type { SheetLocale } from '../locale';
import type { SpreadsheetState } from '../state';
import { Engine, engineKnows } from './engine';
import { fold } from './fold';
import { matcher } from './match';
import { type Node, parseFormula } from './parse';
import type { Place } from './place';
import { type Printer, print, readsOf } from './print';
import { stagesOf } from './stages';
import { HEAVIEST, visit, weightOf } from './tree';

/** The cells with all that decides what their formulas show. */
interface Calculated {
  readonly workbook: Workbook;
  readonly state: Pick<SpreadsheetState, 'sheets' | 'timeZone'>;
  readonly now: Date;
  readonly locale: SheetLocale;
}

interface FormulaCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly cached: CellValue;
}

const VOLATILE = /\b(?:TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY)\s*\(/i;
const NOT_AVAILABLE: CellValue = { error: '#N/A' };
/** Names cells in a text, where the engine's own sheet names would be needed. */
const BY_TEXT = 'INDIRECT';
/** May reach any cell from the one it names. */
const BY_DISTANCE = 'OFFSET';

function formulasOf(c: Calculated): FormulaCell[] {
  return c.workbook.sheets.flatMap((sheet) =>
    sheet.formulas().map(({ row, column, cell }) => {
      const { formula = '', value } = cell;
      return { sheet, row, column, formula, cached: value };
    }),
  );
}

/** @param changed false when nothing was written: then only missing results and those of today's date are wanting. */
export function recalculate(c: Calculated, changed: boolean): void {
  const formulas = formulasOf(c);
  if (!changed && !formulas.some((f) => f.cached === null || VOLATILE.test(f.formula))) return;
  const now = epochToSerial(c.now.getTime(), c.state.timeZone);
  const match = matcher(c.workbook);
  const open: [FormulaCell, Node][] = [];
  const kept: FormulaCell[] = [];
  for (const cell of formulas) {
    const tree = parseFormula(cell.formula);
    const light = tree && weightOf(tree) <= HEAVIEST ? tree : undefined;
    const node = light && fold(light, { now, locale: c.locale, sheet: cell.sheet.name, match });
    if (!node || !computable(node)) kept.push(cell);
    else if (node.kind === 'value') setResult(cell, node.value);
    else open.push([cell, node]);
  }
  for (const cell of kept) if (cell.cached === null) setResult(cell, NOT_AVAILABLE);
  const stages = stagesOf(open, ([cell, node]) => ({
    ...placeOfCell(cell),
    weight: weightOf(node),
    reads: () => placesRead(c, cell, node),
  }));
  for (const stage of stages) compute(c, stage);
}

/** Whether the engine has every function; names that are neither LET's nor LAMBDA's are Google's named ranges. */
function computable(node: Node): boolean {
  const calls: string[] = [];
  let names = false;
  visit(node, (part) => {
    if (part.kind === 'call') calls.push(part.name);
    if (part.kind === 'name') names = true;
  });
  if (names && !calls.includes('LET') && !calls.includes('LAMBDA')) return false;
  return calls.every((name) => name !== BY_TEXT && engineKnows(name));
}

const placeOfCell = ({ sheet, row, column }: FormulaCell) => ({ sheet: sheet.name, row, column });

const gridsOf =
  (c: Calculated): Printer['grid'] =>
  (name) =>
    c.state.sheets.find((info) => info.name === name && c.workbook.sheet(name));

function placesRead(c: Calculated, { sheet }: FormulaCell, node: Node): Place[] {
  const places = readsOf(node, { sheet: sheet.name, grid: gridsOf(c) });
  if (reachesAnywhere(node)) feedAll(c, (place) => places.push(place));
  return places;
}

function reachesAnywhere(node: Node): boolean {
  let found = false;
  visit(node, (part) => {
    if (part.kind === 'call' && part.name === BY_DISTANCE) found = true;
  });
  return found;
}

function compute(c: Calculated, open: readonly [FormulaCell, Node][]): void {
  const engine = new Engine();
  try {
    const fed = new Set<string>();
    const mine = new Set(open.map(([cell]) => keyOf(cell.sheet.name, cell.row, cell.column)));
    const feed = (place: Place): void => feedPlace(c, engine, place, fed, mine);
    for (const [cell, node] of open) {
      const text = print(node, {
        sheet: cell.sheet.name,
        grid: gridsOf(c),
        engineName: (name) => engine.sheetName(name),
        reads: feed,
      });
      if (reachesAnywhere(node)) feedAll(c, feed);
      engine.setFormula(cell.sheet.name, cell.row, cell.column, text);
    }
    engine.evaluate(c.locale.decimal === ',');
    for (const [cell] of open)
      setResult(cell, resultOf(engine.result(cell.sheet.name, cell.row, cell.column), cell.cached));
  } finally {
    engine.close();
  }
}

const keyOf = (sheet: string, row: number, column: number): string => `${row},${column},${sheet}`;

/** Gives the engine the cells of a place, each once; open formulas go there as formulas. */
function feedPlace(c: Calculated, engine: Engine, place: Place, fed: Set<string>, mine: Set<string>): void {
  const sheet = c.workbook.sheet(place.sheet);
  const { row, column, rows, columns } = place.range;
  const whole = `${place.sheet}!${row},${column},${rows},${columns}`;
  if (!sheet || fed.has(whole)) return;
  fed.add(whole);
  const lastRow = Math.min(row + rows - 1, sheet.lastRow);
  const lastColumn = Math.min(column + columns - 1, sheet.lastColumn);
  for (let r = row; r <= lastRow; r++)
    for (let k = column; k <= lastColumn; k++) {
      const value = sheet.cell(r, k)?.value ?? null;
      const key = keyOf(place.sheet, r, k);
      if (value === null || mine.has(key) || fed.has(key)) continue;
      fed.add(key);
      engine.setValue(place.sheet, r, k, value);
    }
}

function feedAll(c: Calculated, feed: (place: Place) => void): void {
  for (const sheet of c.workbook.sheets) {
    const range = { row: 1, column: 1, rows: sheet.lastRow, columns: sheet.lastColumn };
    if (range.rows > 0) feed({ sheet: sheet.name, range });
  }
}

/** The engine's own errors: in Google's words, or, where it could not read the formula, the last result. */
function resultOf(value: CellValue, cached: CellValue): CellValue {
  if (typeof value !== 'object' || value === null) return value;
  switch (value.error) {
    case '#ERROR!':
    case '#N/IMPL!':
      return cached ?? NOT_AVAILABLE;
    case '#CIRC!':
    case '#SPILL!':
      return { error: '#REF!' };
    case '#CALC!':
      return NOT_AVAILABLE;
    default:
      return value;
  }
}

function setResult(cell: FormulaCell, value: CellValue): void {
  if (same(value, cell.cached)) return;
  cell.sheet.setCell(cell.row, cell.column, { formula: cell.formula, value });
}

function same(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'object' && typeof b === 'object') return a?.error === b?.error;
  return a === b;
}
