// A "Không" to "Bảng đã đổi tên?" that was meant otherwise: asked again as long as the new tab holds nothing of people's.
import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { columnsOf, type Table } from '../../../sheets-schema/define';
import {
  criteria,
  dashboard,
  documents,
  evidence,
  holidays,
  reminderLog,
  scoreHistory,
  scores,
  settings,
  tasks,
  units,
} from '../../../sheets-schema/index';
import { isDrawn } from '../../../src/core/sheet/output';
import { endingsOf } from '../../support/interrupted';
import { contents, entriesOf } from '../../support/observed';
import { tables } from '../../support/tabs';
import { rarely, thinned } from '../../support/thinned';
import { branch, mustRun, renameTab, run, sampleWorkbook, sheetOf, type } from '../../support/workspaces';

const QUESTION = 'Bảng đã đổi tên?';
const names = ({ workbook }: Workspace) => workbook.sheets.map(({ name }) => name);
const renamed = ({ title }: { title: string }) => `${title} 2026`;

const click = (workspace: Workspace, answers: 'yes' | 'no', meanwhile = () => {}) => {
  const { messages, writes } = mustRun(workspace, 'setUpWorkbook', { answers, meanwhile });
  const asked = messages.filter(({ title }) => title === QUESTION).map(({ text }) => text);
  return { asked, writes, told: messages.at(-1)?.text ?? '' };
};

/** Tables in which the sample has nothing that a new one would not have. */
const BARE: readonly Table[] = [documents, holidays, reminderLog, scoreHistory];

const wholes = new Map<string, Workspace>();

/** Every column of the table has something in it. */
function wholeOf(tab: { readonly title: string }): Workspace {
  const bare = BARE.find(({ title }) => title === tab.title);
  const key = bare?.title ?? '';
  const known = wholes.get(key) ?? sampleWorkbook();
  if (!wholes.has(key)) {
    if (bare !== undefined) {
      const sheet = sheetOf(known, bare);
      sheet.setCell(sheet.lastRow + 1, 2, { value: 'Nội dung ghi thêm' });
    }
    mustRun(known, 'recomputeScores');
    wholes.set(key, known);
  }
  return known;
}

/** Renamed, and the question answered with no: a new tab stands beside it. */
function refused(tab: { readonly title: string }): Workspace {
  const workspace = branch(wholeOf(tab));
  renameTab(workspace, tab, renamed(tab));
  click(workspace, 'no');
  return workspace;
}

/** Where tabs are and what they hold; which are hidden is told in that order. */
const all = (workspace: Workspace) => [names(workspace), contents(workspace)];

test.each(
  thinned(
    tables.filter((table) => !isDrawn(table)),
    2,
  ).map((table) => [table.title, table] as const),
)('%s: after a wrong no a yes gives it its name and place, and the new one goes', (title, table) => {
  const workspace = refused(table);
  expect(names(workspace)).toStrictEqual(expect.arrayContaining([title, renamed(table)]));
  const { asked, told } = click(workspace, 'yes');
  expect(asked).toStrictEqual([
    `Bảng "${title}" chưa có nội dung nào được nhập, còn bảng "${renamed(table)}" giống bảng đó và đã có nội dung. Bảng "${renamed(table)}" có phải là bảng "${title}" đã đổi tên không?\n\nChọn "Có": bảng "${renamed(table)}" được đặt lại tên "${title}", nội dung giữ nguyên; bảng "${title}" chưa nhập gì được xóa. Chọn "Không": giữ nguyên cả hai bảng.`,
  ]);
  expect(told).toContain(`Bảng "${renamed(table)}" đã được đặt lại tên "${title}".`);
  expect(all(workspace)).toStrictEqual(all(wholeOf(table)));
  expect(click(workspace, 'yes')).toMatchObject({ asked: [], writes: [] });
});

test('the first no says how to return; another one changes nothing, and the question comes again', () => {
  const workspace = branch(wholeOf(evidence));
  renameTab(workspace, evidence, renamed(evidence));
  const line =
    'Bảng "Minh chứng 2026" được giữ là bảng riêng của xã. Nếu đó chính là bảng "Minh chứng": khi chưa nhập gì vào bảng "Minh chứng" mới, chọn Thiết lập → Tạo, khôi phục các bảng lần nữa và trả lời "Có".';
  expect(click(workspace, 'no').told).toContain(line);
  const before = all(workspace);
  for (const { asked, writes, told } of [click(workspace, 'no'), click(workspace, 'no')]) {
    expect([asked.length, writes]).toStrictEqual([1, []]);
    expect(told).toContain(line);
  }
  expect(all(workspace)).toStrictEqual(before);
});

