// The page of the self-test: a text to copy out, and the steps that only a person can do.
import { escapeHtml } from './letter';

/** What only a person can see on a real account: steps beside the self-test. */
const STEPS: readonly string[] = [
  'Mở Tổng quan trên điện thoại, chạm một ô "Mở": ứng dụng có nhảy đến đúng dòng không?',
  'Trên điện thoại, đánh dấu ô "Tính lại ngay": sau một phút ô có tự bỏ dấu, ngày có đổi không?',
  'Mở Tờ trình vừa lập: từ trang 2 có số trang ở giữa lề trên không, lề và phông chữ có đúng không?',
  'Đăng nhập bằng tài khoản biên tập khác, bấm Tính điểm: có chạy hết mà không bị chặn bởi cảnh báo không?',
  'Trên một bảng dùng thử đã lập hồ sơ: ghi tài khoản biên tập khác vào "E-mail người vận hành", sửa một kết quả, rồi bằng tài khoản đó bấm Lập hồ sơ đề nghị công nhận: văn bản mới nằm ở thư mục mới, hay ở thư mục cũ?',
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
