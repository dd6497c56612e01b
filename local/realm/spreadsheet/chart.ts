// Charts over a sheet: those that are there, and the builder of one. Of all kinds only columns side by side can be built.
import { emulate } from '../emulate';
import { notEmulated } from '../invoke';
import type { Places } from './places';
import { type RangeRef, refOf } from './wire';

type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type ColumnBuilder = GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** A chart on the bridge. */
export interface ChartJson {
  /** null of one that is on no sheet yet. */
  readonly id: number | null;
  /** null of a kind that is kept but not understood. */
  readonly kind: 'columns' | null;
  readonly ranges: readonly RangeRef[];
  /** -1: Google is left to guess. */
  readonly headers: number;
  readonly options: Readonly<Record<string, unknown>>;
  /** As it was placed by this builder; null where it was not. */
  readonly position: { row: number; column: number; offsetX: number; offsetY: number } | null;
}

const CHART = Symbol('the chart');

/** What can be said of a chart, and what is known of one that is there. */
const OPTIONS: ReadonlySet<string> = new Set(['title', 'legend.position', 'colors', 'width', 'height']);

const known = (option: string): string =>
  OPTIONS.has(option) ? option : notEmulated(`the chart option ${option}`);

export function chartJson(chart: Chart): ChartJson {
  return (chart as unknown as { [CHART]: ChartJson })[CHART];
}

export function chartOf(json: ChartJson, places: Places): Chart {
  const members = {
    getRanges: () => json.ranges.map(places.range),
    getNumHeaders: () => json.headers,
    getOptions: () =>
      emulate('Charts.ChartOptions', { get: (option: string) => json.options[known(option)] ?? null }),
    modify: () => builderOf(json, places),
    [CHART]: json,
  };
  return emulate('Spreadsheet.EmbeddedChart', members);
}

export const newChart = (places: Places): Builder =>
  builderOf({ id: null, kind: null, ranges: [], headers: -1, options: {}, position: null }, places);

function builderOf(start: ChartJson, places: Places): Builder {
  let json = start;
  /** Google gives back the builder, whatever kind of chart it has become one of. */
  const setting =
    (change: (...args: never[]) => Partial<ChartJson>, self: () => unknown) =>
    (...args: unknown[]) => {
      json = { ...json, ...change(...(args as never[])) };
      return self();
    };
  const members = (self: () => unknown) => ({
    addRange: setting(
      (range: Range) => ({
        ranges: [...json.ranges.filter((other) => !isSame(other, refOf(range))), refOf(range)],
      }),
      self,
    ),
    clearRanges: setting(() => ({ ranges: [] }), self),
    getRanges: () => json.ranges.map(places.range),
    setNumHeaders: setting((headers: number) => ({ headers }), self),
    setOption: setting(
      (option: string, value: unknown) => ({ options: { ...json.options, [known(option)]: value } }),
      self,
    ),
    setPosition: setting(
      (row: number, column: number, offsetX: number, offsetY: number) => ({
        position: { row, column, offsetX, offsetY },
      }),
      self,
    ),
    build: () => {
      if (json.kind === null) notEmulated('a chart of another kind than columns');
      return chartOf(json, places);
    },
  });
  const builder: Builder = emulate('Spreadsheet.EmbeddedChartBuilder', {
    ...members(() => builder),
    asColumnChart: () => {
      json = { ...json, kind: 'columns' };
      const columns: ColumnBuilder = emulate(
        'Spreadsheet.EmbeddedColumnChartBuilder',
        members(() => columns),
      );
      return columns;
    },
  });
  return builder;
}

const isSame = (a: RangeRef, b: RangeRef): boolean =>
  a.gid === b.gid && a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
