// How a locale writes formulas. The model, the file and the engine have them in en-US grammar; scripts and people in that of
// the workbook: where the decimal sign is a comma, arguments are separated by ";" and columns of an array by "\".
import { tokenize } from '../../../xlsx/formula/tokens';
import { lex } from './lex';
import { parseFormula } from './parse';

export interface FormulaGrammar {
  readonly decimal: '.' | ',';
  /** Between arguments; ";" is understood in every locale. */
  readonly argument: ',' | ';';
  /** Between the columns of an array literal; its rows are separated by ";" everywhere. */
  readonly column: ',' | '\\';
}

export const POINT_GRAMMAR: FormulaGrammar = { decimal: '.', argument: ',', column: ',' };
export const COMMA_GRAMMAR: FormulaGrammar = { decimal: ',', argument: ';', column: '\\' };

const NUMBER = /^(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d*)?$/i;

/**
 * A formula as a script or a person writes it (with or without '='), as it is kept: en-US grammar without '='.
 * Undefined when it does not parse in that grammar: in vi_VN '=IF(1=1,"a","b")' and '=1.5*2' do not.
 */
export function readFormula(typed: string, grammar: FormulaGrammar): string | undefined {
  const formula = typed.replace(/^=/, '').trim();
  const tokens = lex(formula, grammar);
  if (!tokens) return undefined;
  const inside = brackets();
  let kept = '';
  let at = 0;
  for (const { kind, text, start, end } of tokens) {
    kept += formula.slice(at, start);
    at = end;
    if (kind === 'call') inside.pass('(');
    const sign = kind === 'op' ? keptSign(text, inside.pass(text), grammar) : formula.slice(start, end);
    if (sign === undefined) return undefined;
    kept += kind === 'number' ? sign.replace(',', '.') : sign;
  }
  kept += formula.slice(at);
  return parseFormula(kept) ? kept : undefined;
}

/** A kept formula as the locale writes it, without '='. */
export function writeFormula(formula: string, grammar: FormulaGrammar): string {
  if (grammar.decimal === '.') return formula;
  const inside = brackets();
  return tokenize(formula)
    .map(({ kind, text }) => {
      if (kind !== 'other') return text;
      if (NUMBER.test(text)) return text.replace('.', grammar.decimal);
      const open = inside.pass(text);
      if (text !== ',') return text;
      return open === '{' ? grammar.column : grammar.argument;
    })
    .join('');
}

/** The sign that stands for this one in en-US grammar; undefined where the grammar has none such there. */
function keptSign(sign: string, open: string | undefined, grammar: FormulaGrammar): string | undefined {
  if (open === '{') {
    if (sign === grammar.column) return ',';
    return sign === ',' || sign === '\\' ? undefined : sign;
  }
  if (sign === grammar.argument || sign === ';') return ',';
  return sign === ',' || sign === '\\' ? undefined : sign;
}

/** Follows brackets through a formula. */
function brackets() {
  const stack: string[] = [];
  return {
    get open(): string | undefined {
      return stack.at(-1);
    },
    /** Passes a sign; gives the innermost bracket in which it stands. */
    pass(sign: string): string | undefined {
      if (sign === ')' || sign === '}') stack.pop();
      const open = stack.at(-1);
      if (sign === '(' || sign === '{') stack.push(sign);
      return open;
    },
  };
}
