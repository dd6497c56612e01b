// "Tính lại ngay": a tick on Tổng quan recomputes, also from a phone; an edit of what decides something is logged, any other costs nothing.
import { describe, expect, test } from '@jest/globals';
import { placeOf } from '../../../local/tables';
import { edit } from '../../../local/triggers';
import type { Workspace } from '../../../local/workspace';
import { dashboard } from '../../../sheets-schema/index';
import { DASHBOARD_BOX } from '../../../sheets-schema/page-styles';
import {
  branch,
  EDITOR,
  mustRun,
  NOW,
  OWNER,
  renameTab,
  rowsOf,
  run,
  sampleWorkbook,
  type,
  valueAt,
} from '../../support/workspaces';

const origin = sampleWorkbook();
mustRun(origin, 'enableDailyRun', { answers: 'yes' });
const enabled = (): Workspace => branch(origin);
const tick = (
  workspace: Workspace,
  { user = OWNER, row = DASHBOARD_BOX.row as number, column = 'B', text = 'TRUE' } = {},
) => edit(workspace, placeOf(workspace, 'dashboard', `row:${row}`, column), text, { user, now: NOW });

describe('ticking the box', () => {
  test.each([OWNER, EDITOR])(
    'by %s: recomputes as its operator, empties the box, says so in passing',
    (user) => {
      const workspace = enabled();
      type(workspace, 'criteria', 'C14', { actual: '13/13' });
      const results = tick(workspace, { user });
      expect(results.map((result) => [result.function, result.ok])).toStrictEqual([
        ['onEdited', true],
        ['onChanged', true],
      ]);
      expect(results[0]?.writes.map(({ sheet }) => sheet).sort()).toStrictEqual([
        'dashboard',
        'scores',
        'unitWork',
      ]);
      expect(valueAt(workspace, dashboard, DASHBOARD_BOX.row, 2)).toBe(false);
      expect(rowsOf(workspace, 'scores').find(({ code }) => code === 'C14')?.result).toBe('met');
      expect(results[0]?.messages.map(({ kind, title }) => [kind, title])).toStrictEqual([
        ['toast', 'Đã tính điểm'],
      ]);
    },
  );

  test('with nothing new, only the box is put back', () => {
    const workspace = enabled();
    const [result] = tick(workspace);
    expect(result?.calls.writes).toBe(1);
    expect(result?.writes.map(({ sheet }) => sheet)).toStrictEqual(['dashboard']);
    expect(valueAt(workspace, dashboard, DASHBOARD_BOX.row, 2)).toBe(false);
  });

  test('on the page renamed in capitals recomputes as well', () => {
    const workspace = enabled();
    renameTab(workspace, dashboard, dashboard.title.toUpperCase());
    const [result] = tick(workspace);
    expect(result?.writes.map(({ sheet }) => sheet)).toStrictEqual(['dashboard']);
  });

  test('sends no mail and asks nothing: nobody could answer', () => {
    const [result] = tick(enabled());
    expect(result?.mails).toStrictEqual([]);
    expect(result?.messages.every(({ kind }) => kind === 'toast')).toBe(true);
  });

  test('before the daily run is switched on does nothing, and breaks nothing', () => {
    const workspace = sampleWorkbook();
    expect(tick(workspace)).toStrictEqual([]);
    mustRun(workspace, 'recomputeScores');
    expect(valueAt(workspace, dashboard, DASHBOARD_BOX.row, 2)).toBe(false);
  });
});

describe('any other edit', () => {
  test.each([
    ['beside the box', { row: DASHBOARD_BOX.row, column: 'A' }],
    ['above it', { row: 28 }],
    ['the box emptied', { text: 'FALSE' }],
  ])('%s: ends at once, without a call or a line in the log', (_where, at) => {
    const [result] = tick(enabled(), at);
    expect(result).toMatchObject({ ok: true, calls: { total: 0 }, messages: [], logs: [] });
  });

  test('started by hand, without an edit: ends quietly', () => {
    const result = run(sampleWorkbook(), 'onEdited');
    expect(result).toMatchObject({ ok: true, calls: { total: 0 }, messages: [], logs: [] });
  });

  test('in a table, at the same place: logged, and nothing is computed', () => {
    const workspace = enabled();
    const [result] = edit(
      workspace,
      placeOf(workspace, 'criteria', `row:${DASHBOARD_BOX.row}`, 'shortName'),
      'TRUE',
      {
        now: NOW,
      },
    );
    expect(result).toMatchObject({ ok: true, messages: [], logs: [] });
    expect(result?.writes.map(({ sheet }) => sheet)).toStrictEqual(['changeLog']);
  });
});
