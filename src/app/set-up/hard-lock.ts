// Khóa cứng các bảng: set-up makes the locks that the settings ask for, and takes them away. Last of all: what set-up itself
// mends is done by then.
import { settings as settingsTable } from '../../../sheets-schema/index';
import { HARD_LOCK } from '../../../sheets-schema/ink';
import { addressKey } from '../../core/mail/addressees';
import type { Found } from '../../core/set-up';
import {
  type HardLockDone,
  isLockedAsWanted,
  LOCKABLE,
  lockEditors,
  planHardLocks,
} from '../../core/set-up/hard-locks';
import { readWorkbook } from '../../core/workbook/workbook';
import type { Context } from '../shared/context';
import { forgetHardLock, keepHardLock, lockableGids, readHardLock } from '../shared/hard-lock';
import { isSameAddress, requireScopes } from '../shared/operator';

/** `inspect` looks at the tabs as they are by now. */
export function followHardLock(
  context: Context,
  found: ReadonlyMap<string, Found>,
  inspect: () => ReadonlyMap<string, Found>,
): HardLockDone {
  const { services, today } = context;
  const tab = found.get(settingsTable.id)?.tab;
  const { settings } = readWorkbook(new Map(tab === undefined ? [] : [[settingsTable.id, tab]]), today).data;
  const lock = readHardLock(services);
  const editors = lockEditors(settings);
  const present = locksIn(found);
  if (editors === null && lock === null && present.length === 0) return 'none';
  const now = inspect();
  const gids = lockableGids(services);
  const anew = !isLockedAsWanted(lock, editors, gids);
  const changes = planHardLocks(now, editors, anew);
  if (changes.length === 0 && !anew) return 'none';
  requireScopes(services, []);
  const me = services.session.email();
  // Nobody locks others out by typing a word into the settings: the first time it is the operator's.
  const isFirst = editors !== null && lock === null;
  const may = isFirst ? isSameAddress(me, settings.operatorEmail) : present.every(({ mayEdit }) => mayEdit);
  if (!may) return 'left';
  if (lock !== null) forgetHardLock(services);
  services.workbook.apply(changes);
  services.workbook.flush();
  if (editors === null) return 'opened';
  keepHardLock(services, { editors: [...new Set([...editors, addressKey(me)])].sort(), tabs: gids });
  return 'closed';
}

const locksIn = (found: ReadonlyMap<string, Found>) =>
  LOCKABLE.flatMap(({ id }) => found.get(id)?.structure?.protections ?? []).filter(
    ({ description, area }) => area !== null && description === HARD_LOCK,
  );
