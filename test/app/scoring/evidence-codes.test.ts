// Minh chứng keeps its codes: given by Tính điểm, the same after whatever people do, printed in the papers.
import { describe, expect, test } from '@jest/globals';
import { spreadsheetHost } from '../../../local/run';
import type { Workspace } from '../../../local/workspace';
import { columnsOf } from '../../../sheets-schema/define';
import { evidence, settings } from '../../../sheets-schema/index';
import { remainsOf } from '../../support/interrupted';
import { told } from '../../support/observed';
import { watching } from '../../support/watching';
import {
  add,
  branch,
  EDITOR,
  mustRun,
  NOW,
  newWorkbook,
  OWNER,
  rowsOf,
  run,
  sheetOf,
  type,
} from '../../support/workspaces';

const columnOf = (key: string): number => columnsOf(evidence).findIndex((column) => column.key === key) + 1;
const WIDTH = columnsOf(evidence).length;

/** Title and code of every row, in the order of the tab. */
const codes = (workspace: Workspace): (readonly [string, string])[] =>
  rowsOf(workspace, 'evidence').map(({ title = '', code = '' }) => [title, code]);
const codeOf = (workspace: Workspace): Record<string, string> => Object.fromEntries(codes(workspace));
const numbers = (workspace: Workspace): string | undefined =>
  rowsOf(workspace, 'settings').find(({ key }) => key === 'evidenceNumbers')?.value;

const document = (workspace: Workspace, title: string, criteria: string): void =>
  add(workspace, 'evidence', { criteria, link: `https://example.com/${title}`, title });

/** What people do to the tab in Google Sheets. */
function act(workspace: Workspace, method: string, ...args: readonly unknown[]): void {
  const host = spreadsheetHost(workspace, { user: OWNER, now: NOW });
  const gid = host.gid(evidence.title);
  const [place, ...rest] = args;
  const isRange = typeof place === 'object';
  host.service[method]?.run([isRange ? { gid, ...place } : gid, ...(isRange ? rest : args)] as never);
  host.finish();
}
const rowsAt = (row: number, rows: number) => ({ row, column: 1, rows, columns: WIDTH });
const sortByTitle = (workspace: Workspace): void =>
  act(workspace, 'sort', rowsAt(2, rowsOf(workspace, 'evidence').length), [
    { column: columnOf('title'), ascending: true },
  ]);

const withFour = (): Workspace => {
  const workspace = newWorkbook();
  for (const [title, criteria] of [
    ['d', 'A10'],
    ['c', 'A05'],
    ['b', 'A10; A05'],
    ['a', 'A10'],
  ] as const)
    document(workspace, title, criteria);
  mustRun(workspace, 'recomputeScores');
  return workspace;
};
const origin = withFour();
const GIVEN = { d: 'A.10-01', c: 'A.05-01', b: 'A.10-02', a: 'A.10-03' };

