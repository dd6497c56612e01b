// What people see in journals and set-up tabs is written as an office writes it: headers, moments as dd/MM/yyyy HH:mm, a
// word in place of an address. Keys that only the program needs are hidden, this once.
import { type Column, columnsOf, isMadeAtSetUp, type Table } from '../../sheets-schema/define';
import { setInForce, tables } from '../../sheets-schema/index';
import { momentText } from '../core/base/dates';
import { planHiddenColumns, planRenamedHeaders } from '../core/set-up';
import { type RawCell, readCell } from '../core/sheet/cells';
import type { OutCell } from '../core/sheet/cells-out';
import type { Change } from '../core/sheet/changes';
import { isDrawn } from '../core/sheet/output';
import { linkCell } from '../core/sheet/rows';
import { layoutOf, type RawTab } from '../core/sheet/table';
import { NO_UNITS } from '../core/sheet/units';
import type { Services } from '../google/services';
import { planLeaving, readWithFormulas } from './leaving-formulas';
import type { Migration } from './migration';

/** What a cell is to say instead; undefined where it stays as it is, what nobody can read too. */
function rewritten({ kind }: Column, cell: RawCell): OutCell | undefined {
  if (cell === '') return undefined;
  if (kind.type === 'link')
    return typeof cell === 'string' && /^https?:\/\/\S+$/i.test(cell) ? linkCell(cell, kind) : undefined;
  const reading = readCell(cell, kind, NO_UNITS);
  if ('problem' in reading) return undefined;
  const text = momentText(String(reading.value));
  return text === cell ? undefined : text;
}

const isRewritten = ({ kind }: Column): boolean =>
  kind.type === 'moment' || (kind.type === 'link' && kind.word !== undefined);

/** One write a column, where people have no formula in it. */
function planRewritten(table: Table, tab: RawTab): Change[] {
  const { layout } = layoutOf(table, tab.values);
  return columnsOf(table)
    .filter(isRewritten)
    .flatMap((column) => {
      const at = layout.columns.get(column.key);
      if (at === undefined) return [];
      const updates = new Map(
        tab.values.flatMap((cells, index): [number, OutCell][] => {
          const cell = index > layout.headerIndex ? rewritten(column, cells[at] ?? '') : undefined;
          return cell === undefined ? [] : [[index + 1, cell]];
        }),
      );
      return planLeaving(table, tab, column.key, updates, true);
    });
}

/** With the addresses behind words that somebody linked by hand: the rows between are written back as they stand. */
function withLinks({ workbook }: Services, table: Table, tab: RawTab): RawTab {
  const key =
    columnsOf(table).find((column) => column.kind.type === 'link' && isRewritten(column))?.key ?? '';
  const column = layoutOf(table, tab.values).layout.columns.get(key);
  if (column === undefined) return tab;
  return { ...tab, links: { column, urls: workbook.links(tab.title, column, tab.values.length) } };
}

/**
 * Tables that are drawn whole get their headers with the next recompute; those made when needed came later, but for the
 * confirmations, whose tab set-up made in those days.
 */
const concerned = tables.filter(
  (table) =>
    !isDrawn(table) &&
    (isMadeAtSetUp(table) || table === setInForce) &&
    columnsOf(table).some((column) => column.hidden || column.former.length > 0 || isRewritten(column)),
);

export const wordsAndMoments: Migration = {
  version: 4,
  needs: concerned.filter(isMadeAtSetUp),
  run(services) {
    const { workbook } = services;
    for (const table of concerned) {
      const read = readWithFormulas(services, table);
      if (read === undefined) continue;
      const tab = withLinks(services, table, read);
      workbook.apply([
        ...planRewritten(table, tab),
        ...planHiddenColumns(table, layoutOf(table, tab.values).layout),
        ...planRenamedHeaders(table, tab),
      ]);
    }
  },
};