test.each([
  [dashboard.title, dashboard],
  [scores.title, scores],
] as const)('%s is drawn anew and not asked about again: the message names the way', (_title, tab) => {
  const workspace = branch(wholeOf(tab));
  renameTab(workspace, tab, renamed(tab));
  expect(click(workspace, 'no').told).toContain(
    `Nếu đó chính là bảng "${tab.title}": xóa bảng "${tab.title}" mới khi chưa ghi gì vào đó, rồi chọn`,
  );
  expect(click(workspace, 'no').asked).toStrictEqual([]);
  workspace.workbook.deleteSheet(sheetOf(workspace, tab));
  click(workspace, 'yes');
  expect(names(workspace)).toStrictEqual(names(wholeOf(tab)));
});

const columnAt = (table: Table, key: string) =>
  columnsOf(table).findIndex((column) => column.key === key) + 1;

describe('a tab in which somebody has typed is not empty', () => {
  const TYPED: readonly [string, Table, (workspace: Workspace) => void][] = [
    ['one cell', evidence, (w) => sheetOf(w, evidence).setCell(40, 8, { value: 'xem lại' })],
    ['a number drawn down', evidence, (w) => sheetOf(w, evidence).setCell(2, 1, { value: 1 })],
    ['a result', criteria, (w) => type(w, 'criteria', 'A01', { actual: 'Có' })],
    [
      'a tick',
      criteria,
      (w) => sheetOf(w, criteria).setCell(3, columnAt(criteria, 'notApplicable'), { value: true }),
    ],
    ['an address', units, (w) => type(w, 'units', 'VHXH', { email: 'vhxh@example.com' })],
    ['a setting', settings, (w) => type(w, 'settings', 'steeringHead', { value: 'Nguyễn Văn A' })],
    ['a date', tasks, (w) => sheetOf(w, tasks).setCell(2, columnAt(tasks, 'dueDate'), { value: 46_300 })],
    [
      'the header of an own column',
      evidence,
      (w) => sheetOf(w, evidence).setCell(1, 14, { value: 'Người giữ' }),
    ],
    ['a remark far right', evidence, (w) => sheetOf(w, evidence).setCell(9, 20, { value: 'hỏi VP' })],
    ['another header', evidence, (w) => sheetOf(w, evidence).setCell(1, 3, { value: 'Tên văn bản' })],
    [
      'a formula that shows nothing',
      evidence,
      (w) => sheetOf(w, evidence).setCell(5, 3, { value: '', formula: 'IF(1=1,"","")' }),
    ],
    ['a note on a cell', evidence, (w) => sheetOf(w, evidence).setNote(30, 2, 'Hỏi lại Văn phòng')],
    ['a note on a header', evidence, (w) => sheetOf(w, evidence).setNote(1, 3, 'Ghi đúng tên văn bản')],
  ];

  test.each(TYPED)('%s', (_what, table, typeInto) => {
    const workspace = refused(table);
    typeInto(workspace);
    const before = entriesOf(workspace);
    expect(click(workspace, 'yes').asked).toStrictEqual([]);
    const after = entriesOf(workspace);
    expect(names(workspace)).toStrictEqual(expect.arrayContaining([table.title, renamed(table)]));
    expect(after[renamed(table)]).toBe(before[renamed(table)]);
  });

  test('also where it is typed while the question stands open', () => {
    const workspace = refused(evidence);
    const { asked, told } = click(workspace, 'yes', () => {
      sheetOf(workspace, evidence).setCell(2, 1, { value: 'A01' });
    });
    expect(asked).toHaveLength(1);
    expect(told).toContain('Bảng "Minh chứng 2026" được giữ là bảng riêng của xã.');
    expect(sheetOf(workspace, evidence).cell(2, 1)?.value).toBe('A01');
    expect(names(workspace)).toContain('Minh chứng 2026');
  });

  test('and nothing goes where the other one is no longer there by then', () => {
    const workspace = refused(evidence);
    click(workspace, 'yes', () => {
      if (names(workspace).includes(renamed(evidence)))
        renameTab(workspace, { title: renamed(evidence) }, 'Lưu trữ');
    });
    expect(names(workspace)).toStrictEqual(expect.arrayContaining(['Minh chứng', 'Lưu trữ']));
  });
});

