// The one wrapper of every action: whatever happens becomes a message in Vietnamese and a code in the log.
import { AppError } from '../../core/base/errors';
import type { Services } from '../../google/services';
import { errorText, outcomeText } from '../../ui/words/errors.vi';
import { liftedRules } from '../../ui/words/outcomes.vi';
import { keepFailedRun } from './automatic';
import type { Action, Channel, Context } from './context';
import { healthLines } from './health';

/** What a run reports to whoever called the function; a menu ignores it. */
export type Report =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: string; readonly message: string };

/**
 * Runs the action and shows how it ended. A failure is told to the person once, so it is not thrown on to Google's own
 * red banner; only the clock's run, which nobody watches, throws: then Google mails its creator.
 */
export function runAction(
  name: string,
  action: Action,
  services: Services,
  now: Date,
  channel: Channel,
): Report {
  const context: Context = {
    services,
    channel,
    now,
    today: services.clock.day(now),
    minute: services.clock.minute(now),
    learned: { unconfirmedCopy: null },
  };
  try {
    const outcome = action(context);
    if (outcome === null) return { ok: true };
    console.log(JSON.stringify({ action: name, ok: true }));
    const look = [
      ...new Set([...liftedRules(services.workbook.lifted()), ...outcome.look, ...toldBeside(context)]),
    ];
    tellDone(context, outcome.title, outcomeText({ ...outcome, look }));
    return { ok: true };
  } catch (error) {
    const known = error instanceof AppError ? error : platformError(services, error);
    console.error(JSON.stringify({ action: name, ok: false, code: known.code, params: known.params }));
    const { title, text } = errorText(known.code, known.params);
    if (channel === 'clock') {
      noteFailure(context, known);
      throw new Error(`${known.code}: ${text}`);
    }
    tell(context, title, [text, ...toldBeside(context)].join('\n\n'));
    return { ok: false, code: known.code, message: text };
  }
}

/** The box is small, and the clock has nobody to tell. */
const toldBeside = (context: Context): string[] => (context.channel === 'menu' ? healthLines(context) : []);

/** For the operator's next message; that it cannot be kept must not hide what it is. */
function noteFailure(context: Context, error: AppError): void {
  try {
    keepFailedRun(context, error);
  } catch (second) {
    console.warn(JSON.stringify({ notKept: error.code, error: detailOf(second) }));
  }
}

/** What Google refused, told apart where the workbook knows why. */
function platformError(services: Services, error: unknown): AppError {
  const tab = lockedTab(services);
  return tab === null
    ? new AppError('platform', { detail: detailOf(error) }, { cause: error })
    : new AppError('tab_locked', { tab }, { cause: error });
}

/** Also where the workbook itself cannot be reached, the person must be told of the first error. */
function lockedTab(services: Services): string | null {
  try {
    return services.workbook.lockedTab();
  } catch {
    return null;
  }
}

/** Google's own texts are localised: shown to the person as they are, never compared. */
export const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What was done is done, also where Google fails to show it: then it is told once more, not as a failure of the work. */
function tellDone(context: Context, title: string, text: string): void {
  try {
    tell(context, title, text);
  } catch (error) {
    console.warn(JSON.stringify({ notShown: title, error: detailOf(error) }));
    tell(context, title, text);
  }
}

function tell({ services, channel }: Context, title: string, text: string): void {
  if (channel === 'menu') services.ui.alert(title, text);
  else if (channel === 'box') services.workbook.toast(text, title);
}
