// On Tổng quan what is due next and the criteria to put first stand between the blocks that were there: the looks of the rows
// below move with them. Box, colours and words are drawn by set-up and by every recompute.
import { dashboard } from '../../sheets-schema/index';
import { DASHBOARD_LAST_ROW, DASHBOARD_ROWS } from '../../sheets-schema/page-styles';
import { planLooksAgain } from '../core/set-up';
import type { Area } from '../core/sheet/changes';
import type { Migration } from './migration';

/** A:B from the first row that stands elsewhere. */
const MOVED: Area = {
  row: DASHBOARD_ROWS.milestone,
  column: 1,
  rows: DASHBOARD_LAST_ROW + 1 - DASHBOARD_ROWS.milestone,
  columns: 2,
};

export const dashboardRows: Migration = {
  version: 15,
  needs: [],
  run({ workbook }) {
    if (workbook.read(dashboard.title) !== undefined) workbook.apply(planLooksAgain(dashboard, MOVED));
  },
};
