// Formulas as trees: whether text is a formula at all, and what has to be known to compute it.
import type { CellValue } from '../../../xlsx/model';
import { lex, type Token } from './lex';

export type Node =
  | { readonly kind: 'value'; readonly value: CellValue }
  /** A range as written, with its sheet prefix. */
  | { readonly kind: 'ref'; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  /** An argument left out is undefined. */
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Node | undefined)[] }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Node[])[] }
  | { readonly kind: 'prefix'; readonly op: string; readonly of: Node }
  | { readonly kind: 'percent'; readonly of: Node }
  | { readonly kind: 'binary'; readonly op: string; readonly left: Node; readonly right: Node };

/** Loosest first. ':' joins references that functions give: A1:INDEX(A:A,5). */
const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

/** Brackets within brackets, signs before signs. Excel takes 64 levels of functions; what goes far beyond is a slip or an attack. */
const DEEPEST = 200;

class SyntaxProblem extends Error {}

class Parser {
  #next = 0;
  #depth = 0;

  constructor(readonly tokens: readonly Token[]) {}

  whole(): Node {
    const node = this.#level(0);
    if (this.#next < this.tokens.length) throw new SyntaxProblem();
    return node;
  }

  #op(...texts: readonly string[]): string | undefined {
    const token = this.tokens[this.#next];
    if (token?.kind !== 'op' || !texts.includes(token.text)) return undefined;
    this.#next++;
    return token.text;
  }

  #expect(text: string): void {
    if (!this.#op(text)) throw new SyntaxProblem();
  }

  #level(level: number): Node {
    const ops = LEVELS[level];
    if (!ops) return this.#prefix();
    let left = this.#level(level + 1);
    let links = 0;
    for (let op = this.#op(...ops); op; op = this.#op(...ops)) {
      if (this.#depth + ++links > DEEPEST) throw new SyntaxProblem();
      left = { kind: 'binary', op, left, right: this.#level(level + 1) };
    }
    return left;
  }

  #prefix(): Node {
    const op = this.#op('+', '-');
    return op ? { kind: 'prefix', op, of: this.#deeper(() => this.#prefix()) } : this.#postfix();
  }

  #deeper<T extends Node>(parse: () => T): T {
    this.#depth++;
    if (this.#depth > DEEPEST) throw new SyntaxProblem();
    const node = parse();
    this.#depth--;
    return node;
  }

  #postfix(): Node {
    let node = this.#primary();
    let links = 0;
    for (let op = this.#op('%', ':'); op; op = this.#op('%', ':')) {
      if (this.#depth + ++links > DEEPEST) throw new SyntaxProblem();
      node =
        op === '%'
          ? { kind: 'percent', of: node }
          : { kind: 'binary', op, left: node, right: this.#primary() };
    }
    return node;
  }

  #primary(): Node {
    if (this.#op('(')) {
      const node = this.#deeper(() => this.#level(0));
      this.#expect(')');
      return node;
    }
    if (this.#op('{')) return this.#deeper(() => this.#array());
    const token = this.tokens[this.#next++];
    switch (token?.kind) {
      case 'number':
        return { kind: 'value', value: Number(token.text) };
      case 'string':
        return { kind: 'value', value: token.text.slice(1, -1).replaceAll('""', '"') };
      case 'boolean':
        return { kind: 'value', value: token.text.toUpperCase() === 'TRUE' };
      case 'error':
        return { kind: 'value', value: { error: token.text } };
      case 'ref':
        return { kind: 'ref', text: token.text };
      case 'name':
        return { kind: 'name', name: token.text };
      case 'call':
        return this.#deeper(() => this.#call(token.text.toUpperCase()));
      default:
        throw new SyntaxProblem();
    }
  }

  #call(name: string): Node {
    const args: (Node | undefined)[] = [];
    if (this.#op(')')) return { kind: 'call', name, args };
    for (;;) {
      const at = this.tokens[this.#next];
      const empty = at?.kind === 'op' && [',', ')'].includes(at.text);
      args.push(empty ? undefined : this.#level(0));
      if (this.#op(')')) return { kind: 'call', name, args };
      this.#expect(',');
    }
  }

  #array(): Node {
    const rows: Node[][] = [[this.#level(0)]];
    for (let op = this.#op(',', ';', '}'); op !== '}'; op = this.#op(',', ';', '}')) {
      if (!op) throw new SyntaxProblem();
      if (op === ';') rows.push([]);
      rows.at(-1)?.push(this.#level(0));
    }
    return { kind: 'array', rows };
  }
}

/** @param formula in en-US grammar, without the leading '='. Undefined when it is not a formula, or one nested beyond reason. */
export function parseFormula(formula: string): Node | undefined {
  const tokens = lex(formula);
  if (!tokens || tokens.length === 0) return undefined;
  try {
    return new Parser(tokens).whole();
  } catch (problem) {
    if (problem instanceof SyntaxProblem) return undefined;
    throw problem;
  }
}
