// The code by which each criterion is known: its own number; where the table has none, or begins anew in each group, one
// with the group's number in front.
import { nameKey } from '../base/text';
import type { Leaf, Node } from './outline';

export interface Coded {
  /** By the order of the leaves. */
  readonly codes: readonly string[];
  /** How many were made, and why. */
  readonly made: { readonly count: number; readonly why: 'none' | 'again_in_each_group' } | null;
}

const isSubMark = (leaf: Leaf): boolean => ['small', 'dash'].includes(leaf.item.mark.kind);

/** The nearest number above. */
const codeAbove = (path: readonly Node[]): string =>
  [...path].reverse().find(({ item }) => item.mark.code !== '')?.item.mark.code ?? '';

function ownCode(leaf: Leaf): string {
  const { mark } = leaf.item;
  if (!isSubMark(leaf)) return mark.code;
  const above = codeAbove(leaf.path);
  return `${above}${above === '' ? '' : '.'}${mark.code === '' ? leaf.place : mark.code}`;
}

/** What the group of each leaf is called in front of a code: its number, else its place among the groups. */
function prefixes(leaves: readonly Leaf[], groups: readonly string[]): string[] {
  const names = [...new Set(groups)];
  return leaves.map((leaf, at) => {
    const [outer] = leaf.path;
    const mark = outer?.item.mark.code || outer?.item.named || '';
    return mark !== '' ? mark : String(names.indexOf(groups[at] ?? '') + 1);
  });
}

const isUnique = (codes: readonly string[]): boolean => new Set(codes.map(nameKey)).size === codes.length;

/** `groups`: the name of each leaf's group; `hasGroupColumn`: numbers that stand once a group are the group's. */
export function codesOf(leaves: readonly Leaf[], groups: readonly string[], hasGroupColumn: boolean): Coded {
  const own = leaves.map(ownCode);
  const blank = own.filter((code) => code === '').length;
  if (blank === 0 && isUnique(own)) return { codes: own, made: null };
  const before = prefixes(leaves, groups);
  const isGrouped = new Set(groups).size > 1;
  if (blank === leaves.length || (blank > 0 && hasGroupColumn)) {
    const counted = new Map<string, number>();
    let mark = '';
    const codes = leaves.map((_, at) => {
      if (own[at] !== '') mark = own[at] as string;
      const prefix = isGrouped ? (blank === leaves.length ? before[at] : mark) || before[at] || '' : '';
      const number = (counted.get(prefix) ?? 0) + 1;
      counted.set(prefix, number);
      return prefix === '' ? String(number) : `${prefix}.${number}`;
    });
    return { codes, made: { count: leaves.length, why: 'none' } };
  }
  const filled = withLetters(own);
  const made = blank > 0 ? { count: blank, why: 'none' as const } : null;
  const isInGroups = hasGroupColumn || leaves.every(({ path }) => path.length > 0);
  if (isUnique(filled) || !isGrouped || !isInGroups) return { codes: filled, made };
  const qualified = filled.map((code, at) => `${before[at]}.${code}`);
  return isUnique(qualified)
    ? { codes: qualified, made: { count: qualified.length, why: 'again_in_each_group' } }
    : { codes: filled, made };
}

/** A row without a number below one that has it: 1.1, then 1.1b, 1.1c. */
function withLetters(codes: readonly string[]): string[] {
  let [last, letters] = ['', 0];
  return codes.map((code, at) => {
    if (code !== '') {
      [last, letters] = [code, 0];
      return code;
    }
    if (last === '') return String(at + 1);
    letters += 1;
    return `${last}${String.fromCharCode('a'.charCodeAt(0) + Math.min(letters, 25))}`;
  });
}
