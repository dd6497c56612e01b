// What the runtime itself tells a person about a workbook it cannot use, in Vietnamese and in English.

const FILE = 'workbook.xlsx';

/** Where something is wrong ('"Minh chứng"!B7', '' where that is no one place), and what, in English. */
interface Details {
  readonly place: string;
  readonly reason: string;
}

const at = (place: string) => (place === '' ? '' : ` (ở ${place})`);

export const problems = {
  missing: (dir: string) =>
    `Thư mục ${dir} chưa có sổ theo dõi (${FILE}, state.json). / No workspace in ${dir}: create it first.`,
  exists: (dir: string) => `Thư mục ${dir} đã có dữ liệu. / ${dir} is not empty.`,
  locked: () =>
    `Tệp ${FILE} đang mở ở chương trình khác. Hãy lưu, đóng tệp rồi chạy lại. / ${FILE} is open elsewhere: save and close it, then run again.`,
  busy: (lock: string) =>
    `Một lệnh khác đang thay đổi sổ theo dõi. Hãy đợi lệnh đó xong rồi chạy lại; nếu không có lệnh nào đang chạy, hãy xóa tệp ${lock}. / Another command is changing the workspace: run again when it has ended. If none runs, delete ${lock}.`,
  changed: (dir: string) =>
    `Trong lúc chạy, tệp ${FILE} hoặc state.json trong ${dir} đã được mở hoặc sửa ở chương trình khác. Lần chạy này không ghi gì vào hai tệp đó, nội dung đã lưu ở chương trình kia còn nguyên; thư và tài liệu đã tạo (mail, drive) vẫn còn. Hãy đóng tệp, kiểm tra rồi chạy lại. / While the command ran, another program opened or changed ${FILE} or state.json: neither was overwritten. Mails and documents already written stay. Close the file, look, then run again.`,
  permission: (path: string) =>
    `Không được phép đọc hoặc ghi ${path}, hoặc tệp đang mở ở chương trình khác. / No permission to read or write ${path}, or another program has it open.`,
  folder: (path: string) =>
    `Không dùng được ${path}: không có, hoặc là thư mục ở chỗ của tệp (hay ngược lại). / ${path} is missing, or a folder where a file should be (or the reverse).`,
  disk: (path: string) =>
    `Không đọc hoặc ghi được ${path}: đĩa đầy hoặc có lỗi. / Cannot read or write ${path}: the disk is full or failing.`,
  tooLarge: (_path: string, { place, reason }: Details) =>
    `Bảng tính trong ${FILE} quá lớn${at(place)}. Hãy mở tệp, xóa các ô thừa ở xa bảng, lưu lại rồi chạy lại. / ${FILE} is too large: ${reason}. Delete what lies far from the tables.`,
  foreign: (_path: string, { reason }: Details) =>
    `Tệp ${FILE} không phải bảng tính .xlsx mà chương trình này đọc được. Hãy mở tệp bằng LibreOffice hoặc Excel, lưu thành dạng .xlsx rồi chạy lại. / ${FILE} is no .xlsx workbook of a kind that is read here: ${reason}. Open it in LibreOffice or Excel and save it as .xlsx.`,
  encrypted: () =>
    `Tệp ${FILE} đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi chạy lại. / ${FILE} is protected by a password.`,
  empty: () =>
    `Tệp ${FILE} rỗng. Hãy khôi phục từ bản sao lưu. / ${FILE} is empty: restore it from a backup.`,
  broken: (_path: string, { place, reason }: Details) =>
    `Tệp ${FILE} bị hỏng, không đọc được${at(place)}. Hãy khôi phục từ bản sao lưu. / ${FILE} is damaged: ${reason}. Restore it from a backup.`,
  state: () =>
    `Tệp state.json bị hỏng, không đọc được. Hãy khôi phục từ bản sao lưu. / state.json is damaged: restore it from a backup.`,
  stateValue: (_path: string, { place, reason }: Details) =>
    `Tệp state.json: ${place} ${reason}. Hãy sửa lại, hoặc khôi phục từ bản sao lưu. / state.json: ${place} is not what it may be. Mend it, or restore it from a backup.`,
  outside: (path: string) =>
    `Không ghi ra ngoài thư mục làm việc: ${path} dẫn ra ngoài. Hãy xóa liên kết đó rồi chạy lại. / ${path} leads out of the workspace: nothing was written there.`,
} as const;

