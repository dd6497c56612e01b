// Two at once, or one stopped half-way: what Tổng quan says of the daily run is what the triggers do.
import { describe, expect, test } from '@jest/globals';
import type { RunOptions, RunResult } from '../../../local/run';
import { tick } from '../../../local/triggers';
import type { Workspace } from '../../../local/workspace';
import { dashboard } from '../../../sheets-schema/index';
import { DASHBOARD_ROWS } from '../../../sheets-schema/page-styles';
import { differences } from '../../support/differences';
import { remainsOf } from '../../support/interrupted';
import { thinned } from '../../support/thinned';
import { watching } from '../../support/watching';
import { branch, mustRun, OWNER, run, sampleWorkbook, type, valueAt } from '../../support/workspaces';

const MORNING = new Date('2026-10-21T07:00:00+07:00');
const ALL = ['dailyRun', 'onEdited', 'onChanged'];

const triggersOf = ({ state }: Workspace): string[] => state.triggers.map(({ handler }) => handler);
const byClock = (workspace: Workspace, options: RunOptions = {}): RunResult =>
  run(workspace, 'dailyRun', { ...options, mode: 'clock', now: MORNING });

/** On and off as Tổng quan shows it, once somebody has clicked Tính điểm. */
function shown(workspace: Workspace): 'on' | 'off' {
  mustRun(workspace, 'recomputeScores', { now: MORNING });
  return String(valueAt(workspace, dashboard, DASHBOARD_ROWS.automatic, 2)).startsWith('đang bật')
    ? 'on'
    : 'off';
}

const off = sampleWorkbook();
const on = branch(off);
mustRun(on, 'enableDailyRun', { answers: 'yes' });

const enable = (workspace: Workspace): RunResult => run(workspace, 'enableDailyRun', { answers: 'yes' });

/** Calls of the run beside the reading and writing of cells: between two of them a second person makes a difference. */
function momentsOf(work: () => unknown): number[] {
  const moments: number[] = [];
  watching(work, ({ number, name }) => {
    if (!name.startsWith('spreadsheet.')) moments.push(number);
  });
  return moments;
}

test.each([
  ['Tắt tự động during the morning’s run', on, byClock, 'disableDailyRun'],
  ['two clicks on Bật tự động', off, enable, 'enableDailyRun'],
  ['Tắt tự động right after Bật tự động', off, enable, 'disableDailyRun'],
] as const)(
  '%s: the second is done or told to wait, and the page says what runs',
  (_, origin, first, second) => {
    const ends = new Set<string>();
    for (const moment of thinned(
      momentsOf(() => first(branch(origin))),
      9,
    )) {
      const workspace = branch(origin);
      const { error } = watching(
        () => first(workspace),
        ({ number, locked }) => {
          if (number !== moment) return;
          const foreignLocks = locked ? (['document'] as const) : [];
          ends.add(run(workspace, second, { now: MORNING, foreignLocks }).error?.code ?? 'done');
        },
      );
      expect([moment, error]).toStrictEqual([moment, undefined]);
      expect([moment, triggersOf(workspace)]).toStrictEqual([moment, shown(workspace) === 'on' ? ALL : []]);
    }
    expect([...ends].sort()).toStrictEqual(['busy', 'done']);
  },
);

test.each([
  ['enableDailyRun', off],
  ['disableDailyRun', on],
] as const)(
  '%s while another run is at work: told that nothing has changed, and nothing has',
  (action, origin) => {
    const workspace = branch(origin);
    const { error, messages } = run(workspace, action, { answers: 'yes', foreignLocks: ['document'] });
    expect(error?.code).toBe('busy');
    expect(messages.at(-1)?.text).toContain('Chưa có gì thay đổi.');
    expect(differences(workspace, origin)).toStrictEqual([]);
  },
);

test.each(['enableDailyRun', 'disableDailyRun'])(
  '%s ended at any call: never shown as on where not all of it runs; what is left over ends the next morning',
  (action) => {
    const ended = remainsOf(
      () => branch(on),
      (workspace, interference) => run(workspace, action, interference),
      'killAfter',
      2,
    );
    let states = 0;
    for (const { call, workspace } of ended) {
      states += 1;
      if (shown(workspace) === 'on') {
        expect([call, triggersOf(workspace)]).toStrictEqual([call, ALL]);
        continue;
      }
      const runsByClock = triggersOf(workspace).includes('dailyRun');
      const results = tick(workspace, new Date('2026-10-23T12:00:00+07:00'));
      expect([call, results.map(({ ok, mails }) => [ok, mails])]).toStrictEqual([
        call,
        runsByClock ? [[true, []]] : [],
      ]);
      expect([call, triggersOf(workspace).includes('dailyRun')]).toStrictEqual([call, false]);
      expect([call, shown(workspace)]).toStrictEqual([call, 'off']);
    }
    expect(states).toBeGreaterThan(3);
  },
);

describe('what a run wrote before it failed', () => {
  /** Data that change while the question stands open: the outputs are drawn, then the freeze is refused. */
  const refusedFreeze = (workspace: Workspace): RunResult =>
    run(workspace, 'freezeScores', {
      answers: 'yes',
      meanwhile: () => type(workspace, 'criteria', 'C10', { actual: 'Có' }),
    });
  const sendingWithoutQuota = (workspace: Workspace): RunResult => {
    workspace.state.users[OWNER] = { mailLimit: 0 };
    return run(workspace, 'sendOverdueReminders', { answers: 'yes' });
  };

  test.each([
    ['changed_meanwhile', refusedFreeze],
    ['quota_spent', sendingWithoutQuota],
  ])('%s: is down before the lock is let go', (code, fail) => {
    const names: string[] = [];
    const { error, calls } = watching(
      () => fail(sampleWorkbook()),
      ({ name }) => names.push(name),
    );
    expect([error?.code, calls.writes > 0]).toStrictEqual([code, true]);
    const before = names.slice(0, names.indexOf('lock.release'));
    expect(before.filter((name) => name.startsWith('spreadsheet.')).at(-1)).toBe('spreadsheet.flush');
  });

  test('where writing it down fails too, the first failure is the one that is told', () => {
    const { error } = watching(
      () => refusedFreeze(sampleWorkbook()),
      ({ name }) => {
        if (name === 'spreadsheet.flush') throw new Error('no connection');
      },
    );
    expect(error?.code).toBe('changed_meanwhile');
  });
});
