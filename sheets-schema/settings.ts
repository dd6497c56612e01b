// The rows of "Thông tin chung": what each setting means, its first value, and who keeps it.
import type { Owner } from './define';
import { SENDING, SET_STATUS, SIGNS_AS, YES_NO } from './enums';
import type { Kind, Labels } from './kinds';
import { PLAN } from './plan';

type SettingKind = Extract<Kind, { type: 'text' | 'integer' | 'date' | 'unit' | 'email' | 'enum' }>;

export interface Setting<K extends SettingKind = SettingKind> {
  readonly label: string;
  readonly kind: K;
  /** As it stands in a new workbook; enum settings hold the key, dates yyyy-MM-dd, unit settings the code. */
  readonly value: string;
  readonly note: string;
  readonly owner: Owner;
}

const setting = <const K extends SettingKind>(
  label: string,
  kind: K,
  value: string,
  note = '',
  owner: Owner = 'person',
): Setting<K> => ({ label, kind, value, note, owner });

const text = { type: 'text' } as const;

const { sections: SECTION } = PLAN;
const FIRST_YEAR = PLAN.years.first;

const dayBefore = (year: number, { month, day }: { month: number; day: number }): string =>
  new Date(Date.UTC(year, month - 1, day - 1)).toISOString().slice(0, 10);

/** A day of the office's own on the way to the dossier, in the plan's first year. */
const gate = (label: string, day: string): Setting<{ readonly type: 'date' }> =>
  setting(
    label,
    { type: 'date' },
    `${FIRST_YEAR}-${day}`,
    'Đề xuất; Kế hoạch không ghi. Để trống thì không có mốc này.',
  );

/** What the commune is: every text puts it before the name. */
export const COMMUNE_KIND = 'xã';

