// The round of review: what the two levels of the commune and the province make of each self-assessed score, and what
// units are asked to add. Blank means: as the step before.
import { defineTable, person, script } from '../define';

export const reviews = defineTable({
  id: 'reviews',
  title: 'Rà soát, thẩm định',
  ink: 'input',
  shown: 'always',
  made: 'when-needed',
  addedBy: 'people',
  rowKey: ['code'],
  frozenColumns: 1,
  printed: true,
  watched: true,
  columns: {
    code: person('Mã', { type: 'code' }, 60, { required: true }),
    name: script('Tiêu chí', { type: 'text' }, 280),
    selfScore: script('Điểm tự chấm', { type: 'points' }, 80),
    reviewedScore: person('Điểm rà soát', { type: 'points' }, 80, {
      yearly: true,
      note: 'Để trống: đồng ý với Điểm tự chấm.',
    }),
    reviewNote: person('Giải trình rà soát', { type: 'text' }, 230, {
      yearly: true,
      note: 'Ghi lý do khi điểm khác.',
    }),
    agreedScore: person('Điểm thống nhất', { type: 'points' }, 80, {
      yearly: true,
      note: 'Để trống: đồng ý với Điểm rà soát.',
    }),
    agreedNote: person('Giải trình thống nhất', { type: 'text' }, 230, {
      yearly: true,
      note: 'Ghi lý do khi điểm khác.',
    }),
    provincialScore: person('Điểm thẩm định', { type: 'points' }, 80, {
      yearly: true,
      note: 'Để trống: đồng ý với Điểm thống nhất.',
    }),
    provincialNote: person('Giải trình thẩm định', { type: 'text' }, 230, {
      yearly: true,
      note: 'Ghi lý do khi điểm khác.',
    }),
    requestText: person('Đề nghị bổ sung', { type: 'text' }, 230, {
      yearly: true,
      note: 'Nội dung cần đơn vị bổ sung, kèm lý do.',
    }),
    requestBy: person('Bổ sung trước ngày', { type: 'date' }, 120, { yearly: true }),
    answer: person('Đơn vị trả lời', { type: 'text' }, 230, {
      yearly: true,
      note: 'Đơn vị ghi ở ô này khi đã bổ sung, hoặc lý do chưa bổ sung được.',
    }),
  },
});
