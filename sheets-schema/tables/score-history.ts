// Frozen scoresheets: everything needed to reproduce a number a year later.
import { defineTable, journal } from '../define';
import { RESULT, RULE } from '../enums';

export const scoreHistory = defineTable({
  id: 'scoreHistory',
  title: 'Các lần chốt số liệu',
  ink: 'output',
  shown: 'hidden',
  addedBy: 'program',
  rowKey: ['snapshot', 'code'],
  columns: {
    snapshot: journal('Lần chốt', { type: 'code' }, 150),
    at: journal('Lúc', { type: 'code' }, 130),
    by: journal('Người chốt', { type: 'code' }, 180),
    setVersion: journal('Bộ tiêu chí', { type: 'code' }, 160),
    dataHash: journal('Dấu kiểm số liệu', { type: 'code' }, 160),
    code: journal('Mã', { type: 'code' }, 56),
    group: journal('Nhóm', { type: 'text' }, 160),
    name: journal('Nội dung tiêu chí', { type: 'text' }, 300),
    rule: journal('Quy tắc', { type: 'enum', labels: RULE }, 140),
    target: journal('Chỉ tiêu (số)', { type: 'decimal' }, 90),
    maxScore: journal('Điểm tối đa', { type: 'points' }, 80),
    actual: journal('Kết quả nhập', { type: 'code' }, 110),
    outOf: journal('Tổng số', { type: 'integer', min: 0 }, 80),
    evidenceCount: journal('Số minh chứng', { type: 'integer', min: 0 }, 80),
    explanation: journal('Giải trình', { type: 'text' }, 240),
    score: journal('Điểm', { type: 'points' }, 80),
    result: journal('Kết quả', { type: 'enum', labels: RESULT }, 120),
    reason: journal('Lý do', { type: 'text' }, 300),
  },
});
