// A workbook in use in which Tổng quan has the rows of before: looks, box and warning go to where they are now.
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../local/workspace';
import { dashboard, SCHEMA_VERSION } from '../../sheets-schema/index';
import { DASHBOARD_BOX, DASHBOARD_ROWS } from '../../sheets-schema/page-styles';
import { remainsOf } from '../support/interrupted';
import { contents } from '../support/observed';
import { agree, mustRun, ruleAt, run, sampleWorkbook, sheetOf, type, valueAt } from '../support/workspaces';

/** Rows of before: the box, the heading of what is overdue. */
const FORMER = { box: 29, overdue: 23 };

const gidOf = ({ state }: Workspace) =>
  state.spreadsheet.sheets.find(({ name }) => name === dashboard.title)?.gid;
const warningOf = (workspace: Workspace) =>
  workspace.state.spreadsheet.protections.find(({ gid }) => gid === gidOf(workspace));

/** As the program before left it. */
function ofBefore(): Workspace {
  const workspace = sampleWorkbook();
  const sheet = sheetOf(workspace, dashboard);
  const heading = sheet.formatAt(DASHBOARD_ROWS.overdue, 1);
  sheet.setCell(FORMER.overdue, 1, { format: heading });
  sheet.setCell(DASHBOARD_ROWS.overdue, 1, { format: sheet.formatAt(DASHBOARD_ROWS.asOf + 8, 1) });
  sheet.setValidations(
    sheet.validations.map((rule) => ({
      ...rule,
      ranges: rule.ranges.map((range) =>
        range.row === DASHBOARD_BOX.row ? { ...range, row: FORMER.box } : range,
      ),
    })),
  );
  for (const range of warningOf(workspace)?.unprotected ?? []) Object.assign(range, { row: FORMER.box });
  type(workspace, 'settings', 'schemaVersion', { value: '14' });
  return workspace;
}

const seen = (workspace: Workspace) => {
  const sheet = sheetOf(workspace, dashboard);
  return {
    box: [FORMER.box, DASHBOARD_BOX.row].map((row) => ruleAt(sheet, row, 2)?.type ?? null),
    free: warningOf(workspace)?.unprotected?.map(({ row }) => row),
    headings: [FORMER.overdue, DASHBOARD_ROWS.overdue].map((row) => sheet.formatAt(row, 1).bold),
    label: valueAt(workspace, dashboard, DASHBOARD_BOX.row, 1),
    contents: contents(workspace),
  };
};

test('brought up to date, it is as one that is made today; a second run finds nothing to do', () => {
  const workspace = ofBefore();
  expect(seen(workspace)).not.toStrictEqual(seen(sampleWorkbook()));
  mustRun(workspace, 'setUpWorkbook');
  expect(seen(workspace)).toStrictEqual(seen(sampleWorkbook()));
  expect(run(workspace, 'setUpWorkbook').writes).toStrictEqual([]);
});

test('killed at every call, the next run makes it whole', () => {
  const whole = seen(sampleWorkbook());
  for (const { call, workspace } of remainsOf(
    ofBefore,
    (one, how) => agree(one, 'setUpWorkbook', how),
    'killAfter',
    3,
  )) {
    mustRun(workspace, 'setUpWorkbook');
    expect([call, seen(workspace)]).toStrictEqual([call, whole]);
  }
});

test('the version is kept', () => {
  const workspace = ofBefore();
  mustRun(workspace, 'setUpWorkbook');
  expect(contents(workspace).settings).toContain(String(SCHEMA_VERSION));
});
