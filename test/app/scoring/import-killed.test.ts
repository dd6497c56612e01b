// An import ended or refused at any of its calls: the tab of criteria holds the old set or the new one whole, and the next
// click completes it as if nothing had happened.
import { expect, test } from '@jest/globals';
import type { Interference } from '../../../local/host/dispatcher';
import type { Workspace } from '../../../local/workspace';
import { CRITERIA_STAGING } from '../../../sheets-schema/criteria-staging';
import { criteriaMapping } from '../../../sheets-schema/index';
import { firstCall, remainsOf } from '../../support/interrupted';
import { smallSet } from '../../support/small-set';
import { agree, mustRun, rowsOf, sheetOf } from '../../support/workspaces';

const imports = (workspace: Workspace, how: Interference = {}) => agree(workspace, 'importCriteriaSet', how);

/** Codes and maxima, as they stand. */
const setOf = (workspace: Workspace): string =>
  JSON.stringify(
    rowsOf(workspace, 'criteria').map(({ code, name, maxScore, rule }) => [code, name, maxScore, rule]),
  );

const tabsLeft = (workspace: Workspace): string[] =>
  workspace.workbook.sheets.map(({ name }) => name).filter((name) => name !== CRITERIA_STAGING);

/** All that an import writes; typed words and results. */
const written = (workspace: Workspace) => ({
  ...Object.fromEntries(
    ['criteria', 'checklist', 'evidence', 'scores', 'dataIssues'].map((id) => [id, rowsOf(workspace, id)]),
  ),
  tabs: tabsLeft(workspace),
  begun: workspace.state.properties.document.importingSet,
});

/** The next click: it finishes what was begun, or begins anew and forgets what nobody needs any more. */
function completed(workspace: Workspace): void {
  const isOpen = [CRITERIA_STAGING, criteriaMapping.title].some(
    (title) => workspace.workbook.sheet(title) !== undefined,
  );
  if (isOpen || written(workspace).begun !== undefined)
    mustRun(workspace, 'importCriteriaSet', { answers: 'yes' });
  else mustRun(workspace, 'recomputeScores');
}

test.each([
  ['killAfter', 6],
  ['fault', 12],
] as const)('%s at any call', (kind, step) => {
  const whole = smallSet();
  const old = setOf(whole);
  imports(whole);
  const [renewed, end] = [setOf(whole), written(whole)];
  const seen = new Set<string>();
  for (const { call, workspace } of remainsOf(smallSet, imports, kind, step)) {
    const now = setOf(workspace);
    seen.add(now);
    expect([call, now === old || now === renewed]).toStrictEqual([call, true]);
    completed(workspace);
    expect([call, written(workspace)]).toStrictEqual([call, end]);
  }
  expect(seen).toStrictEqual(new Set([old, renewed]));
});

test('what somebody changed in the checklist after a run was stopped is left as it is, and told', () => {
  const isSwapped = (workspace: Workspace) => rowsOf(workspace, 'criteria').length === 3;
  const killAfter = firstCall(smallSet(), imports, isSwapped);
  const workspace = smallSet();
  imports(workspace, { killAfter });
  const items = rowsOf(smallSet(), 'checklist').length;
  expect([isSwapped(workspace), rowsOf(workspace, 'checklist').length]).toStrictEqual([true, items]);
  sheetOf(workspace, { title: 'Danh mục kiểm tra' }).setCell(3, 8, { value: 'đã xem' });
  const { messages } = mustRun(workspace, 'importCriteriaSet', { answers: 'yes' });
  expect(messages.at(-1)?.text).toContain('Danh mục kiểm tra đã được sửa sau khi lệnh trước bị dừng');
  expect(rowsOf(workspace, 'checklist').length).toBe(items);
  expect(rowsOf(workspace, 'evidence')[0]?.criteria).toContain('1.1 – ');
});
