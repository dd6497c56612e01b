// Tổng quan as a person sees it.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  DASHBOARD_BOX,
  DASHBOARD_LAST_ROW,
  DASHBOARD_LINES,
  DASHBOARD_ROWS,
  MARKS,
} from '../../../sheets-schema/page-styles';
import { dashboard } from '../../../sheets-schema/pages';
import { type DashboardContext, dashboardModel } from '../../../src/core/pages/dashboard';
import { GATES } from '../../../src/core/schedule/gates';
import type { CriterionScore } from '../../../src/core/scoring/score';
import { decideVerdict } from '../../../src/core/scoring/verdict';
import type { OutRow } from '../../../src/core/sheet/cells-out';
import type { WorkbookData } from '../../../src/core/workbook/inputs';
import { dashboardGrid } from '../../../src/ui/pages/dashboard.vi';
import { questionRow, taskRow, workbookData } from '../../support/data';
import { sampleContext, sampleData, sampleScores, scoreOf, textsOf, unitName } from '../../support/pages';

const gridOf = (
  data: WorkbookData,
  scores: readonly CriterionScore[] = [],
  context: Partial<DashboardContext> = {},
): OutRow[] =>
  dashboardGrid(
    dashboardModel(data, scores, decideVerdict(scores, data.settings), { ...sampleContext, ...context }),
    unitName,
  );

/** Columns A:B of a row and the following ones. */
const phone = (grid: readonly OutRow[], row: number, count = 1): unknown[] =>
  grid.slice(row - 1, row - 1 + count).map((cells) => cells.slice(0, 2));

const open = (jump: object) => ({ jump, label: 'Mở' });
const unit = (name: string, label = name) => ({ jump: { table: 'unitWork', key: `▌ ${name}` }, label });
const goal = (text: string) => [text, null, null, null, null, null];
const criterion = (code: string, name: string) => ({
  jump: { table: 'criteria', key: code },
  label: `${code} ${name}`,
});
const EMPTY = [null, null, null, null, null, null];

