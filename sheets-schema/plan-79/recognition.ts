// The row of section III.4, which enters the schedule only with a recognition decision.

/** Cells of the row by key; its id and dates follow from the decision. */
export const RECOGNITION_TASK = {
  title: 'Công bố đạt chuẩn và gắn sao, biển "chính quyền thân thiện"',
  timeText: 'Trong thời hạn 15 ngày kể từ ngày Quyết định có hiệu lực',
  leadUnit: 'UBND xã Nam Dương',
  status: 'Chưa thực hiện',
  kind: 'Có thời hạn',
  source: 'III.4',
  dateStatus: 'Đã rõ',
} as const;
