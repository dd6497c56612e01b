// The first rows of a new tab: the plan's own data as cells. People own them from then on.
import { type Column, columnsOf, type Table } from '../../../sheets-schema/define';
import { type Kind, kindRecord, type Reading } from '../../../sheets-schema/kinds';
import { PLAN_ROWS, PROPOSED_CRITERIA, type SeedRow } from '../../../sheets-schema/plan-rows';
import { PORTAL_ROWS } from '../../../sheets-schema/portal/index';
import { SETTINGS } from '../../../sheets-schema/settings';
import { SEED_TEXTS } from '../dossier/texts';
import { asPlainText, asText, serialOf } from '../sheet/cells-out';
import type { SheetValue } from '../sheet/changes';

function nameOf(code: string): string {
  return PLAN_ROWS.units.find((unit) => unit.code === code)?.name ?? code;
}

/** How a setting's first value stands in its cell, which is text; others stand as they are. */
const SHOWN: Partial<Record<Reading, (value: string) => string>> = {
  day: (value) => value.split('-').reverse().join('/'),
  unit: nameOf,
};

function shownSetting(value: string, kind: Kind): string {
  if (value === '') return '';
  return 'labels' in kind ? (kind.labels[value] ?? value) : (SHOWN[kindRecord(kind).read]?.(value) ?? value);
}

const SEEDS: Readonly<Record<string, readonly SeedRow[]>> = {
  ...PLAN_ROWS,
  ...PORTAL_ROWS,
  documentTexts: SEED_TEXTS,
  criteria: [...PLAN_ROWS.criteria, ...PROPOSED_CRITERIA],
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

/** A seed row as cells in the order of the schema's columns. */
export function seedCells(table: Table, row: SeedRow): SheetValue[] {
  return columnsOf(table).map((column) => seedCell(column, row[column.key] ?? ''));
}

/** A filled field of the plan's data as a cell, by how the kind is read. */
const SEED_CELLS: Readonly<Record<Reading, (text: string, kind: Kind) => SheetValue>> = {
  text: asText,
  entry: asText,
  whole: Number,
  number: Number,
  points: Number,
  tiers: asText,
  day: serialOf,
  moment: asText,
  tick: asText,
  choice: (text, kind) => ('labels' in kind ? kind.labels[text] : undefined) ?? text,
  unit: nameOf,
  units: (text) => text.split('; ').map(nameOf).join('; '),
  criteria: asText,
  list: asText,
  email: asText,
  link: asText,
  nothing: asText,
};

function seedCell({ kind }: Column, text: string): SheetValue {
  const { read, format, dropdown } = kindRecord(kind);
  if (dropdown === 'box') return text === 'TRUE';
  if (text === '') return '';
  return format === '@' ? asPlainText(text) : SEED_CELLS[read](text, kind);
}
