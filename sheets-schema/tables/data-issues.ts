// What is wrong or missing, with the place and what to do about it.
import { defineTable, script } from '../define';
import { SEVERITY } from '../enums';

export const dataIssues = defineTable({
  id: 'dataIssues',
  title: 'Cần bổ sung, chỉnh sửa',
  ink: 'output',
  shown: 'always',
  addedBy: 'program',
  columns: {
    severity: script('Mức độ', { type: 'enum', labels: SEVERITY }, 70),
    unit: script('Đơn vị', { type: 'unit' }, 150),
    table: script('Bảng', { type: 'text' }, 130),
    row: script('Dòng', { type: 'jump' }, 60, { note: 'Bấm để mở dòng.' }),
    column: script('Cột', { type: 'text' }, 120),
    value: script('Đang ghi', { type: 'text' }, 160),
    problem: script('Chưa đúng, còn thiếu', { type: 'text' }, 240),
    action: script('Cần làm', { type: 'text' }, 280),
    points: script('Ảnh hưởng (điểm)', { type: 'points' }, 80),
  },
});
