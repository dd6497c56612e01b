// The enums of the sheet services, with the members this product may meet.
import { enumeration } from '../enumeration';

export const ProtectionType = enumeration('ProtectionType', ['RANGE', 'SHEET']);
export const WrapStrategy = enumeration('WrapStrategy', ['WRAP', 'OVERFLOW', 'CLIP']);
export const Dimension = enumeration('Dimension', ['COLUMNS', 'ROWS']);
export const GroupControlTogglePosition = enumeration('GroupControlTogglePosition', ['BEFORE', 'AFTER']);
export const BorderStyle = enumeration('BorderStyle', [
  'DOTTED',
  'DASHED',
  'SOLID',
  'SOLID_MEDIUM',
  'SOLID_THICK',
  'DOUBLE',
]);
export const DataValidationCriteria = enumeration('DataValidationCriteria', [
  'CHECKBOX',
  'CUSTOM_FORMULA',
  'DATE_IS_VALID_DATE',
  'NUMBER_BETWEEN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
]);
export const BooleanCriteria = enumeration('BooleanCriteria', [
  'CUSTOM_FORMULA',
  'TEXT_CONTAINS',
  'TEXT_EQUAL_TO',
]);
