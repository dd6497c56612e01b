// The realm: what exists in it and what does not, its Date, and that nothing of the host leaks into it.
import { expect, test } from '@jest/globals';
import { runBody } from './bundles';

const ECMASCRIPT = (
  'AggregateError Array ArrayBuffer Atomics BigInt BigInt64Array BigUint64Array Boolean DataView Date Error EvalError ' +
  'FinalizationRegistry Float32Array Float64Array Function Infinity Int16Array Int32Array Int8Array Intl Iterator JSON ' +
  'Map Math NaN Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set SharedArrayBuffer String ' +
  'Symbol SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakRef WeakSet ' +
  'decodeURI decodeURIComponent encodeURI encodeURIComponent escape eval globalThis isFinite isNaN parseFloat parseInt ' +
  'undefined unescape'
).split(' ');
const GOOGLE =
  'Drive HtmlService LockService Logger MailApp PropertiesService ScriptApp Session SpreadsheetApp Utilities';

test('the realm has the language, console, WebAssembly and the emulated services, and nothing else', () => {
  const { value } = runBody('return Object.getOwnPropertyNames(globalThis)');
  const extra = (value as string[]).filter((name) => !ECMASCRIPT.includes(name));
  expect(extra.sort()).toStrictEqual([...GOOGLE.split(' '), 'WebAssembly', 'console', 'main'].sort());
});
