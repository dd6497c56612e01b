// The chart of a comparison: the groups' points, a series each of the scoresheets that are compared.
import { columnsOf } from '../../../sheets-schema/define';
import { snapshotComparison } from '../../../sheets-schema/index';
import { PALETTE } from '../../../sheets-schema/style';
import type { Area, Change } from '../sheet/changes';
import { isUntouched } from '../sheet/output';
import type { RawTab } from '../sheet/table';
import { layoutOf, schemaLayout } from '../sheet/table';
import type { Comparison } from './comparison';

/** In the order of time; the first column of a series holds its name. */
const SERIES = [
  { side: 'lastYear', column: 'yearScore', color: PALETTE.output },
  { side: 'before', column: 'beforeScore', color: PALETTE.setup },
  { side: 'now', column: 'score', color: PALETTE.input },
] as const;

/**
 * The groups stand first below the header, so the chart covers as many rows. `tab` is the tab before it is drawn; the chart begins
 * right of all that stands in it. None where a column that it tells of is gone.
 */
export function planComparisonChart(
  tab: RawTab,
  { before, lastYear, groups }: Comparison,
  name: string,
): Change[] {
  const { columns, headerIndex } = isUntouched(snapshotComparison, tab)
    ? schemaLayout(snapshotComparison)
    : layoutOf(snapshotComparison, tab.values).layout;
  const row = headerIndex + 1;
  const areaAt = (key: string): Area | null => {
    const at = columns.get(key);
    // The total comes last.
    return at === undefined ? null : { row, column: at + 1, rows: groups.length, columns: 1 };
  };
  const isThere = { lastYear: lastYear !== null, before: before !== null, now: true };
  const series = SERIES.filter(({ side }) => isThere[side]).map(({ column, color }) => ({
    area: areaAt(column),
    color,
  }));
  const labels = areaAt('code');
  const drawn = series.flatMap(({ area, color }) => (area === null ? [] : [{ area, color }]));
  if (labels === null || drawn.length < series.length) return [];
  const width = Math.max(columnsOf(snapshotComparison).length, ...tab.values.map((cells) => cells.length));
  return [
    {
      kind: 'chart',
      title: tab.title,
      name,
      groups: labels,
      series: drawn,
      at: { row: row + 1, column: width + 2 },
    },
  ];
}
