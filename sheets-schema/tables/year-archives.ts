// The years that are over: where the copy of the workbook lies that was kept of each.
import { defineTable, journal } from '../define';

export const yearArchives = defineTable({
  id: 'yearArchives',
  title: 'Các năm đã lưu',
  ink: 'output',
  shown: 'hidden',
  made: 'when-needed',
  addedBy: 'program',
  rowKey: ['year'],
  columns: {
    year: journal('Năm', { type: 'integer', min: 0 }, 80),
    at: journal('Thời điểm chuyển năm', { type: 'moment' }, 160),
    by: journal('Người chuyển', { type: 'code' }, 200),
    name: journal('Tên bản lưu', { type: 'text' }, 280),
    link: journal('Bản lưu', { type: 'link', word: 'Mở' }, 80),
    snapshot: journal('Lần chốt cuối năm', { type: 'code' }, 140),
  },
});
