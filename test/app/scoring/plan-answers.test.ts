// The answers to the plan's open points, chosen in the workbook: Tổng quan, messages, snapshots and papers obey them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { dashboard } from '../../../sheets-schema/index';
import { readDocx } from '../../support/docx';
import { eligibleOffice } from '../../support/eligible';
import { problemsOf, told } from '../../support/observed';
import { agree, mustRun, rowsOf, run, sampleWorkbook, sheetOf, type } from '../../support/workspaces';

const answer = (workspace: Workspace, id: string, text: string) =>
  type(workspace, 'planQuestions', id, { answer: text });

/** The desk part, from the heading on. */
function conclusions(workspace: Workspace): string[] {
  const sheet = sheetOf(workspace, dashboard);
  const lines = Array.from({ length: sheet.lastRow }, (_, at) => String(sheet.cell(at + 1, 4)?.value ?? ''));
  const first = lines.indexOf('KẾT LUẬN THEO TỪNG PHƯƠNG ÁN');
  return first < 0 ? [] : lines.slice(first + 1).filter((line) => line !== '');
}

/** The text of the Tờ trình. */
function letterOf(workspace: Workspace): string {
  const { files } = agree(workspace, 'buildDossier');
  const letter = files.find(({ name }) => name.startsWith('Tờ trình'));
  return readDocx(readFileSync(join(workspace.dir, letter?.path ?? ''))).paragraphs.join('\n');
}

const recomputed = (workspace: Workspace): string => told(mustRun(workspace, 'recomputeScores'));

describe('discipline (I27)', () => {
  test('one case, and the whole dossier falls where it is a condition', () => {
    const workspace = eligibleOffice();
    type(workspace, 'criteria', 'F04', { actual: '1' });
    expect(recomputed(workspace)).toContain('ĐỦ ĐIỀU KIỆN\nĐạt 49/50');
    expect(conclusions(workspace).at(-1)).toBe(
      'Kết luận phụ thuộc phương án chọn: Kỷ luật cán bộ, công chức.',
    );
    answer(workspace, 'I27', 'Là điều kiện bắt buộc');
    expect(recomputed(workspace)).toContain('tiêu chí bắt buộc F04 chưa đạt');
    expect(conclusions(workspace).join('\n')).not.toContain('Kỷ luật');
  });
});

describe('what does not apply (I33)', () => {
  test('points on the scale of the whole set, on the page and in the papers; a new snapshot', () => {
    const workspace = eligibleOffice();
    type(workspace, 'criteria', 'F02', { notApplicable: 'TRUE', explanation: 'Chưa có đồng phục' });
    mustRun(workspace, 'freezeScores', { answers: 'yes' });
    answer(workspace, 'I33', 'Quy đổi theo điểm tối đa của bộ tiêu chí');
    expect(recomputed(workspace)).toContain('Đạt 49/49 tiêu chí (100%) và 100 điểm');
    expect(told(run(workspace, 'freezeScores', { answers: 'yes' }))).not.toContain('không chốt thêm');
    expect(letterOf(workspace)).toContain(
      'Tổng điểm tự chấm: 100/100 điểm (đã quy đổi do có tiêu chí không áp dụng)',
    );
  });
});

describe('what the rate counts (I09)', () => {
  test('whole groups, on the page and in the papers', () => {
    const workspace = eligibleOffice();
    answer(workspace, 'I09', 'Từng nhóm tiêu chí');
    expect(recomputed(workspace)).toContain('Đạt 6/6 nhóm tiêu chí (100%)');
    expect(letterOf(workspace)).toContain('Số nhóm tiêu chí đạt: 6/6 nhóm tiêu chí');
    type(workspace, 'criteria', 'A01', { actual: 'Không' });
    expect(recomputed(workspace)).toContain('Đạt 5/6 nhóm tiêu chí (83,3%)');
  });
});

describe('on Tổng quan', () => {
  test('what each answer would mean, as long as the point is open', () => {
    const workspace = sampleWorkbook();
    mustRun(workspace, 'recomputeScores');
    const before = conclusions(workspace);
    expect(before.length).toBe(5);
    expect(before.join('\n')).not.toMatch(/chưa đủ điều kiện/i);
    for (const [id, text] of [
      ['I09', 'Từng tiêu chí (đạt khi đạt chỉ tiêu)'],
      ['I27', 'Chỉ mất điểm của tiêu chí đó'],
      ['I33', 'Chờ hướng dẫn của cấp tỉnh'],
    ] as const)
      answer(workspace, id, text);
    mustRun(workspace, 'recomputeScores');
    expect(conclusions(workspace)).toStrictEqual([
      before.find((line) => line.startsWith('Tiêu chí không áp dụng')),
      before.find((line) => line.startsWith('Năm đăng ký – mọi phương án: ')),
      'Kết luận không đổi với mọi phương án.',
    ]);
    answer(workspace, 'I33', 'Giữ nguyên điểm');
    mustRun(workspace, 'recomputeScores');
    const [year = '', ...rest] = conclusions(workspace);
    expect([year, rest]).toStrictEqual([
      before.find((line) => line.startsWith('Năm đăng ký')),
      ['Kết luận không đổi với mọi phương án.'],
    ]);
    answer(workspace, 'I07', 'Khác: 2028');
    mustRun(workspace, 'recomputeScores');
    expect(conclusions(workspace)).toStrictEqual([]);
  });

  test('an answer in words of one’s own is named and decides nothing', () => {
    const workspace = sampleWorkbook();
    answer(workspace, 'I27', 'tùy trường hợp');
    mustRun(workspace, 'recomputeScores');
    expect(rowsOf(workspace, 'dataIssues').map(({ problem }) => problem)).toContain(
      '"tùy trường hợp" không phải phương án có sẵn, chưa được tính',
    );
  });
});

