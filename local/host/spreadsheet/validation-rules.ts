// Data validation as a gate: a rule that allows nothing else makes a script's write fail, as on Google.
import type { GridRange, ValidationRule } from '../../xlsx/model';
import { ServiceError } from '../service';
import type { Area, Context } from './context';
import { cellOf } from './entry';
import { clip } from './formula/place';
import { overlaps } from './grid-ranges';
import { displayText } from './number-format';
import type { Entry } from './typed';

/** Throws Google's error for the first entry that a rejecting rule does not allow. Blank entries always pass. */
export function checkEntries(c: Context, area: Area, entries: readonly (readonly Entry[])[]): void {
  for (const { ranges, rule } of area.sheet.validations) {
    if (rule.allowInvalid) continue;
    const allowed = allowance(c, rule);
    if (!allowed) continue;
    for (const range of ranges) if (overlaps(range, area)) checkRange(area, range, entries, allowed);
  }
}

function checkRange(
  area: Area,
  range: GridRange,
  entries: readonly (readonly Entry[])[],
  allowed: (entry: Entry) => boolean,
): void {
  entries.forEach((row, i) => {
    row.forEach((entry, j) => {
      const r = area.row + i - range.row;
      const k = area.column + j - range.column;
      if (r < 0 || k < 0 || r >= range.rows || k >= range.columns) return;
      if (entry.value === null || allowed(entry)) return;
      throw new ServiceError(
        `The data you entered in cell ${cellOf(area, i, j)} violates the data validation rules set on this cell.`,
      );
    });
  });
}

/** Undefined for rules that are kept but not judged: custom formulas and kinds this project does not write. */
function allowance(c: Context, rule: ValidationRule): ((entry: Entry) => boolean) | undefined {
  switch (rule.type) {
    case 'checkbox':
      return ({ value }) => typeof value === 'boolean';
    case 'date':
      return ({ value }) => typeof value === 'number';
    case 'number': {
      const { min = -Infinity, max = Infinity } = rule;
      return ({ value }) => typeof value === 'number' && value >= min && value <= max;
    }
    case 'list':
      return oneOf(c, rule.values);
    case 'range':
      return oneOf(c, shownIn(c, rule.sheet, rule.range));
    default:
      return undefined;
  }
}

function oneOf(c: Context, texts: readonly string[]): (entry: Entry) => boolean {
  const known = new Set(texts);
  return ({ value, numberFormat }) => known.has(displayText(value, numberFormat ?? 'General', c.locale));
}

function shownIn(c: Context, sheetName: string, range: GridRange): string[] {
  const sheet = c.workbook.sheet(sheetName);
  const part = sheet && clip(range, sheet.lastRow, sheet.lastColumn);
  if (!sheet || !part) return [];
  const shown: string[] = [];
  for (let row = part.row; row < part.row + part.rows; row++)
    for (let column = part.column; column < part.column + part.columns; column++) {
      const cell = sheet.cell(row, column);
      if (cell) shown.push(displayText(cell.value, cell.format.numberFormat, c.locale));
    }
  return shown;
}
