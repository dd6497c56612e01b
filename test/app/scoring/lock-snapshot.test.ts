// A freezing that is locked: warnings on its tabs, every later change of it listed, nothing refused.
import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { type Column, columnsOf, type Table } from '../../../sheets-schema/define';
import {
  checklist,
  criteria,
  dataIssues,
  evidence,
  goals,
  scoreHistory,
  tasks,
} from '../../../sheets-schema/index';
import { LOCK_WARNING } from '../../../sheets-schema/ink';
import { LEFT_OUT } from '../../../src/core/scoring/frozen-cells';
import { told } from '../../support/observed';
import { thinned } from '../../support/thinned';
import {
  add,
  agree,
  branch,
  EDITOR,
  mustRun,
  rowsOf,
  run,
  sampleWorkbook,
  type,
} from '../../support/workspaces';
import { JANUARY } from '../../support/year-end';

const frozen = sampleWorkbook();
agree(frozen, 'freezeScores');
const lockedOne = branch(frozen);
const result = agree(lockedOne, 'lockSnapshot');

/** All of which a lock watches cells. */
const LOCKED_TABLES: readonly Table[] = [criteria, checklist, evidence, goals, tasks];
/** Of which a cell is changed; a task that is at work. */
const ROW: Readonly<Record<string, string>> = { criteria: 'E01', tasks: 'IV.9' };

/** What the cell does not say yet. */
function another({ key, kind }: Column, workspace: Workspace, table: string): string {
  const at = rowsOf(workspace, table).find((row) => row.code === ROW[table] || row.id === ROW[table]);
  const present = (at ?? rowsOf(workspace, table)[0])?.[key] ?? '';
  switch (kind.type) {
    case 'checkbox':
      return present === 'TRUE' ? 'FALSE' : 'TRUE';
    case 'enum':
      return Object.entries(kind.labels).find(([value]) => value !== present)?.[1] ?? '';
    case 'unit':
    case 'units':
      return present.includes('Phòng Kinh tế') ? 'Văn phòng HĐND và UBND xã' : 'Phòng Kinh tế';
    case 'date':
      return '17/11/2026';
    case 'integer':
    case 'decimal':
    case 'points':
      return present === '7' ? '8' : '7';
    case 'tiers':
      return 'từ 90: 2; từ 80: 1';
    case 'tick':
      return present === '' ? 'Có' : '';
    case 'criteria':
      return present.startsWith('B02') ? 'B03' : 'B02';
    default:
      return `${present} khác`.trim();
  }
}

/** Tabs that carry the warning, by title. */
const warned = ({ state: { spreadsheet } }: Workspace): string[] =>
  spreadsheet.protections
    .filter(({ description }) => description === LOCK_WARNING)
    .map(({ gid, warningOnly, range }) => {
      expect([warningOnly, range]).toStrictEqual([true, null]);
      return spreadsheet.sheets.find((sheet) => sheet.gid === gid)?.name ?? '';
    })
    .sort();

const TABS = [criteria, checklist, evidence, goals].map(({ title }) => title).sort();

/** What is listed of changes since the freezing: "tab | row | column | what". */
function listed(workspace: Workspace): string[] {
  mustRun(workspace, 'recomputeScores');
  return rowsOf(workspace, dataIssues.id)
    .filter(({ action }) => action?.includes('đang khóa') || action?.includes('mở khóa'))
    .map(({ table, column, problem, severity }) => [severity, table, column, problem].join(' | '));
}

test('it warns on the tabs of the score, and on no other', () => {
  expect(result.ok).toBe(true);
  expect(told(result)).toContain('Đã khóa số liệu của lần chốt số 01 ngày 20/10/2026');
  expect(warned(lockedOne)).toStrictEqual(TABS);
  expect(warned(frozen)).toStrictEqual([]);
});

test('as long as nothing is changed nothing is listed; work on tasks is none of it', () => {
  const workspace = branch(lockedOne);
  type(workspace, tasks.id, 'IV.3', { status: 'done' });
  expect(listed(workspace)).toStrictEqual([]);
});

