// Whether a call's arguments fit one of Google's signatures. Google refuses the others with "The parameters (…) don't match
// the method signature", before anything happens.
import signatures from '../surface/signatures.json';
import { exception } from './exception';
import { typeOf } from './type-tag';

const METHODS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = signatures.methods;

/** Services by the first part of their path in Google's types, where they are called something else. */
const SERVICES: Readonly<Record<string, string>> = {
  Base: '',
  Drive_v3: 'Drive',
  HTML: '',
  Lock: '',
  Mail: '',
  Properties: '',
  Script: 'ScriptApp',
  Spreadsheet: 'SpreadsheetApp',
  Utilities: '',
};
/** Arguments of an advanced service may be left out by undefined or null, the classic ones' not. */
const ADVANCED = /^Drive/;

type Fits = (value: unknown) => boolean;

const fits = new Map<string, Fits>();

/** Throws Google's error where no overload takes these arguments. */
export function checkArguments(path: string, method: string, args: readonly unknown[]): void {
  const overloads = METHODS[path]?.[method];
  if (!overloads || overloads.some((overload) => takes(overload, args, ADVANCED.test(path)))) return;
  throw exception(
    `The parameters (${args.map(kindOf).join(',')}) don't match the method signature for ${nameOf(path, method)}.`,
  );
}

function takes(overload: string, args: readonly unknown[], omitting: boolean): boolean {
  const types = overload === '' ? [] : overload.split(', ');
  const rest = types.at(-1)?.startsWith('...') ? types.pop()?.slice('...'.length) : undefined;
  if (rest === undefined ? args.length !== types.length : args.length < types.length) return false;
  return args.every(
    (arg, at) => (omitting && (arg ?? null) === null) || fitsTo(types[at] ?? rest ?? '')(arg),
  );
}

function fitsTo(type: string): Fits {
  const known = fits.get(type) ?? testOf(type);
  fits.set(type, known);
  return known;
}

function testOf(type: string): Fits {
  if (type.endsWith('[]')) {
    const item = fitsTo(type.slice(0, -2));
    return (value) => Array.isArray(value) && value.every(item);
  }
  if (type.endsWith('?')) {
    const given = fitsTo(type.slice(0, -1));
    return (value) => (value ?? null) === null || given(value);
  }
  const tests: Readonly<Record<string, Fits>> = {
    any: () => true,
    // Google makes text of a number or a truth value where it asks for text [M].
    string: (value) => ['string', 'number', 'boolean'].includes(typeof value),
    number: isNumber,
    Integer: isNumber,
    boolean: (value) => typeof value === 'boolean',
    Date: isDate,
    object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  };
  return tests[type] ?? ((value) => typeOf(value) === type);
}

/** Also one that was made outside this realm. */
function isDate(value: unknown): boolean {
  return Object.prototype.toString.call(value) === '[object Date]';
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' && !Number.isNaN(value);
}

/** As Google's error names what it was given. */
function kindOf(value: unknown): string {
  if ((value ?? null) === null) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? 'Array' : `${kindOf(value[0])}[]`;
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value !== 'object') return typeof value;
  return typeOf(value) ?? (isDate(value) ? 'Date' : 'Object');
}

/** 'Spreadsheet.Range' and 'setValue' as SpreadsheetApp.Range.setValue, 'Mail.MailApp' … as MailApp.sendEmail. */
function nameOf(path: string, method: string): string {
  const type = path.slice(path.lastIndexOf('.') + 1);
  const service = SERVICES[path.slice(0, path.indexOf('.'))] ?? '';
  return [...(service === '' || service === type ? [] : [service]), type, method].join('.');
}
