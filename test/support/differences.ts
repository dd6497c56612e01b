// What tells two workbooks apart, cell by cell and rule by rule: the way to say that they are the same.
import type { Workspace } from '../../local/workspace';
import type { Cell, Sheet } from '../../local/xlsx';
import { columnName } from '../../local/xlsx/a1';

/** Enough to see what is wrong. */
const SHOWN = 12;

/** "place: first | second" for what differs, empty where nothing does. */
export function differences(first: Workspace, second: Workspace): string[] {
  const [a, b] = [factsOf(first), factsOf(second)];
  const facts = [...new Set([...a.keys(), ...b.keys()])]
    .filter((place) => a.get(place) !== b.get(place))
    .map((place) => `${place}: ${a.get(place) ?? '–'} | ${b.get(place) ?? '–'}`);
  const cells = first.workbook.sheets.flatMap((sheet) => {
    const other = second.workbook.sheet(sheet.name);
    return other === undefined ? [] : cellDifferences(sheet, other);
  });
  return [...facts, ...cells].slice(0, SHOWN);
}

function factsOf({ workbook, state }: Workspace): Map<string, string> {
  const { locale, timeZone, protections, sheets } = state.spreadsheet;
  const nameOf = (gid: number) => sheets.find((sheet) => sheet.gid === gid)?.name;
  const warnings = protections.map(({ id: _id, gid, ...rest }) => JSON.stringify([nameOf(gid), rest]));
  const facts = new Map([
    ['region', `${locale} ${timeZone}`],
    ['tabs', workbook.sheets.map(({ name }) => name).join(', ')],
    // What a recompute remembers to have seen spares the next one calls, and says nothing of the workbook.
    ['properties', JSON.stringify({ ...state.properties.document, seen: undefined })],
    ['triggers', JSON.stringify(state.triggers.map(({ handler, creator }) => [handler, creator]))],
    ['protections', warnings.sort().join('\n')],
  ]);
  for (const { name, maxRows, maxColumns } of sheets) facts.set(`${name} grid`, `${maxRows}×${maxColumns}`);
  for (const sheet of workbook.sheets) addSheet(facts, sheet);
  return facts;
}

function addSheet(facts: Map<string, string>, sheet: Sheet): void {
  const { name, hidden, tabColor, frozenRows, frozenColumns, merges, validations, conditionalFormats } =
    sheet;
  facts.set(name, JSON.stringify({ hidden, tabColor, frozenRows, frozenColumns, merges }));
  facts.set(`${name} columns`, JSON.stringify(sheet.state.columns));
  facts.set(`${name} colours`, JSON.stringify(conditionalFormats));
  for (const [place, note] of sheet.notes) facts.set(`${name} note ${place}`, note);
  for (const { ranges, rule } of validations)
    for (const range of ranges) facts.set(`${name} rule ${JSON.stringify(range)}`, JSON.stringify(rule));
}

function cellDifferences(a: Sheet, b: Sheet): string[] {
  const found: string[] = [];
  for (const row of new Set([...a.state.rows.keys(), ...b.state.rows.keys()])) {
    const [inA, inB] = [a.state.rows.get(row)?.cells ?? [], b.state.rows.get(row)?.cells ?? []];
    const width = Math.max(inA.length, inB.length);
    for (let column = 1; column < width; column += 1)
      if (!same(inA[column], inB[column]))
        found.push(`${a.name}!${columnName(column)}${row}: ${shown(inA[column])} | ${shown(inB[column])}`);
  }
  return found;
}

/** Formats are interned: the same look is the same object. */
const same = (a: Cell | undefined, b: Cell | undefined): boolean =>
  a === b ||
  (sameLook(a?.format, b?.format) &&
    a?.formula === b?.formula &&
    a?.link === b?.link &&
    sameParts(a?.value, b?.value) &&
    sameParts(a?.runs, b?.runs));

/** Black on white is what a cell has to which nobody gave a colour. */
const sameLook = (a: Cell['format'] | undefined, b: Cell['format'] | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && sameParts(colourless(a), colourless(b)));

const colourless = (format: Cell['format']): object => ({
  ...format,
  color: format.color === '#000000' ? null : format.color,
  background: format.background === '#ffffff' ? null : format.background,
});

/** Most values are texts and most cells have no runs: only what has parts is written out. */
const sameParts = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

const shown = (cell: Cell | undefined): string => (cell === undefined ? '–' : JSON.stringify(cell));
