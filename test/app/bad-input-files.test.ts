// A workbook file that cannot be used: every command says why in Vietnamese, exits with 1 and leaves the file alone.
import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { main } from '../../local/commands';
import type { Workspace } from '../../local/workspace';
import { emptyWorkspace, newWorkbook } from '../support/workspaces';

/** How a file with a password begins: an OLE container, not a .zip. */
const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]);

const original = newWorkbook();
original.save();

/** A workspace on disk, its workbook spoilt. */
function spoilt(spoil: (file: string, dir: string) => void): string {
  const { dir } = saved();
  spoil(join(dir, 'workbook.xlsx'), dir);
  return dir;
}

function saved(): Workspace {
  const copy = emptyWorkspace();
  copy.save();
  for (const name of ['workbook.xlsx', 'state.json'])
    copyFileSync(join(original.dir, name), join(copy.dir, name));
  return copy;
}

const CASES: [string, string, RegExp, (file: string, dir: string) => void][] = [
  ['empty', 'empty', /Tệp workbook\.xlsx rỗng\. Hãy khôi phục từ bản sao lưu/, (file) => truncateSync(file)],
  ['cut off', 'broken', /bị hỏng, không đọc được/, (file) => truncateSync(file, 20_000)],
  ['some text', 'broken', /bị hỏng, không đọc được/, (file) => writeFileSync(file, 'Mã,Tên\n')],
  [
    'with a password',
    'encrypted',
    /đặt mật khẩu nên không đọc được\. Hãy bỏ mật khẩu/,
    (file) => writeFileSync(file, OLE),
  ],
  ['gone', 'missing', /chưa có bảng theo dõi/, (file) => rmSync(file)],
  ['without its state', 'missing', /chưa có bảng theo dõi/, (_, dir) => rmSync(join(dir, 'state.json'))],
  [
    'with a broken state',
    'state',
    /state\.json bị hỏng/,
    (_, dir) => writeFileSync(join(dir, 'state.json'), '{"id": '),
  ],
  [
    'with the state of something else',
    'state',
    /state\.json bị hỏng/,
    (_, dir) => writeFileSync(join(dir, 'state.json'), '{}'),
  ],
];

const content = (dir: string) =>
  ['workbook.xlsx', 'state.json'].map((name) => {
    try {
      return readFileSync(join(dir, name), 'hex');
    } catch {
      return null;
    }
  });

describe.each(CASES)('a workbook %s', (_, code, words, spoil) => {
  const dir = spoilt(spoil);
  const before = content(dir);
  const commands = [
    ['run', 'recomputeScores', dir],
    ['menu', dir],
    ['export', dir, 'tasks'],
    ['edit', dir, 'tasks', 'IV.3', 'status', 'done'],
    ['tick', dir, '--now', '2026-10-20'],
  ];

  test.each(commands.map((args) => [args[0], args] as const))('%s', (_, args) => {
    const { out, log, exit } = main(args);
    expect([exit, out]).toStrictEqual([1, '']);
    expect(log).toMatch(words);
  });

  test('with --json the reason is the error of the one object', () => {
    const { out, exit } = main(['run', 'recomputeScores', dir, '--json']);
    const { function: name, ok, error, messages, writes } = JSON.parse(out);
    expect([exit, name, ok, error.code, messages, writes]).toStrictEqual([
      1,
      'recomputeScores',
      false,
      code,
      [],
      [],
    ]);
    expect(error.message).toMatch(words);
    expect(content(dir)).toStrictEqual(before);
  });
});

describe.each(['.~lock.workbook.xlsx#', '~$workbook.xlsx'])('a workbook open elsewhere (%s)', (lock) => {
  const dir = spoilt((_, folder) => writeFileSync(join(folder, lock), ',me,pc,;'));
  const before = content(dir);
  const csv = join(original.dir, 'units.csv');
  writeFileSync(csv, main(['export', original.dir, 'units']).out);

  test.each([
    ['run', ['run', 'recomputeScores', dir]],
    ['edit', ['edit', dir, 'tasks', 'IV.3', 'status', 'done']],
    ['import', ['import', dir, 'units', csv]],
    ['tick', ['tick', dir, '--now', '2026-10-20']],
  ])('%s refuses: the next save there would undo it', (_, args) => {
    const { out, log, exit } = main(args);
    expect([exit, out]).toStrictEqual([1, '']);
    expect(log).toContain('đang mở ở chương trình khác. Hãy lưu, đóng tệp rồi chạy lại.');
    expect(content(dir)).toStrictEqual(before);
  });

  test('menu and export only look, and go on', () => {
    expect(main(['menu', dir]).exit).toBe(0);
    expect(main(['export', dir, 'units']).out).toBe(readFileSync(csv, 'utf8'));
  });
});
