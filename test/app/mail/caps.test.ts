// Against misuse by an editor who is not the operator: whatever is changed about where mails go, or whether, is in the log of
// changes; and two sendings at once write to nobody twice.
import { describe, expect, test } from '@jest/globals';
import type { RunOptions, RunResult } from '../../../local/run';
import { placeOf } from '../../../local/tables';
import { edit } from '../../../local/triggers';
import type { Workspace } from '../../../local/workspace';
import { dashboard } from '../../../sheets-schema/index';
import { shownRows } from '../../support/observed';
import { fillOverdue } from '../../support/overdue';
import { mailsByAddress } from '../../support/settled';
import { isWhole, thinned } from '../../support/thinned';
import { watching } from '../../support/watching';
import { agree, EDITOR, mustRun, prepared, rowsOf, sheetOf, type } from '../../support/workspaces';

const NOON = new Date('2026-10-16T12:00:00+07:00');
const MORNING = new Date('2026-10-16T07:00:00+07:00');

const office = prepared((workspace) => {
  fillOverdue(workspace);
  expect(agree(workspace, 'enableDailyRun', { now: new Date('2026-10-15T15:00:00+07:00') }).ok).toBe(true);
});

describe('what an editor changes about the mails', () => {
  const changed = (table: string, key: string, column: string, text: string): Workspace => {
    const workspace = office();
    edit(workspace, placeOf(workspace, table, key, column), text, { user: EDITOR, now: NOON });
    mustRun(workspace, 'recomputeScores', { now: NOON });
    return workspace;
  };
  const notable = (workspace: Workspace): string[] => {
    const rows = shownRows(sheetOf(workspace, dashboard)).map(([first = '']) => first);
    return rows.slice(rows.findIndex((text) => text.startsWith('THAY ĐỔI TRONG 7 NGÀY')) + 1).filter(Boolean);
  };

  test.each([
    ['settings', 'digestEmail', 'value', 'la@evil.example'],
    ['settings', 'digestCopy', 'value', 'la@evil.example'],
    ['settings', 'overdueCopy', 'value', 'la@evil.example'],
    ['settings', 'operatorEmail', 'value', 'la@evil.example'],
    ['settings', 'sending', 'value', 'Gửi thử'],
    ['units', 'KT', 'email', 'la@evil.example'],
    ['units', 'KT', 'ccEmail', 'la@evil.example'],
  ])(
    '%s %s %s: logged with what stood there, and shown to all; an address itself is not',
    (table, key, column, text) => {
      const workspace = changed(table, key, column, text);
      expect(rowsOf(workspace, 'changeLog').map((row) => [row.place, row.after])).toStrictEqual([
        [`${table}|${key}|${column}`, text],
      ]);
      expect(notable(workspace)).toHaveLength(1);
      expect(notable(workspace).join()).not.toContain('evil');
    },
  );

  test('how many a day may be written to is logged too', () => {
    const workspace = changed('settings', 'recipientsPerDay', 'value', '500');
    expect(rowsOf(workspace, 'changeLog').map(({ row, after }) => [row, after])).toStrictEqual([
      ['Số địa chỉ nhận thư tối đa trong một ngày', expect.stringContaining('500')],
    ]);
  });

  test.each(['digestEmail', 'digestCopy'])(
    'a new address in %s gets nothing of the daily run, and is named',
    (key) => {
      const workspace = office();
      type(workspace, 'settings', 'digestEmail', { value: 'chutich@example.com' });
      agree(workspace, 'sendOverdueReminders', { now: NOON });
      type(workspace, 'settings', key, { value: 'la@evil.example' });
      const monday = mustRun(workspace, 'dailyRun', {
        mode: 'clock',
        now: new Date('2026-10-19T07:00:00+07:00'),
      });
      const everybody = monday.mails.flatMap(({ to, cc }) => [to, cc]).join();
      expect(monday.mails.length).toBeGreaterThan(0);
      expect(everybody).not.toContain('evil');
      const held = rowsOf(workspace, 'reminderLog').filter(({ error }) =>
        error?.startsWith('Giữ lại: địa chỉ mới'),
      );
      expect(held.map(({ kind }) => kind)).toStrictEqual(['digest']);
      expect(rowsOf(workspace, 'dataIssues').map(({ value }) => value)).toContain('la@evil.example');
    },
  );
});

describe('two sendings at once', () => {
  const byClock = (workspace: Workspace, options: RunOptions = {}): RunResult =>
    agree(workspace, 'dailyRun', { ...options, mode: 'clock', now: MORNING });
  const byClick = (workspace: Workspace, options: RunOptions = {}): RunResult =>
    agree(workspace, 'sendOverdueReminders', { ...options, now: MORNING });

  /** Calls between which a second run makes a difference. */
  function momentsOf(work: () => unknown): number[] {
    const moments: number[] = [];
    watching(work, ({ number, name }) => {
      if (!name.startsWith('spreadsheet.')) moments.push(number);
    });
    return moments;
  }

  test.each([
    ['a click during the morning’s run', byClock, byClick],
    ['the morning’s run during a click', byClick, byClock],
    ['two clicks', byClick, byClick],
  ] as const)('%s: one sends, the other is told, nobody is written to twice', (_, first, second) => {
    const ends = new Set<string>();
    for (const moment of thinned(
      momentsOf(() => first(office())),
      isWhole() ? 1 : 12,
    )) {
      const workspace = office();
      const { error } = watching(
        () => first(workspace),
        ({ number, locked }) => {
          if (number !== moment) return;
          const foreignLocks = locked ? (['document'] as const) : [];
          ends.add(second(workspace, { foreignLocks }).error?.code ?? 'done');
        },
      );
      ends.add(error?.code ?? 'done');
      const counts = Object.values(mailsByAddress(workspace));
      expect([moment, Math.max(...counts), counts.length]).toStrictEqual([moment, 1, 8]);
      expect([moment, workspace.state.properties.document.sending]).toStrictEqual([moment, undefined]);
      const open = rowsOf(workspace, 'reminderLog').filter(({ status }) => status !== 'sent');
      expect([moment, open]).toStrictEqual([moment, []]);
    }
    expect(ends).toContain('done');
    expect(ends).toContain('busy');
    expect([...ends].filter((end) => !['done', 'busy', 'changed_meanwhile'].includes(end))).toStrictEqual([]);
  });
});
