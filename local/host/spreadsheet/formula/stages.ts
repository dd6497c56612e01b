// The engine computes a cell when another asks for it, on one small stack: a long way through cells that wait for each other
// (a column in which each row adds to the row below) is computed in stages, each of which finds the earlier ones as values.
import { MAX_COLUMNS } from '../../../xlsx/a1';
import type { Place } from './place';
import { HEAVIEST } from './tree';

export interface Waiting {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Of its formula. */
  readonly weight: number;
  reads(): readonly Place[];
}

/** In the order in which they are to be computed; of a circle that is too long for one stage, the first find the last results. */
export function stagesOf<T>(open: readonly T[], waitingOf: (formula: T) => Waiting): T[][] {
  if (open.length === 0) return [];
  const cells = open.map(waitingOf);
  // From one cell to the next is a step too.
  const weights = cells.map(({ weight }) => weight + 1);
  if (weights.reduce((sum, weight) => sum + weight, 0) <= HEAVIEST) return [[...open]];
  const stages: T[][] = [];
  depthsOf(weights, new Graph(cells)).forEach((depth, at) => {
    const stage = Math.floor(depth / HEAVIEST);
    stages[stage] ??= [];
    stages[stage].push(open[at] as T);
  });
  return stages.filter((stage) => stage !== undefined);
}

/** Of each cell: its weight and the most that it waits for. */
function depthsOf(weights: readonly number[], graph: Graph): number[] {
  const depths: (number | undefined)[] = [];
  const entered = new Set<number>();
  weights.forEach((_, start) => {
    const open = [start];
    for (let node = open.at(-1); node !== undefined; node = open.at(-1)) {
      if (entered.has(node)) {
        open.pop();
        depths[node] ??= (weights[node] ?? 0) + deepest(graph.below(node), depths);
        continue;
      }
      entered.add(node);
      for (const other of graph.below(node)) if (!entered.has(other)) open.push(other);
    }
  });
  return depths.slice(0, weights.length) as number[];
}

function deepest(nodes: readonly number[], depths: readonly (number | undefined)[]): number {
  return nodes.reduce((most, node) => Math.max(most, depths[node] ?? 0), 0);
}

const numberOf = (row: number, column: number): number => row * (MAX_COLUMNS + 1) + column;

/** Nodes: the cells by their index, then every range that one of them reads. */
class Graph {
  readonly #places: Place[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #below: (readonly number[] | undefined)[] = [];
  readonly #bySheet = new Map<string, Map<number, number>>();

  constructor(private readonly cells: readonly Waiting[]) {
    cells.forEach(({ sheet, row, column }, at) => {
      const known = this.#bySheet.get(sheet) ?? new Map<number, number>();
      this.#bySheet.set(sheet, known.set(numberOf(row, column), at));
    });
  }

  below(node: number): readonly number[] {
    this.#below[node] ??= this.#found(node);
    return this.#below[node];
  }

  #found(node: number): readonly number[] {
    const cell = this.cells[node];
    if (cell) return cell.reads().map((place) => this.#numberOf(place));
    return this.#cellsIn(this.#places[node - this.cells.length] as Place);
  }

  #numberOf(place: Place): number {
    const { row, column, rows, columns } = place.range;
    const key = `${row},${column},${rows},${columns},${place.sheet}`;
    const known = this.#numbers.get(key) ?? this.cells.length + this.#places.length;
    if (this.#numbers.has(key)) return known;
    this.#numbers.set(key, known);
    this.#places.push(place);
    return known;
  }

  #cellsIn({ sheet, range }: Place): number[] {
    const known = this.#bySheet.get(sheet);
    if (!known) return [];
    const { row, column, rows, columns } = range;
    // Whichever is less to look through: the range, or the formulas of its sheet.
    if (rows * columns < known.size) {
      const found: number[] = [];
      for (let r = row; r < row + rows; r++)
        for (let k = column; k < column + columns; k++) {
          const at = known.get(numberOf(r, k));
          if (at !== undefined) found.push(at);
        }
      return found;
    }
    return [...known.values()].filter((at) => {
      const cell = this.cells[at] as Waiting;
      return (
        cell.row >= row && cell.row < row + rows && cell.column >= column && cell.column < column + columns
      );
    });
  }
}
