// The rows of "Thông tin chung": what each setting means, its first value, and who keeps it.
import type { Kind, Labels, Owner } from './define';
import { SENDING, SET_STATUS, SIGNS_AS } from './enums';

type SettingKind = Extract<
  Kind,
  { type: 'text' | 'integer' | 'points' | 'date' | 'unit' | 'email' | 'enum' }
>;

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

/** What the commune is: every text puts it before the name. */
export const COMMUNE_KIND = 'xã';

export const SETTINGS = {
  commune: setting('Tên xã', text, 'Nam Dương', 'Không ghi chữ "xã".'),
  place: setting('Địa danh ghi trên văn bản', text, 'Nam Dương'),
  province: setting('Tên tỉnh, thành phố', text, 'Bắc Ninh'),
  provinceKind: setting(
    'Cấp tỉnh là',
    text,
    'tỉnh',
    'Ghi "tỉnh" hoặc "thành phố". Từ 20/9/2026 Bắc Ninh là thành phố trực thuộc trung ương: đề nghị xác nhận.',
  ),
  planNumber: setting('Số Kế hoạch', text, '79/KH-UBND-BXDĐĐU'),
  planDate: setting('Ngày Kế hoạch', { type: 'date' }, '2026-05-06'),
  standingUnit: setting(
    'Cơ quan thường trực',
    { type: 'unit' },
    'CULTURE_SOCIAL',
    'Thư nhắc việc ghi tên đơn vị này.',
  ),
  submissionAddressee: setting(
    'Nơi nhận Tờ trình (Kính gửi)',
    text,
    'Chủ tịch Ủy ban nhân dân {{cấp tỉnh}} {{tên tỉnh}}',
  ),
  reportAddressee: setting(
    'Nơi nhận Báo cáo (Kính gửi)',
    text,
    'Chủ tịch Ủy ban nhân dân {{cấp tỉnh}} {{tên tỉnh}}',
  ),
  submissionRecipients: setting(
    'Nơi nhận cuối Tờ trình',
    text,
    'Như trên; Ban Chỉ đạo {{cấp tỉnh}} về thực hiện QCDC ở cơ sở; Sở Nội vụ {{cấp tỉnh}}; Thường trực Đảng ủy (báo cáo); Ban Chỉ đạo xã về thực hiện QCDC ở cơ sở; Lưu: VT, VHXH.',
    'Cách nhau bằng dấu chấm phẩy.',
  ),
  reportRecipients: setting(
    'Nơi nhận cuối Báo cáo',
    text,
    'Như trên; Ban Tuyên giáo và Dân vận Tỉnh ủy (báo cáo); Thường trực Đảng ủy (báo cáo); Lãnh đạo UBND xã; Ban Chỉ đạo xã về thực hiện QCDC ở cơ sở; Ban Xây dựng Đảng Đảng ủy; Ủy ban MTTQ Việt Nam và các tổ chức CT-XH xã; Lưu: VT, VHXH.',
    'Cách nhau bằng dấu chấm phẩy.',
  ),
  signatoryName: setting('Họ tên người ký', text, 'Lê Tuấn Anh', 'Theo Kế hoạch; không ghi học hàm, học vị.'),
  signsAs: setting(
    'Người ký là',
    { type: 'enum', labels: SIGNS_AS },
    'chair',
    'Phó Chủ tịch ký thì in KT. CHỦ TỊCH.',
  ),
  steeringHead: setting('Trưởng Ban Chỉ đạo', text, '', 'In dưới "TRƯỞNG BAN" ở Bảng tự chấm điểm.'),
  compilerName: setting('Người tổng hợp', text, '', 'In dưới "NGƯỜI TỔNG HỢP" ở Bảng tự chấm điểm.'),
  year: setting('Năm đánh giá', { type: 'integer', min: 2026 }, '2026'),
  periodStart: setting('Kỳ đánh giá từ ngày', { type: 'date' }, '2026-01-01', 'Đề xuất; Kế hoạch không ghi.'),
  periodEnd: setting('Kỳ đánh giá đến ngày', { type: 'date' }, '2026-12-31', 'Đề xuất; Kế hoạch không ghi.'),
  dossierDeadline: setting(
    'Ngày cuối nhập hồ sơ',
    { type: 'date' },
    '2026-11-14',
    'Mục V.1: trước ngày 15/11 hằng năm.',
  ),
  metThreshold: setting(
    'Tỷ lệ tiêu chí đạt phải trên (%)',
    { type: 'integer', min: 0 },
    '80',
    'Mục III.3: trên 80%.',
  ),
  pointThreshold: setting('Tổng điểm phải từ', { type: 'points' }, '80', 'Mục III.3: từ 80 điểm trở lên.'),
  criteriaSetStatus: setting(
    'Bộ tiêu chí',
    { type: 'enum', labels: SET_STATUS },
    'draft',
    'Dự thảo do xã soạn từ mục III.2; chọn Chính thức khi đã thay bằng bộ của cấp tỉnh.',
  ),
  criteriaSetVersion: setting('Tên bản bộ tiêu chí', text, 'Dự thảo theo mục III.2 Kế hoạch 79'),
  criteriaSetDecision: setting('Văn bản ban hành bộ tiêu chí', text, '', 'Số, ngày, cơ quan ban hành.'),
  recognitionDecision: setting('Quyết định công nhận đạt chuẩn', text, '', 'Số, ngày; khi đã có.'),
  recognitionDate: setting(
    'Ngày Quyết định công nhận có hiệu lực',
    { type: 'date' },
    '',
    'Có ngày này thì việc công bố, gắn sao (mục III.4) được thêm vào Tiến độ thực hiện.',
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
  workbookId: setting('Mã sổ', text, '', 'Máy ghi, không sửa.', 'journal'),
  schemaVersion: setting(
    'Phiên bản các bảng',
    { type: 'integer', min: 0 },
    '',
    'Máy ghi, không sửa.',
    'journal',
  ),
} satisfies Record<string, Setting>;

export type SettingKey = keyof typeof SETTINGS;

type SettingValue<K> = K extends { type: 'integer' | 'points' }
  ? number
  : K extends { type: 'enum'; labels: infer L extends Labels }
    ? keyof L & string
    : string;

/** Parsed settings: null where blank or unreadable. Points in hundredths, dates yyyy-MM-dd, units by code. */
export type Settings = {
  readonly [K in SettingKey]: SettingValue<(typeof SETTINGS)[K]['kind']> | null;
};
