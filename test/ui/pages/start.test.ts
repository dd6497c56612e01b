// Bắt đầu as the operator sees it.
import { expect, test } from '@jest/globals';
import { startModel } from '../../../src/core/pages/start';
import { startGrid } from '../../../src/ui/pages/start.vi';
import { planData } from '../../support/data';
import { unitName } from '../../support/pages';

const open = (jump: object) => ({ jump, label: 'Mở' });

test('a fresh workbook', () => {
  const model = startModel(planData(), { today: '2026-07-15', automatic: null });
  expect(startGrid(model, unitName)).toStrictEqual([
    ['BẮT ĐẦU – 6 việc, khoảng 30 phút', null, null],
    ['☑', '1. Tạo các bảng', null],
    [
      '☐',
      '2. Kiểm tra Thông tin chung: tên xã, nơi nhận Tờ trình, người ký, năm, e-mail người vận hành',
      open({ table: 'settings' }),
    ],
    [
      '☐',
      '3. Nhập e-mail đơn vị: còn thiếu 7 (Ban XDĐ Đảng ủy, Phòng VH-XH, Trung tâm PVHCC, Phòng Kinh tế, Trung tâm CƯDV sự nghiệp công, …)',
      open({ table: 'units' }),
    ],
    [
      '☐',
      '4. Việc có hạn trước hôm nay: chọn "Đã hoàn thành" ở những việc đã xong (nội dung 1, 2, 3, 8 của Kế hoạch)',
      open({ table: 'tasks' }),
    ],
    ['☐', '5. Trả lời 9 nội dung xin ý kiến ảnh hưởng đến nhắc việc', open({ table: 'planQuestions' })],
    [
      '☐',
      '6. Gửi thử cho mình, xem thư, rồi chọn "Gửi thật" và bật tự động 7 giờ sáng',
      open({ table: 'settings', key: 'sending' }),
    ],
    ['Chưa làm xong các bước này vẫn nhập liệu và Tính điểm được; chưa thư nào gửi ra ngoài.', null, null],
  ]);
});

test('all done: nothing to open, nothing to promise', () => {
  const done = [
    { kind: 'tabs', done: true },
    { kind: 'settings', done: true },
    { kind: 'emails', done: true, missing: [] },
    { kind: 'pastTasks', done: true, ofPlan: ['4'], others: 0 },
    { kind: 'questions', done: true, open: 0 },
    { kind: 'sending', done: true },
  ] as const;
  expect(startGrid({ steps: done, remaining: 0, testing: false }, unitName)).toStrictEqual([
    ['BẮT ĐẦU – đã xong 6 việc', null, null],
    ['☑', '1. Tạo các bảng', null],
    [
      '☑',
      '2. Kiểm tra Thông tin chung: tên xã, nơi nhận Tờ trình, người ký, năm, e-mail người vận hành',
      null,
    ],
    ['☑', '3. Nhập e-mail đơn vị', null],
    ['☑', '4. Việc có hạn trước hôm nay: chọn "Đã hoàn thành" ở những việc đã xong', null],
    ['☑', '5. Trả lời các nội dung xin ý kiến ảnh hưởng đến nhắc việc', null],
    ['☑', '6. Gửi thử cho mình, xem thư, rồi chọn "Gửi thật" và bật tự động 7 giờ sáng', null],
    [null, null, null],
  ]);
});

test('while real sending is on, it does not say that no mail has left', () => {
  const data = planData({ settings: { sending: 'real' } });
  const grid = startGrid(startModel(data, { today: '2026-07-15', automatic: null }), unitName);
  expect(grid.at(-1)).toStrictEqual([
    'Chưa làm xong các bước này vẫn nhập liệu và Tính điểm được.',
    null,
    null,
  ]);
});
