// console and Logger: lines for the log of this execution.
import { emulate } from './emulate';
import { guard } from './guard';
import { invoke } from './invoke';

type Level = 'log' | 'info' | 'warn' | 'error';

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return value.stack ?? String(value);
  return JSON.stringify(value) ?? String(value);
}

/** Fills %s, %d, %i, %f, %j, %o in turn; what is left over follows, separated by blanks. */
function formatted(values: unknown[]): string {
  const [first, ...rest] = values;
  if (typeof first !== 'string') return values.map(textOf).join(' ');
  const filled = first.replace(/%[sdifjo]/g, (mark) => (rest.length > 0 ? textOf(rest.shift()) : mark));
  return [filled, ...rest.map(textOf)].join(' ');
}

const write =
  (level: Level) =>
  (...values: unknown[]): void =>
    invoke('log', 'write', level, formatted(values));

export const console = guard('console', {
  log: write('log'),
  info: write('info'),
  warn: write('warn'),
  error: write('error'),
});

export const Logger: GoogleAppsScript.Base.Logger = emulate('Base.Logger', {
  log: (...values: unknown[]) => {
    write('log')(...values);
    return Logger;
  },
});
