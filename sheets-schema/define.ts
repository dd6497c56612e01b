// How a sheet is described as data: columns, owners, and the row type that follows from them.
import type { Kind, ValueOf } from './kinds';

/** Who may write a cell: people fill it in, an action computes it, or a journal appends it. */
export type Owner = 'person' | 'script' | 'journal';

export interface Column<K extends Kind = Kind> {
  readonly key: string;
  readonly header: string;
  readonly kind: K;
  readonly owner: Owner;
  /** Width in pixels when the tab is created. */
  readonly width: number;
  readonly required: boolean;
  /** Shown as the header's note: what to enter here. */
  readonly note: string;
  /** Stands in the collapsed group at the right. */
  readonly collapsed: boolean;
  /** A key that only the program needs: hidden once, when the tab is made; whoever shows it again keeps it shown. */
  readonly hidden: boolean;
  /** Tells of one year: blank again when the next begins. */
  readonly yearly: boolean;
  /** Headers of earlier versions, by which it is found as long as the present one is not there. */
  readonly former: readonly string[];
}

/** A parsed row: null where the cell is blank or could not be read (then an issue says so). Dates are yyyy-MM-dd. */
export type RowOf<T extends Table> = {
  readonly [K in keyof T['columns']]: T['columns'][K] extends Column<infer Kd> ? ValueOf<Kd> : never;
} & {
  /** Row number in the sheet, 1-based. */
  readonly row: number;
};

export type Ink = 'input' | 'output' | 'setup';

/** When the tab is shown; decided once, at its creation, and never against what a person chose later. */
export type Shown = 'always' | 'hidden' | 'until-set-up' | 'from-first-document';

/** Set-up makes most tabs; one that only some work needs is made by the action that begins it, and mended by set-up. */
export type Made = 'at-set-up' | 'when-needed';

/** Who adds rows to a table: people, or the program (outputs and journals). */
export type AddedBy = 'people' | 'program';

export interface Table<C extends Readonly<Record<string, Column>> = Readonly<Record<string, Column>>> {
  readonly id: string;
  readonly title: string;
  readonly ink: Ink;
  readonly shown: Shown;
  readonly made: Made;
  /** By key, in the order of the sheet. */
  readonly columns: C;
  /** The columns that together name a row; empty where rows have no name. */
  readonly rowKey: readonly string[];
  /** Columns kept in sight when scrolling sideways. */
  readonly frozenColumns: number;
  readonly addedBy: AddedBy;
  /**
   * The column that names whose row it is: a unit, or criteria, whose unit it then is. null: the standing unit's, as
   * is all that nobody else can mend.
   */
  readonly unitColumn: string | null;
  /** Papers tell its figures: snapshots cover its rows, and no paper is made while one of its columns is missing. */
  readonly printed: boolean;
  /** Its words go on into papers and mails: a formula among them is named. */
  readonly watched: boolean;
}

/** A tab without a header row, drawn whole by a script. */
export interface Page {
  readonly id: string;
  readonly title: string;
  readonly ink: Ink;
  readonly shown: Shown;
  readonly widths: readonly number[];
  /** Its first row heads a list that is wrapped like a table's. */
  readonly likeTable?: boolean;
}

/** Whether set-up makes the tab where it is not there. */
export const isMadeAtSetUp = (tab: Table | Page): boolean => !('made' in tab) || tab.made === 'at-set-up';

interface ColumnOptions {
  required?: boolean;
  note?: string;
  collapsed?: boolean;
  hidden?: boolean;
  yearly?: boolean;
  former?: readonly string[];
}

function columnOf(owner: Owner) {
  return <const K extends Kind>(header: string, kind: K, width: number, options: ColumnOptions = {}) => ({
    header,
    kind,
    owner,
    width,
    required: options.required ?? false,
    note: options.note ?? '',
    collapsed: options.collapsed ?? false,
    hidden: options.hidden ?? false,
    yearly: options.yearly ?? false,
    former: options.former ?? [],
  });
}

export const person = columnOf('person');
export const script = columnOf('script');
export const journal = columnOf('journal');

type Draft<K extends Kind = Kind> = Omit<Column<K>, 'key'>;
type Keyed<D extends Readonly<Record<string, Draft>>> = {
  readonly [P in keyof D]: D[P] & { readonly key: P & string };
};

/** Turns a literal into a table whose row type is known to the compiler. */
export function defineTable<
  const D extends Readonly<Record<string, Draft>>,
  const Id extends string,
  const By extends AddedBy,
  const Printed extends boolean = false,
>(definition: {
  id: Id;
  title: string;
  ink: Ink;
  shown: Shown;
  made?: Made;
  addedBy: By;
  rowKey?: readonly (keyof D & string)[];
  frozenColumns?: number;
  unitColumn?: keyof D & string;
  printed?: Printed;
  watched?: boolean;
  columns: D;
}): Table<Keyed<D>> & { readonly id: Id; readonly addedBy: By; readonly printed: Printed } {
  const columns = Object.fromEntries(
    Object.entries(definition.columns).map(([key, column]) => [key, { ...column, key }]),
  ) as Keyed<D>;
  return {
    made: 'at-set-up',
    rowKey: [],
    frozenColumns: 0,
    unitColumn: null,
    watched: false,
    ...definition,
    printed: (definition.printed ?? false) as Printed,
    columns,
  };
}

/** The columns in the order of the sheet. */
export function columnsOf(table: Table): Column[] {
  return Object.values(table.columns);
}
