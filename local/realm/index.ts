// What the host evaluates inside a fresh realm: installs Google's globals, then runs one function of the bundle.
import type { EventSeed, Outcome, RealmSettings } from '../wire';
import { console, Logger } from './console';
import { installDate } from './date';
import { Drive } from './drive';
import { eventOf } from './event';
import { HtmlService } from './html';
import { type Clock, connect, type HostCall } from './invoke';
import { LockService } from './lock';
import { MailApp } from './mail';
import { PropertiesService } from './properties';
import { ScriptApp } from './script-app';
import { Session } from './session';
import { SpreadsheetApp } from './spreadsheet/index';
import { Utilities } from './utilities';

const SERVICES = {
  Drive,
  HtmlService,
  LockService,
  Logger,
  MailApp,
  PropertiesService,
  ScriptApp,
  Session,
  SpreadsheetApp,
  Utilities,
  console,
};

/** Makes this realm Apps Script's; called once, before the bundle is loaded. */
export function install(hostCall: HostCall, clock: Clock, settings: RealmSettings): void {
  connect(hostCall, clock);
  installDate(settings.now, settings.timeZone);
  for (const [name, value] of Object.entries(SERVICES)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}

let outcome: Outcome = { ok: true };

function threw(error: unknown): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  outcome = { thrown: { message, stack: stack ?? '' } };
}

/** Google ignores what a function returns; here {ok: false, code, message} says that the person was told of a failure. */
function returned(result: unknown): void {
  if (typeof result !== 'object' || result === null) return;
  const { ok, code, message } = result as Record<string, unknown>;
  if (ok === false) outcome = { failure: { code: String(code), message: String(message) } };
}

/** A function that calls the bundle's top-level function of that name; to be called from a script of this realm. */
export function caller(name: string, seed: EventSeed): () => void {
  return () => {
    const target = (globalThis as unknown as Record<string, unknown>)[name];
    try {
      if (typeof target !== 'function') throw new Error(`Script function not found: ${name}`);
      const result = target(eventOf(seed));
      if (result instanceof Promise) result.then(returned, threw);
      else returned(result);
    } catch (error) {
      threw(error);
    }
  };
}

/** How the last call ended, as JSON text; to be read after the realm's promises have settled. */
export function outcomeOf(): string {
  return JSON.stringify(outcome);
}
