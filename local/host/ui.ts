// The person before the workbook: dialogs are recorded and answered as the run was told, and drop every lock.

import { answers as ANSWERS } from '../texts.vi';
import { UsageError } from '../usage-error';
import { SMALL_MS } from './costs';
import type { Execution, Message, Trace } from './execution';
import { pageText } from './page-text';
import { type HostService, type Json, ServiceError } from './service';

/** What a button set says to yes and to no (its cross, where it has no such button). */
const BUTTONS: Record<string, { yes: string; no: string }> = {
  OK: { yes: 'OK', no: 'CLOSE' },
  OK_CANCEL: { yes: 'OK', no: 'CANCEL' },
  YES_NO: { yes: 'YES', no: 'NO' },
  YES_NO_CANCEL: { yes: 'YES', no: 'NO' },
};

export function uiService(execution: Execution): HostService {
  const { mode, answers, locks, meanwhile, trace } = execution;
  const call = { kind: 'other', costMs: () => SMALL_MS } as const;
  const free = { kind: 'free', costMs: () => 0 } as const;
  const tell = (kind: Message['kind'], title: Json | undefined, text: Json | undefined) => {
    trace.messages.push({ kind, title: String(title), text: String(text) });
  };
  /** The next answer; the last one given answers all that follow. */
  const answer = () => (answers.length > 1 ? (answers.shift() as string) : (answers[0] ?? 'no'));
  const isYes = (given: string) => given.toLowerCase() === 'yes';
  const pressed = (buttons: Json | undefined, yes: boolean) => {
    const set = BUTTONS[String(buttons)];
    if (!set) throw new ServiceError(`Invalid argument: ${buttons}`);
    return yes ? set.yes : set.no;
  };
  return {
    open: {
      ...free,
      run: () => {
        if (mode === 'clock') throw new ServiceError('Cannot call SpreadsheetApp.getUi() from this context.');
        return null;
      },
    },
    alert: {
      ...call,
      run: ([title, text, buttons]) => {
        tell('alert', title, text);
        locks.clear();
        meanwhile();
        const given = answer();
        const meant = meaningOf(given);
        // Only a yes is a yes, and a slip of the pen is neither: it presses no button at all.
        if (meant === undefined && buttons !== 'OK') throw new UsageError(unclear(given, String(text)));
        return pressed(buttons, meant === 'yes');
      },
    },
    prompt: {
      ...call,
      run: ([title, text, buttons]) => {
        tell('dialog', title, text);
        locks.clear();
        meanwhile();
        const typed = answer();
        const refused = typed.toLowerCase() === 'no';
        return { button: pressed(buttons, !refused), text: refused || isYes(typed) ? '' : typed };
      },
    },
    toast: {
      ...call,
      run: ([text, title]) => {
        // Nobody sees a toast of a time-driven run.
        if (mode !== 'clock') tell('toast', title, text);
        return null;
      },
    },
    showModalDialog: { ...call, run: ([title, html]) => showPage(trace, title, html) },
    showSidebar: { ...call, run: ([title, html]) => showPage(trace, title, html) },
    addMenu: {
      ...call,
      run: ([menu]) => {
        trace.menus.push(menu as unknown as Trace['menus'][number]);
        return null;
      },
    },
  };
}

/** As it is compared: without marks, in small letters. */
function word(answer: string): string {
  const bare = answer.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.replaceAll('\u0111', 'd').trim();
}

const YES = new Set(['yes', 'y', 'ok', ...ANSWERS.yes].map(word));
const NO = new Set(['no', 'n', 'ko', 'cancel', '', ...ANSWERS.no].map(word));

/** In English or Vietnamese; undefined for what is neither. */
function meaningOf(answer: string): 'yes' | 'no' | undefined {
  if (YES.has(word(answer))) return 'yes';
  return NO.has(word(answer)) ? 'no' : undefined;
}

function unclear(given: string, question: string): string {
  const [first = ''] = question.split('\n');
  const ours = `y, n, ${ANSWERS.yes[0]}, ${ANSWERS.no[0]}`;
  return `--answer takes yes or no (${ours}) where this is asked, not "${given}": ${first}`;
}

/** What a page may hold is written nowhere: assumed to be far less than a dialog needs [M]. */
const PAGE_BYTES = 500 * 1024;

function showPage(trace: Trace, title: Json | undefined, html: Json | undefined): null {
  if (Buffer.byteLength(String(html)) > PAGE_BYTES)
    throw new ServiceError(`The HTML of the page is larger than ${PAGE_BYTES} bytes.`);
  trace.messages.push({ kind: 'dialog', title: String(title), text: pageText(String(html)) });
  return null;
}
