// The pages: drawn whole by a script, no header row.
import type { Page } from './define';

export const start: Page = {
  id: 'start',
  title: 'Bắt đầu',
  ink: 'setup',
  shown: 'until-set-up',
  widths: [40, 560, 120],
  likeTable: true,
};

/** A:B is the phone (360 px), C a gap, D:I the desk; the box "Tính lại ngay" stands in column B. */
export const dashboard: Page = {
  id: 'dashboard',
  title: 'Tổng quan',
  ink: 'output',
  shown: 'always',
  widths: [150, 210, 20, 240, 80, 80, 80, 80, 80],
};

export const unitWork: Page = {
  id: 'unitWork',
  title: 'Việc của đơn vị',
  ink: 'output',
  shown: 'always',
  widths: [200, 200, 80, 80],
  likeTable: true,
};
