// Days off and worked Saturdays; "to confirm" counts as off until the Prime Minister fixes it.
import { defineTable, person } from '../define';
import { HOLIDAY_KIND } from '../enums';

export const holidays = defineTable({
  id: 'holidays',
  title: 'Ngày nghỉ, lễ',
  ink: 'setup',
  shown: 'hidden',
  addedBy: 'people',
  rowKey: ['date'],
  columns: {
    date: person('Ngày', { type: 'date' }, 120, { required: true }),
    name: person('Tên', { type: 'text' }, 120),
    kind: person('Loại', { type: 'enum', labels: HOLIDAY_KIND }, 120, {
      required: true,
      note: '"Chờ xác nhận" được tính là ngày nghỉ.',
    }),
  },
});
