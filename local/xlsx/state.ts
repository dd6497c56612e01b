// The inner state of a sheet, shared by the model's classes, the reader and the writer; not for use outside this folder.
import type { Cell, CellFormat } from './cell';
import { DEFAULT_FORMAT } from './cell';
import type { ChartRecord } from './charts';
import { type ColumnSpan, pixelsToCharacters } from './columns';
import type { ExcelTable } from './excel-tables';
import type { PageSetup } from './page-setup';
import type { ConditionalFormat, GridRange, Validation } from './rules';

/** A cell with what the file said of it. Never changed in place: a change makes a new record. */
export interface CellRecord extends Cell {
  /** Index of the cell format (xf) in the file that `format` was read from or is based on. */
  readonly style: number;
  /** The cell's own XML; absent once the cell was changed or moved. */
  readonly raw?: string;
  /** Index of the shared string that still holds the value with its rich text. */
  readonly shared?: number;
  /** Size of the range that the array formula in this cell fills. */
  readonly array?: { readonly rows: number; readonly columns: number };
}

export interface RowRecord {
  /** Sparse, index = column. */
  cells: (CellRecord | undefined)[];
  /** True as long as nobody asked for the cells of a row that has formats only: nothing is to be found there. */
  readonly unread?: boolean;
  /** Attributes of <row> but r and spans, as XML text with a leading blank. */
  attributes: string;
  /** Style of cells that do not exist, where the row has one. */
  style?: number;
  /** The whole <row> element; absent once something in the row was changed or moved. */
  raw?: string;
  /** The row's XML has shared formulas: it can stay only as long as all rows of the group stay. */
  sharesFormulas?: boolean;
}

export type Aspect =
  | 'cells'
  | 'columns'
  | 'views'
  | 'properties'
  | 'merges'
  | 'notes'
  | 'links'
  | 'validations'
  | 'conditionalFormats'
  | 'tables'
  | 'charts'
  | 'autoFilter';

export interface SheetState {
  rows: Map<number, RowRecord>;
  columns: ColumnSpan[];
  /** Characters. */
  defaultColumnWidth: number;
  /** Points. */
  defaultRowHeight: number;
  frozenRows: number;
  frozenColumns: number;
  showGridlines: boolean;
  tabColor: string | null;
  groupControl: 'before' | 'after';
  /** Of a new sheet; what a file says of its pages is carried along unread. */
  pageSetup?: PageSetup;
  merges: GridRange[];
  /** Key 'row,column'. */
  notes: Map<string, string>;
  validations: readonly Validation[];
  conditionalFormats: readonly ConditionalFormat[];
  tables: readonly ExcelTable[];
  charts: readonly ChartRecord[];
  /** The sheet's own filter range; moved with rows and columns, not otherwise modelled. */
  autoFilter?: GridRange;
  /** Rows of the file with `sharesFormulas`; when one of them is gone or rewritten, all have to be. */
  sharedFormulaRows: number;
  dirty: Set<Aspect>;
  /** Format of a style index of the file. */
  formatOf(style: number): CellFormat;
}

/** State of a sheet without content; widths and heights are Google's 100 px and 21 px. */
export function emptyState(): SheetState {
  return {
    rows: new Map(),
    columns: [],
    defaultColumnWidth: pixelsToCharacters(100),
    defaultRowHeight: 15.75,
    frozenRows: 0,
    frozenColumns: 0,
    showGridlines: true,
    tabColor: null,
    groupControl: 'after',
    merges: [],
    notes: new Map(),
    validations: [],
    conditionalFormats: [],
    tables: [],
    charts: [],
    sharedFormulaRows: 0,
    dirty: new Set(),
    formatOf: () => DEFAULT_FORMAT,
  };
}

/** The same content in lists of its own; what the file said of it stays with the original. */
export function copyOfState(state: SheetState): SheetState {
  const rows = [...state.rows].map(([row, { cells, attributes, style }]): [number, RowRecord] => [
    row,
    { cells: cells.map((cell) => cell && withoutOrigin(cell)), attributes, style },
  ]);
  return {
    ...state,
    rows: new Map(rows),
    columns: state.columns.map((span) => ({ ...span })),
    merges: [...state.merges],
    notes: new Map(state.notes),
    sharedFormulaRows: 0,
    dirty: new Set(),
  };
}

function withoutOrigin(cell: CellRecord): CellRecord {
  if (cell.raw === undefined && cell.shared === undefined) return cell;
  const { raw: _raw, shared: _shared, ...rest } = cell;
  return rest;
}

export function sortedRows(rows: Map<number, RowRecord>): [number, RowRecord][] {
  return [...rows].sort((a, b) => a[0] - b[0]);
}
