// Inside the program a formula separates its arguments by ",". In a workbook of Vietnam's locale that is a parse error,
// while ";" is understood in every locale: so formulas are turned round on their way out and in.

/** Replaces separators outside quotes ("…" and '…') and outside array braces, where they mean something else. */
function withSeparators(formula: string, from: string, to: string): string {
  let quote = '';
  let braces = 0;
  let turned = '';
  for (const character of formula) {
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '{') braces += 1;
    else if (character === '}') braces -= 1;
    turned += quote === '' && braces === 0 && character === from ? to : character;
  }
  return turned;
}

/** A formula as it is written to the sheet; any other text stays as it is. */
export function outgoing<T>(value: T): T | string {
  return typeof value === 'string' && value.startsWith('=') ? withSeparators(value, ',', ';') : value;
}

/** A formula as the sheet gives it, whichever separator it uses. */
export function incoming(formula: string): string {
  return withSeparators(formula, ';', ',');
}
