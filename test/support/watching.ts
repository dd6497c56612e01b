// Every call of a run to its host, just before it is carried out: so that somebody else can act at that very moment.
import { type Calls, Dispatcher } from '../../local/host/dispatcher';

export interface HostCall {
  /** From 1. */
  readonly number: number;
  /** "mail.send". */
  readonly name: string;
  /** The run holds a lock by now. */
  readonly locked: boolean;
  /** What was carried out before, as interference counts it: what costs Google no round trip is not in it. */
  readonly before: Readonly<Calls>;
}

/** Does `work`, and tells `see` of each call; not of those that come of what `see` does itself. */
export function watching<T>(work: () => T, see: (call: HostCall) => void): T {
  const { handle } = Dispatcher.prototype;
  let number = 0;
  let locked = false;
  let aside = false;
  Dispatcher.prototype.handle = function (request) {
    if (aside) return handle.call(this, request);
    const [service, method] = JSON.parse(request) as [string, string];
    number += 1;
    aside = true;
    try {
      see({ number, name: `${service}.${method}`, locked, before: this.calls });
    } finally {
      aside = false;
    }
    const answer = handle.call(this, request);
    if (service === 'lock') locked = method === 'try' && JSON.parse(answer).value === true;
    return answer;
  };
  try {
    return work();
  } finally {
    Dispatcher.prototype.handle = handle;
  }
}