describe('what is changed later is listed', () => {
  test('a result, with what it was, and what follows of it', () => {
    const workspace = branch(lockedOne);
    type(workspace, criteria.id, 'A01', { actual: 'Không', explanation: 'Tạm dừng' });
    expect(listed(workspace).sort()).toStrictEqual([
      'note | Tiêu chí |  | Kết quả khi chốt là "Đạt", nay là "Chưa đạt"',
      'note | Tiêu chí |  | Điểm khi chốt là "2", nay là "0"',
      'note | Tiêu chí | Giải trình | Giải trình khi chốt là trống, nay là "Tạm dừng"',
      'note | Tiêu chí | Kết quả | Kết quả nhập khi chốt là "Có", nay là "Không"',
    ]);
  });

  test('a maximum, a criterion that came, one that went', () => {
    const workspace = branch(lockedOne);
    type(workspace, criteria.id, 'A02', { maxScore: '3' });
    type(workspace, criteria.id, 'A03', { code: 'X03' });
    const lines = listed(workspace);
    expect(lines).toContain('note | Tiêu chí | Điểm tối đa | Điểm tối đa khi chốt là "2", nay là "3"');
    expect(lines.filter((line) => line.includes('tiêu chí'))).toStrictEqual([
      'note | Tiêu chí |  | tiêu chí A03 "Duy trì hòm thư điện tử" có khi chốt, nay không còn',
      'note | Tiêu chí |  | tiêu chí chưa có khi chốt',
    ]);
  });

  test('a tick, a piece of evidence, a goal: by their tabs', () => {
    const workspace = branch(lockedOne);
    type(workspace, checklist.id, 'row:3', { note: 'sửa' });
    add(workspace, evidence.id, { criteria: 'A01', link: 'https://example.com/moi' });
    type(workspace, goals.id, '3', { actual: '40/52' });
    expect(listed(workspace)).toEqual(
      expect.arrayContaining([
        'note | Danh mục kiểm tra | Ghi chú | đã sửa sau khi chốt, khi chốt là "VÍ DỤ"',
        // A new row.
        'note | Minh chứng |  | đã sửa sau khi chốt',
        expect.stringMatching(
          /^note \| Mục tiêu Kế hoạch \| Kết quả \| đã sửa sau khi chốt, khi chốt là (trống|".+")$/,
        ),
      ]),
    );
  });

  test('words, days and addresses with what stood there, wherever the row is now', () => {
    const workspace = branch(lockedOne);
    const before = rowsOf(workspace, 'tasks').find(({ id }) => id === 'IV.1');
    type(workspace, 'tasks', 'IV.1', { title: 'Việc khác', dueDate: '2026-12-30' });
    const lines = listed(workspace);
    expect(lines).toContainEqual(
      expect.stringContaining(
        `Nội dung công việc | đã sửa sau khi chốt, khi chốt là "${before?.title?.slice(0, 20)}`,
      ),
    );
    const day = (before?.dueDate ?? '').split('-').reverse().join('/');
    expect(lines).toContainEqual(
      expect.stringContaining(`Hạn | đã sửa sau khi chốt, khi chốt là ${day === '' ? 'trống' : `"${day}"`}`),
    );
    const [first] = rowsOf(workspace, 'evidence');
    type(workspace, 'evidence', 'row:2', { link: 'https://example.com/khac' });
    expect(listed(workspace)).toContainEqual(
      expect.stringContaining(`đã sửa sau khi chốt, khi chốt là "${first?.link?.slice(0, 20)}`),
    );
  });

  test.each(LOCKED_TABLES.flatMap((table) => columnsOf(table).map((column) => [table, column] as const)))(
    '$id $key',
    (table, column) => {
      if (column.owner !== 'person') return;
      const workspace = branch(lockedOne);
      const row = ROW[table.id] ?? 'row:2';
      type(workspace, table.id, row, { [column.key]: another(column, workspace, table.id) });
      const lines = listed(workspace).filter((line) => line.startsWith(`note | ${table.title} |`));
      const isLeftOut = LEFT_OUT[table.id as keyof typeof LEFT_OUT][column.key] !== undefined;
      // A row that is called otherwise is another row.
      const header = table.rowKey.includes(column.key) ? '' : column.header;
      const told = lines.filter((line) => line.split(' | ')[2]?.trim() === header);
      expect([table.id, column.key, told.length > 0]).toStrictEqual([table.id, column.key, !isLeftOut]);
    },
  );

  test('an answer to an open point of the plan changes no cell', () => {
    const workspace = branch(lockedOne);
    type(workspace, 'planQuestions', 'I01', { answer: 'Khác: 15/9/2026' });
    expect(listed(workspace)).toStrictEqual([]);
  });

  test('by a lock of an earlier version, which sealed whole tabs: by their tabs', () => {
    const workspace = branch(lockedOne);
    const { document } = workspace.state.properties;
    const { parts, ...lock } = JSON.parse(document.frozenLock ?? '{}') as Record<string, unknown>;
    expect(parts).toBeGreaterThan(0);
    document.frozenLock = JSON.stringify({ ...lock, seals: { goals: 'other', checklist: 'other' } });
    type(workspace, criteria.id, 'A01', { entryHint: 'sửa' });
    expect(listed(workspace).sort()).toStrictEqual([
      'note | Danh mục kiểm tra |  | đã sửa sau khi chốt',
      'note | Mục tiêu Kế hoạch |  | đã sửa sau khi chốt',
    ]);
  });

  test('nothing where it is undone again', () => {
    const workspace = branch(lockedOne);
    type(workspace, criteria.id, 'A01', { actual: 'Không' });
    expect(listed(workspace)).not.toStrictEqual([]);
    type(workspace, criteria.id, 'A01', { actual: 'Có' });
    expect(listed(workspace)).toStrictEqual([]);
  });

  test('the frozen rows themselves, where somebody edits them', () => {
    const workspace = branch(lockedOne);
    type(workspace, scoreHistory.id, 'row:2', { score: '1' });
    expect(listed(workspace)).toStrictEqual([
      'error | Các lần chốt số liệu |  | lần chốt số 01 ngày 20/10/2026 đang khóa đã bị sửa hoặc mất dòng',
    ]);
  });
});

