// Typed rows back into cells: labels for enums, points in units, days as days.
import type { Table } from '../../../sheets-schema/define';
import type { OutCell } from './cells-out';
import type { OutputRow } from './output';

/** A typed row of the table as output cells; links give their address, lists are joined by "; ". */
export function outputRow(table: Table, row: Readonly<Record<string, unknown>>): OutputRow {
  return Object.fromEntries(
    Object.values(table.columns).map(({ key, kind }) => {
      const value = row[key] ?? null;
      if (value === null) return [key, null];
      if (kind.type === 'enum') return [key, kind.labels[String(value)] ?? String(value)];
      if (kind.type === 'points') return [key, Number(value) / 100];
      if (kind.type === 'date') return [key, { day: String(value) }];
      if (kind.type === 'link') return [key, linkCell(value)];
      return [key, Array.isArray(value) ? value.join('; ') : (value as OutCell)];
    }),
  );
}

const linkCell = (value: unknown): OutCell => {
  const { text, url } = value as { text: string; url: string | null };
  return url ?? text;
};