test('the sample day, cell by cell', () => {
  const data = sampleData();
  const grid = gridOf(data, sampleScores(data.criteria));
  expect(grid.slice(0, DASHBOARD_LAST_ROW).map((row) => row.slice(0, 3))).toStrictEqual([
    ['XÃ NAM DƯƠNG', null, null],
    ['Chính quyền thân thiện năm 2026', null, null],
    [null, null, null],
    ['Còn 5 việc ban đầu', open({ table: 'start' }), null],
    ['! Bộ tiêu chí DỰ THẢO: số liệu chỉ để theo dõi nội bộ, không dùng để đăng ký.', null, null],
    [null, null, null],
    ['ƯỚC TÍNH: CHƯA ĐỦ ĐIỀU KIỆN', null, null],
    [null, null, null],
    [null, null, null],
    ['Còn thiếu 2 tiêu chí và 4 điểm. Vẫn còn khả năng đạt.', null, null],
    [null, null, null],
    ['Tiêu chí đạt', '38/49 = 77,6%', null],
    ['████████░░', 'cần trên 80%: từ 40 tiêu chí', null],
    ['Tổng điểm', '76', null],
    ['████████░░', 'cần từ 80 điểm', null],
    ['Hạn nhập hồ sơ', '13/11/2026, thứ Sáu', null],
    [null, 'còn 18 ngày làm việc', null],
    [null, '("trước ngày 15/11")', null],
    [
      { jump: { table: 'tasks', key: 'X.1' }, label: 'Mốc kế tiếp' },
      '23/10: Phòng VH-XH: Tổng hợp kết quả các đơn vị',
      null,
    ],
    ['KÍNH XIN Ý KIẾN CHỦ TỊCH  2', open({ table: 'planQuestions' }), null],
    ['1. Thời gian thực hiện nội dung 5', null, null],
    ['2. Năm đăng ký đạt chuẩn', null, null],
    [null, null, null],
    ['TIÊU CHÍ CẦN ƯU TIÊN  A05, A11', open({ table: 'criteria', key: 'A05' }), null],
    ['Việc quá hạn  1', open({ table: 'tasks', key: 'IV.4' }), null],
    ['  Trung tâm PVHCC: Hoàn thiện cơ sở vật chất (hạn 30/9)', null, null],
    [null, null, null],
    [null, null, null],
    [null, null, null],
    ['Số liệu ngày', '20/10/2026', null],
    ['Tính lại ngay', false, null],
    ['Tự động', 'đang bật, thư gần nhất 19/10', null],
    ['Chạy lại chậm nhất', '22/10/2026; quá ngày này là đã ngừng chạy', null],
  ]);
  expect(phone(grid, DASHBOARD_LAST_ROW + 1, 10)).toStrictEqual([
    [null, null],
    ['TIÊU CHÍ CẦN ƯU TIÊN  2', null],
    [criterion('A05', 'Niêm yết danh mục, quy trình TTHC'), null],
    ['  Trung tâm PVHCC: chưa có minh chứng', null],
    [criterion('A11', 'Niêm yết Quy chế dân chủ tại các đơn vị'), null],
    ['  Các đơn vị trực thuộc: mới đạt 4/5, cần 100%', null],
    ['Làm xong 2 tiêu chí này: 40/49 = 81,6%; 80 điểm:', null],
    ['đủ\u00a0điều\u00a0kiện.', null],
    ['Gợi ý thứ tự ưu tiên; không thay cho việc thực hiện đầy', null],
    ['đủ các tiêu chí.', null],
  ]);
  const desk = grid.map((row) => row.slice(3));
  expect(desk.slice(0, desk.map((row) => row[0] !== null).lastIndexOf(true) + 1)).toStrictEqual([
    ['THEO ĐƠN VỊ', 'Đạt/được giao', 'Chưa đạt', 'Chưa đủ dữ liệu', 'Việc quá hạn', 'Đến hạn trong 7 ngày'],
    [unit('Đảng ủy'), '–', 0, 0, 0, 0],
    [unit('Các đơn vị trực thuộc'), '3/5', 1, 1, 0, 0],
    [unit('Phòng VH-XH'), '1/1', 0, 0, 0, 1],
    [unit('Phòng VH-XH', '  theo dõi: Ban Chỉ đạo xã'), '–', 0, 0, 0, 0],
    [unit('Trung tâm PVHCC'), '21/28', 3, 4, 1, 0],
    [unit('Trung tâm CƯDV sự nghiệp công'), '1/1', 0, 0, 0, 0],
    [unit('Văn phòng HĐND-UBND'), '5/6', 1, 0, 0, 0],
    [unit('Văn phòng HĐND-UBND', '  theo dõi: UBND xã'), '–', 0, 0, 0, 0],
    [unit('Văn phòng HĐND-UBND', '  theo dõi: Chủ tịch UBND xã'), '6/7', 1, 0, 0, 0],
    [unit('Ủy ban MTTQ và các tổ chức CT-XH'), '1/1', 0, 0, 0, 0],
    EMPTY,
    ['THEO NHÓM TIÊU CHÍ', 'Đạt', 'Điểm', null, null, null],
    ['A Hoạt động công khai, minh bạch', '9/11', '18/22', '████████░░', null, null],
    ['B "Mềm hóa" hoạt động của chính quyền…', '4/7', '8/14', '██████░░░░', null, null],
    ['C Cơ sở vật chất, trang thiết bị', '12/14', '24/28', '█████████░', null, null],
    ['D Số hóa, hiện đại hóa dịch vụ hành…', '1/3', '2/6', '███░░░░░░░', null, null],
    ['E Thực hiện "4 xin - 4 luôn - 5 không"', '2/3', '4/6', '███████░░░', null, null],
    ['F Tác phong, đạo đức công vụ', '10/11', '20/22', '█████████░', null, null],
    EMPTY,
    goal('MỤC TIÊU KẾ HOẠCH (mục II)'),
    goal(
      '1. Ban hành và triển khai Kế hoạch xây dựng…: đã hoàn thành ngày 06/5/2026 (chỉ tiêu tháng 5/2026)',
    ),
    goal('2. Hoàn thành lắp đặt, bố trí cơ sở vật chất: chưa có số liệu (chỉ tiêu Quý II năm 2026)'),
    goal('3. Cán bộ, công chức xã được quán triệt: 52/52 = 100% (chỉ tiêu 100%)'),
    goal(
      '4. Cán bộ, công chức thực hiện nghiêm "4 xin - 4 luôn - 5 không"…: chưa có số liệu (chỉ tiêu 100%)',
    ),
    goal('5. Tỷ lệ người dân hài lòng với hoạt động của chính quyền xã: 456/500 = 91,2% (chỉ tiêu từ 90%)'),
    goal('6. Tỷ lệ tiêu chí đạt của Bộ tiêu chí chính quyền thân thiện: 38/49 = 77,6% (chỉ tiêu trên 80%)'),
    EMPTY,
    ['KẾT LUẬN THEO TỪNG PHƯƠNG ÁN', open({ table: 'planQuestions' }), null, null, null, null],
    goal('Cách tính tiêu chí – Từng nhóm tiêu chí: 0/6 nhóm tiêu chí, 76 điểm, chưa đủ'),
    goal('Kỷ luật cán bộ, công chức – Là điều kiện bắt buộc: 38/49 tiêu chí, 76 điểm, chưa đủ'),
    goal(
      'Tiêu chí không áp dụng – Quy đổi theo điểm tối đa của bộ tiêu chí: 38/49 tiêu chí, 77,55 điểm, chưa đủ',
    ),
    goal('Năm đăng ký – mọi phương án: 38/49 tiêu chí, 76 điểm, chưa đủ'),
    goal('Kết luận không đổi với mọi phương án.'),
  ]);
});

