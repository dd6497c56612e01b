// The menu as people see it, and the two of its items that only show something.
import { describe, expect, test } from '@jest/globals';
import { hasFunction } from '../../../local/host/bundle';
import { dashboard, lists, start } from '../../../sheets-schema/index';
import { DASHBOARD_ROWS } from '../../../sheets-schema/page-styles';
import { differences } from '../../support/differences';
import { lastStepLeft } from '../../support/first-steps';
import { tables } from '../../support/tabs';
import {
  branch,
  EDITOR,
  emptyWorkspace,
  mustRun,
  newWorkbook,
  run,
  sheetOf,
  type,
  valueAt,
} from '../../support/workspaces';

interface Item {
  label?: string;
  function?: string;
  separator?: true;
  items?: Item[];
}
const menuOf = (workspace = newWorkbook()) => run(workspace, 'onOpen');
const functionsIn = (items: readonly Item[]): string[] =>
  items.flatMap((item) => [...(item.function ? [item.function] : []), ...functionsIn(item.items ?? [])]);

describe('onOpen', () => {
  test('builds the menu, word for word', () => {
    expect(menuOf().menus).toStrictEqual([
      {
        label: 'Chính quyền thân thiện',
        items: [
          { label: 'Tính điểm', function: 'recomputeScores' },
          { label: 'Xem trước thư nhắc việc', function: 'previewReminders' },
          { label: 'Gửi thư nhắc việc…', function: 'sendOverdueReminders' },
          { label: 'Lập hồ sơ đề nghị công nhận…', function: 'buildDossier' },
          { separator: true },
          {
            label: 'Đợt tự đánh giá',
            items: [
              { label: 'Điểm nhập Hệ thống QCDC…', function: 'openPortalGroups' },
              { label: 'Chốt số liệu tự chấm…', function: 'freezeScores' },
              { label: 'Khóa, mở khóa số liệu đã chốt…', function: 'lockSnapshot' },
              { label: 'Mở bản chốt…', function: 'openSnapshot' },
              { label: 'So sánh với lần chốt trước', function: 'compareSnapshots' },
              { label: 'Mở đợt rà soát…', function: 'openRound' },
              { label: 'Gửi đề nghị bổ sung…', function: 'returnItems' },
              { label: 'Chuyển bước rà soát…', function: 'submitRound' },
              { label: 'Kết thúc đợt rà soát…', function: 'closeRound' },
              { label: 'Nhập bộ tiêu chí…', function: 'importCriteriaSet' },
              { label: 'Lập lịch các năm sau…', function: 'generateSchedule' },
              { label: 'Lịch việc cho điện thoại…', function: 'makeCalendars' },
              { label: 'Chuyển sang năm sau…', function: 'startNextYear' },
            ],
          },
          {
            label: 'Văn bản, thư',
            items: [
              { label: 'Nội dung văn bản…', function: 'openDocumentTexts' },
              { label: 'Lập từng văn bản…', function: 'buildPapers' },
              { label: 'Lập bộ tệp nhập Hệ thống QCDC…', function: 'buildPortalPack' },
              { label: 'Tờ gắn sao khổ A3…', function: 'makeStarSheet' },
            ],
          },
          {
            label: 'Thiết lập',
            items: [
              { label: 'Tạo, khôi phục các bảng', function: 'setUpWorkbook' },
              { label: 'Xác nhận bộ tiêu chí, điều kiện…', function: 'confirmSet' },
              { label: 'Bật tự động 7 giờ sáng', function: 'enableDailyRun' },
              { label: 'Tắt tự động', function: 'disableDailyRun' },
              { label: 'Tự kiểm tra', function: 'selfTest' },
              { label: 'Hiện/Ẩn các bảng thiết lập', function: 'toggleSetupTabs' },
              { label: 'Bàn giao người vận hành…', function: 'handOverOperator' },
            ],
          },
          { label: 'Hướng dẫn', function: 'openGuide' },
        ],
      },
    ]);
  });

  test('names functions that the bundle has, so that every item runs', () => {
    const { bundle } = newWorkbook();
    const functions = functionsIn(menuOf().menus as Item[]);
    expect(functions.filter((name) => !hasFunction(bundle, name))).toStrictEqual([]);
    for (const name of ['onOpen', 'dailyRun', 'onEdited']) expect(hasFunction(bundle, name)).toBe(true);
  });

  test.each([
    ['a new file', emptyWorkspace],
    ['a workbook', newWorkbook],
  ])('on %s asks no service for anything else, and needs no consent', (_what, workspaceOf) => {
    const workspace = workspaceOf();
    workspace.state.users[EDITOR] = { withheldScopes: [...(workspace.bundle.scopes ?? [])] };
    const { ok, calls, writes, messages } = run(workspace, 'onOpen', { user: EDITOR });
    expect([ok, writes, messages]).toStrictEqual([true, [], []]);
    expect(calls).toStrictEqual({ total: 1, reads: 0, writes: 0, mail: 0, drive: 0, other: 1 });
  });
});

