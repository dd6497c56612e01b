// The page with the links to the calendars, and the names of their files.
import { describe, expect, test } from '@jest/globals';
import { calendarFileName, calendarsPage, eventText } from '../../../src/ui/schedule/calendar.vi';
import { planUnits, taskRow } from '../../support/data';

const unitOf = (code: string) => {
  const unit = planUnits.byCode(code);
  if (unit === null) throw new Error(code);
  return unit;
};
const item = (values: Parameters<typeof taskRow>[0] = {}) =>
  ({
    uid: 'u',
    due: '2026-11-15',
    working: '2026-11-13',
    remindOn: [],
    kind: 'task',
    task: taskRow({ id: 'X', title: 'Đôn đốc việc quá hạn', planNo: '4', leadUnit: 'PVHCC', ...values }),
    leads: true,
    followedFor: null,
  }) as const;

test('a link a unit and one to the folder, whatever its name is', () => {
  const unit = { ...unitOf('PVHCC'), shortName: '<b>"Một cửa"</b>' };
  const link = 'https://drive.google.com/file/d/1/view?a=1&b="x"';
  const { html } = calendarsPage(
    [{ calendar: { unit, items: [item()] }, link }],
    'https://drive.google.com/f',
    ['Tự động <đã ngừng>'],
  );
  expect([...html.matchAll(/href="([^"]*)"/g)].map(([, url]) => url)).toStrictEqual([
    'https://drive.google.com/f',
    'https://drive.google.com/file/d/1/view?a=1&amp;b=&quot;x&quot;',
  ]);
  expect(html).not.toContain('<b>');
  expect(html).toContain('Tự động &lt;đã ngừng&gt;');
});

test.each([
  ['VHXH', 'lich-viec-VHXH.ics'],
  ['ĐƯ', 'lich-viec-DU.ics'],
  ['../a b\u0000.exe', 'lich-viec-abexe.ics'],
])('the file of the unit %j', (code, name) => {
  expect(calendarFileName(code)).toBe(name);
});

describe('what an event says', () => {
  test('to a body that is asked to cooperate: not a word of lateness', () => {
    const unit = unitOf('MTTQ');
    const { summary, description } = eventText({ ...item(), leads: false }, { unit, items: [] }, planUnits);
    expect(summary).toBe('Phối hợp: Nội dung 4');
    expect(`${summary} ${description}`).not.toMatch(/quá hạn|nhắc|đôn đốc/i);
  });

  test('to its lead: the title as it stands, on one line, and for whom it is followed', () => {
    const unit = unitOf('VP');
    const { summary, description } = eventText(
      { ...item({ title: 'Rà soát\nviệc', timeText: 'Quý IV' }), followedFor: unitOf('CT') },
      { unit, items: [] },
      planUnits,
    );
    expect(summary).toBe('Rà soát việc');
    expect(description.split('\n')).toStrictEqual([
      'Thời gian theo Kế hoạch: Quý IV',
      'Hạn: 15/11/2026 (Chủ nhật); ngày làm việc cuối: 13/11/2026 (thứ Sáu)',
      'Theo dõi cho: Chủ tịch UBND xã',
      'Xem bảng Tiến độ thực hiện; việc xong thì xóa khỏi lịch.',
    ]);
  });
});