test('how many of the met rest on an explanation alone; nothing where none does', () => {
  const line = (evidence: readonly number[]) => {
    const scores = evidence.map((evidenceCount) => scoreOf({ result: 'met', evidenceCount }));
    const grid = gridOf(workbookData(), [...scores, scoreOf({ result: 'not_met', evidenceCount: 0 })]);
    return grid.map((row) => row[3]).find((cell) => String(cell).startsWith('Trong'));
  };
  expect(line([1, 0, 3, 0])).toBe('Trong 4 tiêu chí đạt, 2 mới có giải trình, chưa có tài liệu.');
  expect(line([1, 3])).toBeUndefined();
});

const WITHOUT_GATES = Object.fromEntries(Object.values(GATES).map(({ setting }) => [setting, null]));

describe('what comes next', () => {
  const next = (today: string, ...rest: [CriterionScore[]?, Partial<DashboardContext>?]) => {
    const [
      scores = [scoreOf({ result: 'insufficient', reason: { code: 'result_missing', params: {} } })],
      more,
    ] = rest;
    const data = workbookData({
      tasks: [taskRow({ id: 'V.1-2026', title: 'Nhập hồ sơ', leadUnit: 'BCD', dueDate: '2026-11-14' })],
    });
    return gridOf(data, scores, { today, ...more })[DASHBOARD_ROWS.milestone - 1]?.[1];
  };

  test.each([
    ['2026-09-30', '30/9: đơn vị tự chấm xong'],
    ['2026-10-01', '15/10: Phòng VH-XH rà soát xong'],
    ['2026-10-20', '23/10: đơn vị bổ sung kết quả, minh chứng'],
    ['2026-10-24', '30/10: Ban Chỉ đạo xã thống nhất điểm'],
    ['2026-11-02', '06/11: ký Tờ trình, Báo cáo'],
    ['2026-11-12', '12/11: nhập xong hồ sơ trên Hệ thống QCDC'],
    ['2026-11-13', '14/11: Ban Chỉ đạo xã: Nhập hồ sơ'],
  ])('on %s', (today, line) => {
    expect(next(today)).toBe(line);
  });

  test('a gate that has closed by itself is passed over', () => {
    expect(next('2026-10-20', [scoreOf({ result: 'met' })])).toBe('30/10: Ban Chỉ đạo xã thống nhất điểm');
  });
});

