// A frozen scoresheet opens as a tab of values, with a warning, whichever is asked for.
import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import {
  checklist,
  conditions,
  criteria,
  evidence,
  goals,
  scoreHistory,
  scores,
  snapshotTabs,
  tasks,
} from '../../../sheets-schema/index';
import { shownRows, told } from '../../support/observed';
import { thinned } from '../../support/thinned';
import {
  agree,
  branch,
  mustRun,
  rowsOf,
  run,
  sampleWorkbook,
  type,
  withoutProgress,
} from '../../support/workspaces';

const frozen = sampleWorkbook();
agree(frozen, 'freezeScores');
type(frozen, criteria.id, 'A01', { actual: 'Không', explanation: "'=1+1" });
agree(frozen, 'freezeScores');

const TAB = 'Bản chốt – Bảng tự chấm điểm';
const [OLD, NEW] = ['số 01 ngày 20/10/2026', 'số 02 ngày 20/10/2026'];
/** What the sample has rows of. */
const VIEWS = [
  TAB,
  ...[tasks, criteria, checklist, evidence, goals, conditions].map(({ title }) => `Bản chốt – ${title}`),
];
const viewsIn = ({ workbook }: Workspace): string[] =>
  workbook.sheets
    .filter(({ name, hidden }) => name.startsWith('Bản chốt') && !hidden)
    .map(({ name }) => name);
const open = (workspace: Workspace, answers: string) => run(workspace, 'openSnapshot', { answers });
const rowsIn = (workspace: Workspace, title: string): string[][] => {
  const sheet = workspace.workbook.sheet(title);
  return sheet === undefined ? [] : shownRows(sheet);
};
const scoreOf = (workspace: Workspace, title: string, code: string) =>
  rowsIn(workspace, title).find(([first]) => first === code);

describe('asked which', () => {
  test('the newest comes first, with its figures', () => {
    const asked = withoutProgress(run(branch(frozen), 'openSnapshot'))[0]?.text.split('\n') ?? [];
    expect(asked[1]).toMatch(/^1\. Lần chốt số 02 ngày 20\/10\/2026: đạt \d+\/\d+ tiêu chí, [\d,]+ điểm$/);
    expect(asked[2]).toMatch(/^2\. Lần chốt số 01 ngày 20\/10\/2026: đạt/);
  });

  test.each([
    ['', NEW],
    ['1', NEW],
    ['2', OLD],
  ])('"%s"', (typed, snapshot) => {
    const workspace = branch(frozen);
    expect(told(open(workspace, typed))).toContain(`Lần chốt ${snapshot}: "${TAB}", `);
    expect(viewsIn(workspace)).toStrictEqual(VIEWS);
    expect(rowsIn(workspace, TAB)[0]?.[0]).toContain(`BẢN CHỐT ${snapshot}: đạt `);
    expect(workspace.workbook.sheets[workspace.workbook.activeSheetIndex]?.name).toBe(TAB);
  });

  test.each(['3', '0', 'mới nhất', '-1'])('"%s" is none: said, and nothing made', (typed) => {
    const workspace = branch(frozen);
    const result = open(workspace, typed);
    expect(told(result)).toContain('gõ một số từ 1 đến 2');
    expect(result.writes).toStrictEqual([]);
  });

  test('not OK: nothing', () => {
    expect(open(branch(frozen), 'no').writes).toStrictEqual([]);
  });
});

describe('the scoresheet', () => {
  const workspace = branch(frozen);
  open(workspace, '1');
  const newest = scoreOf(workspace, TAB, 'A01');
  open(workspace, '2');

  test('holds each criterion as it was frozen', () => {
    expect([scoreOf(workspace, TAB, 'A01')?.[6], newest?.[6]]).toStrictEqual(['Có', 'Không']);
    const codes = rowsIn(workspace, TAB)
      .slice(4)
      .map(([code]) => code);
    expect(codes).toStrictEqual(rowsOf(workspace, scores.id).map(({ code }) => code));
    expect(rowsIn(workspace, TAB)[3]?.[0]).toBe(scoreHistory.columns.code.header);
    expect(newest?.[9]).toBe('=1+1');
  });

  test('opened again, it is shown; what somebody wrote into it is put right', () => {
    expect(open(workspace, '2').writes.filter(({ cells }) => cells > 0)).toStrictEqual([]);
    workspace.workbook.sheet(TAB)?.setCell(5, 7, { value: 'Không' });
    open(workspace, '2');
    expect(scoreOf(workspace, TAB, 'A01')?.[6]).toBe('Có');
  });
});

