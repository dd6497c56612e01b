// What `--help` prints: what a command does, and what its words and options may be.
import { tabs } from '../sheets-schema/index';
import {
  COMMANDS,
  type Command,
  type CommandName,
  type OptionName,
  optionText,
  usage,
  usageOf,
} from './arguments';
import { functionsOf } from './host/bundle';
import { answers } from './texts.vi';
import { DEFAULT_OWNER } from './workspace';

const SUMMARY: Readonly<Record<CommandName, string>> = {
  create:
    'Makes a workspace: a folder with workbook.xlsx and what goes with it. Runs the set-up, so that all tabs are there.',
  menu: 'Prints the menu as people see it, with the function behind each item.',
  run: 'Runs a function of the script, as a person choosing it from the menu. Mails and papers become files of the workspace.',
  tick: 'Lets the clock go on: runs the triggers that are due by then, each as whoever made it.',
  export: 'Prints a table as CSV under a header of keys, a page as a grid under column letters.',
  import:
    'Adds the rows of a CSV file below those of a table, as a person pasting them. The header names columns by key or as the tab does; separator and encoding are found out.',
  edit: 'Types one value into one cell, as a person; then runs what an edit sets off.',
};

const OPTION: Readonly<Record<OptionName, string>> = {
  answer: `What the person answers to questions, in their order, the last one to all that follow: yes (y, OK, ${answers.yes.join(', ')}) or no (n, ${answers.no.join(', ')}), a text where a text is asked for. Default: no.`,
  'drive-lag':
    "Seconds until Drive's lists show what was made or changed; what is known by its id is there at once. Default: 60.",
  example: 'With sample progress of an October, addresses, and sending switched on.',
  fault: 'The N-th service call fails after it took effect.',
  help: 'This text.',
  json: 'One JSON object instead of text; what the script logged goes to stderr.',
  'kill-after': 'The run is ended right after its N-th service call. Exit code 137.',
  log: 'Also prints what the script logged, to stderr. A run that fails prints it anyway.',
  now: 'The moment it is, as 2026-10-20 or 2026-10-20T07:00 in the zone of the script. Default: now.',
  replace: 'The rows of the file take the place of those in the table.',
  user: `Who does it. Default: the owner of the workspace, ${DEFAULT_OWNER} unless state.json says otherwise.`,
};

const PARAMETER: Readonly<Record<string, (dist: string) => string>> = {
  DIR: () => 'The folder of the workspace.',
  FUNCTION: (dist) => list(functionsOf(dist)),
  TABLE: () => list(tabs.map(({ id, title }) => `${id} (${title})`)),
  'FILE.csv': () => 'The file to read.',
  KEY: () => 'The key of a row (its parts joined by "|"), or row:N for the N-th row of the tab.',
  COLUMN: () => 'The key of a column (a wrong one lists them), on pages a column letter.',
  VALUE: () => 'What is typed; a key or a label where there is a choice.',
};

const list = (choices: readonly string[]): string => `One of ${choices.join(', ')}.`;

/** Characters a line. */
const LINE = 100;

/** Lines no longer than LINE, the first of them behind `head`, which all others leave room for. */
function wrapped(head: string, text: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line === undefined || head.length + line.length + 1 + word.length > LINE) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return `${head}${lines.join(`\n${' '.repeat(head.length)}`)}\n`;
}

/** `command`: '' for all of them. `dist`: the folder of the bundle. */
export function help(command: CommandName | '', dist: string): string {
  if (command === '') return `${usage()}\n`;
  const { parameters, options }: Command = COMMANDS[command];
  const words = [
    ...parameters.map((name) => [name, PARAMETER[name]?.(dist) ?? ''] as const),
    ...options.map((option) => [optionText(option), OPTION[option]] as const),
  ];
  const width = Math.max(...words.map(([word]) => word.length)) + 2;
  const lines = words.map(([word, text]) => wrapped(`  ${word.padEnd(width)}`, text));
  const exits =
    'Exit code: 0 done, 1 the person was told of a failure, 2 wrong usage, 137 ended by --kill-after.\n';
  return `${usageOf(command)}\n\n${wrapped('', SUMMARY[command])}\n${lines.join('')}\n${exits}`;
}
