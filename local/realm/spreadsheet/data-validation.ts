// Data validation rules: built by the script, read from cells.
import { emulate } from '../emulate';
import { memberOf } from '../enumeration';
import { exception } from '../exception';
import { notEmulated } from '../invoke';
import { DataValidationCriteria } from './enums';
import type { Places } from './places';
import { type RangeRef, refOf } from './wire';

type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type DataValidationBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** A rule on the bridge; `values` as getCriteriaValues gives them, ranges as references. */
export interface ValidationJson {
  /** null for a kind of rule that is kept but not understood. */
  criteria: string | null;
  values: unknown[];
  allowInvalid: boolean;
  help: string | null;
  /** Such a rule's own text. */
  xml?: string;
}

const RULE = Symbol('the rule');

export function validationJson(rule: DataValidation | null): ValidationJson | null {
  return rule && (rule as unknown as { [RULE]: ValidationJson })[RULE];
}

export function dataValidation(json: ValidationJson, places: Places): DataValidation {
  const members = {
    getCriteriaType: () => {
      if (json.criteria === null) notEmulated('the criteria of this data validation');
      return memberOf(DataValidationCriteria, json.criteria);
    },
    getCriteriaValues: () =>
      json.criteria === 'VALUE_IN_RANGE'
        ? [places.range(json.values[0] as RangeRef), ...json.values.slice(1)]
        : [...json.values],
    getAllowInvalid: () => json.allowInvalid,
    getHelpText: () => json.help,
    [RULE]: json,
  };
  return emulate('Spreadsheet.DataValidation', members);
}

export function newDataValidation(places: Places): DataValidationBuilder {
  const json: ValidationJson = { criteria: null, values: [], allowInvalid: true, help: null };
  const demand = (criteria: string, ...values: unknown[]) => {
    json.criteria = criteria;
    json.values = values;
    return builder;
  };
  const builder: DataValidationBuilder = emulate('Spreadsheet.DataValidationBuilder', {
    requireValueInList: (values: unknown[], dropdown = true) =>
      demand('VALUE_IN_LIST', values.map(String), dropdown),
    requireValueInRange: (range: Range, dropdown = true) => demand('VALUE_IN_RANGE', refOf(range), dropdown),
    requireCheckbox: (...labels: unknown[]) => {
      if (labels.length > 0) notEmulated('DataValidationBuilder.requireCheckbox with values');
      return demand('CHECKBOX');
    },
    requireDate: () => demand('DATE_IS_VALID_DATE'),
    requireFormulaSatisfied: (formula: string) => demand('CUSTOM_FORMULA', formula),
    requireNumberGreaterThanOrEqualTo: (least: number) => demand('NUMBER_GREATER_THAN_OR_EQUAL_TO', least),
    requireNumberBetween: (least: number, most: number) => demand('NUMBER_BETWEEN', least, most),
    setAllowInvalid: (allow: boolean) => {
      json.allowInvalid = allow;
      return builder;
    },
    setHelpText: (help: string) => {
      json.help = help;
      return builder;
    },
    build: () => {
      if (json.criteria === null) throw exception('A data validation needs a criteria before it is built');
      return dataValidation({ ...json }, places);
    },
  });
  return builder;
}
