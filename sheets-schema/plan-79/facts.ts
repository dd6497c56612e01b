// Numbers and names of plan 79/KH-UBND-BXDĐĐU (UBND xã Nam Dương, 06/5/2026). Rules, words, papers and first settings
// take them from here; nothing else types them.

/** Paragraphs of the plan, as people cite them. */
const SECTIONS = {
  goals: 'II',
  criteria: 'III.2',
  conditions: 'III.3',
  starFixing: 'III.4',
  schedule: 'IV',
  dossier: 'V.1',
} as const;

/** Numbers of the goals of section II that other figures refer to. */
const GOALS = { briefed: '3', conduct: '4', satisfaction: '5', criteriaMet: '6' } as const;

/** Units by their code in units.csv. */
const UNITS = {
  /** V.3.1: cơ quan thường trực. */
  standing: { code: 'VHXH', name: 'Phòng Văn hóa - Xã hội', shortName: 'Phòng VH-XH' },
  steering: { code: 'BCD', shortName: 'Ban Chỉ đạo' },
  committee: { code: 'UBND' },
  chair: { code: 'CT', name: 'Chủ tịch UBND xã' },
  office: { code: 'VP' },
  /** The group of the units under the committee (V.3). */
  departments: { code: 'CACDV' },
} as const;

export const PLAN = {
  number: '79/KH-UBND-BXDĐĐU',
  /** How it is cited once it has been named in full. */
  shortNumber: '79',
  date: '2026-05-06',
  /** Both bodies sign it; its number names both. */
  issuer: 'UBND xã và Ban Xây dựng Đảng Đảng ủy',
  years: { first: 2026, last: 2030 },
  /** Dates outside are slips of the pen: a year before and after the plan; of a document from 2/9/1945 on. */
  plausible: {
    plan: { from: '2025-01-01', to: '2031-12-31' },
    document: { from: '1945-09-02', to: '2031-12-31' },
  },
  sections: SECTIONS,
  goals: GOALS,
  units: UNITS,

  commune: 'Nam Dương',
  province: 'Bắc Ninh',
  provinceKind: 'tỉnh',
  /** Nghị quyết 39/2026/QH16: the province became a city under the central government on that day. */
  provinceNote: 'Từ 20/9/2026 Bắc Ninh là thành phố trực thuộc trung ương: đề nghị xác nhận.',
  /** End of the plan: TM. UBND XÃ, CHỦ TỊCH. */
  signatory: 'Lê Tuấn Anh',
  /** V.1, part 1 of the dossier. */
  submissionAddressee: 'Chủ tịch Ủy ban nhân dân {{cấp tỉnh}} {{tên tỉnh}}',
  reportAddressee: 'Chủ tịch Ủy ban nhân dân {{cấp tỉnh}} {{tên tỉnh}}',
  submissionRecipients:
    'Như trên; Ban Chỉ đạo {{cấp tỉnh}} về thực hiện QCDC ở cơ sở; Sở Nội vụ {{cấp tỉnh}}; Thường trực Đảng ủy (báo cáo); Ban Chỉ đạo xã về thực hiện QCDC ở cơ sở; Lưu: VT, VHXH.',
  /** After the plan's own Nơi nhận. */
  reportRecipients:
    'Như trên; Ban Tuyên giáo và Dân vận {{cấp ủy tỉnh}} (báo cáo); Thường trực Đảng ủy (báo cáo); Lãnh đạo UBND xã; Ban Chỉ đạo xã về thực hiện QCDC ở cơ sở; Ban Xây dựng Đảng Đảng ủy; Ủy ban MTTQ Việt Nam và các tổ chức CT-XH xã; Lưu: VT, VHXH.',

  /** III.3: "trên 80% tiêu chí đạt và tổng điểm từ 80 điểm trở lên". */
  conditions: { metAbovePercent: 80, pointsFrom: 80 },
  /** V.1: "trước ngày 15/11 hàng năm". */
  dossierBefore: { month: 11, day: 15 },
  /** III.4: "Trong thời hạn 15 ngày kể từ ngày Quyết định … có hiệu lực"; UBND xã holds the ceremony. */
  starFixing: { days: 15, lead: UNITS.committee.code },
  /**
   * Papers of earlier years that the criteria themselves name (III.2.1.a), by criterion: they count in every year until
   * somebody says that they are no longer in force.
   */
  standingPapers: { A10: { number: '126/QĐ-UBND', date: '2025-08-14' } } as Readonly<
    Record<string, { readonly number: string; readonly date: string }>
  >,
  /** IV, row 8: the surveys of satisfaction. */
  surveyTask: '8',
  /** Never reminded, not even where a person cleared who handles their mail. */
  leaders: [UNITS.steering.code, UNITS.committee.code, UNITS.chair.code],
  /** Goals that are reached once, for all years of the plan. */
  lastingGoals: ['1', '2'],
  /**
   * Rows of the schedule that come again every year: "cả năm", "định kỳ 6 tháng", "Quý III-IV hằng năm" (III.3). Of the
   * registration the plan names December 2026 alone, so its day of another year is to be confirmed.
   */
  yearlyTasks: {
    again: ['IV.6', 'IV.7', 'IV.8-1', 'IV.8-2', 'IV.9'],
    toConfirm: ['IV.10'],
    /** Its words for every year; of the registration it has none. */
    words: {
      'IV.6': 'Cả năm',
      'IV.7': 'Cả năm',
      'IV.8-1': 'Định kỳ 6 tháng',
      'IV.8-2': 'Định kỳ 6 tháng',
      'IV.9': 'Quý III-IV hằng năm',
    },
  },
  /** III.3 and row 10: "nếu đủ điều kiện". Their rows of later years bear the year behind. */
  conditionalTasks: ['IV.10'],
  /** Item to confirm → rows whose dates wait for its answer: IV.5 is dated a month before the plan itself. */
  askedTasks: { I01: ['IV.5'] } as Readonly<Record<string, readonly string[]>>,
} as const;
