// The row of section III.4, which enters the schedule only with a recognition decision.
import { DATE_STATUS, TASK_KIND, TASK_STATUS } from '../enums';

/** The unit in charge, by its code. */
export const RECOGNITION_LEAD = 'PC';

/** Cells of the row by key; its id, dates and lead unit follow from the decision and the list of units. */
export const RECOGNITION_TASK = {
  title: 'Công bố đạt chuẩn và gắn sao, biển "chính quyền thân thiện"',
  timeText: 'Trong thời hạn 15 ngày kể từ ngày Quyết định của Chủ tịch UBND tỉnh có hiệu lực',
  status: TASK_STATUS.not_started,
  kind: TASK_KIND.deadline,
  source: 'III.4',
  dateStatus: DATE_STATUS.clear,
} as const;
