// Where a criterion still has the unit that is only proposed for it, the unit stands in italics: apart from table-styles.ts,
// for whoever runs from source cannot import the plan's rows.
import { PLAN_ROWS, PROPOSED_UNITS } from './plan-rows';
import { type ConditionalStyle, NEW_SHEET } from './style';
import type { Place } from './table-styles';

const nameOf = (code: string): string => PLAN_ROWS.units.find((unit) => unit.code === code)?.name ?? code;

/** One colour rule of the criteria tab: it goes as soon as somebody chooses another unit, wherever the row stands. */
export function proposedUnitStyles({ letterOf, row }: Place): ConditionalStyle[] {
  const [code, unit] = [letterOf('code'), letterOf('unit')];
  const units = [...new Set(PROPOSED_UNITS.values())];
  const cases = units.map((proposed) => {
    const codes = [...PROPOSED_UNITS].filter(([, one]) => one === proposed);
    const rows = codes.map(([criterion]) => `$${code}${row}="${criterion}"`);
    return `AND($${unit}${row}="${nameOf(proposed)}",OR(${rows.join(',')}))`;
  });
  return [
    { range: `${unit}${row}:${unit}${NEW_SHEET.rows}`, formula: `=OR(${cases.join(',')})`, italic: true },
  ];
}
