// "Tính lại ngay" on the first page: phones show no menu, so a tick recomputes. The page is drawn with the box empty.
import { dashboard } from '../../../sheets-schema/index';
import { DASHBOARD_BOX } from '../../../sheets-schema/page-styles';
import type { Edit } from '../../core/sheet/edit';

/** True for the tick of that box alone. */
export function isRecomputeBox(tick: Edit | null): boolean {
  return (
    tick !== null &&
    tick.row === DASHBOARD_BOX.row &&
    tick.column === DASHBOARD_BOX.column &&
    tick.title() === dashboard.title
  );
}
