// The second set, scored on the same work: the groups of the province's portal, each a typed score, beside what the
// criteria would give.
import { defineTable, person, script } from '../define';

const COMPUTED = 'Chương trình tính khi bấm Tính điểm.';

export const portalGroups = defineTable({
  id: 'portalGroups',
  title: 'Điểm nhập Hệ thống QCDC',
  ink: 'input',
  shown: 'always',
  made: 'when-needed',
  addedBy: 'people',
  rowKey: ['code'],
  frozenColumns: 1,
  printed: true,
  watched: true,
  columns: {
    code: person('Mục số', { type: 'code' }, 60, {
      required: true,
      note: 'Theo biểu nhập năm 2023 của Hệ thống QCDC: đề nghị đối chiếu với biểu hiện nay.',
    }),
    name: person('Nhóm nội dung', { type: 'text' }, 280),
    maxScore: person('Điểm tối đa', { type: 'points' }, 80, { required: true }),
    typed: person('Điểm nhập', { type: 'entry' }, 100, {
      yearly: true,
      note: 'Điểm của cả nhóm sẽ nhập trên Hệ thống, ví dụ 18,5 hoặc 18,5/20.',
    }),
    ours: script('Điểm theo các tiêu chí', { type: 'points' }, 100, {
      note: `${COMPUTED} Điểm các tiêu chí của nhóm, quy đổi theo điểm tối đa của nhóm.`,
    }),
    difference: script('Chênh lệch', { type: 'decimal' }, 100, { note: COMPUTED }),
    explanation: person('Giải trình', { type: 'text' }, 280, {
      yearly: true,
      note: 'Vì sao điểm nhập khác điểm theo các tiêu chí.',
    }),
  },
});
