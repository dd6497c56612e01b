// The numbered goals of section II.
import { defineTable, person } from '../define';

export const goals = defineTable({
  id: 'goals',
  title: 'Mục tiêu Kế hoạch',
  ink: 'input',
  shown: 'hidden',
  addedBy: 'people',
  rowKey: ['no'],
  frozenColumns: 1,
  printed: true,
  columns: {
    no: person('Số', { type: 'code' }, 60, { required: true }),
    text: person('Mục tiêu', { type: 'text' }, 280, { required: true }),
    target: person('Chỉ tiêu', { type: 'code' }, 120),
    actual: person('Kết quả', { type: 'entry' }, 120, {
      yearly: true,
      note: 'Số đạt, hoặc số đạt/tổng số như 52/52.',
    }),
    outOf: person('Tổng số', { type: 'integer', min: 0 }, 120, { yearly: true }),
    asOf: person('Tính đến ngày', { type: 'date' }, 120, { yearly: true }),
    note: person('Ghi chú', { type: 'text' }, 120),
    criterion: person('Lấy số liệu từ tiêu chí', { type: 'criteria' }, 120, {
      note: 'Mã tiêu chí. Có mã ở đây thì không gõ lại Kết quả, Tổng số.',
    }),
  },
});
