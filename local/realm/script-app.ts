// ScriptApp: triggers and consent.
import { emulate } from './emulate';
import { enumeration, memberOf } from './enumeration';
import { exception } from './exception';
import { invoke } from './invoke';

type Script = typeof GoogleAppsScript.Script;
type Trigger = GoogleAppsScript.Script.Trigger;

export const AuthMode = enumeration('AuthMode');
const AuthorizationStatus = enumeration('AuthorizationStatus');
const EventType = enumeration('EventType');
const TriggerSource = enumeration('TriggerSource');
const WeekDay = enumeration('Weekday');

/** How a trigger crosses the bridge. */
interface WireTrigger {
  id: string;
  handler: string;
  type: 'clock' | 'monthly' | 'every' | 'once' | 'edit' | 'change';
}

/** Of the triggers of a spreadsheet; every other is the clock's. */
const EVENT_TYPES: Partial<Record<WireTrigger['type'], string>> = { edit: 'ON_EDIT', change: 'ON_CHANGE' };

const triggerOf = ({ id, handler, type }: WireTrigger): Trigger =>
  emulate('Script.Trigger', {
    getUniqueId: () => id,
    getHandlerFunction: () => handler,
    getEventType: () => memberOf(EventType, EVENT_TYPES[type] ?? 'CLOCK'),
    getTriggerSource: () => memberOf(TriggerSource, type in EVENT_TYPES ? 'SPREADSHEETS' : 'CLOCK'),
  });

function clockBuilder(handler: string): GoogleAppsScript.Script.ClockTriggerBuilder {
  const timing: Record<string, unknown> = {};
  const set = (key: string) => (value: unknown) => {
    timing[key] = value;
    return builder;
  };
  const builder: GoogleAppsScript.Script.ClockTriggerBuilder = emulate('Script.ClockTriggerBuilder', {
    atHour: set('hour'),
    nearMinute: set('minute'),
    everyDays: set('everyDays'),
    everyHours: set('everyHours'),
    everyMinutes: set('everyMinutes'),
    everyWeeks: set('everyWeeks'),
    onMonthDay: set('monthDay'),
    onWeekDay: (day: { ordinal(): number }) => set('weekDay')(day.ordinal()),
    inTimezone: set('timeZone'),
    after: set('after'),
    at: (date: Date) => set('at')(date.getTime()),
    atDate: (...date: number[]) => set('atDate')(date),
    create: () => triggerOf(invoke('triggers', 'createClock', handler, timing)),
  });
  return builder;
}

function spreadsheetBuilder(
  handler: string,
  source: unknown,
): GoogleAppsScript.Script.SpreadsheetTriggerBuilder {
  let type: 'edit' | 'change' | null = null;
  const spreadsheetId =
    typeof source === 'string' ? source : (source as GoogleAppsScript.Spreadsheet.Spreadsheet).getId();
  const builder: GoogleAppsScript.Script.SpreadsheetTriggerBuilder = emulate(
    'Script.SpreadsheetTriggerBuilder',
    {
      onEdit: () => {
        type = 'edit';
        return builder;
      },
      onChange: () => {
        type = 'change';
        return builder;
      },
      create: () => {
        if (type === null)
          throw exception('The trigger has no event: call onEdit() or onChange() before create().');
        return triggerOf(invoke('triggers', 'createForSpreadsheet', handler, type, spreadsheetId));
      },
    },
  );
  return builder;
}

export const ScriptApp: GoogleAppsScript.Script.ScriptApp = emulate('Script.ScriptApp', {
  AuthMode: AuthMode as unknown as Script['AuthMode'],
  AuthorizationStatus: AuthorizationStatus as unknown as Script['AuthorizationStatus'],
  EventType: EventType as unknown as Script['EventType'],
  TriggerSource: TriggerSource as unknown as Script['TriggerSource'],
  WeekDay: WeekDay as unknown as (typeof GoogleAppsScript.Base)['Weekday'],
  getScriptId: () => invoke('session', 'scriptId'),
  getProjectTriggers: () => invoke('triggers', 'list').map(triggerOf),
  deleteTrigger: (trigger: Trigger) => invoke('triggers', 'delete', trigger.getUniqueId()),
  newTrigger: (handler: string) =>
    emulate('Script.TriggerBuilder', {
      timeBased: () => clockBuilder(handler),
      forSpreadsheet: (source: unknown) => spreadsheetBuilder(handler, source),
    }),
  getAuthorizationInfo: (mode: unknown, scopes?: string[]) => {
    const url: string | null = invoke('session', 'consentUrl', String(mode), scopes ?? null);
    return emulate('Script.AuthorizationInfo', {
      getAuthorizationStatus: () => memberOf(AuthorizationStatus, url ? 'REQUIRED' : 'NOT_REQUIRED'),
      getAuthorizationUrl: () => url,
    });
  },
  requireScopes: (mode: unknown, scopes: string[]) =>
    invoke('session', 'requireScopes', String(mode), scopes),
});
