// Typed rows back into cells: labels for enums, points in units, days as days.
import type { Table } from '../../../sheets-schema/define';
import { type Kind, kindRecord, type LinkValue, type Writing } from '../../../sheets-schema/kinds';
import { momentText } from '../base/dates';
import type { OutCell } from './cells-out';
import type { OutputRow } from './output';

const WRITERS: Readonly<Record<Writing, (value: unknown, kind: Kind) => OutCell>> = {
  plain: (value) => value as OutCell,
  label: (value, kind) => ('labels' in kind ? kind.labels[String(value)] : undefined) ?? String(value),
  points: (value) => Number(value) / 100,
  day: (value) => ({ day: String(value) }),
  moment: (value) => momentText(String(value)),
  address: (value, kind) => {
    const { text, url } = value as LinkValue;
    return url === null ? text : linkCell(url, kind);
  },
  joined: (value) => (value as readonly string[]).join('; '),
};

/** An address as the word that the column has for it, which leads there; else as it is. */
export const linkCell = (url: string, kind: Kind): OutCell =>
  'word' in kind && kind.word !== undefined ? { url, label: kind.word } : url;

/** A typed row of the table as output cells: a link as its word or address, lists joined by "; ". */
export function outputRow(table: Table, row: Readonly<Record<string, unknown>>): OutputRow {
  return Object.fromEntries(
    Object.values(table.columns).map(({ key, kind }) => {
      const value = row[key] ?? null;
      return [key, value === null ? null : WRITERS[kindRecord(kind).write](value, kind)];
    }),
  );
}
