// A formula's tree in the engine's terms: its own sheet names, open ranges closed at the end of the grid.
import { rangeName } from '../../../xlsx/a1';
import type { CellValue } from '../../../xlsx/model';
import type { Node } from './parse';
import { clip, type Place, placeOf } from './place';
import { visit } from './tree';

export interface Printer {
  /** Sheet the formula stands on. */
  readonly sheet: string;
  /** Grid of a sheet; undefined when there is none of that name. */
  grid(sheet: string): { maxRows: number; maxColumns: number } | undefined;
  engineName(sheet: string): string;
  /** Told of every range the formula reads. */
  reads(place: Place): void;
}

export function print(node: Node, to: Printer): string {
  switch (node.kind) {
    case 'value':
      return printValue(node.value);
    case 'ref':
      return printRef(node.text, to);
    case 'name':
      return node.name;
    case 'call':
      return `${node.name}(${node.args.map((arg) => (arg ? print(arg, to) : '')).join(',')})`;
    case 'array':
      return `{${node.rows.map((row) => row.map((item) => print(item, to)).join(',')).join(';')}}`;
    case 'prefix':
      return `(${node.op}${print(node.of, to)})`;
    case 'percent':
      return `(${print(node.of, to)}%)`;
    case 'binary':
      return node.op === ':'
        ? `${print(node.left, to)}:${print(node.right, to)}`
        : `(${print(node.left, to)}${node.op}${print(node.right, to)})`;
  }
}

function printValue(value: CellValue): string {
  if (value === null) return '""';
  if (typeof value === 'string') return `"${value.replaceAll('"', '""')}"`;
  if (typeof value === 'object') return value.error;
  return String(value).toUpperCase();
}

function printRef(text: string, to: Printer): string {
  const place = placeIn(text, to);
  if (!place) return '#REF!';
  to.reads(place);
  return `${to.engineName(place.sheet)}!${rangeName(place.range)}`;
}

type Grids = Pick<Printer, 'sheet' | 'grid'>;

/** Undefined where it names no cell of a grid. */
function placeIn(text: string, to: Grids): Place | undefined {
  const place = placeOf(text, to.sheet);
  const grid = place && to.grid(place.sheet);
  const range = place && grid && clip(place.range, grid.maxRows, grid.maxColumns);
  return range && { sheet: place.sheet, range };
}

/** The ranges that the formula names. */
export function readsOf(node: Node, to: Grids): Place[] {
  const places: Place[] = [];
  visit(node, (part) => {
    const place = part.kind === 'ref' ? placeIn(part.text, to) : undefined;
    if (place) places.push(place);
  });
  return places;
}