describe('criteria to put first', () => {
  const below = (scores: readonly CriterionScore[]) =>
    gridOf(workbookData({ settings: WITHOUT_GATES }), scores)
      .slice(DASHBOARD_LAST_ROW)
      .flatMap((row) => (typeof row[0] === 'string' && row[0] !== '' ? [row[0]] : []));
  const many = (count: number, values: Partial<CriterionScore>) =>
    Array.from({ length: count }, (_, at) =>
      scoreOf({
        code: `${values.result ?? 'not_met'}${String(at).padStart(2, '0')}`,
        maxScore: 200,
        ...values,
      }),
    );

  test('five are told with what they lack, of the others the codes', () => {
    const lines = below([
      ...many(3, { result: 'met', score: 200 }),
      ...many(47, { score: 0, result: 'not_met' }),
    ]);
    expect(lines[0]).toBe('TIÊU CHÍ CẦN ƯU TIÊN  38');
    expect(lines[6]).toBe('Và 33 tiêu chí khác: not_met05, not_met06, not_met07,');
    expect(lines.some((text) => text.startsWith('Làm xong 38 tiêu chí này: 41/50 = 82%; 82 điểm:'))).toBe(
      true,
    );
    expect(lines.filter((text) => text.length > 56)).toStrictEqual([]);
  });

  test('none where even all that is left does not do', () => {
    const lines = below([
      ...many(30, { result: 'met', score: 200 }),
      ...many(20, { result: 'not_met', score: 0, lost: true }),
    ]);
    expect(lines).toStrictEqual([
      'TIÊU CHÍ CẦN ƯU TIÊN  0',
      'Làm xong mọi tiêu chí còn có thể đạt vẫn không đủ các',
      'điều kiện trong năm nay.',
    ]);
  });

  test('nor where the whole set does not reach the points: that can be mended, and is not called lost', () => {
    const lines = below(many(30, { result: 'not_met', score: 0 }));
    expect(lines).toStrictEqual([
      'TIÊU CHÍ CẦN ƯU TIÊN  0',
      'Làm xong mọi tiêu chí vẫn còn thiếu: đề nghị xem lại',
      'bảng Điều kiện, Điểm tối đa, Không áp dụng.',
    ]);
  });

  test('nothing where the commune is eligible, or nothing is entered', () => {
    expect(below(many(50, { result: 'met', score: 200 }))).toStrictEqual([]);
    expect(below(many(50, { result: 'insufficient', entered: false }))).toStrictEqual([]);
  });
});

describe('the rate of criteria met', () => {
  const rate = (met: number, total: number) => {
    const scores = Array.from({ length: total }, (_, at) =>
      scoreOf({ result: at < met ? 'met' : 'not_met' }),
    );
    return (gridOf(workbookData(), scores)[DASHBOARD_ROWS.met - 1] as OutRow)[1];
  };

  test.each([
    [40, 50, '40/50 = 80% – chưa trên 80%'],
    [41, 50, '41/50 = 82%'],
    [39, 49, '39/49 = 79,6%'],
    [1999, 2499, '1.999/2.499 = 79,99% – chưa trên 80%'],
    [2000, 2499, '2.000/2.499 = 80,03%'],
    [0, 0, '0/0'],
  ])('%d of %d reads %s', (met, total, text) => {
    expect(rate(met, total)).toBe(text);
  });
});

describe('the deadline', () => {
  const lines = (today: string, settings: Partial<WorkbookData['settings']> = {}) =>
    phone(gridOf(workbookData({ settings }), [], { today }), DASHBOARD_ROWS.deadline, 3);

  test.each([
    ['2026-11-12', 'còn 1 ngày làm việc'],
    ['2026-11-13', 'hôm nay là ngày làm việc cuối'],
    ['2026-11-14', 'đã qua ngày làm việc cuối, còn đến hết ngày 14/11'],
    ['2026-11-15', 'đã qua hạn (14/11) 1 ngày'],
    ['2026-12-01', 'đã qua hạn (14/11) 17 ngày'],
  ])('on %s: %s', (today, text) => {
    expect(lines(today)).toStrictEqual([
      ['Hạn nhập hồ sơ', '13/11/2026, thứ Sáu'],
      [null, text],
      [null, '("trước ngày 15/11")'],
    ]);
  });

  test('no day entered', () => {
    expect(lines('2026-10-20', { dossierDeadline: null })).toStrictEqual([
      ['Hạn nhập hồ sơ', 'chưa ghi ngày'],
      [null, 'xem Thông tin chung'],
      [null, null],
    ]);
  });
});

