// Khóa, mở khóa số liệu đã chốt: the tabs of a freezing warn before an edit, and what is edited all the same is listed.

import { scoreHistory } from '../../../sheets-schema/index';
import { sealCells } from '../../core/scoring/frozen-cells';
import { planLock } from '../../core/scoring/frozen-lock';
import { equalSnapshot } from '../../core/scoring/snapshot';
import {
  locked,
  lockQuestion,
  notFrozenYet,
  nothingLocked,
  unlocked,
  unlockQuestion,
} from '../../ui/words/lock.vi';
import { hashOf, stillAsAsked } from '../dossier/freeze-scores';
import type { Context, Outcome } from '../shared/context';
import { keepLock, readLock, unlock } from '../shared/frozen-lock';
import { refuseHalfBegunYear } from '../shared/half-begun-year';
import { requireScopes } from '../shared/operator';
import { readTable } from '../shared/read-tabs';
import { underLock } from '../shared/under-lock';
import { requirePresentVersion } from '../shared/version';
import { readComputed } from './read-computed';
import { computeFrom, recompute } from './recompute-scores';

export function lockSnapshot(context: Context): Outcome {
  const { services } = context;
  requireScopes(services, []);
  refuseHalfBegunYear(context);
  const present = readLock(services);
  if (present !== null) {
    const { title, text } = unlockQuestion(present);
    if (!services.ui.confirm(title, text)) return nothingLocked();
    return underLock(context, () => {
      unlock(services);
      recompute(context);
      return unlocked(present);
    });
  }
  const asked = computeFrom(context, readComputed(services));
  requirePresentVersion(asked.data.settings.schemaVersion);
  const hash = hashOf(asked);
  const snapshot = equalSnapshot(readTable(services, scoreHistory).rows, hash);
  if (snapshot === null) return notFrozenYet();
  const { title, text } = lockQuestion(snapshot);
  if (!services.ui.confirm(title, text)) return nothingLocked();
  return underLock(context, () => {
    const { typed } = stillAsAsked(context, hash);
    services.workbook.apply(planLock());
    services.workbook.flush();
    const by = services.session.email();
    keepLock(services, { snapshot: snapshot.id, at: context.minute, by, cells: sealCells(typed) });
    return locked(snapshot);
  });
}
