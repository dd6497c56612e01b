// Spans of like columns: widths, hiding, outline groups. A file may hold one span for all 16,384 columns.
import { MAX_COLUMNS } from './a1';

/** A run of like columns, both ends inclusive. Width in characters as the file has it. */
export interface ColumnSpan {
  min: number;
  max: number;
  width?: number;
  style?: number;
  hidden?: boolean;
  depth?: number;
  collapsed?: boolean;
  /** Further attributes, as XML text with a leading blank. */
  other?: string;
}

/** Google's pixels to Excel's characters (7 px a digit, 5 px padding) and back. */
export function pixelsToCharacters(px: number): number {
  return Math.round((Math.max(0, px - 5) / 7) * 1000) / 1000;
}

export function charactersToPixels(width: number): number {
  return Math.round(width * 7 + 5);
}

export function spanAt(spans: readonly ColumnSpan[], column: number): ColumnSpan | undefined {
  return spans.find((span) => span.min <= column && column <= span.max);
}

function withoutRange(span: ColumnSpan): Omit<ColumnSpan, 'min' | 'max'> {
  const { min: _min, max: _max, ...rest } = span;
  return rest;
}

function sameSpan(a: ColumnSpan, b: ColumnSpan): boolean {
  return JSON.stringify(withoutRange(a)) === JSON.stringify(withoutRange(b));
}

/** Joins neighbours that are alike, so that repeated changes do not fragment the list. */
function join(spans: ColumnSpan[]): ColumnSpan[] {
  const joined: ColumnSpan[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && last.max + 1 === span.min && sameSpan(last, span)) last.max = span.max;
    else joined.push({ ...span });
  }
  return joined;
}

/** Applies `change` to the columns from..to, splitting and creating spans as needed. */
export function changeColumns(
  spans: readonly ColumnSpan[],
  from: number,
  to: number,
  change: Partial<ColumnSpan>,
): ColumnSpan[] {
  const result: ColumnSpan[] = [];
  let next = from;
  for (const span of [...spans].sort((a, b) => a.min - b.min)) {
    if (span.max < from || span.min > to) {
      result.push(span);
      continue;
    }
    if (span.min < from) result.push({ ...span, max: from - 1 });
    if (next < span.min) result.push({ min: next, max: span.min - 1, ...change });
    const end = Math.min(span.max, to);
    result.push({ ...span, ...change, min: Math.max(span.min, from), max: end });
    next = end + 1;
    if (span.max > to) result.push({ ...span, min: to + 1 });
  }
  if (next <= to) result.push({ min: next, max: to, ...change });
  return join(result.sort((a, b) => a.min - b.min));
}

/** Inserted columns take the look of the column before them, as Google's insertColumnsAfter does. */
export function insertSpans(spans: readonly ColumnSpan[], after: number, count: number): ColumnSpan[] {
  const moved: ColumnSpan[] = [];
  for (const span of spans) {
    if (span.max < after) moved.push(span);
    else if (span.min > after) moved.push({ ...span, min: span.min + count, max: span.max + count });
    else moved.push({ ...span, max: span.max + count });
  }
  return moved
    .filter((span) => span.min <= MAX_COLUMNS)
    .map((span) => ({ ...span, max: Math.min(span.max, MAX_COLUMNS) }));
}

export function deleteSpans(spans: readonly ColumnSpan[], from: number, count: number): ColumnSpan[] {
  const end = from + count - 1;
  const moved: ColumnSpan[] = [];
  for (const span of spans) {
    const before = Math.max(0, Math.min(span.max, from - 1) - span.min + 1);
    const after = Math.max(0, span.max - Math.max(span.min, end + 1) + 1);
    if (before + after === 0) continue;
    const min = span.min < from ? span.min : Math.max(span.min, end + 1) - count;
    moved.push({ ...span, min, max: min + before + after - 1 });
  }
  return join(moved);
}
