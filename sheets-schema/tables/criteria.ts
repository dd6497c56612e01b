// The criteria set and what units enter for it; the second part is set up once, with the set.
import { defineTable, person } from '../define';
import { RULE } from '../enums';

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
    code: person('Mã', { type: 'code' }, 56, { required: true }),
    shortName: person('Tiêu chí', { type: 'text' }, 230),
    unit: person('Đơn vị', { type: 'unit' }, 130, { note: 'Đơn vị phụ trách, chọn trong danh sách.' }),
    targetText: person('Cần đạt', { type: 'text' }, 160),
    entryHint: person('Cách nhập', { type: 'text' }, 170),
    actual: person('Kết quả', { type: 'entry' }, 110, {
      note: 'Nhập theo cột Cách nhập: Có/Không, một số, hoặc số đạt/tổng số như 812/1040.',
    }),
    outOf: person('Tổng số', { type: 'integer', min: 0 }, 80, {
      note: 'Chỉ cần khi cột Kết quả ghi riêng số đạt.',
    }),
    notApplicable: person('Không áp dụng', { type: 'checkbox' }, 80, {
      note: 'Chỉ đánh dấu ở tiêu chí cho phép; ghi lý do ở cột Giải trình.',
    }),
    explanation: person('Giải trình', { type: 'text' }, 220),
    name: person('Tên đầy đủ', { type: 'text' }, 300, { collapsed: true }),
    group: person('Nhóm', { type: 'text' }, 200, { collapsed: true }),
    source: person('Căn cứ', { type: 'code' }, 90, { collapsed: true }),
    rule: person('Quy tắc', { type: 'enum', labels: RULE }, 140, { collapsed: true, required: true }),
    target: person('Chỉ tiêu (số)', { type: 'decimal' }, 90, {
      collapsed: true,
      note: 'Để trống: chờ xã chốt chỉ tiêu.',
    }),
    maxScore: person('Điểm tối đa', { type: 'points' }, 80, { collapsed: true, required: true }),
    mayBeNotApplicable: person('Cho phép không áp dụng', { type: 'checkbox' }, 100, { collapsed: true }),
    evidenceRequired: person('Minh chứng cần có', { type: 'text' }, 260, { collapsed: true }),
    byMember: person('Theo từng đơn vị', { type: 'checkbox' }, 80, {
      collapsed: true,
      note: 'Chỉ dùng với quy tắc Tỷ lệ %: mỗi đơn vị thành viên một dòng ở Danh mục kiểm tra.',
    }),
    measureUnit: person('Đơn vị tính', { type: 'text' }, 120, { collapsed: true }),
    coordinatingUnits: person('Đơn vị phối hợp', { type: 'units' }, 200, { collapsed: true }),
  },
});
