// A workspace from anywhere: state.json is read through its schema, and nothing is written outside the folder.
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { main } from '../../local/commands';
import { problemOf } from '../../local/host/state-schema';
import { runIn } from '../../local/run';
import { Workspace } from '../../local/workspace';
import { bundleOf, OTHER, OWNER, temporaryFolder } from './bundles';

const CODE = `
const FOLDER = 'application/vnd.google-apps.folder';
function nothing() {}
function fill() {
  const sheet = SpreadsheetApp.getActive().getSheets()[0];
  sheet.getRange('A1').protect().setWarningOnly(true);
  sheet.getRange('A2').protect();
  for (const store of ['Document', 'Script', 'User']) PropertiesService['get' + store + 'Properties']().setProperty('a', 'b');
  ScriptApp.newTrigger('nothing').timeBased().atHour(7).everyDays(1).create();
  ScriptApp.newTrigger('nothing').timeBased().after(1000).create();
  ScriptApp.newTrigger('nothing').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create();
  make('tờ');
  Drive.Files.update({ appProperties: { k: 'w' } }, Drive.Files.create({ name: 'sổ', mimeType: FOLDER }).id);
  MailApp.sendEmail({ to: 'a@example.com', subject: 's', body: 'b' });
}
function make(name) {
  const [year] = Drive.Files.list({ q: "name = 'năm'", fields: 'files(id)' }).files ?? [];
  const parent = year ?? Drive.Files.create({ name: 'năm', mimeType: FOLDER });
  Drive.Files.create({ name: name ?? 'giấy', mimeType: 'text/plain', parents: [parent.id], appProperties: { k: 'v' } }, Utilities.newBlob('x', 'text/plain', 'x.txt'));
}
function mail() { MailApp.sendEmail({ to: 'a@example.com', subject: 's', body: 'b' }); }`;

let dir: string;
let dist: string;
const stateFile = () => join(dir, 'state.json');
const stored = () => JSON.parse(readFileSync(stateFile(), 'utf8'));

beforeEach(() => {
  dir = join(temporaryFolder(), 'workspace');
  dist = bundleOf(CODE);
  const workspace = Workspace.create(dir, { owner: OWNER, dist });
  Object.assign(workspace.state.users, { [OTHER]: { mailLimit: 5, withheldScopes: ['x'] } });
  // Long enough ago for Drive's lists to know of it.
  const now = new Date(Date.now() - 3_600_000);
  expect(runIn(workspace, 'fill', { now }).error).toBeUndefined();
  workspace.save();
});

type Path = readonly (string | number)[];

/** Every value of the JSON that is no group and no list, with where it is. */
function leaves(json: unknown, at: Path = []): Path[] {
  if (typeof json !== 'object' || json === null) return [at];
  const entries = Array.isArray(json) ? json.map((item, i) => [i, item] as const) : Object.entries(json);
  return entries.flatMap(([key, value]) => leaves(value, [...at, key]));
}

