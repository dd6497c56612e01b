// The errors a script may catch: what Google would throw. Any other error of the emulation is a defect of it.

const told = new WeakSet<object>();

/** Google's error of that message; `name` is what Google calls it. */
export function exception(message: string, name = 'Exception'): Error {
  const error = new Error(message);
  error.name = name;
  told.add(error);
  return error;
}

export function isException(error: unknown): boolean {
  return typeof error === 'object' && error !== null && told.has(error);
}
