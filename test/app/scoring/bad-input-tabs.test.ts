// A tab that somebody deleted or renamed: it is named first and alone, the rest is computed, every action ends in a
// message, and what people entered elsewhere stays as it was.
import { describe, expect, test } from '@jest/globals';
import type { RunResult } from '../../../local/run';
import type { Workspace } from '../../../local/workspace';
import { evidence, lists, settings } from '../../../sheets-schema/index';
import { effectOn, entriesOf, newProblems, problemsOf } from '../../support/observed';
import { tabs } from '../../support/tabs';
import { thinned } from '../../support/thinned';
import {
  branch,
  mustRun,
  renameTab,
  rowsOf,
  ruleAt,
  run,
  sampleWorkbook,
  sheetOf,
  type,
} from '../../support/workspaces';

const missing = (title: string) =>
  `Lỗi | ${title} | – |  |  | không tìm thấy bảng này | Bấm Thiết lập → Tạo, khôi phục các bảng; nếu bảng đã đổi tên, đặt lại tên cũ.`;

/** Actions that send, make files or set triggers last: they see what the earlier ones left. */
const ACTIONS = [
  'freezeScores',
  'previewReminders',
  'toggleSetupTabs',
  'openGuide',
  'selfTest',
  'sendOverdueReminders',
  'enableDailyRun',
  'disableDailyRun',
  'buildDossier',
];

/** Tabs without which an action refuses, by action; every other action ends well. */
const REFUSALS: Record<string, Record<string, string>> = {
  tasks: {
    previewReminders: 'tab_missing',
    sendOverdueReminders: 'tab_missing',
    buildDossier: 'tab_missing',
  },
  units: { previewReminders: 'tab_missing', sendOverdueReminders: 'tab_missing' },
  holidays: { previewReminders: 'tab_missing', sendOverdueReminders: 'tab_missing' },
  reminderLog: { previewReminders: 'tab_missing', sendOverdueReminders: 'tab_missing' },
  criteria: { freezeScores: 'no_criteria', buildDossier: 'tab_missing' },
  evidence: { buildDossier: 'tab_missing' },
  goals: { buildDossier: 'tab_missing' },
  documents: { buildDossier: 'tab_missing' },
  scoreHistory: { freezeScores: 'tab_missing', buildDossier: 'tab_missing' },
  settings: {
    previewReminders: 'tab_missing',
    sendOverdueReminders: 'tab_missing',
    enableDailyRun: 'operator_missing',
    buildDossier: 'operator_missing',
  },
};

/** A refusal is told in Vietnamese, in the last dialog. */
function isTold({ messages, error }: RunResult): boolean {
  const last = messages.at(-1);
  return last !== undefined && last.text !== '' && (error === undefined || error.message === last.text);
}

const TABS = tabs.map(({ id, title }) => ({ id, title }));

const sampleWithout = (title: string): Workspace => {
  const copy = sampleWorkbook();
  copy.workbook.deleteSheet(sheetOf(copy, { title }));
  return copy;
};

describe.each(TABS)('without $id', ({ id, title }) => {
  test('Tính điểm names the tab, in the list and in its message, and computes the rest', () => {
    const without = sampleWithout(title);
    const entries = entriesOf(without);
    const result = mustRun(without, 'recomputeScores');
    expect(result.messages.at(-1)?.text).toContain(`Không tìm thấy bảng "${title}"`);
    expect(entriesOf(without)).toStrictEqual(entries);
    if (id !== 'dataIssues')
      expect(newProblems(without, problemsOf(sampleWorkbook()))).toStrictEqual([missing(title)]);
    expect(run(without, 'recomputeScores').writes).toStrictEqual([]);
  });
});

describe.each(thinned(TABS, 7))('without $id', ({ id, title }) => {
  test('every action ends in a message; set-up brings the tab back', () => {
    const without = sampleWithout(title);
    const refused = ACTIONS.flatMap((action) => {
      const result = run(without, action, { answers: 'yes' });
      expect([action, isTold(result)]).toStrictEqual([action, true]);
      return result.error ? [[action, result.error.code]] : [];
    });
    expect(Object.fromEntries(refused)).toStrictEqual(REFUSALS[id] ?? {});
    mustRun(without, 'setUpWorkbook');
    expect(problemsOf(without)).not.toContain(missing(title));
  });
});

test('the daily run fails by the name of the tab: Google mails it to whoever switched it on', () => {
  const without = sampleWorkbook();
  without.workbook.deleteSheet(sheetOf(without, { title: 'Đơn vị, đầu mối' }));
  const { error, mails } = run(without, 'dailyRun', { mode: 'clock' });
  expect(error?.message).toMatch(/^tab_missing: Không thấy bảng "Đơn vị, đầu mối"\./);
  expect(mails).toStrictEqual([]);
});

test('a renamed tab is missing until it has its name again; nothing in it changes', () => {
  const renamed = sampleWorkbook();
  const sheet = sheetOf(renamed, { title: 'Minh chứng' });
  renamed.workbook.renameSheet(sheet, 'Minh chứng cũ');
  const { problems, changed } = effectOn(renamed, sampleWorkbook());
  expect([problems, changed]).toStrictEqual([[missing('Minh chứng')], []]);
  renamed.workbook.renameSheet(sheet, 'Minh chứng');
  expect(effectOn(branch(renamed), sampleWorkbook())).toStrictEqual({
    problems: [],
    results: {},
    changed: [],
  });
});

describe.each([
  ['capitals', (title: string) => title.toUpperCase()],
  ['the Unicode form', (title: string) => title.normalize('NFD').toLowerCase()],
])('tabs renamed in nothing but %s', (_in, rename) => {
  /** Also the tab in which dropdowns find their choices. */
  const renamed = () => {
    const workspace = sampleWorkbook();
    for (const tab of tabs) renameTab(workspace, tab, rename(tab.title));
    return workspace;
  };
  const names = ({ workbook }: Workspace) => workbook.sheets.map(({ name }) => name);

  test('are read and written as ever, and keep their names', () => {
    const workspace = renamed();
    expect(run(workspace, 'recomputeScores').writes).toStrictEqual([]);
    expect(run(workspace, 'setUpWorkbook').writes).toStrictEqual([]);
    expect(run(workspace, 'setUpWorkbook').messages.at(-1)?.text).toContain('Các bảng đã đủ');
    type(workspace, 'criteria', 'C10', { actual: 'Có' });
    expect(mustRun(workspace, 'recomputeScores').writes.map(({ sheet }) => sheet)).toContain('scores');
    expect(names(workspace)).toStrictEqual(tabs.map(({ title }) => rename(title)));
  });

  test('one of them deleted: it comes back in its place, with its dropdowns', () => {
    const workspace = renamed();
    workspace.workbook.deleteSheet(sheetOf(workspace, { title: rename(evidence.title) }));
    mustRun(workspace, 'setUpWorkbook');
    expect(names(workspace)).toStrictEqual(
      tabs.map((tab) => (tab === evidence ? tab.title : rename(tab.title))),
    );
    expect(ruleAt(sheetOf(workspace, evidence), 2, 1)).toMatchObject({
      type: 'range',
      sheet: rename(lists.title),
    });
    expect(run(workspace, 'setUpWorkbook').writes).toStrictEqual([]);
  });

  test('are shown and hidden, and asked for by their ids', () => {
    const workspace = renamed();
    mustRun(workspace, 'toggleSetupTabs');
    expect(sheetOf(workspace, { title: rename(settings.title) }).hidden).toBe(false);
    expect(rowsOf(workspace, 'settings')).toStrictEqual(rowsOf(sampleWorkbook(), 'settings'));
  });
});
