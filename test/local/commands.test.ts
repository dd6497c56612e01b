// The command line: each command, its output, its exit code.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { usage } from '../../local/arguments';
import { main } from '../../local/commands';
import { Workspace } from '../../local/workspace';
import { columnsOf } from '../../sheets-schema/define';
import { dashboard, holidays } from '../../sheets-schema/index';
import { bundleOf, OTHER, temporaryFolder } from './bundles';

const CODE = `
function setUpWorkbook() {
  const book = SpreadsheetApp.getActive();
  book.setSpreadsheetLocale('vi_VN');
  const headers = ${JSON.stringify(columnsOf(holidays).map((column) => column.header))};
  book.insertSheet('${holidays.title}', 0).getRange(1, 1, 1, headers.length).setValues([headers]);
  SpreadsheetApp.getUi().alert('Tạo các bảng', 'Đã tạo.', SpreadsheetApp.getUi().ButtonSet.OK);
}
function onOpen() {
  const ui = SpreadsheetApp.getUi();
  ui.createMenu('Chính quyền thân thiện').addItem('Tính điểm', 'recomputeScores').addSeparator()
    .addSubMenu(ui.createMenu('Thiết lập').addItem('Tự kiểm tra', 'selfTest')).addToUi();
}
function send() {
  const ui = SpreadsheetApp.getUi();
  if (ui.alert('Gửi?', '1 thư', ui.ButtonSet.YES_NO) !== ui.Button.YES) return { ok: true };
  MailApp.sendEmail({ to: 'unit@example.com', cc: 'cc@example.com', subject: 'Nhắc việc', body: Session.getActiveUser().getEmail() });
  console.log('gone at ' + new Date().toISOString());
}
function ask() { const ui = SpreadsheetApp.getUi(); console.log(ui.prompt('Tên?', ui.ButtonSet.OK_CANCEL).getResponseText()); }
function refuses() { SpreadsheetApp.getUi().alert('Không gửi', 'Chưa có người vận hành', SpreadsheetApp.getUi().ButtonSet.OK); return { ok: false, code: 'operator_missing', message: 'Chưa có người vận hành' }; }
function enable() { ScriptApp.newTrigger('daily').timeBased().atHour(7).everyDays(1).create(); ScriptApp.newTrigger('typed').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }
function daily() { PropertiesService.getScriptProperties().setProperty('day', new Date().toISOString()); }
function file() { Drive.Files.create({ name: 'A', mimeType: 'text/plain' }); }
function files() { console.log(String(Drive.Files.list({}).files.length)); }
function typed(e) { console.log(e.range.getA1Notation() + ' ' + e.value); }`;

let dist: string;
let dir: string;
const local = (...args: string[]) => main(args, dist);
const json = (...args: string[]) => JSON.parse(local(...args, '--json').out);

beforeEach(() => {
  dist = bundleOf(CODE);
  dir = join(temporaryFolder(), 'office');
  expect(local('create', dir)).toStrictEqual({
    out: `Tạo các bảng\nĐã tạo.\n\nĐã tạo sổ theo dõi trong ${dir}: 2 trang tính.\n`,
    log: '',
    exit: 0,
  });
});

test('menu prints labels and functions, for people and as JSON', () => {
  expect(local('menu', dir).out).toBe(
    'Chính quyền thân thiện\n  Tính điểm  →  recomputeScores\n  ──────────\n  Thiết lập\n    Tự kiểm tra  →  selfTest\n',
  );
  expect(json('menu', dir)).toStrictEqual([
    {
      label: 'Chính quyền thân thiện',
      items: [
        { label: 'Tính điểm', function: 'recomputeScores' },
        { separator: true },
        { label: 'Thiết lập', items: [{ label: 'Tự kiểm tra', function: 'selfTest' }] },
      ],
    },
  ]);
});