test('a task is not offered into a tab that was made after a no, so that it can still go', () => {
  const workspace = branch(wholeOf(tasks));
  type(workspace, 'settings', 'recognitionDate', { value: '12/10/2026' });
  renameTab(workspace, tasks, renamed(tasks));
  const offered = (answers: ('yes' | 'no')[]) =>
    mustRun(workspace, 'setUpWorkbook', { answers }).messages.flatMap(({ title }) =>
      title === QUESTION || title === 'Thêm việc công bố, gắn sao' ? [title] : [],
    );
  expect(offered(['no', 'yes'])).toStrictEqual([QUESTION]);
  expect(offered(['yes', 'yes'])).toStrictEqual([QUESTION, 'Thêm việc công bố, gắn sao']);
  expect(names(workspace)).toStrictEqual(names(wholeOf(tasks)));
});

test('rows that were sorted are nothing typed', () => {
  const workspace = refused(criteria);
  const sheet = sheetOf(workspace, criteria);
  const [second, third] = [2, 3].map((row) =>
    columnsOf(criteria).map((_, at) => ({ ...sheet.cell(row, at + 1) })),
  );
  columnsOf(criteria).forEach((_, at) => {
    sheet.setCell(3, at + 1, { value: second?.[at]?.value ?? null });
    sheet.setCell(2, at + 1, { value: third?.[at]?.value ?? null });
  });
  expect(click(workspace, 'yes').asked).toHaveLength(1);
  expect(all(workspace)).toStrictEqual(all(wholeOf(criteria)));
});

test('a copy that holds no more than a new tab, or no rows, is not asked about', () => {
  const workspace = refused(evidence);
  const copy = sheetOf(workspace, { title: renamed(evidence) });
  for (let row = copy.lastRow; row > 1; row -= 1)
    columnsOf(evidence).forEach((_, at) => {
      copy.setCell(row, at + 1, { value: null });
    });
  expect(click(workspace, 'yes').asked).toStrictEqual([]);
});

test.each([
  ['first', 0],
  ['last', 99],
])('put elsewhere (%s) and hidden, it comes to the place of the one that goes, and is seen', (_where, at) => {
  const workspace = refused(evidence);
  const other = sheetOf(workspace, { title: renamed(evidence) });
  workspace.workbook.moveSheet(other, Math.min(at, workspace.workbook.sheets.length - 1));
  other.hidden = true;
  click(workspace, 'yes');
  expect(all(workspace)).toStrictEqual(all(wholeOf(evidence)));
});

rarely(
  'ended at any call of the second answer: nothing is lost, and the next run ends in the same workbook',
  () => {
    const start = refused(evidence);
    start.workbook.moveSheet(sheetOf(start, { title: renamed(evidence) }), 0);
    const entries = entriesOf(start)[renamed(evidence)];
    const endings = endingsOf(branch(start), (workspace) =>
      mustRun(workspace, 'setUpWorkbook', { answers: 'yes' }),
    );
    expect(endings.length).toBeGreaterThan(8);
    for (const killAfter of thinned(endings, 5)) {
      const workspace = branch(start);
      run(workspace, 'setUpWorkbook', { answers: 'yes', killAfter });
      const kept = entriesOf(workspace);
      expect([killAfter, kept[renamed(evidence)] ?? kept[evidence.title]]).toStrictEqual([
        killAfter,
        entries,
      ]);
      click(workspace, 'yes');
      expect([killAfter, ...all(workspace)]).toStrictEqual([killAfter, ...all(wholeOf(evidence))]);
    }
  },
);

test('the morning run and Tính điểm ask nothing', () => {
  for (const action of ['dailyRun', 'recomputeScores']) {
    const workspace = refused(evidence);
    const { messages } = run(workspace, action, { answers: 'yes' });
    expect(messages.filter(({ title }) => title === QUESTION)).toStrictEqual([]);
    expect(names(workspace)).toContain('Minh chứng 2026');
  }
});
