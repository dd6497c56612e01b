// The closed lists of the workbook: key in code → words in the sheet.
import { PLAN } from './plan';

export const TASK_STATUS = {
  not_started: 'Chưa thực hiện',
  in_progress: 'Đang thực hiện',
  done: 'Đã hoàn thành',
  dropped: 'Không thực hiện',
} as const;
export const DATE_STATUS = { clear: 'Đã rõ', to_confirm: 'Chờ xác nhận' } as const;
export const TASK_KIND = { deadline: 'Có thời hạn', continuous: 'Thường xuyên' } as const;

export const RULE = {
  yes_no: 'Có/Không',
  percent: 'Tỷ lệ %',
  at_least: 'Số lượng từ … trở lên',
  at_most: 'Số lượng không quá …',
  checklist: 'Danh mục kiểm tra',
  tiers: 'Theo mức',
  manual: 'Chấm điểm trực tiếp',
  converted: 'Quy đổi từ chỉ số %',
} as const;
export type Rule = keyof typeof RULE;

/** What a criterion earns before its target is reached, and beyond it. */
export const PART_MARKS = {
  none: 'Không',
  to_target: 'Theo tỷ lệ so với chỉ tiêu',
  as_measured: 'Theo tỷ lệ đạt được',
} as const;
export type PartMarks = keyof typeof PART_MARKS;

/** What a row of tables/conditions.ts says. */
export const CONDITION_KIND = {
  share: 'Tỷ lệ tiêu chí đạt (%)',
  points: 'Tổng điểm',
  group_minimum: 'Mỗi nhóm được từ (% điểm tối đa)',
  required: 'Tiêu chí bắt buộc đạt',
  veto: 'Vi phạm thì không xét',
  bonus: 'Điểm thưởng',
  penalty: 'Điểm trừ',
  stars: 'Xếp sao',
  example: 'Ví dụ (không tính)',
} as const;
export type ConditionKind = keyof typeof CONDITION_KIND;

/** Whether a threshold is to be exceeded or reached. */
export const COMPARISON = { above: 'trên', from: 'từ' } as const;
export type Comparison = keyof typeof COMPARISON;

/** What the operator confirms together: see tables/set-in-force.ts. */
export const SET_PART = {
  criterion: 'Tiêu chí',
  condition: 'Điều kiện',
  unit: 'Đơn vị',
  task: 'Việc của Kế hoạch',
} as const;
export type SetPart = keyof typeof SET_PART;

export const RESULT = {
  met: 'Đạt',
  not_met: 'Chưa đạt',
  not_applicable: 'Không áp dụng',
  insufficient: 'Chưa đủ dữ liệu',
} as const;
export type Result = keyof typeof RESULT;

export const SEVERITY = { error: 'Lỗi', missing: 'Thiếu', note: 'Lưu ý' } as const;
export type Severity = keyof typeof SEVERITY;

export const MAIL_STATUS = {
  planned: 'Chờ gửi',
  sent: 'Đã gửi',
  failed: 'Không gửi được',
  unknown: 'Không rõ đã đến hay chưa',
  settled: 'Đã kiểm tra',
  test: 'Gửi thử',
} as const;
export type MailStatus = keyof typeof MAIL_STATUS;

/** What a mail is about. */
export const MAIL_KIND = { work: 'Nhắc việc', digest: 'Tin thứ Hai' } as const;
export type MailKind = keyof typeof MAIL_KIND;

/** Where the most pressing of what it says stood when it was sent. */
export const MAIL_STAGE = {
  far: 'Sắp đến hạn',
  near: 'Sát hạn',
  past_due: 'Sau hạn',
  weekly: 'Hằng tuần',
  asked: 'Theo đề nghị',
} as const;
export type MailStage = keyof typeof MAIL_STAGE;

export const LEVEL = { commune: 'Cấp xã', province: 'Cấp tỉnh' } as const;
export const TONE = {
  reminder: 'Nhắc việc',
  cooperation: 'Đề nghị phối hợp',
  none: 'Không gửi thư',
} as const;

export const HOLIDAY_KIND = {
  day_off: 'Ngày nghỉ',
  worked_day: 'Ngày làm bù',
  to_confirm: 'Chờ xác nhận',
} as const;

