// A step that was passed on is a record: what units and reviewers write afterwards changes neither it nor what papers say of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { criteria, scores } from '../../../sheets-schema/index';
import { formsOf } from '../../support/criteria-sets';
import { readDocx } from '../../support/docx';
import { filesIn } from '../../support/interrupted';
import { problemsOf } from '../../support/observed';
import { beginImport, paste } from '../../support/pasting';
import { go, opened, review, stepLines } from '../../support/round';
import { agree, branch, mustRun, rowsOf, type } from '../../support/workspaces';

const shown = (workspace: Workspace, code: string) => {
  mustRun(workspace, 'recomputeScores');
  const row = rowsOf(workspace, scores.id).find((one) => one.code === code);
  return [row?.score, row?.reviewedScore, row?.agreedScore];
};

/** A01 lowered by the second step, which is passed on. */
function passedOn(): Workspace {
  const workspace = opened();
  review(workspace, 'A01', { reviewedScore: '1,5', reviewNote: 'Thiếu ảnh' });
  go(workspace, 'submitRound');
  return workspace;
}

test('scores that units enter later, and cells of the step written over, leave it as it was frozen', () => {
  const workspace = passedOn();
  const [before] = stepLines(workspace).filter((line) => line.startsWith('Bước 2'));
  expect(shown(workspace, 'A01')).toStrictEqual(['2', '1,5', '']);
  type(workspace, criteria.id, 'C10', { actual: 'Không' });
  review(workspace, 'A01', { reviewedScore: '0', reviewNote: 'Sửa sau' });
  expect(shown(workspace, 'A01')).toStrictEqual(['2', '1,5', '']);
  expect(shown(workspace, 'C10')).toStrictEqual(['0', '2', '']);
  expect(stepLines(workspace)).toContain(before);
});

test('the next step goes on from what was frozen, not from what stands there today', () => {
  const workspace = passedOn();
  type(workspace, criteria.id, 'C10', { actual: 'Không' });
  review(workspace, 'A01', { reviewedScore: 'abc' });
  const { messages } = go(workspace, 'submitRound');
  expect(messages[0]?.text).toContain('Không có chênh lệch so với bước trước.');
  expect(shown(workspace, 'A01')).toStrictEqual(['2', '1,5', '1,5']);
  expect(shown(workspace, 'C10')).toStrictEqual(['0', '2', '2']);
});

test('papers print what was frozen', () => {
  const workspace = passedOn();
  review(workspace, 'A01', { reviewedScore: '0' });
  expect(agree(workspace, 'buildDossier').ok).toBe(true);
  const name = filesIn(workspace, 'drive').find((path) => path.includes('Bảng tự chấm điểm')) ?? '';
  const { tables } = readDocx(readFileSync(join(workspace.dir, 'drive', name)));
  const row = tables.flatMap(({ rows }) => rows).find((cells) => cells.includes('A01')) ?? [];
  expect(row).toContain('1,5');
});

/** The first table of the scoresheet among the papers made last. */
const sheetOnPaper = (workspace: Workspace): readonly (readonly string[])[] => {
  expect(agree(workspace, 'buildDossier').ok).toBe(true);
  const names = filesIn(workspace, 'drive').filter((path) => path.includes('Bảng tự chấm điểm'));
  const { tables } = readDocx(readFileSync(join(workspace.dir, 'drive', names.sort().at(-1) ?? '')));
  return tables[0]?.rows ?? [];
};

test('papers made after the province has given its scores have a column for them, with why they differ', () => {
  const workspace = passedOn();
  go(workspace, 'submitRound');
  review(workspace, 'A02', { provincialScore: '1', provincialNote: 'Thiếu nội quy' });
  const before = sheetOnPaper(branch(workspace));
  expect(before[0]).not.toContain('Điểm thẩm định của cấp tỉnh');
  expect(before.flat().join('\n')).not.toContain('Thiếu nội quy');
  go(workspace, 'submitRound');
  const rows = sheetOnPaper(workspace);
  expect(rows[0]?.slice(3, 9)).toStrictEqual([
    'Điểm tối đa',
    'Điểm tự chấm',
    'Điểm rà soát của Phòng VH-XH',
    expect.stringContaining('Điểm thống nhất'),
    'Điểm thẩm định của cấp tỉnh',
    'Kết quả',
  ]);
  const of = (code: string) => rows.find((cells) => cells.includes(code)) ?? [];
  expect(of('A01').slice(3, 8)).toStrictEqual(['2', '2', '1,5', '1,5', '1,5']);
  expect(of('A02').slice(3, 8)).toStrictEqual(['2', '2', '2', '2', '1']);
  expect(of('A02').at(-1)).toContain('Thẩm định: Thiếu nội quy');
  expect(rows.at(-1)).toStrictEqual(['TỔNG CỘNG', '100', '100', '99,5', '99,5', '98,5', '50/50', '']);
  expect(rows[1]?.slice(2, 7)).toStrictEqual(['22', '22', '21,5', '21,5', '20,5']);
});

test('another set of criteria was never reviewed: no step speaks of it, and the tab of the round names no errors', () => {
  const workspace = passedOn();
  go(workspace, 'closeRound');
  beginImport(workspace);
  const [table] = formsOf('portal').values();
  if (table !== undefined) paste(workspace, table);
  expect(agree(workspace, 'importCriteriaSet').ok).toBe(true);
  mustRun(workspace, 'recomputeScores');
  expect(stepLines(workspace).filter((line) => line.startsWith('Bước 2'))).toStrictEqual([]);
  expect(rowsOf(workspace, scores.id).flatMap(({ reviewedScore }) => reviewedScore || [])).toStrictEqual([]);
  expect(problemsOf(workspace).filter((line) => line.includes('Rà soát, thẩm định'))).toStrictEqual([]);
});
