// Where a long action is, said while it runs; each costs a call.
import { PROGRESS_TITLE } from '../../ui/words/progress.vi';
import type { Context } from './context';

/** Nobody sees what the clock's run says. That it cannot be said ends no action half-way, so a failure is only logged. */
export function progress({ services, channel }: Context, text: string): void {
  if (channel === 'clock') return;
  try {
    services.workbook.toast(text, PROGRESS_TITLE);
  } catch (error) {
    console.warn(JSON.stringify({ progress: text, error: String(error) }));
  }
}
