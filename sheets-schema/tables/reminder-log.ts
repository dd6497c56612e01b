// One row a mail: written before it is sent, marked after.
import { defineTable, journal } from '../define';
import { MAIL_KIND, MAIL_STAGE, MAIL_STATUS } from '../enums';

export const reminderLog = defineTable({
  id: 'reminderLog',
  title: 'Nhật ký gửi thư',
  ink: 'output',
  shown: 'hidden',
  addedBy: 'program',
  rowKey: ['key'],
  columns: {
    key: journal('Mã thư', { type: 'code' }, 120, { hidden: true, former: ['Khóa'] }),
    day: journal('Ngày', { type: 'date' }, 120),
    unit: journal('Đơn vị', { type: 'text' }, 120),
    to: journal('Đến', { type: 'code' }, 120),
    cc: journal('E-mail nhận bản sao', { type: 'code' }, 120, { former: ['Bản sao'] }),
    items: journal('Nội dung nhắc', { type: 'text' }, 120),
    status: journal('Trạng thái', { type: 'enum', labels: MAIL_STATUS }, 120, {
      note: 'Dòng "Không rõ đã đến hay chưa": hỏi đơn vị, rồi chọn "Đã kiểm tra".',
    }),
    at: journal('Thời điểm', { type: 'moment' }, 120, { former: ['Lúc'] }),
    error: journal('Lỗi', { type: 'text' }, 120),
    kind: journal('Loại thư', { type: 'enum', labels: MAIL_KIND }, 120),
    stage: journal('Đợt', { type: 'enum', labels: MAIL_STAGE }, 120),
    carried: journal('Nội dung đã nêu', { type: 'code' }, 120),
  },
});
