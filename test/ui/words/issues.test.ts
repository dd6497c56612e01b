import { describe, expect, test } from '@jest/globals';
import { tables } from '../../../sheets-schema/index';
import { ISSUE_SEVERITY, type Issue, type IssueCode, issue } from '../../../src/core/sheet/issues';
import { type IssueNames, issueText } from '../../../src/ui/words/issues.vi';
import { planUnits } from '../../support/data';

const names: IssueNames = {
  column: (table, key) => tables.find(({ id }) => id === table)?.columns[key]?.header ?? '',
  unit: planUnits.shortName,
};

const textOf = (...[code, where, more]: Parameters<typeof issue>) =>
  issueText(issue(code, where, more), names);

const codes = Object.keys(ISSUE_SEVERITY) as IssueCode[];
/** What any problem may carry at once, so that no text lacks its words. */
const full = (code: IssueCode): Issue =>
  issue(
    code,
    { table: 'criteria', row: 7, column: 'actual' },
    {
      value: '95%',
      unit: 'PASC',
      params: {
        criterion: 'A05',
        name: 'Phòng Nội vụ',
        min: 0,
        choices: 'Có / Không',
        label: 'Tên xã',
        startDate: '2026-07-01',
        dueDate: '2026-06-30',
        date: '2024-05-06',
        question: 'I01',
        answer: 'Tháng 6/2026',
        actual: 13,
        total: 12,
        expected: 'share',
        rule: 'percent',
        idle: 0,
      },
    },
  );

describe.each(codes)('%s', (code) => {
  const { problem, action } = issueText(full(code), names);
  test('says what is wrong and what to do, in the words of the office', () => {
    expect(problem).not.toBe('');
    expect(action).toMatch(/\.$/);
    for (const text of [problem, action]) {
      expect(text).not.toMatch(/undefined|null|NaN|""|[a-z]+_[a-z]+|\d{4}-\d\d-\d\d|!|\s{2}/);
      expect(text).not.toMatch(/giá trị|hợp lệ|dữ liệu|trường (?!hợp)|cấu hình|trừ điểm/i);
      expect(text.length).toBeLessThan(170);
    }
  });

  test('without any parameter it is still a sentence', () => {
    const bare = textOf(code, { table: 'criteria' });
    expect(bare.action).toMatch(/\.$/);
    expect(`${bare.problem} ${bare.action}`).not.toMatch(/undefined|null|NaN/);
  });
});

const entry = { table: 'criteria', row: 6, column: 'actual' };

