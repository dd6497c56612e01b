// A frozen scoresheet, and the tabs that it came from, as tabs to be looked at: values only, with a warning before an edit.
import { columnsOf } from '../../../sheets-schema/define';
import { scoreHistory } from '../../../sheets-schema/index';
import { INK_COLOR } from '../../../sheets-schema/ink';
import { PALETTE } from '../../../sheets-schema/style';
import { KEPT_TABLES, type KeptTab } from '../../../sheets-schema/tables/snapshot-tabs';
import { cellText, isBlank } from '../sheet/cells';
import type { OutCell, OutRow } from '../sheet/cells-out';
import type { Change } from '../sheet/changes';
import { planPage } from '../sheet/output';
import { outputRow } from '../sheet/rows';
import type { RawTab } from '../sheet/table';
import type { KeptCell, KeptRows } from './kept-tabs';
import type { Snapshot } from './snapshot';

/** What such a tab holds: the scoresheet, or what a tab said. */
export type ViewId = 'scoresheet' | KeptTab;

export const VIEW_IDS: readonly ViewId[] = ['scoresheet', ...KEPT_TABLES.map(({ id }) => id)];

/** Headers and rows as cells; a table as wide as the widest that this version would keep, so that nothing older is left beside. */
export interface View {
  readonly headers: readonly string[];
  readonly rows: readonly OutRow[];
  readonly widths: readonly number[];
}

/** What of the journal a person looks at. */
const SHOWN = columnsOf(scoreHistory).filter(
  ({ key }) => !['snapshot', 'dataHash', 'at', 'by', 'setVersion'].includes(key),
);
const WIDE: ReadonlySet<string> = new Set(['group', 'name', 'explanation', 'reason']);
const WIDTHS = { wide: 280, other: 100 };
/** Columns of sentences, in pixels. */
const BROAD = 200;

const NO_LINK = () => null;

export const scoresheetView = ({ scores: frozen }: Snapshot): View => ({
  headers: SHOWN.map(({ header }) => header),
  rows: frozen.map((score) => {
    const row = outputRow(scoreHistory, score);
    return SHOWN.map(({ key }) => row[key] ?? null);
  }),
  widths: SHOWN.map(({ key }) => (WIDE.has(key) ? WIDTHS.wide : WIDTHS.other)),
});

/** null: nothing was kept of it. */
export function tabView(id: KeptTab, kept: KeptRows | null): View {
  const columns = KEPT_TABLES.flatMap((table) => (table.id === id ? columnsOf(table) : []));
  const widths = new Map(columns.map(({ header, width }) => [header, width]));
  const headers = kept?.headers ?? [];
  const padding = Math.max(0, columns.length - headers.length);
  return {
    headers,
    rows: (kept?.rows ?? []).map((row) => row.map(shown)),
    widths: [
      // Of two widths only: each run of neighbours is a call.
      ...headers.map((header) => ((widths.get(header) ?? 0) >= BROAD ? WIDTHS.wide : WIDTHS.other)),
      ...Array.from({ length: padding }, () => WIDTHS.other),
    ],
  };
}

/** As it stood: a number as a number, all else as its words; a tick as offices write it. */
function shown(cell: KeptCell): OutCell {
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'boolean') return cell ? 'x' : null;
  if (typeof cell === 'object' && 'url' in cell)
    return cell.label.includes(cell.url) ? cell.label : `${cell.label} (${cell.url})`;
  const time = typeof cell === 'object' ? cell.time : undefined;
  return (time === undefined ? cellText(cell) : `${cellText(cell)} ${time}`) || null;
}

/**
 * The tab as it should be; `present` is what stands there, undefined where there is no such tab. Its frame is drawn with the
 * first values, and these come last: as long as they are not there a stopped run is begun again.
 */
export function planView(
  { title, after }: { readonly title: string; readonly after: string },
  present: RawTab | undefined,
  { headers, rows, widths }: View,
  { head, description }: { readonly head: readonly string[]; readonly description: string },
): Change[] {
  const width = widths.length;
  const padded = (cells: OutRow): OutRow => widths.map((_, index) => cells[index] ?? null);
  const wanted = [...head.map((line) => [line]), headers, ...rows].map(padded);
  const tab = present ?? { title, gid: 0, values: [['']] };
  const values = planPage({ tab, links: [] }, width, wanted, NO_LINK);
  if (values.length === 0) return [];
  const header = head.length + 1;
  const area = (row: number, count: number, columns = width) => ({ row, column: 1, rows: count, columns });
  const isFramed = present !== undefined && !isBlank(present.values[0]?.[0] ?? '');
  const style = (
    place: ReturnType<typeof area>,
    look: Extract<Change, { kind: 'style' }>['style'],
  ): Change => ({
    kind: 'style',
    title,
    areas: [place],
    style: look,
  });
  const frame: Change[] = [
    { kind: 'tabColor', title, color: INK_COLOR.output },
    style(area(header, 1), {
      bold: true,
      color: PALETTE.headerText,
      background: PALETTE.output,
      wrap: true,
    }),
    style(area(1, 1, 1), { bold: true }),
    ...runsOf(widths).map(
      ({ column, columns, width: px }): Change => ({
        kind: 'columnWidths',
        title,
        column,
        columns,
        width: px,
      }),
    ),
    { kind: 'frozenRows', title, count: header },
    { kind: 'warnWhenEdited', title, area: null, free: null, description },
  ];
  return [
    ...(present === undefined ? [{ kind: 'insertSheet' as const, title, after, like: null }] : []),
    ...(isFramed ? [] : frame),
    ...(rows.length > 0 ? [style(area(header + 1, rows.length), { wrap: true, vertical: 'top' })] : []),
    ...values,
  ];
}

/** Neighbours of one width, for one call. */
function runsOf(widths: readonly number[]): { column: number; columns: number; width: number }[] {
  const runs: { column: number; columns: number; width: number }[] = [];
  widths.forEach((width, at) => {
    const last = runs.at(-1);
    if (last?.width === width) last.columns += 1;
    else runs.push({ column: at + 1, columns: 1, width });
  });
  return runs;
}

/** Gone where nobody wrote beside it, else out of sight. */
export function planClosing({ title, values }: RawTab, id: ViewId): Change {
  const width = id === 'scoresheet' ? SHOWN.length : tabView(id, null).widths.length;
  const isTheirs = values.some((row) => row.slice(width).some((cell) => !isBlank(cell)));
  return isTheirs ? { kind: 'hidden', title, hidden: true } : { kind: 'deleteSheet', title };
}
