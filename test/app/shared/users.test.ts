// Who may do what: everybody computes; what sends, makes files or sets triggers is the operator's.
import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { scores } from '../../../sheets-schema/index';
import { differences } from '../../support/differences';
import { branch, EDITOR, newWorkbook, OWNER, run, sampleWorkbook, type } from '../../support/workspaces';

const OPERATORS_ONLY = ['sendOverdueReminders', 'buildDossier', 'enableDailyRun'];
const FOR_ALL = ['setUpWorkbook', 'recomputeScores', 'freezeScores', 'previewReminders', 'selfTest'];

const withOperator = (email: string): Workspace => {
  const workspace = sampleWorkbook();
  type(workspace, 'settings', 'operatorEmail', { value: email });
  return workspace;
};

describe.each(OPERATORS_ONLY)('%s', (action) => {
  test('by another editor: told who does it and that nothing was sent; nothing happens', () => {
    const workspace = sampleWorkbook();
    const before = branch(workspace);
    const result = run(workspace, action, { user: EDITOR, answers: 'yes' });
    expect(result.error?.code).toBe('operator_only');
    expect(result.messages).toStrictEqual([
      {
        kind: 'alert',
        title: 'Việc này do người vận hành làm',
        text: `Chỉ tài khoản ${OWNER} gửi thư, lập hồ sơ, mở và chuyển đợt rà soát, bật tự động, để thư và tệp đều là của cơ quan. Chưa gửi thư, chưa lập hồ sơ nào. Đề nghị báo người vận hành.`,
      },
    ]);
    expect([result.mails, result.files, result.calls.writes]).toStrictEqual([[], [], 0]);
    expect(differences(workspace, before)).toStrictEqual([]);
  });

  test('before an operator is named: told where to name one', () => {
    const workspace = withOperator('');
    const result = run(workspace, action, { answers: 'yes' });
    expect(result.error?.code).toBe('operator_missing');
    expect(result.messages[0]?.title).toBe('Chưa ghi người vận hành');
    expect(result.messages[0]?.text).toContain('Bảng Thông tin chung chưa có "E-mail người vận hành"');
    expect([result.mails, result.files, workspace.state.triggers]).toStrictEqual([[], [], []]);
  });

  test('by the operator: done, whatever the case of the address', () => {
    const workspace = withOperator(OWNER.toUpperCase());
    expect(run(workspace, action, { answers: 'yes' }).error).toBeUndefined();
  });

  test.each([
    ['vănhoá@example.com', 'vanhoa@example.com'],
    ['van–hoa@example.com', 'van-hoa@example.com'],
  ])('for the operator %s, which is no address, by the look-alike %s: refused', (operator, user) => {
    const result = run(withOperator(operator), action, { user, answers: 'yes' });
    expect([result.error?.code, result.mails]).toStrictEqual(['operator_missing', []]);
  });

  test('by the owner, once somebody else is the operator: refused as well', () => {
    expect(run(withOperator(EDITOR), action, { answers: 'yes' }).error?.code).toBe('operator_only');
    expect(run(withOperator(EDITOR), action, { answers: 'yes', user: EDITOR }).error).toBeUndefined();
  });
});

describe.each(FOR_ALL)('%s', (action) => {
  test('runs for every editor: warnings stop nobody', () => {
    const workspace = sampleWorkbook();
    type(workspace, 'criteria', 'C10', { actual: 'Có' });
    const result = run(workspace, action, { user: EDITOR, answers: 'yes' });
    expect([result.ok, result.error]).toStrictEqual([true, undefined]);
  });

  test('runs before an operator is named', () => {
    expect(run(newWorkbook(), action, { user: EDITOR, answers: 'yes' }).ok).toBe(true);
  });
});

test('where somebody made a warning hard, others are told in words, and the owner’s set-up mends it', () => {
  const workspace = sampleWorkbook();
  const { sheets, protections } = workspace.state.spreadsheet;
  const gid = sheets.find(({ name }) => name === scores.title)?.gid;
  for (const protection of protections.filter((candidate) => candidate.gid === gid))
    Object.assign(protection, { warningOnly: false, editors: [OWNER] });
  type(workspace, 'criteria', 'C10', { actual: 'Có' });

  const refused = run(workspace, 'recomputeScores', { user: EDITOR });
  expect(refused.error?.code).toBe('tab_locked');
  expect(refused.messages.at(-1)?.title).toBe('Bảng đang bị khóa');
  expect(run(workspace, 'setUpWorkbook').ok).toBe(true);
  expect(run(workspace, 'recomputeScores', { user: EDITOR }).ok).toBe(true);
});

test('who has not consented to a permission is told in words, whatever was clicked but Tự kiểm tra', () => {
  for (const action of [...FOR_ALL, ...OPERATORS_ONLY].filter((name) => name !== 'selfTest')) {
    const workspace = sampleWorkbook();
    const withheldScopes = ['https://www.googleapis.com/auth/spreadsheets.currentonly'];
    workspace.state.users[OWNER] = { withheldScopes };
    const { error, messages } = run(workspace, action, { answers: 'yes' });
    expect([action, error?.code]).toStrictEqual([action, 'platform']);
    expect(messages.at(-1)?.title).toBe('Chưa thực hiện được');
  }
});
