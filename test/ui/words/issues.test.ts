import { describe, expect, test } from '@jest/globals';
import { tables } from '../../../sheets-schema/index';
import {
  ISSUES,
  type Issue,
  type IssueCode,
  type IssueParams,
  issue,
  type Problem,
  placed,
} from '../../../src/core/sheet/issues';
import { type IssueNames, issueText } from '../../../src/ui/words/issues/index';
import { planUnits } from '../../support/data';

const names: IssueNames = {
  column: (table, key) => tables.find(({ id }) => id === table)?.columns[key]?.header ?? '',
  unit: planUnits.shortName,
};

const textOf = (problem: Issue) => issueText(problem, names);

const criterion = 'A05';

/** The facts of every problem, so that no text lacks its words. */
const FACTS: { readonly [C in IssueCode]: IssueParams<C> } = {
  tab_missing: {},
  header_missing: {},
  header_doubled: { header: 'Thời điểm' },
  header_taken: { header: 'Lúc' },
  cell_error: {},
  cell_required: {},
  cell_merged: {},
  formula_in_text: {},
  old_letters: { reading: 'Báo cáo kết quả' },
  date_invalid: {},
  date_implausible: { from: '2025-01-01', to: '2031-12-31' },
  number_invalid: {},
  number_not_whole: {},
  number_too_small: { min: 0 },
  number_too_large: { max: 100 },
  tiers_invalid: { why: 'level', level: 'chín mươi: 5' },
  number_is_date: {},
  points_invalid: {},
  choice_invalid: { choices: ['Có', 'Không'] },
  tick_invalid: {},
  unit_unknown: { name: 'Phòng Nội vụ' },
  unit_ambiguous: { name: 'Phòng Nội vụ' },
  email_invalid: {},
  email_several: {},
  key_doubled: {},
  due_before_start: { startDate: '2026-07-01', dueDate: '2026-06-30' },
  dropped_without_reason: {},
  due_missing: {},
  time_unread: { why: 'several' },
  done_in_future: {},
  done_but_not_begun: {},
  done_not_coordinating: {},
  survey_after_dossier: { last: '2026-11-14' },
  recognition_pending: { effective: '2026-11-09', dueDate: '2026-11-25', isThere: true },
  gate_misplaced: { why: 'order', before: 'Mốc', day: '2026-10-15' },
  agreed_switched_off: { criterion: 'G01' },
  answer_unknown: { choices: ['Giữ nguyên điểm', 'Quy đổi'] },
  required_not_found: { criterion: 'F04' },
  goal_takes_none: {},
  goal_share_lacking: { criteria: ['E01', 'B04'] },
  goal_differs: { criteria: ['E01', 'E02'], actual: 40, outOf: 40 },
  member_totals_differ: { criterion, total: 8, other: 'E01', otherTotal: 9 },
  said_twice: {
    criterion: 'F09',
    item: 'giải quyết kịp thời kiến nghị',
    done: true,
    other: 'F07',
    actual: 45,
    outOf: 50,
  },
  goal_without_task: { tasks: ['IV.2'] },
  done_days_differ: { task: 'IV.1', day: '2026-05-06' },
  task_before_criteria: { criteria: ['C03', 'C04'] },
  criteria_before_task: { criteria: ['A05'] },
  done_without_result: {},
  totals_differ: { total: 52, goal: '4', other: 40 },
  answer_used: { question: 'I01', answer: 'Tháng 6/2026', day: '2026-06-30' },
  answer_contradicted: { question: 'I06', answer: 'Quý II (hạn 30/6/2026)' },
  answer_needs_value: { asks: 'time', called: 'Khác' },
  survey_after_answer: { question: 'I03', answer: 'Khảo sát xong trước 31/10', until: '2026-10-30' },
  entry_percent_sign: { criterion },
  entry_not_read: { criterion, expected: 'share' },
  entry_not_counted: { criterion, counted: 'ticks' },
  actual_above_total: { criterion, actual: 13, total: 12 },
  total_zero: { criterion, mayBeNotApplicable: false },
  not_applicable_refused: { criterion },
  not_applicable_unexplained: { criterion },
  not_for_rule: { criterion, rule: 'yes_no', choices: [] },
  score_above_max: { criterion, score: 2050, maximum: 2000 },
  tiers_not_max: { criterion, best: 400, maximum: 500 },
  tiers_missing: { criterion },
  target_invalid: { criterion, rule: 'percent' },
  result_missing: { criterion },
  target_open: { criterion },
  member_silent: { criterion },
  checklist_empty: { criterion },
  evidence_missing: { criterion, idle: {} },
  changed_since_lock: { snapshot: '2026-10-20_01', field: 'score', before: 200, now: null },
  added_since_lock: { snapshot: '2026-10-20_01' },
  gone_since_lock: { snapshot: '2026-10-20_01', code: 'A05', name: 'Niêm yết' },
  tab_changed_since_lock: { snapshot: '2026-10-20_01', before: 'Tủ hồ sơ số 2' },
  locked_damaged: { snapshot: '2026-10-20_01' },
  portal_score_refused: { group: '21', maximum: 2000 },
  portal_differs: { group: '21', typed: 1850, ours: 1725 },
  portal_group_unknown: { criterion },
  text_broken: {},
  text_field_unknown: { fields: ['tên xa'] },
  fact_open: { field: 'giải pháp', of: 'B02' },
  fact_unused: {},
  portal_group_missing: { count: 3 },
  done_undated: {},
  agreed_row_gone: { part: 'criterion', code: 'B02', name: 'Trao giấy chứng nhận' },
  condition_not_agreed: { name: 'Mỗi nhóm tiêu chí phải được từ (% điểm tối đa)' },
  row_not_agreed: { criterion: 'X01' },
  differs_from_agreed: { code: 'A05', field: 'maxScore', agreed: 200, present: 2000 },
  condition_gone: { name: 'Điểm thưởng: G01', isOfPlan: false },
  not_for_condition: { kind: 'share' },
  scale_empty: {},
  minimum_without_effect: { group: 'Công khai, minh bạch', own: 4000, general: 5000 },
  scale_overlap: { from: 9000, below: 9200 },
  scale_order: { from: 9000 },
  scale_gap: { from: 8900, below: 9000 },
  criteria_group_unknown: {},
  confirmation_damaged: { confirmation: '2026-10-20_01' },
  decision_missing: {},
  criterion_unknown: {},
  link_missing: {},
  row_is_heading: {},
  evidence_outside_period: { date: '2024-05-06' },
  link_is_place: {},
  review_due: { until: '2026-10-30' },
  review_lapsed: { until: '2026-10-30' },
  email_missing: { name: 'Phòng Nội vụ' },
  address_not_agreed: {},
  address_failing: {},
  lock_pending: { why: 'to_close' },
  lock_without_operator: {},
  handler_missing: { name: 'Phòng Nội vụ' },
  handler_unknown: {},
  group_unknown: {},
  setting_missing: { label: 'Tên xã' },
  period_reversed: {},
  difference_unexplained: { criterion, step: 'reviewed', before: 200, after: 150 },
  review_not_applicable: { criterion },
  request_incomplete: { criterion, lacks: 'day' },
  review_row_missing: { criterion },
};

