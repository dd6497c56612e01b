// PropertiesService: three stores with Google's limits.
import { describe, expect, test } from '@jest/globals';
import { runIn } from '../../../local/run';
import { OTHER, runBody, workspaceOf } from '../bundles';

test('keeps texts from run to run, the user’s own apart', () => {
  const workspace = workspaceOf(`
    const stores = () => [PropertiesService.getDocumentProperties(), PropertiesService.getScriptProperties(),
      PropertiesService.getUserProperties()];
    function set() { stores().forEach((store, at) => store.setProperty('key', 'v' + at)) }
    function get() { console.log(JSON.stringify(stores().map((store) => store.getProperty('key')))) }`);
  runIn(workspace, 'set');
  expect(runIn(workspace, 'get').logs[0]?.text).toBe('["v0","v1","v2"]');
  expect(runIn(workspace, 'get', { user: OTHER }).logs[0]?.text).toBe('["v0","v1",null]');
});

test('sets several, reads all, deletes, and takes numbers and truth values as text', () => {
  const { value } = runBody(`
    const store = PropertiesService.getScriptProperties().setProperties({ a: 1, b: true }).setProperty('c', 3);
    store.deleteProperty('a').deleteProperty('absent');
    return [store.getProperties(), store.getProperty('a')]`);
  expect(value).toStrictEqual([{ b: 'true', c: '3' }, null]);
});

test('a key every object has is absent like any other', () => {
  expect(
    runBody("return PropertiesService.getScriptProperties().getProperty('constructor')").value,
  ).toBeNull();
});

describe('limits', () => {
  test('9 KB a value, in bytes', () => {
    const { value } = runBody(`
      const store = PropertiesService.getScriptProperties();
      return ['ă'.repeat(4608), 'ă'.repeat(4609)].map((text) => {
        try { store.setProperty('key', text); return 'kept' } catch (error) { return error.message }
      })`);
    expect(value).toStrictEqual(['kept', 'Argument too large: value']);
  });

  test('500 KB a store', () => {
    const { value } = runBody(`
      const store = PropertiesService.getScriptProperties();
      try { for (let i = 0; i < 100; i++) store.setProperty('key' + i, 'x'.repeat(9000)) } catch (error) {
        return [Object.keys(store.getProperties()).length, error.message] }`);
    expect(value).toStrictEqual([
      56,
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    ]);
  });
});

test('a read costs 30 ms, a write 62', () => {
  const { result } = runBody(`
    const store = PropertiesService.getScriptProperties(); store.setProperty('a', 'b'); store.getProperty('a')`);
  expect(result.calls).toStrictEqual({ total: 2, reads: 0, writes: 0, mail: 0, drive: 0, other: 2 });
  expect(result.modelledMs).toBe(1092);
});
