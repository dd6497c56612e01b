// Reads Google's published types (@types/google-apps-script) as text: which members its interfaces have, what they take,
// and which members its enums have. TypeScript 7 has no compiler to ask.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../local/root';

const TYPES = join(ROOT, 'node_modules/@types/google-apps-script');

/** Declaration files of the package, relative to it. */
export function declarationFiles(): string[] {
  const files = readdirSync(TYPES, { recursive: true, encoding: 'utf8' });
  return files.filter((name) => name.endsWith('.d.ts')).sort();
}

/** A declaration file without its comments, so that every bracket in it is one of the code. */
export function codeOf(file: string): string {
  return readFileSync(join(TYPES, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/(?!\/).*$/gm, '');
}

export interface Declaration {
  readonly kind: 'interface' | 'enum';
  /** Below the namespace GoogleAppsScript: 'Spreadsheet.Range'. */
  readonly path: string;
  /** Where its body begins and ends in the code. */
  readonly bodyStart: number;
  readonly bodyEnd: number;
  readonly body: string;
}

/** The interfaces and enums of GoogleAppsScript in a file's code, in their order. */
export function declarationsIn(code: string): Declaration[] {
  const declarations: Declaration[] = [];
  const scopes: { name: string; end: number }[] = [];
  for (const found of code.matchAll(/\b(namespace|interface|enum)\s+([\w.]+)([^{;]*)\{/g)) {
    const [text, kind, name = ''] = found;
    const bodyStart = found.index + text.length;
    while (scopes.length > 0 && (scopes.at(-1)?.end ?? 0) <= found.index) scopes.pop();
    const bodyEnd = closing(code, bodyStart) - 1;
    if (kind === 'namespace') scopes.push({ name, end: bodyEnd });
    else if (scopes[0]?.name === 'GoogleAppsScript') {
      const path = [...scopes.slice(1).map((scope) => scope.name), name].join('.');
      const body = code.slice(bodyStart, bodyEnd);
      declarations.push({ kind: kind as Declaration['kind'], path, bodyStart, bodyEnd, body });
    }
  }
  return declarations;
}

/** Index just after the brace that closes the one opened before `start`. */
function closing(code: string, start: number): number {
  let depth = 1;
  let at = start;
  for (; depth > 0; at++) depth += code[at] === '{' ? 1 : code[at] === '}' ? -1 : 0;
  return at;
}

/** The members of an interface's body, each with its text. */
export function membersOf(body: string): { name: string; text: string }[] {
  return split(body, ';').map((text) => ({ name: /^\s*(?:readonly\s+)?(\w+)/.exec(text)?.[1] ?? '', text }));
}

/** Pieces between separators that stand in no bracket; what follows the last one is left out. */
export function split(text: string, separator: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    depth += '({[<'.includes(sign) ? 1 : ')}]>'.includes(sign) && text[at - 1] !== '=' ? -1 : 0;
    if (sign !== separator || depth > 0) continue;
    pieces.push(text.slice(start, at + 1));
    start = at + 1;
  }
  return pieces;
}
