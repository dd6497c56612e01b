// How cells look, as data: the few formats the product uses.

/** Rows, columns and width of a column (px) of a sheet as Google makes it. */
export const NEW_SHEET = { rows: 1000, columns: 26, width: 100 } as const;

/**
 * Widths that tables share (px), so that few have to be set one by one: of all columns, and of a code with its name
 * where the first column stays in sight.
 */
export const TABLE_WIDTHS = { base: 120, coded: [60, 280] } as const;

/** The sheet from which new tabs are made, there for the seconds that takes. */
export const MODEL_TITLE = '~ đang tạo ~';

export interface TextStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly background?: string;
  readonly wrap?: boolean;
  /** 'normal': texts left, numbers right. */
  readonly align?: 'normal' | 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle';
}

/** A live colour: where the formula (relative to the range's first cell, en-US grammar) is true. */
export interface ConditionalStyle {
  /** A1 notation, e.g. "A2:I1000"; several ranges separated by ",". */
  readonly range: string;
  readonly formula: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly color?: string;
  readonly background?: string;
}

export const PALETTE = {
  input: '#6aa84f',
  output: '#999999',
  setup: '#e69138',
  headerText: '#ffffff',
  amber: '#fce5cd',
  amberText: '#7f4f00',
  green: '#d9ead3',
  greenText: '#274e13',
  red: '#f4cccc',
  redText: '#990000',
  grey: '#efefef',
  greyText: '#666666',
} as const;
