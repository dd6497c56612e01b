// A criterion that each unit enters for itself, through the built bundle: a wrong cell of one unit hides nobody's part.
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { unitWork } from '../../../sheets-schema/index';
import { MARKS } from '../../../sheets-schema/page-styles';
import { problemsOf, resultsOf, shownRows } from '../../support/observed';
import { add, mustRun, rowsOf, sampleWorkbook, sheetOf, type } from '../../support/workspaces';

const CRITERION = 'E03';
/** Of E03 in the sample. */
const ROWS = { VHXH: 49, PVHCC: 50, KT: 51, CUDV: 52, VP: 53 };
const HINT = '. Từng đơn vị nhập ở Danh mục kiểm tra';

function entered(cells: Partial<Record<keyof typeof ROWS, string>>): Workspace {
  const workspace = sampleWorkbook();
  for (const [unit, actual] of Object.entries(cells))
    type(workspace, 'checklist', `row:${ROWS[unit as keyof typeof ROWS]}`, { actual });
  return workspace;
}

/** Unit → what it reads of E03 in its block, and the row that the line opens where it is a row of its own. */
function blocks(workspace: Workspace): Record<string, string[]> {
  const sheet = sheetOf(workspace, unitWork);
  const found: Record<string, string[]> = {};
  let unit = '';
  for (const [index, [title = '', lacking = '']] of shownRows(sheet).entries()) {
    if (title.startsWith(MARKS.unitBlock)) unit = title.slice(MARKS.unitBlock.length);
    if (!title.startsWith(`${CRITERION} `)) continue;
    const row = /range=A(\d+)"/.exec(sheet.cell(index + 1, 4)?.formula ?? '')?.[1];
    found[unit] = [...(found[unit] ?? []), row === undefined ? lacking : `${lacking} → ${row}`];
  }
  return found;
}

const reason = (workspace: Workspace): string =>
  rowsOf(workspace, 'scores').find(({ code }) => code === CRITERION)?.reason ?? '';

const named = (workspace: Workspace): string[] =>
  problemsOf(workspace).filter((problem) => problem.includes(`${CRITERION}: `));

test('one wrong, one blank: each unit sees its own line, the blank one is listed, the reason names both', () => {
  const workspace = entered({ KT: '', VP: '8' });
  mustRun(workspace, 'recomputeScores');
  const why = 'ết quả ghi chưa đúng: Văn phòng HĐND-UBND "8"; còn đơn vị chưa nhập: Phòng Kinh tế';
  expect(reason(workspace)).toBe(`k${why}`);
  expect(blocks(workspace)).toStrictEqual({
    'Các đơn vị trực thuộc': [`K${why}${HINT}`],
    'Phòng Kinh tế': [`Chưa có số liệu${HINT} → 51`],
    'Văn phòng HĐND-UBND': [`Kết quả ghi chưa đúng: "8"${HINT} → 53`],
  });
  expect(named(workspace)).toStrictEqual([
    'Lỗi | Danh mục kiểm tra | 53 | Kết quả | 8 | E03: chưa đúng: "8", chưa có tổng số | Gõ số đạt/tổng số bằng số nguyên, ví dụ 812/1040.',
    'Thiếu | Danh mục kiểm tra | 51 | Kết quả |  | E03: Phòng Kinh tế chưa nhập | Gõ số đạt/tổng số của đơn vị, ví dụ 12/13.',
  ]);
  expect(resultsOf(workspace)[CRITERION]).toBe('Chưa đủ dữ liệu 0');
  expect(mustRun(workspace, 'recomputeScores').writes).toStrictEqual([]);
});

test('several wrong, one below its target: whose each is', () => {
  const workspace = entered({ VHXH: '1', PVHCC: 'có', KT: '13/12', CUDV: '6/7' });
  mustRun(workspace, 'recomputeScores');
  const why = 'ết quả ghi chưa đúng: Phòng VH-XH "1"; Trung tâm PVHCC "có"; Phòng Kinh tế "13/12"';
  expect(reason(workspace)).toBe(`k${why}`);
  expect(blocks(workspace)).toStrictEqual({
    'Các đơn vị trực thuộc': [`K${why}${HINT}`],
    'Phòng VH-XH': [`Kết quả ghi chưa đúng: "1"${HINT} → 49`],
    'Trung tâm PVHCC': [`Kết quả ghi chưa đúng: "có"${HINT} → 50`],
    'Phòng Kinh tế': [`Kết quả ghi chưa đúng: "13/12"${HINT} → 51`],
    'Trung tâm CƯDV sự nghiệp công': ['Mới đạt 6/7, cần 100% → 52'],
  });
});

test('a cell that gives no text, two rows of one unit, a row of no unit, a wrong target beside them', () => {
  const workspace = sampleWorkbook();
  type(workspace, 'checklist', 'row:51', { actual: '9', outOf: '=1/0' });
  type(workspace, 'checklist', 'row:52', { actual: '', outOf: '7' });
  add(workspace, 'checklist', { criterion: CRITERION, unit: 'CUDV', actual: '100%' });
  const last = rowsOf(workspace, 'checklist').length + 1;
  add(workspace, 'checklist', { criterion: CRITERION, actual: '5' });
  type(workspace, 'criteria', CRITERION, { target: '120' });
  mustRun(workspace, 'recomputeScores');
  const why =
    'ết quả ghi chưa đúng: Phòng Kinh tế; Trung tâm CƯDV sự nghiệp công "100%"; dòng chưa ghi đơn vị "5"; còn đơn vị chưa nhập: Trung tâm CƯDV sự nghiệp công';
  expect(reason(workspace)).toBe(`k${why}`);
  expect(blocks(workspace)).toStrictEqual({
    'Các đơn vị trực thuộc': [`K${why}${HINT}`],
    'Phòng Kinh tế': [`Kết quả ghi chưa đúng${HINT} → 51`],
    'Trung tâm CƯDV sự nghiệp công': [
      `Kết quả ghi chưa đúng: "100%"${HINT} → ${last}`,
      `Chưa có số liệu${HINT} → 52`,
    ],
  });
  expect(named(workspace).map((problem) => problem.split(' | ').slice(1, 4).join(' '))).toStrictEqual([
    'Tiêu chí 39 Chỉ tiêu (số)',
    `Danh mục kiểm tra ${last} Kết quả`,
    `Danh mục kiểm tra ${last + 1} Kết quả`,
    'Danh mục kiểm tra 52 Kết quả',
  ]);
});