describe('run', () => {
  test('--json prints one object of exactly the agreed shape, logs apart', () => {
    const { out, log, exit } = local(
      'run',
      'send',
      dir,
      '--now',
      '2026-10-20T07:00',
      '--answer',
      'yes',
      '--json',
    );
    expect(JSON.parse(out)).toStrictEqual({
      function: 'send',
      ok: true,
      messages: [{ kind: 'alert', title: 'Gửi?', text: '1 thư' }],
      mails: [
        {
          to: 'unit@example.com',
          cc: 'cc@example.com',
          subject: 'Nhắc việc',
          path: 'mail/0001-unit@example.com.eml',
        },
      ],
      files: [],
      writes: [],
      calls: { total: 3, reads: 0, writes: 0, mail: 1, drive: 0, other: 2 },
      modelledMs: expect.any(Number),
      cpuMs: expect.any(Number),
    });
    expect([log, exit]).toStrictEqual([
      expect.stringMatching(/^\[log\] gone at 2026-10-20T00:00:00\.\d{3}Z\n$/),
      0,
    ]);
  });

  test('answers no by default, and types a text where one is asked for', () => {
    expect(json('run', 'send', dir).mails).toStrictEqual([]);
    expect(local('run', 'ask', dir, '--answer', 'Nam Dương', '--log').log).toBe('[log] Nam Dương\n');
  });

  test('runs as the user named', () => {
    local('run', 'send', dir, '--answer', 'yes', '--user', OTHER);
    expect(readFileSync(join(dir, 'mail/0001-unit@example.com.eml'), 'utf8')).toContain(`From: ${OTHER}`);
  });

  test('exits 1 when the person was told of a failure', () => {
    const { out, exit } = local('run', 'refuses', dir);
    expect(exit).toBe(1);
    expect(out).toContain('Không gửi\nChưa có người vận hành\n');
    expect(json('run', 'refuses', dir)).toMatchObject({
      ok: false,
      error: { code: 'operator_missing', message: 'Chưa có người vận hành' },
    });
  });

  test('--kill-after exits 137 without a word on stdout; --fault throws after the call took effect', () => {
    expect(local('run', 'daily', dir, '--kill-after', '1', '--json')).toMatchObject({ out: '', exit: 137 });
    const state = JSON.parse(readFileSync(join(dir, 'state.json'), 'utf8'));
    expect(Object.keys(state.properties.script)).toStrictEqual(['day']);
    expect(local('run', 'daily', dir, '--fault', '1').exit).toBe(1);
  });

  test('--drive-lag says how late Drive’s lists are; without it they are a minute late', () => {
    local('run', 'file', dir, '--now', '2026-10-20T08:00');
    const listed = (minute: string, ...lag: string[]) =>
      local('run', 'files', dir, '--now', `2026-10-20T08:${minute}`, '--log', ...lag).log.trim();
    expect([listed('00'), listed('02')]).toStrictEqual(['[log] 0', '[log] 1']);
    expect([listed('00', '--drive-lag', '0'), listed('02', '--drive-lag', '600')]).toStrictEqual([
      '[log] 1',
      '[log] 0',
    ]);
  });

  test('on an unusable workbook exits 1 and says why, as JSON too', () => {
    writeFileSync(join(dir, 'workbook.xlsx'), '');
    const { log, exit } = local('run', 'send', dir);
    expect([log.includes('Tệp workbook.xlsx rỗng'), exit]).toStrictEqual([true, 1]);
    expect(json('run', 'send', dir)).toMatchObject({ function: 'send', ok: false, error: { code: 'empty' } });
  });
});

test('a killed tick loses that firing, and no later one', () => {
  local('run', 'enable', dir, '--now', '2026-10-20T08:00');
  expect(local('tick', dir, '--now', '2026-10-23T08:00', '--kill-after', '1').exit).toBe(137);
  expect(json('tick', dir, '--now', '2026-10-23T08:00').functions).toStrictEqual(['daily', 'daily']);
});

test('tick runs what is due, prints one object with the functions', () => {
  local('run', 'enable', dir, '--now', '2026-10-20T08:00');
  expect(json('tick', dir, '--now', '2026-10-22T08:00')).toMatchObject({
    functions: ['daily', 'daily'],
    ok: true,
    calls: { total: 2, other: 2 },
  });
  expect(json('tick', dir, '--now', '2026-10-22T09:00').functions).toStrictEqual([]);
});

