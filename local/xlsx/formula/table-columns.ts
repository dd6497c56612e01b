// References by a table's and a column's name: Table1[Số], Table1[[#This Row],[Số]].

/** What has to be written with an apostrophe before it between the brackets. */
const SPECIAL = /['#[\]@]/g;

/** The formula after a column of the table got another name. */
export function renameColumnInFormula(formula: string, table: string, from: string, to: string): string {
  if (!formula.includes('[')) return formula;
  const [old, next] = [from, to].map((name) => name.replace(SPECIAL, "'$&")) as [string, string];
  let renamed = '';
  let at = 0;
  for (const [start, end] of specifiers(formula, table)) {
    const inner = formula.slice(start, end);
    renamed += formula.slice(at, start) + renamedIn(inner, old, next);
    at = end;
  }
  return renamed + formula.slice(at);
}

/** `specifier`: [Số], or [[#This Row],[Số]]. */
function renamedIn(specifier: string, from: string, to: string): string {
  const same = (name: string) => name.toLowerCase() === from.toLowerCase();
  if (same(specifier.slice(1, -1))) return `[${to}]`;
  return specifier.replace(/\[((?:'.|[^'[\]])*)\]/g, (whole, name: string) =>
    same(name) ? `[${to}]` : whole,
  );
}

/** Where what stands in brackets behind the table's name begins and ends, texts left out. */
function specifiers(formula: string, table: string): [start: number, end: number][] {
  const found: [number, number][] = [];
  const name = table.toLowerCase();
  for (const { index, 0: text } of formula.matchAll(/"(?:[^"]|"")*"|[\p{L}_\\][\p{L}\p{N}_.\\]*(?=\[)/gu)) {
    if (text.toLowerCase() !== name) continue;
    const start = index + text.length;
    const end = closing(formula, start);
    if (end !== undefined) found.push([start, end]);
  }
  return found;
}

function closing(formula: string, start: number): number | undefined {
  let depth = 0;
  for (let i = start; i < formula.length; i++) {
    const c = formula[i];
    if (c === "'") i++;
    else if (c === '[') depth++;
    else if (c === ']' && --depth === 0) return i + 1;
  }
  return undefined;
}
