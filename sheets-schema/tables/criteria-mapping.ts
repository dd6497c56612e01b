// While a set of criteria is imported: which new criterion takes over what was handed in for each old one.
import { defineTable, person, script } from '../define';

export const criteriaMapping = defineTable({
  id: 'criteriaMapping',
  title: 'Đối chiếu mã tiêu chí',
  ink: 'setup',
  shown: 'always',
  made: 'when-needed',
  addedBy: 'program',
  rowKey: ['code'],
  frozenColumns: 1,
  columns: {
    code: script('Mã cũ', { type: 'code' }, 60),
    name: script('Tiêu chí cũ', { type: 'text' }, 280),
    evidenceCount: script('Số minh chứng', { type: 'integer', min: 0 }, 80),
    itemCount: script('Số mục kiểm tra', { type: 'integer', min: 0 }, 80),
    proposedCode: script('Mã đề xuất', { type: 'code' }, 80),
    proposedName: script('Tiêu chí đề xuất', { type: 'text' }, 280),
    newCode: person('Chọn mã mới', { type: 'code' }, 120, {
      note: 'Để trống: theo mã đề xuất. Ghi mã khác nếu đề xuất chưa đúng; ghi dấu gạch ngang (-) nếu không chuyển sang tiêu chí nào.',
    }),
  },
});
