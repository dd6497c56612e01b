// Shortened titles.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { brief } from '../../../src/ui/words/brief';

test.each([
  ['Treo pano', 20, 'Treo pano'],
  ['Hoàn thiện cơ sở vật chất, trang thiết bị tại Trung tâm', 40, 'Hoàn thiện cơ sở vật chất'],
  [
    'Tổ chức hội nghị quán triệt cán bộ, công chức; triển khai',
    45,
    'Tổ chức hội nghị quán triệt cán bộ, công chức',
  ],
  ['Đánh giá sự hài lòng (định kỳ 6 tháng)', 30, 'Đánh giá sự hài lòng'],
  ['Nhập xong hồ sơ đề nghị công nhận trên hệ thống', 25, 'Nhập xong hồ sơ đề nghị…'],
  ['Tuyên truyền thường xuyên (truyền thanh, mạng xã hội, fanpage)', 50, 'Tuyên truyền thường xuyên'],
  ['"Mềm hóa" hoạt động của chính quyền xã', 36, '"Mềm hóa" hoạt động của chính quyền…'],
  [
    '31/12: Ban Chỉ đạo xã (đề xuất): Tự đánh giá kết quả thực hiện',
    48,
    '31/12: Ban Chỉ đạo xã (đề xuất): Tự đánh giá…',
  ],
  [
    'Tuyên truyền (loa, mạng xã hội) thường xuyên tại mọi thôn',
    40,
    'Tuyên truyền (loa, mạng xã hội) thường…',
  ],
  ['khôngcódấucáchnào', 10, 'khôngcódấ…'],
  ['😀😀😀😀', 6, '😀😀…'],
  ['hai\ndòng', 20, 'hai dòng'],
])('%s within %d', (text, length, short) => {
  expect(brief(text, length)).toBe(short);
});

test('never longer than asked, on one line', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 200, size: 'max' }),
      fc.integer({ min: 15, max: 60 }),
      (text, length) => {
        const short = brief(text, length);
        expect(short.length).toBeLessThanOrEqual(length);
        expect(short).not.toMatch(/[\r\n]/);
      },
    ),
  );
});
