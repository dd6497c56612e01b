// A workbook of an earlier version in which people have renamed, or deleted, a tab that is to be brought up to date.

import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../local/workspace';
import type { Table } from '../../sheets-schema/define';
import { documents, evidence, reminderLog, SCHEMA_VERSION, units } from '../../sheets-schema/index';
import { differences } from '../support/differences';
import { expectMigrated } from '../support/migrated';
import { told } from '../support/observed';
import { rarely, thinned } from '../support/thinned';
import { ofVersion3 } from '../support/version-3';
import { agree, branch, mustRun, NOW, renameTab, rowsOf, run, sheetOf } from '../support/workspaces';

const renamed = (table: Table): Workspace => {
  const workspace = ofVersion3();
  renameTab(workspace, table, `${table.title} 2026`);
  return workspace;
};

const DAY = 86_400_000;

const versionOf = (workspace: Workspace): string | undefined =>
  rowsOf(workspace, 'settings').find(({ key }) => key === 'schemaVersion')?.value;

const whole = ofVersion3();
mustRun(whole, 'setUpWorkbook');

describe.each(thinned([documents, evidence, reminderLog, units], 2))('$title renamed', (table) => {
  const workspace = renamed(table);
  run(workspace, 'dailyRun', { mode: 'clock', now: NOW });

  test('the morning run leaves the version where that tab belongs', () => {
    expect(versionOf(workspace)).toBe(table === units ? '4' : '3');
  });

  test('taken back by set-up, it is brought up to date like the others', () => {
    const taken = branch(workspace);
    const words = told(mustRun(taken, 'setUpWorkbook', { answers: 'yes' }));
    expect(words).toContain('Đã cập nhật các bảng theo phiên bản mới của chương trình.');
    // What the morning failed at is told until the next good one.
    delete taken.state.properties.document.automatic_failed;
    expect(differences(taken, whole)).toStrictEqual([]);
    expect(mustRun(taken, 'setUpWorkbook').writes).toStrictEqual([]);
  });

  test('not taken back, it is left as it is, and the others and the version go on', () => {
    const refused = branch(workspace);
    const words = told(mustRun(refused, 'setUpWorkbook', { answers: 'no' }));
    expect(words).toContain('Đã cập nhật các bảng theo phiên bản mới của chương trình.');
    expect(versionOf(refused)).toBe(String(SCHEMA_VERSION));
    const theirs = { title: `${table.title} 2026` };
    expect(sheetOf(refused, theirs).cell(1, 1)).toStrictEqual(sheetOf(workspace, theirs).cell(1, 1));
    expect(mustRun(refused, 'setUpWorkbook').writes).toStrictEqual([]);
  });
});

describe('where a tab is missing that no mail needs, the morning run goes on', () => {
  const workspace = renamed(evidence);

  test('nobody gets a second mail of the day', () => {
    const morning = run(workspace, 'dailyRun', { mode: 'clock', now: NOW });
    expect([morning.error, morning.ok, morning.mails]).toStrictEqual([undefined, true, []]);
  });

  test('mails of later days go out once, and all is brought up to date once the tab is back', () => {
    const next = { mode: 'clock', now: new Date(NOW.getTime() + 7 * DAY) } as const;
    const [sent, again] = [run(workspace, 'dailyRun', next), run(workspace, 'dailyRun', next)];
    expect(sent.mails.length).toBeGreaterThan(0);
    expect([again.ok, again.mails]).toStrictEqual([true, []]);
    const undisturbed = branch(whole);
    expect(run(undisturbed, 'dailyRun', next).mails).toHaveLength(sent.mails.length);
    mustRun(workspace, 'setUpWorkbook', { answers: 'yes', now: next.now });
    expect(rowsOf(workspace, 'reminderLog')).toStrictEqual(rowsOf(undisturbed, 'reminderLog'));
  });

  test('who clicks is told to bring it up to date first', () => {
    const result = agree(renamed(evidence), 'sendOverdueReminders');
    expect([result.error?.code, result.mails]).toStrictEqual(['older_workbook', []]);
  });
});

rarely('killed at any call that changes something, the next set-up ends in the same workbook', () => {
  const deleted = (): Workspace => {
    const workspace = ofVersion3();
    workspace.workbook.deleteSheet(sheetOf(workspace, evidence));
    return workspace;
  };
  expect(expectMigrated(deleted)).toBeGreaterThan(15);
});
