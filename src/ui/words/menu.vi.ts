// The menu, as data: labels and the names of the functions they call. "…" means: will ask before anything happens.

import type { MenuEntry } from '../../core/sheet/menu';

export const MENU_TITLE = 'Chính quyền thân thiện';

export const MENU = [
  { label: 'Tính điểm', action: 'recomputeScores' },
  { label: 'Xem trước thư nhắc việc', action: 'previewReminders' },
  { label: 'Gửi thư nhắc việc…', action: 'sendOverdueReminders' },
  { label: 'Lập hồ sơ đề nghị công nhận…', action: 'buildDossier' },
  '-',
  {
    label: 'Đợt tự đánh giá',
    entries: [
      { label: 'Điểm nhập Hệ thống QCDC…', action: 'openPortalGroups' },
      { label: 'Chốt số liệu tự chấm…', action: 'freezeScores' },
      { label: 'Khóa, mở khóa số liệu đã chốt…', action: 'lockSnapshot' },
      { label: 'Mở bản chốt…', action: 'openSnapshot' },
      { label: 'So sánh với lần chốt trước', action: 'compareSnapshots' },
      { label: 'Mở đợt rà soát…', action: 'openRound' },
      { label: 'Gửi đề nghị bổ sung…', action: 'returnItems' },
      { label: 'Chuyển bước rà soát…', action: 'submitRound' },
      { label: 'Kết thúc đợt rà soát…', action: 'closeRound' },
      { label: 'Nhập bộ tiêu chí…', action: 'importCriteriaSet' },
      { label: 'Lập lịch các năm sau…', action: 'generateSchedule' },
      { label: 'Lịch việc cho điện thoại…', action: 'makeCalendars' },
      { label: 'Chuyển sang năm sau…', action: 'startNextYear' },
    ],
  },
  {
    label: 'Văn bản, thư',
    entries: [
      { label: 'Nội dung văn bản…', action: 'openDocumentTexts' },
      { label: 'Lập từng văn bản…', action: 'buildPapers' },
      { label: 'Lập bộ tệp nhập Hệ thống QCDC…', action: 'buildPortalPack' },
      { label: 'Tờ gắn sao khổ A3…', action: 'makeStarSheet' },
    ],
  },
  {
    label: 'Thiết lập',
    entries: [
      { label: 'Tạo, khôi phục các bảng', action: 'setUpWorkbook' },
      { label: 'Xác nhận bộ tiêu chí, điều kiện…', action: 'confirmSet' },
      { label: 'Bật tự động 7 giờ sáng', action: 'enableDailyRun' },
      { label: 'Tắt tự động', action: 'disableDailyRun' },
      { label: 'Tự kiểm tra', action: 'selfTest' },
      { label: 'Hiện/Ẩn các bảng thiết lập', action: 'toggleSetupTabs' },
      { label: 'Bàn giao người vận hành…', action: 'handOverOperator' },
    ],
  },
  { label: 'Hướng dẫn', action: 'openGuide' },
] as const satisfies readonly MenuEntry[];

type ActionIn<Entry> = Entry extends { readonly action: infer Action extends string }
  ? Action
  : Entry extends { readonly entries: readonly (infer Inner)[] }
    ? ActionIn<Inner>
    : never;
type MenuAction = ActionIn<(typeof MENU)[number]>;

const pathsIn = (entries: readonly MenuEntry[]): (readonly [action: string, path: string])[] =>
  entries.flatMap((entry) => {
    if (entry === '-') return [];
    if ('action' in entry) return [[entry.action, entry.label] as const];
    return pathsIn(entry.entries).map(([action, path]) => [action, `${entry.label} → ${path}`] as const);
  });

const PATHS = Object.fromEntries(pathsIn(MENU)) as Readonly<Record<MenuAction, string>>;

/** The way to an action, for advice: the submenu's label and its own, as they stand in the menu. */
export const menuPath = (action: MenuAction): string => PATHS[action];
