// `npm start` over what is already there: an earlier sample may hold what a person typed since.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { parseCommandLine } from '../../local/arguments';
import { main } from '../../local/commands';
import { readWorkbook } from '../../local/xlsx';
import { dashboard } from '../../sheets-schema/index';
import { temporaryFolder } from './bundles';

const folder = temporaryFolder();
const dir = join(folder, 'out/nam-duong');

function start(cwd = folder): { out: string; log: string; exit: number | null } {
  const command = [resolve('scripts/run.mjs'), 'local/start.ts'];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { cwd, encoding: 'utf8' });
  return { out: stdout, log: stderr, exit: status };
}

test('refuses while the workbook is open elsewhere, then moves it aside and says so', () => {
  const lock = join(dir, '.~lock.workbook.xlsx#');
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'workbook.xlsx'), 'typed by a person');
  writeFileSync(lock, '');
  const refused = start();
  expect([refused.exit, refused.out]).toStrictEqual([1, '']);
  expect(refused.log).toContain('đang mở ở chương trình khác');
  expect(readdirSync(dir).sort()).toStrictEqual(['.~lock.workbook.xlsx#', 'workbook.xlsx']);

  mkdirSync(`${dir}-1`);
  rmSync(lock);
  const started = start();
  expect([started.exit, started.log]).toStrictEqual([0, '']);
  expect(started.out).toContain('Thư mục out/nam-duong đã có, được chuyển thành out/nam-duong-2.');
  expect(readFileSync(`${dir}-2/workbook.xlsx`, 'utf8')).toBe('typed by a person');
  expect(readdirSync(dir).sort()).toStrictEqual([
    'drive',
    'index.html',
    'mail',
    'state.json',
    'workbook.xlsx',
  ]);
  expect(started.out).toContain(pathToFileURL(join(dir, 'index.html')).href);
});

describe('index.html', () => {
  const page = () => readFileSync(join(dir, 'index.html'), 'utf8');
  const all = (pattern: RegExp) => Array.from(page().matchAll(pattern), (found) => found[1] as string);
  const unescaped = (text: string) =>
    text.replace(
      /&(lt|gt|quot|#39|amp);/g,
      (_, name) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' })[name as 'lt'],
    );

  test('shows Tổng quan as the workbook has it, colours by condition too', () => {
    const book = readWorkbook(readFileSync(join(dir, 'workbook.xlsx')));
    const shown = all(/<td[^>]*>([^<]*)/g).map(unescaped);
    for (const [, cells] of book.sheet(dashboard.title)?.rows() ?? [])
      for (const [, { value, formula }] of cells)
        if (typeof value === 'string' && formula === undefined && !value.includes('\n'))
          expect(shown).toContain(value);
    const overdue = /<td[^>]*background:#fce5cd[^>]*text-align:center[^>]*>1</;
    expect(page()).toMatch(overdue);
  });

  test('holds every mail as it is read, where nothing of it can run', () => {
    const mails = readdirSync(join(dir, 'mail'));
    const bodies = all(/<iframe sandbox title="[^"]*" srcdoc="([^"]*)"/g).map(unescaped);
    expect([bodies.length, mails.length]).toStrictEqual([6, 6]);
    for (const body of bodies) expect(body).toMatch(/<html[\s\S]*<\/html>/i);
    expect(bodies.join('')).toContain('Kính gửi');
  });

  test('holds every paper whole, and leads to its file', () => {
    const papers = all(/<script type="text\/plain">([^<]*)/g).map((base64) => Buffer.from(base64, 'base64'));
    const files = all(/<a href="(drive[^"]*)"/g).map((path) =>
      readFileSync(join(dir, decodeURIComponent(path))),
    );
    expect(papers).toHaveLength(4);
    expect(papers.map((paper, i) => paper.equals(files[i] as Buffer))).toStrictEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  test('asks for nothing from elsewhere', () => {
    expect(page()).toContain("default-src 'none'");
    const outside = page().replace(/srcdoc="[^"]*"|<script>[\s\S]*?<\/script>/g, '');
    expect(outside).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });

  test('names commands that are right, and the first changes the score one sees', () => {
    const steps = all(/<li><code>([^<]*)/g).map((text) =>
      unescaped(text).replace('npm run -s local -- ', ''),
    );
    const [edit = '', recompute = ''] = steps;
    for (const step of steps.slice(0, -1))
      expect(() => parseCommandLine(step.replaceAll(`"`, '').split(' '))).not.toThrow();
    const local = (line: string) => main(line.replaceAll('out/nam-duong', dir).split(' ')).out;
    const before = local(recompute);
    expect(local(edit)).toContain('"1" → "0"');
    const after = local(recompute);
    expect([before, after].map((text) => /Còn thiếu \d tiêu chí/.exec(text)?.[0])).toStrictEqual([
      'Còn thiếu 2 tiêu chí',
      'Còn thiếu 1 tiêu chí',
    ]);
  });

  const browser = spawnSync('chromium', ['--version']).status === 0;
  const inBrowser = browser ? test : test.skip;

  inBrowser('draws the pages of a paper in a browser (skipped where chromium is not installed)', () => {
    const url = pathToFileURL(join(dir, 'index.html')).href;
    const options = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--virtual-time-budget=20000',
      '--dump-dom',
      url,
    ];
    const { stdout } = spawnSync('chromium', options, { encoding: 'utf8', maxBuffer: 1e8 });
    expect(stdout).toMatch(/<section class="docx"/);
    expect(stdout.replace(/<[^>]*>/g, '')).toContain('Kính gửi: Chủ tịch Ủy ban nhân dân tỉnh');
  });
});

test('a folder that cannot be made ends it at once, with the reason', () => {
  const elsewhere = temporaryFolder();
  writeFileSync(join(elsewhere, 'out'), 'a file');
  const { out, log, exit } = start(elsewhere);
  expect([exit, out]).toStrictEqual([1, '']);
  expect(log).toMatch(/^Không dùng được out\/nam-duong: /);
  expect(log).not.toContain('    at ');
});
