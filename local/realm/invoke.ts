// The bridge's realm side: every emulated service reaches the host through invoke(), as JSON text only.
import { exception, isException } from './exception';

/** Takes the JSON text of [service, method, args]; gives that of {value} or {error: {name, message}}. */
export type HostCall = (request: string) => string;

/** Stops and restarts the measuring of the bundle's own CPU time. */
export interface Clock {
  pause(): void;
  resume(): void;
}

let call: HostCall | undefined;
let clock: Clock | undefined;

/** Joins this realm to its host; called once, before the bundle is loaded. */
export function connect(hostCall: HostCall, hostClock?: Clock): void {
  call = hostCall;
  clock = hostClock;
}

/** Runs emulation work that must not count as the bundle's own CPU time. */
export function uncounted<T>(work: () => T): T {
  clock?.pause();
  try {
    return work();
  } finally {
    clock?.resume();
  }
}

/**
 * Calls a method of a host service. The result is plain JSON, typed by the caller.
 * Throws an Error named as on Google ('Exception') when the service refuses.
 */
// biome-ignore lint/suspicious/noExplicitAny: the shape is known to the caller alone, it crossed as JSON
export function invoke(service: string, method: string, ...args: unknown[]): any {
  return uncounted(() => {
    const answer = JSON.parse(answerTo(requestOf([service, method, args])));
    if (!answer.error) return answer.value;
    const { message, name, more = {} } = answer.error;
    throw Object.assign(exception(message, name), more);
  });
}

/** The host answers whatever happens, unless the stack ends in it: that error becomes one of this realm. */
function answerTo(request: string): string {
  if (!call) throw new Error('The realm is not connected to its host');
  try {
    return call(request);
  } catch (error) {
    throw exception((error as Error).message, (error as Error).name);
  }
}

/** What has no JSON (a ring of objects, a BigInt) reaches no service of Google either. */
function requestOf(request: unknown[]): string {
  try {
    return JSON.stringify(request);
  } catch (cause) {
    throw exception(`Invalid argument: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

/** Ends the execution: what the script asks for is not emulated. What it throws may be caught, but nothing works any more. */
export function notEmulated(what: string): never {
  invoke('runtime', 'notEmulated', what);
  throw new Error('The host went on after something that is not emulated');
}

/** Runs an emulated member: an error of it that is none of Google's ends the execution as a defect of the runtime. */
export function contained<T>(member: () => T): T {
  try {
    return member();
  } catch (error) {
    // A script that calls itself without end runs out of stack wherever it happens to be.
    const isDeep = error instanceof RangeError && error.message.includes('call stack');
    if (!isDeep && !isException(error))
      invoke('runtime', 'defect', error instanceof Error ? (error.stack ?? error.message) : String(error));
    throw error;
  }
}
