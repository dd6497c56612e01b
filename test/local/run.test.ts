// What a run reports, and how it can be cut short or spoilt at any call.
import { describe, expect, test } from '@jest/globals';
import { runIn } from '../../local/run';
import { bodyAsMain, OTHER, runBodyIn, workspaceOf } from './bundles';

const STEPS = `
  const store = PropertiesService.getScriptProperties();
  store.setProperty('one', '1');
  try { store.setProperty('two', '2') } catch { store.setProperty('after', 'x') }
  try { MailApp.sendEmail({ to: 'a@example.com' }) } catch {}
  store.setProperty('three', '3');`;

describe('--kill-after', () => {
  test.each([
    [1, { one: '1' }, 0],
    [2, { one: '1', two: '2' }, 0],
    [3, { one: '1', two: '2' }, 1],
  ])('%d ends the run right after that call took effect, whatever is caught', (killAfter, stored, mails) => {
    const workspace = workspaceOf(bodyAsMain(STEPS));
    const { result } = runBodyIn(workspace, { killAfter });
    expect(workspace.state.properties.script).toStrictEqual(stored);
    expect(result.mails).toHaveLength(mails);
    expect(result).toMatchObject({ killed: true, ok: false, calls: { total: killAfter } });
  });

  test('beyond the last call changes nothing', () => {
    const workspace = workspaceOf(bodyAsMain(STEPS));
    expect(runBodyIn(workspace, { killAfter: 5 }).result).toMatchObject({ killed: false, ok: true });
  });

  test('ends a run that swallows every error, locks included', () => {
    const workspace = workspaceOf(
      bodyAsMain(`for (let i = 0; i < 5; i++) try { LockService.getScriptLock().tryLock(0) } catch {}
        try { SpreadsheetApp.getUi() } catch { return 'dead' }`),
    );
    expect(runBodyIn(workspace, { killAfter: 2 }).result.calls.total).toBe(2);
  });
});

describe('the time limit ends a run as --kill-after does, whatever is caught', () => {
  const MINUTE = 60_000;
  const store = "PropertiesService.getScriptProperties().setProperty('late', 'x')";
  const sleeping = (name: string, milliseconds: number) => {
    const body = `try { Utilities.sleep(${milliseconds}) } catch {} try { ${store} } catch {}`;
    const workspace = workspaceOf(`function ${name}() { ${body} }`);
    const { killed, ok } = runIn(workspace, name);
    return { killed, ok, kept: workspace.state.properties.script };
  };
  const ended = { killed: true, ok: false, kept: {} };
  const done = { killed: false, ok: true, kept: { late: 'x' } };

  test('of six minutes', () => {
    expect(sleeping('main', 6 * MINUTE)).toStrictEqual(ended);
    expect(sleeping('main', 5.9 * MINUTE)).toStrictEqual(done);
  });

  test('of half a minute for a simple trigger', () => {
    expect(sleeping('onOpen', MINUTE / 2)).toStrictEqual(ended);
    expect(sleeping('onOpen', MINUTE / 3)).toStrictEqual(done);
  });

  test('that calls use up', () => {
    const workspace = workspaceOf(`function main() { for (let i = 0; i < 10000; i++) ${store} }`);
    const { killed, calls, modelledMs } = runIn(workspace, 'main');
    expect([killed, calls.total]).toStrictEqual([true, Math.ceil((6 * MINUTE - 1000) / 62)]);
    expect(modelledMs).toBeLessThan(6 * MINUTE + 62);
  });
});

test('--fault makes that call throw after taking effect, and the run goes on', () => {
  const workspace = workspaceOf(bodyAsMain(STEPS));
  const { result } = runBodyIn(workspace, { fault: 2 });
  expect(workspace.state.properties.script).toStrictEqual({ one: '1', two: '2', after: 'x', three: '3' });
  expect(result).toMatchObject({ ok: true, killed: false, calls: { total: 5 } });
});

