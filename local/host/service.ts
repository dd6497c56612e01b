// The bridge's contract on the host side: what a service of the emulated Google is made of.
// Only JSON crosses, so that no object of this process ever reaches the bundle's realm.

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** 'free' crosses the bridge but is no round trip on Google (navigation, builders): not counted, costs nothing. */
export type CallKind = 'read' | 'write' | 'mail' | 'drive' | 'other' | 'free';

export interface ServiceMethod {
  kind: CallKind;
  /** Modelled milliseconds of one call on Google; called after `run`. */
  costMs(args: Json[], result: Json): number;
  /** Carries the call out. Throws ServiceError for what Google would refuse. */
  run(args: Json[]): Json;
}

export type HostService = Record<string, ServiceMethod>;

/** Becomes an Error of the realm with the same message; `name` is what Google calls it. */
export class ServiceError extends Error {
  /** `more`: what else Google's error of that kind holds. */
  constructor(
    message: string,
    name = 'Exception',
    readonly more: { readonly [key: string]: Json } = {},
  ) {
    super(message);
    this.name = name;
  }
}

/**
 * Something of Google that the emulation lacks, not something Google would refuse: it ends the run, whatever the script
 * catches.
 */
export class NotEmulated extends ServiceError {
  /** @param what as the person will look for it: Drive.Files.export */
  constructor(what: string) {
    super(`not emulated: ${what}`);
  }
}