describe('Tính điểm', () => {
  test('gives each new document the next number of its first criterion, says so, and does it once', () => {
    const workspace = branch(origin);
    expect(codeOf(workspace)).toStrictEqual(GIVEN);
    expect(numbers(workspace)).toBe('A.05: 1; A.10: 3');
    expect(run(workspace, 'recomputeScores').writes).toStrictEqual([]);
    document(workspace, 'e', 'A05');
    document(workspace, 'lạ', 'Z9');
    expect(told(run(workspace, 'recomputeScores'))).toContain(
      'Bảng Minh chứng: đã cấp mã cho 1 tài liệu mới.',
    );
    expect(codeOf(workspace)).toStrictEqual({ ...GIVEN, e: 'A.05-02', lạ: '' });
    expect(run(workspace, 'recomputeScores').writes).toStrictEqual([]);
  });

  test('sorted, put in between, and pasted: every document keeps its code', () => {
    const workspace = branch(origin);
    sortByTitle(workspace);
    act(workspace, 'insertRowsBefore', 3, 1);
    type(workspace, 'evidence', 'row:3', { criteria: 'A10', link: 'Tủ 1', title: 'mới' });
    mustRun(workspace, 'recomputeScores');
    expect(codes(workspace)).toStrictEqual([
      ['a', 'A.10-03'],
      ['mới', 'A.10-04'],
      ['b', 'A.10-02'],
      ['c', 'A.05-01'],
      ['d', 'A.10-01'],
    ]);
  });

  test('deleted with the highest number, also in a copy of the workbook: the number is not given again', () => {
    const workspace = branch(origin);
    act(workspace, 'deleteRows', 5, 1);
    const copy = branch(workspace);
    Object.assign(copy.state.spreadsheet, { id: 'copy' });
    copy.state.properties.document = {};
    for (const one of [workspace, copy]) {
      document(one, 'mới', 'A10');
      mustRun(one, 'recomputeScores');
      expect(codeOf(one)).toStrictEqual({ d: 'A.10-01', c: 'A.05-01', b: 'A.10-02', mới: 'A.10-04' });
    }
  });

  test('a row emptied loses its code, and what is typed there is another document', () => {
    const workspace = branch(origin);
    act(workspace, 'clearContent', { row: 5, column: 1, rows: 1, columns: columnOf('note') });
    mustRun(workspace, 'recomputeScores');
    expect(sheetOf(workspace, evidence).cell(5, columnOf('code'))?.value ?? null).toBe(null);
    type(workspace, 'evidence', 'row:5', { criteria: 'A10', link: 'Tủ 1', title: 'mới' });
    mustRun(workspace, 'recomputeScores');
    expect(codeOf(workspace).mới).toBe('A.10-04');
  });

  test('a row copied with its code is named, and gets its own', () => {
    const workspace = branch(origin);
    type(workspace, 'evidence', 'row:6', { criteria: 'A10', link: 'Tủ 1', title: 'sao', code: 'A.10-01' });
    expect(told(run(workspace, 'recomputeScores'))).toContain('(dòng 6: A.10-01 → A.10-04)');
    expect(codeOf(workspace)).toStrictEqual({ ...GIVEN, sao: 'A.10-04' });
    expect(run(workspace, 'recomputeScores').writes).toStrictEqual([]);
  });

  test('the numbers deleted or spoilt: those of the tab count, and are kept again', () => {
    const workspace = branch(origin);
    type(workspace, 'settings', 'evidenceNumbers', { value: 'mất rồi' });
    mustRun(workspace, 'recomputeScores');
    expect(numbers(workspace)).toBe('A.05: 1; A.10: 3');
    const sheet = sheetOf(workspace, settings);
    sheet.deleteRows(rowsOf(workspace, 'settings').findIndex(({ key }) => key === 'evidenceNumbers') + 2, 1);
    document(workspace, 'mới', 'A10');
    mustRun(workspace, 'recomputeScores');
    expect(codeOf(workspace).mới).toBe('A.10-04');
    expect(run(workspace, 'recomputeScores').writes).toStrictEqual([]);
  });

  test('a column that somebody deleted is named, and set-up brings it back; codes begin after the last', () => {
    const workspace = branch(origin);
    sheetOf(workspace, evidence).deleteColumns(columnOf('code'), 1);
    expect(told(run(workspace, 'recomputeScores'))).toContain('Mã tài liệu');
    mustRun(workspace, 'setUpWorkbook');
    mustRun(workspace, 'recomputeScores');
    expect(Object.values(codeOf(workspace)).sort()).toStrictEqual([
      'A.05-02',
      'A.10-04',
      'A.10-05',
      'A.10-06',
    ]);
  });

  test('by somebody who may not write there: computed all the same, and said', () => {
    const workspace = branch(origin);
    document(workspace, 'mới', 'A10');
    const gid = workspace.state.spreadsheet.sheets.find(({ name }) => name === evidence.title)?.gid ?? -1;
    workspace.state.spreadsheet.protections.push({
      id: '99',
      gid,
      range: null,
      description: 'khóa',
      warningOnly: false,
      editors: [OWNER],
    });
    const result = run(workspace, 'recomputeScores', { user: EDITOR });
    expect([result.ok, told(result)]).toStrictEqual([
      true,
      expect.stringContaining('đang bị khóa với tài khoản này nên chưa cấp được mã'),
    ]);
    mustRun(workspace, 'recomputeScores');
    expect(codeOf(workspace).mới).toBe('A.10-04');
  });
});

