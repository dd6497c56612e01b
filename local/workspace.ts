// A workspace: the folder that stands for one workbook with its account, loaded and saved as a whole.
import { randomUUID } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Bundle, openBundle } from './host/bundle';
import { newSpreadsheetState } from './host/spreadsheet/state';
import { newWorkspaceState, type WorkspaceState } from './host/state';
import { problemOf } from './host/state-schema';
import { makeFolder } from './make-folder';
import { ROOT } from './root';
import { stateReason } from './texts.vi';
import { reading, WorkspaceError } from './workspace-error';
import { BOOK, exclusively, isOpenElsewhere } from './workspace-lock';
import { newWorkbook, unreadWorkbook, type Workbook, writeWorkbook } from './xlsx';

const STATE = 'state.json';
/** Who owns a new workspace, unless said otherwise. */
export const DEFAULT_OWNER = 'vanhoa@example.com';

/** The folder `npm run build` fills. */
export const DIST = join(ROOT, 'dist');

export class Workspace {
  private constructor(
    readonly dir: string,
    readonly bundle: Bundle,
    /** A function as long as the workbook was not read. */
    private book: Workbook | (() => Workbook),
    readonly state: WorkspaceState,
    /** The files as last read or written: what did not change is not written again, nor over what others changed. */
    private readonly saved: Map<string, Uint8Array>,
  ) {}

  /**
   * A new, empty workspace in a folder that is new or empty; no file is there before save(). Throws WorkspaceError at once
   * where the folder cannot be made or written to.
   */
  static create(dir: string, { owner = DEFAULT_OWNER, dist = DIST } = {}): Workspace {
    if (existsSync(dir) && reading(dir, () => readdirSync(dir)).length > 0)
      throw new WorkspaceError('exists', dir);
    reading(dir, () => {
      makeFolder(dir);
      accessSync(dir, constants.W_OK);
    });
    const id = `1${randomUUID().replaceAll('-', '')}`;
    const scriptId = `1${randomUUID().replaceAll('-', '')}`;
    const state = newWorkspaceState(owner, scriptId, newSpreadsheetState(id, 'Workbook'));
    return new Workspace(dir, openBundle(dist), newWorkbook(), state, new Map());
  }

  /** To look at. Throws WorkspaceError when the folder is no workspace or its files cannot be read. */
  static open(dir: string, { dist = DIST } = {}): Workspace {
    return Workspace.load(dir, dist, 'now');
  }

  /** As open(), for what may need no cell: the workbook is sure to be whole, but read when first asked for. */
  static glance(dir: string, { dist = DIST } = {}): Workspace {
    return Workspace.load(dir, dist, 'later');
  }

  private static load(dir: string, dist: string, when: 'now' | 'later'): Workspace {
    assertExists(dir);
    const [book, text] = [BOOK, STATE].map((file) => join(dir, file)).map(contentOf) as [Buffer, Buffer];
    const unread = reading(dir, () => unreadWorkbook(book));
    const read = () => reading(dir, unread);
    const workbook = when === 'now' ? read() : read;
    const saved = new Map([
      [BOOK, book],
      [STATE, text],
    ]);
    return new Workspace(dir, openBundle(dist), workbook, parseState(text.toString(), dir), saved);
  }

  get workbook(): Workbook {
    if (typeof this.book === 'function') this.book = this.book();
    return this.book;
  }

  /** To change and save: as open(), while no other command can. Throws WorkspaceError too where one already does. */
  static change<T>(dir: string, options: { dist?: string }, work: (workspace: Workspace) => T): T {
    assertExists(dir);
    return exclusively(dir, () => work(Workspace.open(dir, options)));
  }

  /**
   * Writes what changed: each file whole or not at all. Throws WorkspaceError 'changed', and writes nothing, where
   * another program has touched a file since it was read.
   */
  save(): void {
    const next = new Map<string, Uint8Array>();
    if (!this.saved.has(BOOK) || this.workbook.dirty) next.set(BOOK, writeWorkbook(this.workbook));
    next.set(STATE, Buffer.from(`${JSON.stringify(this.state, null, 2)}\n`));
    const changed = [...next].filter(([file, content]) => !isSame(this.saved.get(file), content));
    if (changed.some(([file]) => this.isTouched(file))) throw new WorkspaceError('changed', this.dir);
    for (const [file, content] of changed) {
      this.replace(join(this.dir, file), content);
      this.saved.set(file, content);
    }
  }

  private isTouched(file: string): boolean {
    const path = join(this.dir, file);
    const present = existsSync(path) ? contentOf(path) : undefined;
    return (file === BOOK && isOpenElsewhere(this.dir)) || !isSame(this.saved.get(file), present);
  }

  private replace(path: string, content: Uint8Array): void {
    reading(path, () => {
      makeFolder(this.dir);
      // What lies there may be a link to elsewhere.
      rmSync(`${path}.new`, { force: true });
      writeFileSync(`${path}.new`, content, { flag: 'wx' });
      renameSync(`${path}.new`, path);
    });
  }
}

function assertExists(dir: string): void {
  if (![BOOK, STATE].every((file) => existsSync(join(dir, file)))) throw new WorkspaceError('missing', dir);
}

function contentOf(path: string): Buffer {
  return reading(path, () => readFileSync(path));
}

function isSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a && b ? Buffer.compare(a, b) === 0 : a === b;
}

function parseState(text: string, dir: string): WorkspaceState {
  const state = parsed(text, dir);
  const problem = problemOf(state);
  if (!problem) return state as WorkspaceState;
  const { place, value, expected } = problem;
  throw new WorkspaceError('stateValue', dir, { place, reason: stateReason(value, expected) });
}

function parsed(text: string, dir: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new WorkspaceError('state', dir, { cause });
  }
}
