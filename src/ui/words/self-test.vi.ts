// The page of the self-test: a text to copy out, and the steps that only a person can do.
import { escapeHtml } from './letter';

/** What only a person can see on a real account and nobody has told of: steps beside the self-test. */
const STEPS: readonly string[] = [
  'Mở Tờ trình vừa lập: từ trang 2 có số trang ở giữa lề trên không, lề, bảng và phông chữ có đúng không?',
  'Mở Tổng quan trên điện thoại, chạm một ô "Mở": ứng dụng có nhảy đến đúng dòng không?',
  'Lần đầu bấm một mục của trình đơn: chụp lại màn hình Google xin quyền, gửi kèm.',
  'Sửa tay một ô ở Bảng tự chấm điểm: Google có hỏi lại trước khi cho sửa không?',
  'Mở thư gửi thử trên điện thoại: chữ, dòng "Mở dòng này" có đọc và bấm được không?',
];

export const SELF_TEST_TITLE = 'Tự kiểm tra';
const INTRO =
  'Chép toàn bộ nội dung dưới đây gửi người phụ trách kỹ thuật. Sau đó làm các bước kiểm tra bằng mắt:';
export function selfTestPage(json: string): string {
  return [
    '<div style="font:14px Arial,sans-serif">',
    `<p>${escapeHtml(INTRO)}</p>`,
    `<ol>${STEPS.map((step) => `<li>${escapeHtml(step)}</li>`).join('')}</ol>`,
    `<textarea readonly style="width:100%;height:260px;font:12px monospace" onclick="this.select()">${escapeHtml(json)}</textarea>`,
    '</div>',
  ].join('\n');
}
