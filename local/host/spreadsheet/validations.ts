// Data validation rules as scripts set and read them, cell by cell; the model keeps them by rule.
import type { GridRange, Validation, ValidationRule } from '../../xlsx/model';
import type { HostService, Json } from '../service';
import { NotEmulated } from '../service';
import { ruleFormula } from './conditional-formats';
import { type Area, type Context, cellCount, read, write } from './context';
import { readCells, WRITE_ONE, writeCells } from './costs';
import { checkSize } from './entry';
import { writeFormula } from './formula/grammar';
import { clip } from './formula/place';
import { coalesce, intersection, type RangeRef, subtract } from './grid-ranges';
import { putEntries } from './values';

/** A rule on the bridge; null criteria for a kind that is kept but not understood. */
interface RuleJson {
  criteria: string | null;
  values: Json[];
  allowInvalid: boolean;
  help: string | null;
  xml?: string;
}

function ruleJson(c: Context, rule: ValidationRule): RuleJson {
  const as = (criteria: string | null, ...values: Json[]): RuleJson => ({
    criteria,
    values,
    allowInvalid: rule.allowInvalid,
    help: rule.help ?? null,
  });
  switch (rule.type) {
    case 'list':
      return as('VALUE_IN_LIST', [...rule.values], rule.dropdown !== false);
    case 'range': {
      const info = c.state.sheets.find((sheet) => sheet.name === rule.sheet);
      const range = info && clip(rule.range, info.maxRows, info.maxColumns);
      return info && range
        ? as('VALUE_IN_RANGE', { gid: info.gid, ...range }, rule.dropdown !== false)
        : as(null);
    }
    case 'checkbox':
      return as('CHECKBOX');
    case 'date':
      return as('DATE_IS_VALID_DATE');
    case 'number':
      if (rule.min === undefined) return as('NUMBER_LESS_THAN_OR_EQUAL_TO', rule.max ?? null);
      if (rule.max === undefined) return as('NUMBER_GREATER_THAN_OR_EQUAL_TO', rule.min);
      return as('NUMBER_BETWEEN', rule.min, rule.max);
    case 'formula':
      return as('CUSTOM_FORMULA', `=${writeFormula(rule.formula, c.locale.grammar)}`);
    case 'other':
      return { ...as(null), xml: rule.xml };
  }
}

function ruleOf(c: Context, json: RuleJson): ValidationRule {
  const { allowInvalid, values, help } = json;
  const base = { allowInvalid, ...(help && { help }) };
  const [first, second] = values;
  const shown = second === false ? { dropdown: false as const } : {};
  switch (json.criteria) {
    case 'VALUE_IN_LIST':
      return { ...base, type: 'list', values: first as string[], ...shown };
    case 'VALUE_IN_RANGE': {
      const { gid, ...range } = first as unknown as RangeRef;
      return { ...base, type: 'range', sheet: c.info(gid).name, range, ...shown };
    }
    case 'CHECKBOX':
      return { ...base, type: 'checkbox' };
    case 'DATE_IS_VALID_DATE':
      return { ...base, type: 'date' };
    case 'NUMBER_LESS_THAN_OR_EQUAL_TO':
      return { ...base, type: 'number', max: first as number };
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return { ...base, type: 'number', min: first as number };
    case 'NUMBER_BETWEEN':
      return { ...base, type: 'number', min: first as number, max: second as number };
    case 'CUSTOM_FORMULA':
      return { ...base, type: 'formula', formula: ruleFormula(c, String(first)) };
    default:
      if (json.xml === undefined) throw new NotEmulated('setting this data validation');
      return { ...base, type: 'other', xml: json.xml };
  }
}

/** Puts rules (null removes) on rectangles that lie inside the area; what lay there before gives way. */
function place(c: Context, area: Area, pieces: readonly { range: GridRange; rule: RuleJson | null }[]): void {
  const left: Validation[] = area.sheet.validations.map(({ ranges, rule }) => ({
    ranges: ranges.flatMap((range) => subtract(range, area)),
    rule,
  }));
  const keys = left.map(({ rule }) => JSON.stringify(ruleJson(c, rule)));
  for (const { range, rule } of pieces) {
    if (!rule) continue;
    const model = ruleOf(c, rule);
    const key = JSON.stringify(ruleJson(c, model));
    const index = keys.indexOf(key);
    const same = left[index];
    if (same) left[index] = { rule: same.rule, ranges: [...same.ranges, range] };
    else {
      left.push({ rule: model, ranges: [range] });
      keys.push(key);
    }
  }
  const kept = left.filter(({ ranges }) => ranges.length > 0);
  area.sheet.setValidations(kept.map(({ rule, ranges }) => ({ rule, ranges: coalesce(ranges) })));
}

function setRules(c: Context, ref: RangeRef, rules: readonly (readonly (RuleJson | null)[])[]): void {
  const area = c.writable(ref);
  checkSize(area, rules);
  const pieces = rules.flatMap((row, i) =>
    row.map((rule, j) => ({
      rule,
      range: { row: area.row + i, column: area.column + j, rows: 1, columns: 1 },
    })),
  );
  place(c, area, pieces);
  c.wrote(area.gid, cellCount(area), false);
}

function setRule(c: Context, ref: RangeRef, rule: RuleJson | null): void {
  const { gid, row, column, rows, columns, ...rest } = c.writable(ref);
  place(c, { gid, row, column, rows, columns, ...rest }, [{ range: { row, column, rows, columns }, rule }]);
  c.wrote(gid, rows * columns, false);
}

/** Each kind of rule once, and for every cell which it has. */
function getRules(c: Context, ref: RangeRef): Json {
  const area = c.area(ref);
  const { validations } = area.sheet;
  const cells: (number | null)[][] = Array.from({ length: area.rows }, () =>
    new Array<number | null>(area.columns).fill(null),
  );
  validations.forEach(({ ranges }, index) => {
    for (const range of ranges) {
      const part = intersection(range, area);
      if (!part) continue;
      for (let row = part.row; row < part.row + part.rows; row++)
        cells[row - area.row]?.fill(
          index,
          part.column - area.column,
          part.column - area.column + part.columns,
        );
    }
  });
  return { cells, rules: validations.map(({ rule }) => ruleJson(c, rule)) as unknown as Json };
}

/** Ticks every cell off: on Google too each becomes FALSE, which counts as content. */
function insertCheckboxes(c: Context, ref: RangeRef): void {
  setRule(c, ref, { criteria: 'CHECKBOX', values: [], allowInvalid: true, help: null });
  const row = new Array(ref.columns).fill({ value: false });
  putEntries(c, c.writable(ref), new Array(ref.rows).fill(row));
}

export function validationMethods(c: Context): HostService {
  const reading = (ref: RangeRef): number => readCells(cellCount(ref));
  const writing = (ref: RangeRef): number => writeCells(cellCount(ref));
  return {
    getDataValidations: read(c, reading, (ref: RangeRef) => getRules(c, ref)),
    setDataValidation: write(WRITE_ONE, (ref: RangeRef, rule: RuleJson | null) => setRule(c, ref, rule)),
    setDataValidations: write(writing, (ref: RangeRef, rules: (RuleJson | null)[][]) =>
      setRules(c, ref, rules),
    ),
    insertCheckboxes: write(writing, (ref: RangeRef) => insertCheckboxes(c, ref)),
  };
}
