// General facts of the commune, the year and the sending; the rows stand in ../settings.ts.
import { defineTable, person } from '../define';

export const settings = defineTable({
  id: 'settings',
  title: 'Thông tin chung',
  ink: 'setup',
  shown: 'hidden',
  addedBy: 'people',
  rowKey: ['key'],
  columns: {
    key: person('Mã', { type: 'code' }, 120, { required: true, hidden: true }),
    label: person('Mục', { type: 'text' }, 300),
    value: person('Nội dung', { type: 'code' }, 300, { note: 'Chỉ sửa cột này.' }),
    note: person('Ghi chú', { type: 'text' }, 300),
  },
});
