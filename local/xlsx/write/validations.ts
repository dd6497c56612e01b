// Data validations → XML. Lists on other sheets go into the sheet's own list (Excel 2010 and later read them there).
import { rangeNames } from '../a1';
import { formulaToFile } from '../formula/dialect';
import { quoted } from '../formula/tokens';
import { extensionOf, mapExtension } from '../package/extensions';
import { PartXml } from '../package/part';
import { type Attributes, element, escapeText, withAttributes } from '../package/xml';
import type { RuleOrigins } from '../rule-origins';
import type { Validation, ValidationRule } from '../rules';
import { rangeFormula } from '../structure';

/** A rule that is kept in the form of the x14 extension. */
const isExtended = ({ rule }: Validation): boolean => rule.type === 'other' && /^<\w+:/.test(rule.xml);

export function withValidations(
  part: PartXml,
  list: readonly Validation[],
  origins: RuleOrigins | undefined,
  order: readonly string[],
): PartXml {
  const extended = list.filter(isExtended).map(extendedXml);
  const own = list.filter((item) => !isExtended(item)).map((item) => validationXml(item, origins));
  const xml = own.length === 0 ? '' : element('dataValidations', { count: own.length }, own.join(''));
  const next = part.with('dataValidations', xml, order);
  if (extensionOf(part, 'dataValidations') === undefined)
    return extended.length === 0 ? next : withExtension(next, blockXml(extended), order);
  return mapExtension(next, 'dataValidations', order, () =>
    extended.length === 0 ? '' : blockXml(extended),
  );
}

function blockXml(rules: readonly string[]): string {
  const namespaces = {
    'xmlns:x14': 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main',
    'xmlns:xm': 'http://schemas.microsoft.com/office/excel/2006/main',
  };
  return element('x14:dataValidations', { ...namespaces, count: rules.length }, rules.join(''));
}

function withExtension(part: PartXml, block: string, order: readonly string[]): PartXml {
  const ext = element('ext', { uri: '{CCE6A557-97BC-4b89-ADB6-D9C93BDB3DF7}' }, block);
  const list = PartXml.parse(part.get('extLst') ?? '<extLst/>').append('ext', ext);
  return part.with('extLst', list.toString(), order);
}

function extendedXml({ rule, ranges }: Validation): string {
  const xml = rule.type === 'other' ? rule.xml : '';
  return xml.replace(/(<xm:sqref>)[^<]*/, `$1${rangeNames(ranges)}`);
}

function validationXml({ rule, ranges }: Validation, origins: RuleOrigins | undefined): string {
  const sqref = rangeNames(ranges);
  const kept = rule.type === 'other' ? rule.xml : origins?.xmlOf(rule);
  if (kept !== undefined) return withAttributes(kept, { sqref });
  const { type, operator, formulas } = conditionOf(rule);
  const attributes: Attributes = {
    type,
    operator,
    allowBlank: 1,
    showDropDown: (rule.type === 'list' || rule.type === 'range') && rule.dropdown === false ? 1 : undefined,
    showInputMessage: rule.help === undefined ? undefined : 1,
    showErrorMessage: rule.allowInvalid ? undefined : 1,
    prompt: rule.help,
    sqref,
  };
  const content = formulas.map((formula, i) => `<formula${i + 1}>${escapeText(formula)}</formula${i + 1}>`);
  return element('dataValidation', attributes, content.join(''));
}

interface Condition {
  readonly type: string;
  readonly operator?: string;
  readonly formulas: readonly string[];
}

function conditionOf(rule: ValidationRule): Condition {
  switch (rule.type) {
    case 'list':
      return { type: 'list', formulas: [quoted(rule.values.join(','))] };
    case 'range':
      return { type: 'list', formulas: [rangeFormula(rule.sheet, rule.range)] };
    case 'checkbox':
      return { type: 'list', formulas: ['"TRUE,FALSE"'] };
    case 'date':
      // Any date: a serial number from 1 on.
      return { type: 'date', operator: 'greaterThanOrEqual', formulas: ['1'] };
    case 'formula':
      return { type: 'custom', formulas: [formulaToFile(rule.formula, null)] };
    case 'number':
      return { type: 'decimal', ...boundsOf(rule.min, rule.max) };
    case 'other':
      return { type: 'none', formulas: [] };
  }
}

function boundsOf(min: number | undefined, max: number | undefined): Omit<Condition, 'type'> {
  if (min !== undefined && max !== undefined) return { operator: 'between', formulas: [`${min}`, `${max}`] };
  if (max !== undefined) return { operator: 'lessThanOrEqual', formulas: [`${max}`] };
  return { operator: 'greaterThanOrEqual', formulas: [`${min ?? -Number.MAX_VALUE}`] };
}
