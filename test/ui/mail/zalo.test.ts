import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { MailSection } from '../../../src/core/mail/planned-mail';
import { planReminders } from '../../../src/core/mail/reminders';
import type { UnitDirectory } from '../../../src/core/sheet/units';
import type { Task } from '../../../src/core/workbook/inputs';
import { zaloText } from '../../../src/ui/mail/zalo.vi';
import { addressed, BY_CLICK, lateTask, mailContext, reminderData, TODAY } from '../../support/reminders';

function zalo(units: UnitDirectory, tasks: readonly Task[]): string {
  const data = reminderData(units, tasks);
  const [mail] = planReminders(data, TODAY, BY_CLICK).mails;
  return zaloText(mail?.sections[0] as MailSection, TODAY, mailContext(data));
}

describe('zaloText', () => {
  test('the model', () => {
    expect(zalo(addressed('PVHCC'), [lateTask({ title: 'Cơ sở vật chất' })])).toBe(
      'Chính quyền thân thiện – 20/10. Trung tâm PVHCC: 1 việc quá hạn (Cơ sở vật chất, hạn 30/9). Chi tiết: bảng "Việc của đơn vị". Việc nào đã xong, đề nghị báo lại Phòng VH-XH. Xin cảm ơn!',
    );
  });

  test("own work, a leader's, and what the unit coordinates", () => {
    const tasks = [
      lateTask({ row: 2, title: 'Một', leadUnit: 'VP' }),
      lateTask({ row: 3, title: 'Hai', leadUnit: 'UBND' }),
      lateTask({ row: 4, title: null, coordinatingUnits: ['VP'] }),
    ];
    expect(zalo(addressed('VP'), tasks)).toContain(
      'Văn phòng HĐND-UBND: 2 việc quá hạn (Một, hạn 30/9; Hai, hạn 30/9); 1 việc phối hợp (dòng 4 bảng Tiến độ thực hiện, hạn 30/9).',
    );
  });

  test('the Party is asked to cooperate', () => {
    const tasks = [
      lateTask({ row: 2, title: 'Hội nghị', leadUnit: 'DU' }),
      lateTask({ row: 3, title: 'Đôn đốc các chi bộ', coordinatingUnits: ['DU'] }),
    ];
    expect(zalo(addressed('DU'), tasks)).toBe(
      'Chính quyền thân thiện – 20/10. Đảng ủy: đề nghị thực hiện 1 nội dung (Hội nghị, đến 30/9); đề nghị phối hợp 1 nội dung (dòng 3 bảng Tiến độ thực hiện, đến 30/9). Chi tiết: bảng "Việc của đơn vị". Nội dung nào đã thực hiện, kính đề nghị thông tin lại Phòng VH-XH. Xin cảm ơn!',
    );
  });

  test.each([
    [
      'Hoàn thiện cơ sở vật chất, trang thiết bị tại Trung tâm Phục vụ hành chính công',
      'Hoàn thiện cơ sở vật chất',
    ],
    [
      'Nhập xong hồ sơ đề nghị công nhận trên hệ thống quản trị thông tin',
      'Nhập xong hồ sơ đề nghị công nhận trên hệ thống quản trị…',
    ],
  ])('a long title ends with a word: %s', (title, shown) => {
    expect(zalo(addressed('PVHCC'), [lateTask({ title })])).toContain(`1 việc quá hạn (${shown}, hạn 30/9)`);
  });

  test('what does not fit into 500 characters is counted', () => {
    const tasks = Array.from({ length: 30 }, (_, index) =>
      lateTask({ row: index + 2, title: `Việc thứ ${index} ${'rất dài '.repeat(20)}` }),
    );
    const text = zalo(addressed('PVHCC'), tasks);
    expect(text).toMatch(/: 30 việc quá hạn \(Việc thứ 0 .*; 26 việc khác\)\./u);
  });

  test('whatever the titles: at most 500 characters, on one line, in the right tone', () => {
    const title = fc.oneof(fc.string({ unit: 'binary', maxLength: 90 }), fc.constant('NHẮC\nviệc quá hạn'));
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 30 }), fc.boolean(), (titles, party) => {
        const unit = party ? 'DU' : 'PVHCC';
        const tasks = titles.map((each, index) => lateTask({ row: index + 2, title: each, leadUnit: unit }));
        const text = zalo(addressed(unit), tasks);
        expect(text.length).toBeLessThanOrEqual(500);
        expect(text).not.toMatch(/\p{Cc}/u);
        if (party) expect(text).not.toMatch(/quá\s*hạn|nhắc|đôn\s*đốc/iu);
      }),
    );
  });
});