describe('blocks with reserved lines', () => {
  const overdue = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      taskRow({ id: `X.${at}`, title: `Việc ${at}`, leadUnit: 'PVHCC', dueDate: '2026-10-01', row: at + 2 }),
    );
  const questions = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      questionRow({ id: `Q${at}`, question: `Nội dung ${at}`, decidedBy: 'chair' }),
    );

  test('none', () => {
    const grid = gridOf(workbookData());
    expect(phone(grid, DASHBOARD_ROWS.questions)).toStrictEqual([['KÍNH XIN Ý KIẾN CHỦ TỊCH  0', null]]);
    expect(phone(grid, DASHBOARD_ROWS.overdue)).toStrictEqual([['Việc quá hạn  0', null]]);
  });

  test('as many as there is room for', () => {
    const grid = gridOf(workbookData({ tasks: overdue(4), planQuestions: questions(3) }));
    expect(phone(grid, DASHBOARD_ROWS.overdue + 4)).toStrictEqual([
      ['  Trung tâm PVHCC: Việc 3 (hạn 01/10)', null],
    ]);
    expect(phone(grid, DASHBOARD_ROWS.questions + 3)).toStrictEqual([['3. Nội dung 2', null]]);
  });

  test('a line about a unit with a long name stays within the two columns', () => {
    const long = taskRow({
      id: 'X',
      title: 'Treo pano, khẩu hiệu tuyên truyền tại trụ sở',
      leadUnit: 'CUDV',
      dueDate: '2026-06-30',
    });
    const grid = gridOf(workbookData({ tasks: [long] }));
    expect(phone(grid, DASHBOARD_ROWS.overdue + 1)).toStrictEqual([
      ['  Trung tâm CƯDV sự…: Treo pano, khẩu hiệu… (hạn 30/6)', null],
    ]);
  });

  test('more: the last line says how many', () => {
    const grid = gridOf(workbookData({ tasks: overdue(9), planQuestions: questions(5) }));
    expect(phone(grid, DASHBOARD_ROWS.overdue, 5)).toStrictEqual([
      ['Việc quá hạn  9', open({ table: 'tasks', key: 'X.0' })],
      ['  Trung tâm PVHCC: Việc 0 (hạn 01/10)', null],
      ['  Trung tâm PVHCC: Việc 1 (hạn 01/10)', null],
      ['  Trung tâm PVHCC: Việc 2 (hạn 01/10)', null],
      ['… và 6 việc khác', null],
    ]);
    expect(phone(grid, DASHBOARD_ROWS.questions + 3)).toStrictEqual([['… và 3 nội dung khác', null]]);
  });
});

test('what stands above the verdict only when it must', () => {
  const official = workbookData({
    settings: { criteriaSetStatus: 'official', criteriaSetDecision: '1/QĐ-UBND' },
  });
  const notices = (grid: readonly OutRow[]) => [
    ...phone(grid, DASHBOARD_ROWS.copy),
    ...phone(grid, DASHBOARD_ROWS.estimate),
  ];
  expect(notices(gridOf(official))).toStrictEqual([
    [null, null],
    [null, null],
  ]);
  expect(phone(gridOf(official, [], { unconfirmedCopy: true }), DASHBOARD_ROWS.copy)).toStrictEqual([
    ['Đây là bản sao: thư chỉ gửi thử đến khi được xác nhận.', null],
  ]);
});

const ON = { on: true, by: 'x@example.com', since: '2026-10-01', lastRun: '2026-10-19' };

test.each([
  [null, null, 'đang tắt, chưa có thư nào', null],
  [{ on: false, by: null, since: null, lastRun: null }, '2026-10-19', 'đang tắt, thư gần nhất 19/10', null],
  [ON, null, 'đang bật, chưa có thư nào', '21/10/2026; quá ngày này là đã ngừng chạy'],
  // What the run itself reckoned with stands, whatever becomes of the days off since.
  [
    { ...ON, runsBy: '2026-10-23' },
    null,
    'đang bật, chưa có thư nào',
    '23/10/2026; quá ngày này là đã ngừng chạy',
  ],
  [
    { ...ON, lastRun: '2026-10-15' },
    '2026-10-15',
    'đang bật nhưng không chạy từ 15/10: người bật chọn Thiết lập → Tắt tự động, rồi Thiết lập → Bật tự động 7 giờ sáng',
    '19/10/2026; quá ngày này là đã ngừng chạy',
  ],
  [
    { ...ON, failed: { at: '2026-10-20 07:04', why: 'Google báo: hết chỗ\nChưa chắc' } },
    null,
    'đang bật, chưa có thư nào',
    '21/10/2026; quá ngày này là đã ngừng chạy. Lần chạy 07 giờ 04, 20/10/2026 chưa xong: Google báo: hết chỗ Chưa chắc',
  ],
])('the automatic run %j, last mail %s', (automatic, lastMailDay, text, next) => {
  const grid = gridOf(workbookData(), [], { automatic, lastMailDay });
  expect(phone(grid, DASHBOARD_ROWS.automatic, 2)).toStrictEqual([
    ['Tự động', text],
    [next === null ? null : 'Chạy lại chậm nhất', next],
  ]);
});

