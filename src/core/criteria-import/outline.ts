// From the rows to groups and criteria: a row that has others with points below it is a group, one without is a criterion.
import { type Hundredths, sum } from '../base/numbers';
import type { Item, Line } from './lines';
import type { MarkKind } from './marks';

/** A row with the rows that belong to it. */
export interface Node {
  readonly item: Item;
  /** Its text with what runs on in rows below. */
  text: string;
  readonly children: Node[];
  /** Rows that only go on with its text. */
  readonly more: number[];
}

export interface Leaf {
  readonly item: Item;
  readonly text: string;
  readonly maximum: Hundredths;
  readonly score: Hundredths | null;
  /** From the outermost to the nearest. */
  readonly path: readonly Node[];
  /** Its place among the rows below the nearest group, from 1. */
  readonly place: number;
  /** Rows of its parts and of what its text runs on in. */
  readonly parts: readonly number[];
}

interface Group {
  readonly node: Node;
  readonly declared: Hundredths | null;
  readonly sum: Hundredths;
}

/** What became of a row with points that could not be taken, or without any where some are needed. */
export interface Unused {
  readonly node: Node;
  readonly why: 'unread' | 'missing' | 'none' | 'shared' | 'title';
}

export interface Outline {
  readonly leaves: readonly Leaf[];
  readonly groups: readonly Group[];
  readonly unused: readonly Unused[];
}

/** Below numbers: parts of what stands above. */
const RANK: Readonly<Partial<Record<MarkKind, number>>> = { number: 10, small: 40, dash: 50 };
const LEAF = 60;

/** Capitals, Roman numbers and titles come in the order in which the table begins with them. */
function ranksOf(items: readonly Item[]): (item: Item) => number {
  const outer: string[] = [];
  const kindOf = ({ mark, isTitle }: Item): string => (mark.kind === 'none' && isTitle ? 'title' : mark.kind);
  for (const item of items) {
    const kind = kindOf(item);
    if (['roman', 'letter', 'title'].includes(kind) && !outer.includes(kind)) outer.push(kind);
  }
  const hasGroupColumn = items.some(({ group }) => group !== '');
  return (item) => {
    const kind = kindOf(item);
    const at = outer.indexOf(kind);
    if (at >= 0) return at;
    // Beside a column of groups, rows without a number are criteria like those above.
    if (kind === 'none' && hasGroupColumn) return (RANK.number ?? 0) + 1;
    return kind === 'number'
      ? (RANK.number ?? 0) + item.mark.code.split(/[.-]/).length
      : (RANK[kind as MarkKind] ?? LEAF);
  };
}

/** Rows of one cell of text, without number and points, go on with the row above; in a table without numbers they are titles. */
function treeOf(lines: readonly Line[]): { readonly roots: Node[]; readonly shared: Node[] } {
  const items = lines.filter((line): line is Item => line.kind === 'item');
  const rankOf = ranksOf(items);
  const hasMarks = items.some(({ mark }) => mark.kind !== 'none');
  const root: Node[] = [];
  const shared: Node[] = [];
  let open: { readonly rank: number; readonly node: Node }[] = [];
  for (const line of lines) {
    if (line.kind === 'total') open = open.filter(({ rank }) => rank < (RANK.number ?? 0));
    if (line.kind !== 'item') continue;
    const last = open.at(-1)?.node;
    const isBare = line.mark.kind === 'none' && line.points.kind === 'blank';
    if (last !== undefined && line.sharesMaximum) {
      shared.push({ item: line, text: line.text, children: [], more: [] });
      last.more.push(line.row);
      continue;
    }
    if (isBare && !line.isTitle && hasMarks && last !== undefined) {
      last.text = `${last.text} ${line.text}`.trim();
      last.more.push(line.row);
      continue;
    }
    const rank = isBare ? Math.min(rankOf(line), 5) : rankOf(line);
    open = open.filter((one) => one.rank < rank);
    const node: Node = { item: line, text: line.text, children: [], more: [] };
    (open.at(-1)?.node.children ?? root).push(node);
    open.push({ rank, node });
  }
  return { roots: root, shared };
}

const isCounted = ({ item }: Node): boolean => item.points.kind === 'points' || item.points.kind === 'unread';
const holdsPoints = (node: Node): boolean =>
  node.children.some((child) => isCounted(child) || holdsPoints(child));
const pointsOf = ({ item: { points } }: Node): Hundredths => (points.kind === 'points' ? points.maximum : 0);
const rowsOf = (node: Node): number[] => [node.item.row, ...node.more, ...node.children.flatMap(rowsOf)];

/** "a) từ 90%: 5 điểm; b) từ 80%: 3 điểm": ways to earn the row's points, which they do not add up to. */
function areLevels(node: Node): boolean {
  const isSub = node.children.every(({ item }) => ['small', 'dash', 'none'].includes(item.mark.kind));
  return isSub && isCounted(node) && sum(node.children.map(pointsOf)) !== pointsOf(node);
}

/** Nothing is thrown away without being named in `unused`. */
export function outlineOf(lines: readonly Line[]): Outline {
  const leaves: Leaf[] = [];
  const groups: Group[] = [];
  const unused: Unused[] = [];
  const visit = (node: Node, path: readonly Node[], place: number): Hundredths => {
    const { points } = node.item;
    if (holdsPoints(node) && !areLevels(node)) {
      const inside = sum(node.children.map((child, at) => visit(child, [...path, node], at + 1)));
      groups.push({ node, declared: points.kind === 'points' ? points.maximum : null, sum: inside });
      if (points.kind === 'unread') unused.push({ node, why: 'unread' });
      return inside;
    }
    if (points.kind === 'points') {
      const { maximum, score } = points;
      const parts = rowsOf(node).slice(1);
      leaves.push({ item: node.item, text: node.text, maximum, score, path, place, parts });
      return maximum;
    }
    const isNumbered = ['number', 'roman', 'letter'].includes(node.item.mark.kind);
    const why = {
      unread: 'unread' as const,
      none: 'none' as const,
      blank: isNumbered && node.children.length === 0 ? ('missing' as const) : ('title' as const),
    }[points.kind];
    unused.push({ node, why });
    for (const [at, child] of node.children.entries()) visit(child, [...path, node], at + 1);
    return 0;
  };
  const { roots, shared } = treeOf(lines);
  for (const [at, node] of roots.entries()) visit(node, [], at + 1);
  return {
    leaves,
    groups,
    unused: [...unused, ...shared.map((node): Unused => ({ node, why: 'shared' }))],
  };
}
