// Triggers: whose they are, when they fire, as whom they run, and what a simple trigger may do.
import { describe, expect, test } from '@jest/globals';
import { type RunResult, runIn } from '../../../local/run';
import { edit, tick } from '../../../local/triggers';
import type { Workspace } from '../../../local/workspace';
import { OTHER, OWNER, workspaceOf } from '../bundles';

const DAILY = `
  function enable() { ScriptApp.newTrigger('daily').timeBased().atHour(7).nearMinute(0).everyDays(1).inTimezone('Asia/Ho_Chi_Minh').create() }
  function disable() { ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger)) }
  function list() { console.log(ScriptApp.getProjectTriggers().map((trigger) =>
    [trigger.getHandlerFunction(), trigger.getEventType(), trigger.getTriggerSource(), trigger.getUniqueId().length].join(' ')).join()) }
  function daily(e) { console.log([new Date().toISOString(), Session.getEffectiveUser().getEmail(), Session.getActiveUser().getEmail(),
    e.year, e.month, e['day-of-month'], e.hour, e.timezone, e.authMode].join(' ')) }`;

const at = (iso: string) => new Date(iso);
const logged = (results: RunResult[]) => results.map((result) => result.logs[0]?.text);

describe('a time trigger', () => {
  const started = at('2026-10-20T02:00:00Z');

  test('fires at its hour of every day that has passed, each run at its own moment, as its creator', () => {
    const workspace = workspaceOf(DAILY);
    runIn(workspace, 'enable', { now: started, user: OTHER });
    const results = tick(workspace, at('2026-10-22T03:00:00Z'));
    expect(logged(results)).toStrictEqual([
      `2026-10-21T00:00:00.000Z ${OTHER} ${OTHER} 2026 10 21 7 Asia/Ho_Chi_Minh FULL`,
      `2026-10-22T00:00:00.000Z ${OTHER} ${OTHER} 2026 10 22 7 Asia/Ho_Chi_Minh FULL`,
    ]);
  });

  test('does not fire twice for the same day, nor when time goes back', () => {
    const workspace = workspaceOf(DAILY);
    runIn(workspace, 'enable', { now: started });
    expect(tick(workspace, at('2026-10-21T00:00:00Z'))).toHaveLength(1);
    expect(tick(workspace, at('2026-10-21T23:59:00Z'))).toHaveLength(0);
    expect(tick(workspace, at('2026-10-20T00:00:00Z'))).toHaveLength(0);
    expect(tick(workspace, at('2026-10-22T00:00:00Z'))).toHaveLength(1);
  });

  test('that was killed takes nothing from others due at the same moment', () => {
    const workspace = workspaceOf(DAILY);
    runIn(workspace, 'enable', { now: started });
    runIn(workspace, 'enable', { now: started, user: OTHER });
    const killed = tick(workspace, at('2026-10-22T03:00:00Z'), { killAfter: 1 });
    expect(killed.map((result) => result.killed)).toStrictEqual([true, true]);
    expect(tick(workspace, at('2026-10-22T03:00:00Z'))).toHaveLength(2);
  });

  test('that a run deletes no longer fires', () => {
    const workspace = workspaceOf(DAILY.replace('function daily(e) {', 'function daily(e) { disable(); '));
    runIn(workspace, 'enable', { now: started });
    expect(tick(workspace, at('2026-10-25T03:00:00Z'))).toHaveLength(1);
    expect(workspace.state.triggers).toStrictEqual([]);
  });

  test('is seen and deleted by its creator alone', () => {
    const workspace = workspaceOf(DAILY);
    runIn(workspace, 'enable', { now: started });
    expect(runIn(workspace, 'list').logs[0]?.text).toBe('daily CLOCK CLOCK 33');
    expect(runIn(workspace, 'list', { user: OTHER }).logs[0]?.text).toBe('');
    runIn(workspace, 'disable', { user: OTHER });
    expect(workspace.state.triggers).toHaveLength(1);
    runIn(workspace, 'disable');
    expect(workspace.state.triggers).toStrictEqual([]);
  });

  test('has nobody before the screen: getUi() throws, a toast is seen by no one', () => {
    const workspace = workspaceOf(`${DAILY}
      function daily() { SpreadsheetApp.getActive().toast('x'); SpreadsheetApp.getUi() }`);
    runIn(workspace, 'enable', { now: started });
    const [result] = tick(workspace, at('2026-10-21T00:00:00Z'));
    expect(result?.error?.message).toBe('Cannot call SpreadsheetApp.getUi() from this context.');
    expect(result?.messages).toStrictEqual([]);
  });

  test('needs a day and an hour, within bounds', () => {
    const refused = (chain: string) =>
      runIn(
        workspaceOf(`function main() { ScriptApp.newTrigger('daily').timeBased().${chain}.create() }`),
        'main',
      ).error;
    expect(refused('atHour(7)')?.message).toContain('not emulated: a time trigger other than');
    expect(refused('atHour(24).everyDays(1)')?.message).toContain('out of range');
    expect(refused('atHour(7).nearMinute(60).everyDays(1)')?.message).toContain('out of range');
  });
});

test('a user may have 20 triggers, not 21', () => {
  const workspace = workspaceOf(DAILY);
  for (let number = 1; number <= 20; number++) expect(runIn(workspace, 'enable').ok).toBe(true);
  expect(runIn(workspace, 'enable').error?.message).toContain('too many triggers');
  expect(runIn(workspace, 'enable', { user: OTHER }).ok).toBe(true);
});

