// What ends a run whatever the script catches: a member that is not emulated, and a defect of the emulation.
import { describe, expect, test } from '@jest/globals';
import { runIn } from '../../local/run';
import { tick } from '../../local/triggers';
import { runBody, workspaceOf } from './bundles';

/** Tries `attempt`, swallows what it throws, and then does all that must not happen any more. */
const stubborn = (attempt: string) => `
  function main() {
    const store = PropertiesService.getScriptProperties();
    store.setProperty('before', 'x');
    try { ${attempt} } catch (error) {}
    try { store.setProperty('after', 'x') } catch (error) {}
    try { MailApp.sendEmail({ to: 'a@example.com', body: 'b' }) } catch (error) {}
    try { SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue('after') } catch (error) {}
    try { console.log('after') } catch (error) {}
    return { ok: true };
  }`;

describe('a member that Google has and the runtime does not', () => {
  test.each([
    ["MailApp.sendEmail({ to: 'a@example.com', attachments: [] })", 'MailApp.sendEmail option attachments'],
    ["Drive.Files.copy({}, 'id')", 'FilesCollection.copy'],
    [`Drive.Files.list({ q: "fullText contains 'x'" })`, "Drive query fullText contains 'x'"],
    ['Drive.About.get()', 'Drive.About'],
    ['ScriptApp.getService()', 'ScriptApp.getService'],
    ['Session.getTemporaryActiveUserKey()', 'Session.getTemporaryActiveUserKey'],
    ['Utilities.zip([])', 'Utilities.zip'],
    [
      "PropertiesService.getScriptProperties().setProperties({ a: 'b' }, true)",
      'Properties.setProperties with deleteAllOthers',
    ],
    ["HtmlService.createTemplate('x')", 'HtmlService.createTemplate'],
    ["SpreadsheetApp.getUi().showModelessDialog(null, '')", 'Ui.showModelessDialog'],
    ["SpreadsheetApp.openById('x')", 'SpreadsheetApp.openById'],
    ["SpreadsheetApp.getActive().setSpreadsheetLocale('fr_FR')", 'locale fr_FR'],
    ['SpreadsheetApp.BorderStyle.WAVY', 'BorderStyle.WAVY'],
    ['SpreadsheetApp.BorderStyle.SOLID.width', 'BorderStyle.SOLID.width'],
    ["Utilities.computeDigest(Utilities.DigestAlgorithm.MD2, 'x')", 'Utilities.DigestAlgorithm.MD2'],
  ])('%s ends the run, and nothing after it has an effect', (attempt, name) => {
    const workspace = workspaceOf(stubborn(attempt));
    const result = runIn(workspace, 'main');
    expect(result).toMatchObject({
      ok: false,
      killed: false,
      error: { code: 'not_emulated', message: `not emulated: ${name}` },
      mails: [],
      writes: [],
    });
    expect(result.logs.map(({ text }) => text)).not.toContain('after');
    expect(workspace.state.properties.script).toStrictEqual({ before: 'x' });
  });

  test('ends a trigger’s run alike; the next one is another run', () => {
    const workspace = workspaceOf(`
      function enable() { for (const name of ['first', 'second'])
        ScriptApp.newTrigger(name).timeBased().everyDays(1).atHour(7).create() }
      function first() { try { Drive.About } catch (error) {} }
      function second() { console.log('ran') }`);
    runIn(workspace, 'enable', { now: new Date('2026-10-20T02:00:00Z') });
    const results = tick(workspace, new Date('2026-10-21T03:00:00Z'));
    expect(results.map(({ ok, error }) => [ok, error?.code])).toStrictEqual([
      [false, 'not_emulated'],
      [true, undefined],
    ]);
  });
});

describe('a defect of the emulation is thrown to whoever runs it, and nothing after it has an effect', () => {
  test('of a service on the host', () => {
    const workspace = workspaceOf(stubborn('ScriptApp.getProjectTriggers()'));
    Object.assign(workspace.state, { triggers: null });
    expect(() => runIn(workspace, 'main')).toThrow(TypeError);
    expect(workspace.state.properties.script).toStrictEqual({ before: 'x' });
    expect(workspace.state.mail.sent).toBe(0);
  });

  test('of an object in the realm', () => {
    const breaking =
      "Object.fromEntries = () => { throw new TypeError('broken') }; store.setProperties({ a: 'b' })";
    const workspace = workspaceOf(stubborn(breaking));
    expect(() => runIn(workspace, 'main')).toThrow('The emulation failed: TypeError: broken');
    expect(workspace.state.properties.script).toStrictEqual({ before: 'x' });
  });

  test('a script that calls itself without end is its own error', () => {
    const { result } = runBody(
      'const deep = () => { LockService.getScriptLock().hasLock(); deep() }; deep()',
    );
    expect(result.error).toStrictEqual({ code: 'uncaught', message: 'Maximum call stack size exceeded' });
  });
});

test('what Google itself refuses may be caught, and the run goes on', () => {
  const { value, result } = runBody(`
    const told = [];
    const attempt = (work) => { try { work() } catch (error) { told.push(error.name + ': ' + error.message) } };
    attempt(() => MailApp.sendEmail({ to: 'nobody' }));
    attempt(() => SpreadsheetApp.getActive().getSheets()[0].getRange(0, 1));
    attempt(() => Drive.Files.get('absent'));
    const ring = {}; ring.ring = ring;
    attempt(() => MailApp.sendEmail({ to: ring }));
    return told`);
  expect(value).toStrictEqual([
    'Exception: Invalid email: nobody',
    'Exception: The coordinates of the range are outside the dimensions of the sheet.',
    'GoogleJsonResponseException: API call to drive.files.get failed with error: File not found: absent.',
    expect.stringContaining('Exception: Invalid argument: '),
  ]);
  expect(result.ok).toBe(true);
});
