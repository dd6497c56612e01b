// Tabs that somebody renamed: set-up asks whether they are the schema's before it makes new ones beside them.

import { expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { columnsOf, type Page, type Table } from '../../../sheets-schema/define';
import { criteria, dashboard, settings } from '../../../sheets-schema/index';
import { contents } from '../../support/observed';
import { tabs } from '../../support/tabs';
import { thinned } from '../../support/thinned';
import { mustRun, run, sampleWorkbook, sheetOf, withoutProgress } from '../../support/workspaces';

const names = ({ workbook }: Workspace) => workbook.sheets.map(({ name }) => name);

const renamedAs = (tab: Table | Page, name: string): Workspace => {
  const workspace = sampleWorkbook();
  mustRun(workspace, 'recomputeScores');
  workspace.workbook.renameSheet(sheetOf(workspace, tab), name);
  return workspace;
};

const QUESTION = 'Bảng đã đổi tên?';

const asked = (workspace: Workspace, answers: 'yes' | 'no') => {
  const { messages } = mustRun(workspace, 'setUpWorkbook', { answers });
  return messages.filter(({ title }) => title === QUESTION).map(({ text }) => text.split('. ')[0]);
};

const whole = sampleWorkbook();
mustRun(whole, 'recomputeScores');

test.each([
  ...thinned(tabs, 3).map((tab) => [`${tab.title} 2026`, tab] as const),
  ['Copy of Tiêu chí', criteria] as const,
  ['Bản sao của Tổng quan', dashboard] as const,
])('%s: asked about; a yes gives it its name, with all that stands in it', (name, tab) => {
  const workspace = renamedAs(tab, name);
  expect(asked(workspace, 'yes')).toStrictEqual([
    `Không còn bảng "${tab.title}", nhưng bảng "${name}" giống bảng đó`,
  ]);
  expect(names(workspace)).toStrictEqual(names(whole));
  expect(contents(workspace)).toStrictEqual(contents(whole));
  expect(run(workspace, 'setUpWorkbook').writes).toStrictEqual([]);
});

test('a no: it stays the commune’s own, a new one is made', () => {
  const workspace = renamedAs(criteria, 'Tiêu chí cũ');
  expect(asked(workspace, 'no')).toHaveLength(1);
  expect(names(workspace)).toStrictEqual(expect.arrayContaining(['Tiêu chí', 'Tiêu chí cũ']));
});

test('a name that says nothing: known by its headers', () => {
  expect(asked(renamedAs(criteria, 'Bảng 1'), 'yes')).toHaveLength(1);
});

test('of two that may be it the fuller is asked about first, the other only after a no', () => {
  const workspace = renamedAs(criteria, 'Bản một');
  workspace.workbook.insertSheet('Bản hai', 0);
  const copy = sheetOf(workspace, { title: 'Bản hai' });
  columnsOf(criteria).forEach(({ header }, at) => {
    copy.setCell(1, at + 1, { value: header });
  });
  const { messages } = run(workspace, 'setUpWorkbook', { answers: ['no', 'yes'] });
  const questions = messages.filter(({ title }) => title === QUESTION);
  expect(questions.map(({ text }) => /nhưng bảng "(.+?)"/.exec(text)?.[1])).toStrictEqual([
    'Bản một',
    'Bản hai',
  ]);
  expect(names(workspace)).toStrictEqual(expect.arrayContaining(['Tiêu chí', 'Bản một']));
});

test('a duplicate beside the tab itself, and a tab of the commune’s own, are not asked about', () => {
  const workspace = sampleWorkbook();
  workspace.workbook.insertSheet('Việc riêng', 0);
  sheetOf(workspace, { title: 'Việc riêng' }).setCell(1, 1, { value: 'Nội dung' });
  workspace.workbook.deleteSheet(sheetOf(workspace, criteria));
  expect(asked(workspace, 'yes')).toStrictEqual([]);
});

test('the settings: the workbook is no copy, and keeps its version', () => {
  const workspace = renamedAs(settings, 'Thông tin chung (2)');
  const titles = withoutProgress(mustRun(workspace, 'setUpWorkbook', { answers: 'yes' })).map(
    ({ title }) => title,
  );
  expect(titles).toStrictEqual([QUESTION, 'Tạo, khôi phục các bảng']);
});

test('ended at any call: the next run ends in the same workbook', () => {
  const { calls } = mustRun(renamedAs(criteria, 'Tiêu chí 2026'), 'setUpWorkbook', { answers: 'yes' });
  for (let killAfter = 1; killAfter < calls.total; killAfter += 23) {
    const workspace = renamedAs(criteria, 'Tiêu chí 2026');
    run(workspace, 'setUpWorkbook', { answers: 'yes', killAfter });
    mustRun(workspace, 'setUpWorkbook', { answers: 'yes' });
    expect([killAfter, names(workspace), contents(workspace)]).toStrictEqual([
      killAfter,
      names(whole),
      contents(whole),
    ]);
  }
});

test('Tính điểm names a column that is gone, and what that costs', () => {
  const workspace = sampleWorkbook();
  const at = columnsOf(criteria).findIndex(({ key }) => key === 'actual');
  sheetOf(workspace, criteria).setCell(1, at + 1, { value: 'Đạt được' });
  expect(mustRun(workspace, 'recomputeScores').messages.at(-1)?.text).toContain(
    'Bảng "Tiêu chí" không còn cột "Kết quả", nên nội dung ở đó không được tính',
  );
});
