// What the province's portal takes, a row a file: what is uploaded there, who did it, and the receipt that the portal does
// not give.
import { defineTable, journal, person, script } from '../define';
import { DOCUMENT_KIND, PORTAL_PART } from '../enums';

export const portalSlots = defineTable({
  id: 'portalSlots',
  title: 'Danh mục nhập Hệ thống QCDC',
  ink: 'input',
  shown: 'always',
  made: 'when-needed',
  addedBy: 'people',
  rowKey: ['slot', 'part'],
  columns: {
    slot: person('Mục số', { type: 'code' }, 60, {
      required: true,
      note: 'Theo biểu nhập năm 2023 của Hệ thống QCDC: đề nghị đối chiếu với biểu hiện nay.',
    }),
    part: person('Loại tệp', { type: 'enum', labels: PORTAL_PART }, 130, { required: true }),
    name: person('Nội dung nhập', { type: 'text' }, 230),
    state: script('Tải lên tệp nào, còn thiếu gì', { type: 'text' }, 280),
    link: script('Tệp để tải lên', { type: 'link' }, 120),
    score: script('Điểm nhập', { type: 'points' }, 80, {
      note: 'Điểm của nhóm, lấy từ bảng Điểm nhập Hệ thống QCDC.',
    }),
    done: person('Đã tải lên', { type: 'tick' }, 80, { yearly: true }),
    doneDate: person('Ngày tải lên', { type: 'date' }, 100, {
      yearly: true,
      note: 'Tải lên lần nữa thì ghi ngày mới: sổ ghi thêm một biên nhận.',
    }),
    doneBy: person('Người tải lên', { type: 'text' }, 120, { yearly: true }),
    screenshot: person('Ảnh màn hình', { type: 'link' }, 120, {
      yearly: true,
      note: 'Đường liên kết ảnh chụp màn hình sau khi tải lên: Hệ thống không cấp biên nhận, tệp tải sau thay tệp trước.',
    }),
    fileNote: person('Tệp đã tải lên (ghi tay)', { type: 'text' }, 200, {
      yearly: true,
      note: 'Với tệp chương trình không đọc được (bản quét đã ký, tệp ghép): tên tệp, dung lượng, mã SHA-256.',
    }),
    receipt: journal('Biên nhận của sổ', { type: 'text' }, 280, {
      note: 'Chương trình ghi: ngày tải lên, tên tệp, dung lượng, mã SHA-256, ai ghi, lúc nào.',
    }),
    document: person('Lấy từ văn bản', { type: 'enum', labels: DOCUMENT_KIND }, 130, { collapsed: true }),
    note: person('Ghi chú', { type: 'text' }, 200, { collapsed: true }),
    /** What the file was made of, so that it is not made again. */
    built: journal('Mã nội dung tệp', { type: 'code' }, 120, { hidden: true }),
  },
});
