// Triggers: whose they are, when they fire, as whom they run, and what a simple trigger may do.
import { describe, expect, test } from '@jest/globals';
import { problemOf } from '../../../local/host/state-schema';
import { type RunResult, runIn } from '../../../local/run';
import { deleteRows, edit, paste, tick } from '../../../local/triggers';
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
});

describe('a trigger of the clock', () => {
  const made = (chain: string) => {
    const workspace = workspaceOf(`
      function main() { ScriptApp.newTrigger('tell').timeBased().${chain}.create() }
      function tell(e) { console.log([new Date().toISOString(), e['day-of-month'], e.hour, e.minute].join(' ')) }`);
    return { workspace, result: runIn(workspace, 'main', { now: at('2026-10-20T02:00:00Z') }) };
  };
  const fires = (chain: string, until: string): (string | undefined)[] => {
    const { workspace, result } = made(chain);
    expect(result.error).toBeUndefined();
    return logged(tick(workspace, at(until)));
  };

  // 09:00 in Viet Nam.
  test.each([
    ['everyMinutes(30)', '2026-10-20T03:45:00Z', ['02:30', '03:00', '03:30'].map((t) => `2026-10-20T${t}`)],
    [
      'everyHours(12)',
      '2026-10-21T15:00:00Z',
      ['20T14:00', '21T02:00', '21T14:00'].map((t) => `2026-10-${t}`),
    ],
    ['everyHours(1).nearMinute(20)', '2026-10-20T05:00:00Z', ['2026-10-20T03:20', '2026-10-20T04:20']],
    ['everyDays(3)', '2026-10-28T00:00:00Z', ['2026-10-22T17:00', '2026-10-25T17:00']],
    ['onMonthDay(1)', '2026-12-02T00:00:00Z', ['2026-10-31T17:00', '2026-11-30T17:00']],
    [
      'onMonthDay(31).atHour(7)',
      '2027-02-01T00:00:00Z',
      ['2026-10-31T00:00', '2026-12-31T00:00', '2027-01-31T00:00'],
    ],
    ['onMonthDay(20).atHour(9).nearMinute(30)', '2026-11-01T00:00:00Z', ['2026-10-20T02:30']],
    ['atDate(2026, 11, 5)', '2027-11-06T00:00:00Z', ['2026-11-04T17:00']],
    [
      "atDate(2026, 11, 5).atHour(7).nearMinute(15).inTimezone('UTC')",
      '2027-11-06T00:00:00Z',
      ['2026-11-05T07:15'],
    ],
    ['atDate(2026, 1, 5)', '2026-10-20T02:00:00Z', ['2026-10-20T02:00']],
  ])('%s', (chain, until, moments) => {
    // A run that makes a trigger takes some of a second.
    expect(fires(chain, until).map((text) => text?.slice(0, 16))).toStrictEqual(moments);
  });

  test('of every so many minutes goes on from where it was, fired or not', () => {
    const { workspace } = made('everyMinutes(10)');
    expect(tick(workspace, at('2026-10-20T02:35:00Z'))).toHaveLength(3);
    expect(tick(workspace, at('2026-10-20T02:35:00Z'))).toHaveLength(0);
    expect(tick(workspace, at('2026-10-20T02:45:00Z'))).toHaveLength(1);
  });

  test.each([
    ['atHour(7)', 'no frequency'],
    ['nearMinute(7)', 'no frequency'],
    ['atHour(24).everyDays(1)', 'out of range'],
    ['atHour(7).nearMinute(60).everyDays(1)', 'out of range'],
    ['everyDays(0)', 'out of range'],
    ['everyHours(0)', 'out of range'],
    ['everyHours(1).nearMinute(60)', 'out of range'],
    ['onMonthDay(0)', 'out of range'],
    ['onMonthDay(32)', 'out of range'],
    ['onMonthDay(1).atHour(24)', 'out of range'],
    ['everyMinutes(0)', 'must be one of 1, 5, 10, 15 or 30'],
    ['everyMinutes(2)', 'must be one of 1, 5, 10, 15 or 30'],
    ['everyMinutes(60)', 'must be one of 1, 5, 10, 15 or 30'],
    ['atDate(2026, 2, 30)', 'date of the trigger is invalid'],
    ['atDate(2026, 13, 1)', 'date of the trigger is invalid'],
    [
      'atDate(2026, 11)',
      "(number,number) don't match the method signature for ScriptApp.ClockTriggerBuilder.atDate",
    ],
    ["everyHours('1.5')", "don't match the method signature"],
    ["inTimezone('Ha Noi').everyDays(1)", 'Invalid argument: timezone'],
    ['everyDays(1).everyHours(2)', 'not emulated: a time trigger with more than one frequency'],
    ['everyHours(2).atHour(7)', 'not emulated: atHour() with everyHours() or everyMinutes()'],
  ])('refuses %s', (chain, message) => {
    const { workspace, result } = made(chain);
    expect(result.error?.message).toContain(message);
    expect(workspace.state.triggers).toStrictEqual([]);
  });

  test.each(['everyMinutes(5)', 'onMonthDay(1)'])('is kept in state.json: %s', (chain) => {
    const { workspace } = made(chain);
    const kept = JSON.parse(JSON.stringify(workspace.state));
    expect(problemOf(kept)).toBeUndefined();
  });
});

