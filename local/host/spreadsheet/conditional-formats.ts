// Conditional format rules of a sheet, read and set as one list.
import type { ConditionalFormat, ConditionalStyle } from '../../xlsx/model';
import type { HostService, Json } from '../service';
import { ServiceError } from '../service';
import { type Context, changing, read } from './context';
import { METADATA } from './costs';
import { colorOf } from './formats';
import { readFormula, writeFormula } from './formula/grammar';
import { clip } from './formula/place';
import type { RangeRef } from './grid-ranges';

interface FormatRuleJson {
  ranges: RangeRef[];
  /** null for a kind of rule that is kept but not understood. */
  condition: { criteria: string; value: string } | null;
  style: ConditionalStyle;
  xml?: string;
}

const TEXT_OPS = { TEXT_EQUAL_TO: 'equal', TEXT_CONTAINS: 'contains' } as const;

function conditionOf(c: Context, rule: ConditionalFormat): FormatRuleJson['condition'] {
  if (rule.formula !== undefined)
    return { criteria: 'CUSTOM_FORMULA', value: `=${writeFormula(rule.formula, c.locale.grammar)}` };
  if (!rule.text) return null;
  const criteria = rule.text.op === 'equal' ? 'TEXT_EQUAL_TO' : 'TEXT_CONTAINS';
  return { criteria, value: rule.text.value };
}

function toJson(c: Context, gid: number, rule: ConditionalFormat): FormatRuleJson {
  const { maxRows, maxColumns } = c.info(gid);
  const shown = rule.ranges.flatMap((range) => clip(range, maxRows, maxColumns) ?? []);
  return {
    ranges: shown.map(({ row, column, rows, columns }) => ({ gid, row, column, rows, columns })),
    condition: conditionOf(c, rule),
    style: rule.style,
    ...(rule.xml !== undefined && { xml: rule.xml }),
  };
}

function toModel(c: Context, gid: number, json: FormatRuleJson): ConditionalFormat {
  const ranges = json.ranges.map(({ gid: on, ...range }) => {
    if (on !== gid) throw new ServiceError('Conditional format rule cannot reference a different sheet.');
    return range;
  });
  const { background, color, ...rest } = json.style;
  const style: ConditionalStyle = {
    ...rest,
    ...(background !== undefined && { background: colorOf(background) ?? '#ffffff' }),
    ...(color !== undefined && { color: colorOf(color) ?? '#000000' }),
  };
  const { condition, xml } = json;
  if (!condition) return { ranges, style, ...(xml !== undefined && { xml }) };
  if (condition.criteria === 'CUSTOM_FORMULA')
    return { ranges, style, formula: ruleFormula(c, condition.value) };
  const op = TEXT_OPS[condition.criteria as keyof typeof TEXT_OPS];
  return { ranges, style, text: { op, value: condition.value } };
}

/**
 * The formula of a rule, of a colour or of entry, as it is kept. Throws for one that the workbook's locale cannot read: what
 * Google does with it is not known, so nothing may rest on it [M].
 */
export function ruleFormula(c: Context, formula: string): string {
  const kept = readFormula(formula, c.locale.grammar);
  if (kept === undefined) throw new ServiceError(`Formula parse error in a rule: ${formula}`);
  return kept;
}

export function conditionalFormatMethods(c: Context): HostService {
  return {
    conditionalFormatRules: read(
      c,
      METADATA,
      (gid: number) =>
        c.sheet(gid).conditionalFormats.map((format) => toJson(c, gid, format)) as unknown as Json,
    ),
    setConditionalFormatRules: changing(c, (sheet, rules: FormatRuleJson[]) => {
      const { gid } = c.infoOf(sheet);
      sheet.setConditionalFormats(rules.map((rule) => toModel(c, gid, rule)));
    }),
  };
}
