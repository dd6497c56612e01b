// What a commune must fulfil to be recognised, what earns or costs points beside the criteria, and the levels of stars: a
// row each.
import { defineTable, person } from '../define';
import { COMPARISON, CONDITION_KIND } from '../enums';

export const conditions = defineTable({
  id: 'conditions',
  title: 'Điều kiện',
  ink: 'setup',
  shown: 'hidden',
  addedBy: 'people',
  rowKey: ['id'],
  frozenColumns: 1,
  columns: {
    id: person('Mã', { type: 'code' }, 60),
    kind: person('Loại', { type: 'enum', labels: CONDITION_KIND }, 280, {
      required: true,
      note: 'Chọn trong danh sách; mỗi điều kiện một dòng.',
    }),
    criteria: person('Tiêu chí', { type: 'criteria' }, 120, {
      note: 'Dùng với: bắt buộc đạt, vi phạm thì không xét, điểm thưởng, điểm trừ. Nhiều tiêu chí cách nhau bằng dấu chấm phẩy.',
    }),
    group: person('Nhóm', { type: 'text' }, 120, {
      note: 'Tên nhóm như ở bảng Tiêu chí. Điều kiện về nhóm để trống ô này là mọi nhóm.',
    }),
    comparison: person('So sánh', { type: 'enum', labels: COMPARISON }, 120),
    value: person('Mức', { type: 'code' }, 120, {
      note: 'Tỷ lệ % hoặc số điểm. Điểm thưởng: mức tối đa được cộng. Điểm trừ: số điểm trừ mỗi tiêu chí chưa đạt. Xếp sao: từ số điểm này.',
    }),
    below: person('Đến dưới', { type: 'points' }, 120, { note: 'Chỉ dùng với Xếp sao.' }),
    level: person('Mức sao', { type: 'integer', min: 1 }, 120, { note: 'Chỉ dùng với Xếp sao.' }),
    basis: person('Căn cứ', { type: 'text' }, 120),
    note: person('Ghi chú', { type: 'text' }, 120),
  },
});

/** What stands in Thông tin chung where a condition was kept before it had a tab of its own. */
export const MOVED_TO_CONDITIONS = `Xem bảng ${conditions.title}.`;
