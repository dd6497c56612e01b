// A frozen scoresheet opens as a tab of values, with a warning, whichever is asked for.
import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { criteria, scoreHistory, scores } from '../../../sheets-schema/index';
import { shownRows, told } from '../../support/observed';
import { thinned } from '../../support/thinned';
import { agree, branch, rowsOf, run, sampleWorkbook, type, withoutProgress } from '../../support/workspaces';

const frozen = sampleWorkbook();
agree(frozen, 'freezeScores');
type(frozen, criteria.id, 'A01', { actual: 'Không', explanation: "'=1+1" });
agree(frozen, 'freezeScores');

const [OLD, NEW] = ['Bản chốt 20.10.2026 (01)', 'Bản chốt 20.10.2026 (02)'];
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
  ])('"%s"', (typed, title) => {
    const workspace = branch(frozen);
    expect(told(open(workspace, typed))).toContain(`Bảng "${title}".`);
    expect(
      workspace.workbook.sheets.filter(({ name }) => name.startsWith('Bản chốt')).map(({ name }) => name),
    ).toStrictEqual([title]);
    expect(workspace.workbook.sheets[workspace.workbook.activeSheetIndex]?.name).toBe(title);
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

describe('the tab', () => {
  const workspace = branch(frozen);
  open(workspace, '1');
  open(workspace, '2');

  test('holds each criterion as it was frozen', () => {
    expect([scoreOf(workspace, OLD, 'A01')?.[6], scoreOf(workspace, NEW, 'A01')?.[6]]).toStrictEqual([
      'Có',
      'Không',
    ]);
    const codes = rowsIn(workspace, OLD)
      .slice(4)
      .map(([code]) => code);
    expect(codes).toStrictEqual(rowsOf(workspace, scores.id).map(({ code }) => code));
    expect(rowsIn(workspace, OLD)[3]?.[0]).toBe(scoreHistory.columns.code.header);
  });

  test('holds values only: what looks like a formula is a text', () => {
    expect(scoreOf(workspace, NEW, 'A01')?.[9]).toBe('=1+1');
    const sheet = workspace.workbook.sheet(NEW);
    expect(
      [...(sheet?.rows() ?? [])].flatMap(([, cells]) => cells.flatMap(([, { formula }]) => formula ?? [])),
    ).toStrictEqual([]);
  });

  test('warns before an edit', () => {
    const { sheets, protections } = workspace.state.spreadsheet;
    const gid = sheets.find(({ name }) => name === OLD)?.gid;
    expect(protections.find((found) => found.gid === gid)).toMatchObject({
      range: null,
      warningOnly: true,
      description: 'Bản chốt chỉ để xem: sửa ở đây không đổi lần chốt',
    });
  });

  test('opened again, it is shown; what somebody wrote into it is put right', () => {
    expect(open(workspace, '2').writes.filter(({ cells }) => cells > 0)).toStrictEqual([]);
    workspace.workbook.sheet(OLD)?.setCell(5, 7, { value: 'Không' });
    open(workspace, '2');
    expect(scoreOf(workspace, OLD, 'A01')?.[6]).toBe('Có');
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

test('killed at any call, opening it again ends in the same tab', () => {
  const whole = branch(frozen);
  const { calls } = open(whole, '');
  const looks = (workspace: Workspace) => {
    const sheet = workspace.workbook.sheet(NEW);
    return [rowsIn(workspace, NEW), sheet?.frozenRows, sheet?.formatAt(4, 1), sheet?.hidden];
  };
  for (const killAfter of thinned(
    Array.from({ length: calls.total }, (_, at) => at + 1),
    6,
  )) {
    const workspace = branch(frozen);
    run(workspace, 'openSnapshot', { answers: '', killAfter });
    open(workspace, '');
    expect([killAfter, looks(workspace)]).toStrictEqual([killAfter, looks(whole)]);
  }
});
