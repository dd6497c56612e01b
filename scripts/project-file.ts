// The arguments of `npm run deploy`, and the project file of clasp that they name.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What keeps a deployment from being made, for a person. */
export class ProjectProblem extends Error {
  constructor(
    lines: readonly string[],
    readonly status = 2,
  ) {
    super(lines.join('\n'));
  }
}

export interface Asked {
  /** Name of the sheet that is to be made. */
  readonly create?: string;
  /** The project file that clasp is to use. */
  readonly file: string;
  /** For clasp, wherever it is run: paths are absolute. */
  readonly options: readonly string[];
}

/** As clasp reads it; whatever else is in it stays. */
export interface Settings {
  readonly scriptId?: string;
  readonly [key: string]: unknown;
}

const PROJECT = ['-P', '--project'];
const PATHS = ['-A', '--auth', '-I', '--ignore'];

/** Throws ProjectProblem where --create has no name. */
export function askedOf(args: readonly string[]): Asked {
  const options: string[] = [];
  let file = '.clasp.json';
  let create: string | undefined;
  for (let at = 0; at < args.length; at++) {
    const [name = '', joined] = split(args[at] as string);
    const value = () => joined ?? args[++at] ?? '';
    if (name === '--create') create = value().trim();
    else if (PROJECT.includes(name)) file = value();
    else if (PATHS.includes(name)) options.push(name, resolve(value()));
    else options.push(args[at] as string);
  }
  if (create === '' || create?.startsWith('-'))
    throw new ProjectProblem(['--create takes the name of the new sheet: npm run deploy -- --create "Name"']);
  return { file: inFolder(file), options, ...(create !== undefined && { create }) };
}

/** --name=value → its two parts. */
function split(arg: string): [name: string, value?: string] {
  const at = arg.startsWith('--') ? arg.indexOf('=') : -1;
  return at < 0 ? [arg] : [arg.slice(0, at), arg.slice(at + 1)];
}

function inFolder(path: string): string {
  return existsSync(path) && statSync(path).isDirectory() ? join(path, '.clasp.json') : path;
}

/** Throws ProjectProblem for what is no project file. */
export function projectOf(file: string): Settings {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Settings;
  } catch {
    throw new ProjectProblem([
      `${file} cannot be read as JSON: mend it, or take it from the repository again.`,
    ]);
  }
}
