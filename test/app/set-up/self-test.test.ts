// Tự kiểm tra: what the program believes of Google, tried out; here every belief holds, and nothing stays behind.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { SCHEMA_VERSION, scores, tasks } from '../../../sheets-schema/index';
import { differences } from '../../support/differences';
import {
  agree,
  branch,
  EDITOR,
  mustRun,
  newWorkbook,
  OWNER,
  run,
  sampleWorkbook,
  sheetOf,
  type,
} from '../../support/workspaces';

const { version: VERSION } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

interface Report {
  day: string;
  program: { version: string; commit: string };
  schemaVersion: number;
  workbook: { locale: string; timeZone: string; unconfirmedCopy: boolean };
  structure: { code: string; table: string; column: string | null }[];
  user: string;
  authorised: boolean;
  triggers: string[];
  automatic: { on: boolean; by: string } | null;
  mailQuota: number;
  observations: { name: string; expected: string; observed: string; same: boolean }[];
  differences: number;
}

function selfTest(workspace: Workspace, options = {}): { report: Report; text: string; title: string } {
  const { messages } = mustRun(workspace, 'selfTest', options);
  expect(messages).toHaveLength(1);
  const { text = '', title = '' } = messages[0] ?? {};
  return { report: JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)), text, title };
}

describe('on a whole workbook', () => {
  const workspace = sampleWorkbook();
  workspace.workbook.activeSheetIndex = 3;
  const before = sampleWorkbook();
  const { report, text, title } = selfTest(workspace);

  test('every belief of the code holds here', () => {
    expect(report.observations.length).toBeGreaterThan(15);
    expect(report.observations.filter(({ same }) => !same)).toStrictEqual([]);
    expect(report.differences).toBe(0);
  });

  test('tells version, place, person and quota', () => {
    expect(report).toMatchObject({
      day: '2026-10-20',
      program: { version: VERSION, commit: expect.stringMatching(/^([0-9a-f]{8}\+?)?$/) },
      schemaVersion: SCHEMA_VERSION,
      workbook: { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh', unconfirmedCopy: false },
      structure: [],
      user: OWNER,
      authorised: true,
      triggers: [],
      automatic: null,
      mailQuota: 100,
    });
  });

  test('lists the steps that only a person can do', () => {
    expect(title).toBe('Tự kiểm tra');
    for (const step of ['từ trang 2 có số trang', 'Mở Tổng quan trên điện thoại', 'Google xin quyền'])
      expect(text).toContain(step);
  });

  test('what a run of another user’s made is out of reach: their dossier gets a folder of its own', () => {
    const office = sampleWorkbook();
    for (const user of [OWNER, EDITOR]) {
      type(office, 'settings', 'operatorEmail', { value: user });
      if (user === EDITOR) type(office, 'criteria', 'A01', { actual: 'Không' });
      expect(agree(office, 'buildDossier', { user }).messages.at(-1)?.title).toBe('Đã lập hồ sơ');
    }
    const folders = office.state.drive.filter(({ mimeType }) => mimeType.endsWith('.folder'));
    expect(folders).toHaveLength(2);
  });

  test('leaves the workbook as it was, and the person on the same tab', () => {
    expect(differences(workspace, before)).toStrictEqual([]);
    expect(workspace.workbook.activeSheetIndex).toBe(3);
  });
});

test('ended at any call, then run again: no sheet of trials stays behind', () => {
  const origin = newWorkbook();
  const { calls } = mustRun(branch(origin), 'selfTest');
  for (let killAfter = 1; killAfter <= calls.total; killAfter += 7) {
    const workspace = branch(origin);
    run(workspace, 'selfTest', { killAfter });
    mustRun(workspace, 'selfTest');
    expect([killAfter, differences(workspace, origin)]).toStrictEqual([killAfter, []]);
  }
});

test('names what is wrong: tabs, headers, consent, region, triggers', () => {
  const workspace = sampleWorkbook();
  mustRun(workspace, 'enableDailyRun', { answers: 'yes' });
  workspace.workbook.deleteSheet(sheetOf(workspace, tasks));
  sheetOf(workspace, { title: 'Tiêu chí' }).setCell(1, 6, { value: 'Kết quả nhập' });
  workspace.state.spreadsheet.locale = 'en_US';
  const { report } = selfTest(workspace);
  expect(report.structure).toStrictEqual([
    { code: 'tab_missing', table: 'tasks', column: null },
    { code: 'header_missing', table: 'criteria', column: 'actual' },
  ]);
  expect(report.workbook.locale).toBe('en_US');
  expect(report.triggers).toStrictEqual(['dailyRun', 'onEdited', 'onChanged']);
  expect(report.automatic).toMatchObject({ on: true, by: OWNER });
});

test('by another editor: their own account, without the triggers of others', () => {
  const workspace = sampleWorkbook();
  mustRun(workspace, 'enableDailyRun', { answers: 'yes' });
  workspace.state.users[EDITOR] = {
    withheldScopes: ['https://www.googleapis.com/auth/drive.file'],
    mailLimit: 7,
  };
  const { report } = selfTest(workspace, { user: EDITOR });
  expect(report).toMatchObject({ user: EDITOR, authorised: false, triggers: [], mailQuota: 7 });
});

test.each([
  ['script.send_mail', { mailQuota: expect.stringContaining('script.send_mail') }],
  ['script.scriptapp', { triggers: expect.stringContaining('script.scriptapp') }],
  ['script.container.ui', {}],
  ['drive.file', {}],
])('without the permission %s: what needs it says so, the rest is there', (scope, missing) => {
  const workspace = sampleWorkbook();
  workspace.state.users[EDITOR] = { withheldScopes: [`https://www.googleapis.com/auth/${scope}`] };
  const { report, text } = selfTest(workspace, { user: EDITOR });
  expect(report).toMatchObject({
    schemaVersion: SCHEMA_VERSION,
    authorised: false,
    differences: 0,
    ...missing,
  });
  const errors = Object.values(report).filter((value) => String(value).startsWith('error: '));
  expect(errors).toHaveLength(Object.keys(missing).length);
  expect(text.startsWith('error: ')).toBe(scope === 'script.container.ui');
});

test('without the permission for the workbook itself it still tells who runs it, and why the rest is missing', () => {
  const workspace = sampleWorkbook();
  const scope = 'spreadsheets.currentonly';
  workspace.state.users[EDITOR] = { withheldScopes: [`https://www.googleapis.com/auth/${scope}`] };
  const { report } = selfTest(workspace, { user: EDITOR });
  expect(report).toMatchObject({ user: EDITOR, triggers: [], mailQuota: 100, authorised: false });
  for (const part of [report.structure, report.observations, report.workbook.locale])
    expect(part).toEqual(expect.stringMatching(new RegExp(`^error: .*${scope}`)));
});

test('a missing output is no obstacle', () => {
  const workspace = newWorkbook();
  workspace.workbook.deleteSheet(sheetOf(workspace, scores));
  expect(selfTest(workspace).report.differences).toBe(0);
});
