// A year of the sample: its work, a dossier in time, a last correction, a freezing.
import { expect } from '@jest/globals';
import type { RunResult } from '../../local/run';
import type { Workspace } from '../../local/workspace';
import { criteria } from '../../sheets-schema/index';
import { agree, sampleWorkbook, type } from './workspaces';

export const at = (day: string): Date => new Date(`${day}T09:00:00+07:00`);

/** Every action must come to an end; what it was answered is yes. */
export function act(workspace: Workspace, action: string, day: string): RunResult {
  const result = agree(workspace, action, { now: at(day) });
  expect([action, day, result.error]).toStrictEqual([action, day, undefined]);
  return result;
}

/** The last snapshot of the year. */
export const LAST_OF_2026 = '2026-12-20_01';

export function year2026(): Workspace {
  const workspace = sampleWorkbook();
  act(workspace, 'buildDossier', '2026-11-10');
  type(workspace, criteria.id, 'B01', { actual: '118/120' });
  act(workspace, 'freezeScores', '2026-12-20');
  return workspace;
}
