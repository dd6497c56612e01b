// The recipes of CONTRIBUTING carried out in a scratch copy: the type check asks for all that is missing, at most five
// files are touched, and what was added works in the built bundle.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { Scratch } from '../support/scratch';
import { isWhole, rarely } from '../support/thinned';
import { RECIPES, type Recipe } from './recipes';

const ROOT = resolve(__dirname, '../..');
const MOST_FILES = 5;
/** Texts are written for every addition; they are named by the type check too, but not counted. */
const isText = (file: string): boolean => /\.vi\.ts$|document-texts\.csv$/.test(file);

const scratch = new Scratch();
afterAll(() => scratch.remove());

const filesOf = ({ steps }: Recipe): string[] => [
  ...new Set(steps.flatMap(({ edits }) => edits.map(({ file }) => file))),
];

rarely('before anything is added the type check has nothing to say', () => {
  expect(scratch.complaints()).toStrictEqual([]);
});

/** Followed one after the other, or, in an ordinary run, all hand in hand: the first steps, the second, the third. */
const [FIRST, ...OTHERS] = RECIPES;
const ROUNDS = isWhole()
  ? RECIPES.flatMap(({ steps }) => steps.map((step) => [step]))
  : (FIRST?.steps ?? []).map((step, round) => [step, ...OTHERS.flatMap(({ steps }) => steps[round] ?? [])]);

test('the type check names every place that is missing, and then none', () => {
  const asked = ROUNDS.map((steps) => {
    for (const { edits } of steps) scratch.apply(edits);
    return scratch.complaints();
  });
  expect(asked).toStrictEqual(
    ROUNDS.map((steps) => [...new Set(steps.flatMap((step) => step.asked))].sort()),
  );
});

test('no recipe is longer than those rounds', () => {
  expect(new Set(ROUNDS.flat())).toStrictEqual(new Set(RECIPES.flatMap(({ steps }) => steps)));
});

describe.each(RECIPES.map((recipe) => [recipe.name, recipe] as const))('%s', (_name, recipe) => {
  test('at most five files are touched, texts aside', () => {
    expect(filesOf(recipe).filter((file) => !isText(file)).length).toBeLessThanOrEqual(MOST_FILES);
  });

  test('what is asked for is what is then touched', () => {
    const asked = recipe.steps.flatMap((step) => step.asked);
    expect(filesOf(recipe)).toStrictEqual(expect.arrayContaining(asked));
  });

  test.each(['CONTRIBUTING.md', 'CONTRIBUTING.vi.md'])('%s names these files', (guide) => {
    const text = readFileSync(join(ROOT, guide), 'utf8');
    for (const file of filesOf(recipe)) {
      const folder = file.replace(/[^/]+$/, '');
      expect([file, text.includes(file) || text.includes(`${folder}<`)]).toStrictEqual([file, true]);
    }
  });
});

describe('all five together, in the built bundle', () => {
  const DIR = 'out/recipes';
  const NOW = ['--now', '2026-10-20T08:00'];
  const rows = (table: string): Record<string, string>[] =>
    parse(scratch.local('export', DIR, table), { columns: true });
  const edit = (...cell: readonly string[]) => scratch.local('edit', DIR, ...cell);
  const score = (code: string) => rows('scores').find((row) => row.code === code);

  beforeAll(() => {
    scratch.local('create', DIR, '--example', ...NOW);
    // The rule: a grade. The register: two rows for a criterion that nobody typed a number for.
    edit('criteria', 'A01', 'rule', 'graded');
    edit('criteria', 'A01', 'actual', 'Khá');
    edit('criteria', 'B06', 'actual', '');
    edit('criteria', 'B06', 'target', '2');
    for (const [row, day] of [
      ['row:2', '2026-03-01'],
      ['row:3', '2026-04-01'],
    ] as const) {
      edit('broadcasts', row, 'criteria', 'B06');
      edit('broadcasts', row, 'date', day);
    }
    edit('units', 'KT', 'phone', '0912 345 678');
    edit('units', 'VP', 'phone', 'không có');
    scratch.local('run', 'recomputeScores', DIR, ...NOW);
  });

  test('the rule scores', () => {
    expect(score('A01')).toMatchObject({ score: '1,5', result: 'not_met', reason: 'xếp loại Khá' });
  });

  test('the register feeds its criterion, and a snapshot covers its rows', () => {
    expect(score('B06')).toMatchObject({ result: 'met', reason: 'có 2 buổi, cần từ 2' });
    const freeze = () => scratch.local('run', 'freezeScores', DIR, '--answer', 'yes', ...NOW);
    const snapshots = () => new Set(rows('scoreHistory').map(({ snapshot }) => snapshot)).size;
    freeze();
    freeze();
    expect(snapshots()).toBe(1);
    edit('broadcasts', 'row:2', 'title', 'Về 4 xin, 4 luôn, 5 không');
    freeze();
    expect(snapshots()).toBe(2);
  });

  test('the mail goes out under the one dispatch, one an address a day', () => {
    const send = (): { to: string; subject: string }[] =>
      JSON.parse(scratch.local('run', 'sendOverdueReminders', DIR, '--answer', 'yes', '--json', ...NOW))
        .mails;
    const mails = send();
    const notice = mails.filter(({ subject }) => subject.startsWith('Tuần này'));
    expect(notice.length).toBe(1);
    expect(mails.length).toBeGreaterThan(3);
    expect(new Set(mails.map(({ to }) => to)).size).toBe(mails.length);
    expect(rows('reminderLog').filter(({ kind }) => kind === 'notice')).toStrictEqual([
      expect.objectContaining({ to: notice[0]?.to, stage: 'far', status: 'sent' }),
    ]);
    expect(send()).toStrictEqual([]);
  });

  test('the paper is made with the others', () => {
    const { files } = JSON.parse(
      scratch.local('run', 'buildDossier', DIR, '--answer', 'yes', '--json', ...NOW),
    ) as { files: { name: string }[] };
    expect(files.map(({ name }) => name)).toContain('Chương trình họp Ban Chỉ đạo xã Nam Dương năm 2026');
    expect(rows('documents').map(({ kind }) => kind)).toContain('meetingAgenda');
  });

  test('the column is read, and what it cannot read is named', () => {
    const problems = rows('dataIssues').filter(({ column }) => column === 'Điện thoại');
    expect(problems.map(({ value }) => value)).toStrictEqual(['không có']);
  });
});