test('import, export and edit, which fires the on-edit triggers', () => {
  const file = join(temporaryFolder(), 'holidays.csv');
  writeFileSync(file, 'date,name,kind\n2026-09-02,Quốc khánh,day_off\n');
  expect(local('import', dir, 'holidays', file)).toStrictEqual({
    out: 'Ngày nghỉ, lễ: 0 → 1 dòng.\n',
    log: '',
    exit: 0,
  });
  local('run', 'enable', dir);
  expect(local('edit', dir, 'holidays', '2026-09-02', 'name', 'Tết Độc lập', '--log')).toStrictEqual({
    out: 'Ngày nghỉ, lễ, dòng 2, Tên: "Quốc khánh" → "Tết Độc lập".\nĐã chạy typed: không có gì thay đổi.\n',
    log: '[log] B2 Tết Độc lập\n',
    exit: 0,
  });
  expect(local('export', dir, 'holidays').out).toBe('date,name,kind\n2026-09-02,Tết Độc lập,day_off\n');
});

test('more rows than a workbook may have are refused before anything is typed', () => {
  const file = join(temporaryFolder(), 'holidays.csv');
  writeFileSync(file, `name\n${'x\n'.repeat(400_000)}`);
  const { out, log, exit } = local('import', dir, 'holidays', file);
  expect([out, exit]).toStrictEqual(['', 1]);
  expect(log).toContain('above the limit of 10000000 cells');
  expect(local('export', dir, 'holidays').out).toBe('date,name,kind\n');
});

test('a word every object has is a text like any other', () => {
  local('edit', dir, 'holidays', 'row:2', 'kind', 'constructor');
  expect(local('export', dir, 'holidays').out).toBe('date,name,kind\n,,constructor\n');
});

test('menu tells of an onOpen that fails, and exits 1', () => {
  dist = bundleOf(CODE.replace('const ui', 'throw new Error("no menu"); const ui'));
  expect(local('menu', dir)).toStrictEqual({ out: '', log: 'onOpen: no menu\n', exit: 1 });
});

test('--json prints one object for a defect too, and the stack apart', () => {
  dist = bundleOf('this is no script');
  const { out, log, exit } = local('run', 'send', dir, '--json');
  expect([exit, log]).toStrictEqual([2, 'The bundle has no function send\n']);
  expect(out).toBe('');
  dist = bundleOf('this is no script\nfunction send() {}');
  const broken = local('run', 'send', dir, '--json');
  expect([broken.exit, JSON.parse(broken.out).error.code]).toStrictEqual([1, 'defect']);
  expect(broken.log).toContain('    at ');
});

test('a value or an answer may begin with a dash', () => {
  local('edit', dir, 'holidays', 'row:2', 'name', '-2,5');
  expect(local('export', dir, 'holidays').out).toBe('date,name,kind\n,"-2,5",\n');
  local('edit', dir, 'holidays', 'row:2', '--now', '2026-10-20', '--', 'name', '--user');
  expect(local('export', dir, 'holidays').out).toBe('date,name,kind\n,--user,\n');
  expect(local('run', 'ask', dir, '--answer', '-1', '--log').log).toBe('[log] -1\n');
});

describe('create', () => {
  test('refuses a folder with something in it, and leaves it alone', () => {
    expect(local('create', dir)).toMatchObject({ exit: 1 });
    expect(existsSync(join(dir, 'mail'))).toBe(false);
  });

  test('fails before anything runs where the folder cannot be made', () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    dist = bundleOf('function setUpWorkbook() { throw new Error("ran") }');
    const { out, log, exit } = local('create', join(file, 'office'));
    expect([out, exit]).toStrictEqual(['', 1]);
    expect(log).toMatch(/^Không dùng được .*office: /);
  });

  const hasProc = existsSync('/proc/self');
  (hasProc ? test : test.skip)('comes back where the system makes no folders (skipped without /proc)', () => {
    const { log, exit } = local('create', '/proc/none/office');
    expect(exit).toBe(1);
    expect(log).toMatch(/^Không dùng được \/proc\/none\/office: /);
  });

  test('fails when the bundle’s own set-up fails', () => {
    dist = bundleOf('function setUpWorkbook() { throw new Error("no") }');
    expect(local('create', join(temporaryFolder(), 'x'))).toMatchObject({ exit: 1 });
  });
});

