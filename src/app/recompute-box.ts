// "Tính lại ngay" on the first page: phones show no menu, so a tick recomputes. The page is drawn with the box empty.
import { dashboard } from '../../sheets-schema/index';
import { DASHBOARD_BOX } from '../../sheets-schema/page-styles';
import type { Edit } from '../core/edit';
import type { Action } from './context';
import { recomputeScores } from './recompute-scores';

/** Every other edit of the workbook ends here at once. */
export function recomputeWhenTicked({ title, row, column, ticked }: Edit): Action {
  const isBox =
    title === dashboard.title && row === DASHBOARD_BOX.row && column === DASHBOARD_BOX.column && ticked;
  return isBox ? recomputeScores : () => null;
}