describe('a call that is refused', () => {
  const SENDING = `
    const told = [];
    for (const to of ['a@example.com', 'b@example.com', 'c@example.com'])
      try { MailApp.sendEmail({ to }) } catch (error) { told.push([to, error.name, error.message]) }
    return [told, MailApp.getRemainingDailyQuota()];`;
  const refuse = { service: 'mail', name: 'sendEmail', message: 'Invalid email: b@example.com' };

  test('has no effect, and costs a round trip; others go through', () => {
    const open = () => workspaceOf(bodyAsMain(SENDING));
    const { value, result } = runBodyIn(open(), { refuse: { ...refuse, call: 2 } });
    expect(value).toStrictEqual([[['b@example.com', 'Exception', refuse.message]], 98]);
    expect(result.mails.map(({ to }) => to)).toStrictEqual(['a@example.com', 'c@example.com']);
    const { calls, modelledMs } = runBodyIn(open()).result;
    expect([result.calls, result.modelledMs]).toStrictEqual([calls, modelledMs]);
  });

  test('each of that name, where none is singled out', () => {
    const workspace = workspaceOf(bodyAsMain(SENDING));
    expect(runBodyIn(workspace, { refuse }).result).toMatchObject({
      ok: true,
      mails: [],
      calls: { mail: 3 },
    });
  });

  test('of a name that no service has would refuse nothing', () => {
    const workspace = workspaceOf(bodyAsMain(SENDING));
    const misspelt = { ...refuse, name: 'sendMail' };
    expect(() => runBodyIn(workspace, { refuse: misspelt })).toThrow('no method mail.sendMail');
  });
});

describe('a result', () => {
  test('counts calls by kind, and adds up what they would cost on Google', () => {
    const workspace = workspaceOf(
      bodyAsMain(`
        const sheet = SpreadsheetApp.getActive().getSheets()[0];
        sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]]);
        SpreadsheetApp.flush();
        Drive.Files.list({});
        PropertiesService.getScriptProperties().getProperty('x');
        MailApp.sendEmail({ to: 'a@example.com' });`),
    );
    const { result } = runBodyIn(workspace);
    expect(result.calls).toMatchObject({ mail: 1, drive: 1, other: 1 });
    expect(result.calls.total).toBe(result.calls.reads + result.calls.writes + 3);
    expect(result.modelledMs).toBeGreaterThan(1000 + 82 + 260 + 300 + 30 + 600);
    expect(result.writes).toStrictEqual([{ sheet: 'Sheet1', cells: 4 }]);
  });

  test('names written sheets by their schema id', () => {
    const workspace = workspaceOf(
      bodyAsMain("SpreadsheetApp.getActive().insertSheet('Tiêu chí', 0).getRange('A1').setValue('x')"),
    );
    const { writes } = runBodyIn(workspace).result;
    expect(writes.map(({ sheet }) => sheet)).toStrictEqual(['criteria']);
  });

  test('of an execution that calls nothing costs the start and the loading of the bundle', () => {
    const workspace = workspaceOf(`function main() {} /* ${'x'.repeat(100 * 1024)} */`);
    const { modelledMs, calls } = runIn(workspace, 'main');
    expect(modelledMs).toBe(1003);
    expect(calls.total).toBe(0);
  });

  test('gives the CPU time of the bundle, not that of the services', () => {
    const busy = workspaceOf(
      bodyAsMain('let sum = 0; for (let i = 0; i < 50000000; i++) sum += i % 7; return sum'),
    );
    const calling = workspaceOf(
      bodyAsMain(
        "for (let i = 0; i < 5; i++) MailApp.sendEmail({ to: 'a@example.com', body: 'x'.repeat(100000) })",
      ),
    );
    calling.state.users[calling.state.owner] = { mailLimit: 1000 };
    const inServices = process.cpuUsage();
    const { cpuMs } = runIn(calling, 'main');
    const { user, system } = process.cpuUsage(inServices);
    expect(cpuMs).toBeLessThan((user + system) / 1000 / 2);
    expect(runIn(busy, 'main').cpuMs).toBeGreaterThan(5);
  });
});

test('a hard-protected range fails the run of another user, not that of the owner', () => {
  const workspace = workspaceOf(`
    function protect() {
      const protection = SpreadsheetApp.getActive().getSheets()[0].getRange('A1').protect();
      protection.removeEditors(protection.getEditors());
    }
    function write() { SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue('x'); SpreadsheetApp.flush() }`);
  runIn(workspace, 'write', { user: OTHER });
  expect(runIn(workspace, 'protect').ok).toBe(true);
  expect(runIn(workspace, 'write').ok).toBe(true);
  expect(runIn(workspace, 'write', { user: OTHER }).error?.message).toBe(
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  );
});
