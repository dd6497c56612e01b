// One writer at a time. Whoever asks a question asks before: a dialog drops the lock.
import { AppError } from '../core/errors';
import type { Context } from './context';

/** Runs `work` under the document lock and writes what is pending before letting it go. Throws busy. */
export function underLock<T>({ services }: Context, work: () => T): T {
  const held = services.lock.hold(work, services.workbook.flush);
  if (held === null) throw new AppError('busy');
  return held.result;
}