test('chosen once more it is unlocked: no warning, nothing listed; a no leaves it', () => {
  const workspace = branch(lockedOne);
  type(workspace, criteria.id, 'A01', { actual: 'Không' });
  expect(run(workspace, 'lockSnapshot').writes).toStrictEqual([]);
  expect(told(agree(workspace, 'lockSnapshot', { user: EDITOR }))).toContain('Đã mở khóa số liệu');
  expect(warned(workspace)).toStrictEqual([]);
  expect(listed(workspace)).toStrictEqual([]);
  expect(workspace.state.spreadsheet.protections).toStrictEqual(frozen.state.spreadsheet.protections);
});

test('what is not frozen cannot be locked', () => {
  const workspace = sampleWorkbook();
  expect(told(agree(workspace, 'lockSnapshot'))).toContain('Số liệu hiện nay chưa chốt nên chưa khóa.');
  expect(warned(workspace)).toStrictEqual([]);
});

test("somebody's own lock on a tab stays as it is", () => {
  const workspace = branch(frozen);
  const gid = workspace.state.spreadsheet.sheets.find(({ name }) => name === evidence.title)?.gid ?? 0;
  const own = { id: '900', gid, range: null, description: 'Của xã', warningOnly: false, editors: null };
  workspace.state.spreadsheet.protections.push({ ...own });
  agree(workspace, 'lockSnapshot');
  agree(workspace, 'lockSnapshot');
  expect(workspace.state.spreadsheet.protections.find(({ id }) => id === '900')).toMatchObject(own);
});

test('set-up leaves the lock, the turn of the year opens it', () => {
  const workspace = branch(lockedOne);
  mustRun(workspace, 'setUpWorkbook');
  expect(warned(workspace)).toStrictEqual(TABS);
  agree(workspace, 'startNextYear', { now: JANUARY });
  expect([warned(workspace), workspace.state.properties.document.frozenLock]).toStrictEqual([[], undefined]);
});

test.each(['lock', 'unlock'])(
  'killed at any call of the %s, one or two more choices end in the same',
  (what) => {
    const open = () => branch(what === 'lock' ? frozen : lockedOne);
    const isLocked = (workspace: Workspace) => workspace.state.properties.document.frozenLock !== undefined;
    const { calls } = agree(open(), 'lockSnapshot');
    for (const killAfter of thinned(
      Array.from({ length: calls.total }, (_, at) => at + 1),
      8,
    )) {
      const workspace = open();
      agree(workspace, 'lockSnapshot', { killAfter });
      if (isLocked(workspace) !== (what === 'lock')) agree(workspace, 'lockSnapshot');
      mustRun(workspace, 'recomputeScores');
      expect([killAfter, isLocked(workspace), warned(workspace)]).toStrictEqual([
        killAfter,
        what === 'lock',
        what === 'lock' ? TABS : [],
      ]);
    }
  },
);
