// The first rows of a new tab: the plan's own data as cells. People own them from then on.
import { type Column, columnsOf, type Table } from '../../../sheets-schema/define';
import { PLAN_ROWS, type SeedRow } from '../../../sheets-schema/plan-rows';
import { SETTINGS } from '../../../sheets-schema/settings';
import { asPlainText, asText, serialOf } from '../sheet/cells-out';
import type { SheetValue } from '../sheet/changes';

const SEEDS: Readonly<Record<string, readonly SeedRow[]>> = {
  ...PLAN_ROWS,
  settings: Object.entries(SETTINGS).map(([key, setting]) => ({
    key,
    label: setting.label,
    value: shownSetting(setting.value, setting.kind),
    note: setting.note,
  })),
};

/** The rows a new tab of this table begins with, keyed as in the plan's data. */
export function seedRows(table: Table): readonly SeedRow[] {
  return SEEDS[table.id] ?? [];
}

function nameOf(code: string): string {
  return PLAN_ROWS.units.find((unit) => unit.code === code)?.name ?? code;
}

function shownSetting(value: string, kind: Column['kind']): string {
  if (value === '') return '';
  if (kind.type === 'enum') return kind.labels[value] ?? value;
  if (kind.type === 'date') return value.split('-').reverse().join('/');
  return kind.type === 'unit' ? nameOf(value) : value;
}

/** A seed row as cells in the order of the schema's columns. */
export function seedCells(table: Table, row: SeedRow): SheetValue[] {
  return columnsOf(table).map((column) => seedCell(column, row[column.key] ?? ''));
}

function seedCell(column: Column, text: string): SheetValue {
  if (column.kind.type === 'checkbox') return text === 'TRUE';
  if (text === '') return '';
  switch (column.kind.type) {
    case 'enum':
      return column.kind.labels[text] ?? text;
    case 'date':
      return serialOf(text);
    case 'integer':
    case 'decimal':
    case 'points':
      return Number(text);
    case 'unit':
      return nameOf(text);
    case 'units':
      return text.split('; ').map(nameOf).join('; ');
    case 'code':
    case 'criteria':
    case 'entry':
      return asPlainText(text);
    default:
      return asText(text);
  }
}
