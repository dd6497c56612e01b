// The row of section III.4, which enters the schedule only with a recognition decision.
import { PLAN } from './facts';

/** The row by column, enums by key; its id, dates and lead unit follow from the decision and the list of units. */
export const RECOGNITION_TASK = {
  title: 'Công bố đạt chuẩn và gắn sao, biển "chính quyền thân thiện"',
  timeText: 'Trong thời hạn 15 ngày kể từ ngày Quyết định của Chủ tịch UBND tỉnh có hiệu lực',
  status: 'not_started',
  kind: 'deadline',
  source: PLAN.sections.starFixing,
  dateStatus: 'clear',
} as const;