describe('while the codes are written', () => {
  const fresh = (): Workspace => {
    const workspace = branch(origin);
    document(workspace, 'mới', 'A10');
    document(workspace, '0', 'A05');
    return workspace;
  };
  const EXPECTED = { ...GIVEN, mới: 'A.10-04', '0': 'A.05-02' };
  /** Somebody acts just before the codes are written. */
  const meanwhile = (workspace: Workspace, accident: (workspace: Workspace) => void) => {
    let done = false;
    return watching(
      () => run(workspace, 'recomputeScores'),
      ({ name }) => {
        if (done || name !== 'spreadsheet.setValues') return;
        done = true;
        accident(workspace);
      },
    );
  };

  /** Then no single column tells all rows apart: the link is b's, and there is no title. */
  const withAlike = (): Workspace => {
    const workspace = fresh();
    add(workspace, 'evidence', { criteria: 'A10', link: 'https://example.com/b' });
    return workspace;
  };

  describe.each([
    ['one column tells all rows apart', fresh],
    ['rows are alike in every column', withAlike],
  ])('%s', (_how, begun) => {
    test.each<[string, (workspace: Workspace) => void, object]>([
      ['somebody sorts', sortByTitle, EXPECTED],
      ['puts a row in above', (one) => act(one, 'insertRowsBefore', 2, 1), EXPECTED],
      ['deletes one above', (one) => act(one, 'deleteRows', 2, 1), { ...EXPECTED, d: undefined }],
    ])('%s: every document ends with its own', (_what, accident, expected) => {
      const workspace = begun();
      const result = meanwhile(workspace, accident);
      expect(result.ok).toBe(true);
      const found = codeOf(workspace);
      delete found[''];
      expect(found).toStrictEqual(JSON.parse(JSON.stringify(expected)));
      mustRun(workspace, 'recomputeScores');
      expect(run(workspace, 'recomputeScores').writes).toStrictEqual([]);
      expect(codeOf(workspace)).toMatchObject(found);
    });
  });

  test.each(['killAfter', 'fault'] as const)('%s at any call: the next run puts it right', (kind) => {
    let states = 0;
    const disturbed = remainsOf(
      fresh,
      (workspace, interference) => run(workspace, 'recomputeScores', interference),
      kind,
    );
    for (const { call, workspace } of disturbed) {
      states += 1;
      mustRun(workspace, 'recomputeScores');
      expect([call, codeOf(workspace), numbers(workspace)]).toStrictEqual([
        call,
        EXPECTED,
        'A.05: 2; A.10: 4',
      ]);
    }
    expect(states).toBeGreaterThan(2);
  });
});

test('ten documents and five thousand cost the same calls', () => {
  const costs = [10, 5000].map((count) => {
    const workspace = newWorkbook();
    mustRun(workspace, 'recomputeScores');
    const sheet = sheetOf(workspace, evidence);
    for (let row = 2; row < count + 2; row += 1) {
      sheet.setCell(row, columnOf('criteria'), { value: row % 2 ? 'A05' : 'A10' });
      sheet.setCell(row, columnOf('link'), { value: `https://example.com/${row}` });
    }
    const first = mustRun(workspace, 'recomputeScores');
    const codesGiven = rowsOf(workspace, 'evidence').map(({ code }) => code);
    expect(new Set(codesGiven).size).toBe(count);
    const again = mustRun(workspace, 'recomputeScores');
    expect(again.writes).toStrictEqual([]);
    // Whether new rows hold formulas is asked anyway; where the rows are is asked once the codes are written, which is
    // flushed.
    expect(first.calls.reads - again.calls.reads).toBe(3);
    return [first.calls, again.calls];
  });
  expect(costs[1]).toStrictEqual(costs[0]);
});
