// The criteria set and what units enter for it; the second part is set up once, with the set.
import { defineTable, person } from '../define';
import { PART_MARKS, RULE } from '../enums';

export const criteria = defineTable({
  id: 'criteria',
  title: 'Tiêu chí',
  ink: 'input',
  shown: 'always',
  addedBy: 'people',
  rowKey: ['code'],
  frozenColumns: 1,
  unitColumn: 'unit',
  printed: true,
  watched: true,
  columns: {
    code: person('Mã', { type: 'code' }, 60, { required: true }),
    shortName: person('Tiêu chí', { type: 'text' }, 280),
    unit: person('Đơn vị', { type: 'unit' }, 120, {
      note: 'Đơn vị phụ trách, chọn trong danh sách. Chữ nghiêng: đề xuất, Kế hoạch không ghi đơn vị.',
    }),
    targetText: person('Cần đạt', { type: 'text' }, 120),
    entryHint: person('Cách nhập', { type: 'text' }, 120),
    actual: person('Kết quả', { type: 'entry' }, 120, {
      yearly: true,
      note: 'Nhập theo cột Cách nhập: Có/Không, một số, hoặc số đạt/tổng số như 812/1040.',
    }),
    outOf: person('Tổng số', { type: 'integer', min: 0 }, 80, {
      yearly: true,
      note: 'Chỉ cần khi cột Kết quả ghi riêng số đạt.',
    }),
    notApplicable: person('Không áp dụng', { type: 'checkbox' }, 80, {
      yearly: true,
      note: 'Chỉ đánh dấu ở tiêu chí cho phép; ghi lý do ở cột Giải trình.',
    }),
    explanation: person('Giải trình', { type: 'text' }, 280, { yearly: true }),
    name: person('Tên đầy đủ', { type: 'text' }, 280, { collapsed: true }),
    group: person('Nhóm', { type: 'text' }, 120, { collapsed: true }),
    source: person('Căn cứ', { type: 'code' }, 120, { collapsed: true }),
    rule: person('Quy tắc', { type: 'enum', labels: RULE }, 120, { collapsed: true, required: true }),
    target: person('Chỉ tiêu (số)', { type: 'decimal' }, 120, {
      collapsed: true,
      note: 'Để trống: chưa xác định chỉ tiêu.',
    }),
    maxScore: person('Điểm tối đa', { type: 'points' }, 120, { collapsed: true, required: true }),
    mayBeNotApplicable: person('Cho phép không áp dụng', { type: 'checkbox' }, 120, { collapsed: true }),
    evidenceRequired: person('Minh chứng cần có', { type: 'text' }, 120, { collapsed: true }),
    byMember: person('Theo từng đơn vị', { type: 'checkbox' }, 120, {
      collapsed: true,
      note: 'Chỉ dùng với quy tắc Tỷ lệ %: mỗi đơn vị thành viên một dòng ở Danh mục kiểm tra.',
    }),
    measureUnit: person('Đơn vị tính', { type: 'text' }, 120, { collapsed: true }),
    coordinatingUnits: person('Đơn vị phối hợp', { type: 'units' }, 120, { collapsed: true }),
    tiers: person('Các mức điểm', { type: 'tiers' }, 120, {
      collapsed: true,
      note: 'Chỉ dùng với quy tắc Theo mức, ví dụ: từ 90: 5; từ 80: 4; từ 70: 3.',
    }),
    partMarks: person('Điểm từng phần', { type: 'enum', labels: PART_MARKS }, 120, {
      collapsed: true,
      note: 'Để trống: theo cách tính thông thường của quy tắc.',
    }),
    metFrom: person('Đạt từ (% điểm tối đa)', { type: 'integer', min: 1, max: 100 }, 120, {
      collapsed: true,
      note: 'Để trống: theo Thông tin chung.',
    }),
    effort: person('Công sức', { type: 'integer', min: 1 }, 120, {
      collapsed: true,
      note: 'Số nguyên từ 1: việc càng khó, số càng lớn. Để trống: 1. Dùng để gợi ý tiêu chí cần ưu tiên.',
    }),
    plannedDate: person('Dự kiến xong ngày', { type: 'date' }, 120, { collapsed: true, yearly: true }),
    portalGroup: person('Nhóm trên Hệ thống QCDC', { type: 'code' }, 120, {
      collapsed: true,
      note: 'Mục số của nhóm ở bảng Điểm nhập Hệ thống QCDC. Ghi sẵn là đề xuất, xã xem lại.',
    }),
  },
});
