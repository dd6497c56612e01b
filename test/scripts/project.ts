// A copy of this project in a folder of its own: tests edit its sources, damage its cache and take away its tools.
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

const REAL = resolve(__dirname, '../..');
const SOURCES = [
  'appsscript.json',
  'docs/third-party-notices.md',
  'local',
  'package.json',
  'README.vi.md',
  'scripts',
  'sheets-schema',
  'src',
  'tsconfig.json',
];
/** The packages that the copy has as files of its own; the others are those of this project. */
const OWN = ['csv-parse'];
const INSTALLED = 'node_modules/.package-lock.json';

export interface Answer {
  readonly out: string;
  readonly log: string;
  /** -1 for a process that was ended. */
  readonly exit: number;
}

export class Project {
  readonly root = mkdtempSync(join(tmpdir(), 'project-'));

  constructor() {
    for (const path of SOURCES) cpSync(join(REAL, path), this.at(path), { recursive: true });
    for (const name of readdirSync(join(REAL, 'node_modules')).filter((name) => !name.startsWith('.'))) {
      const [from, to] = [join(REAL, 'node_modules', name), this.at(`node_modules/${name}`)];
      mkdirSync(dirname(to), { recursive: true });
      if (OWN.includes(name)) cpSync(from, to, { recursive: true });
      else symlinkSync(from, to, 'junction');
    }
    cpSync(join(REAL, INSTALLED), this.at(INSTALLED));
  }

  at(path: string): string {
    return join(this.root, path);
  }

  local(...args: string[]): Answer {
    const { stdout, stderr, status } = spawnSync(process.execPath, this.command(args), { encoding: 'utf8' });
    return { out: stdout, log: stderr, exit: status ?? -1 };
  }

  /** As local(), while others start. */
  async localMeanwhile(...args: string[]): Promise<Answer> {
    const started = spawn(process.execPath, this.command(args));
    const exit = new Promise<number>((ended) => started.on('close', (code) => ended(code ?? -1)));
    const [out, log] = await Promise.all([text(started.stdout), text(started.stderr)]);
    return { out, log, exit: await exit };
  }

  private command(args: readonly string[]): string[] {
    return [this.at('scripts/run.mjs'), 'local/cli.ts', ...args];
  }

  /** As local(), but nothing can be compiled or built: it works only where nothing has to be. */
  localAsItIs(...args: string[]): Answer {
    const tool = this.at('node_modules/tsx');
    rmSync(tool);
    try {
      return this.local(...args);
    } finally {
      symlinkSync(join(REAL, 'node_modules/tsx'), tool, 'junction');
    }
  }

  /** What a script of the copy prints, given as TypeScript. */
  script(code: string): string {
    writeFileSync(this.at('scripts/probe.ts'), code);
    const command = ['node_modules/tsx/dist/cli.mjs', 'scripts/probe.ts'];
    const { stdout, stderr } = spawnSync(process.execPath, command, { cwd: this.root, encoding: 'utf8' });
    return stdout + stderr;
  }

  /** `daysAgo`: with that time of change, as files have that come from elsewhere. */
  edit(path: string, change: (content: string) => string, daysAgo = 0): void {
    const before = readFileSync(this.at(path), 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`${path} was not changed`);
    writeFileSync(this.at(path), after);
    const { mtimeMs } = statSync(this.at(path));
    const time = (mtimeMs - daysAgo * 24 * 60 * 60 * 1000) / 1000;
    if (daysAgo > 0) utimesSync(this.at(path), time, time);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
