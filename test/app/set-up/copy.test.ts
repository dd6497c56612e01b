// Tạo bản sao: a workbook that carries another one's id computes, but sends to its operator only and starts nothing until confirmed.

import { describe, expect, test } from '@jest/globals';
import type { RunResult } from '../../../local/run';
import type { Workspace } from '../../../local/workspace';
import { dashboard, settings } from '../../../sheets-schema/index';
import { differences } from '../../support/differences';
import { endingsOf, firstCall } from '../../support/interrupted';
import { deleteHeaderRow } from '../../support/rearranged';
import { rarely } from '../../support/thinned';
import {
  branch,
  emptyWorkspace,
  mustRun,
  newWorkbook,
  OWNER,
  rowsOf,
  run,
  sampleWorkbook,
  type,
  valueAt,
  WORKBOOK_ID,
  withoutProgress,
} from '../../support/workspaces';

const COPY_ID = 'copy';
const NOTICE = 'Đây là bản sao chưa xác nhận: tự động không chạy, thư chỉ gửi thử đến người vận hành.';

/** As Google's "Tạo bản sao" leaves it: same cells, another file. */
function copied(): Workspace {
  const copy = sampleWorkbook();
  Object.assign(copy.state.spreadsheet, { id: COPY_ID });
  return copy;
}

const ownId = (workspace: Workspace) =>
  rowsOf(workspace, 'settings').find(({ key }) => key === 'workbookId')?.value;
const endOf = ({ messages }: RunResult) => messages.at(-1);

describe('an unconfirmed copy', () => {
  test('computes like the original, and says on the first page and at the end what it is', () => {
    const copy = copied();
    const result = mustRun(copy, 'recomputeScores');
    expect(endOf(result)?.text).toContain(NOTICE);
    expect(valueAt(copy, dashboard, 3, 1)).toBe('Đây là bản sao: thư chỉ gửi thử đến khi được xác nhận.');
    expect(rowsOf(copy, 'scores')).toStrictEqual(rowsOf(sampleWorkbook(), 'scores'));
  });

  test('sending counts as a test, whatever the settings say: all mails go to the operator, no key is used up', () => {
    const copy = copied();
    const result = mustRun(copy, 'sendOverdueReminders');
    expect(result.mails.length).toBeGreaterThan(0);
    for (const { to, cc, subject } of result.mails) {
      expect([to, cc]).toStrictEqual([OWNER, '']);
      expect(subject).toMatch(/^\[GỬI THỬ(?: → [^\]]+)?\] /);
    }
    expect(withoutProgress(result)).toHaveLength(1);
    expect(endOf(result)?.title).toBe('Đã gửi thử');
    expect(endOf(result)?.text).toContain(NOTICE);
    expect(rowsOf(copy, 'reminderLog').every(({ status }) => status === 'test')).toBe(true);
    expect(rowsOf(copy, 'settings').find(({ key }) => key === 'sending')?.value).toBe('real');
  });

  test('sets no trigger and makes no document', () => {
    const copy = copied();
    const before = branch(copy);
    for (const action of ['enableDailyRun', 'buildDossier']) {
      const result = run(copy, action, { answers: 'yes' });
      expect([action, result.error?.code, result.files]).toStrictEqual([action, 'copy_unconfirmed', []]);
      expect(endOf(result)?.title).toBe('Đây là bản sao chưa xác nhận');
    }
    expect(differences(copy, before)).toStrictEqual([]);
  });

  test('run by the clock all the same, it mails nobody', () => {
    const copy = copied();
    const result = run(copy, 'dailyRun', { mode: 'clock', now: new Date('2026-10-21T07:00:00+07:00') });
    expect([result.ok, result.mails]).toStrictEqual([true, []]);
    expect(rowsOf(copy, 'reminderLog')).toStrictEqual([]);
  });

  test('can be looked through: preview, guide, self-test', () => {
    const copy = copied();
    for (const action of ['previewReminders', 'openGuide', 'selfTest'])
      expect([action, run(copy, action).ok]).toStrictEqual([action, true]);
  });
});

describe('Tạo, khôi phục các bảng on a copy asks whether it is the office’s own', () => {
  test('no: it stays a copy, and says so', () => {
    const copy = copied();
    const result = mustRun(copy, 'setUpWorkbook');
    expect(withoutProgress(result).map(({ title }) => title)).toStrictEqual([
      'Đây là bản sao',
      'Tạo, khôi phục các bảng',
    ]);
    expect(endOf(result)?.text).toContain(NOTICE);
    expect(ownId(copy)).toBe(WORKBOOK_ID);
    expect(endOf(run(copy, 'sendOverdueReminders'))?.title).toBe('Đã gửi thử');
  });

  test('yes: from now on it is the office’s workbook, and is not asked again', () => {
    const copy = copied();
    const result = mustRun(copy, 'setUpWorkbook', { answers: 'yes' });
    expect(endOf(result)?.text).toContain('Sổ này là sổ theo dõi chính thức của xã.');
    expect(ownId(copy)).toBe(COPY_ID);
    expect(valueAt(copy, dashboard, 3, 1)).toBe('');
    expect(withoutProgress(mustRun(copy, 'setUpWorkbook'))).toHaveLength(1);
    expect(mustRun(copy, 'sendOverdueReminders', { answers: 'yes' }).mails.length).toBeGreaterThan(0);
    expect(run(copy, 'enableDailyRun', { answers: 'yes' }).ok).toBe(true);
  });

  rarely('yes, ended at any call: never half the office’s own; the next yes makes it whole', () => {
    const whole = copied();
    const endings = endingsOf(whole, (workspace) => mustRun(workspace, 'setUpWorkbook', { answers: 'yes' }));
    for (const killAfter of endings) {
      const copy = copied();
      run(copy, 'setUpWorkbook', { answers: 'yes', killAfter });
      expect([WORKBOOK_ID, COPY_ID]).toContain(ownId(copy));
      mustRun(copy, 'setUpWorkbook', { answers: 'yes' });
      expect([killAfter, differences(copy, whole)]).toStrictEqual([killAfter, []]);
    }
    expect(endings.length).toBeGreaterThan(2);
  });
});