const EDITS = `
  function enable() { ScriptApp.newTrigger('onTyped').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create() }
  const told = (name, e) => console.log([name, e.range.getA1Notation(), e.range.rowStart, e.range.columnStart, e.range.getSheet().getName(), e.value, e.oldValue,
    e.user.getEmail(), Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), e.authMode, typeof e.triggerUid].join(' '));
  function onTyped(e) { told('installed', e) }
  function write() { SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue('by script') }`;
const SIMPLE = "\nfunction onEdit(e) { told('simple', e) }";

describe('an edit', () => {
  const type = (workspace: Workspace, text: string, user: string) =>
    logged(edit(workspace, { sheet: 'Sheet1', row: 2, column: 3, kind: { type: 'text' } }, text, { user }));

  test('runs onEdit limited, then the installed triggers as their creators', () => {
    const workspace = workspaceOf(EDITS + SIMPLE);
    runIn(workspace, 'enable');
    expect(type(workspace, 'one', OWNER)).toStrictEqual([
      'simple C2 2 3 Sheet1 one     LIMITED undefined',
      `installed C2 2 3 Sheet1 one  ${OWNER} ${OWNER} ${OWNER} FULL string`,
    ]);
    // Another person's address is not told.
    expect(type(workspace, 'two', OTHER)).toStrictEqual([
      'simple C2 2 3 Sheet1 two one    LIMITED undefined',
      `installed C2 2 3 Sheet1 two one   ${OWNER} FULL string`,
    ]);
  });

  test('runs nothing where the bundle has no onEdit and nobody installed a trigger', () => {
    expect(type(workspaceOf(EDITS), 'one', OWNER)).toStrictEqual([]);
  });

  test('is what a script’s own write is not: that fires nothing', () => {
    const workspace = workspaceOf(EDITS + SIMPLE);
    runIn(workspace, 'enable');
    const result = runIn(workspace, 'write');
    expect(result.writes).toStrictEqual([{ sheet: 'Sheet1', cells: 1 }]);
    expect(result.logs).toStrictEqual([]);
  });

  test('cannot be installed for another spreadsheet', () => {
    const workspace = workspaceOf(
      "function main() { ScriptApp.newTrigger('main').forSpreadsheet('other').onEdit().create() }",
    );
    expect(runIn(workspace, 'main').ok).toBe(false);
  });
});

describe('a simple trigger', () => {
  const onOpen = (body: string) => runIn(workspaceOf(`function onOpen(e) { ${body} }`), 'onOpen');

  test.each([
    ["MailApp.sendEmail({ to: 'a@example.com' })", 'MailApp.sendEmail', 'script.send_mail'],
    ['Drive.Files.list({})', 'drive.files.list', 'drive.file'],
    ['ScriptApp.getProjectTriggers()', 'ScriptApp.getProjectTriggers', 'script.scriptapp'],
    [
      "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))",
      'Ui.showSidebar',
      'script.container.ui',
    ],
  ])('may not call what needs consent: %s', (body, method, scope) => {
    expect(onOpen(body).error?.message).toBe(
      `You do not have permission to call ${method}. Required permissions: https://www.googleapis.com/auth/${scope}`,
    );
  });

  test('may read the workbook and its properties, show a menu and an alert; it knows no address', () => {
    const result = onOpen(`
      const ui = SpreadsheetApp.getUi();
      ui.createMenu('M').addItem('A', 'a').addToUi(); ui.alert('x');
      SpreadsheetApp.getActive().getSheets(); PropertiesService.getDocumentProperties().getProperty('x');
      console.log(JSON.stringify([Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), String(e?.authMode)]))`);
    expect(result.logs).toStrictEqual([{ level: 'log', text: '["","","LIMITED"]' }]);
    expect(result.ok).toBe(true);
  });
});

describe('an event is guarded like any service', () => {
  test('of opening', () => {
    const { error } = runIn(workspaceOf('function onOpen(e) { e.range }'), 'onOpen');
    expect(error?.message).toBe('not emulated: OpenEvent.range');
  });

  test('of the clock', () => {
    const workspace = workspaceOf(DAILY.replace('function daily(e) {', 'function daily(e) { e.week;'));
    runIn(workspace, 'enable', { now: at('2026-10-20T02:00:00Z') });
    expect(tick(workspace, at('2026-10-21T03:00:00Z')).map(({ error }) => error?.message)).toStrictEqual([
      'not emulated: TimeDrivenEvent.week',
    ]);
  });

  test.each([
    ['e.changeType', 'EditEvent.changeType'],
    ['e.user.getNickname()', 'User.getNickname'],
  ])('of an edit: a value that is not there reads as undefined, %s ends it', (member, name) => {
    const workspace = workspaceOf(`function onEdit(e) {
      console.log(JSON.stringify([e.value === undefined, e.oldValue === undefined])); ${member} }`);
    const place = { sheet: 'Sheet1', row: 2, column: 3, kind: { type: 'text' } } as const;
    const [result] = edit(workspace, place, '');
    expect(result?.logs[0]?.text).toBe('[true,true]');
    expect(result?.error?.message).toBe(`not emulated: ${name}`);
  });
});
