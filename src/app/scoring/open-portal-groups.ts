// Điểm nhập Hệ thống QCDC: makes the tab of the portal's groups and, after a yes, fills in to which group each criterion is
// proposed to belong where nobody has said it.

import equal from 'fast-deep-equal/es6';
import { criteria, portalGroups } from '../../../sheets-schema/index';
import { AppError } from '../../core/base/errors';
import { proposedGroups } from '../../core/scoring/portal-proposal';
import type { RawTab } from '../../core/sheet/table';
import type { WorkbookData } from '../../core/workbook/inputs';
import { planLeaving } from '../../migrations/leaving-formulas';
import { portalNotOpened, portalOpened, portalQuestion } from '../../ui/words/portal.vi';
import type { Context, Outcome } from '../shared/context';
import { ensureTabs } from '../shared/ensure-tabs';
import { requireScopes } from '../shared/operator';
import { requireWhole } from '../shared/read-tabs';
import { underLock } from '../shared/under-lock';
import { requirePresentVersion } from '../shared/version';
import { readComputed } from './read-computed';
import { computeFrom, recompute } from './recompute-scores';

export function openPortalGroups(context: Context): Outcome {
  const { services } = context;
  requireScopes(services, []);
  const asked = look(context);
  requirePresentVersion(asked.data.settings.schemaVersion);
  const isNew = !asked.isThere;
  if (isNew || asked.proposed.size > 0) {
    const { title, text } = portalQuestion({ isNew, proposed: asked.proposed.size });
    if (!services.ui.confirm(title, text)) return portalNotOpened();
  }
  return underLock(context, () => {
    const { tab, proposed } = look(context);
    if (!equal(proposed, asked.proposed)) throw new AppError('changed_meanwhile');
    services.workbook.apply(planLeaving(criteria, tab, 'portalGroup', proposed, false));
    ensureTabs(context, [portalGroups]);
    const computed = recompute(context);
    services.workbook.show([portalGroups.title]);
    return portalOpened({ portal: computed.portal, proposed: proposed.size });
  });
}

interface Seen {
  readonly data: WorkbookData;
  readonly tab: RawTab;
  readonly isThere: boolean;
  /** The proposed group by row of the criteria tab, where the cell is blank. */
  readonly proposed: ReadonlyMap<number, string>;
}

function look(context: Context): Seen {
  const tabs = readComputed(context.services);
  const tab = requireWhole(criteria, tabs.get(criteria.id));
  const { data } = computeFrom(context, tabs);
  return { data, tab, isThere: tabs.has(portalGroups.id), proposed: proposedGroups(tab) };
}
