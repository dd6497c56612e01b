// A tab as it reads once values were written into it, so that it need not be read again.
import type { RawCell } from './cells';
import type { Change, SheetValue } from './changes';
import type { RawTab } from './table';

/** The apostrophe before a text is not part of it. */
const asRead = (value: SheetValue): RawCell =>
  typeof value === 'string' && value.startsWith("'") ? value.slice(1) : value;

/** Of the changes those count that write values within what was read; what formulas make of them is not known. */
export function withValues(tab: RawTab, changes: readonly Change[]): RawTab {
  const values = tab.values.map((row) => [...row]);
  for (const change of changes) {
    if (change.kind !== 'values' || change.title !== tab.title) continue;
    change.values.forEach((cells, r) => {
      cells.forEach((cell, c) => {
        const row = values[change.area.row - 1 + r];
        if (row !== undefined) row[change.area.column - 1 + c] = asRead(cell);
      });
    });
  }
  return { ...tab, values };
}
