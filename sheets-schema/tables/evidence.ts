// Evidence: a link or a place of storage, the criteria it proves, and the code by which papers name it.
import { defineTable, journal, person } from '../define';

export const evidence = defineTable({
  id: 'evidence',
  title: 'Minh chứng',
  ink: 'input',
  shown: 'always',
  addedBy: 'people',
  unitColumn: 'criteria',
  printed: true,
  watched: true,
  columns: {
    criteria: person('Tiêu chí', { type: 'criteria' }, 230, {
      required: true,
      note: 'Chọn trong danh sách. Một tài liệu dùng cho nhiều tiêu chí: gõ các mã cách nhau bằng dấu chấm phẩy.',
    }),
    link: person('Đường liên kết hoặc nơi lưu', { type: 'link' }, 230, {
      required: true,
      former: ['Đường dẫn hoặc nơi lưu'],
      note: 'Dán đường liên kết của tệp; hoặc ghi nơi lưu bản giấy.',
    }),
    title: person('Tên tài liệu', { type: 'text' }, 230),
    documentNumber: person('Số, ký hiệu', { type: 'code' }, 120),
    documentDate: person('Ngày', { type: 'date', span: 'document' }, 120),
    issuer: person('Cơ quan ban hành', { type: 'text' }, 120),
    pages: person('Số trang', { type: 'integer', min: 1 }, 120),
    note: person('Ghi chú', { type: 'text' }, 120),
    stillInForce: person('Còn hiệu lực', { type: 'tick' }, 120, {
      collapsed: true,
      note: 'Chọn "Có" cho văn bản ban hành từ trước nhưng còn hiệu lực trong kỳ đánh giá.',
    }),
    reviewBy: person('Ngày cần kiểm tra lại', { type: 'date' }, 120, {
      collapsed: true,
      note: 'Nội dung phải làm thường xuyên: ngày cần xem lại. Để trống: không cần.',
    }),
    code: journal('Mã tài liệu', { type: 'code' }, 120, {
      note: 'Chương trình cấp một lần khi Tính điểm, không cấp lại cho tài liệu khác. Không gõ vào cột này.',
    }),
  },
});
