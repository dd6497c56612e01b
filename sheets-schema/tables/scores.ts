// The self-assessment scoresheet, computed from criteria, checklist and evidence.
import { defineTable, script } from '../define';
import { RESULT } from '../enums';

export const scores = defineTable({
  id: 'scores',
  title: 'Bảng tự chấm điểm',
  ink: 'output',
  shown: 'always',
  addedBy: 'program',
  rowKey: ['code'],
  frozenColumns: 1,
  columns: {
    code: script('Mã', { type: 'code' }, 60),
    group: script('Nhóm', { type: 'text' }, 280),
    name: script('Nội dung tiêu chí', { type: 'text' }, 230),
    maxScore: script('Điểm tối đa', { type: 'points' }, 120),
    score: script('Điểm tự chấm', { type: 'points' }, 120),
    result: script('Kết quả', { type: 'enum', labels: RESULT }, 120),
    evidenceCount: script('Số minh chứng', { type: 'integer', min: 0 }, 120),
    reason: script('Lý do', { type: 'text' }, 230),
    // Blank as long as there was no round of review.
    reviewedScore: script('Điểm rà soát', { type: 'points' }, 120),
    agreedScore: script('Điểm thống nhất', { type: 'points' }, 120),
    provincialScore: script('Điểm thẩm định', { type: 'points' }, 120),
  },
});
