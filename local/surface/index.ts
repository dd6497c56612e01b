/// <reference types="google-apps-script" />
// The list of everything of Google Apps Script that the local runtime emulates. What is not here throws
// "not emulated: NAME". Keys are the interfaces' paths in Google's types; the spreadsheet's part is beside it.
import type { Emulated, Listed } from './listed';
import { type SpreadsheetInterfaces, spreadsheetSurface } from './spreadsheet';

type Services = {
  'Base.Blob': GoogleAppsScript.Base.Blob;
  'Base.Logger': GoogleAppsScript.Base.Logger;
  'Base.Menu': GoogleAppsScript.Base.Menu;
  'Base.PromptResponse': GoogleAppsScript.Base.PromptResponse;
  'Base.Session': GoogleAppsScript.Base.Session;
  'Base.Ui': GoogleAppsScript.Base.Ui;
  'Base.User': GoogleAppsScript.Base.User;
  'Drive_v3.Drive.V3.Collection.FilesCollection': GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection;
  Drive: GoogleAppsScript.Drive;
  'HTML.HtmlOutput': GoogleAppsScript.HTML.HtmlOutput;
  'HTML.HtmlService': GoogleAppsScript.HTML.HtmlService;
  'Lock.Lock': GoogleAppsScript.Lock.Lock;
  'Lock.LockService': GoogleAppsScript.Lock.LockService;
  'Mail.MailApp': GoogleAppsScript.Mail.MailApp;
  'Properties.Properties': GoogleAppsScript.Properties.Properties;
  'Properties.PropertiesService': GoogleAppsScript.Properties.PropertiesService;
  'Script.AuthorizationInfo': GoogleAppsScript.Script.AuthorizationInfo;
  'Script.ClockTriggerBuilder': GoogleAppsScript.Script.ClockTriggerBuilder;
  'Script.ScriptApp': GoogleAppsScript.Script.ScriptApp;
  'Script.SpreadsheetTriggerBuilder': GoogleAppsScript.Script.SpreadsheetTriggerBuilder;
  'Script.Trigger': GoogleAppsScript.Script.Trigger;
  'Script.TriggerBuilder': GoogleAppsScript.Script.TriggerBuilder;
  'Utilities.Utilities': GoogleAppsScript.Utilities.Utilities;
};

/** Google's interfaces by their path in its types. */
export type Interfaces = Services & SpreadsheetInterfaces;

export const surface = {
  'Base.Blob': ['getBytes', 'getDataAsString', 'getContentType', 'getName', 'setName'],
  'Base.Logger': ['log'],
  'Base.Menu': ['addItem', 'addSeparator', 'addSubMenu', 'addToUi'],
  'Base.PromptResponse': ['getResponseText', 'getSelectedButton'],
  'Base.Session': ['getActiveUser', 'getEffectiveUser', 'getScriptTimeZone', 'getActiveUserLocale'],
  'Base.Ui': ['Button', 'ButtonSet', 'alert', 'prompt', 'createMenu', 'showModalDialog', 'showSidebar'],
  'Base.User': ['getEmail'],
  'Drive_v3.Drive.V3.Collection.FilesCollection': [
    'create',
    'export',
    'generateIds',
    'list',
    'get',
    'update',
  ],
  Drive: ['Files'],
  'HTML.HtmlOutput': ['getContent', 'getTitle', 'setHeight', 'setTitle', 'setWidth'],
  'HTML.HtmlService': ['createHtmlOutput', 'createHtmlOutputFromFile'],
  'Lock.Lock': ['hasLock', 'releaseLock', 'tryLock', 'waitLock'],
  'Lock.LockService': ['getDocumentLock', 'getScriptLock', 'getUserLock'],
  'Mail.MailApp': ['getRemainingDailyQuota', 'sendEmail'],
  'Properties.Properties': ['getProperty', 'setProperty', 'deleteProperty', 'getProperties', 'setProperties'],
  'Properties.PropertiesService': ['getDocumentProperties', 'getScriptProperties', 'getUserProperties'],
  'Script.AuthorizationInfo': ['getAuthorizationStatus', 'getAuthorizationUrl'],
  'Script.ClockTriggerBuilder': [
    'after',
    'at',
    'atDate',
    'atHour',
    'create',
    'everyDays',
    'everyHours',
    'everyMinutes',
    'everyWeeks',
    'inTimezone',
    'nearMinute',
    'onMonthDay',
    'onWeekDay',
  ],
  'Script.ScriptApp': [
    'AuthMode',
    'AuthorizationStatus',
    'EventType',
    'TriggerSource',
    'WeekDay',
    'deleteTrigger',
    'getAuthorizationInfo',
    'getProjectTriggers',
    'getScriptId',
    'newTrigger',
    'requireScopes',
  ],
  'Script.SpreadsheetTriggerBuilder': ['onChange', 'onEdit', 'create'],
  'Script.Trigger': ['getEventType', 'getHandlerFunction', 'getTriggerSource', 'getUniqueId'],
  'Script.TriggerBuilder': ['forSpreadsheet', 'timeBased'],
  'Utilities.Utilities': [
    'Charset',
    'DigestAlgorithm',
    'base64Decode',
    'base64Encode',
    'computeDigest',
    'formatDate',
    'getUuid',
    'newBlob',
    'sleep',
  ],
  ...spreadsheetSurface,
} as const satisfies Listed<Interfaces>;

/** The emulated part of each interface, by its path in Google's types. */
export type Surface = Emulated<Interfaces, typeof surface>;
