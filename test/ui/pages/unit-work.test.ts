// Việc của đơn vị as a unit sees it.
import { describe, expect, test } from '@jest/globals';
import { MARKS } from '../../../sheets-schema/page-styles';
import { unitWorkModel } from '../../../src/core/pages/unit-work';
import type { CriterionScore } from '../../../src/core/scoring/score';
import type { OutCell, OutRow } from '../../../src/core/sheet/cells-out';
import type { WorkbookData } from '../../../src/core/workbook/inputs';
import { blockTitle, unitWorkGrid } from '../../../src/ui/pages/unit-work.vi';
import { planData, taskRow, workbookData } from '../../support/data';
import { SAMPLE_DAY, sampleData, sampleScores, scoreOf, textsOf, unitName } from '../../support/pages';

const gridOf = (
  data: WorkbookData,
  scores: readonly CriterionScore[] = [],
  today: string = SAMPLE_DAY,
): OutRow[] => unitWorkGrid(unitWorkModel(data, scores, today), unitName);

/** Rows of a unit's block below its title, up to the blank row before the next. */
function blockOf(grid: readonly OutRow[], name: string): OutRow[] {
  const from = grid.findIndex(([first]) => first === blockTitle(name)) + 1;
  const length = grid.slice(from).findIndex((row) => row.every((cell) => cell === null));
  return grid.slice(from, length < 0 ? undefined : from + length);
}

const open = (table: string, key: string): OutCell => ({ jump: { table, key }, label: 'Mở' });
const line = (text: string): OutRow => [text, null, null, null];
const NOTHING = [line('Không còn việc tồn đọng')];

test('the list of units on top, each with the way to its block', () => {
  const data = sampleData();
  const grid = gridOf(data, sampleScores(data.criteria));
  const entry = (name: string, text: string): OutRow => [name, text, null, open('unitWork', `▌ ${name}`)];
  expect(grid.slice(0, 12)).toStrictEqual([
    ['Nội dung', 'Còn thiếu', 'Hạn', 'Mở'],
    ['Số liệu ngày 20/10/2026', 'Bấm "Mở" ở dòng tên đơn vị', null, null],
    entry('Đảng ủy', 'Không còn việc tồn đọng'),
    entry('Ban XDĐ Đảng ủy', 'Không còn việc tồn đọng'),
    entry('Các đơn vị trực thuộc', '2 nội dung'),
    entry('Phòng VH-XH', '1 nội dung'),
    entry('Trung tâm PVHCC', '6 nội dung'),
    entry('Phòng Kinh tế', '1 nội dung'),
    entry('Trung tâm CƯDV sự nghiệp công', 'Không còn việc tồn đọng'),
    entry('Văn phòng HĐND-UBND', '3 nội dung'),
    entry('Ủy ban MTTQ và các tổ chức CT-XH', 'Không còn việc tồn đọng'),
    [null, null, null, null],
  ]);
});

test('the sample, block by block', () => {
  const data = sampleData();
  const grid = gridOf(data, sampleScores(data.criteria));
  expect(blockOf(grid, 'Đảng ủy')).toStrictEqual(NOTHING);
  expect(blockOf(grid, 'Các đơn vị trực thuộc')).toStrictEqual([
    line('TIÊU CHÍ THIẾU KẾT QUẢ: 2'),
    [
      'A11 Niêm yết Quy chế dân chủ tại các đơn vị',
      'Mới đạt 4/5, cần 100%',
      '13/11/2026',
      open('checklist', 'A11'),
    ],
    [
      'E01 Thực hiện "4 xin"',
      'Còn đơn vị chưa nhập: Phòng Kinh tế, Văn phòng HĐND-UBND',
      '13/11/2026',
      open('checklist', 'E01'),
    ],
  ]);
  expect(blockOf(grid, 'Phòng VH-XH')).toStrictEqual([
    line('SẮP ĐẾN HẠN: 1'),
    ['Tổng hợp kết quả các đơn vị', 'Còn 3 ngày', '23/10/2026', open('tasks', 'X.1')],
  ]);
  expect(blockOf(grid, 'Trung tâm PVHCC')).toStrictEqual([
    line('QUÁ HẠN: 1'),
    [
      'Hoàn thiện cơ sở vật chất, trang thiết bị tại Trung tâm Phục vụ hành chính công',
      'Quá hạn 20 ngày. Đã xong thì chọn "Đã hoàn thành" ở cột Tình trạng.',
      '30/9/2026',
      open('tasks', 'IV.4'),
    ],
    line('TIÊU CHÍ THIẾU KẾT QUẢ: 3'),
    ['C04 Nơi ngồi chờ bên ngoài', 'Mới có 2/3 mục, còn: mái che', '13/11/2026', open('checklist', 'C04')],
    [
      'C10 Máy photo phục vụ người dân',
      'Chưa có số liệu. Chọn Có hoặc Không',
      '13/11/2026',
      open('criteria', 'C10'),
    ],
    [
      'D01 Dịch vụ công trực tuyến',
      'Kết quả ghi chưa đúng: "95%". Gõ số đạt/tổng số, ví dụ 12/13',
      '13/11/2026',
      open('criteria', 'D01'),
    ],
    line('TIÊU CHÍ THIẾU MINH CHỨNG: 2'),
    [
      'A05 Niêm yết danh mục, quy trình TTHC',
      'Chưa có minh chứng. Cần: Ảnh chụp bảng niêm yết có ngày chụp; đường liên kết và ảnh màn hình trên cổng thông tin điện tử xã',
      '13/11/2026',
      { jump: { table: 'evidence' }, label: 'Mở' },
    ],
    [
      'D02 Hướng dẫn nộp hồ sơ trực tuyến',
      'Chưa có minh chứng. Cần: Sổ/nhật ký hướng dẫn; ảnh; tài liệu hướng dẫn',
      '13/11/2026',
      { jump: { table: 'evidence' }, label: 'Mở' },
    ],
  ]);
  expect(blockOf(grid, 'Ủy ban MTTQ và các tổ chức CT-XH')).toStrictEqual(NOTHING);
});