export const SETTINGS = {
  commune: setting('Tên xã', text, PLAN.commune, 'Không ghi chữ "xã".'),
  place: setting('Địa danh ghi trên văn bản', text, PLAN.commune),
  province: setting('Tên tỉnh, thành phố', text, PLAN.province),
  provinceKind: setting(
    'Cấp tỉnh là',
    text,
    PLAN.provinceKind,
    `Ghi "tỉnh" hoặc "thành phố". ${PLAN.provinceNote}`,
  ),
  planNumber: setting('Số Kế hoạch', text, PLAN.number),
  planDate: setting('Ngày Kế hoạch', { type: 'date' }, PLAN.date),
  planIssuer: setting('Cơ quan ban hành Kế hoạch', text, PLAN.issuer, 'In ở phần Căn cứ.'),
  standingUnit: setting(
    'Cơ quan thường trực',
    { type: 'unit' },
    PLAN.units.standing.code,
    'Thư nhắc việc ghi tên đơn vị này.',
  ),
  submissionAddressee: setting('Nơi nhận Tờ trình (Kính gửi)', text, PLAN.submissionAddressee),
  reportAddressee: setting('Nơi nhận Báo cáo (Kính gửi)', text, PLAN.reportAddressee),
  submissionRecipients: setting(
    'Nơi nhận cuối Tờ trình',
    text,
    PLAN.submissionRecipients,
    'Cách nhau bằng dấu chấm phẩy.',
  ),
  reportRecipients: setting(
    'Nơi nhận cuối Báo cáo',
    text,
    PLAN.reportRecipients,
    'Cách nhau bằng dấu chấm phẩy.',
  ),
  signatoryName: setting(
    'Họ tên người ký',
    text,
    PLAN.signatory,
    'Theo Kế hoạch; không ghi học hàm, học vị.',
  ),
  signsAs: setting(
    'Người ký là',
    { type: 'enum', labels: SIGNS_AS },
    'chair',
    'Phó Chủ tịch ký thì in KT. CHỦ TỊCH.',
  ),
  steeringHead: setting('Trưởng Ban Chỉ đạo', text, '', 'In dưới "TRƯỞNG BAN" ở Bảng tự chấm điểm.'),
  steeringHeadOffice: setting(
    'Chức vụ của Trưởng Ban Chỉ đạo',
    text,
    '',
    'Chức vụ ở cơ quan, in trên họ tên khi Ban Chỉ đạo dùng con dấu của cơ quan. Đề nghị hỏi văn thư.',
  ),
  compilerName: setting('Người tổng hợp', text, '', 'In dưới "NGƯỜI TỔNG HỢP" ở Bảng tự chấm điểm.'),
  year: setting('Năm đánh giá', { type: 'integer', min: FIRST_YEAR }, String(FIRST_YEAR)),
  periodStart: setting(
    'Kỳ đánh giá từ ngày',
    { type: 'date' },
    `${FIRST_YEAR}-01-01`,
    'Đề xuất; Kế hoạch không ghi.',
  ),
  periodEnd: setting(
    'Kỳ đánh giá đến ngày',
    { type: 'date' },
    `${FIRST_YEAR}-12-31`,
    'Đề xuất; Kế hoạch không ghi.',
  ),
  dossierDeadline: setting(
    'Ngày cuối nhập hồ sơ',
    { type: 'date' },
    dayBefore(FIRST_YEAR, PLAN.dossierBefore),
    `Mục ${SECTION.dossier}: trước ngày ${PLAN.dossierBefore.day}/${PLAN.dossierBefore.month} hằng năm.`,
  ),
  metFrom: setting(
    'Tiêu chí đạt khi được từ (% điểm tối đa)',
    { type: 'integer', min: 1, max: 100 },
    '100',
    'Đề xuất; Kế hoạch không ghi. Tiêu chí có thể ghi riêng ở bảng Tiêu chí.',
  ),
  criteriaSetStatus: setting(
    'Bộ tiêu chí',
    { type: 'enum', labels: SET_STATUS },
    'draft',
    `Dự thảo do xã soạn từ mục ${SECTION.criteria}; chọn Chính thức khi đã thay bằng bộ của cấp tỉnh.`,
  ),
  criteriaSetVersion: setting(
    'Tên bản bộ tiêu chí',
    text,
    `Dự thảo theo mục ${SECTION.criteria} Kế hoạch ${PLAN.shortNumber}`,
  ),
  criteriaSetDecision: setting('Văn bản ban hành bộ tiêu chí', text, '', 'Số, ngày, cơ quan ban hành.'),
  recognitionDecision: setting('Quyết định công nhận đạt chuẩn', text, '', 'Số, ngày; khi đã có.'),
  recognitionDate: setting(
    'Ngày Quyết định công nhận có hiệu lực',
    { type: 'date' },
    '',
    `Có ngày này thì việc công bố, gắn sao (mục ${SECTION.starFixing}) được thêm vào Tiến độ thực hiện.`,
  ),
  operatorEmail: setting(
    'E-mail người vận hành',
    { type: 'email' },
    '',
    'Chỉ tài khoản này gửi thư, lập hồ sơ, bật tự động.',
  ),
  sending: setting(
    'Gửi thư',
    { type: 'enum', labels: SENDING },
    'test',
    '"Gửi thử": mọi thư chỉ đến người vận hành.',
  ),
  recipientsPerDay: setting(
    'Số địa chỉ nhận thư tối đa trong một ngày',
    { type: 'integer', min: 1 },
    '100',
    'Đủ số này thì dừng; thư còn lại gửi trước ở ngày sau. Tài khoản Google thường gửi đến 100 địa chỉ một ngày.',
  ),
  digestEmail: setting(
    'E-mail lãnh đạo nhận tin thứ Hai',
    { type: 'email' },
    '',
    'Để trống thì không gửi. Có địa chỉ thì ngày làm việc đầu tuần gửi một thư tóm tắt kết quả; không phải thư nhắc việc.',
  ),
  digestCopy: setting('E-mail nhận bản sao tin thứ Hai', { type: 'email' }, '', 'Có thể để trống.'),
  overdueCopy: setting(
    'E-mail lãnh đạo nhận bản sao thư việc quá hạn',
    { type: 'email' },
    '',
    'Để trống thì không gửi. Có địa chỉ thì thư nhắc việc quá hạn gửi đơn vị có bản sao (Cc) đến địa chỉ này; thư đề nghị phối hợp và thư gửi thử thì không.',
  ),
  noticeFar: setting(
    'Báo trước hạn (ngày làm việc)',
    { type: 'integer', min: 0, max: 60 },
    '7',
    'Đề xuất; Kế hoạch không ghi. Thư báo trước hạn bấy nhiêu ngày làm việc; ghi 0 thì không báo trước.',
  ),
  noticeNear: setting(
    'Báo sát hạn (ngày làm việc)',
    { type: 'integer', min: 0, max: 60 },
    '1',
    'Đề xuất; Kế hoạch không ghi. Thư báo lại trước hạn bấy nhiêu ngày làm việc; ghi 0 thì không báo lại.',
  ),
  mailsPerWeek: setting(
    'Số thư tự động tối đa gửi một đơn vị trong một tuần',
    { type: 'integer', min: 1, max: 7 },
    '1',
    'Đề xuất; Kế hoạch không ghi. Trong tháng nộp hồ sơ không áp dụng; mỗi ngày luôn nhiều nhất một thư.',
  ),
  cooperationWeeks: setting(
    'Số thư hằng tuần đề nghị phối hợp sau hạn',
    { type: 'integer', min: 0, max: 52 },
    '4',
    'Đề xuất; Kế hoạch không ghi. Việc quá hạn chưa đóng: sau bấy nhiêu thư hằng tuần thì thôi gửi cho đơn vị chỉ phối hợp; đơn vị chủ trì vẫn được nhắc.',
  ),
  gateUnits: gate('Mốc đơn vị tự chấm xong', '09-30'),
  gateReview: gate(`Mốc ${PLAN.units.standing.shortName} rà soát xong`, '10-15'),
  gateCompletion: gate('Mốc đơn vị bổ sung kết quả, minh chứng', '10-23'),
  gateSteering: gate(`Mốc ${PLAN.units.steering.shortName} thống nhất điểm`, '10-30'),
  gateSignature: gate('Mốc ký Tờ trình, Báo cáo', '11-06'),
  gatePortal: gate('Mốc nhập xong hồ sơ trên Hệ thống QCDC', '11-12'),
  reviewGrace: setting(
    'Số ngày chờ kiểm tra lại',
    { type: 'integer', min: 0, max: 366 },
    '30',
    'Đề xuất; Kế hoạch không ghi. Sau Ngày cần kiểm tra lại bấy nhiêu ngày mà chưa kiểm tra thì minh chứng, nội dung đã đánh dấu không còn được tính.',
  ),
  hardLock: setting(
    'Khóa cứng các bảng',
    { type: 'enum', labels: YES_NO },
    'no',
    '"Có": chỉ người vận hành và các địa chỉ ở mục dưới sửa được bảng thiết lập và cột thiết lập. Người vận hành chọn Tạo, khôi phục các bảng thì có hiệu lực.',
  ),
  hardLockEditors: setting(
    'E-mail người được sửa bảng đã khóa',
    text,
    '',
    'Ngoài người vận hành; cách nhau bằng dấu chấm phẩy.',
  ),
  workbookId: setting('Mã sổ', text, '', 'Chương trình ghi, không sửa.', 'journal'),
  schemaVersion: setting(
    'Phiên bản các bảng',
    { type: 'integer', min: 0 },
    '',
    'Chương trình ghi, không sửa.',
    'journal',
  ),
  evidenceNumbers: setting(
    'Số mã tài liệu đã cấp',
    text,
    '',
    'Chương trình ghi, không sửa: số lớn nhất đã cấp của mỗi tiêu chí, để mã đã xóa không cấp lại.',
    'journal',
  ),
} satisfies Record<string, Setting>;

export type SettingKey = keyof typeof SETTINGS;

type SettingValue<K> = K extends { type: 'integer' }
  ? number
  : K extends { type: 'enum'; labels: infer L extends Labels }
    ? keyof L & string
    : string;

/** Parsed settings: null where blank or unreadable. Dates yyyy-MM-dd, units by code. */
export type Settings = {
  readonly [K in SettingKey]: SettingValue<(typeof SETTINGS)[K]['kind']> | null;
};
