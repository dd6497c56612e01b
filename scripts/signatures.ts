// What every emulated member takes, and which members every emulated enum has, out of Google's published types:
// `npx tsx scripts/signatures.ts` writes local/surface/signatures.json anew after the surface has changed.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../local/root';
import { surface } from '../local/surface/index';
import { codeOf, declarationFiles, declarationsIn, membersOf, split } from './google-types';

interface Signatures {
  /** Interface → method → its overloads, each the types of its arguments separated by ", ". */
  readonly methods: Record<string, Record<string, string[]>>;
  /** Enum → its members in Google's order. */
  readonly enums: Record<string, string[]>;
}

const SIGNATURES = join(ROOT, 'local/surface/signatures.json');

/** Documented, or found in use (issue tracker 468534237), but not in the published types. */
const DOCUMENTED: Readonly<Record<string, string>> = {
  'Script.ScriptApp.getAuthorizationInfo': 'AuthMode, string[]',
  'Drive_v3.Drive.V3.Collection.FilesCollection.export': 'string, string, object',
};

const LISTS: Readonly<Record<string, readonly string[]>> = surface;
/** Interfaces by their own name: an argument of one of them is an object that the runtime made. */
const EMULATED = new Set(Object.keys(LISTS).map(lastOf));
const PLAIN: Readonly<Record<string, string>> = { Byte: 'number', BlobSource: 'Blob', unknown: 'any' };
const WORDS = ['string', 'number', 'Integer', 'boolean', 'any', 'Date'];

export function signaturesOf(): Signatures {
  const codes = declarationFiles().map(codeOf);
  const declarations = codes.flatMap(declarationsIn);
  const aliases = new Map(codes.flatMap(aliasesIn));
  const enums = new Map(
    declarations.filter(({ kind }) => kind === 'enum').map(({ path, body }) => [path, namesIn(body)]),
  );
  const methods: Signatures['methods'] = {};
  const used: Signatures['enums'] = {};
  for (const { kind, path, body } of declarations) {
    const list = LISTS[path];
    if (kind !== 'interface' || !list) continue;
    const scope = path.slice(0, path.lastIndexOf('.'));
    for (const { name, text } of membersOf(body)) {
      if (!list.includes(name)) continue;
      const enumeration = /:\s*typeof\s+([\w.]+)/.exec(text)?.[1];
      if (enumeration)
        used[lastOf(enumeration)] = enums.get(`${scope}.${enumeration}`) ?? enums.get(enumeration) ?? [];
      const parameters = parametersOf(text);
      if (parameters === undefined) continue;
      const isEnum = (type: string) => enums.has(`${scope}.${type}`) || enums.has(type);
      const of = (type: string) => normalized(type, (other) => aliases.get(other), isEnum);
      methods[path] ??= {};
      methods[path][name] ??= [];
      const overload = parameters.map(of).join(', ');
      if (!methods[path][name].includes(overload)) methods[path][name].push(overload);
    }
  }
  for (const [member, overload] of Object.entries(DOCUMENTED)) {
    const at = member.lastIndexOf('.');
    methods[member.slice(0, at)]?.[member.slice(at + 1)]?.push(overload);
  }
  return { methods, enums: used };
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function namesIn(body: string): string[] {
  return (body.match(/\w+/g) ?? []).filter((word) => /^[A-Z]/.test(word));
}

function aliasesIn(code: string): [string, string][] {
  return [...code.matchAll(/\btype\s+(\w+)\s*=([^;]+);/g)].map(([, name = '', type = '']) => [name, type]);
}

/** The types of a method's parameters as written, rest parameters with their dots; undefined for what is no method. */
function parametersOf(text: string): string[] | undefined {
  const list = /^\s*\w+\s*\(([\s\S]*)\)\s*:/.exec(text)?.[1];
  if (list === undefined) return undefined;
  const parts = split(`${list.trim().replace(/,$/, '')},`, ',').map((part) => part.replace(/,$/, '').trim());
  return parts
    .filter((part) => part !== '')
    .map((part) => `${part.startsWith('...') ? '...' : ''}${part.slice(part.indexOf(':') + 1).trim()}`);
}

/** 'string?' may be null, 'Range[]' is a list, 'object' has fields that are not looked at. */
function normalized(
  type: string,
  alias: (name: string) => string | undefined,
  isEnum: (name: string) => boolean,
): string {
  const again = (part: string) => normalized(part.trim(), alias, isEnum);
  if (type.startsWith('...')) return `...${again(type.slice(3)).replace(/\[\]$/, '')}`;
  const choices = split(`${type}|`, '|').map((part) => part.replace(/\|$/, '').trim());
  const known = choices.filter((part) => part !== 'null' && part !== 'undefined' && part !== '');
  if (known.length !== choices.length) return `${again(known.join(' | '))}?`;
  if (known.length > 1) return [...new Set(known.map(again))].join('|');
  const list = /^Array<([\s\S]+)>$/.exec(type)?.[1] ?? /^([\s\S]+)\[\]$/.exec(type)?.[1];
  if (list !== undefined) return `${again(list)}[]`;
  if (/^["']/.test(type)) return 'string';
  const name = lastOf(type);
  const plain = PLAIN[name] ?? name;
  if (WORDS.includes(plain) || EMULATED.has(plain) || isEnum(type)) return plain;
  const meaning = alias(name);
  return meaning === undefined ? 'object' : again(meaning);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(SIGNATURES, `${JSON.stringify(signaturesOf(), null, 2)}\n`);