describe('the other tabs', () => {
  const workspace = branch(frozen);
  type(workspace, criteria.id, 'A01', { actual: 'Có', explanation: 'sửa sau khi chốt' });
  type(workspace, evidence.id, 'row:2', { title: 'đổi tên sau khi chốt' });
  open(workspace, '1');
  const view = (table: { title: string }) => `Bản chốt – ${table.title}`;
  const columnsIn = (table: { title: string }, ...headers: string[]) => {
    const [head = [], ...rows] = rowsIn(workspace, view(table)).slice(3);
    return rows.map((row) => headers.map((header) => row[head.indexOf(header)]));
  };

  test('say what people typed, as it was', () => {
    const { code, actual, explanation } = criteria.columns;
    const before = rowsOf(frozen, criteria.id);
    const found = columnsIn(criteria, code.header, actual.header, explanation.header);
    expect(found[0]).toStrictEqual(['A01', 'Không', '=1+1']);
    expect(found.map(([first]) => first)).toStrictEqual(before.map((row) => row.code));
    expect(columnsIn(evidence, evidence.columns.title.header).flat()).toStrictEqual(
      rowsOf(frozen, evidence.id).map(({ title }) => title),
    );
    expect(columnsIn(tasks, tasks.columns.id.header).length).toBe(rowsOf(frozen, tasks.id).length);
  });

  test('say on top what they are, and warn before an edit', () => {
    for (const title of viewsIn(workspace)) {
      expect(rowsIn(workspace, title)[0]?.[0]).toContain(`BẢN CHỐT ${NEW}`);
      const { sheets, protections } = workspace.state.spreadsheet;
      const gid = sheets.find(({ name }) => name === title)?.gid;
      expect(protections.filter((found) => found.gid === gid)).toMatchObject([
        {
          range: null,
          warningOnly: true,
          description: 'Bản chốt chỉ để xem: sửa ở đây không đổi lần chốt',
        },
      ]);
    }
  });

  test('hold values only: what looks like a formula is a text', () => {
    const formulas = viewsIn(workspace).flatMap((title) => workspace.workbook.sheet(title)?.formulas() ?? []);
    expect(formulas).toStrictEqual([]);
  });

  test('are read by nobody: what is typed there changes no score', () => {
    const other = branch(workspace);
    const before = rowsOf(other, scores.id);
    other.workbook.sheet(view(criteria))?.setCell(5, 5, { value: 'Không' });
    mustRun(other, 'recomputeScores');
    mustRun(other, 'recomputeScores');
    expect(rowsOf(other, scores.id).map(({ code }) => code)).toStrictEqual(before.map(({ code }) => code));
    expect(other.workbook.sheet(view(criteria))?.cell(5, 5)?.value).toBe('Không');
  });

  test('another freezing takes their place, and leaves what people wrote beside', () => {
    const other = branch(workspace);
    const width = rowsIn(other, view(criteria))[3]?.length ?? 0;
    other.workbook.sheet(view(criteria))?.setCell(6, width + 3, { value: 'hỏi lại' });
    open(other, '2');
    expect(viewsIn(other)).toStrictEqual(VIEWS);
    expect(rowsIn(other, view(criteria))[0]?.[0]).toContain(OLD);
    expect(rowsIn(other, view(criteria))[4]).toContain('Có');
    expect(other.workbook.sheet(view(criteria))?.cell(6, width + 3)?.value).toBe('hỏi lại');
  });

  test('0 closes them: those beside which somebody wrote are hidden, the rest is gone', () => {
    const other = branch(workspace);
    expect(withoutProgress(run(branch(other), 'openSnapshot'))[0]?.text).toContain('Gõ 0: đóng');
    other.workbook.sheet(view(goals))?.setCell(6, 40, { value: 'hỏi lại' });
    expect(told(open(other, '0'))).toContain(`ghi thêm bên phải: "${view(goals)}"`);
    expect(
      other.workbook.sheets.filter(({ name }) => name.startsWith('Bản chốt')).map(({ name }) => name),
    ).toStrictEqual([view(goals)]);
    expect(viewsIn(other)).toStrictEqual([]);
    open(other, '');
    expect(viewsIn(other)).toStrictEqual(VIEWS);
    expect(other.workbook.sheet(view(goals))?.cell(6, 40)?.value).toBe('hỏi lại');
  });

  test('one that bears another name is theirs: it stays, and a new one is made', () => {
    const other = branch(workspace);
    const sheet = other.workbook.sheet(view(goals));
    if (sheet) other.workbook.renameSheet(sheet, 'Mục tiêu tháng 10');
    open(other, '2');
    expect(rowsIn(other, 'Mục tiêu tháng 10')[0]?.[0]).toContain(NEW);
    expect(rowsIn(other, view(goals))[0]?.[0]).toContain(OLD);
  });

  test('kept once as long as a tab says the same', () => {
    const kept = rowsOf(frozen, snapshotTabs.id);
    const second = kept.filter(({ snapshot }) => snapshot === '2026-10-20_02');
    expect(second.filter(({ sameAs }) => !sameAs).map(({ tab }) => tab)).toStrictEqual(['criteria']);
  });

  test('where what was kept is damaged, that is said; the scoresheet stands', () => {
    const other = branch(frozen);
    const at = rowsOf(other, snapshotTabs.id).findIndex(({ tab }) => tab === 'goals');
    other.workbook.sheet(snapshotTabs.title)?.setCell(at + 2, 8, { value: '{}' });
    open(other, '2');
    expect(rowsIn(other, view(goals))[2]?.[0]).toContain('đã bị sửa hoặc mất dòng');
    expect(scoreOf(other, TAB, 'A01')?.[6]).toBe('Có');
  });

  test('of a freezing of an earlier version: said, and no tab keeps another freezing’s rows', () => {
    const other = branch(workspace);
    const sheet = other.workbook.sheet(snapshotTabs.title);
    if (sheet) other.workbook.deleteSheet(sheet);
    expect(told(open(other, '2'))).toContain('từ trước khi chương trình lưu kèm các bảng khác');
    expect(
      rowsIn(other, view(goals))
        .slice(2)
        .flat()
        .filter((cell) => cell !== ''),
    ).toStrictEqual(['Lần chốt này không lưu kèm bảng này.']);
    const fresh = branch(frozen);
    const journal = fresh.workbook.sheet(snapshotTabs.title);
    if (journal) fresh.workbook.deleteSheet(journal);
    open(fresh, '2');
    expect(viewsIn(fresh)).toStrictEqual([TAB]);
  });
});

