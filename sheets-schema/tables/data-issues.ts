// What is wrong or missing, with the place and what to do about it.
import { defineTable, script } from '../define';
import { SEVERITY } from '../enums';

export const dataIssues = defineTable({
  id: 'dataIssues',
  title: 'Cần bổ sung, chỉnh sửa',
  ink: 'output',
  shown: 'always',
  addedBy: 'program',
  rowKey: ['table', 'row', 'column', 'problem'],
  columns: {
    severity: script('Mức độ', { type: 'enum', labels: SEVERITY }, 120),
    unit: script('Đơn vị', { type: 'unit' }, 120),
    table: script('Bảng', { type: 'text' }, 120),
    row: script('Dòng', { type: 'jump' }, 120, { note: 'Bấm để mở dòng.' }),
    column: script('Cột', { type: 'text' }, 120),
    value: script('Đang ghi', { type: 'text' }, 120),
    problem: script('Chưa đúng, còn thiếu', { type: 'text' }, 230),
    action: script('Cần làm', { type: 'text' }, 230),
    points: script('Ảnh hưởng (điểm)', { type: 'points' }, 120),
  },
});
