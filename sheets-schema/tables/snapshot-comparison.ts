// The present scores beside the last frozen ones and those of the year before.
import { defineTable, script } from '../define';

export const snapshotComparison = defineTable({
  id: 'snapshotComparison',
  title: 'So sánh các lần chốt',
  ink: 'output',
  shown: 'always',
  made: 'when-needed',
  addedBy: 'program',
  rowKey: ['code'],
  frozenColumns: 1,
  columns: {
    code: script('Mã', { type: 'code' }, 80),
    name: script('Nội dung', { type: 'text' }, 280),
    yearScore: script('Điểm năm trước', { type: 'points' }, 80),
    yearResult: script('Kết quả năm trước', { type: 'text' }, 120),
    beforeScore: script('Điểm lần chốt trước', { type: 'points' }, 80),
    beforeResult: script('Kết quả lần chốt trước', { type: 'text' }, 120),
    score: script('Điểm hiện nay', { type: 'points' }, 80),
    result: script('Kết quả hiện nay', { type: 'text' }, 120),
    difference: script('Tăng, giảm so với lần trước', { type: 'decimal' }, 100),
    yearDifference: script('Tăng, giảm so với năm trước', { type: 'decimal' }, 100),
    chart: script('Biểu đồ: năm trước, lần trước, hiện nay', { type: 'text' }, 230),
  },
});
