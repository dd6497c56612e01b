// The document lock: one action writes at a time. A dialog drops it, so actions ask first.

/** A run lasts seconds; who waits longer should be told. */
const WAIT_MS = 15_000;

export function openLock() {
  return {
    /** Runs `work` under the lock; `flush` writes what is pending before it is let go. Null where another run holds it. */
    hold<T>(work: () => T, flush: () => void): { readonly result: T } | null {
      const lock = LockService.getDocumentLock();
      if (!lock.tryLock(WAIT_MS)) return null;
      try {
        const result = work();
        flush();
        return { result };
      } finally {
        lock.releaseLock();
      }
    },
  };
}
