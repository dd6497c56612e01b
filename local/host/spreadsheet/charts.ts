// Charts over a sheet. Of one that is changed, what the model does not know of its looks is lost; the others stay as they are.
import {
  CHART_SIZE,
  type ChartPlace,
  type ChartRecord,
  chartXml,
  readChart,
  type Sheet,
} from '../../xlsx/model';
import type { HostService, Json } from '../service';
import { NotEmulated, ServiceError } from '../service';
import { type Context, changing, read } from './context';
import { METADATA } from './costs';
import { colorOf } from './formats';
import { clip } from './formula/place';
import type { RangeRef } from './grid-ranges';

interface ChartJson {
  readonly id: number | null;
  readonly kind: 'columns' | null;
  readonly ranges: readonly RangeRef[];
  readonly headers: number;
  readonly options: { readonly [option: string]: Json };
  readonly position: { row: number; column: number; offsetX: number; offsetY: number } | null;
}

function toJson(c: Context, { id, xml }: ChartRecord): ChartJson {
  const { title, ranges, headers, colors, legend, isColumns } = readChart(xml);
  return {
    id,
    kind: isColumns ? 'columns' : null,
    ranges: ranges.flatMap(({ sheet, range }) => {
      const on = c.workbook.sheet(sheet);
      const info = on && c.infoOf(on);
      const shown = info && clip(range, info.maxRows, info.maxColumns);
      return info && shown ? [{ gid: info.gid, ...shown }] : [];
    }),
    headers,
    options: { title, 'legend.position': legend, colors: [...colors] },
    position: null,
  };
}

function toXml(c: Context, { ranges, headers, options }: ChartJson): string {
  if (headers !== 0 && headers !== 1) throw new NotEmulated(`a chart of ${headers} rows of headers`);
  const { title, colors, 'legend.position': legend = 'right' } = options;
  if (legend !== 'bottom' && legend !== 'right') throw new NotEmulated(`a legend at ${String(legend)}`);
  return chartXml({
    title: title === undefined || title === null ? null : String(title),
    ranges: ranges.map((ref) => {
      const { info, row, column, rows, columns } = c.area(ref);
      if (columns !== 1) throw new NotEmulated('a chart of a range of several columns');
      return { sheet: info.name, range: { row, column, rows, columns } };
    }),
    headers,
    colors: (Array.isArray(colors) ? colors : []).map((color) => colorOf(String(color)) ?? '#000000'),
    legend,
  });
}

function placed(c: Context, sheet: Sheet, { position, options }: ChartJson): ChartPlace {
  const { row, column, offsetX, offsetY } = position ?? { row: 1, column: 1, offsetX: 0, offsetY: 0 };
  c.area({ gid: c.infoOf(sheet).gid, row, column, rows: 1, columns: 1 });
  const { width = CHART_SIZE.width, height = CHART_SIZE.height } = options;
  return { row, column, offsetX, offsetY, width: Number(width), height: Number(height) };
}

/** A chart that was read before somebody deleted it cannot be changed any more. */
function find(sheet: Sheet, { id }: ChartJson): ChartRecord {
  const found = sheet.charts.find((chart) => chart.id === id);
  if (!found) throw new ServiceError('The chart was not found in this sheet.');
  return found;
}

export function chartMethods(c: Context): HostService {
  return {
    charts: read(c, METADATA, (gid: number) =>
      c.sheet(gid).charts.map((chart) => toJson(c, chart) as unknown as Json),
    ),
    /** As often as it is asked for: nobody looks whether there is such a chart. */
    insertChart: changing(c, (sheet, json: ChartJson) => {
      const id = Math.max(0, ...sheet.charts.map((chart) => chart.id)) + 1;
      sheet.setCharts([...sheet.charts, { id, xml: toXml(c, json), place: placed(c, sheet, json) }]);
    }),
    updateChart: changing(c, (sheet, json: ChartJson) => {
      const { anchor, ...present } = find(sheet, json);
      const stays = json.position === null;
      const next: ChartRecord = {
        ...present,
        xml: toXml(c, json),
        ...(stays && anchor !== undefined && { anchor }),
        ...(!stays && { place: placed(c, sheet, json) }),
      };
      sheet.setCharts(sheet.charts.map((chart) => (chart.id === next.id ? next : chart)));
    }),
    removeChart: changing(c, (sheet, json: ChartJson) => {
      const gone = find(sheet, json);
      sheet.setCharts(sheet.charts.filter((chart) => chart !== gone));
    }),
  };
}
