// CSV as the commands read and write it: a header, then rows. A file says itself in which encoding it is and what separates
// its values: office programs write whatever their language has it.
import { CsvError, parse } from 'csv-parse/sync';
import { UsageError } from './usage-error';

export interface Csv {
  readonly header: readonly string[];
  /** A row may be shorter than the header: what it leaves out is empty. */
  readonly rows: readonly (readonly string[])[];
}

/** Whatever else stands in the header line may separate too, but these come first. */
const SEPARATORS = [',', ';', '\t', '|'];

/** The text of a file in UTF-8 or UTF-16, with a mark or without. Throws UsageError for any other encoding. */
export function decodeCsv(bytes: Uint8Array, name: string): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new UsageError(
      `${name} is neither UTF-8 nor UTF-16 (an older encoding of Windows?): save it as "CSV UTF-8"`,
      { cause },
    );
  }
}

/** Without a mark UTF-16 is told by its zeros: every second byte of a header in it is one, or nearly. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 200);
  const zeros = [0, 1].map((side) => head.filter((byte, at) => byte === 0 && at % 2 === side).length);
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < head.length / 8) return 'utf-8';
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/**
 * `isKnown`: whether a header is one that is looked for; what separates is what gives most of those. Throws UsageError for
 * what is no CSV, has no header, or has a row with more values than the header has columns.
 */
export function readCsv(text: string, isKnown: (header: string) => boolean): Csv {
  const { separator, body } = separated(text.replace(/^\ufeff/, ''), isKnown);
  const [header = [], ...rows] = recordsOf(body, separator);
  if (header.every((key) => key.trim() === '')) throw new UsageError('The file has no header row');
  // Which row it is, and not which line: a value may itself hold line breaks.
  const long = rows.findIndex((row) => row.length > header.length);
  if (long >= 0) {
    const values = rows[long]?.length;
    const read = `read with ${nameOf(separator)} between the values`;
    throw new UsageError(
      `Row ${long + 2} has ${values} values, the header ${header.length} columns (${read})`,
    );
  }
  return { header, rows };
}

/** How a separator is told to a person. */
function nameOf(separator: string): string {
  return separator === '\t' ? 'a tab' : `"${separator}"`;
}

function separated(text: string, isKnown: (header: string) => boolean): { separator: string; body: string } {
  // Excel's own way to say it.
  const said = /^sep=(.)\r?\n/i.exec(text);
  if (said) return { separator: said[1] as string, body: text.slice(said[0].length) };
  const [line = ''] = text.split(/\r\n|\r|\n/, 1);
  const others = new Set(line.replace(/[\p{L}\p{M}\p{N}_"\s]/gu, ''));
  let best = { separator: ',', known: -1, columns: 0 };
  for (const separator of new Set([...SEPARATORS, ...others])) {
    const header = headerOf(text, separator);
    const known = header.filter(isKnown).length;
    const better = known > best.known || (known === best.known && header.length > best.columns && known > 0);
    if (better) best = { separator, known, columns: header.length };
  }
  // Nothing is known: the usual separator that gives most columns, so that each is named.
  if (best.known === 0) {
    const columns = (separator: string) => headerOf(text, separator).length;
    best.separator = SEPARATORS.reduce((most, separator) =>
      columns(separator) > columns(most) ? separator : most,
    );
  }
  return { separator: best.separator, body: text };
}

/** Empty where the text is no CSV with that separator. */
function headerOf(text: string, delimiter: string): string[] {
  try {
    return parse(text, { delimiter, to: 1, relax_column_count: true })[0] ?? [];
  } catch {
    return [];
  }
}

function recordsOf(text: string, delimiter: string): string[][] {
  try {
    return parse(text, { delimiter, relax_column_count: true });
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
