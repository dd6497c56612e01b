// Points of the plan that need a decision, with ready answers.
import { defineTable, person } from '../define';
import { DECIDED_BY } from '../enums';

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
    answer: person('Phương án chọn', { type: 'text' }, 280, { note: 'Chọn một phương án trong danh sách.' }),
    decidedBy: person('Người quyết định', { type: 'enum', labels: DECIDED_BY }, 120),
  },
});