test('leaders: their work under the unit that follows it', () => {
  const data = workbookData({ settings: { dossierDeadline: null } });
  const scores = [
    scoreOf({ code: 'F08', shortName: 'Gần gũi', unit: 'CT', result: 'insufficient' }),
    scoreOf({ code: 'F11', shortName: 'Tiếp công dân', unit: 'VP', result: 'insufficient' }),
  ];
  expect(blockOf(gridOf(data, scores), 'Văn phòng HĐND-UBND')).toStrictEqual([
    line('TIÊU CHÍ THIẾU KẾT QUẢ: 1'),
    ['F11 Tiếp công dân', 'Chưa có số liệu (đơn vị phụ trách: đề xuất)', null, open('criteria', 'F11')],
    line('VIỆC CỦA CHỦ TỊCH UBND XÃ DO ĐƠN VỊ THEO DÕI'),
    line('TIÊU CHÍ THIẾU KẾT QUẢ: 1'),
    ['F08 Gần gũi', 'Chưa có số liệu', null, open('criteria', 'F08')],
  ]);
});

describe('bodies that are asked to cooperate', () => {
  test("the plan's own time, and that nothing has come yet", () => {
    const tasks = [
      taskRow({
        id: 'IV.2',
        title: 'Tổ chức hội nghị quán triệt',
        timeText: 'Tháng 5-6/2026',
        leadUnit: 'DU',
        dueDate: '2026-06-30',
      }),
      taskRow({ id: 'X', title: 'Việc thêm', leadUnit: 'DU', dueDate: '2026-07-01' }),
      taskRow({ id: 'Y', title: 'Hôm nay', leadUnit: 'DU', dueDate: SAMPLE_DAY }),
    ];
    expect(blockOf(gridOf(workbookData({ tasks })), 'Đảng ủy')).toStrictEqual([
      line('ĐẾN NAY CHƯA CÓ KẾT QUẢ: 2'),
      [
        'Tổ chức hội nghị quán triệt',
        'Thời gian theo Kế hoạch: Tháng 5-6/2026, đến nay chưa có kết quả',
        '30/6/2026',
        open('tasks', 'IV.2'),
      ],
      ['Việc thêm', 'Đến nay chưa có kết quả', '01/7/2026', open('tasks', 'X')],
      line('SẮP ĐẾN HẠN: 1'),
      ['Hôm nay', 'Hạn là hôm nay', '20/10/2026', open('tasks', 'Y')],
    ]);
  });

  test('are never told to be late, on any day of the plan', () => {
    const plan = planData();
    const partners = plan.units.all.filter(({ tone }) => tone === 'cooperation');
    const tasks = partners.flatMap(({ code }) =>
      plan.tasks.map((task) => ({ ...task, id: `${task.id}-${code}`, leadUnit: code })),
    );
    const results = ['met', 'not_met', 'insufficient'] as const;
    const scores = partners.flatMap(({ code }) => results.map((result) => scoreOf({ unit: code, result })));
    for (const today of ['2026-06-25', '2026-10-20', '2026-12-31', '2031-01-01']) {
      const grid = gridOf({ ...plan, tasks }, scores, today);
      const blocks = partners.map(({ code }) => blockOf(grid, unitName(code as string)));
      expect(blocks.filter((rows) => rows.length <= 1)).toStrictEqual([]);
      const list = grid.slice(
        0,
        grid.findIndex(([first]) => first === null),
      );
      for (const rows of [...blocks, list])
        expect(textsOf(rows).filter((text) => /quá hạn|nhắc|đôn đốc/i.test(text))).toStrictEqual([]);
    }
  });
});

test('every row is four cells wide, and every link to a block finds its title', () => {
  const data = sampleData();
  const grid = gridOf(data, sampleScores(data.criteria));
  expect(new Set(grid.map((row) => row.length))).toStrictEqual(new Set([4]));
  const titles = grid.map(([first]) => first).filter((cell) => String(cell).startsWith(MARKS.unitBlock));
  const keys = grid.flatMap((row) =>
    row.flatMap((cell) =>
      cell !== null &&
      typeof cell === 'object' &&
      'jump' in cell &&
      cell.jump.table === 'unitWork' &&
      'key' in cell.jump
        ? [cell.jump.key]
        : [],
    ),
  );
  expect(keys).toStrictEqual(titles);
});
