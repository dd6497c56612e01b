// Commands start from their compiled form: at once where nothing changed, and never from yesterday's code.
import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { usage } from '../../local/arguments';
import { main } from '../../local/commands';
import { rarely, thinned } from '../support/thinned';
import { Project } from './project';

const project = new Project();
const office = project.at('office');
afterAll(() => project.remove());

const NOW = ['--now', '2026-10-20T08:00:00+07:00'];
const USAGE = { out: '', log: `${usage()}\n`, exit: 2 };
const CACHE = ['cli.json', 'cli.mjs', 'dist.json'];

/** The same command in this process, from its source. */
const source = (...args: string[]) => main(args, project.at('dist'));

let shown: ReturnType<typeof source>;

beforeAll(() => {
  expect(project.local('create', office, ...NOW).exit).toBe(0);
  shown = source('menu', office);
  expect(shown.out).toContain('Tính điểm');
});

test('when nothing changed, then a start needs no compiler and writes no file', () => {
  const files = () => CACHE.map((name) => readFileSync(project.at(`.cache/${name}`), 'utf8'));
  const before = files();
  expect(project.localAsItIs('menu', office)).toStrictEqual(shown);
  expect(files()).toStrictEqual(before);
  expect(readdirSync(project.at('.cache')).sort()).toStrictEqual(CACHE);
});

const GIVEN = [
  [],
  ['menu', office, '--json'],
  ['menu', project.at('nowhere')],
  ['export', office, 'tasks'],
  ['export', office, 'nothing'],
  ['edit', office, 'tasks', 'IV.3', 'nothing', 'x'],
  ['run', 'nothing', office],
];

test.each(thinned(GIVEN, 2).map((args) => [args]))(
  'when the compiled command is given %j, then it answers as its source does',
  (args) => {
    expect(project.local(...args)).toStrictEqual(source(...args));
  },
);

test('when it runs a function, then its result is that of its source', () => {
  const [compiled, plain] = ['compiled', 'plain'].map((name) => project.at(name)) as [string, string];
  for (const dir of [compiled, plain]) cpSync(office, dir, { recursive: true });
  const result = (run: typeof source, dir: string) => {
    const { out, log, exit } = run('run', 'recomputeScores', dir, '--json', ...NOW);
    return { ...JSON.parse(out), cpuMs: 0, log, exit };
  };
  expect(result(project.local.bind(project), compiled)).toStrictEqual(result(source, plain));
  expect(project.local('export', compiled, 'dashboard')).toStrictEqual(source('export', plain, 'dashboard'));
});

describe('when what it is made of changes, then the next start says so:', () => {
  test.each(
    thinned(
      [
        ['the command', 'local/arguments.ts', 'Usage: npm', 'USAGE: npm', 'log'],
        [
          'the emulated services',
          'local/realm/ui.ts',
          'label: caption',
          'label: caption.toUpperCase()',
          'out',
        ],
        ['the bundle', 'src/ui/words/menu.vi.ts', "'Tính điểm'", "'Chấm điểm'", 'out'],
        [
          'a package',
          'node_modules/csv-parse/lib/sync.js',
          'import { CsvError',
          'console.log("patched");import { CsvError',
          'out',
        ],
      ] as const,
      4,
    ),
  )('%s', (_what, path, old, changed, where) => {
    const ask = () => (where === 'log' ? project.local() : project.local('menu', office))[where];
    const before = ask();
    project.edit(path, (text) => text.replace(old, changed));
    expect(ask()).not.toBe(before);
    // As a branch does that was left and is come back to, with files older than what was made since.
    project.edit(path, (text) => text.replace(changed, old), 30);
    expect(ask()).toBe(before);
  });

  test.each(
    thinned(
      [
        ['a file is added', () => writeFileSync(project.at('local/added.ts'), '')],
        ['a file is gone', () => rmSync(project.at('local/added.ts'))],
        ['packages are installed', () => utimesSync(project.at('node_modules/.package-lock.json'), 0, 0)],
      ] as const,
      3,
    ),
  )('%s', (_what, change) => {
    expect(project.localAsItIs()).toStrictEqual(USAGE);
    change();
    expect(project.localAsItIs()).toMatchObject({ out: '', exit: 1 });
    expect(project.local().exit).toBe(2);
  });
});

test('when a source does not compile, then that is told and nothing older runs', () => {
  const wrong = '\nexport const = 1;';
  project.edit('local/arguments.ts', (code) => code + wrong);
  const { out, log, exit } = project.local();
  expect([out, exit]).toStrictEqual(['', 1]);
  expect(log).toContain('local/arguments.ts');
  project.edit('local/arguments.ts', (code) => code.replace(wrong, ''));
  expect(project.local()).toStrictEqual(USAGE);
});

const DAMAGES = [
  ['.cache/cli.mjs', 'half written'],
  ['.cache/cli.json', 'half written'],
  ['.cache', 'gone'],
  ['dist/main.js', 'half written'],
] as const;

test.each(thinned(DAMAGES, 4))('when %s is %s, then it is made again', (path, damage) => {
  if (damage === 'gone') rmSync(project.at(path), { recursive: true });
  else truncateSync(project.at(path), 500);
  expect(project.local('menu', office)).toMatchObject({ out: shown.out, exit: 0 });
  expect(project.localAsItIs('menu', office)).toStrictEqual(shown);
});

rarely(
  'when several commands start while all has to be made, then each answers and none harms the other',
  async () => {
    rmSync(project.at('.cache'), { recursive: true });
    project.edit('src/main.ts', (code) => `${code}\n`);
    const starts = await Promise.all([1, 2].map(() => project.localMeanwhile('menu', office)));
    for (const { out, exit } of starts) expect([out, exit]).toStrictEqual([shown.out, 0]);
    expect(project.localAsItIs('menu', office)).toStrictEqual(shown);
    expect(readdirSync(project.at('.cache')).sort()).toStrictEqual(CACHE);
  },
);

const EDIT = "appendFileSync('local/cli.ts', ' ');";

test.each([
  ['when no source is edited while a thing is made, then it is up to date', '', true],
  ['when one is, then it is out of date at once', EDIT, false],
  ['when one is, and is read after that, then it is so too', `${EDIT} read.push('local/cli.ts');`, false],
])('%s', (_name, meanwhile, expected) => {
  const printed = project.script(`
    import { appendFileSync } from 'node:fs';
    import { make } from './make';
    import { isUpToDate } from './stamp.mjs';
    await make('probe', ['local'], async () => {
      const read: string[] = [];
      ${meanwhile}
      return { files: { '.cache/probe.txt': 'made' }, read };
    });
    console.log(isUpToDate('probe'));`);
  expect(printed).toBe(`${expected}\n`);
});
