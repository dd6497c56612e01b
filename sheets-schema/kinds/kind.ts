// What a kind of column is: one record, so that the compiler asks a new kind for all that a column needs.

export type Labels = Readonly<Record<string, string>>;

/** A kind as a column names it, with what differs from column to column. */
export type Kind =
  | { type: 'text' }
  /** Identifier kept as typed: the column is plain text ('@') before anything is written. */
  | { type: 'code' }
  /** The result a unit types; read by the criterion's rule, so the column is plain text ('@'). */
  | { type: 'entry' }
  | { type: 'integer'; min: number; max?: number }
  | { type: 'decimal' }
  /** Points; whole hundredths in code, up to two decimals in the sheet. */
  | { type: 'points' }
  /** A scale: "từ 90: 5; từ 80: 4"; the column is plain text ('@'), or "90:5" would be a time of day. */
  | { type: 'tiers' }
  /** A day of the plan's years; of a document also one long before. */
  | { type: 'date'; span?: 'document' }
  /** A day and the time of the day, as journals keep it; the column is plain text ('@'). */
  | { type: 'moment' }
  | { type: 'checkbox' }
  /** A tick as a dropdown, for columns where new rows have no checkbox yet. */
  | { type: 'tick' }
  | { type: 'enum'; labels: Labels }
  /** One unit, by its name or any of its aliases. */
  | { type: 'unit' }
  /** Several units, separated by ";". */
  | { type: 'units' }
  /** One or several criterion codes, each possibly followed by " – short name". */
  | { type: 'criteria' }
  | { type: 'email' }
  /** An address or a place of storage; a linked word counts as its address. The program writes addresses as `word`. */
  | { type: 'link'; word?: string }
  /** Several texts, separated by ";". */
  | { type: 'list' }
  /** A formula that jumps to a row ("Mở"). */
  | { type: 'jump' };

export type KindType = Kind['type'];

/** What a link cell says and where it leads; url is null for a place of storage. */
export interface LinkValue {
  readonly text: string;
  readonly url: string | null;
}

/** A level of a scale: what a figure from, above, up to or below the threshold earns. Both in whole hundredths. */
export interface Tier {
  readonly bound: 'from' | 'above' | 'up_to' | 'below';
  readonly threshold: number;
  readonly points: number;
}

/** How a filled cell is read. */
export type Reading =
  | 'text'
  | 'entry'
  | 'whole'
  | 'number'
  | 'points'
  | 'tiers'
  | 'day'
  | 'moment'
  | 'tick'
  | 'choice'
  | 'unit'
  | 'units'
  | 'criteria'
  | 'list'
  | 'email'
  | 'link'
  | 'nothing';

/** How a typed value becomes a cell. */
export type Writing = 'plain' | 'label' | 'points' | 'day' | 'moment' | 'address' | 'joined';

/** What entry is offered or held to: the column's labels, Có/Không, a day, the lists of the workbook, a box to tick. */
export type Dropdown = 'labels' | 'yes_no' | 'day' | 'units' | 'criteria' | 'box';

/** V is the value in code; null, [] or false where a blank cell reads so. */
export interface KindRecord<V> {
  readonly read: Reading;
  readonly blank: V;
  readonly write: Writing;
  /** Number format of the column; null leaves it to the sheet. '@' is plain text. */
  readonly format: '@' | 'dd/MM/yyyy' | null;
  readonly dropdown: Dropdown | null;
  /** Short values: at the right edge they would touch the next column's text. */
  readonly centred: boolean;
  /** Its words go on into pages, papers and mails: a formula among them is named. */
  readonly words: boolean;
}
