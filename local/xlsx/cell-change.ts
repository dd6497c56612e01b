// What a change makes of a cell, and whether it changes anything.
import type { Cell, CellChange } from './cell';
import { internFormat, ownRuns } from './cell';
import type { CellRecord } from './state';

/** The cell after `change` (see CellChange). */
export function changedCell(base: CellRecord, change: CellChange | Partial<Cell>): CellRecord {
  const givesValue = 'value' in change;
  const givesFormula = 'formula' in change;
  const content = givesValue || givesFormula;
  const formula = givesFormula ? change.formula : givesValue ? undefined : base.formula;
  const result = givesValue ? (change.value ?? null) : givesFormula ? null : base.value;
  const value = result === '' && formula === undefined ? null : result;
  const format = change.format ? internFormat(change.format, base.format) : base.format;
  const given = 'runs' in change ? change.runs : content ? undefined : base.runs;
  const runs = given && ownRuns(given, format);
  const link = 'link' in change ? change.link : base.link;
  const sameText = base.shared !== undefined && value === base.value && sameRuns(runs, base.runs);
  return {
    value,
    format,
    style: base.style,
    ...(formula !== undefined && { formula }),
    ...(runs?.length && { runs }),
    ...(link && { link }),
    ...(sameText && { shared: base.shared }),
    ...(base.array && formula === base.formula && { array: base.array }),
  };
}

export function sameCell(a: CellRecord, b: CellRecord): boolean {
  const sameValue =
    a.value === b.value ||
    (typeof a.value === 'object' && JSON.stringify(a.value) === JSON.stringify(b.value));
  return (
    sameValue &&
    a.formula === b.formula &&
    a.format === b.format &&
    a.link === b.link &&
    sameRuns(a.runs, b.runs)
  );
}

function sameRuns(a: CellRecord['runs'], b: CellRecord['runs']): boolean {
  return a === b || JSON.stringify(a ?? []) === JSON.stringify(b ?? []);
}