/** A copy in which something else stands at that place; undefined takes it away. */
function withAt(json: unknown, path: Path, value: unknown): unknown {
  const copy = structuredClone(json);
  const parent = path
    .slice(0, -1)
    .reduce<Record<string | number, unknown>>(
      (part, key) => part[key] as Record<string | number, unknown>,
      copy as Record<string | number, unknown>,
    );
  const last = path.at(-1) as string | number;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

test('what the runtime itself saves is as the schema says', () => {
  expect(problemOf(stored())).toBeUndefined();
});

test('a value of another kind is named, whichever it is', () => {
  const json = stored();
  const places = leaves(json);
  expect(places.length).toBeGreaterThan(60);
  for (const path of places) {
    const wanted = path.join('.');
    expect([wanted, problemOf(withAt(json, path, [[]]))?.place.slice(0, wanted.length)]).toStrictEqual([
      wanted,
      wanted,
    ]);
  }
});

test('a value that is missing is named, unless it is one of many', () => {
  const json = stored();
  // Without `since`, as an older version wrote it, what was sent counts no more.
  const free = /^users\.|^properties\.|appProperties|editors|parents|\.since$|\.written$/;
  for (const path of leaves(json).filter((one) => !free.test(one.join('.'))))
    expect([path.join('.'), problemOf(withAt(json, path, undefined))]).toStrictEqual([
      path.join('.'),
      { place: path.join('.'), value: undefined, expected: expect.any(String) },
    ]);
});

describe('is refused before anything runs, in Vietnamese and with its place:', () => {
  test.each<[string, Path, unknown, string]>([
    [
      'a path out of the workspace',
      ['drive', 1, 'path'],
      '../../tờ trình.docx',
      'đường dẫn nằm trong thư mục drive',
    ],
    ['a path out of drive', ['drive', 1, 'path'], 'workbook.xlsx', 'thư mục drive'],
    ['a path that comes back', ['drive', 0, 'path'], 'drive/../../x', 'thư mục drive'],
    ['a path from the root', ['drive', 0, 'path'], '/tmp/x', 'thư mục drive'],
    ['a path of Windows', ['drive', 0, 'path'], 'drive/..\\..\\x', 'thư mục drive'],
    ['a drive of Windows', ['drive', 0, 'path'], 'drive/C:x', 'thư mục drive'],
    ['a path to nothing', ['drive', 0, 'path'], 'drive/', 'thư mục drive'],
    ['a giant sheet', ['spreadsheet', 'sheets', 0, 'maxRows'], 999_999_999, 'không quá 10000000 ô'],
    [
      'a row beyond every sheet',
      ['spreadsheet', 'protections', 0, 'range', 'row'],
      99999999999,
      'số nguyên từ 1 đến 1048576',
    ],
    [
      'a gid twice',
      ['spreadsheet', 'sheets', 1],
      { gid: 0, name: 'x', maxRows: 1, maxColumns: 1 },
      'không lặp gid',
    ],
    ['an id twice', ['drive', 1, 'id'], 'SAME', 'không lặp id'],
    ['a zone that is none', ['spreadsheet', 'timeZone'], 'Asia/Nam_Duong', 'múi giờ'],
    ['a moment that is none', ['lastTick'], 'hôm qua', 'thời điểm như'],
    ['a moment long ago', ['lastTick'], '0001-01-01T00:00:00.000Z', 'thời điểm như'],
    ['an hour that is none', ['triggers', 0, 'event', 'hour'], 25, 'số nguyên từ 0 đến 23'],
    ['an unknown event', ['triggers', 0, 'event', 'type'], 'reboot', 'edit'],
    ['an owner without address', ['owner'], 'vanhoa', 'địa chỉ thư điện tử'],
    ['half a mail', ['mail', 'sent'], 1.5, 'số nguyên'],
    ['another version', ['version'], 2, 'phải là 1'],
  ])('%s', (_, path, value, words) => {
    let json = stored();
    if (value === 'SAME') json.drive[0].id = 'SAME';
    json = withAt(json, path, value);
    writeFileSync(stateFile(), JSON.stringify(json));
    const before = readdirSync(dir);
    const { out, log, exit } = main(['run', 'make', dir], dist);
    expect([out, exit]).toStrictEqual(['', 1]);
    expect(log).toMatch(/^Tệp state\.json: /);
    expect(log).toContain(String(path[0]));
    expect(log).toContain(words);
    expect(readdirSync(dir)).toStrictEqual(before);
  });

  test('JSON that is no state at all', () => {
    for (const text of ['null', '[]', '"x"', '{}']) {
      writeFileSync(stateFile(), text);
      expect(main(['run', 'nothing', dir], dist)).toMatchObject({
        exit: 1,
        log: expect.stringContaining('state.json'),
      });
    }
  });
});

describe('a link in the folder leads nothing out of it:', () => {
  const outside = () => temporaryFolder();

  test.each([
    ['the folder of papers', 'make', (elsewhere: string) => replaced('drive', elsewhere)],
    ['a folder in it', 'make', (elsewhere: string) => replaced('drive/năm', elsewhere)],
    ['the folder of mails', 'mail', (elsewhere: string) => replaced('mail', elsewhere)],
    [
      'a link that leads to nothing yet',
      'make',
      (elsewhere: string) => replaced('drive/năm', join(elsewhere, 'new')),
    ],
  ])('%s', (_, action, link) => {
    const elsewhere = outside();
    link(elsewhere);
    const { log, exit } = main(['run', action, dir], dist);
    expect(log).toContain('Không ghi ra ngoài thư mục làm việc');
    expect([exit, readdirSync(elsewhere)]).toStrictEqual([1, []]);
  });

  function replaced(path: string, target: string): void {
    rmSync(join(dir, path), { recursive: true });
    symlinkSync(target, join(dir, path));
  }

  test('the file that is written before it takes its place', () => {
    const elsewhere = join(outside(), 'x');
    writeFileSync(elsewhere, 'mine');
    symlinkSync(elsewhere, join(dir, 'state.json.new'));
    expect(main(['run', 'mail', dir], dist).exit).toBe(0);
    expect(readFileSync(elsewhere, 'utf8')).toBe('mine');
  });

  test('while a workspace that is itself behind a link works', () => {
    const link = join(outside(), 'link');
    symlinkSync(dir, link);
    expect(main(['run', 'make', link], dist)).toMatchObject({ log: '', exit: 0 });
    expect(existsSync(join(dir, 'drive/năm/giấy'))).toBe(true);
  });
});