describe('Hiện/Ẩn các bảng thiết lập', () => {
  const hiddenTabs = tables.filter(({ shown }) => shown === 'hidden').map(({ title }) => title);
  const setUpTabs = hiddenTabs.filter((title) => title !== lists.title);
  /** As long as the first steps are not all done. */
  const withStart = [start.title, ...setUpTabs];
  const hidden = (workspace: ReturnType<typeof newWorkbook>) =>
    workspace.workbook.sheets.filter((sheet) => sheet.hidden).map(({ name }) => name);

  test('shows them all, then hides them all; choices of dropdowns stay hidden', () => {
    const workspace = newWorkbook();
    const before = branch(workspace);
    const shown = mustRun(workspace, 'toggleSetupTabs');
    expect(hidden(workspace)).toStrictEqual(['Hồ sơ, văn bản', lists.title]);
    expect(shown.messages[0]?.text).toBe(
      `Đã hiện các bảng thiết lập và nhật ký.\n\nCần xem:\n- Các bảng: ${withStart.join(', ')}.\n\nSố liệu đã nhập không thay đổi.`,
    );
    const hiddenAgain = mustRun(workspace, 'toggleSetupTabs', { user: EDITOR });
    expect(hiddenAgain.messages[0]?.text).toContain('Đã ẩn các bảng thiết lập và nhật ký.');
    sheetOf(workspace, start).hidden = false;
    expect(differences(workspace, before)).toStrictEqual([]);
  });

  test('while a first step is to be done, Bắt đầu is shown with them, and hidden with them', () => {
    const workspace = newWorkbook();
    sheetOf(workspace, start).hidden = true;
    const isStartHidden = () => {
      mustRun(workspace, 'toggleSetupTabs', { user: EDITOR });
      return sheetOf(workspace, start).hidden;
    };
    expect([isStartHidden(), isStartHidden(), isStartHidden()]).toStrictEqual([false, true, false]);
    // Alone hidden among the others, it is what is missing.
    sheetOf(workspace, start).hidden = true;
    expect(isStartHidden()).toBe(false);
  });

  test('once all first steps are done, Bắt đầu stays as it is; a step that opens again can be seen', () => {
    const workspace = lastStepLeft();
    const shownAfter = () => {
      const { messages } = mustRun(workspace, 'toggleSetupTabs');
      return [!sheetOf(workspace, start).hidden, messages.at(-1)?.text.includes(start.title)];
    };
    mustRun(workspace, 'enableDailyRun', { answers: 'yes' });
    expect(sheetOf(workspace, start).hidden).toBe(true);
    expect([shownAfter(), shownAfter()]).toStrictEqual([
      [false, false],
      [false, false],
    ]);
    sheetOf(workspace, start).hidden = false;
    expect([shownAfter(), shownAfter()]).toStrictEqual([
      [true, false],
      [true, false],
    ]);
    sheetOf(workspace, start).hidden = true;
    for (const code of ['VP', 'VHXH']) type(workspace, 'units', code, { email: '' });
    mustRun(workspace, 'recomputeScores');
    expect(valueAt(workspace, dashboard, DASHBOARD_ROWS.start, 1)).toBe('Còn 1 việc ban đầu');
    expect(sheetOf(workspace, start).hidden).toBe(true);
    expect(shownAfter()).toStrictEqual([true, true]);
  });

  test('with some shown, shows the rest; no tab of a person is touched', () => {
    const workspace = newWorkbook();
    workspace.workbook.insertSheet('Riêng', 0).hidden = true;
    sheetOf(workspace, { title: setUpTabs[0] ?? '' }).hidden = false;
    mustRun(workspace, 'toggleSetupTabs');
    expect(hidden(workspace)).toStrictEqual(['Riêng', 'Hồ sơ, văn bản', lists.title]);
  });
});

test('Hướng dẫn opens the guide and changes nothing', () => {
  const workspace = newWorkbook();
  const { ok, messages, calls } = run(workspace, 'openGuide', { user: EDITOR });
  expect([ok, calls.writes]).toStrictEqual([true, 0]);
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatchObject({ kind: 'dialog', title: 'Hướng dẫn' });
  expect(messages[0]?.text.length).toBeGreaterThan(20);
});
