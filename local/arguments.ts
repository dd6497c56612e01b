// The command line: commands with their arguments and options, checked before anything is touched.
import { parseArgs } from 'node:util';
import { UsageError } from './usage-error';

const OPTIONS = {
  answer: { type: 'string', multiple: true },
  'drive-lag': { type: 'string' },
  example: { type: 'boolean' },
  fault: { type: 'string' },
  help: { type: 'boolean' },
  json: { type: 'boolean' },
  'kill-after': { type: 'string' },
  log: { type: 'boolean' },
  now: { type: 'string' },
  replace: { type: 'boolean' },
  user: { type: 'string' },
} as const;

export type OptionName = keyof typeof OPTIONS;

export interface Command {
  readonly parameters: readonly string[];
  readonly options: readonly OptionName[];
  /** Options the command cannot do without. */
  readonly needs?: readonly OptionName[];
}

export const COMMANDS = {
  create: { parameters: ['DIR'], options: ['example', 'now', 'json', 'log'] },
  menu: { parameters: ['DIR'], options: ['json'] },
  run: {
    parameters: ['FUNCTION', 'DIR'],
    options: ['now', 'user', 'answer', 'json', 'log', 'kill-after', 'fault', 'drive-lag'],
  },
  tick: {
    parameters: ['DIR'],
    options: ['now', 'json', 'log', 'kill-after', 'fault', 'drive-lag'],
    needs: ['now'],
  },
  export: { parameters: ['DIR', 'TABLE'], options: [] },
  import: { parameters: ['DIR', 'TABLE', 'FILE.csv'], options: ['replace'] },
  edit: { parameters: ['DIR', 'TABLE', 'KEY', 'COLUMN', 'VALUE'], options: ['user', 'now', 'json', 'log'] },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof COMMANDS;

export interface Invocation {
  command: CommandName;
  /** By the names in COMMANDS. */
  parameters: Readonly<Record<string, string>>;
  json: boolean;
  /** What the script logged is wanted too. */
  log: boolean;
  example: boolean;
  replace: boolean;
  answers?: string[];
  now?: string;
  user?: string;
  killAfter?: number;
  fault?: number;
  driveLag?: number;
}

/** Throws UsageError for anything that is not exactly one of the commands. */
export function parseCommandLine(args: readonly string[]): Invocation {
  const [name = '', ...rest] = args;
  if (!Object.hasOwn(COMMANDS, name)) throw new UsageError(usage());
  const command: Command = COMMANDS[name as CommandName];
  const { values, positionals } = parsed(rest, name);
  const given = Object.keys(values) as OptionName[];
  const stray = given.find((option) => option !== 'help' && !command.options.includes(option));
  if (stray) throw new UsageError(`${name} takes no option --${stray}\n${usageOf(name)}`);
  const missing = command.needs?.find((option) => !given.includes(option));
  if (missing) throw new UsageError(`${name} needs --${missing}\n${usageOf(name)}`);
  if (positionals.length !== command.parameters.length) throw new UsageError(usageOf(name));
  const { answer, now, user } = values;
  return {
    command: name as CommandName,
    parameters: Object.fromEntries(
      command.parameters.map((parameter, at) => [parameter, positionals[at] ?? '']),
    ),
    json: values.json ?? false,
    log: values.log ?? false,
    example: values.example ?? false,
    replace: values.replace ?? false,
    ...(answer ? { answers: answer } : {}),
    ...(now === undefined ? {} : { now }),
    ...(user === undefined ? {} : { user: address(user) }),
    ...(values['kill-after'] === undefined ? {} : { killAfter: count('kill-after', values['kill-after']) }),
    ...(values.fault === undefined ? {} : { fault: count('fault', values.fault) }),
    ...(values['drive-lag'] === undefined ? {} : { driveLag: seconds('drive-lag', values['drive-lag']) }),
  };
}

/** The command that is asked about ('' for all of them), undefined where the line asks for no help. */
export function helpWanted(args: readonly string[]): CommandName | '' | undefined {
  const [name = '', ...rest] = args;
  const known = (text: string) => (Object.hasOwn(COMMANDS, text) ? (text as CommandName) : '');
  if (['help', '--help', '-h'].includes(name)) return known(rest[0] ?? '');
  if (known(name) === '') return undefined;
  const asked = separated(rest).options.includes('--help') || (rest.length === 1 && rest[0] === '-h');
  return asked ? known(name) : undefined;
}

/** How every command is called. */
export function usage(): string {
  return [...Object.keys(COMMANDS).map(usageOf), 'More: npm run -s local -- COMMAND --help'].join('\n');
}

export function usageOf(name: string): string {
  const command: Command = COMMANDS[name as CommandName];
  const options = command.options.map((option) =>
    command.needs?.includes(option) ? optionText(option) : `[${optionText(option)}]`,
  );
  return ['Usage: npm run -s local --', name, ...command.parameters, ...options].join(' ');
}

/** --now NOW */
export function optionText(option: OptionName): string {
  return OPTIONS[option].type === 'boolean' ? `--${option}` : `--${option} ${option.toUpperCase()}`;
}

function parsed(args: readonly string[], name: string) {
  const { options, positionals } = separated(args);
  try {
    return parseArgs({ args: [...options, '--', ...positionals], options: OPTIONS, allowPositionals: true });
  } catch (cause) {
    throw new UsageError(`${(cause as Error).message}\n${usageOf(name)}`, { cause });
  }
}

/**
 * A value may begin with a dash ("-2,5"): there are no one-letter options, and --NAME takes what follows it. After a bare
 * "--" nothing is an option.
 */
function separated(args: readonly string[]): { options: string[]; positionals: string[] } {
  const options: string[] = [];
  const positionals: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] as string;
    if (arg === '--') return { options, positionals: [...positionals, ...args.slice(at + 1)] };
    if (!arg.startsWith('--')) positionals.push(arg);
    else if (takesText(arg.slice(2)) && at + 1 < args.length) options.push(`${arg}=${args[++at]}`);
    else options.push(arg);
  }
  return { options, positionals };
}

function takesText(name: string): boolean {
  return Object.hasOwn(OPTIONS, name) && OPTIONS[name as OptionName].type === 'string';
}

function count(option: string, text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new UsageError(`--${option} takes a number from 1, not ${text}`);
  return Number(text);
}

function seconds(option: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new UsageError(`--${option} takes a number of seconds, not ${text}`);
  return Number(text);
}

function address(text: string): string {
  if (!/^\S+@\S+$/.test(text)) throw new UsageError(`--user takes an e-mail address, not ${text}`);
  return text.toLowerCase();
}
