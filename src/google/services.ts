// All Google services an action may use, gathered in one record. Nothing here is called before it is needed.
import { openClock } from './clock';
import { openConsent } from './consent';
import { sha256 } from './digest';
import { openDrive } from './drive';
import { openLock } from './lock';
import { openMail } from './mail';
import { observe } from './probe';
import { openProperties } from './properties';
import { openSession } from './session';
import { openWorkbook } from './spreadsheet';
import { openTriggers } from './triggers';
import { openUi } from './ui';

/** Reads as property getters: a service that an action does not touch costs nothing and asks for no permission. */
export function openServices() {
  const once = <T>(open: () => T): (() => T) => {
    let opened: { value: T } | null = null;
    return () => {
      opened ??= { value: open() };
      return opened.value;
    };
  };
  const drive = once(openDrive);
  const properties = once(openProperties);
  const workbook = once(openWorkbook);
  return {
    get drive() {
      return drive();
    },
    get properties() {
      return properties();
    },
    get workbook() {
      return workbook();
    },
    clock: openClock(),
    consent: openConsent(),
    lock: openLock(),
    mail: openMail(),
    observe,
    session: openSession(),
    sha256,
    triggers: openTriggers(),
    ui: openUi(),
  };
}

export type Services = ReturnType<typeof openServices>;
