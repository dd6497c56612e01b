// The one door of formulas. Inside the program a formula is written as in the United States: "," between arguments, "." in
// numbers. The sheet writes it in its own region's way: in Viet Nam ";" between arguments, "," in numbers, "\" between the
// columns of an array. Whatever holds a formula is written and read here, and nowhere else (a test looks).

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type ColourRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type ColourRuleBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

interface Grammar {
  readonly decimal: '.' | ',';
  readonly argument: ',' | ';';
  readonly column: ',' | '\\';
}

const PROGRAM: Grammar = { decimal: '.', argument: ',', column: ',' };
const DECIMAL_COMMA: Grammar = { decimal: ',', argument: ';', column: '\\' };

/** The program's own region and its kin; a workbook of any other is named by set-up and by the self-test. */
const grammarOf = (locale: string): Grammar => (/^en/.test(locale) ? PROGRAM : DECIMAL_COMMA);

const NUMBER = {
  '.': String.raw`(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?`,
  ',': String.raw`(?:\d+,?\d*|,\d+)(?:E[+-]?\d+)?`,
};
/** Texts, names of tabs, names with references, numbers, single signs. */
const pieces = (decimal: '.' | ',') =>
  new RegExp(
    String.raw`("(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_$][\p{L}\p{N}_.$]*)|(${NUMBER[decimal]})|[\s\S]`,
    'giu',
  );
const PIECES = { '.': pieces('.'), ',': pieces(',') };

function turned(formula: string, from: Grammar, to: Grammar): string {
  const open: string[] = [];
  return formula.replace(PIECES[from.decimal], (piece, word?: string, number?: string) => {
    if (word !== undefined) return piece;
    if (number !== undefined) return number.replace(from.decimal, to.decimal);
    if (piece === '(' || piece === '{') open.push(piece);
    if (piece === ')' || piece === '}') open.pop();
    const inArray = open.at(-1) === '{';
    if (inArray) return piece === from.column ? to.column : piece;
    // ";" is understood between arguments everywhere.
    return piece === from.argument || piece === ';' ? to.argument : piece;
  });
}

/** The formula without texts and names of tabs. */
const bare = (formula: string): string => formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '""');
/** Written so, only a number with decimals or an array is another in another region: ";" is understood in all. */
const hasDecimals = (formula: string): boolean => /\d\.|\.\d|\{/.test(bare(formula));
/** A comma beside a digit may be a decimal sign or stand between arguments. */
const isAmbiguous = (formula: string): boolean => /\d[.,]|[.,]\d|[{\\]/.test(bare(formula));

/** @param locale asks for the workbook's region: a service call, made only where a formula cannot be read without it */
export function openGrammar(locale: () => string) {
  let known: Grammar | null = null;
  const region = (): Grammar => {
    known ??= grammarOf(locale());
    return known;
  };
  const outgoing = <T>(value: T): T | string => {
    if (typeof value !== 'string' || !value.startsWith('=')) return value;
    return turned(value, PROGRAM, hasDecimals(value) ? region() : DECIMAL_COMMA);
  };
  const incoming = (formula: string): string =>
    turned(formula, isAmbiguous(formula) ? region() : DECIMAL_COMMA, PROGRAM);
  return {
    /** Writes the rows; a text that begins with "=" is a formula of the program. */
    writeRows(range: Range, rows: readonly (readonly unknown[])[]): void {
      range.setValues(rows.map((row) => row.map(outgoing)));
    },
    /** The same below all that is filled in: one call, and of two at once each has its own row. */
    writeBelow(sheet: Sheet, row: readonly unknown[]): void {
      sheet.appendRow(row.map(outgoing));
    },
    /** The formulas of the range, '' where a cell has none. */
    readFormulas: (range: Range): string[][] => range.getFormulas().map((row) => row.map(incoming)),
    /** Makes the formula the condition of a live colour. */
    whenSatisfied: (builder: ColourRuleBuilder, formula: string): ColourRuleBuilder =>
      builder.whenFormulaSatisfied(String(outgoing(formula))),
    /** The formula of a live colour, or what else its condition compares with. */
    conditionsOf: (rule: ColourRule): string[] =>
      (rule.getBooleanCondition()?.getCriteriaValues() ?? []).map((value) => incoming(String(value))),
  };
}

export type FormulaGrammar = ReturnType<typeof openGrammar>;
