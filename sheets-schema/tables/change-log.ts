// What people changed in the tabs that decide something: a row a change, appended at once by the operator's trigger.
import { defineTable, journal } from '../define';

export const changeLog = defineTable({
  id: 'changeLog',
  title: 'Nhật ký thay đổi',
  ink: 'output',
  shown: 'hidden',
  made: 'when-needed',
  addedBy: 'program',
  columns: {
    /** "settings|sending|value": table, key of the row, columns. */
    place: journal('Mã ô', { type: 'code' }, 120, { hidden: true }),
    at: journal('Thời điểm', { type: 'moment' }, 140),
    by: journal('Người sửa', { type: 'code' }, 180, {
      note: 'Để trống: Google không cho biết tài khoản của người sửa; xem Lịch sử phiên bản.',
    }),
    tab: journal('Bảng', { type: 'text' }, 160),
    row: journal('Dòng', { type: 'text' }, 160),
    column: journal('Cột', { type: 'text' }, 160),
    before: journal('Trước', { type: 'text' }, 220),
    after: journal('Sau', { type: 'text' }, 220),
  },
});
