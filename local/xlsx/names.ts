// Names for ranges of the whole workbook, as people and scripts give them; what else the file names (print areas, filters)
// stays as it is.
import { attributesOf, attributesText } from './package/xml';
import type { GridRange } from './rules';
import type { DefinedName } from './source';
import { parseRangeFormula, rangeFormula } from './structure';
import type { Workbook } from './workbook';

const nameOf = ({ attributes, sheet }: DefinedName): string | undefined =>
  sheet ? undefined : attributesOf(`<n${attributes}>`).get('name');

const isCalled = (name: string) => (defined: DefinedName) =>
  nameOf(defined)?.toLowerCase() === name.toLowerCase();

/** The range of that name, capitals apart; undefined where there is none, or the name stands for something else. */
export function namedRange(
  workbook: Workbook,
  name: string,
): { sheet: string; range: GridRange } | undefined {
  const found = workbook.source.names.find(isCalled(name));
  return found && parseRangeFormula(found.formula);
}

/** Gives the name to the range, or takes it away. */
export function setNamedRange(
  workbook: Workbook,
  name: string,
  place: { sheet: string; range: GridRange } | null,
): void {
  const { source } = workbook;
  const others = source.names.filter((defined) => !isCalled(name)(defined));
  const attributes = attributesText({ name });
  source.names = place
    ? [...others, { attributes, formula: rangeFormula(place.sheet, place.range) }]
    : others;
  source.namesDirty = true;
}
