// The command line as a process, on the real bundle: every command and option of the contract, exit codes, and exactly
// one JSON object on stdout.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { main } from '../../../local/commands';
import { DASHBOARD_BOX } from '../../../sheets-schema/page-styles';

const folder = mkdtempSync(join(tmpdir(), 'cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NOW = ['--now', '2026-10-20T08:00:00+07:00'];
const office = join(folder, 'office');
const BOX = `row:${DASHBOARD_BOX.row}`;

/** The command in a process of its own; what only prepares or looks runs in this one. */
function local(...args: string[]): { out: string; log: string; exit: number | null } {
  const command = ['scripts/run.mjs', 'local/cli.ts', ...args];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return { out: stdout, log: stderr, exit: status };
}

/** A folder of its own with the example in it. */
function copy(): string {
  const dir = mkdtempSync(join(folder, 'copy-'));
  cpSync(office, dir, { recursive: true });
  return dir;
}

const RESULT = ['calls', 'cpuMs', 'files', 'function', 'mails', 'messages', 'modelledMs', 'ok', 'writes'];
const CALLS = ['drive', 'mail', 'other', 'reads', 'total', 'writes'];

let created: ReturnType<typeof local>;
beforeAll(() => {
  created = local('create', office, '--example', ...NOW);
});

test('create --example makes a workspace, and says in Vietnamese what was done', () => {
  expect([created.exit, created.log.includes('Error')]).toStrictEqual([0, false]);
  expect(created.out).toContain('Tạo, khôi phục các bảng\nĐã tạo 19 bảng.');
  expect(readdirSync(office).sort()).toStrictEqual(['state.json', 'workbook.xlsx']);
  const again = local('create', office);
  expect([again.exit, again.out]).toStrictEqual([1, '']);
  expect(again.log).toContain('đã có dữ liệu');
});

test('create without --example: the plan alone, sending as a test, nobody as operator', () => {
  const dir = join(folder, 'bare');
  expect(local('create', dir, ...NOW).exit).toBe(0);
  const settings = main(['export', dir, 'settings']).out;
  expect(settings).toMatch(/^operatorEmail,E-mail người vận hành,,/m);
  expect(settings).toMatch(/^sending,Gửi thư,test,/m);
  expect(main(['export', dir, 'evidence']).out.split('\n')).toHaveLength(2);
});

test('menu, for people and with --json', () => {
  const text = local('menu', office);
  expect([text.exit, text.log]).toStrictEqual([0, '']);
  expect(text.out).toContain('Chính quyền thân thiện\n  Tính điểm  →  recomputeScores\n');
  const [menu, ...others] = JSON.parse(local('menu', office, '--json').out);
  expect([menu.label, others]).toStrictEqual(['Chính quyền thân thiện', []]);
  expect(menu.items[0]).toStrictEqual({ label: 'Tính điểm', function: 'recomputeScores' });
});

describe('run', () => {
  test('--json: one object of the agreed shape on stdout, logs on stderr; nothing changed, nothing written', () => {
    const dir = copy();
    const before = readFileSync(join(dir, 'workbook.xlsx'));
    const { out, log, exit } = local('run', 'recomputeScores', dir, '--json', ...NOW);
    const result = JSON.parse(out);
    expect(Object.keys(result).sort()).toStrictEqual(RESULT);
    expect(Object.keys(result.calls).sort()).toStrictEqual(CALLS);
    expect(result).toMatchObject({ function: 'recomputeScores', ok: true, writes: [], mails: [], files: [] });
    expect(result.messages.map(({ kind, title }: Record<string, string>) => [kind, title])).toStrictEqual([
      ['alert', 'Đã tính điểm'],
    ]);
    expect([exit, log]).toStrictEqual([0, '[log] {"action":"recomputeScores","ok":true}\n']);
    expect(Buffer.compare(before, readFileSync(join(dir, 'workbook.xlsx')))).toBe(0);
  });

  test('every question is answered no unless --answer says otherwise', () => {
    const dir = copy();
    const asked = JSON.parse(local('run', 'sendOverdueReminders', dir, '--json', ...NOW).out);
    expect([asked.ok, asked.mails]).toStrictEqual([true, []]);
    const sent = JSON.parse(
      local('run', 'sendOverdueReminders', dir, '--json', '--answer', 'yes', ...NOW).out,
    );
    expect(sent.mails.length).toBeGreaterThan(2);
    for (const { to, subject, path } of sent.mails) {
      expect([to, subject].map((text) => typeof text)).toStrictEqual(['string', 'string']);
      expect(existsSync(join(dir, path))).toBe(true);
    }
    expect(sent.calls.mail).toBe(sent.mails.length);
  });

  test('--user: another editor computes, but sends nothing and is told who does', () => {
    const dir = copy();
    const editor = ['--user', 'ketoan@example.com', '--json', ...NOW];
    expect(main(['run', 'recomputeScores', dir, ...editor]).exit).toBe(0);
    const { out, exit } = local('run', 'sendOverdueReminders', dir, '--answer', 'yes', ...editor);
    const { ok, mails, error } = JSON.parse(out);
    expect([exit, ok, mails, error.code]).toStrictEqual([1, false, [], 'operator_only']);
    expect(error.message).toContain('vanhoa@example.com');
  });

  test('--now: on a later day other work is overdue', () => {
    const dir = copy();
    const { out } = local('run', 'recomputeScores', dir, '--json', '--now', '2026-12-01');
    const { ok, writes } = JSON.parse(out);
    expect(ok).toBe(true);
    expect(writes.map(({ sheet }: { sheet: string }) => sheet)).toContain('dashboard');
  });

  test('--kill-after: exit 137, no JSON, what took effect is on disk, and the next run repairs it', () => {
    const dir = copy();
    const later = ['--now', '2026-12-01'];
    const whole = JSON.parse(main(['run', 'recomputeScores', copy(), '--json', ...later]).out);
    const killed = local(
      ...['run', 'recomputeScores', dir, '--json', '--kill-after', String(whole.calls.total - 2)],
      ...later,
    );
    expect([killed.exit, killed.out]).toStrictEqual([137, '']);
    expect(main(['run', 'recomputeScores', dir, ...later]).exit).toBe(0);
    expect(main(['export', dir, 'dashboard']).out).toContain('01/12/2026');
  });

  test('--fault: the call took effect and then failed; the person is told', () => {
    const dir = copy();
    const { out, exit } = local('run', 'recomputeScores', dir, '--json', '--fault', '5', ...NOW);
    const { ok, error, messages } = JSON.parse(out);
    expect([exit, ok, error.code]).toStrictEqual([1, false, 'platform']);
    expect(messages.at(-1).title).toBe('Chưa thực hiện được');
  });
});

test('what another program saves while a command runs is kept; the command says what it left', async () => {
  const [dir, theirs] = [copy(), copy()];
  main(['edit', theirs, 'tasks', 'IV.3', 'result', 'lưu ở chương trình khác']);
  const before = readFileSync(join(dir, 'state.json'));
  const args = ['run', 'buildDossier', dir, '--json', '--answer', 'yes', ...NOW];
  const command = spawn(process.execPath, ['scripts/run.mjs', 'local/cli.ts', ...args]);
  const [out, log] = [text(command.stdout), text(command.stderr)];
  const ended = once(command, 'close');
  while (command.exitCode === null && !existsSync(join(dir, 'drive'))) await setTimeout(1);
  copyFileSync(join(theirs, 'workbook.xlsx'), join(dir, 'workbook.xlsx'));
  expect((await ended)[0]).toBe(1);
  const { ok, files, writes, error } = JSON.parse(await out);
  expect([ok, writes, error.code]).toStrictEqual([false, [], 'changed']);
  expect(error.message).toContain('thư và tài liệu đã tạo (mail, drive) vẫn còn');
  expect(files.filter(({ path }: { path: string }) => !existsSync(join(dir, path)))).toStrictEqual([]);
  expect(files.length).toBeGreaterThan(4);
  expect(await log).toContain('buildDossier');
  expect(main(['export', dir, 'tasks']).out).toContain('lưu ở chương trình khác');
  expect(readFileSync(join(dir, 'state.json')).equals(before)).toBe(true);
});

test('tick runs the daily run as its creator, once a day', () => {
  const dir = copy();
  expect(main(['run', 'enableDailyRun', dir, '--answer', 'Có', ...NOW]).exit).toBe(0);
  const { out, exit } = local('tick', dir, '--now', '2026-10-21T08:00:00+07:00', '--json');
  const result = JSON.parse(out);
  expect(Object.keys(result).sort()).toStrictEqual(
    RESULT.map((key) => (key === 'function' ? 'functions' : key)).sort(),
  );
  expect([exit, result.ok, result.functions]).toStrictEqual([0, true, ['dailyRun']]);
  expect(result.mails.length).toBeGreaterThan(2);
  const again = JSON.parse(main(['tick', dir, '--now', '2026-10-21T09:00:00+07:00', '--json']).out);
  expect([again.functions, again.mails]).toStrictEqual([[], []]);
});

test('edit types one value and fires the on-edit trigger; export and import pass tables as CSV', () => {
  const dir = copy();
  main(['run', 'enableDailyRun', dir, '--answer', 'Có', ...NOW]);
  expect(local('edit', dir, 'tasks', 'IV.3', 'status', 'done', ...NOW).exit).toBe(0);
  const ticked = JSON.parse(local('edit', dir, 'dashboard', BOX, 'B', 'TRUE', '--json', ...NOW).out);
  expect(ticked.functions).toStrictEqual(['onEdited', 'onChanged']);
  expect(ticked.messages.map(({ kind }: { kind: string }) => kind)).toStrictEqual(['toast']);
  expect(ticked.writes.map(({ sheet }: { sheet: string }) => sheet)).toContain('dashboard');
  const { out, exit } = local('export', dir, 'tasks');
  expect([
    exit,
    out
      .split('\n')
      .filter((line) => line.includes(',IV.3,'))[0]
      ?.includes(',done,'),
  ]).toStrictEqual([0, true]);
  const file = join(folder, 'tasks.csv');
  writeFileSync(file, out);
  const tasks = out.trim().split('\n').length - 1;
  expect(local('import', dir, 'tasks', file, '--replace')).toStrictEqual({
    out: `Tiến độ thực hiện: ${tasks} → ${tasks} dòng.\n`,
    log: '',
    exit: 0,
  });
  expect(main(['export', dir, 'tasks']).out).toBe(out);
});

test('wrong usage exits 2, with nothing on stdout and what is right on stderr', () => {
  const { out, log, exit } = local('run', 'sendAll', office);
  expect([exit, out, log]).toStrictEqual([2, '', 'The bundle has no function sendAll\n']);
});
