// state.json: what of a workspace the .xlsx cannot hold.
import type { SpreadsheetState } from './spreadsheet/state';

interface UserState {
  /** Scopes of the manifest this user did not consent to; every other scope is granted. */
  withheldScopes?: string[];
  /** Recipients a day; 100 for a consumer account. */
  mailLimit?: number;
}

export interface TriggerState {
  id: string;
  handler: string;
  creator: string;
  createdAt: string;
  event:
    | { type: 'edit' }
    | { type: 'clock'; hour: number; minute: number; everyDays: number; timeZone: string };
}

export interface DriveFileState {
  id: string;
  name: string;
  mimeType: string;
  /** Ids of folders; empty stands in the user's root. */
  parents: string[];
  owner: string;
  createdTime: string;
  trashed: boolean;
  appProperties: Record<string, string>;
  /** Where it lies, relative to the workspace. */
  path: string;
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
  mail: { sent: number; day: Record<string, { day: string; recipients: number }> };
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
