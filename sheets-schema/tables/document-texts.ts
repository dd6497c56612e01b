// The papers' sentences, a row a paragraph, and what only people know: the wording belongs to the office.
import { defineTable, person } from '../define';
import { DOCUMENT_KIND, TEXT_FOR, TEXT_STYLE } from '../enums';

export const documentTexts = defineTable({
  id: 'documentTexts',
  title: 'Nội dung văn bản',
  ink: 'setup',
  shown: 'hidden',
  made: 'when-needed',
  addedBy: 'people',
  watched: true,
  columns: {
    document: person('Văn bản', { type: 'enum', labels: DOCUMENT_KIND }, 120, { required: true }),
    place: person('Vị trí', { type: 'text' }, 120),
    style: person('Loại dòng', { type: 'enum', labels: TEXT_STYLE }, 120, { required: true }),
    text: person('Nội dung', { type: 'text' }, 420, {
      required: true,
      note: 'Câu in trong văn bản; chữ trong dấu {{ }} được thay bằng số liệu. Ở dòng Cần nhập là tên của điều cần nhập.',
    }),
    typed: person('Năm nay nhập', { type: 'text' }, 280, {
      yearly: true,
      note: 'Chỉ ở dòng Cần nhập. In đúng như đã gõ; để trống thì câu có tên này không in.',
    }),
    of: person('Nhóm, tiêu chí', { type: 'code' }, 80, {
      note: 'Số của nhóm hoặc mã tiêu chí mà dòng Cần nhập nói đến.',
    }),
    each: person('Lặp theo, dùng khi', { type: 'enum', labels: TEXT_FOR }, 120),
    order: person('Thứ tự', { type: 'decimal' }, 80, {
      note: 'Thứ tự trong văn bản, dù bảng được sắp xếp thế nào. Dòng thêm mới để trống thì đứng sau dòng ở trên nó.',
    }),
  },
});
