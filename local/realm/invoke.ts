// The bridge's realm side: every emulated service reaches the host through invoke(), as JSON text only.

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
    if (!call) throw new Error('The realm is not connected to its host');
    const answer = JSON.parse(call(JSON.stringify([service, method, args])));
    if (!answer.error) return answer.value;
    const { message, name, more = {} } = answer.error;
    throw Object.assign(new Error(message), { name, ...more });
  });
}
