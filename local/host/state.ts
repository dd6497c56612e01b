// state.json: what of a workspace the .xlsx cannot hold.
import type { SpreadsheetState } from './spreadsheet/state';

interface UserState {
  /** Scopes of the manifest this user did not consent to; every other scope is granted. */
  withheldScopes?: string[];
  /** Recipients in 24 hours; 100 for a consumer account. */
  mailLimit?: number;
}

/** Recipients of the mails since the first of them, an ISO moment; without it they count no more. */
export interface MailWindow {
  since?: string;
  recipients: number;
}

export interface TriggerState {
  id: string;
  handler: string;
  creator: string;
  createdAt: string;
  event:
    | { type: 'edit' }
    /** At whatever people change: cells, rows, columns, tabs. */
    | { type: 'change' }
    /** At an hour of every so many days, counted from the creation or from the first such day of the week (0 = Sunday). */
    | { type: 'clock'; hour: number; minute: number; everyDays: number; timeZone: string; weekDay?: number }
    /** On that day of every month that has it. */
    | { type: 'monthly'; day: number; hour: number; minute: number; timeZone: string }
    /** Every so many minutes, from an ISO moment on. */
    | { type: 'every'; minutes: number; from: string }
    /** Once, at an ISO moment. Fired, it is disabled, but listed and counted until it is deleted. */
    | { type: 'once'; at: string; fired?: boolean };
}

export interface DriveFileState {
  id: string;
  name: string;
  mimeType: string;
  /** Ids of folders; empty stands in the user's root. */
  parents: string[];
  owner: string;
  createdTime: string;
  /** Hash of what the script wrote: a file that says something else was edited by a person. */
  written?: string;
  trashed: boolean;
  appProperties: Record<string, string>;
  /** Where it lies, relative to the workspace. */
  path: string;
  /** How it was before its latest changes, oldest first: lists learn of them late. */
  earlier?: ListedState[];
}

/** What a list finds a file by, as it was until that moment (ISO). */
export interface ListedState extends Pick<DriveFileState, 'name' | 'trashed' | 'parents' | 'appProperties'> {
  until: string;
}

export type Store = Record<string, string>;

export interface WorkspaceState {
  version: 1;
  owner: string;
  users: Record<string, UserState>;
  scriptId: string;
  spreadsheet: SpreadsheetState;
  properties: { document: Store; script: Store; user: Record<string, Store> };
  triggers: TriggerState[];
  drive: DriveFileState[];
  /** Mails ever sent, and what counts against each user's quota of a day, which is any 24 hours. */
  mail: { sent: number; day: Record<string, MailWindow> };
  /** Moment up to which time triggers have run. */
  lastTick: string | null;
  /** Counts what was given an id: triggers, files. */
  issued: number;
}

export function newWorkspaceState(
  owner: string,
  scriptId: string,
  spreadsheet: SpreadsheetState,
): WorkspaceState {
  return {
    version: 1,
    owner,
    users: {},
    scriptId,
    spreadsheet,
    properties: { document: {}, script: {}, user: {} },
    triggers: [],
    drive: [],
    mail: { sent: 0, day: {} },
    lastTick: null,
    issued: 0,
  };
}
