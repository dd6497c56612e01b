// The one door from the realm to the host: counts and costs every call, and can end or spoil the run at any of them.

import type { Execution } from './execution';
import { checkPermission } from './permissions';
import {
  type CallKind,
  type HostService,
  type Json,
  NotEmulated,
  ServiceError,
  type ServiceMethod,
} from './service';
import { elapsedMs } from './virtual-time';

export interface Calls {
  total: number;
  reads: number;
  writes: number;
  mail: number;
  drive: number;
  other: number;
}

/** Google refuses a call before it takes effect: an address it does not take, a quota that is used up. */
interface Refusal {
  readonly service: string;
  readonly name: string;
  readonly message: string;
  /** Only the N-th call of that name, counted from 1. Default: each. */
  readonly call?: number;
}

export interface Interference {
  /** The run ends right after this call (counted from 1) took effect, as by the 6-minute limit. */
  killAfter?: number;
  /** This call throws after taking effect. */
  fault?: number;
  refuse?: Refusal;
}

/** Google's limit of an execution; a simple trigger has half a minute. */
const LIMIT_MS = 6 * 60 * 1000;
const SIMPLE_LIMIT_MS = 30 * 1000;

const COUNTER = { read: 'reads', write: 'writes', mail: 'mail', drive: 'drive', other: 'other' } as const;

export class Dispatcher {
  readonly calls: Calls = { total: 0, reads: 0, writes: 0, mail: 0, drive: 0, other: 0 };
  /** Ended from outside, by `killAfter` or by the time limit; what had taken effect stays. */
  killed = false;
  /** What the script asked for that is not emulated: it ended the run. */
  refused: string | null = null;
  /** A defect of the runtime itself, not something Google would refuse: it ended the run too. */
  defect: unknown = null;
  /** Calls so far of the name that `refuse` is about. */
  private refusable = 0;

  constructor(
    private readonly execution: Execution,
    private readonly services: Readonly<Record<string, HostService>>,
    private readonly interference: Interference = {},
  ) {
    const { refuse } = interference;
    if (refuse && !services[refuse.service]?.[refuse.name])
      throw new Error(`The host has no method ${refuse.service}.${refuse.name} to refuse`);
  }

  /** Carries out one request of the realm (see realm/invoke.ts); never throws. */
  handle(request: string): string {
    try {
      const [service, method, args] = JSON.parse(request) as [string, string, Json[]];
      return JSON.stringify({ value: this.carryOut(service, method, args) ?? null });
    } catch (thrown) {
      this.judge(thrown);
      const { name, message, more } = thrown as Partial<ServiceError>;
      return JSON.stringify({ error: { name, message, more } });
    }
  }

  /** What Google would refuse is the script's to catch; so is a stack that the script itself has filled. */
  private judge(thrown: unknown): void {
    if (thrown instanceof NotEmulated) this.refused ??= thrown.message;
    else if (thrown instanceof ServiceError) return;
    else if (!(thrown instanceof RangeError && thrown.message.includes('call stack'))) this.defect ??= thrown;
  }

  /** Nothing has an effect any more: on Google the script would have been ended, here it may still catch errors. */
  private get isOver(): boolean {
    return this.killed || this.refused !== null || this.defect !== null;
  }

  private carryOut(service: string, name: string, args: Json[]): Json {
    if (this.isOver) throw new ServiceError(this.refused ?? 'Exceeded maximum execution time');
    const method = this.services[service]?.[name];
    if (!method) throw new Error(`The host has no method ${service}.${name}`);
    checkPermission(this.execution, service, name);
    const number = this.count(method.kind);
    const result = this.run(this.turnedDown(service, name) ?? method, args, number);
    if (number !== null && number === this.interference.fault) {
      throw new ServiceError(`Service error: ${service}.${name} (fault injected after call ${number})`);
    }
    return result;
  }

  /** The same call as one that Google refuses: a round trip all the same. Undefined where it is let through. */
  private turnedDown(service: string, name: string): ServiceMethod | undefined {
    const { refuse } = this.interference;
    if (refuse?.service !== service || refuse.name !== name) return undefined;
    this.refusable += 1;
    if (refuse.call !== undefined && refuse.call !== this.refusable) return undefined;
    return {
      ...(this.services[service]?.[name] as ServiceMethod),
      run: () => {
        throw new ServiceError(refuse.message);
      },
    };
  }

  /** Runs the method, then ends the execution if this was to be its last call: effects first, as Google does. */
  private run(method: ServiceMethod, args: Json[], number: number | null): Json {
    let result: Json = null;
    try {
      result = method.run(args);
    } finally {
      if (method.kind !== 'free') this.execution.trace.spent += method.costMs(args, result);
      this.killed = (number !== null && number === this.interference.killAfter) || this.isOverdue();
    }
    if (this.killed) throw new ServiceError('Exceeded maximum execution time');
    return result;
  }

  private isOverdue(): boolean {
    return elapsedMs(this.execution) > (this.execution.mode === 'simple' ? SIMPLE_LIMIT_MS : LIMIT_MS);
  }

  /** The number of a counted call, null for one that is no round trip. */
  private count(kind: CallKind): number | null {
    if (kind === 'free') return null;
    this.calls[COUNTER[kind]] += 1;
    this.calls.total += 1;
    return this.calls.total;
  }
}
