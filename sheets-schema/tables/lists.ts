// Choices for dropdowns too long to stand inside a rule: .xlsx cuts an inline list at 255 characters.
import { defineTable, script } from '../define';

export const lists = defineTable({
  id: 'lists',
  title: 'Danh sách chọn',
  ink: 'output',
  shown: 'hidden',
  addedBy: 'program',
  columns: {
    criterion: script('Tiêu chí', { type: 'text' }, 120),
    unit: script('Đơn vị', { type: 'text' }, 120),
  },
});
