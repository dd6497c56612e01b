// One execution as its services see it: whose it is, when, how it was started, and what it leaves behind.
import { createHash } from 'node:crypto';
import type { MenuItem } from '../wire';
import type { Bundle } from './bundle';
import type { WorkspaceState } from './state';

/** How the execution was started; simple triggers run limited, a clock trigger has nobody before the screen. */
export type Mode = 'menu' | 'simple' | 'edit' | 'clock';

/** 'no' and 'yes' press a button; any other text is typed into a prompt. A list answers dialog by dialog. */
export type Answers = string | readonly string[];

export interface Message {
  kind: 'toast' | 'alert' | 'dialog';
  title: string;
  text: string;
}

export interface SentMail {
  to: string;
  cc: string;
  subject: string;
  /** Relative to the workspace, like every path here. */
  path: string;
}

export interface MadeFile {
  name: string;
  mimeType: string;
  path: string;
}

export interface LogLine {
  level: 'log' | 'info' | 'warn' | 'error';
  text: string;
}

export type LockScope = 'document' | 'script' | 'user';

/** What the execution left behind. */
export interface Trace {
  messages: Message[];
  mails: SentMail[];
  files: MadeFile[];
  logs: LogLine[];
  menus: { label: string; items: MenuItem[] }[];
  /** Modelled milliseconds of all calls so far. */
  spent: number;
  /** Milliseconds slept, which modelled time includes. */
  slept: number;
}

export interface Execution {
  readonly dir: string;
  readonly bundle: Bundle;
  readonly state: WorkspaceState;
  readonly mode: Mode;
  /** Under whose account it runs: permissions, quota, files. */
  readonly user: string;
  /** Who sits before the workbook, '' where Google does not say. */
  readonly activeUser: string;
  /** When it began. */
  readonly now: Date;
  /** Milliseconds after which Drive's lists show what was made or changed. */
  readonly driveLagMs: number;
  /** Answers still to be given; the last one stays. */
  readonly answers: string[];
  /** Locks another execution holds for the whole of this one. */
  readonly foreignLocks: readonly LockScope[];
  /** What others do while a dialog stands open: the execution waits, and holds no lock. */
  readonly meanwhile: () => void;
  readonly locks: Set<LockScope>;
  readonly trace: Trace;
}

export function newTrace(): Trace {
  return { messages: [], mails: [], files: [], logs: [], menus: [], spent: 0, slept: 0 };
}

/** An id as Google's look, different for everything a workspace ever issues. */
export function newId(state: WorkspaceState): string {
  state.issued += 1;
  const hash = createHash('sha256').update(`${state.spreadsheet.id}:${state.issued}`).digest('base64url');
  return `1${hash.slice(0, 32)}`;
}