describe('what an answer decides about cells', () => {
  const problems = (workspace: Workspace) =>
    problemsOf(workspace).filter((line) => line.includes('ý kiến') && line.includes('| Tiến độ'));
  const overdue = (workspace: Workspace) =>
    rowsOf(workspace, 'dashboard').flatMap(({ A = '' }) => (/hạn \d/.test(A) ? [A.trim()] : []));
  const cell = (workspace: Workspace, id: string) => rowsOf(workspace, 'tasks').find((row) => row.id === id);

  test('row 5 is due as answered: on the pages, in the mails; the cell is left alone, and named', () => {
    const workspace = sampleWorkbook();
    answer(workspace, 'I01', 'Khác: 15/9/2026');
    mustRun(workspace, 'recomputeScores');
    expect(overdue(workspace).join('\n')).toContain('(hạn 15/9)');
    expect(told(run(workspace, 'previewReminders'))).toContain('15/9/2026');
    expect(cell(workspace, 'IV.5')).toMatchObject({ dueDate: '2026-02-28', dateStatus: 'to_confirm' });
    expect(problems(workspace)).toStrictEqual([
      'Lưu ý | Tiến độ thực hiện | 6 | Hạn | 28/02/2026 | đang tính theo ý kiến đã có (I01: Khác: 15/9/2026): 15/9/2026 | Sửa ô này theo ý kiến đã có; sửa xong thì dòng này không còn.',
    ]);
    type(workspace, 'tasks', 'IV.5', { dueDate: '15/9/2026', dateStatus: 'Đã rõ' });
    mustRun(workspace, 'recomputeScores');
    expect(problems(workspace)).toStrictEqual([]);
    expect(overdue(workspace).join('\n')).toContain('(hạn 15/9)');
  });

  test('a day that somebody typed stands; that it contradicts the answer is named', () => {
    const workspace = sampleWorkbook();
    type(workspace, 'tasks', 'IV.4', { dueDate: '15/12/2026' });
    answer(workspace, 'I06', 'Quý II (hạn 30/6/2026)');
    mustRun(workspace, 'recomputeScores');
    expect(problems(workspace)).toStrictEqual([
      'Lưu ý | Tiến độ thực hiện | 5 | Hạn | 15/12/2026 | ô này ghi "15/12/2026", ý kiến đã chọn (I06) là "Quý II (hạn 30/6/2026)" | Sửa ô này, hoặc chọn lại phương án ở bảng Nội dung xin ý kiến; đang tính theo ô này.',
    ]);
  });

  test('the dossier is due in December where both acts are one, from the day on that the answer names', () => {
    const workspace = sampleWorkbook();
    const deadline = () => {
      mustRun(workspace, 'recomputeScores');
      const rows = rowsOf(workspace, 'dashboard');
      return rows.find(({ A }) => A?.startsWith('Hạn nhập'))?.B ?? '';
    };
    expect(deadline()).toContain('13/11/2026');
    answer(workspace, 'I02', 'Một việc: làm trong tháng 12');
    type(workspace, 'planQuestions', 'I02', { effectiveFrom: '1/11/2026' });
    expect(deadline()).toContain('13/11/2026');
    type(workspace, 'planQuestions', 'I02', { effectiveFrom: '20/10/2026' });
    expect(deadline()).toContain('31/12/2026');
  });

  test('who leads where the plan names several, and where the annex lies: in the mails', () => {
    const workspace = sampleWorkbook();
    const mails = () => told(run(workspace, 'previewReminders'));
    expect(mails()).toContain('Chủ trì (đề xuất): ');
    expect(mails()).not.toContain('Phụ lục của Kế hoạch');
    answer(workspace, 'I17', 'Đơn vị ghi đầu tiên chủ trì');
    answer(workspace, 'I35', 'Đã có ở: Tủ hồ sơ số 2');
    expect(mails()).toContain('Chủ trì: ');
    expect(mails()).not.toContain('(đề xuất)');
    expect(mails()).toContain('Phụ lục của Kế hoạch: Tủ hồ sơ số 2');
    answer(workspace, 'I17', 'Các đơn vị cùng thực hiện (không phân chủ trì)');
    expect(mails()).not.toContain('Chủ trì');
    mustRun(workspace, 'recomputeScores');
    const page = rowsOf(workspace, 'unitWork').map(({ B = '' }) => B);
    expect(page.filter((text) => text.endsWith('Phụ lục của Kế hoạch: Tủ hồ sơ số 2.'))).not.toStrictEqual(
      [],
    );
  });

  test('the Tờ trình is addressed and signed as answered', () => {
    const workspace = sampleWorkbook();
    const before = letterOf(workspace);
    expect(before).toContain('Kính gửi: Chủ tịch Ủy ban nhân dân tỉnh Bắc Ninh.');
    expect(before).not.toContain('TM. ỦY BAN NHÂN DÂN');
    answer(workspace, 'I13', 'Ban Chỉ đạo cấp tỉnh (mục III.3)');
    answer(workspace, 'I14', 'Tờ trình của UBND xã');
    const after = letterOf(workspace);
    expect(after).toContain('Kính gửi: Ban Chỉ đạo tỉnh Bắc Ninh về thực hiện Quy chế dân chủ ở cơ sở.');
    expect(after).toContain('Ủy ban nhân dân xã Nam Dương chịu trách nhiệm');
    expect(after).not.toContain('Chủ tịch Ủy ban nhân dân xã Nam Dương chịu trách nhiệm');
  });
});
