// `npm start` over what is already there: an earlier sample may hold what a person typed since.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from './bundles';

const folder = temporaryFolder();
const dir = join(folder, 'out/nam-duong');

function start(): { out: string; log: string; exit: number | null } {
  const command = [resolve('scripts/run.mjs'), 'local/start.ts'];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
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
  expect(readdirSync(dir).sort()).toStrictEqual(['drive', 'mail', 'state.json', 'workbook.xlsx']);
});