test('in a copy that nobody confirmed the automatic run is said not to run', () => {
  const grid = gridOf(workbookData(), [], { automatic: null, unconfirmedCopy: true });
  expect(phone(grid, DASHBOARD_ROWS.automatic)).toStrictEqual([['Tự động', 'không chạy: đây là bản sao']]);
});

describe('whatever the data says', () => {
  const anyTitle = fc.string({ maxLength: 120 });
  const anyData = fc.record({
    tasks: fc.array(
      fc
        .record({
          title: anyTitle,
          leadUnit: fc.constantFrom('PVHCC', 'CT', 'MTTQ', 'SNV', null),
          dueDate: fc.constantFrom('2026-09-30', '2026-10-25', '2027-01-01', null),
        })
        .map((values) => taskRow(values)),
      { maxLength: 12 },
    ),
    planQuestions: fc.array(
      fc
        .record({ question: anyTitle })
        .map((values) => questionRow({ id: 'Q', decidedBy: 'chair', ...values })),
      { maxLength: 8 },
    ),
    settings: fc.record({
      dossierDeadline: fc.constantFrom('2026-11-14', '2026-01-01', null),
      criteriaSetStatus: fc.constantFrom('draft' as const, 'official' as const),
      commune: fc.option(anyTitle, { nil: null }),
      year: fc.option(fc.integer({ min: 2026, max: 2030 }), { nil: null }),
    }),
  });
  const anyScores = fc.array(
    fc
      .record({
        result: fc.constantFrom(
          'met' as const,
          'not_met' as const,
          'insufficient' as const,
          'not_applicable' as const,
        ),
        unit: fc.constantFrom('PVHCC', 'VP', 'UBND', null),
        group: fc.constantFrom('Nhóm A', 'Nhóm B'),
        lost: fc.boolean(),
      })
      .map((values) => scoreOf(values)),
    { maxLength: 60 },
  );
  const anyGrid = fc
    .tuple(anyData, anyScores, fc.boolean())
    .map(([data, scores, unconfirmedCopy]) => gridOf(workbookData(data), scores, { unconfirmedCopy }));

  test('the box, the verdict and every heading stand where formats and handlers expect them', () => {
    fc.assert(
      fc.property(anyGrid, (grid) => {
        expect(phone(grid, DASHBOARD_BOX.row)).toStrictEqual([['Tính lại ngay', false]]);
        expect(DASHBOARD_BOX.column).toBe(2);
        expect(
          Object.values(MARKS.verdict).some((words) =>
            String(grid[DASHBOARD_ROWS.verdict - 1]?.[0]).includes(words),
          ),
        ).toBe(true);
        expect(String(grid[DASHBOARD_ROWS.questions - 1]?.[0])).toMatch(/^KÍNH XIN Ý KIẾN CHỦ TỊCH {2}\d$/);
        expect(String(grid[DASHBOARD_ROWS.overdue - 1]?.[0])).toMatch(/^Việc quá hạn {2}\d+$/);
        expect(new Set(grid.map((row) => row.length))).toStrictEqual(new Set([dashboard.widths.length]));
        expect(grid.filter((row) => row[2] !== null)).toStrictEqual([]);
      }),
    );
  });

  test('only the verdict says "chưa đủ điều kiện", and nothing reads like a trick or a name', () => {
    fc.assert(
      fc.property(anyGrid, (grid) => {
        const texts = textsOf(grid);
        const verdicts = texts.filter((text) => /chưa đủ điều kiện/i.test(text));
        expect(verdicts.length).toBeLessThanOrEqual(1);
        expect(verdicts).toStrictEqual(
          verdicts.filter((text) => text === grid[DASHBOARD_ROWS.verdict - 1]?.[0]),
        );
        expect(
          texts.filter((text) => /đường ngắn nhất|tối thiểu|mẹo|@example\.com/i.test(text)),
        ).toStrictEqual([]);
      }),
    );
  });

  test('reserved lines are never more than formats expect', () => {
    expect(DASHBOARD_ROWS.questions + DASHBOARD_LINES.questions + 1).toBe(DASHBOARD_ROWS.priorities);
    expect(DASHBOARD_ROWS.priorities + 1).toBe(DASHBOARD_ROWS.overdue);
    expect(DASHBOARD_ROWS.overdue + DASHBOARD_LINES.overdue + 1).toBe(DASHBOARD_ROWS.asOf);
  });
});
