// LockService: held by this execution until it ends or a dialog opens; others may hold one for all of its time.
import { SMALL_MS } from './costs';
import type { Execution, LockScope } from './execution';
import type { HostService, Json } from './service';

export function lockService({ locks, foreignLocks }: Execution): HostService {
  const call = { kind: 'other', costMs: () => SMALL_MS } as const;
  const scopeOf = (scope: Json | undefined) => scope as LockScope;
  return {
    has: { kind: 'free', costMs: () => 0, run: ([scope]) => locks.has(scopeOf(scope)) },
    try: {
      kind: 'other',
      costMs: ([, milliseconds], acquired) => SMALL_MS + (acquired ? 0 : Math.max(0, Number(milliseconds))),
      run: ([scope, milliseconds]) => {
        // Who does not even look for as long as nothing gets no lock.
        if (Number(milliseconds) < 0 || foreignLocks.includes(scopeOf(scope))) return false;
        locks.add(scopeOf(scope));
        return true;
      },
    },
    release: {
      ...call,
      run: ([scope]) => {
        locks.delete(scopeOf(scope));
        return null;
      },
    },
  };
}