describe('a trigger that fires once', () => {
  const started = at('2026-10-20T02:00:00Z');
  const CODE = `
    const times = () => ScriptApp.newTrigger('later').timeBased();
    function soon() { times().after(60 * 1000).create() }
    function later60() { Utilities.sleep(100 * 1000); soon() }
    function fixed() { times().at(new Date('2026-10-20T05:30:00Z')).create() }
    function past() { times().at(new Date('2020-01-01T00:00:00Z')).create() }
    function never() { times().at(new Date('x')).create() }
    function list() { console.log(ScriptApp.getProjectTriggers().map((trigger) =>
      [trigger.getHandlerFunction(), trigger.getEventType(), trigger.getTriggerSource()].join(' ')).join()) }
    function later(e) { console.log([new Date().toISOString(), e.hour, e.minute, e.triggerUid].join(' ')) }
    function again(e) { console.log(new Date().toISOString()); times().after(1000).create() }`;
  const later = (results: RunResult[]) =>
    logged(results).map((text) => text?.split(' ').slice(0, 3).join(' '));

  test.each([
    ['soon', '2026-10-20T02:01:00.000Z 9 1'],
    ['fixed', '2026-10-20T05:30:00.000Z 12 30'],
    ['past', '2026-10-20T02:00:00.000Z 9 0'],
  ])('%s: at its moment or as soon as can be, and never again', (name, told) => {
    const workspace = workspaceOf(CODE);
    runIn(workspace, name, { now: started });
    expect(tick(workspace, started)).toHaveLength(name === 'past' ? 1 : 0);
    const results = name === 'past' ? [] : tick(workspace, at('2026-10-25T00:00:00Z'));
    if (name !== 'past') expect(later(results)).toStrictEqual([told]);
    expect(tick(workspace, at('2026-12-25T00:00:00Z'))).toStrictEqual([]);
  });

  test('counts from when it is made, however long the run has gone on', () => {
    const workspace = workspaceOf(CODE);
    runIn(workspace, 'later60', { now: started });
    expect(tick(workspace, at('2026-10-20T02:02:30Z'))).toHaveLength(0);
    expect(tick(workspace, at('2026-10-20T02:02:45Z'))).toHaveLength(1);
  });

  test('stays in the list when it has fired, disabled, and counts against the twenty until it is deleted', () => {
    const workspace = workspaceOf(CODE);
    for (let number = 1; number <= 20; number++) runIn(workspace, 'soon', { now: started });
    expect(tick(workspace, at('2026-10-20T02:30:00Z'))).toHaveLength(20);
    expect(runIn(workspace, 'list').logs[0]?.text.split(',')).toStrictEqual(
      Array(20).fill('later CLOCK CLOCK'),
    );
    expect(runIn(workspace, 'soon', { now: started }).error?.message).toContain('too many triggers');
  });

  test('made by one that fires goes on in the same tick', () => {
    const workspace = workspaceOf(CODE.replace("newTrigger('later')", "newTrigger('again')"));
    runIn(workspace, 'soon', { now: started });
    const results = tick(workspace, at('2026-10-20T02:01:02Z'));
    expect(results.length).toBeGreaterThan(1);
  });

  test('that was killed is not tried again', () => {
    const kept = "PropertiesService.getScriptProperties().setProperty('a', 'b')";
    const workspace = workspaceOf(CODE.replace('function later(e) {', `function later(e) { ${kept}; `));
    runIn(workspace, 'soon', { now: started });
    const [killed] = tick(workspace, at('2026-10-20T03:00:00Z'), { killAfter: 1 });
    expect(killed?.killed).toBe(true);
    expect(tick(workspace, at('2026-10-20T04:00:00Z'))).toStrictEqual([]);
  });

  test.each(['new Date("x")', 'new Date(9e14)'])('needs a date that is one and can come: %s', (date) => {
    const code = CODE.replace("new Date('x')", date);
    expect(runIn(workspaceOf(code), 'never').error?.message).toContain('date of the trigger is invalid');
  });
});

