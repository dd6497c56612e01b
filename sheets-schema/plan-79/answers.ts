// Open points of the plan whose answers decide how the conditions of III.3 are counted: what each ready answer means.

/**
 * By what the answer decides; `question` is the item to confirm, `topic` how it is called in a line. The first answer is assumed as long as none of these is
 * chosen: "Chờ hướng dẫn" leaves it open.
 */
export const COUNTING = {
  /** II.6 and III.3: what "trên 80 % tiêu chí" counts. */
  rateOf: {
    question: 'I09',
    topic: 'Cách tính tiêu chí',
    answers: { criteria: 'Từng tiêu chí (đạt khi đạt chỉ tiêu)', groups: 'Từng nhóm tiêu chí' },
  },
  /** III.2.3.b: what a disciplined official costs. */
  discipline: {
    question: 'I27',
    topic: 'Kỷ luật cán bộ, công chức',
    answers: { points: 'Chỉ mất điểm của tiêu chí đó', required: 'Là điều kiện bắt buộc' },
  },
  /** Points of criteria that do not apply: gone, or shared out among the others, as Hà Nội does in its PAR index. */
  notApplicable: {
    question: 'I33',
    topic: 'Tiêu chí không áp dụng',
    answers: { absolute: 'Giữ nguyên điểm', rescaled: 'Quy đổi theo điểm tối đa của bộ tiêu chí' },
  },
} as const;

/** III.2.3.b: "không có cán bộ, công chức bị kỷ luật từ mức cảnh cáo trở lên". */
export const DISCIPLINE_CRITERION = 'F04';
