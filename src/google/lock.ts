// The document lock: one action writes at a time. A dialog drops it, so actions ask first.

/** A run lasts seconds; who waits longer should be told. */
const WAIT_MS = 15_000;

/** What a step gave, or what it threw. */
type Tried<T> = { readonly result: T } | { readonly error: unknown };

function tried<T>(step: () => T): Tried<T> {
  try {
    return { result: step() };
  } catch (error) {
    return { error };
  }
}

export function openLock() {
  return {
    /**
     * Runs `work` under the lock; `flush` writes what is pending before it is let go, also what a failed `work` left.
     * Throws the first of their errors. Null where another run holds the lock.
     */
    hold<T>(work: () => T, flush: () => void): { readonly result: T } | null {
      const lock = LockService.getDocumentLock();
      if (!lock.tryLock(WAIT_MS)) return null;
      const worked = tried(work);
      const after = [tried(flush), tried(() => lock.releaseLock())];
      if ('error' in worked) throw worked.error;
      for (const step of after) if ('error' in step) throw step.error;
      return worked;
    },
  };
}