export const DECIDED_BY = {
  chair: PLAN.units.chair.name,
  steering: PLAN.units.steering.shortName,
  standing: PLAN.units.standing.name,
} as const;

export const DOCUMENT_KIND = {
  submissionLetter: 'Tờ trình',
  implementationReport: 'Báo cáo kết quả',
  selfAssessmentScoresheet: 'Bảng tự chấm điểm',
  evidenceIndex: 'Danh mục tài liệu minh chứng',
  meetingMinutes: 'Biên bản họp Ban Chỉ đạo',
  remedyPlan: 'Kế hoạch khắc phục',
  registrationLetter: 'Công văn đăng ký đạt chuẩn',
  modelRegistration: 'Bản đăng ký mô hình',
  announcementPlan: 'Kế hoạch công bố và gắn sao',
  chairBrief: 'Tóm tắt cho Chủ tịch',
} as const;
export type DocumentKind = keyof typeof DOCUMENT_KIND;

/** What a file that the province's portal takes is. */
export const PORTAL_PART = {
  paper: 'Văn bản đã ký',
  index: 'Mục lục tài liệu',
  evidence: 'Tài liệu minh chứng',
} as const;

/** Layouts of papers, a template each: every paper in portrait is a letter, whatever it has of head and signatures. */
export type PaperLayout = 'letter' | 'scoresheet' | 'evidenceIndex';

/** How a row of the papers' texts is printed; `fact` is what only people know, typed each year. */
export const TEXT_STYLE = {
  fact: 'Cần nhập',
  paragraph: 'Đoạn văn',
  continued: 'Viết tiếp',
  heading1: 'Đề mục lớn',
  heading2: 'Đề mục',
  item: 'Mục 1.1',
  point: 'Điểm a)',
  basis: 'Căn cứ',
  note: 'In nghiêng',
  table: 'Bảng',
  superior: 'Chủ quản',
  issuer: 'Ban hành',
  numberLine: 'Số ký hiệu',
  placeAndDate: 'Địa danh',
  title: 'Tên loại',
  subject: 'Trích yếu',
  about: 'Trích yếu V/v',
  addressee: 'Kính gửi',
  annexNumber: 'Phụ lục',
  annexLine: 'Kèm theo',
  summary: 'Tổng hợp',
  recipient: 'Nơi nhận',
} as const;
export type TextStyle = keyof typeof TEXT_STYLE;

/** What a row of the papers' texts is repeated for, or when it is needed. */
export const TEXT_FOR = {
  groups: 'Từng nhóm tiêu chí',
  unmet: 'Từng tiêu chí chưa đạt',
  anyUnmet: 'Khi còn tiêu chí chưa đạt',
} as const;
export type TextFor = keyof typeof TEXT_FOR;

export const DOCUMENT_STATUS = {
  draft: 'Dự thảo',
  current: 'Bản hiện hành',
  superseded: 'Đã thay thế',
  unknown: 'Không rõ đã lập hay chưa',
} as const;

/** The steps of a round of review, each of them finished by a snapshot. */
export const REVIEW_STEP = {
  self: 'Bước 1: Đơn vị tự chấm',
  reviewed: `Bước 2: ${PLAN.units.standing.shortName} rà soát`,
  agreed: `Bước 3: ${PLAN.units.steering.shortName} thống nhất`,
  provincial: 'Bước 4: Cấp tỉnh thẩm định',
} as const;
export type ReviewStep = keyof typeof REVIEW_STEP;

export const ROUND_EVENT = {
  opened: 'Mở đợt',
  submitted: 'Chuyển bước',
  requested: 'Đề nghị bổ sung',
  closed: 'Kết thúc đợt',
} as const;

export const SENDING = { test: 'Gửi thử', real: 'Gửi thật' } as const;
export const SET_STATUS = { draft: 'Dự thảo', official: 'Chính thức' } as const;
export const SIGNS_AS = { chair: 'Chủ tịch', deputy: 'Phó Chủ tịch (ký thay)' } as const;
export const YES_NO = { yes: 'Có', no: 'Không' } as const;
