// What is true of any formula's tree. Nothing here recurses: a sum of ten thousand terms is as deep as it is long.
import type { Node } from './parse';

function childrenOf(node: Node): readonly (Node | undefined)[] {
  switch (node.kind) {
    case 'call':
      return node.args;
    case 'array':
      return node.rows.flat();
    case 'prefix':
    case 'percent':
      return [node.of];
    case 'binary':
      return [node.left, node.right];
    default:
      return [];
  }
}

/** Every part, in any order. */
export function visit(node: Node, see: (part: Node) => void): void {
  walk(node, (part) => {
    see(part);
    return 0;
  });
}

/** What the engine's stack holds of a formula: a function takes about five times as much as an operator. */
const WEIGHT = { call: 5, other: 1 } as const;

/**
 * The most that the engine is given of one formula, and of formulas that wait for each other: its stack (1 MB, fixed when it
 * was compiled) overflows at 800, measured, and takes the whole engine with it. 64 functions in each other, as many as Excel
 * takes, are less.
 */
export const HEAVIEST = 330;

/** Along the deepest way down. */
export function weightOf(node: Node): number {
  let most = 0;
  walk(node, (part, above) => {
    const weight = above + (part.kind === 'call' ? WEIGHT.call : WEIGHT.other);
    most = Math.max(most, weight);
    return weight;
  });
  return most;
}

/** `see` is given what it gave for the part above, 0 for the whole. */
function walk(node: Node, see: (part: Node, above: number) => number): void {
  const open: [part: Node, above: number][] = [[node, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const own = see(...next);
    for (const child of childrenOf(next[0])) if (child) open.push([child, own]);
  }
}
