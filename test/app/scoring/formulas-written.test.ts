// Every formula that the program writes is one in the workbook's region: one that was not turned would stand there as text.
import { expect, test } from '@jest/globals';
import { parseFormula } from '../../../local/host/spreadsheet/formula/parse';
import type { Workspace } from '../../../local/workspace';
import { mustRun, newWorkbook, sampleWorkbook } from '../../support/workspaces';

function formulasOf({ workbook }: Workspace) {
  const cells = workbook.sheets.flatMap((sheet) =>
    [...sheet.rows()].flatMap(([row, line]) =>
      line.map(([column, cell]) => ({ place: `${sheet.name} ${row},${column}`, ...cell })),
    ),
  );
  return {
    /** Cells whose text only looks like a formula. */
    texts: cells.filter(({ value, formula }) => formula === undefined && /^=/.test(String(value ?? ''))),
    formulas: cells.flatMap(({ formula }) => formula ?? []),
    failing: cells.filter(({ value, formula }) => formula !== undefined && typeof value === 'object'),
    colours: workbook.sheets.flatMap((sheet) =>
      sheet.conditionalFormats.flatMap(({ formula }) => formula ?? []),
    ),
  };
}

test.each([
  ['vi_VN', 'new', newWorkbook],
  ['vi_VN', 'in use', sampleWorkbook],
  ['en_US', 'in use', sampleWorkbook],
])('in %s, a workbook %s', (locale, _state, open) => {
  const workspace = open();
  workspace.state.spreadsheet.locale = locale;
  mustRun(workspace, 'recomputeScores');
  const { texts, formulas, failing, colours } = formulasOf(workspace);
  expect([texts, failing]).toStrictEqual([[], []]);
  expect(formulas.length).toBeGreaterThan(20);
  expect(colours.length).toBeGreaterThan(20);
  expect([...formulas, ...colours].filter((formula) => parseFormula(formula) === undefined)).toStrictEqual(
    [],
  );
  expect(mustRun(workspace, 'recomputeScores').writes).toStrictEqual([]);
});
