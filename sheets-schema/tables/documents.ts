// The documents made; people fill in number, date and the signed copy.
import { defineTable, journal, person } from '../define';
import { DOCUMENT_KIND, DOCUMENT_STATUS } from '../enums';

export const documents = defineTable({
  id: 'documents',
  title: 'Hồ sơ, văn bản',
  ink: 'input',
  shown: 'from-first-document',
  addedBy: 'program',
  rowKey: ['id'],
  columns: {
    kind: journal('Loại văn bản', { type: 'enum', labels: DOCUMENT_KIND }, 120),
    title: journal('Trích yếu', { type: 'text' }, 280),
    link: journal('Mở', { type: 'link', word: 'Mở' }, 120),
    number: person('Số', { type: 'code' }, 120, { note: 'Số do văn thư cấp.' }),
    signedDate: person('Ngày ký', { type: 'date' }, 120),
    signedCopyLink: person('Đường liên kết bản đã ký', { type: 'link' }, 120, {
      former: ['Đường dẫn bản đã ký'],
    }),
    status: journal('Tình trạng', { type: 'enum', labels: DOCUMENT_STATUS }, 120),
    version: journal('Lần lập', { type: 'integer', min: 1 }, 120),
    createdAt: journal('Thời điểm lập', { type: 'moment' }, 120, { former: ['Lập lúc'] }),
    createdBy: journal('Người lập', { type: 'code' }, 120),
    snapshot: journal('Lần chốt số liệu', { type: 'code' }, 120, { hidden: true }),
    id: journal('Mã', { type: 'code' }, 120, { hidden: true }),
    /** What it said when it was made, until another takes its place. */
    built: journal('Nội dung khi lập', { type: 'text' }, 120, { hidden: true }),
  },
});
