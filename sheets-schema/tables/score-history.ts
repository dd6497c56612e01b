// Frozen scoresheets: everything needed to reproduce a number a year later.
import { defineTable, journal } from '../define';
import { RESULT, REVIEW_STEP, RULE } from '../enums';

export const scoreHistory = defineTable({
  id: 'scoreHistory',
  title: 'Các lần chốt số liệu',
  ink: 'output',
  shown: 'hidden',
  addedBy: 'program',
  rowKey: ['snapshot', 'code'],
  columns: {
    snapshot: journal('Lần chốt', { type: 'code' }, 120, { hidden: true }),
    // Side by side: what is hidden together costs one call.
    dataHash: journal('Dấu kiểm số liệu', { type: 'code' }, 120, { hidden: true }),
    at: journal('Thời điểm', { type: 'moment' }, 120, { former: ['Lúc'] }),
    by: journal('Người chốt', { type: 'code' }, 120),
    setVersion: journal('Bộ tiêu chí', { type: 'code' }, 120),
    code: journal('Mã', { type: 'code' }, 120),
    group: journal('Nhóm', { type: 'text' }, 120),
    name: journal('Nội dung tiêu chí', { type: 'text' }, 120),
    rule: journal('Quy tắc', { type: 'enum', labels: RULE }, 120),
    target: journal('Chỉ tiêu (số)', { type: 'decimal' }, 120),
    maxScore: journal('Điểm tối đa', { type: 'points' }, 120),
    actual: journal('Kết quả nhập', { type: 'code' }, 120),
    outOf: journal('Tổng số', { type: 'integer', min: 0 }, 120),
    evidenceCount: journal('Số minh chứng', { type: 'integer', min: 0 }, 120),
    explanation: journal('Giải trình', { type: 'text' }, 120),
    score: journal('Điểm', { type: 'points' }, 120),
    result: journal('Kết quả', { type: 'enum', labels: RESULT }, 120),
    reason: journal('Lý do', { type: 'text' }, 120),
    // Blank in snapshots of earlier versions: the units' own.
    step: journal('Bước', { type: 'enum', labels: REVIEW_STEP }, 120),
  },
});
