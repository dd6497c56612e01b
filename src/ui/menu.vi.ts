// The menu, as data: labels and the names of the functions they call. "…" means: will ask before anything happens.

import type { MenuEntry } from '../core/menu';

export const MENU_TITLE = 'Chính quyền thân thiện';

export const MENU: readonly MenuEntry[] = [
  { label: 'Tính điểm', action: 'recomputeScores' },
  { label: 'Xem trước thư nhắc việc', action: 'previewReminders' },
  { label: 'Gửi thư nhắc việc…', action: 'sendOverdueReminders' },
  { label: 'Lập hồ sơ đề nghị công nhận…', action: 'buildDossier' },
  '-',
  { label: 'Đợt tự đánh giá', entries: [{ label: 'Chốt số liệu tự chấm…', action: 'freezeScores' }] },
  {
    label: 'Thiết lập',
    entries: [
      { label: 'Tạo, khôi phục các bảng', action: 'setUpWorkbook' },
      { label: 'Bật tự động 7 giờ sáng', action: 'enableDailyRun' },
      { label: 'Tắt tự động', action: 'disableDailyRun' },
      { label: 'Tự kiểm tra', action: 'selfTest' },
      { label: 'Hiện/Ẩn các bảng thiết lập', action: 'toggleSetupTabs' },
    ],
  },
  { label: 'Hướng dẫn', action: 'openGuide' },
];
