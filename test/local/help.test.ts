// `--help`: every command tells what it does, and what each of its words and options may be.
import { describe, expect, test } from '@jest/globals';
import { COMMANDS } from '../../local/arguments';
import { main } from '../../local/commands';
import { tabs } from '../../sheets-schema/index';
import { bundleOf } from './bundles';

const NAMES = Object.keys(COMMANDS) as (keyof typeof COMMANDS)[];
const dist = bundleOf('function recomputeScores() {}\nfunction buildDossier() {}\n');
const help = (...args: string[]) => main(args, dist);

describe.each(NAMES)('%s --help', (name) => {
  test('names every parameter and option, and runs nothing', () => {
    const { out, log, exit } = help(name, '--help');
    expect([log, exit]).toStrictEqual(['', 0]);
    for (const parameter of COMMANDS[name].parameters)
      expect(out).toMatch(new RegExp(`^  ${parameter} +[A-Z]`, 'm'));
    for (const option of COMMANDS[name].options)
      expect(out).toMatch(new RegExp(`^  --${option}( [A-Z-]+)? +[A-Z]`, 'm'));
    expect(
      Math.max(...out.split('\n').map((line) => (line.startsWith('Usage') ? 0 : line.length))),
    ).toBeLessThanOrEqual(100);
  });

  test('is asked for in other ways too', () => {
    const { out } = help(name, '--help');
    for (const args of [
      ['help', name],
      ['--help', name],
      [name, '-h'],
      [name, 'DIR', '--help'],
    ])
      expect(help(...args).out).toBe(out);
  });
});

test('a command that takes a function or a table lists them; who does it by default is said', () => {
  expect(help('run', '--help').out).toContain('One of recomputeScores, buildDossier.');
  const words = help('export', '--help').out.replace(/\s+/g, ' ');
  for (const { id, title } of tabs) expect(words).toContain(`${id} (${title})`);
  expect(help('edit', '--help').out.replace(/\s+/g, ' ')).toContain(
    'the owner of the workspace, vanhoa@example.com',
  );
});

test('without a command all are named', () => {
  for (const args of [['help'], ['--help'], ['-h']])
    expect([
      help(...args).exit,
      NAMES.filter((name) => !help(...args).out.includes(` -- ${name} `)),
    ]).toStrictEqual([0, []]);
});

test('a value that looks like it is none', () => {
  expect(help('edit', 'nowhere', 'tasks', 'row:2', 'title', '--', '--help')).toMatchObject({
    out: '',
    exit: 1,
  });
  expect(help('run', 'recomputeScores', 'nowhere', '--answer', '--help')).toMatchObject({ out: '', exit: 1 });
});
