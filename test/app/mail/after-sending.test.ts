// What was sent stays sent, whatever people or Google do to the workbook afterwards; and it is told first.

import { describe, expect, test } from '@jest/globals';
import type { RunOptions, RunResult } from '../../../local/run';
import type { Workspace } from '../../../local/workspace';
import { reminderLog } from '../../../sheets-schema/index';
import { remainsOf } from '../../support/interrupted';
import { problemsOf, told } from '../../support/observed';
import { ADDRESSES, overdueOffice } from '../../support/overdue';
import { mailsByAddress } from '../../support/settled';
import { isWhole } from '../../support/thinned';
import { agree, branch, mustRun, NOW, rowsOf, sheetOf, type } from '../../support/workspaces';

const ALL = Object.values(ADDRESSES).sort();
const send = (workspace: Workspace, options = {}): RunResult =>
  agree(workspace, 'sendOverdueReminders', options);
const receivers = ({ mails }: RunResult): string[] => mails.map(({ to }) => to).sort();
const twice = (workspace: Workspace): string[] =>
  Object.entries(mailsByAddress(workspace)).flatMap(([address, count]) => (count > 1 ? [address] : []));

const deleteJournal = (workspace: Workspace): void => {
  const count = rowsOf(workspace, 'reminderLog').length;
  if (count > 0) sheetOf(workspace, reminderLog).deleteRows(2, count);
};

/** What people do to a journal that they take for a list of their own. */
const SPOILT: Readonly<Record<string, (workspace: Workspace) => void>> = {
  'all its rows deleted': deleteJournal,
  'one row deleted': (workspace) => sheetOf(workspace, reminderLog).deleteRows(3, 1),
  'every status set to not sent': (workspace) => {
    rowsOf(workspace, 'reminderLog').forEach((_, index) => {
      type(workspace, 'reminderLog', `row:${index + 2}`, { status: 'failed' });
    });
  },
  'keys cleared': (workspace) => {
    rowsOf(workspace, 'reminderLog').forEach((_, index) => {
      type(workspace, 'reminderLog', `row:${index + 2}`, { key: '' });
    });
  },
};

describe('the journal of a day that has had its mails', () => {
  const sentOffice = overdueOffice();
  send(sentOffice);

  test.each(Object.keys(SPOILT))('%s: nobody gets a second one today', (name) => {
    const workspace = branch(sentOffice);
    SPOILT[name]?.(workspace);
    expect(send(workspace)).toMatchObject({ ok: true, mails: [] });
  });

  test('the next day it holds nothing back', () => {
    const workspace = branch(sentOffice);
    deleteJournal(workspace);
    expect(receivers(send(workspace, { now: new Date('2026-10-21T08:00:00+07:00') }))).toStrictEqual(ALL);
  });
});

test('deleted between a killed sending and the next one, no mail goes twice', () => {
  let states = 0;
  for (const { call, workspace } of remainsOf(overdueOffice, send, 'killAfter', 7)) {
    deleteJournal(workspace);
    expect({ call, ok: send(workspace).ok, twice: twice(workspace) }).toStrictEqual({
      call,
      ok: true,
      twice: [],
    });
    expect(Object.keys(mailsByAddress(workspace)).length).toBeGreaterThanOrEqual(ALL.length - 1);
    states += 1;
  }
  expect(states).toBeGreaterThan(isWhole() ? 8 : 3);
});

