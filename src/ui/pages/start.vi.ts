// Bắt đầu: the six first steps, each with the way to where it is done.
import { MARKS } from '../../../sheets-schema/page-styles';
import type { StartModel, StartStep } from '../../core/pages/start';
import type { JumpTarget, OutRow } from '../../core/sheet/cells-out';
import { num } from '../words/format.vi';
import { OPEN_LABEL, type UnitName } from './unit-work.vi';

/** Names or numbers shown of a longer list. */
const SHOWN = 5;

const listed = (items: readonly string[]): string =>
  items.length <= SHOWN ? items.join(', ') : `${items.slice(0, SHOWN).join(', ')}, …`;

const TARGETS: Readonly<Record<StartStep['kind'], JumpTarget | null>> = {
  tabs: null,
  settings: { table: 'settings' },
  emails: { table: 'units' },
  pastTasks: { table: 'tasks' },
  questions: { table: 'planQuestions' },
  sending: { table: 'settings', key: 'sending' },
};

function stepText(step: StartStep, unitName: UnitName): string {
  switch (step.kind) {
    case 'tabs':
      return 'Tạo các bảng';
    case 'settings':
      return 'Kiểm tra Thông tin chung: tên xã, nơi nhận Tờ trình, người ký, năm, e-mail người vận hành';
    case 'emails':
      return step.done
        ? 'Nhập e-mail đơn vị'
        : `Nhập e-mail đơn vị: còn thiếu ${num(step.missing.length)} (${listed(step.missing.map(unitName))})`;
    case 'pastTasks': {
      const text = 'Việc có hạn trước hôm nay: chọn "Đã hoàn thành" ở những việc đã xong';
      const open = [
        ...(step.ofPlan.length > 0 ? [`nội dung ${listed(step.ofPlan)} của Kế hoạch`] : []),
        ...(step.others > 0 ? [`${step.others} việc khác`] : []),
      ];
      return step.done ? text : `${text} (${open.join('; ')})`;
    }
    case 'questions':
      return step.done
        ? 'Trả lời các nội dung xin ý kiến ảnh hưởng đến nhắc việc'
        : `Trả lời ${num(step.open)} nội dung xin ý kiến ảnh hưởng đến nhắc việc`;
    case 'sending':
      return 'Gửi thử cho mình, xem thư, rồi chọn "Gửi thật" và bật tự động 7 giờ sáng';
  }
}

/** The whole page, every row three cells wide. */
export function startGrid(model: StartModel, unitName: UnitName): OutRow[] {
  const { steps, remaining, testing } = model;
  return [
    [
      remaining === 0
        ? `BẮT ĐẦU – đã xong ${num(steps.length)} việc`
        : `BẮT ĐẦU – ${num(steps.length)} việc, khoảng 30 phút`,
      null,
      null,
    ],
    ...steps.map((step, index): OutRow => {
      const target = TARGETS[step.kind];
      return [
        step.done ? MARKS.done : MARKS.open,
        `${index + 1}. ${stepText(step, unitName)}`,
        step.done || target === null ? null : { jump: target, label: OPEN_LABEL },
      ];
    }),
    [closing(remaining, testing), null, null],
  ];
}

function closing(remaining: number, testing: boolean): string | null {
  if (remaining === 0) return null;
  const text = 'Chưa làm xong các bước này vẫn nhập liệu và Tính điểm được';
  return testing ? `${text}; chưa thư nào gửi ra ngoài.` : `${text}.`;
}