describe('a workbook whose id was lost may be a copy', () => {
  const withoutId = (workspace = sampleWorkbook()) => {
    type(workspace, 'settings', 'workbookId', { value: '' });
    return workspace;
  };

  test('sending counts as a test until somebody confirms', () => {
    for (const workspace of [withoutId(), withoutId(copied())]) {
      const result = mustRun(workspace, 'sendOverdueReminders', { answers: 'yes' });
      expect(new Set(result.mails.map(({ to }) => to))).toStrictEqual(new Set([OWNER]));
      expect(endOf(result)?.title).toBe('Đã gửi thử');
      expect(run(workspace, 'enableDailyRun', { answers: 'yes' }).error?.code).toBe('copy_unconfirmed');
    }
  });

  test('set-up asks instead of taking it for the office’s own', () => {
    const workspace = withoutId();
    const refused = mustRun(workspace, 'setUpWorkbook');
    expect([refused.messages[0]?.title, refused.writes, ownId(workspace)]).toStrictEqual([
      'Đây là bản sao',
      [],
      '',
    ]);
    mustRun(workspace, 'setUpWorkbook', { answers: 'yes' });
    expect(differences(workspace, sampleWorkbook())).toStrictEqual([]);
  });

  test('an id that only lost its header is read again first: the office’s own is asked nothing, a copy says what it is', () => {
    const [own, copy] = [sampleWorkbook(), copied()];
    for (const workspace of [own, copy]) deleteHeaderRow(workspace, settings);
    const [result, ofCopy] = [own, copy].map((workspace) => mustRun(workspace, 'setUpWorkbook'));
    const alerts = [result, ofCopy].map((one) => one?.messages.filter(({ kind }) => kind === 'alert'));
    expect(alerts.map((shown) => shown?.length)).toStrictEqual([1, 1]);
    expect(alerts[0]?.[0]?.text).not.toContain(NOTICE);
    expect(alerts[1]?.[0]?.text).toContain(NOTICE);
    expect([ownId(own), ownId(copy)]).toStrictEqual([WORKBOOK_ID, WORKBOOK_ID]);
  });
});

describe('the first set-up, stopped around the call that writes the settings, the id among them', () => {
  const stopped = (killAfter: number) => {
    const workspace = emptyWorkspace();
    run(workspace, 'setUpWorkbook', { killAfter });
    return workspace;
  };
  const hasSettings = ({ workbook }: Workspace) => (workbook.sheet(settings.title)?.lastRow ?? 0) > 1;
  const setUp = (workspace: Workspace) => mustRun(workspace, 'setUpWorkbook');
  /** First call after which there are settings; what took effect stays. */
  const settled = firstCall(emptyWorkspace(), setUp, hasSettings);

  test.each([settled - 1, settled])(
    'after call %d: the next one in the same file asks nothing, and is whole',
    (call) => {
      const workspace = stopped(call);
      const { messages } = mustRun(workspace, 'setUpWorkbook');
      expect(messages.filter(({ kind }) => kind === 'alert')).toHaveLength(1);
      expect(differences(workspace, newWorkbook())).toStrictEqual([]);
    },
  );

  test('a copy of it is asked about, until somebody says yes', () => {
    const copy = stopped(settled);
    Object.assign(copy.state.spreadsheet, { id: COPY_ID });
    Object.assign(copy.state.properties, { document: {} });
    const refused = run(copy, 'setUpWorkbook', { killAfter: 100 });
    expect([refused.killed, refused.messages[0]?.title]).toStrictEqual([true, 'Đây là bản sao']);
    expect(endOf(mustRun(copy, 'setUpWorkbook'))?.text).toContain(NOTICE);
    expect(ownId(copy)).toBe(WORKBOOK_ID);
    mustRun(copy, 'setUpWorkbook', { answers: 'yes' });
    expect(ownId(copy)).toBe(COPY_ID);
  });

  test('settings without an id in a file where a set-up of the office’s own was stopped: nothing is asked', () => {
    const workspace = newWorkbook();
    type(workspace, 'settings', 'workbookId', { value: '' });
    Object.assign(workspace.state.properties.document, { settingUp: WORKBOOK_ID });
    const { messages } = mustRun(workspace, 'setUpWorkbook');
    expect(messages.filter(({ kind }) => kind === 'alert')).toHaveLength(1);
    expect(ownId(workspace)).toBe(WORKBOOK_ID);
  });
});

test('the same workbook in a copied folder keeps its id, and is no copy', () => {
  const result = run(branch(sampleWorkbook()), 'sendOverdueReminders');
  expect(result.messages.map(({ title }) => title)).toStrictEqual(['Gửi thư nhắc việc', 'Chưa gửi']);
});
