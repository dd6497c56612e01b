// A workbook file that cannot be used: every command says why in Vietnamese, exits with 1 and leaves the file alone.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { main } from '../../../local/commands';
import type { Workspace } from '../../../local/workspace';
import { thinned } from '../../support/thinned';
import { emptyWorkspace, newWorkbook, type } from '../../support/workspaces';

/** How a file with a password begins: an OLE container, not a .zip. */
const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]);

const original = newWorkbook();
type(original, 'settings', 'operatorEmail', { value: original.state.owner });
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
  [
    'some text',
    'foreign',
    /không phải bảng tính \.xlsx .* lưu thành dạng \.xlsx rồi chạy lại/,
    (file) => writeFileSync(file, 'Mã,Tên\n'),
  ],
  [
    'with a password',
    'encrypted',
    /đặt mật khẩu nên không đọc được\. Hãy bỏ mật khẩu/,
    (file) => writeFileSync(file, OLE),
  ],
  ['gone', 'missing', /chưa có sổ theo dõi/, (file) => rmSync(file)],
  ['without its state', 'missing', /chưa có sổ theo dõi/, (_, dir) => rmSync(join(dir, 'state.json'))],
  [
    'that is a folder',
    'folder',
    /Không dùng được .*workbook\.xlsx: .* thư mục ở chỗ của tệp/,
    (file) => {
      rmSync(file);
      mkdirSync(file);
    },
  ],
  [
    'with a broken state',
    'state',
    /state\.json bị hỏng/,
    (_, dir) => writeFileSync(join(dir, 'state.json'), '{"id": '),
  ],
  [
    'with the state of something else',
    'stateValue',
    /state\.json: version còn thiếu\. Hãy sửa lại/,
    (_, dir) => writeFileSync(join(dir, 'state.json'), '{}'),
  ],
  [
    'whose state lacks something inside',
    'stateValue',
    /state\.json: spreadsheet\.sheets còn thiếu/,
    stateWithout('spreadsheet', 'sheets'),
  ],
  [
    'whose state lacks a store',
    'stateValue',
    /state\.json: properties\.user còn thiếu/,
    stateWithout('properties', 'user'),
  ],
  ['whose state lacks a list', 'stateValue', /state\.json: triggers còn thiếu/, stateWithout('triggers')],
];

function stateWithout(...path: string[]): (file: string, dir: string) => void {
  return (_, dir) => {
    const file = join(dir, 'state.json');
    const state = JSON.parse(readFileSync(file, 'utf8'));
    const last = path.pop() as string;
    delete path.reduce((part, key) => part[key], state)[last];
    writeFileSync(file, JSON.stringify(state));
  };
}

const content = (dir: string) =>
  ['workbook.xlsx', 'state.json'].map((name) => {
    try {
      return readFileSync(join(dir, name), 'hex');
    } catch {
      return null;
    }
  });

describe.each(thinned(CASES, 2))('a workbook %s', (_, code, words, spoil) => {
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

const OPEN = /đang mở ở chương trình khác\. Hãy lưu, đóng tệp rồi chạy lại\./;
/** The process that runs the tests lives as long as they do. */
const RUNNING = `${process.ppid} ${hostname()}`;

describe.each([
  ['open in LibreOffice', '.~lock.workbook.xlsx#', ',me,pc,;', OPEN],
  ['open in Excel', '~$workbook.xlsx', ',me,pc,;', OPEN],
  ['another command is changing', '.lock', RUNNING, /Một lệnh khác đang thay đổi sổ theo dõi/],
  ['a command on another computer is changing', '.lock', '1 elsewhere', /hãy xóa tệp .*\.lock/],
])('a workbook %s', (_, lock, holder, words) => {
  const dir = spoilt((_, folder) => writeFileSync(join(folder, lock), holder));
  const before = content(dir);
  const csv = join(original.dir, 'units.csv');
  writeFileSync(csv, main(['export', original.dir, 'units']).out);

  test.each([
    ['run', ['run', 'recomputeScores', dir]],
    ['edit', ['edit', dir, 'tasks', 'IV.3', 'status', 'done']],
    ['import', ['import', dir, 'units', csv]],
    ['tick', ['tick', dir, '--now', '2026-10-20']],
  ])('%s refuses: one save would undo the other', (_, args) => {
    const { out, log, exit } = main(args);
    expect([exit, out]).toStrictEqual([1, '']);
    expect(log).toMatch(words);
    expect(content(dir)).toStrictEqual(before);
    expect(readFileSync(join(dir, lock), 'utf8')).toBe(holder);
  });

  test('menu and export only look, and go on', () => {
    expect(main(['menu', dir]).exit).toBe(0);
    expect(main(['export', dir, 'units']).out).toBe(readFileSync(csv, 'utf8'));
  });
});

test('a lock of a process that is gone is taken over, and none is left behind', () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  const dir = spoilt((_, folder) => writeFileSync(join(folder, '.lock'), `${pid} ${hostname()}`));
  expect(main(['edit', dir, 'tasks', 'IV.3', 'status', 'done']).exit).toBe(0);
  expect(main(['export', dir, 'tasks']).out).toMatch(/,done,,,IV\.3,/);
  expect(existsSync(join(dir, '.lock'))).toBe(false);
});

describe('a folder that cannot be used', () => {
  const refusal = (...args: string[]) => {
    const { out, log, exit } = main([...args, '--json', '--answer', 'yes']);
    const { ok, error } = JSON.parse(out);
    expect([exit, ok, log]).toStrictEqual([1, false, `${error.message}\n`]);
    return error;
  };

  test.each([
    ['mail', ['sendOverdueReminders', '2026-10-20']],
    ['drive', ['buildDossier', '2026-10-20']],
  ])('a file stands where %s should be', (name, [action = '', day = '']) => {
    const dir = spoilt((_, folder) => writeFileSync(join(folder, name), ''));
    main(['edit', dir, 'settings', 'sending', 'value', 'real']);
    main(['edit', dir, 'units', 'PVHCC', 'email', 'ttpvhcc@example.com']);
    const { code, message } = refusal('run', action, dir, '--now', day);
    expect(code).toBe('folder');
    expect(message).toContain(join(dir, name));
  });

  test('create where a file stands', () => {
    const file = join(saved().dir, 'a-file');
    writeFileSync(file, '');
    const { out, log, exit } = main(['create', file]);
    expect([exit, out]).toStrictEqual([1, '']);
    expect(log).toMatch(/Không dùng được .*a-file/);
  });

  const isRoot = process.getuid?.() === 0;
  (isRoot ? test.skip : test)(
    isRoot ? 'run by root, whom no permission stops: not tried' : 'without the right to write',
    () => {
      const dir = spoilt((_, folder) => chmodSync(folder, 0o500));
      const { code } = refusal('run', 'recomputeScores', dir);
      chmodSync(dir, 0o700);
      expect(code).toBe('permission');
    },
  );
});
