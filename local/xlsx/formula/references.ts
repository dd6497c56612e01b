// References that follow: inserted and deleted rows and columns, renamed sheets, shared formulas.
import { columnName, columnNumber, MAX_COLUMNS, MAX_ROWS } from '../a1';
import { type Shift, shiftInterval } from '../shift';
import { sheetPrefix, tokenize } from './tokens';

const CORNER = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/;

interface Corner {
  columnFixed: boolean;
  /** undefined in a reference to whole rows. */
  column?: number;
  rowFixed: boolean;
  row?: number;
}

function parseCorner(text: string): Corner {
  const [, first = '', letters = '', second = '', digits = ''] = CORNER.exec(text) ?? [];
  return {
    columnFixed: letters !== '' && first === '$',
    rowFixed: letters === '' ? first === '$' : second === '$',
    ...(letters && { column: columnNumber(letters.toUpperCase()) }),
    ...(digits && { row: Number(digits) }),
  };
}

function cornerText(c: Corner): string {
  const column = c.column === undefined ? '' : (c.columnFixed ? '$' : '') + columnName(c.column);
  const row = c.row === undefined ? '' : (c.rowFixed ? '$' : '') + c.row;
  return column + row;
}

/**
 * The formula after rows or columns of sheet `moved` were inserted or deleted. `own` is the sheet the formula is
 * in (undefined: a defined name). A reference to deleted cells becomes #REF!.
 */
export function shiftFormula(formula: string, own: string | undefined, moved: string, shift: Shift): string {
  const target = moved.toLowerCase();
  return tokenize(formula)
    .map((token) => {
      if (token.kind !== 'reference' || (token.sheet ?? own)?.toLowerCase() !== target) return token.text;
      const key = shift.axis;
      const a = parseCorner(token.a);
      const b = token.b === undefined ? undefined : parseCorner(token.b);
      const start = a[key];
      if (start === undefined) return token.text;
      const limit = key === 'row' ? MAX_ROWS : MAX_COLUMNS;
      const end = b ? (b[key] ?? limit) : start;
      const next = shiftInterval(start, end, shift, limit);
      if (!next) return `${sheetPrefix(token.sheet)}#REF!`;
      a[key] = next[0];
      if (b?.[key] !== undefined) b[key] = next[1];
      return sheetPrefix(token.sheet) + cornerText(a) + (b ? `:${cornerText(b)}` : '');
    })
    .join('');
}

export function renameInFormula(formula: string, from: string, to: string): string {
  if (!formula.includes('!')) return formula;
  const key = from.toLowerCase();
  return tokenize(formula)
    .map((token) => {
      if (token.kind !== 'reference' || token.sheet?.toLowerCase() !== key) return token.text;
      return sheetPrefix(to) + token.a + (token.b === undefined ? '' : `:${token.b}`);
    })
    .join('');
}

/** The formula as it reads `rows` down and `columns` right of where it stands (shared formulas). */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  const move = (text: string): string => {
    const c = parseCorner(text);
    if (c.column !== undefined && !c.columnFixed) c.column = wrap(c.column + columns, MAX_COLUMNS);
    if (c.row !== undefined && !c.rowFixed) c.row = wrap(c.row + rows, MAX_ROWS);
    return cornerText(c);
  };
  return tokenize(formula)
    .map((token) => {
      if (token.kind !== 'reference') return token.text;
      return sheetPrefix(token.sheet) + move(token.a) + (token.b === undefined ? '' : `:${move(token.b)}`);
    })
    .join('');
}

function wrap(n: number, limit: number): number {
  return ((((n - 1) % limit) + limit) % limit) + 1;
}
