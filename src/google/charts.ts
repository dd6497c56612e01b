// Charts over a tab. Google knows none by a name of its own, and a second insertChart is a second chart: one is known by
// its title, which is read back before anything is drawn.
import type { Change } from '../core/sheet/changes';
import { areaOf, isSamePlace, placeOf } from './places';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Wanted = Extract<Change, { kind: 'chart' }>;

/** Pixels. */
const SIZE = { width: 640, height: 360 };

/** `isMade`: the tab was made by this run, so that there is none yet. */
export function drawChart(sheet: Sheet, wanted: Wanted, isMade: boolean): void {
  const ranges = [wanted.groups, ...wanted.series.map(({ area }) => area)].map((area) => areaOf(sheet, area));
  const present = isMade ? undefined : sheet.getCharts().find((chart) => isIt(chart, wanted, ranges));
  const colors = wanted.series.map(({ color }) => color);
  if (present === undefined) {
    const [first, ...others] = ranges;
    if (first === undefined) return;
    const builder = others.reduce(
      (chart, range) => chart.addRange(range),
      sheet.newChart().asColumnChart().addRange(first),
    );
    sheet.insertChart(
      builder
        .setNumHeaders(1)
        .setOption('title', wanted.name)
        .setOption('legend.position', 'bottom')
        .setOption('colors', colors)
        .setOption('width', SIZE.width)
        .setOption('height', SIZE.height)
        .setPosition(wanted.at.row, wanted.at.column, 0, 0)
        .build(),
    );
  } else if (!isOf(present, ranges)) {
    const builder = present.modify().clearRanges();
    for (const range of ranges) builder.addRange(range);
    sheet.updateChart(builder.setOption('colors', colors).build());
  }
}

/**
 * Of the same title. Where Google gives no title back, one of the very same cells is taken for it: rather none than a second
 * one at each run.
 */
function isIt(chart: EmbeddedChart, { name }: Wanted, ranges: readonly Range[]): boolean {
  const title: unknown = chart.getOptions().get('title');
  return typeof title === 'string' && title !== '' ? title === name : isOf(chart, ranges);
}

function isOf(chart: EmbeddedChart, ranges: readonly Range[]): boolean {
  const present = chart.getRanges();
  return (
    present.length === ranges.length &&
    present.every((range, at) => {
      const wanted = ranges[at];
      return (
        wanted !== undefined &&
        range.getSheet().getSheetId() === wanted.getSheet().getSheetId() &&
        isSamePlace(placeOf(range), placeOf(wanted))
      );
    })
  );
}
