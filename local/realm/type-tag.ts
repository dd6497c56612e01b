// Which of Google's types an object of the realm is: by it an argument is known for a Range, a Sheet or a BorderStyle.

const TYPE = Symbol("Google's type");

/** The object, marked as one of that type. */
export function tagged<T extends object>(type: string, object: T): T {
  Object.defineProperty(object, TYPE, { value: type });
  return object;
}

/** Undefined for what the runtime did not make. */
export function typeOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as { [TYPE]?: string })[TYPE];
}
