// `npm run deploy`, with clasp itself, against Google's endpoints on this computer.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { rarely } from '../support/thinned';
import { type Google, SCRIPT, SHEET, startGoogle } from './google';

const TEMPLATE = JSON.parse(readFileSync('.clasp.json', 'utf8'));
const CREATE_SHEET = 'POST www.googleapis.com/drive/v3/files';
const CREATE_SCRIPT = 'POST script.googleapis.com/v1/projects';
const READ = `GET script.googleapis.com/v1/projects/${SCRIPT}/content`;
const PUSH = `PUT script.googleapis.com/v1/projects/${SCRIPT}/content`;
const ADDRESS = `https://docs.google.com/spreadsheets/d/${SHEET}/edit`;
const NAME = 'Chính quyền thân thiện 2026';

let google: Google;
let dir: string;
const path = (name: string) => join(dir, name);
const project = (name = '.clasp.json') => JSON.parse(readFileSync(path(name), 'utf8'));
const requests = () => google.asked.map(({ method, url }) => `${method} ${url}`);

beforeEach(async () => {
  google = await startGoogle();
  dir = mkdtempSync(join(tmpdir(), 'deploy-'));
  writeFileSync(path('.clasp.json'), JSON.stringify(TEMPLATE));
  mkdirSync(path('dist'));
  writeFileSync(path('dist/main.js'), 'function onOpen() {}');
  writeFileSync(path('dist/guide.html'), '<p>x</p>');
  writeFileSync(path('dist/appsscript.json'), '{"timeZone":"Asia/Ho_Chi_Minh"}');
  const token = { type: 'authorized_user', client_id: 'c', client_secret: 's', refresh_token: 'r' };
  const valid = { access_token: 'TOKEN', expiry_date: 4_000_000_000_000 };
  writeFileSync(path('.clasprc.json'), JSON.stringify({ tokens: { default: { ...token, ...valid } } }));
});

afterEach(async () => {
  await google.close();
  rmSync(dir, { recursive: true, force: true });
});