describe('a refusal', () => {
  test('of an address that no mail service takes is said before sending', () => {
    for (const email of [
      'mailto:kt@example.com',
      'kinh tế@example.com',
      'kinh..te@example.com',
      'kt@xã.vn',
    ]) {
      const workspace = overdueOffice();
      type(workspace, 'units', 'KT', { email });
      const result = send(workspace);
      expect(receivers(result)).toHaveLength(ALL.length - 1);
      expect(told(result)).toContain('Phòng Kinh tế: chưa có e-mail, hoặc');
    }
  });

  test('of one mail by Google is "not sent": it stays due, the others go out', () => {
    const workspace = overdueOffice();
    const message = `Email không hợp lệ: ${ADDRESSES.KT}`;
    // Mails go out in the order of their keys: that of Phòng Kinh tế is the second.
    const refuse = {
      service: 'mail',
      name: 'sendEmail',
      message,
      call: ALL.indexOf(ADDRESSES.KT ?? '') + 1,
    };
    const result = send(workspace, { refuse });
    expect(receivers(result)).toStrictEqual(ALL.filter((address) => address !== ADDRESSES.KT));
    expect(told(result)).toContain('Google không nhận, chưa gửi được');
    const statusOf = () => rowsOf(workspace, 'reminderLog').find(({ to }) => to === ADDRESSES.KT)?.status;
    expect(statusOf()).toBe('failed');
    expect(receivers(send(workspace))).toStrictEqual([ADDRESSES.KT]);
    expect(statusOf()).toBe('sent');
  });

  test('of three mornings in a row names the address among the problems, until it is another', () => {
    const workspace = overdueOffice();
    const email = ADDRESSES.KT ?? '';
    const morning = (day: string) => {
      const planned = receivers(send(branch(workspace), { now: new Date(`${day}T08:00:00+07:00`) }));
      const call = planned.indexOf(email) + 1;
      const message = `Invalid email: ${email}`;
      send(workspace, {
        now: new Date(`${day}T08:00:00+07:00`),
        refuse: { service: 'mail', name: 'sendEmail', message, call },
      });
      return problemsOf(workspace).filter((line) => line.includes('ba thư liền nhau'));
    };
    expect(morning('2026-10-20')).toStrictEqual([]);
    expect(morning('2026-10-21')).toStrictEqual([]);
    const [problem, ...others] = morning('2026-10-22');
    expect([problem, others]).toStrictEqual([expect.stringContaining(email), []]);
    type(workspace, 'units', 'KT', { email: 'kinhte.moi@example.com' });
    mustRun(workspace, 'recomputeScores');
    expect(problemsOf(workspace).filter((line) => line.includes('ba thư liền nhau'))).toStrictEqual([]);
  });

  test('for want of quota in the middle leaves the rest waiting, none unknown', () => {
    const workspace = overdueOffice();
    const meanwhile = { sent: 0 };
    const { owner } = workspace.state;
    const result = send(workspace, {
      // While the question stood, another script of the account used up all but three.
      meanwhile: () => {
        workspace.state.mail.day[owner] = { since: NOW.toISOString(), recipients: 97 };
        meanwhile.sent += 1;
      },
    });
    expect(meanwhile.sent).toBeGreaterThan(0);
    expect(result.mails.length).toBeLessThanOrEqual(3);
    const statuses = rowsOf(workspace, 'reminderLog').map(({ status }) => status);
    expect(statuses).not.toContain('unknown');
    expect(statuses.filter((status) => status === 'failed').length).toBe(ALL.length - result.mails.length);
  });
});

test('a failure after the mails is told after what was sent, and sends nothing again', () => {
  const results = new Map<Workspace, RunResult>();
  const sending = (workspace: Workspace, options: RunOptions): RunResult => {
    const result = send(workspace, options);
    results.set(workspace, result);
    return result;
  };
  const failed: string[] = [];
  for (const { call, workspace } of remainsOf(overdueOffice, sending, 'fault', 3)) {
    const result = results.get(workspace);
    if (result === undefined || result.mails.length < ALL.length) continue;
    const text = told(result);
    expect({ call, title: text.split('\n')[0] }).toStrictEqual({
      call,
      title: expect.stringMatching(/^Đã gửi thư/),
    });
    if (text.includes('sau đó có lỗi')) failed.push(text);
    expect({ call, again: send(workspace).mails }).toStrictEqual({ call, again: [] });
  }
  expect(failed.length).toBeGreaterThan(1);
  expect(failed[0]).toContain('Lần chạy sau không gửi lại các thư đã gửi.');
});

test('a morning that fails ends with a code of its own', () => {
  const workspace = overdueOffice();
  type(workspace, 'settings', 'operatorEmail', { value: 'khac@example.com' });
  const result = agree(workspace, 'dailyRun', { mode: 'clock' });
  expect(result).toMatchObject({ ok: false, error: { code: 'operator_only' } });
});
