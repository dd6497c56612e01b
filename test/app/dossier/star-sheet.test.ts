// Tờ gắn sao khổ A3 through the built bundle: what it waits for, the file, and that it is made once.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { RunResult } from '../../../local/run';
import type { Workspace } from '../../../local/workspace';
import { remainsOf } from '../../support/interrupted';
import { told } from '../../support/observed';
import { watching } from '../../support/watching';
import { EDITOR, prepared, run, sampleWorkbook, type } from '../../support/workspaces';

const recognised = prepared((workspace) => {
  type(workspace, 'settings', 'recognitionDecision', { value: 'Quyết định số 99/QĐ-UBND' });
  type(workspace, 'settings', 'recognitionDate', { value: '15/12/2026' });
});
const make = (workspace: Workspace, typed = '3', options = {}): RunResult =>
  run(workspace, 'makeStarSheet', { answers: [typed], ...options });
const sheetsOf = ({ state }: Workspace) =>
  state.drive.filter(({ mimeType, trashed }) => mimeType === 'application/pdf' && !trashed);
const pdfOf = (workspace: Workspace): string =>
  readFileSync(join(workspace.dir, sheetsOf(workspace)[0]?.path ?? 'no file'), 'latin1');

test('as long as decision or day is missing it says so, and makes nothing', () => {
  const workspace = sampleWorkbook();
  expect(told(make(workspace))).toContain(
    'chưa có "Quyết định công nhận đạt chuẩn", "Ngày Quyết định công nhận có hiệu lực"',
  );
  type(workspace, 'settings', 'recognitionDecision', { value: 'Quyết định số 99/QĐ-UBND' });
  expect(told(make(workspace))).toContain('chưa có "Ngày Quyết định công nhận có hiệu lực"');
  expect(sheetsOf(workspace)).toStrictEqual([]);
});

test('asks for the level by the decision, and says how to print', () => {
  const workspace = recognised();
  const result = make(workspace);
  expect(result.messages[0]?.text).toContain('Quyết định số 99/QĐ-UBND, có hiệu lực ngày 15/12/2026.');
  expect(told(result)).toContain('In hai tờ trên giấy A3');
  expect(sheetsOf(workspace).map(({ name }) => name)).toStrictEqual([
    'Tờ gắn sao A3, 3 sao, xã Nam Dương.pdf',
  ]);
});

test('a decision that changes while it is asked for makes no sheet of the old one', () => {
  const workspace = recognised();
  let asked = false;
  const result = watching(
    () => make(workspace),
    ({ name }) => {
      if (name !== 'lock.try' || asked) return;
      asked = true;
      type(workspace, 'settings', 'recognitionDate', { value: '16/12/2026' });
    },
  );
  expect(result.error?.code).toBe('changed_meanwhile');
  expect(sheetsOf(workspace)).toStrictEqual([]);
});

test.each([1, 2, 3, 4, 5])(
  '%d stars: A3 in landscape, red ground, so many yellow stars within the page',
  (stars) => {
    const workspace = recognised();
    make(workspace, String(stars));
    const pdf = pdfOf(workspace);
    expect(pdf).toMatch(/^%PDF-1\.4\n/);
    expect(pdf).toContain('/MediaBox [0 0 1190.55 841.89]');
    expect(pdf).toContain('0.855 0.145 0.114 rg 0 0 1190.55 841.89 re f');
    const drawn = pdf.split('\n').filter((line) => line.endsWith(' h f'));
    expect(drawn).toHaveLength(stars);
    const points = drawn.flatMap((line) =>
      [...line.matchAll(/(-?[\d.]+) (-?[\d.]+) [ml]/g)].map(([, x, y]) => [Number(x), Number(y)] as const),
    );
    expect(points).toHaveLength(stars * 10);
    expect(points.filter(([x, y]) => x < 30 || x > 1160 || y < 30 || y > 811)).toStrictEqual([]);
    // Every object lies where the table says.
    const table = Number(/startxref\n(\d+)/.exec(pdf)?.[1]);
    expect(pdf.slice(table, table + 4)).toBe('xref');
    const places = [...pdf.slice(table).matchAll(/^(\d{10}) 00000 n /gm)].map(([, place]) => Number(place));
    places.forEach((place, index) => {
      expect(pdf.slice(place).startsWith(`${index + 1} 0 obj`)).toBe(true);
    });
    const stream = /<< \/Length (\d+) >>\nstream\n([\s\S]*?)\nendstream/.exec(pdf);
    expect(stream?.[2]).toHaveLength(Number(stream?.[1]));
  },
);

const able = spawnSync('pdfinfo', ['-v']).error === undefined;
(able ? test : test.skip)(
  able ? 'another reader sees one page of A3' : 'another reader: left out, pdfinfo is not installed here',
  () => {
    const workspace = recognised();
    make(workspace);
    const path = join(workspace.dir, sheetsOf(workspace)[0]?.path ?? '');
    const seen = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
    expect(seen).toMatch(/Pages:\s+1\n/);
    expect(seen).toMatch(/Page size:\s+1190.55 x 841.89 pts \(A3\)/);
  },
);

test.each(['0', '6', '10', '-1', 'ba', '3 sao'])('"%s" is no level: nothing is made', (typed) => {
  const workspace = recognised();
  expect(told(make(workspace, typed))).toContain('Chưa lập tờ nào');
  expect(sheetsOf(workspace)).toStrictEqual([]);
});

test('made again, of another level too, it takes the place of the first; only the operator makes it', () => {
  const workspace = recognised();
  expect(make(workspace, '3', { user: EDITOR }).error?.code).toBe('operator_only');
  make(workspace, '3');
  const [first] = sheetsOf(workspace);
  make(workspace, '4');
  expect(sheetsOf(workspace).map(({ id, name }) => [id, name])).toStrictEqual([
    [first?.id, 'Tờ gắn sao A3, 4 sao, xã Nam Dương.pdf'],
  ]);
});

test.each(['killAfter', 'fault'] as const)(
  '%s at every call: the next run leaves one sheet in one folder',
  (kind) => {
    for (const { call, workspace } of remainsOf(recognised, (one, how) => make(one, '3', how), kind, 3)) {
      make(workspace, '3');
      const folders = workspace.state.drive.filter(
        ({ mimeType, trashed }) => mimeType.endsWith('folder') && !trashed,
      );
      expect([call, sheetsOf(workspace).length, folders.length]).toStrictEqual([call, 1, 1]);
    }
  },
);
