// A workbook of version 1 in use: its journal of mails gets two columns more, and nothing else of it changes.
import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../local/workspace';
import { columnsOf } from '../../sheets-schema/define';
import { reminderLog, SCHEMA_VERSION } from '../../sheets-schema/index';
import { expectMigrated } from '../support/migrated';
import { told } from '../support/observed';
import { fillOverdue } from '../support/overdue';
import { mailsByAddress } from '../support/settled';
import { agree, mustRun, NOW, prepared, rowsOf, run, sheetOf, type } from '../support/workspaces';

const [, KIND, STAGE] = ['key', 'kind', 'stage'].map(
  (key) => columnsOf(reminderLog).findIndex((column) => column.key === key) + 1,
) as [number, number, number];

/** As the program of version 1 left it. */
function asVersion1(workspace: Workspace): void {
  const sheet = sheetOf(workspace, reminderLog);
  // The last of the table, whatever later versions added.
  sheet.deleteColumns(KIND, columnsOf(reminderLog).length - KIND + 1);
  type(workspace, 'settings', 'schemaVersion', { value: '1' });
}

/** Mails of the day were sent, and a column of the people's own stands beside the journal. */
const ofVersion1 = prepared((workspace) => {
  fillOverdue(workspace);
  expect(agree(workspace, 'sendOverdueReminders').ok).toBe(true);
  asVersion1(workspace);
});

const versionOf = (workspace: Workspace): string | undefined =>
  rowsOf(workspace, 'settings').find(({ key }) => key === 'schemaVersion')?.value;

test('set-up adds both columns and fills them for the mails so far', () => {
  const workspace = ofVersion1();
  const before = rowsOf(workspace, 'reminderLog');
  const result = mustRun(workspace, 'setUpWorkbook');
  expect(told(result)).toContain('Đã cập nhật các bảng theo phiên bản mới của chương trình.');
  expect(versionOf(workspace)).toBe(String(SCHEMA_VERSION));
  expect(rowsOf(workspace, 'reminderLog')).toStrictEqual(
    before.map((row) => ({ ...row, kind: 'work', stage: 'past_due', carried: '' })),
  );
  const header = sheetOf(workspace, reminderLog).formatAt(1, STAGE);
  expect(header).toMatchObject({ bold: true });
});

test('a second set-up finds nothing to do', () => {
  const workspace = ofVersion1();
  mustRun(workspace, 'setUpWorkbook');
  const again = mustRun(workspace, 'setUpWorkbook');
  expect(again.writes).toStrictEqual([]);
  expect(told(again)).toContain('Các bảng đã đủ, không phải sửa gì.');
});

test("a column of the people's own stays in its place, the new ones stand right of it", () => {
  const workspace = ofVersion1();
  const sheet = sheetOf(workspace, reminderLog);
  sheet.setCell(1, KIND, { value: 'Ghi chú của xã' });
  sheet.setCell(2, KIND, { value: 'đã gọi điện' });
  mustRun(workspace, 'setUpWorkbook');
  expect([1, 2].map((row) => sheet.cell(row, KIND)?.value)).toStrictEqual(['Ghi chú của xã', 'đã gọi điện']);
  expect([1, 2, 3].map((step) => sheet.cell(1, KIND + step)?.value ?? null)).toStrictEqual([
    'Loại thư',
    'Đợt',
    'Nội dung đã nêu',
  ]);
});

test('a header that is lost beside it is put back and named, the new ones are not', () => {
  const workspace = ofVersion1();
  sheetOf(workspace, reminderLog).setCell(1, 6, { value: null });
  const result = mustRun(workspace, 'setUpWorkbook');
  expect(told(result)).toContain('"Nội dung nhắc"');
  expect(told(result)).not.toContain('"Loại thư"');
});

test('killed at any call that changes something, the next set-up ends in the same workbook', () => {
  // For each column width, look and header; the rows of both; the version.
  expect(expectMigrated(ofVersion1)).toBeGreaterThanOrEqual(2 * 3 + 2 + 1);
});

describe('before set-up has run', () => {
  test('sending, preview, dossier and freezing say what to do, and do nothing', () => {
    for (const name of ['sendOverdueReminders', 'previewReminders', 'buildDossier', 'freezeScores']) {
      const workspace = ofVersion1();
      const mails = mailsByAddress(workspace);
      const result = agree(workspace, name);
      expect([name, result.ok, result.error?.code, result.writes, mailsByAddress(workspace)]).toStrictEqual([
        name,
        false,
        'older_workbook',
        [],
        mails,
      ]);
      expect(told(result)).toContain('Thiết lập → Tạo, khôi phục các bảng');
    }
  });

  test('Tính điểm goes on', () => {
    expect(run(ofVersion1(), 'recomputeScores').ok).toBe(true);
  });

  test('the morning run brings the workbook up to date and sends nobody a second mail', () => {
    const workspace = ofVersion1();
    const mails = mailsByAddress(workspace);
    const morning = run(workspace, 'dailyRun', { mode: 'clock', now: NOW });
    expect([morning.ok, morning.mails]).toStrictEqual([true, []]);
    expect(versionOf(workspace)).toBe(String(SCHEMA_VERSION));
    expect(mailsByAddress(workspace)).toStrictEqual(mails);
    expect(new Set(rowsOf(workspace, 'reminderLog').map(({ kind }) => kind))).toStrictEqual(
      new Set(['work']),
    );
  });

  test('the next morning sends to all, and the journal tells kind and stage', () => {
    const workspace = ofVersion1();
    // A week later also those that are asked to cooperate get theirs.
    const next = new Date(NOW.getTime() + 7 * 86_400_000);
    const morning = run(workspace, 'dailyRun', { mode: 'clock', now: next });
    expect(morning.mails.length).toBe(Object.keys(mailsByAddress(workspace)).length);
    const rows = rowsOf(workspace, 'reminderLog');
    expect(rows.map(({ kind, stage }) => `${kind} ${stage}`)).toStrictEqual(
      rows.map((_, at) => `work ${at < rows.length / 2 ? 'past_due' : 'weekly'}`),
    );
    expect(rows.length).toBe(2 * morning.mails.length);
  });
});
