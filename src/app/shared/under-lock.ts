// One writer at a time. Whoever asks a question asks before: a dialog drops the lock.
import { AppError } from '../../core/base/errors';
import type { Context } from './context';

/**
 * Runs `work` under the document lock, on the workbook as it is by then, and writes what is pending before letting the
 * lock go. Throws busy.
 */
export function underLock<T>({ services }: Context, work: () => T): T {
  const { workbook, properties, lock } = services;
  const onFreshTabs = (): T => {
    workbook.refresh();
    properties.refresh();
    return work();
  };
  const write = (): void => {
    workbook.flush();
    properties.settle();
  };
  const held = lock.hold(onFreshTabs, write);
  if (held === null) throw new AppError('busy');
  return held.result;
}