async function deploy(...args: string[]): Promise<{ out: string; log: string; exit: number }> {
  const command = [resolve('node_modules/tsx/dist/cli.mjs'), resolve('scripts/deploy.ts'), ...args];
  const env = { ...process.env, ...google.env, HOME: dir, FORCE_COLOR: '0' };
  const child = spawn(process.execPath, command, { cwd: dir, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, log, [exit]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { out, log, exit };
}

describe('--create', () => {
  test('makes the sheet and its script, writes their ids, pushes, and prints the address to open', async () => {
    const { out, exit } = await deploy('--create', NAME);
    expect(exit).toBe(0);
    expect(requests()).toStrictEqual([CREATE_SHEET, CREATE_SCRIPT, READ, READ, PUSH]);
    const [sheet, script, , , pushed] = google.asked;
    expect(sheet?.body).toStrictEqual({ mimeType: 'application/vnd.google-apps.spreadsheet', name: NAME });
    expect(script?.body).toStrictEqual({ parentId: SHEET, title: NAME });
    expect(new Set(google.asked.map(({ authorization }) => authorization))).toStrictEqual(
      new Set(['Bearer TOKEN']),
    );
    expect(pushed?.body).toStrictEqual({
      files: expect.arrayContaining([
        { name: 'main', type: 'SERVER_JS', source: 'function onOpen() {}' },
        { name: 'guide', type: 'HTML', source: '<p>x</p>' },
        { name: 'appsscript', type: 'JSON', source: '{"timeZone":"Asia/Ho_Chi_Minh"}' },
      ]),
    });
    expect(pushed?.body.files).toHaveLength(3);
    expect(project()).toStrictEqual({ ...TEMPLATE, scriptId: SCRIPT, parentId: SHEET });
    expect(out).toContain(`Open ${ADDRESS}`);
    expect(readdirSync(path('dist')).sort()).toStrictEqual(['appsscript.json', 'guide.html', 'main.js']);
  });

  rarely(
    'with -P fills another project file, with --auth as another user, wherever clasp is run',
    async () => {
      mkdirSync(path('keys'));
      const keys = readFileSync(path('.clasprc.json'), 'utf8').replace('TOKEN', 'OTHER');
      writeFileSync(path('keys/.clasprc.json'), keys);
      rmSync(path('.clasprc.json'));
      const options = ['-P', '.clasp.second.json', '--auth', 'keys/.clasprc.json'];
      expect((await deploy('--create', NAME, ...options)).exit).toBe(0);
      expect(project('.clasp.second.json')).toStrictEqual({ ...TEMPLATE, scriptId: SCRIPT, parentId: SHEET });
      expect(project()).toStrictEqual(TEMPLATE);
      expect(requests().at(-1)).toBe(PUSH);
      expect(google.asked[0]?.authorization).toBe('Bearer OTHER');
    },
  );

  test('refuses a project file that has a script, and asks Google nothing', async () => {
    writeFileSync(path('.clasp.json'), JSON.stringify({ ...TEMPLATE, scriptId: 'MINE' }));
    const { log, exit } = await deploy('--create', NAME);
    expect([exit, requests(), project().scriptId]).toStrictEqual([2, [], 'MINE']);
    expect(log).toContain('-P .clasp.second.json');
  });

  test.each([[['--create']], [['--create', '']], [['--create', '-P', 'x']]])(
    '%j names no sheet',
    async (args) => {
      expect(await deploy(...args)).toMatchObject({
        exit: 2,
        log: expect.stringContaining('takes the name'),
      });
      expect(requests()).toStrictEqual([]);
    },
  );

  test('without a login says so, and makes nothing', async () => {
    rmSync(path('.clasprc.json'));
    const { log, exit } = await deploy('--create', NAME);
    expect([exit, requests(), project()]).toStrictEqual([1, [], TEMPLATE]);
    expect(log).toContain('npx clasp login');
  });

  rarely('where the script is refused says what is left in Drive, and keeps no id', async () => {
    google.refuse(CREATE_SCRIPT, 403, 'User has not enabled the Apps Script API.');
    const { log, exit } = await deploy('--create', NAME);
    expect([exit, project()]).toStrictEqual([1, TEMPLATE]);
    expect(log).toContain('https://script.google.com/home/usersettings');
    expect(log).toContain(`"${NAME}"`);
  });

  rarely('when the new script cannot be read back, then it is pushed to all the same', async () => {
    google.refuse(READ, 404, 'Requested entity was not found.');
    await deploy('--create', NAME);
    expect(project()).toMatchObject({ scriptId: SCRIPT, parentId: SHEET });
  });

  test('when the push fails, then the ids are kept and the next deploy pushes', async () => {
    google.refuse(PUSH, 400, 'Syntax error');
    const failed = await deploy('--create', NAME);
    expect(failed.exit).not.toBe(0);
    expect(failed.log).toContain(ADDRESS);
    expect(project()).toMatchObject({ scriptId: SCRIPT, parentId: SHEET });
    google.allow(PUSH);
    expect((await deploy()).exit).toBe(0);
    expect(requests().slice(-2)).toStrictEqual([READ, PUSH]);
    expect(requests().filter((request) => request === CREATE_SHEET)).toHaveLength(1);
  });
});

describe('without --create', () => {
  test('refuses while there is no script id, and names both ways to one', async () => {
    const { log, exit } = await deploy();
    expect([exit, requests()]).toStrictEqual([2, []]);
    expect(log).toContain('--create');
    expect(log).toContain('copy the Script ID');
  });

  test('refuses a project file that is not there, or is none', async () => {
    expect(await deploy('-P', 'absent.json')).toMatchObject({
      exit: 2,
      log: expect.stringContaining('absent.json'),
    });
    writeFileSync(path('.clasp.json'), '{');
    expect(await deploy()).toMatchObject({ exit: 2, log: expect.stringContaining('cannot be read as JSON') });
    expect([requests(), existsSync(path('absent.json'))]).toStrictEqual([[], false]);
  });
});
