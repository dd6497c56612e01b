// The office's own days on the way to the dossier, as the first page and the list of problems have them.
import { expect, test } from '@jest/globals';
import { dashboard } from '../../../sheets-schema/index';
import { newProblems, problemsOf, shownRows } from '../../support/observed';
import { add, mustRun, rowsOf, sampleWorkbook, sheetOf, type } from '../../support/workspaces';

const next = (workspace: ReturnType<typeof sampleWorkbook>): string | undefined =>
  shownRows(sheetOf(workspace, dashboard)).find(([label]) => label === 'Mốc kế tiếp')?.[1];

test('the next day is the one of the settings, and moves with it; without it the next but one', () => {
  const workspace = sampleWorkbook();
  expect(next(workspace)).toBe('23/10: đơn vị bổ sung kết quả, minh chứng');
  type(workspace, 'settings', 'gateCompletion', { value: '25/10/2026' });
  mustRun(workspace, 'recomputeScores');
  // A Sunday: worked for until Friday.
  expect(next(workspace)).toBe('23/10: đơn vị bổ sung kết quả, minh chứng');
  type(workspace, 'settings', 'gateCompletion', { value: '' });
  mustRun(workspace, 'recomputeScores');
  expect(next(workspace)).toBe('30/10: Ban Chỉ đạo xã thống nhất điểm');
});

test('one after the last day of the dossier is listed with what to do', () => {
  const workspace = sampleWorkbook();
  const before = problemsOf(workspace);
  const row = rowsOf(workspace, 'settings').findIndex(({ key }) => key === 'gatePortal') + 2;
  type(workspace, 'settings', 'gatePortal', { value: '20/11/2026' });
  mustRun(workspace, 'recomputeScores');
  expect(newProblems(workspace, before)).toStrictEqual([
    `Lưu ý | Thông tin chung | ${row} | Nội dung | 20/11/2026 | mốc 20/11/2026 sau ngày cuối nhập hồ sơ (14/11/2026) | Sửa ngày cho đúng thứ tự trong năm đánh giá, trước ngày cuối nhập hồ sơ; hoặc để trống nếu không dùng mốc này.`,
  ]);
});

test('papers that are signed close their gate: the register is read in the weeks in which that comes next', () => {
  const workspace = sampleWorkbook();
  const now = new Date('2026-11-02T08:00:00+07:00');
  const paper = (kind: string, id: string) =>
    add(workspace, 'documents', {
      ...{ kind, number: '05', signedDate: '01/11/2026', signedCopyLink: 'https://example.com/05' },
      ...{ status: 'Bản hiện hành', id: `${id}_2026_2026-10-30_01_0123456789` },
    });
  paper('Tờ trình', 'submissionLetter');
  mustRun(workspace, 'recomputeScores', { now });
  expect(next(workspace)).toBe('06/11: ký Tờ trình, Báo cáo');
  paper('Báo cáo kết quả', 'implementationReport');
  mustRun(workspace, 'recomputeScores', { now });
  expect(next(workspace)).toBe('12/11: nhập xong hồ sơ trên Hệ thống QCDC');
});
