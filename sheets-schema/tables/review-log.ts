// The journal of rounds: when and by whom a round was opened, passed on and closed, and what units were asked to add.
import { defineTable, journal } from '../define';
import { REVIEW_STEP, ROUND_EVENT } from '../enums';

export const reviewLog = defineTable({
  id: 'reviewLog',
  title: 'Nhật ký rà soát',
  ink: 'output',
  shown: 'hidden',
  made: 'when-needed',
  addedBy: 'program',
  columns: {
    round: journal('Đợt', { type: 'code' }, 120),
    at: journal('Thời điểm', { type: 'moment' }, 120),
    by: journal('Người thực hiện', { type: 'code' }, 120),
    event: journal('Việc', { type: 'enum', labels: ROUND_EVENT }, 120),
    step: journal('Bước', { type: 'enum', labels: REVIEW_STEP }, 230),
    year: journal('Năm đánh giá', { type: 'integer', min: 2000 }, 120),
    snapshot: journal('Lần chốt', { type: 'code' }, 120),
    code: journal('Mã tiêu chí', { type: 'code' }, 120),
    text: journal('Đề nghị bổ sung', { type: 'text' }, 230),
    due: journal('Bổ sung trước ngày', { type: 'date' }, 120),
    answer: journal('Trả lời trước đó', { type: 'text' }, 230),
  },
});