test('one whose rows were edited is named, and cannot be opened', () => {
  const workspace = branch(frozen);
  type(workspace, scoreHistory.id, 'row:2', { score: '1' });
  const asked = withoutProgress(open(workspace, '2'));
  expect(asked[0]?.text).toContain('Không mở được: lần chốt số 01 ngày 20/10/2026');
  expect(asked[1]?.text).toContain('gõ một số từ 1 đến 1');
});

test('nothing frozen: said', () => {
  expect(told(open(sampleWorkbook(), ''))).toContain('Chưa có lần chốt nào dùng được.');
});

test('killed at any call, opening it again ends in the same tabs', () => {
  const whole = branch(frozen);
  const { calls } = open(whole, '');
  const looks = (workspace: Workspace) =>
    VIEWS.map((title) => {
      const sheet = workspace.workbook.sheet(title);
      return [rowsIn(workspace, title), sheet?.frozenRows, sheet?.formatAt(4, 1), sheet?.hidden];
    });
  const wanted = looks(whole);
  for (const killAfter of thinned(
    Array.from({ length: calls.total }, (_, at) => at + 1),
    6,
  )) {
    const workspace = branch(frozen);
    run(workspace, 'openSnapshot', { answers: '', killAfter });
    open(workspace, '');
    expect([killAfter, looks(workspace)]).toStrictEqual([killAfter, wanted]);
    expect(viewsIn(workspace)).toStrictEqual(VIEWS);
  }
});

test('a freezing that was stopped keeps its tabs once, when it is done again', () => {
  const start = sampleWorkbook();
  const whole = branch(start);
  const { calls } = agree(whole, 'freezeScores');
  const kept = (workspace: Workspace) => rowsOf(workspace, snapshotTabs.id);
  for (const killAfter of thinned(
    Array.from({ length: 14 }, (_, at) => calls.total - at),
    5,
  )) {
    const workspace = branch(start);
    agree(workspace, 'freezeScores', { killAfter });
    agree(workspace, 'freezeScores');
    expect([killAfter, kept(workspace)]).toStrictEqual([killAfter, kept(whole)]);
    expect(rowsOf(workspace, scoreHistory.id)).toStrictEqual(rowsOf(whole, scoreHistory.id));
  }
});
