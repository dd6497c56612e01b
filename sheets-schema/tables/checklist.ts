// The parts of a criterion: items to tick, or one row a member unit.
import { defineTable, person } from '../define';

export const checklist = defineTable({
  id: 'checklist',
  title: 'Danh mục kiểm tra',
  ink: 'input',
  shown: 'always',
  addedBy: 'people',
  rowKey: ['criterion', 'item', 'unit'],
  frozenColumns: 1,
  unitColumn: 'unit',
  columns: {
    criterion: person('Mã tiêu chí', { type: 'code' }, 60, { required: true }),
    item: person('Nội dung kiểm tra', { type: 'text' }, 280),
    unit: person('Đơn vị', { type: 'unit' }, 120),
    done: person('Đạt', { type: 'checkbox' }, 120, {
      yearly: true,
      note: 'Đánh dấu khi nội dung đã có, đã làm.',
    }),
    actual: person('Kết quả', { type: 'entry' }, 120, {
      yearly: true,
      note: 'Dòng của từng đơn vị: gõ số đạt/tổng số, ví dụ 12/13.',
    }),
    outOf: person('Tổng số', { type: 'integer', min: 0 }, 120, { yearly: true }),
    link: person('Đường liên kết hoặc nơi lưu', { type: 'link' }, 220, {
      former: ['Đường dẫn hoặc nơi lưu'],
    }),
    note: person('Ghi chú', { type: 'text' }, 220),
    reviewBy: person('Ngày cần kiểm tra lại', { type: 'date' }, 120, {
      yearly: true,
      note: 'Nội dung phải làm thường xuyên: ngày cần xem lại. Để trống: không cần.',
    }),
  },
});
