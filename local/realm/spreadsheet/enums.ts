// The enums of the sheet services.
import { enumeration } from '../enumeration';

export const ProtectionType = enumeration('ProtectionType');
export const WrapStrategy = enumeration('WrapStrategy');
export const Dimension = enumeration('Dimension');
export const GroupControlTogglePosition = enumeration('GroupControlTogglePosition');
export const BorderStyle = enumeration('BorderStyle');
export const DataValidationCriteria = enumeration('DataValidationCriteria');
export const BooleanCriteria = enumeration('BooleanCriteria');
