// A table pasted into the tab of an import, as Sheets takes it: texts are read as if typed, so "1.10" may become a day.
import { spreadsheetHost } from '../../local/run';
import type { Workspace } from '../../local/workspace';
import { CRITERIA_STAGING } from '../../sheets-schema/criteria-staging';
import type { PastedTable } from './criteria-sets';
import { mustRun, NOW, OWNER, sheetOf } from './workspaces';

const STAGING = { title: CRITERIA_STAGING };

/** First click: the tab is made. */
export const beginImport = (workspace: Workspace): void => void mustRun(workspace, 'importCriteriaSet');

/** What was pasted brings its own format along, so the cells are no longer plain text, and takes the instruction's place. */
export function paste(
  workspace: Workspace,
  { cells, merges }: PastedTable,
  at = { row: 1, column: 1 },
): void {
  const sheet = sheetOf(workspace, STAGING);
  sheet.setCell(1, 1, null);
  const host = spreadsheetHost(workspace, { user: OWNER, now: NOW });
  const gid = host.gid(CRITERIA_STAGING) as number;
  for (const [r, row] of cells.entries())
    for (const [c, text] of row.entries()) {
      if (text === '') continue;
      const [to, column] = [at.row + r, at.column + c];
      sheet.setCell(to, column, { format: { ...sheet.formatAt(to, column), numberFormat: 'General' } });
      host.typeInto(gid, to, column, text);
    }
  host.finish();
  sheet.setMerges(
    merges.map(({ row, column, ...size }) => ({
      ...size,
      row: row + at.row - 1,
      column: column + at.column - 1,
    })),
  );
}

/** A person clears the tab. */
export function clearStaging(workspace: Workspace): void {
  const sheet = sheetOf(workspace, STAGING);
  sheet.setMerges([]);
  for (let row = 1; row <= sheet.lastRow; row += 1)
    for (let column = 1; column <= sheet.lastColumn; column += 1) sheet.setCell(row, column, null);
}