describe('wrong usage exits 2, says what is right and prints nothing on stdout:', () => {
  test.each([
    ['no command', []],
    ['an unknown command', ['start']],
    ['too few arguments', ['run', 'send']],
    ['too many arguments', ['menu', 'a', 'b']],
    ['an unknown option', ['menu', 'DIR', '--fast']],
    ['an option of another command', ['export', 'DIR', 'tasks', '--user', 'a@example.com']],
    ['tick without --now', ['tick', 'DIR']],
    ['a moment that is none', ['run', 'send', 'DIR', '--now', 'yesterday']],
    ['a day as Vietnamese write it', ['run', 'send', 'DIR', '--now', '10/11/2026']],
    ['a day the calendar has not', ['tick', 'DIR', '--now', '2026-02-31']],
    ['a command every object has', ['toString']],
    ['an option every object has', ['menu', 'DIR', '--constructor', 'x']],
    ['a row beyond the sheet', ['edit', 'DIR', 'holidays', 'row:1001', 'name', 'x']],
    ['a user that is no address', ['run', 'send', 'DIR', '--user', 'me']],
    ['a call number that is none', ['run', 'send', 'DIR', '--kill-after', '0']],
    ['a lag that is no number of seconds', ['run', 'send', 'DIR', '--drive-lag', '-1']],
    ['an unknown function', ['run', 'sendAll', 'DIR']],
    ['an unknown table', ['export', 'DIR', 'kpi']],
    ['an unknown row', ['edit', 'DIR', 'holidays', '2030-01-01', 'name', 'x']],
    ['a missing file', ['import', 'DIR', 'holidays', 'absent.csv']],
  ])('%s', (_, args) => {
    const { out, log, exit } = local(...args.map((arg) => (arg === 'DIR' ? dir : arg)));
    expect([out, exit]).toStrictEqual(['', 2]);
    expect(log).not.toBe('');
  });

  test('a cell beyond the page', () => {
    const workspace = Workspace.open(dir, { dist });
    workspace.workbook.insertSheet(dashboard.title, 0);
    workspace.save();
    expect(local('edit', dir, 'dashboard', 'row:1', 'AA', 'x')).toStrictEqual({
      out: '',
      log: 'The tab "Tổng quan" has 1000 rows and 26 columns\n',
      exit: 2,
    });
  });

  test.each([
    [
      'a file in another encoding',
      Buffer.from('date,name,kind\n2026-09-02,Tr\xecnh,day_off\n', 'latin1'),
      'UTF-8',
    ],
    ['a column every object has', Buffer.from('date,constructor\n2026-09-02,x\n'), 'no column constructor'],
  ])('%s, and nothing is typed', (_, bytes, words) => {
    const file = join(temporaryFolder(), 'holidays.csv');
    writeFileSync(file, bytes);
    const { out, log, exit } = local('import', dir, 'holidays', file);
    expect([out, exit]).toStrictEqual(['', 2]);
    expect(log).toContain(words);
    expect(local('export', dir, 'holidays').out).toBe('date,name,kind\n');
  });

  test('a file that is no CSV is told by its line, without a stack trace', () => {
    const file = join(dir, 'broken.csv');
    writeFileSync(file, 'date,name\n2026-01-01,"a\n');
    const { out, log, exit } = local('import', dir, 'holidays', file);
    expect([out, exit]).toStrictEqual(['', 2]);
    expect(log).toMatch(/^The file is no CSV: .*line 2.*\n$/);
  });

  test('as a process: usage on stderr, exit code 2', () => {
    const cli = ['scripts/run.mjs', 'local/cli.ts', 'start'];
    const { status, stdout, stderr } = spawnSync(process.execPath, cli, { encoding: 'utf8' });
    expect([status, stdout, stderr]).toStrictEqual([2, '', `${usage()}\n`]);
  });

  test('the usage names every command of the contract', () => {
    expect(
      usage()
        .split('\n')
        .map((line) => line.replace('Usage: npm run -s local -- ', '')),
    ).toStrictEqual([
      'create DIR [--example] [--now NOW] [--json] [--log]',
      'menu DIR [--json]',
      'run FUNCTION DIR [--now NOW] [--user USER] [--answer ANSWER] [--json] [--log] [--kill-after KILL-AFTER] [--fault FAULT] [--drive-lag DRIVE-LAG]',
      'tick DIR --now NOW [--json] [--log] [--kill-after KILL-AFTER] [--fault FAULT] [--drive-lag DRIVE-LAG]',
      'export DIR TABLE',
      'import DIR TABLE FILE.csv [--replace]',
      'edit DIR TABLE KEY COLUMN VALUE [--user USER] [--now NOW] [--json] [--log]',
      'More: npm run -s local -- COMMAND --help',
    ]);
  });
});
