// Formulas as Google shows them ↔ as an .xlsx file holds them: prefixes of newer functions, open ranges, and
// Google's own functions in the wrapping of Google's .xlsx export.
import type { CellValue } from '../cell';
import { isCellError } from '../cell';
import { FUTURE_FUNCTIONS, GOOGLE_FUNCTIONS } from './functions';
import { quoted, sheetPrefix, type Token, tokenize, unquoted } from './tokens';

/** Excel allows 255 characters in one text literal. */
const LITERAL_LIMIT = 250;
const LITERALS = String.raw`"(?:[^"]|"")*"(?:\s*&\s*"(?:[^"]|"")*")*`;
const DUMMY = String.raw`__xludf\.DUMMYFUNCTION\(\s*(${LITERALS})\s*\)`;
const WRAPPED = new RegExp(String.raw`^\s*(?:IFERROR\(\s*${DUMMY}\s*[,;][\s\S]*\)|${DUMMY})\s*$`, 'i');
/** What Google's export puts into the cells that an array formula elsewhere fills. */
const SPILLED = '"COMPUTED_VALUE"';

const VALUE_ONLY = /^(?:(?:TRUE|FALSE)(?:\(\))?|#(?:N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!))$/i;

/** Whether a formula says no more than a value: LibreOffice writes the values TRUE, FALSE and #N/A as formulas. */
export function saysValueOnly(formula: string): boolean {
  return VALUE_ONLY.test(formula);
}

/** Formula of the file → formula as Google shows it; undefined where the cell's value is all there is to it. */
export function formulaFromFile(formula: string): string | undefined {
  const wrapped = WRAPPED.exec(formula);
  if (wrapped) {
    const literals = (wrapped[1] ?? wrapped[2] ?? '').match(/"(?:[^"]|"")*"/g) ?? [];
    const inner = literals.map(unquoted).join('');
    return inner === SPILLED ? undefined : inner;
  }
  if (!/_xl|1048576|XFD|TRUE\(\)|FALSE\(\)/i.test(formula)) return formula;
  const tokens = tokenize(formula);
  return tokens
    .map((token, i) => {
      // LibreOffice's TRUE() is a person's TRUE.
      if (isTruthCall(tokens, i) || isTruthCall(tokens, i - 1) || isTruthCall(tokens, i - 2))
        return token.kind === 'function' ? token.text : '';
      if (token.kind === 'function') return token.text.replace(/^(?:_xlfn\.|_xlws\.)+/i, '');
      if (token.kind === 'other') return token.text.replace(/^_xlpm\./i, '');
      if (token.kind !== 'reference' || token.b === undefined || !/\d/.test(token.a)) return token.text;
      const open = openEnd(token.a, token.b);
      return open === token.b ? token.text : `${sheetPrefix(token.sheet)}${token.a}:${open}`;
    })
    .join('');
}

function isTruthCall(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token?.kind !== 'function' || !/^(?:TRUE|FALSE)$/i.test(token.text)) return false;
  return tokens[i + 1]?.text === '(' && tokens[i + 2]?.text === ')';
}

/** The file's whole-height ranges A2:A1048576 are Google's A2:A. */
function openEnd(a: string, b: string): string {
  if (/[A-Z]/i.test(a) && /[A-Z]\$?1048576$/i.test(b)) return b.replace(/\$?1048576$/, '');
  if (/[A-Z]/i.test(a) && /^\$?XFD\$?\d/i.test(b)) return b.replace(/^\$?XFD/i, '');
  return b;
}

function closedEnd(a: string, b: string): string {
  const fixedRow = /[A-Z]\$\d/i.test(a) ? '$' : '';
  if (/[A-Z]\$?\d/i.test(a) && /^\$?[A-Z]+$/i.test(b)) return `${b}${fixedRow}1048576`;
  if (/[A-Z]\$?\d/i.test(a) && /^\$?\d+$/.test(b)) return `${a.startsWith('$') ? '$' : ''}XFD${b}`;
  return b;
}

/** Formula as Google shows it → formula of the file. `cached` stands in where Excel lacks the function. */
export function formulaToFile(formula: string, cached: CellValue): string {
  const tokens = tokenize(formula);
  const google = tokens.some((t) => t.kind === 'function' && GOOGLE_FUNCTIONS.has(t.text.toUpperCase()));
  if (google) return `IFERROR(__xludf.DUMMYFUNCTION(${literal(formula)}),${valueLiteral(cached)})`;
  return tokens
    .map((token) => {
      if (token.kind === 'function')
        return FUTURE_FUNCTIONS.has(token.text.toUpperCase()) ? `_xlfn.${token.text}` : token.text;
      if (token.kind !== 'reference' || token.b === undefined) return token.text;
      const closed = closedEnd(token.a, token.b);
      return closed === token.b ? token.text : `${sheetPrefix(token.sheet)}${token.a}:${closed}`;
    })
    .join('');
}

function literal(text: string): string {
  const pieces = text.match(new RegExp(String.raw`[\s\S]{1,${LITERAL_LIMIT}}`, 'gu')) ?? [''];
  return pieces.map(quoted).join('&');
}

function valueLiteral(value: CellValue): string {
  if (value === null) return '""';
  if (typeof value === 'string') return literal(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return isCellError(value) ? value.error : String(value);
}
