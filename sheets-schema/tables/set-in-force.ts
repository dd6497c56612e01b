// What was agreed on: criteria, conditions, units and rows of the schedule, a row each, whenever the operator confirmed.
import { defineTable, journal } from '../define';
import { RULE, SET_PART, YES_NO } from '../enums';

export const setInForce = defineTable({
  id: 'setInForce',
  title: 'Bộ tiêu chí đã xác nhận',
  ink: 'output',
  shown: 'hidden',
  addedBy: 'program',
  rowKey: ['confirmation', 'part', 'code'],
  columns: {
    confirmation: journal('Lần xác nhận', { type: 'code' }, 130),
    at: journal('Thời điểm', { type: 'code' }, 130),
    by: journal('Người xác nhận', { type: 'code' }, 180),
    seal: journal('Dấu kiểm', { type: 'code' }, 150),
    part: journal('Phần', { type: 'enum', labels: SET_PART }, 140),
    code: journal('Mã', { type: 'code' }, 110),
    name: journal('Nội dung', { type: 'text' }, 300),
    maxScore: journal('Điểm tối đa', { type: 'points' }, 80),
    rule: journal('Quy tắc', { type: 'enum', labels: RULE }, 140),
    target: journal('Chỉ tiêu (số)', { type: 'decimal' }, 90),
    mayBeNotApplicable: journal('Cho phép không áp dụng', { type: 'enum', labels: YES_NO }, 100),
    value: journal('Giá trị', { type: 'decimal' }, 80),
  },
});
