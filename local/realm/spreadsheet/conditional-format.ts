// Conditional format rules: built by the script, read from a sheet.
import { emulate } from '../emulate';
import { memberOf } from '../enumeration';
import { exception } from '../exception';
import { BooleanCriteria } from './enums';
import type { Places } from './places';
import { type RangeRef, refOf } from './wire';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type Range = GoogleAppsScript.Spreadsheet.Range;

export interface FormatRuleJson {
  ranges: RangeRef[];
  /** null for a kind of rule that is kept but not understood. */
  condition: { criteria: string; value: string } | null;
  style: { background?: string; color?: string; bold?: boolean; italic?: boolean; strike?: boolean };
  /** Such a rule's own text. */
  xml?: string;
}

const RULE = Symbol('the rule');

export function formatRuleJson(rule: Rule): FormatRuleJson {
  return (rule as unknown as { [RULE]: FormatRuleJson })[RULE];
}

export function conditionalFormatRule(json: FormatRuleJson, places: Places): Rule {
  const { condition, style } = json;
  const members = {
    getRanges: () => json.ranges.map(places.range),
    getBooleanCondition: () =>
      condition &&
      emulate('Spreadsheet.BooleanCondition', {
        getCriteriaType: () => memberOf(BooleanCriteria, condition.criteria),
        getCriteriaValues: () => [condition.value],
        getBackground: () => style.background ?? null,
        getFontColor: () => style.color ?? null,
        getBold: () => style.bold ?? null,
        getItalic: () => style.italic ?? null,
        getStrikethrough: () => style.strike ?? null,
      }),
    [RULE]: json,
  };
  return emulate('Spreadsheet.ConditionalFormatRule', members);
}

export function newConditionalFormatRule(places: Places): Builder {
  const json: FormatRuleJson = { ranges: [], condition: null, style: {} };
  const when = (criteria: string, value: string) => {
    json.condition = { criteria, value };
    return builder;
  };
  const style = <K extends keyof FormatRuleJson['style']>(
    key: K,
    value: FormatRuleJson['style'][K] | null,
  ) => {
    if (value === null) delete json.style[key];
    else json.style[key] = value;
    return builder;
  };
  const builder: Builder = emulate('Spreadsheet.ConditionalFormatRuleBuilder', {
    whenFormulaSatisfied: (formula: string) => when('CUSTOM_FORMULA', formula),
    whenTextEqualTo: (text: string) => when('TEXT_EQUAL_TO', text),
    whenTextContains: (text: string) => when('TEXT_CONTAINS', text),
    setBackground: (color: string | null) => style('background', color),
    setFontColor: (color: string | null) => style('color', color),
    setBold: (bold: boolean | null) => style('bold', bold),
    setItalic: (italic: boolean | null) => style('italic', italic),
    setStrikethrough: (strike: boolean | null) => style('strike', strike),
    setRanges: (ranges: Range[]) => {
      json.ranges = ranges.map(refOf);
      return builder;
    },
    build: () => {
      if (json.ranges.length === 0) throw exception('Conditional format rule must have at least one range.');
      if (!json.condition) throw exception('Conditional format rule must have a condition.');
      return conditionalFormatRule({ ...json, style: { ...json.style } }, places);
    },
  });
  return builder;
}
