// What may be pasted in earnest or by mistake: each is told, none is thrown, and nothing of it becomes a formula.
import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { CRITERIA_STAGING } from '../../../sheets-schema/criteria-staging';
import { criteria } from '../../../sheets-schema/index';
import { tableOf } from '../../support/criteria-sets';
import { shownRows, told } from '../../support/observed';
import { beginImport, clearStaging, paste } from '../../support/pasting';
import { agree, prepared, rowsOf, run, sheetOf, valueAt } from '../../support/workspaces';

const office = prepared(beginImport);
const STAGING = { title: CRITERIA_STAGING };

function pasted(...lines: string[]): Workspace {
  const workspace = office();
  paste(workspace, tableOf(lines));
  return workspace;
}

/** What the person is told; nothing of the set may change. */
function refused(workspace: Workspace): string {
  const before = rowsOf(workspace, 'criteria');
  const result = agree(workspace, 'importCriteriaSet');
  expect([result.error, rowsOf(workspace, 'criteria')]).toStrictEqual([undefined, before]);
  return told(result);
}

test('the first click makes the tab and says what to do, the second that nothing is there', () => {
  const workspace = office();
  expect(valueAt(workspace, STAGING, 1, 1)).toContain('dán nguyên bảng tiêu chí');
  expect(refused(workspace)).toContain('chưa có nội dung');
  clearStaging(workspace);
  expect(refused(workspace)).toContain('chưa có nội dung');
});

test('the instruction may stay above the table', () => {
  const workspace = office();
  const instruction = String(valueAt(workspace, STAGING, 1, 1));
  paste(workspace, tableOf(['STT | Tiêu chí | Điểm', '1 | Hòm thư góp ý | 60', '2 | Camera | 40']), {
    row: 3,
    column: 2,
  });
  sheetOf(workspace, STAGING).setCell(1, 1, { value: instruction });
  expect(agree(workspace, 'importCriteriaSet').messages[0]?.text).toContain('Đọc được 2 tiêu chí');
});

describe('is told, and the set stays:', () => {
  test.each<[string, readonly string[], string]>([
    ['a header alone', ['STT | Nội dung | Điểm tối đa'], 'Không đọc được tiêu chí nào có điểm'],
    ['a table without its header', ['1 | Hòm thư góp ý | 5', '2 | Camera | 5'], 'Không thấy dòng tiêu đề'],
    ['a letter', ['Kính gửi: UBND xã', 'Đề nghị thực hiện.'], 'Không thấy dòng tiêu đề'],
    ['no column of points', ['STT | Nội dung | Ghi chú', '1 | Hòm thư góp ý | 5'], 'Không thấy dòng tiêu đề'],
    [
      'a code twice',
      ['Mã | Nội dung | Điểm', 'A1 | Hòm thư góp ý | 60', 'A1 | Camera | 40'],
      'Dòng 3: Mã A1 đã có ở dòng 2',
    ],
    [
      'points that are words',
      ['Mã | Nội dung | Điểm', 'A1 | Hòm thư góp ý | năm điểm', 'A2 | Camera | 40'],
      'Dòng 2: Điểm tối đa "năm điểm" chưa đọc được',
    ],
    [
      'points that became a day',
      ['Mã | Nội dung | Điểm', 'A1 | Hòm thư góp ý | 2.5', 'A2 | Camera | 40'],
      'ô đã bị đổi thành ngày',
    ],
    [
      'points that are missing, or taken off',
      ['Mã | Nội dung | Điểm', 'A1 | Hòm thư góp ý | ', 'A2 | Camera | 40', 'A3 | Vi phạm | -5'],
      'điểm trừ chưa nhập được',
    ],
    [
      'an error of a formula',
      ['Mã | Nội dung | Điểm', 'A1 | =1/0 | 60', 'A2 | Camera | 40'],
      'Dòng 2: Ô ghi lỗi "#DIV/0!"',
    ],
  ])('%s', (_name, lines, words) => {
    expect(refused(pasted(...lines))).toContain(words);
  });
});

test('a second table below is named and not read', () => {
  const workspace = pasted(
    'STT | Tiêu chí | Điểm tối đa',
    '1 | Hòm thư góp ý | 60',
    '2 | Camera | 40',
    ' | Tổng cộng | 100',
    ' | | ',
    'TT | Nội dung | Điểm chuẩn',
    '1 | Hòm thư góp ý của bảng khác | 30',
  );
  const { messages } = agree(workspace, 'importCriteriaSet');
  expect(messages[0]?.text).toContain('Dòng 6: Từ dòng này là bảng khác');
  expect(rowsOf(workspace, 'criteria').map(({ name }) => name)).toStrictEqual(['Hòm thư góp ý', 'Camera']);
});

test('formulas, HTML and signs stay texts', () => {
  const workspace = office();
  const [formula, html] = ['=HYPERLINK("https://evil.example";"Hòm thư")', '<img src=x onerror=alert(1)>'];
  const rows = [
    ['Mã', 'Nội dung', 'Điểm', 'Minh chứng', 'Căn cứ', 'Đơn vị phụ trách'],
    ["'+1", "'=1+1", '50', html, "'=2+2", "'@phong"],
    ['A2', `'${formula}`, '50', "'-5", "'+84", html],
  ];
  paste(workspace, { cells: rows, merges: [] });
  expect(agree(workspace, 'importCriteriaSet').error).toBeUndefined();
  const sheet = sheetOf(workspace, criteria);
  const formulas = [2, 3].flatMap((row) =>
    Array.from({ length: sheet.lastColumn }, (_, at) => sheet.cell(row, at + 1)?.formula ?? ''),
  );
  expect(formulas.filter(Boolean)).toStrictEqual([]);
  expect(rowsOf(workspace, 'criteria').map(({ code }) => code)).toStrictEqual(['+1', 'A2']);
  expect(shownRows(sheet)[1]?.[9]).toBe('=1+1');
  expect(shownRows(sheet)[2]?.[9]).toBe(formula);
});

test('500 rows cost no more calls than five', () => {
  const small = pasted('Mã | Tiêu chí | Điểm', ...numbered(5));
  const large = pasted('Mã | Tiêu chí | Điểm', ...numbered(500));
  const [few, many] = [small, large].map((workspace) => agree(workspace, 'importCriteriaSet'));
  expect([few?.error, many?.error]).toStrictEqual([undefined, undefined]);
  expect(rowsOf(large, 'criteria').length).toBe(500);
  expect((many?.calls.total ?? 0) - (few?.calls.total ?? 0)).toBeLessThanOrEqual(4);
});

const numbered = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `T${at + 1} | Tiêu chí thử số ${at + 1} | ${at === 0 ? 5 : 2}`);

test('pasted once more after a repair, the remarks beside the table are those of today', () => {
  const workspace = pasted('Mã | Nội dung | Điểm', 'A1 | Hòm thư góp ý | 60', 'A1 | Camera | 40');
  expect(refused(workspace)).toContain('Mã A1 đã có');
  expect(shownRows(sheetOf(workspace, STAGING))[2]?.[5]).toContain('Mã A1 đã có ở dòng 2');
  paste(workspace, tableOf(['Mã | Nội dung | Điểm', 'A1 | Hòm thư góp ý | 60', 'A2 | Camera | 40']));
  run(workspace, 'importCriteriaSet');
  expect(shownRows(sheetOf(workspace, STAGING)).map((row) => row.slice(4, 6))).toStrictEqual([
    ['Chương trình hiểu là', 'Cần xem'],
    ['Tiêu chí A1: 60 điểm', ''],
    ['Tiêu chí A2: 40 điểm', ''],
  ]);
});
