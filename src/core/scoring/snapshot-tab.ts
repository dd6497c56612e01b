// A frozen scoresheet opened as a tab of its own, to be looked at: values only, with a warning before an edit.
import { columnsOf } from '../../../sheets-schema/define';
import { scoreHistory, scores } from '../../../sheets-schema/index';
import { INK_COLOR } from '../../../sheets-schema/ink';
import { PALETTE } from '../../../sheets-schema/style';
import type { OutRow } from '../sheet/cells-out';
import type { Change } from '../sheet/changes';
import { planPage } from '../sheet/output';
import { outputRow } from '../sheet/rows';
import type { RawTab } from '../sheet/table';
import type { Snapshot } from './snapshot';

/** What of the journal a person looks at. */
const SHOWN = columnsOf(scoreHistory).filter(
  ({ key }) => !['snapshot', 'dataHash', 'at', 'by', 'setVersion'].includes(key),
);

const NO_LINK = () => null;

/** Head lines, the journal's headers, a row a criterion. */
export function snapshotRows({ scores: frozen }: Snapshot, head: readonly string[]): OutRow[] {
  const padded = (cells: OutRow): OutRow => SHOWN.map((_, index) => cells[index] ?? null);
  return [
    ...head.map((line) => padded([line])),
    padded(SHOWN.map(({ header }) => header)),
    ...frozen.map((score) => {
      const row = outputRow(scoreHistory, score);
      return SHOWN.map(({ key }) => row[key] ?? null);
    }),
  ];
}

const WIDE: ReadonlySet<string> = new Set(['group', 'name', 'explanation', 'reason']);
const WIDTHS = { wide: 280, other: 100 };

/**
 * The tab as it should be; `present` is what stands there, undefined where there is no such tab. The values come last: as
 * long as they are not there a stopped run is begun again.
 */
export function planSnapshotTab(
  title: string,
  present: RawTab | undefined,
  rows: readonly OutRow[],
  { headLines, description }: { readonly headLines: number; readonly description: string },
): Change[] {
  const tab = present ?? { title, gid: 0, values: [['']] };
  const values = planPage({ tab, links: [] }, SHOWN.length, rows, NO_LINK);
  if (values.length === 0) return [];
  const header = headLines + 1;
  const area = (row: number, count: number) => ({ row, column: 1, rows: count, columns: SHOWN.length });
  return [
    ...(present === undefined
      ? [{ kind: 'insertSheet' as const, title, after: scores.title, like: null }]
      : []),
    { kind: 'tabColor', title, color: INK_COLOR.output },
    {
      kind: 'style',
      title,
      areas: [area(header, 1)],
      style: { bold: true, color: PALETTE.headerText, background: PALETTE.output, wrap: true },
    },
    {
      kind: 'style',
      title,
      areas: [area(header + 1, rows.length - header)],
      style: { wrap: true, vertical: 'top' },
    },
    { kind: 'style', title, areas: [{ row: 1, column: 1, rows: 1, columns: 1 }], style: { bold: true } },
    ...SHOWN.map(
      ({ key }, index): Change => ({
        kind: 'columnWidths',
        title,
        column: index + 1,
        columns: 1,
        width: WIDE.has(key) ? WIDTHS.wide : WIDTHS.other,
      }),
    ),
    { kind: 'frozenRows', title, count: header },
    { kind: 'warnWhenEdited', title, area: null, free: null, description },
    ...values,
  ];
}
