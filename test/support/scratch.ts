// A scratch copy of the tree that tests may change: what CONTRIBUTING's recipes ask for is done there for real.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const COPIED = ['src', 'sheets-schema', 'local', 'scripts', 'docs/third-party-notices.md'];
const FILES = ['package.json', 'tsconfig.json', 'appsscript.json', 'README.vi.md'];
/** What a recipe can break; tests of the tree are not copied. */
const PROJECTS = ['sheets-schema', 'src', 'src/templates', 'local'];

/** A change of one file: text put right after an anchor that stands there once, or the text of a new file. */
export type Edit =
  | { readonly file: string; readonly after: string; readonly insert: string }
  | { readonly file: string; readonly text: string };

export class Scratch {
  readonly dir = mkdtempSync(join(tmpdir(), 'recipes-'));

  constructor() {
    for (const path of [...COPIED, ...FILES])
      cpSync(join(ROOT, path), join(this.dir, path), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(this.dir, 'node_modules'));
  }

  apply(edits: readonly Edit[]): void {
    for (const edit of edits) {
      const path = join(this.dir, edit.file);
      if ('text' in edit) {
        writeFileSync(path, edit.text, { flag: 'wx' });
        continue;
      }
      const parts = readFileSync(path, 'utf8').split(edit.after);
      if (parts.length !== 2) throw new Error(`${edit.file}: ${parts.length - 1} times ${edit.after}`);
      writeFileSync(path, parts.join(edit.after + edit.insert));
    }
  }

  /** The files that the type check names, each once, in order. */
  complaints(): string[] {
    const lines = PROJECTS.flatMap((project) =>
      this.node([
        'node_modules/typescript/bin/tsc',
        ...['-p', `${project}/tsconfig.json`],
        ...['--incremental', '--tsBuildInfoFile', `.cache/${project.replace('/', '-')}.json`],
      ]).output.split('\n'),
    );
    const files = lines.flatMap((line) => /^(\S+)\(\d+,\d+\): error/.exec(line)?.[1] ?? []);
    return [...new Set(files.map((file) => relative(this.dir, resolve(this.dir, file))))].sort();
  }

  /** A command of the scratch copy's own command line, on the bundle that it builds; what it prints. Throws where it fails. */
  local(...args: readonly string[]): string {
    const { status, output } = this.node(['scripts/run.mjs', 'local/cli.ts', ...args]);
    if (status !== 0) throw new Error(`${args.join(' ')}: ${output}`);
    return output;
  }

  private node(args: readonly string[]): { status: number | null; output: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: this.dir, encoding: 'utf8' });
    return { status, output: status === 0 ? stdout : stdout + stderr };
  }

  remove(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }
}
