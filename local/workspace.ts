// A workspace: the folder that stands for one workbook with its account, loaded and saved as a whole.
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Bundle, openBundle } from './host/bundle';
import { newSpreadsheetState } from './host/spreadsheet/state';
import { newWorkspaceState, type WorkspaceState } from './host/state';
import { problems } from './texts.vi';
import { newWorkbook, readWorkbook, type Workbook, writeWorkbook } from './xlsx';
import { XlsxError } from './xlsx/errors';

const BOOK = 'workbook.xlsx';
const STATE = 'state.json';
/** Left by LibreOffice and by Excel beside a file they have open. */
const LOCKS = [`.~lock.${BOOK}#`, `~$${BOOK}`];
const DEFAULT_OWNER = 'vanhoa@example.com';

/** The folder `npm run build` fills. */
export const DIST = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');

export type WorkspaceProblem = keyof typeof problems;

/** A workspace that cannot be used; the message is for the person. */
export class WorkspaceError extends Error {
  override readonly name = 'WorkspaceError';

  constructor(
    readonly code: WorkspaceProblem,
    dir: string,
    options?: { cause?: unknown },
  ) {
    super(problems[code](dir), options);
  }
}

export class Workspace {
  /** The texts last read or written, so that what did not change is not written again. */
  private constructor(
    readonly dir: string,
    readonly bundle: Bundle,
    readonly workbook: Workbook,
    readonly state: WorkspaceState,
    private savedBook: Uint8Array | null,
    private savedState: string | null,
  ) {}

  /** A new, empty workspace in a folder that is new or empty; nothing is on disk before save(). */
  static create(dir: string, { owner = DEFAULT_OWNER, dist = DIST } = {}): Workspace {
    if (existsSync(dir) && readdirSync(dir).length > 0) throw new WorkspaceError('exists', dir);
    const id = `1${randomUUID().replaceAll('-', '')}`;
    const scriptId = `1${randomUUID().replaceAll('-', '')}`;
    const state = newWorkspaceState(owner, scriptId, newSpreadsheetState(id, 'Workbook'));
    return new Workspace(dir, openBundle(dist), newWorkbook(), state, null, null);
  }

  /** Throws WorkspaceError when the folder is no workspace or its files cannot be read. */
  static open(dir: string, { dist = DIST } = {}): Workspace {
    if (!existsSync(join(dir, BOOK)) || !existsSync(join(dir, STATE)))
      throw new WorkspaceError('missing', dir);
    const bytes = reading(dir, () => readFileSync(join(dir, BOOK)));
    const workbook = reading(dir, () => readWorkbook(bytes));
    const text = readFileSync(join(dir, STATE), 'utf8');
    return new Workspace(dir, openBundle(dist), workbook, parseState(text, dir), bytes, text);
  }

  /** Throws while the workbook is open in an office program, whose next save would undo a run. */
  assertUnlocked(): void {
    if (LOCKS.some((lock) => existsSync(join(this.dir, lock)))) throw new WorkspaceError('locked', this.dir);
  }

  /** Writes what changed: each file whole or not at all. */
  save(): void {
    mkdirSync(this.dir, { recursive: true });
    if (this.savedBook === null || this.workbook.dirty) {
      const bytes = writeWorkbook(this.workbook);
      if (this.savedBook === null || Buffer.compare(this.savedBook, bytes) !== 0) this.replace(BOOK, bytes);
      this.savedBook = bytes;
    }
    const text = `${JSON.stringify(this.state, null, 2)}\n`;
    if (text !== this.savedState) this.replace(STATE, text);
    this.savedState = text;
  }

  private replace(file: string, content: string | Uint8Array): void {
    const path = join(this.dir, file);
    writeFileSync(`${path}.new`, content);
    reading(this.dir, () => renameSync(`${path}.new`, path));
  }
}

/** Turns what can be wrong with the file into words. */
function reading<T>(dir: string, access: () => T): T {
  try {
    return access();
  } catch (cause) {
    const { code } = cause as { code?: string };
    if (code === 'EBUSY' || code === 'EPERM' || code === 'EACCES')
      throw new WorkspaceError('locked', dir, { cause });
    if (!(cause instanceof XlsxError) || cause.code === 'limit') throw cause;
    throw new WorkspaceError(cause.code, dir, { cause });
  }
}

function parseState(text: string, dir: string): WorkspaceState {
  const state = parsed(text, dir);
  if (state?.version === 1 && state.spreadsheet && state.users && state.properties) return state;
  throw new WorkspaceError('state', dir);
}

function parsed(text: string, dir: string): WorkspaceState | null {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new WorkspaceError('state', dir, { cause });
  }
}
