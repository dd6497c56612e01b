// The plan's schedule (section IV) and the yearly dates named elsewhere in it.
import { defineTable, person } from '../define';
import { DATE_STATUS, TASK_KIND, TASK_STATUS } from '../enums';
import { EXAMPLE_DAY } from '../ink';
import { PLAN } from '../plan';

export const tasks = defineTable({
  id: 'tasks',
  title: 'Tiến độ thực hiện',
  ink: 'input',
  shown: 'always',
  addedBy: 'people',
  rowKey: ['id'],
  frozenColumns: 1,
  unitColumn: 'leadUnit',
  printed: true,
  watched: true,
  columns: {
    planNo: person('STT', { type: 'code' }, 60, {
      note: `Số thứ tự ở mục ${PLAN.sections.schedule} của Kế hoạch; để trống nếu là việc ngoài bảng.`,
    }),
    title: person('Nội dung công việc', { type: 'text' }, 280, { required: true }),
    timeText: person('Thời gian theo Kế hoạch', { type: 'code' }, 120, {
      note: 'Ghi đúng lời của Kế hoạch.',
    }),
    dueDate: person('Hạn', { type: 'date' }, 120, { note: `Ngày cuối cùng phải xong, dạng ${EXAMPLE_DAY}.` }),
    leadUnit: person('Chủ trì', { type: 'unit' }, 120, {
      required: true,
      note: 'Chọn trong danh sách đơn vị.',
    }),
    coordinatingUnits: person('Phối hợp', { type: 'units' }, 120, {
      note: 'Nhiều đơn vị cách nhau bằng dấu chấm phẩy.',
    }),
    status: person('Tình trạng', { type: 'enum', labels: TASK_STATUS }, 120, {
      yearly: true,
      note: 'Chọn "Đã hoàn thành" khi xong việc: thư sau sẽ không nhắc lại. "Không thực hiện" thì ghi lý do.',
    }),
    doneDate: person('Ngày hoàn thành', { type: 'date' }, 120, {
      yearly: true,
      note: 'Ghi ngày hoàn thành cũng đủ để dừng nhắc.',
    }),
    result: person('Kết quả, số văn bản', { type: 'text' }, 120, { yearly: true }),
    id: person('Mã', { type: 'code' }, 120, {
      collapsed: true,
      note: 'Tên riêng của dòng, không trùng nhau.',
    }),
    startDate: person('Ngày bắt đầu', { type: 'date' }, 120, { collapsed: true }),
    kind: person('Loại', { type: 'enum', labels: TASK_KIND }, 120, { collapsed: true }),
    source: person('Căn cứ', { type: 'code' }, 120, { collapsed: true, note: 'Mục của Kế hoạch.' }),
    dateStatus: person('Xác nhận thời gian', { type: 'enum', labels: DATE_STATUS }, 120, {
      collapsed: true,
      note: '"Chờ xác nhận": không tính quá hạn, không gửi thư.',
    }),
    extensionTo: person('Đề nghị gia hạn đến', { type: 'date' }, 120, {
      yearly: true,
      collapsed: true,
      note: 'Thư tạm dừng nhắc đến ngày này.',
    }),
    reason: person('Lý do', { type: 'text' }, 120, { collapsed: true, yearly: true }),
    coordinatingDone: person('Đơn vị phối hợp đã xong', { type: 'units' }, 120, {
      collapsed: true,
      yearly: true,
      note: 'Đơn vị phối hợp nào xong phần việc của mình thì ghi tên ở đây: thư thôi nhắc đơn vị đó về việc này. Nhiều đơn vị cách nhau bằng dấu chấm phẩy.',
    }),
  },
});