const at = { table: 'criteria', row: 7, column: 'actual' };
const problemOf = (code: string, more: object = {}) =>
  ({ code, params: { ...FACTS[code as IssueCode], ...more } }) as Problem;

describe.each(Object.keys(ISSUES))('%s', (code) => {
  const { problem, action } = textOf(placed(problemOf(code), at, { value: '95%', unit: 'PVHCC' }));
  test('says what is wrong and what to do, in the words of the office', () => {
    expect(problem).not.toBe('');
    expect(action).toMatch(/\.$/);
    for (const text of [problem, action]) {
      expect(text).not.toMatch(/undefined|null|NaN|""|[a-z]+_[a-z]+|\d{4}-\d\d-\d\d|!|\s{2}/);
      expect(text).not.toMatch(/giá trị|(?<!ngày không )hợp lệ|dữ liệu|trường (?!hợp)|cấu hình|trừ điểm/i);
      expect(text.length).toBeLessThan(170);
    }
  });

  test('without its cell, unit and criterion it is still a sentence', () => {
    const bare = textOf(placed(problemOf(code, { criterion: undefined }), { table: 'criteria' }));
    expect(bare.action).toMatch(/\.$/);
    expect(`${bare.problem} ${bare.action}`).not.toMatch(/undefined|null|NaN/);
  });
});

