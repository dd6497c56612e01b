// LockService: locks of the whole execution, which a dialog drops.
import { emulate } from './emulate';
import { exception } from './exception';
import { invoke } from './invoke';

type Scope = 'document' | 'script' | 'user';

const lock = (scope: Scope): GoogleAppsScript.Lock.Lock =>
  emulate('Lock.Lock', {
    hasLock: () => invoke('lock', 'has', scope),
    tryLock: (milliseconds: number) => invoke('lock', 'try', scope, milliseconds),
    waitLock: (milliseconds: number) => {
      if (!invoke('lock', 'try', scope, milliseconds)) {
        throw exception('Lock timeout: another process was holding the lock for too long.');
      }
    },
    releaseLock: () => invoke('lock', 'release', scope),
  });

export const LockService: GoogleAppsScript.Lock.LockService = emulate('Lock.LockService', {
  getDocumentLock: () => lock('document'),
  getScriptLock: () => lock('script'),
  getUserLock: () => lock('user'),
});
