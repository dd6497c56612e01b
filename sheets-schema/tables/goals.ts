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
    no: person('Số', { type: 'code' }, 44, { required: true }),
    text: person('Mục tiêu', { type: 'text' }, 380, { required: true }),
    target: person('Chỉ tiêu', { type: 'code' }, 140),
    actual: person('Kết quả', { type: 'entry' }, 110, { note: 'Số đạt, hoặc số đạt/tổng số như 52/52.' }),
    outOf: person('Tổng số', { type: 'integer', min: 0 }, 80),
    asOf: person('Tính đến ngày', { type: 'date' }, 100),
    note: person('Ghi chú', { type: 'text' }, 240),
  },
});
