// Points of the plan that need a decision, with ready answers.
import { defineTable, person } from '../define';
import { DECIDED_BY } from '../enums';
import { EXAMPLE_DAY } from '../ink';
import { OTHER, OTHER_CHOICE } from '../plan';

export const planQuestions = defineTable({
  id: 'planQuestions',
  title: 'Nội dung xin ý kiến',
  ink: 'setup',
  shown: 'hidden',
  addedBy: 'people',
  rowKey: ['id'],
  frozenColumns: 1,
  columns: {
    id: person('Mã', { type: 'code' }, 60, { required: true }),
    question: person('Nội dung xin ý kiến', { type: 'text' }, 280, { required: true }),
    planText: person('Kế hoạch ghi', { type: 'text' }, 280),
    assumed: person('Đang tạm tính theo', { type: 'text' }, 280),
    answer: person('Phương án chọn', { type: 'text' }, 280, {
      note: `Chọn một phương án trong danh sách; chọn "${OTHER_CHOICE}" thì ghi nội dung sau dấu hai chấm, ví dụ ${OTHER}: ${EXAMPLE_DAY}.`,
    }),
    decidedBy: person('Người quyết định', { type: 'enum', labels: DECIDED_BY }, 120),
    effectiveFrom: person('Áp dụng từ ngày', { type: 'date' }, 120, {
      note: 'Từ ngày này chương trình tính theo phương án đã chọn. Để trống: áp dụng ngay.',
    }),
  },
});
