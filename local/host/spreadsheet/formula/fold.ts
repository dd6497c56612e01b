// Works out beforehand what the engine cannot or should not: HYPERLINK, today, exact MATCHes over long columns.
// What is left is printed in the engine's own terms.
import type { CellValue } from '../../../xlsx/model';
import type { SheetLocale } from '../locale';
import { displayText, isDatePattern } from '../number-format';
import type { Node } from './parse';
import { type Place, placeOf } from './place';

/** What a formula is computed in. */
export interface Surroundings {
  /** Serial of now in the spreadsheet's time zone. */
  readonly now: number;
  readonly locale: SheetLocale;
  /** Sheet the formula stands on. */
  readonly sheet: string;
  /** Position of a text in a column without formulas, undefined when the engine has to look. */
  match(text: string, place: Place): CellValue | undefined;
}

const value = (of: CellValue): Node => ({ kind: 'value', value: of });
const isError = (node: Node): boolean =>
  node.kind === 'value' && typeof node.value === 'object' && node.value !== null;

export function fold(node: Node, at: Surroundings): Node {
  switch (node.kind) {
    case 'call':
      return foldCall(
        node.name,
        node.args.map((arg) => arg && fold(arg, at)),
        at,
      );
    case 'binary':
      return foldBinary(node.op, fold(node.left, at), fold(node.right, at), at);
    case 'prefix':
    case 'percent':
      return { ...node, of: fold(node.of, at) };
    case 'array':
      return { kind: 'array', rows: node.rows.map((row) => row.map((item) => fold(item, at))) };
    default:
      return node;
  }
}

function foldBinary(op: string, left: Node, right: Node, at: Surroundings): Node {
  if (op === '&' && left.kind === 'value' && right.kind === 'value') {
    if (isError(left)) return left;
    if (isError(right)) return right;
    const text = (node: typeof left): string => displayText(node.value, 'General', at.locale);
    return value(text(left) + text(right));
  }
  return { kind: 'binary', op, left, right };
}

function foldCall(name: string, args: readonly (Node | undefined)[], at: Surroundings): Node {
  const [first, second, third] = args;
  const as = { kind: 'call', name, args } as const;
  switch (name) {
    case 'TODAY':
      return value(Math.floor(at.now));
    case 'NOW':
      return value(at.now);
    case 'HYPERLINK':
      return first ? hyperlink(first, second) : as;
    case 'IFERROR':
      if (first && isError(first)) return second ?? value('');
      return first?.kind === 'value' ? first : as;
    case 'MATCH':
      return (first && second && third && foldMatch(first, second, third, at)) ?? as;
    case 'TEXT':
      return (first && second && foldText(first, second, at)) ?? as;
    default:
      return as;
  }
}

/** A link cell shows its label, and its error if the address has one. */
function hyperlink(address: Node, label: Node | undefined): Node {
  if (!label || isError(address)) return address;
  if (address.kind === 'value') return label;
  const wrong: Node = { kind: 'call', name: 'ISERROR', args: [address] };
  return { kind: 'call', name: 'IF', args: [wrong, address, label] };
}

function foldMatch(key: Node, range: Node, type: Node, at: Surroundings): Node | undefined {
  if (type.kind !== 'value' || type.value !== 0 || range.kind !== 'ref') return undefined;
  const text = key.kind === 'value' && typeof key.value === 'string' ? literalOf(key.value) : undefined;
  const place = placeOf(range.text, at.sheet);
  const found = place && text !== undefined ? at.match(text, place) : undefined;
  return found === undefined ? undefined : value(found);
}

/** The one text that a pattern stands for; undefined where "*" or "?" may stand for others. */
function literalOf(pattern: string): string | undefined {
  const escaped = /~([*?~])/g;
  return /[*?~]/.test(pattern.replace(escaped, '')) ? undefined : pattern.replace(escaped, '$1');
}

/** The engine knows dates in lower case only: dd/MM/yyyy becomes dd/mm/yyyy. */
function foldText(number: Node, pattern: Node, at: Surroundings): Node | undefined {
  if (pattern.kind !== 'value' || typeof pattern.value !== 'string') return undefined;
  if (number.kind === 'value' && typeof number.value === 'number')
    return value(displayText(number.value, pattern.value, at.locale));
  if (!isDatePattern(pattern.value)) return undefined;
  return { kind: 'call', name: 'TEXT', args: [number, value(pattern.value.toLowerCase())] };
}