test.each<[string, ReturnType<typeof textOf>, ReturnType<typeof issueText>]>([
  [
    'a percentage',
    textOf('entry_percent_sign', entry, { value: '95%', params: { criterion: 'D01' } }),
    {
      problem: 'D01: ghi tỷ lệ "95%", chưa có số đạt và tổng số',
      action: 'Gõ số đạt/tổng số, ví dụ 812/1040; máy tự tính tỷ lệ.',
    },
  ],
  [
    'neither yes nor no',
    textOf('entry_not_read', entry, { value: 'có lẽ', params: { criterion: 'A01', expected: 'answer' } }),
    { problem: 'A01: chưa đúng: "có lẽ"', action: 'Chọn Có hoặc Không.' },
  ],
  [
    'a total that is missing',
    textOf('entry_not_read', entry, {
      value: '812',
      params: { criterion: 'D01', expected: 'share', why: 'total_blank' },
    }),
    {
      problem: 'D01: chưa đúng: "812", chưa có tổng số',
      action: 'Gõ số đạt/tổng số bằng số nguyên, ví dụ 812/1040.',
    },
  ],
  [
    'two totals',
    textOf('entry_not_read', entry, {
      value: '812/1040',
      params: { criterion: 'D01', expected: 'share', why: 'totals_differ', total: 1000 },
    }),
    {
      problem: 'D01: chưa đúng: "812/1040" khác cột Tổng số (1.000)',
      action: 'Sửa một trong hai chỗ cho khớp, hoặc để trống cột Tổng số.',
    },
  ],
  [
    'a result lost to a date format',
    textOf('entry_not_read', entry, { value: '12/10/2026', params: { why: 'date' } }),
    {
      problem: 'chưa đúng: "12/10/2026" (ô đang là ngày)',
      action: 'Bấm Thiết lập → Tạo, khôi phục các bảng, rồi gõ lại kết quả, ví dụ 812/1040.',
    },
  ],
  [
    'a total of 0 where not applicable may be ticked',
    textOf('total_zero', entry, { params: { criterion: 'B05', mayBeNotApplicable: 1 } }),
    {
      problem: 'B05: tổng số là 0, chưa tính được',
      action: 'Nếu trong kỳ không phát sinh: đánh dấu Không áp dụng và ghi lý do ở cột Giải trình.',
    },
  ],
  [
    'a silent member',
    textOf(
      'member_silent',
      { table: 'checklist', row: 14, column: 'actual' },
      { unit: 'ECONOMY', params: { criterion: 'A11' } },
    ),
    { problem: 'A11: Phòng Kinh tế chưa nhập', action: 'Gõ số đạt/tổng số của đơn vị, ví dụ 12/13.' },
  ],
  [
    'a checklist without a tick',
    textOf(
      'result_missing',
      { table: 'checklist', row: 2, column: 'done' },
      { params: { criterion: 'C04' } },
    ),
    { problem: 'C04: chưa nhập kết quả', action: 'Đánh dấu những mục đã có, đã làm ở Danh mục kiểm tra.' },
  ],
  [
    'a date that does not exist',
    textOf('date_invalid', { table: 'tasks', row: 4, column: 'dueDate' }, { value: '31/02/2026' }),
    {
      problem: 'không phải ngày có thật: "31/02/2026"',
      action: 'Gõ ngày/tháng/năm, ví dụ 30/9/2026.',
    },
  ],
  [
    'due before start',
    textOf(
      'due_before_start',
      { table: 'tasks', row: 4, column: 'dueDate' },
      { params: { startDate: '2026-07-01', dueDate: '2026-05-06' } },
    ),
    {
      problem: 'hạn 06/5/2026 trước ngày bắt đầu 01/7/2026',
      action: 'Sửa lại hạn hoặc ngày bắt đầu; việc này tạm thời chưa nhắc.',
    },
  ],
  [
    'a header that is gone',
    textOf('header_missing', { table: 'criteria', column: 'actual' }),
    {
      problem: 'không tìm thấy cột "Kết quả"',
      action:
        'Đặt lại tiêu đề "Kết quả" cho cột đó; nếu cột đã bị xóa, bấm Thiết lập → Tạo, khôi phục các bảng.',
    },
  ],
  [
    'evidence that does not count',
    textOf('evidence_missing', { table: 'criteria', row: 6 }, { params: { criterion: 'A10', idle: 1 } }),
    {
      problem: 'A10: chưa có minh chứng trong kỳ đánh giá (tài liệu đã nêu thiếu đường dẫn hoặc ngoài kỳ)',
      action: 'Thêm một dòng ở bảng Minh chứng: chọn tiêu chí, dán đường liên kết; hoặc ghi Giải trình.',
    },
  ],
  [
    'a result for the goal that the scoresheet gives',
    textOf(
      'entry_not_counted',
      { table: 'goals', row: 7, column: 'actual' },
      { value: '10/50', params: { computed: 1 } },
    ),
    {
      problem: '"10/50" ghi ở đây không được tính, kết quả lấy từ Bảng tự chấm điểm',
      action: 'Xóa nội dung ô này; máy tự tính khi bấm Tính điểm.',
    },
  ],
  [
    'a goal done nobody knows when',
    textOf('done_undated', { table: 'goals', row: 3, column: 'asOf' }),
    {
      problem: 'ghi đã hoàn thành nhưng chưa ghi ngày, chưa rõ có đúng thời gian đề ra hay không',
      action: 'Ghi ngày hoàn thành ở cột Tính đến ngày.',
    },
  ],
])('%s', (_name, text, expected) => {
  expect(text).toStrictEqual(expected);
});
