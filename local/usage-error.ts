// A command that cannot be understood or names what is not there: told in English, exit code 2.

export class UsageError extends Error {
  override readonly name = 'UsageError';
}
