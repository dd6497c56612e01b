// What was agreed on: criteria, conditions, units and rows of the schedule, a row each, whenever the operator confirmed.
import { defineTable, journal } from '../define';
import { COMPARISON, PART_MARKS, RULE, SET_PART, YES_NO } from '../enums';

export const setInForce = defineTable({
  id: 'setInForce',
  title: 'Bộ tiêu chí đã xác nhận',
  ink: 'output',
  shown: 'hidden',
  made: 'when-needed',
  addedBy: 'program',
  rowKey: ['confirmation', 'part', 'code'],
  columns: {
    confirmation: journal('Lần xác nhận', { type: 'code' }, 120, { hidden: true }),
    // Side by side: what is hidden together costs one call.
    seal: journal('Dấu kiểm', { type: 'code' }, 120, { hidden: true }),
    code: journal('Mã', { type: 'code' }, 120, { hidden: true }),
    at: journal('Thời điểm', { type: 'moment' }, 120),
    by: journal('Người xác nhận', { type: 'code' }, 120),
    part: journal('Phần', { type: 'enum', labels: SET_PART }, 120),
    name: journal('Nội dung', { type: 'text' }, 120),
    maxScore: journal('Điểm tối đa', { type: 'points' }, 120),
    rule: journal('Quy tắc', { type: 'enum', labels: RULE }, 120),
    target: journal('Chỉ tiêu (số)', { type: 'decimal' }, 120),
    mayBeNotApplicable: journal('Cho phép không áp dụng', { type: 'enum', labels: YES_NO }, 120),
    value: journal('Giá trị', { type: 'decimal' }, 120),
    tiers: journal('Các mức điểm', { type: 'code' }, 120),
    partMarks: journal('Điểm từng phần', { type: 'enum', labels: PART_MARKS }, 120),
    metFrom: journal('Đạt từ (% điểm tối đa)', { type: 'integer', min: 1 }, 120),
    comparison: journal('So sánh', { type: 'enum', labels: COMPARISON }, 120),
    group: journal('Nhóm', { type: 'text' }, 120),
  },
});
