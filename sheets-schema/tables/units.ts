// Units of the commune and bodies above it: names, aliases, addresses, who handles their mail.
import { defineTable, person } from '../define';
import { LEVEL, TONE } from '../enums';

export const units = defineTable({
  id: 'units',
  title: 'Đơn vị, đầu mối',
  ink: 'setup',
  shown: 'hidden',
  addedBy: 'people',
  rowKey: ['code'],
  frozenColumns: 1,
  columns: {
    code: person('Mã', { type: 'code' }, 60, { required: true }),
    name: person('Tên đầy đủ', { type: 'text' }, 280, { required: true }),
    shortName: person('Tên ngắn', { type: 'text' }, 120),
    aliases: person('Cách gọi khác', { type: 'list' }, 220, {
      note: 'Nhiều cách gọi cách nhau bằng dấu chấm phẩy.',
    }),
    email: person('E-mail', { type: 'email' }, 220, { note: 'Một địa chỉ nhận thư nhắc việc.' }),
    ccEmail: person('E-mail nhận bản sao', { type: 'email' }, 220, {
      note: 'Một địa chỉ của chính đơn vị; có thể để trống.',
    }),
    role: person('Nhiệm vụ theo Kế hoạch', { type: 'text' }, 220),
    level: person('Cấp', { type: 'enum', labels: LEVEL }, 120),
    tone: person('Lời thư', { type: 'enum', labels: TONE }, 120),
    memberOf: person('Thuộc nhóm', { type: 'code' }, 120, { note: 'Tên hoặc mã của nhóm đơn vị.' }),
    handledBy: person('Đầu mối theo dõi', { type: 'code' }, 120, {
      note: 'Tên hoặc mã của đơn vị nhận thư thay; dùng cho Chủ tịch, UBND xã, Ban Chỉ đạo.',
    }),
  },
});
