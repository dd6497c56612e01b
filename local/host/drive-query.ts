// The part of Drive's search language the product uses: conditions joined by "and".
import { NotEmulated } from './service';
import type { DriveFileState } from './state';

type Test = (file: DriveFileState) => boolean;

const TEXT = String.raw`'((?:[^'\\]|\\.)*)'`;
const unescaped = (text = '') => text.replace(/\\(.)/g, '$1');

const CONDITIONS: readonly [RegExp, (first: string, second: string) => Test][] = [
  [new RegExp(`^${TEXT}\\s+in\\s+parents`), (id) => (file) => parentsOf(file).includes(id)],
  [/^trashed\s*=\s*(true|false)/, (value) => (file) => String(file.trashed) === value],
  [new RegExp(`^mimeType\\s*=\\s*${TEXT}`), (type) => (file) => file.mimeType === type],
  [new RegExp(`^name\\s*=\\s*${TEXT}`), (name) => (file) => file.name === name],
  [
    new RegExp(`^appProperties\\s+has\\s+\\{\\s*key\\s*=\\s*${TEXT}\\s+and\\s+value\\s*=\\s*${TEXT}\\s*\\}`),
    (key, value) => (file) => file.appProperties[key] === value,
  ],
];

/** A file without parents stands in its owner's root. */
export function parentsOf(file: DriveFileState): readonly string[] {
  return file.parents.length > 0 ? file.parents : ['root'];
}

/** Turns a query into a test. Throws "not emulated" for anything else of the language. */
export function matcherOf(query: string): Test {
  const tests: Test[] = [];
  let rest = query.trim();
  while (rest !== '') {
    const { test, length } = conditionAt(rest, query);
    tests.push(test);
    rest = rest.slice(length).trim();
    if (rest === '') break;
    const and = /^and\s+/i.exec(rest);
    if (!and) throw new NotEmulated(`Drive query ${query}`);
    rest = rest.slice(and[0].length);
  }
  return (file) => tests.every((test) => test(file));
}

function conditionAt(rest: string, query: string): { test: Test; length: number } {
  for (const [pattern, make] of CONDITIONS) {
    const found = pattern.exec(rest);
    if (found) return { test: make(unescaped(found[1]), unescaped(found[2])), length: found[0].length };
  }
  throw new NotEmulated(`Drive query ${query}`);
}
