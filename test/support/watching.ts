// Every call of a run to its host, just before it is carried out: so that somebody else can act at that very moment.
import { Dispatcher } from '../../local/host/dispatcher';

export interface HostCall {
  /** From 1. */
  readonly number: number;
  /** "mail.send". */
  readonly name: string;
  /** The run holds a lock by now. */
  readonly locked: boolean;
}

/** Does `work`, and tells `before` of each call; not of those that come of what `before` does itself. */
export function watching<T>(work: () => T, before: (call: HostCall) => void): T {
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
      before({ number, name: `${service}.${method}`, locked });
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
