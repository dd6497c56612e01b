// Who else has a workspace: an office program with the workbook open, or another command that changes it.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { reading, WorkspaceError } from './workspace-error';

export const BOOK = 'workbook.xlsx';
/** Holds process and computer of the command that is changing the workspace. */
const LOCK = '.lock';
/** Left by LibreOffice and by Excel beside a file they have open. */
const OFFICE_LOCKS = [`.~lock.${BOOK}#`, `~$${BOOK}`];

export function isOpenElsewhere(dir: string): boolean {
  return OFFICE_LOCKS.some((lock) => existsSync(join(dir, lock)));
}

/**
 * Throws WorkspaceError while the workbook is open in an office program ('locked'), whose next save would undo a run, and
 * while another command changes the workspace ('busy').
 */
export function assertFree(dir: string): void {
  if (isOpenElsewhere(dir)) throw new WorkspaceError('locked', dir);
  const path = join(dir, LOCK);
  if (existsSync(path) && isHeld(path)) throw new WorkspaceError('busy', path);
}

/** Does the work while no other command can change the workspace. Throws as assertFree does. */
export function exclusively<T>(dir: string, work: () => T): T {
  assertFree(dir);
  const path = join(dir, LOCK);
  reading(path, () => take(path));
  try {
    return work();
  } finally {
    rmSync(path, { force: true });
  }
}

/** A lock whose process is gone is taken over; should two do so at once, the later save finds the file changed. */
function take(path: string): void {
  const create = (): boolean => {
    try {
      writeFileSync(path, `${process.pid} ${hostname()}`, { flag: 'wx' });
      return true;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw cause;
    }
  };
  if (create()) return;
  if (!isHeld(path)) rmSync(path, { force: true });
  if (!create()) throw new WorkspaceError('busy', path);
}

/** What cannot be read, or was written on another computer, counts as held. */
function isHeld(path: string): boolean {
  const [pid, host] = holderOf(path).split(' ');
  if (host !== hostname()) return true;
  // One process changes one workspace at a time: its own number was left by an earlier one.
  return Number(pid) !== process.pid && isRunning(Number(pid));
}

function holderOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}