/** What a value of state.json has to be. */
export const stateValues = {
  text: 'chữ',
  flag: 'true hoặc false',
  list: 'danh sách […]',
  group: 'nhóm {…}',
  version: '1',
  whole: (from: number, to: number) => `số nguyên từ ${from} đến ${to}`,
  address: 'địa chỉ thư điện tử',
  moment: 'thời điểm như 2026-10-20T00:00:00.000Z',
  timeZone: 'múi giờ như Asia/Ho_Chi_Minh',
  locale: 'ngôn ngữ như vi_VN',
  event: '{"type":"edit"} hoặc {"type":"clock", …}',
  drivePath: 'đường dẫn nằm trong thư mục drive',
  cells: (limit: number) => `các trang không quá ${limit} ô`,
  distinct: (key: string) => `danh sách không lặp ${key}`,
} as const;

export const stateReason = (value: string | undefined, expected: string): string =>
  value === undefined ? 'còn thiếu' : `là ${value}, phải là ${expected}`;

/** What people answer; each is understood without its marks too. */
export const answers = { yes: ['Có', 'Đồng ý'], no: ['Không', 'Hủy'] } as const;

/** What a command that succeeded says at its end. */
export const done = {
  created: (dir: string, tabs: number) => `Đã tạo sổ theo dõi trong ${dir}: ${tabs} trang tính.`,
  ran: (names: readonly string[], work: string) => `Đã chạy ${names.join(', ')}: ${work}.`,
  nothingDue: (moment: string) => `Đến ${moment} không có việc nào tới giờ chạy.`,
  nothing: 'không có gì thay đổi',
  cells: (count: number, tabs: number) => `ghi ${count} ô trên ${tabs} trang tính`,
  structure: (tabs: number) => `sửa ${tabs} trang tính`,
  mails: (count: number) => `${count} thư`,
  files: (count: number) => `${count} tệp, thư mục`,
  imported: (title: string, before: number, after: number) => `${title}: ${before} → ${after} dòng.`,
  importing: (done: number, rows: number) => `Đang nhập: ${done}/${rows} dòng…`,
  saving: 'Đang ghi tệp…',
  edited: (place: string, before: string, after: string) => `${place}: "${before}" → "${after}".`,
  row: (row: number) => `dòng ${row}`,
} as const;

/** What `npm start` prints. */
export const start = {
  heading: (now: Date) =>
    `Sổ theo dõi mẫu của xã Nam Dương, tính đến ngày ${new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' }).format(now)}. Số liệu là VÍ DỤ.`,
  moved: (from: string, to: string) => `Thư mục ${from} đã có, được chuyển thành ${to}.`,
  verdict: '1. Tính điểm',
  mails: (count: number) => `2. Gửi thư nhắc việc: ${count} thư (ghi thành tệp, không gửi ra ngoài)`,
  copy: 'bản sao:',
  documents: '3. Lập hồ sơ đề nghị công nhận',
  files: 'Tệp nằm ở',
  workbook: '(mở bằng LibreOffice hoặc Excel)',
  page: 'Xem tất cả trong một trang:',
} as const;

/** The page that `npm start` ends with. */
export const overview = {
  workbook: '(mở bằng LibreOffice hoặc Excel)',
  mails: (count: number) => `Thư nhắc việc: ${count} thư (ghi thành tệp, không gửi ra ngoài)`,
  from: 'Từ',
  to: 'Đến',
  copy: 'Bản sao',
  papers: (count: number) => `Hồ sơ đề nghị công nhận: ${count} văn bản`,
  openPaper: 'Mở tệp .docx',
  next: 'Thử tiếp',
  steps: (dir: string) =>
    [
      [
        `npm run -s local -- edit ${dir} criteria F05 actual 0`,
        'Gõ kết quả của một tiêu chí, như đơn vị gõ vào bảng Tiêu chí.',
      ],
      [
        `npm run -s local -- run recomputeScores ${dir} --now 2026-10-20`,
        'Tính điểm lại: còn thiếu 1 tiêu chí thay vì 2.',
      ],
      [
        `npm run -s local -- run sendOverdueReminders ${dir} --now 2026-10-21 --answer Có`,
        'Sáng hôm sau gửi thư nhắc việc; thư nằm trong thư mục mail.',
      ],
      [`npm run -s local -- menu ${dir}`, 'Xem các mục khác của menu.'],
      ['npm run -s local -- --help', 'Xem các lệnh khác.'],
    ] as const,
} as const;
