// The words of a formula, in the grammar of a locale.

type TokenKind = 'number' | 'string' | 'boolean' | 'error' | 'ref' | 'call' | 'name' | 'op';

export interface Token {
  readonly kind: TokenKind;
  /** As written; of a call the function's name without '('. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const SHEET = String.raw`(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d{0,6}`;
const REF = `${SHEET}(?:${CELL}:(?:${CELL}|${COLUMN})|${COLUMN}:(?:${CELL}|${COLUMN})|${ROW}:${ROW}|${CELL}|#REF!)`;
const NOT_GOING_ON = String.raw`(?![\p{L}\p{N}_.(])`;

const NUMBERS = {
  '.': /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/iy,
  ',': /(?:\d+,?\d*|,\d+)(?:E[+-]?\d+)?/iy,
} as const;

const patternsOf = (decimal: keyof typeof NUMBERS): readonly [TokenKind | 'blank', RegExp][] => [
  ['blank', /\s+/y],
  ['string', /"(?:[^"]|"")*"/y],
  ['ref', new RegExp(REF + NOT_GOING_ON, 'uy')],
  ['error', /#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)/y],
  ['number', NUMBERS[decimal]],
  ['call', /([\p{L}_][\p{L}\p{N}_.]*)\s*\(/uy],
  ['boolean', /(?:TRUE|FALSE)(?![\p{L}\p{N}_.])/iuy],
  ['name', /[\p{L}_][\p{L}\p{N}_.]*/uy],
  ['op', /<>|<=|>=|[-+*/^&=<>%(){},;:\\]/y],
];

const PATTERNS = { '.': patternsOf('.'), ',': patternsOf(',') } as const;

/** Undefined where some character belongs to no token. @param grammar en-US, in which formulas are kept, unless given */
export function lex(
  formula: string,
  { decimal }: { readonly decimal: '.' | ',' } = { decimal: '.' },
): Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = tokenAt(formula, at, PATTERNS[decimal]);
    if (!token) return undefined;
    if (token.kind !== 'blank') tokens.push(token as Token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(
  formula: string,
  at: number,
  patterns: ReturnType<typeof patternsOf>,
): (Omit<Token, 'kind'> & { kind: Token['kind'] | 'blank' }) | undefined {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const m = pattern.exec(formula);
    if (m) return { kind, text: m[1] ?? m[0], start: at, end: at + m[0].length };
  }
  return undefined;
}