const entry = { table: 'criteria', row: 6, column: 'actual' };

test.each<[string, ReturnType<typeof textOf>, ReturnType<typeof textOf>]>([
  [
    'a percentage',
    textOf(issue('entry_percent_sign', entry, { value: '95%', params: { criterion: 'D01' } })),
    {
      problem: 'D01: ghi tỷ lệ "95%", chưa có số đạt và tổng số',
      action: 'Gõ số đạt/tổng số, ví dụ 812/1040; chương trình tự tính tỷ lệ.',
    },
  ],
  [
    'neither yes nor no',
    textOf(
      issue('entry_not_read', entry, { value: 'có lẽ', params: { criterion: 'A01', expected: 'answer' } }),
    ),
    { problem: 'A01: chưa đúng: "có lẽ"', action: 'Chọn Có hoặc Không.' },
  ],
  [
    'a total that is missing',
    textOf(
      issue('entry_not_read', entry, {
        value: '812',
        params: { criterion: 'D01', expected: 'share', why: 'total_blank' },
      }),
    ),
    {
      problem: 'D01: chưa đúng: "812", chưa có tổng số',
      action: 'Gõ số đạt/tổng số bằng số nguyên, ví dụ 812/1040.',
    },
  ],
  [
    'two totals',
    textOf(
      issue('entry_not_read', entry, {
        value: '812/1040',
        params: { criterion: 'D01', expected: 'share', why: 'totals_differ', total: 1000 },
      }),
    ),
    {
      problem: 'D01: chưa đúng: "812/1040" khác cột Tổng số (1.000)',
      action: 'Sửa một trong hai chỗ cho khớp, hoặc để trống cột Tổng số.',
    },
  ],
  [
    'a score of another maximum',
    textOf(
      issue('entry_not_read', entry, {
        value: '18,5/25',
        params: { criterion: 'P01', expected: 'score', why: 'other_maximum', maximum: 2000 },
      }),
    ),
    {
      problem: 'P01: chưa đúng: "18,5/25" không theo điểm tối đa là 20',
      action: 'Gõ số điểm từ 0 đến điểm tối đa, nhiều nhất hai số lẻ, ví dụ 18,5.',
    },
  ],
  [
    'part marks that the rule cannot give',
    textOf(
      issue(
        'not_for_rule',
        { ...entry, column: 'partMarks' },
        { params: { criterion: 'B04', rule: 'at_least', choices: ['none', 'to_target'] } },
      ),
    ),
    {
      problem: 'B04: nội dung cột Điểm từng phần không dùng được với quy tắc "Số lượng từ … trở lên"',
      action: 'Chọn: Không / Theo tỷ lệ so với chỉ tiêu; đang tính như để trống.',
    },
  ],
  [
    'levels that contradict each other',
    textOf(
      issue('tiers_invalid', { ...entry, column: 'tiers' }, { params: { why: 'order', level: 'từ 90: 3' } }),
    ),
    {
      problem: 'các mức điểm mâu thuẫn với nhau ở "từ 90: 3"',
      action: 'Gõ các mức cách nhau bằng dấu chấm phẩy, ví dụ: từ 90: 5; từ 80: 4; từ 70: 3.',
    },
  ],
  [
    'a result lost to a date format',
    textOf(issue('entry_not_read', entry, { value: '12/10/2026', params: { why: 'date' } })),
    {
      problem: 'chưa đúng: "12/10/2026" (ô đang là ngày)',
      action: 'Bấm Thiết lập → Tạo, khôi phục các bảng, rồi gõ lại kết quả, ví dụ 812/1040.',
    },
  ],
  [
    'a total of 0 where not applicable may be ticked',
    textOf(issue('total_zero', entry, { params: { criterion: 'B05', mayBeNotApplicable: true } })),
    {
      problem: 'B05: tổng số là 0, chưa tính được',
      action: 'Nếu trong kỳ không phát sinh: đánh dấu Không áp dụng và ghi lý do ở cột Giải trình.',
    },
  ],
  [
    'a silent member',
    textOf(
      issue(
        'member_silent',
        { table: 'checklist', row: 14, column: 'actual' },
        { unit: 'KT', params: { criterion: 'A11' } },
      ),
    ),
    { problem: 'A11: Phòng Kinh tế chưa nhập', action: 'Gõ số đạt/tổng số của đơn vị, ví dụ 12/13.' },
  ],
  [
    'a checklist without a tick',
    textOf(
      issue(
        'result_missing',
        { table: 'checklist', row: 2, column: 'done' },
        { params: { criterion: 'C04' } },
      ),
    ),
    { problem: 'C04: chưa có số liệu', action: 'Đánh dấu những mục đã có, đã làm ở Danh mục kiểm tra.' },
  ],
  [
    'a date that does not exist',
    textOf(issue('date_invalid', { table: 'tasks', row: 4, column: 'dueDate' }, { value: '31/02/2026' })),
    {
      problem: 'ngày không hợp lệ: "31/02/2026"',
      action: 'Gõ ngày/tháng/năm, ví dụ 30/9/2026.',
    },
  ],
  [
    'due before start',
    textOf(
      issue(
        'due_before_start',
        { table: 'tasks', row: 4, column: 'dueDate' },
        { params: { startDate: '2026-07-01', dueDate: '2026-05-06' } },
      ),
    ),
    {
      problem: 'hạn 06/5/2026 trước ngày bắt đầu 01/7/2026',
      action: 'Sửa lại hạn hoặc ngày bắt đầu; việc này tạm thời chưa nhắc.',
    },
  ],
  [
    'a header that is gone',
    textOf(issue('header_missing', { table: 'criteria', column: 'actual' })),
    {
      problem: 'không tìm thấy cột "Kết quả"',
      action:
        'Đặt lại tiêu đề "Kết quả" cho cột đó; nếu cột đã bị xóa, bấm Thiết lập → Tạo, khôi phục các bảng.',
    },
  ],
  [
    'evidence that does not count',
    textOf(
      issue(
        'evidence_missing',
        { table: 'criteria', row: 6 },
        { params: { criterion: 'A10', idle: { outside_period: 1 } } },
      ),
    ),
    {
      problem: 'A10: chưa có minh chứng trong kỳ đánh giá (1 tài liệu đã nêu ngoài kỳ)',
      action: 'Thêm một dòng ở bảng Minh chứng: chọn tiêu chí, dán đường liên kết; hoặc ghi Giải trình.',
    },
  ],
  [
    'a result for the goal that the scoresheet gives',
    textOf(
      issue(
        'entry_not_counted',
        { table: 'goals', row: 7, column: 'actual' },
        { value: '10/50', params: { counted: 'scores' } },
      ),
    ),
    {
      problem: '"10/50" ghi ở đây không được tính, kết quả lấy từ Bảng tự chấm điểm',
      action: 'Xóa nội dung ô này; chương trình tự tính khi bấm Tính điểm.',
    },
  ],
  [
    'a goal done nobody knows when',
    textOf(issue('done_undated', { table: 'goals', row: 3, column: 'asOf' })),
    {
      problem: 'ghi đã hoàn thành nhưng chưa ghi ngày, chưa rõ có đúng thời gian đề ra hay không',
      action: 'Ghi ngày hoàn thành ở cột Tính đến ngày.',
    },
  ],
])('%s', (_name, text, expected) => {
  expect(text).toStrictEqual(expected);
});
