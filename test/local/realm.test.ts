// The realm: what exists in it and what does not, its Date, and that each execution has its own.
import { describe, expect, test } from '@jest/globals';
import { runIn } from '../../local/run';
import { runBody, workspaceOf } from './bundles';

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

describe('globals', () => {
  test('are the language, console, WebAssembly and the emulated services, and nothing else', () => {
    const { value } = runBody('return Object.getOwnPropertyNames(globalThis)');
    const extra = (value as string[]).filter((name) => !ECMASCRIPT.includes(name));
    expect(extra.sort()).toStrictEqual([...GOOGLE.split(' '), 'WebAssembly', 'console', 'main'].sort());
  });

  test.each([
    'setTimeout',
    'fetch',
    'URL',
    'TextEncoder',
    'Buffer',
    'process',
    'crypto',
    'atob',
    'structuredClone',
  ])('%s does not exist, not even by way of a function of the host', (name) => {
    const body = `return [typeof ${name}, SpreadsheetApp.getUi.constructor('return typeof ${name}')()]`;
    expect(runBody(body).value).toStrictEqual(['undefined', 'undefined']);
  });

  test('what services answer belongs to the realm', () => {
    const { value } = runBody(`
      const answers = [PropertiesService.getScriptProperties().getProperties(), ScriptApp.getProjectTriggers()];
      let thrown; try { MailApp.sendEmail({ to: 'nobody' }) } catch (error) { thrown = error }
      return [answers[0] instanceof Object, answers[1] instanceof Array, thrown instanceof Error, thrown.name]`);
    expect(value).toStrictEqual([true, true, true, 'Exception']);
  });
});

describe('an execution', () => {
  test('has a fresh realm: nothing is left of the one before', () => {
    const workspace = workspaceOf('var count = 0; function main() { count += 1; console.log(count) }');
    const logged = [1, 2].map(() => runIn(workspace, 'main').logs[0]?.text);
    expect(logged).toStrictEqual(['1', '1']);
  });

  test('finds its function by top-level name', () => {
    const workspace = workspaceOf('const hidden = () => {}; function shown() {}');
    expect(runIn(workspace, 'shown').ok).toBe(true);
    expect(runIn(workspace, 'hidden').error?.message).toBe('Script function not found: hidden');
  });

  test('waits for promises, and a rejected one fails it', () => {
    const workspace = workspaceOf(`
      async function settles() { await null; console.log('later') }
      async function rejects() { await null; throw new Error('late') }`);
    expect(runIn(workspace, 'settles').logs).toStrictEqual([{ level: 'log', text: 'later' }]);
    expect(runIn(workspace, 'rejects').error).toStrictEqual({ code: 'uncaught', message: 'late' });
  });

  test('fails when it throws, with the message', () => {
    const { result } = runBody('throw new TypeError("no such row")');
    expect(result).toMatchObject({ ok: false, error: { code: 'uncaught', message: 'no such row' } });
  });

  test('fails when it returns a failure it told the person, with its code', () => {
    const workspace = workspaceOf(
      'function main() { return { ok: false, code: "tab_missing", message: "Chưa có bảng" } }',
    );
    expect(runIn(workspace, 'main')).toMatchObject({
      ok: false,
      error: { code: 'tab_missing', message: 'Chưa có bảng' },
    });
  });

  test('logs texts, objects and errors at their level', () => {
    const { result } = runBody(`
      console.log('%s of %d', 'two', 3, { more: true }); console.warn([1]); console.error('plain'); Logger.log(1.5)`);
    expect(result.logs.slice(0, 4)).toStrictEqual([
      { level: 'log', text: 'two of 3 {"more":true}' },
      { level: 'warn', text: '[1]' },
      { level: 'error', text: 'plain' },
      { level: 'log', text: '1.5' },
    ]);
    expect(result.ok).toBe(true);
  });
});
