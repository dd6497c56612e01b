// CSV as the commands read and write it: a header of column keys, then rows.
import { CsvError, parse } from 'csv-parse/sync';
import { UsageError } from './usage-error';

export interface Csv {
  readonly header: readonly string[];
  /** A row may be shorter than the header: what it leaves out is empty. */
  readonly rows: readonly (readonly string[])[];
}

/** Throws UsageError for what is no CSV, has no header, or has a row with more values than the header has columns. */
export function readCsv(text: string): Csv {
  const [header = [], ...rows] = recordsOf(text);
  if (header.every((key) => key.trim() === '')) throw new UsageError('The file has no header row');
  // Which row it is, and not which line: a value may itself hold line breaks.
  const long = rows.findIndex((row) => row.length > header.length);
  if (long >= 0) {
    const values = rows[long]?.length;
    throw new UsageError(`Row ${long + 2} has ${values} values, the header ${header.length} columns`);
  }
  return { header, rows };
}

function recordsOf(text: string): string[][] {
  try {
    return parse(text, { bom: true, relax_column_count: true });
  } catch (thrown) {
    // The parser's message names the line.
    if (thrown instanceof CsvError)
      throw new UsageError(`The file is no CSV: ${thrown.message}`, { cause: thrown });
    throw thrown;
  }
}

export function csvOf(rows: readonly (readonly string[])[]): string {
  const field = (text: string) => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => `${row.map(field).join(',')}\n`).join('');
}
