// A small set, pasted: three criteria that are much like three of the draft, for which and for others papers are handed in.
import { tableOf } from './criteria-sets';
import { beginImport, paste } from './pasting';
import { add, prepared, type } from './workspaces';

const TABLE = tableOf([
  'STT | Nội dung | Điểm tối đa | Đơn vị phụ trách',
  'I | Công khai | 60 |',
  '1.1 | Bố trí hòm thư góp ý tại trụ sở UBND xã | 30 |',
  '1.2 | Niêm yết danh mục, nội dung, quy trình giải quyết thủ tục hành chính tại Trung tâm Phục vụ hành chính công và cổng thông tin điện tử xã | 30 |',
  'II | Cơ sở vật chất | 40 |',
  '2.1 | Lắp đặt hệ thống camera giám sát | 40 | Phòng Văn hóa - Xã hội',
  ' | Tổng cộng | 100 |',
]);

const EVIDENCE = ['A02 – Hòm thư góp ý tại trụ sở', 'A05', 'A01 – Tin nhắn báo trả kết quả', 'F07; A02'];

/** Before the second click. */
export const smallSet = prepared((workspace) => {
  for (const [at, criteria] of EVIDENCE.entries())
    add(workspace, 'evidence', { criteria, link: `https://example.com/${at}`, title: `Tài liệu ${at}` });
  const link = '=HYPERLINK("https://example.com/anh";"Ảnh niêm yết")';
  type(workspace, 'checklist', 'row:2', { done: 'TRUE', link, note: 'ảnh ngày 05/10' });
  type(workspace, 'goals', '4', { criterion: 'A02; F07' });
  beginImport(workspace);
  paste(workspace, TABLE);
});
