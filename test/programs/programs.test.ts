// Small scripts as people publish them, run as they stand: what they reach for first is there, and does what Google does.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { type RunResult, runIn } from '../../local/run';
import { edit, tick } from '../../local/triggers';
import type { Workspace } from '../../local/workspace';
import { OWNER, workspaceOf } from '../local/bundles';

const now = new Date('2026-10-20T02:00:00Z');

type Values = (string | number | boolean | null)[][];

/** A workspace with that script, and the values on its only sheet; formats are per column. */
function opened(name: string, values: Values = [], formats: string[] = []): Workspace {
  const workspace = workspaceOf(readFileSync(join('test', 'programs', `${name}.gs`), 'utf8'));
  values.forEach((row, r) => {
    row.forEach((value, c) => {
      const numberFormat = formats[c];
      workspace.workbook.sheets[0]?.setCell(r + 1, c + 1, {
        value,
        ...(numberFormat !== undefined && typeof value === 'number' ? { format: { numberFormat } } : {}),
      });
    });
  });
  return workspace;
}

function valuesOf(workspace: Workspace, name = 'Sheet1'): unknown[][] {
  const sheet = workspace.workbook.sheet(name);
  return Array.from({ length: sheet?.lastRow ?? 0 }, (_, r) =>
    Array.from({ length: sheet?.lastColumn ?? 0 }, (_cell, c) => sheet?.cell(r + 1, c + 1)?.value ?? null),
  );
}

function ok(result: RunResult | undefined): RunResult {
  expect(result?.error).toBeUndefined();
  return result as RunResult;
}

test('mail-merge: one mail a row, and none again in the next run', () => {
  const workspace = opened('mail-merge', [
    ['Email', 'Name', 'Text', 'Sent'],
    ['a@example.com', 'An', 'Good day', null],
    [null, null, null, null],
    ['b@example.com', 'Binh', 'Good day', 'EMAIL SENT'],
    ['c@example.com', 'Chi', 'Good day', null],
  ]);
  const { mails } = ok(runIn(workspace, 'sendEmails', { now }));
  expect(mails.map(({ to, subject }) => [to, subject])).toStrictEqual([
    ['a@example.com', 'Hello An'],
    ['c@example.com', 'Hello Chi'],
  ]);
  expect(readFileSync(join(workspace.dir, mails[0]?.path ?? ''), 'utf8')).toMatch(/^From: .*The office/m);
  expect(ok(runIn(workspace, 'sendEmails', { now })).mails).toStrictEqual([]);
});

test('late-rows: a menu of two, late rows coloured, and all colours gone again', () => {
  const [yesterday, tomorrow] = [46_314, 46_316];
  const workspace = opened(
    'late-rows',
    [
      ['Task', 'Due', 'Who'],
      ['one', yesterday, 'An'],
      ['two', tomorrow, 'Binh'],
      ['three', 'soon', 'Chi'],
      ['four', yesterday, 'Dung'],
    ],
    ['', 'dd/MM/yyyy'],
  );
  expect(ok(runIn(workspace, 'onOpen', { now })).menus).toStrictEqual([
    {
      label: 'Dates',
      items: [
        { label: 'Colour late rows', function: 'colourLateRows' },
        { separator: true },
        { label: 'Clear colours', function: 'clearColours' },
      ],
    },
  ]);
  const [sheet] = workspace.workbook.sheets;
  const looks = () =>
    [2, 3, 4, 5].map((row) => {
      const { background, bold } = sheet?.formatAt(row, 3) ?? {};
      return [background ?? null, bold ?? false];
    });
  const plain = looks();
  expect(ok(runIn(workspace, 'colourLateRows', { now })).logs.map(({ text }) => text)).toStrictEqual([
    '2 late',
  ]);
  const coloured = ['#ffb6c1', true];
  expect(looks()).toStrictEqual([coloured, plain[1], plain[2], coloured]);
  expect(sheet?.notes.get('1,1')).toBe('Last looked at 20 Oct 2026');
  ok(runIn(workspace, 'clearColours', { now }));
  expect(looks()).toStrictEqual(plain);
  expect(sheet?.notes.size).toBe(0);
});

test('duplicates: one of each row is left, and counted', () => {
  const workspace = opened('duplicates', [
    ['a', 1],
    ['b', 2],
    ['a', 1],
    ['a', 2],
  ]);
  ok(runIn(workspace, 'removeDuplicates', { now }));
  expect(valuesOf(workspace)).toStrictEqual([
    ['a', 1, null, 'rows', 3],
    ['b', 2, null, 'removed', 1],
    ['a', 2, null, null, null],
  ]);
});

test('archive: what a person ticks off is stamped and moved, each time', () => {
  const workspace = opened('archive', [
    ['task', 'state', 'when'],
    ['one', null, null],
    ['two', null, null],
    ['three', null, null],
  ]);
  const type = (row: number, text: string) =>
    edit(workspace, { sheet: 'Sheet1', row, column: 2, kind: { type: 'text' } }, text, { now }).map(ok);
  type(3, 'done');
  type(2, 'not yet');
  type(3, 'done');
  // The workbook's clocks are those of Greenwich, whatever the script's are.
  const today = 46_315 + 2 / 24;
  expect(valuesOf(workspace)).toStrictEqual([
    ['task', 'state', 'when'],
    ['one', 'not yet', null],
  ]);
  const archived = valuesOf(workspace, 'Archive');
  expect(archived.map(([task, state]) => [task, state])).toStrictEqual([
    ['two', 'done'],
    ['three', 'done'],
  ]);
  for (const [, , when] of archived) expect(Number(when)).toBeCloseTo(today, 3);
});

test('weekly-digest: installed twice it comes once a Monday, from the named range', () => {
  const workspace = opened('weekly-digest', [
    ['points', 72.5],
    ['late', 3],
    ['open', 0],
  ]);
  ok(runIn(workspace, 'install', { now }));
  ok(runIn(workspace, 'install', { now }));
  const mails = tick(workspace, new Date('2026-11-03T00:00:00Z')).flatMap((result) => ok(result).mails);
  expect(mails.map(({ to, subject }) => [to, subject])).toStrictEqual([
    [OWNER, 'Digest 1'],
    [OWNER, 'Digest 2'],
  ]);
  expect(readFileSync(join(workspace.dir, mails[0]?.path ?? ''), 'utf8')).toContain('<li>points: 72.5</li>');
});

test('long-job: stops in time and goes on by itself until all is done', () => {
  const rows = Array.from({ length: 40 }, (_, row) => [row + 1]);
  const wanted = rows.map(([n = 0]) => [n, n * 2]);
  const later = new Date(now.getTime() + 3_600_000);
  const workspace = opened('long-job', rows);
  expect(ok(runIn(workspace, 'work', { now })).killed).toBe(false);
  expect(workspace.state.triggers).toHaveLength(1);
  expect(tick(workspace, later).map((result) => ok(result).killed)).toStrictEqual([false, false]);
  expect(valuesOf(workspace)).toStrictEqual(wanted);
  expect([workspace.state.triggers, workspace.state.properties.script]).toStrictEqual([[], {}]);
});