describe('a weekly trigger', () => {
  const CODE = `
    function enable() { ScriptApp.newTrigger('weekly').timeBased().onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(7).create() }
    function everyOther() { ScriptApp.newTrigger('weekly').timeBased().everyWeeks(2).onWeekDay(ScriptApp.WeekDay.TUESDAY).atHour(7).create() }
    function weekly(e) { console.log([e.month, e['day-of-month'], e['day-of-week']].join('/')) }`;

  test.each([
    ['enable', ['10/26/1', '11/2/1', '11/9/1']],
    ['everyOther', ['11/3/2']],
  ])('%s: on its day of the week', (name, days) => {
    const workspace = workspaceOf(CODE);
    // A Tuesday, after seven.
    runIn(workspace, name, { now: at('2026-10-20T02:00:00Z') });
    expect(logged(tick(workspace, at('2026-11-10T00:00:00Z')))).toStrictEqual(days);
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

describe('a change', () => {
  const CHANGES = `
    function enable() {
      const at = ScriptApp.newTrigger('onTyped').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create();
      ScriptApp.newTrigger('onChanged').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create();
    }
    function list() { console.log(ScriptApp.getProjectTriggers().map((one) => one.getEventType() + ' ' + one.getTriggerSource()).join()) }
    function onTyped(e) { console.log(['edit', e.range.getA1Notation(), e.range.rowEnd, e.range.columnEnd, e.value, e.oldValue].join(' ')) }
    function onChanged(e) { console.log([e.changeType, e.source.getActiveSheet().getName(), e.user.getEmail(), e.authMode, typeof e.triggerUid].join(' ')) }`;
  const place = { sheet: 'Sheet1', row: 2, column: 3, kind: { type: 'text' } } as const;
  const ready = (): Workspace => {
    const workspace = workspaceOf(CHANGES);
    runIn(workspace, 'enable');
    return workspace;
  };

  test('is listed as what it is, and kept in state.json', () => {
    const workspace = ready();
    expect(runIn(workspace, 'list').logs[0]?.text).toBe('ON_EDIT SPREADSHEETS,ON_CHANGE SPREADSHEETS');
    expect(problemOf(JSON.parse(JSON.stringify(workspace.state)))).toBeUndefined();
  });

  test('comes after an edit, which tells where and what', () => {
    expect(logged(edit(ready(), place, 'one', { user: OTHER }))).toStrictEqual([
      'edit C2 2 3 one ',
      'EDIT Sheet1  FULL string',
    ]);
  });

  test('comes after a paste, of which an edit tells the area alone', () => {
    const workspace = ready();
    const texts = [
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ];
    expect(logged(paste(workspace, place, texts))).toStrictEqual([
      'edit C2:D4 4 4  ',
      `EDIT Sheet1 ${OWNER} FULL string`,
    ]);
    expect(workspace.workbook.sheet('Sheet1')?.cell(4, 4)?.value).toBe('f');
  });

  test('is all that a deleted row is', () => {
    const workspace = ready();
    paste(workspace, place, [['a'], ['b']]);
    expect(logged(deleteRows(workspace, place, 1))).toStrictEqual([`REMOVE_ROW Sheet1 ${OWNER} FULL string`]);
    expect(workspace.workbook.sheet('Sheet1')?.cell(2, 3)?.value).toBe('b');
  });

  test('a trigger without an event is refused', () => {
    const workspace = workspaceOf(
      "function main() { ScriptApp.newTrigger('main').forSpreadsheet(SpreadsheetApp.getActive()).create() }",
    );
    expect(runIn(workspace, 'main').error?.message).toContain('call onEdit() or onChange()');
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
