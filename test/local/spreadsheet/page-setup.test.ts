// What comes out of a printer: the file says how, until a person says otherwise.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { readWorkbook, type Workbook, writeWorkbook } from '../../../local/xlsx/index';
import { pack, unpack } from '../../../local/xlsx/package/zip';
import { tabs } from '../../support/tabs';
import { branch, mustRun, newWorkbook, sampleWorkbook, sheetOf, type } from '../../support/workspaces';

const START_TIMEOUT = 180_000;
const PAGE_PARTS = ['sheetPr', 'pageMargins', 'pageSetup', 'headerFooter'] as const;

const folder = mkdtempSync(join(tmpdir(), 'printed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The workbook as a program that opens the file finds it. */
const asFile = ({ workbook }: Workspace): Workbook => readWorkbook(writeWorkbook(workbook));

/** What the file says of a tab's pages, element by element. */
function saidOf(book: Workbook, title: string): Record<string, string | undefined> {
  const sheet = book.sheet(title);
  const part = sheet && book.source.origins.get(sheet)?.xml;
  return Object.fromEntries(PAGE_PARTS.map((name) => [name, part?.get(name)]));
}

/** By tab, the rows that are repeated. */
const titlesOf = ({ source }: Workbook): Map<string, string> =>
  new Map(
    source.names
      .filter(({ attributes }) => attributes.includes('_xlnm.Print_Titles'))
      .map(({ sheet, formula }) => [sheet?.name ?? '', formula]),
  );

describe('the file that set-up makes', () => {
  const book = asFile(newWorkbook());

  test.each(tabs.map((tab) => [tab.title, tab] as const))('%s', (title, tab) => {
    const said = saidOf(book, title);
    const isPage = !('columns' in tab);
    expect(said.sheetPr).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(said.pageSetup).toBe(
      `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="${isPage ? 1 : 0}"/>`,
    );
    expect(said.headerFooter).toBe(
      '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P/&amp;N</oddFooter></headerFooter>',
    );
    const frozen = book.sheet(title)?.frozenRows ?? 0;
    expect([title, titlesOf(book).get(title)]).toStrictEqual([
      title,
      frozen === 0 ? undefined : expect.stringMatching(/!\$1:\$1$/),
    ]);
  });

  test('the header of every table is repeated', () => {
    const tables = tabs.filter((tab) => 'columns' in tab && tab.id !== 'lists');
    expect(tables.filter(({ title }) => !titlesOf(book).has(title))).toStrictEqual([]);
  });
});

test('repeated rows follow a tab that is renamed and rows put above', () => {
  const book = asFile(newWorkbook());
  const sheet = book.sheet('Tiêu chí');
  if (sheet === undefined) throw new Error('no tab');
  sheet.insertRows(0, 2);
  book.renameSheet(sheet, "Bộ 'A' mới");
  expect(titlesOf(readWorkbook(writeWorkbook(book))).get("Bộ 'A' mới")).toBe("'Bộ ''A'' mới'!$3:$3");
});

/** As a person saved it with Excel or LibreOffice: A3 upright at a scale, a line on top, other rows repeated. */
function withOwnPages(workspace: Workspace, titles: readonly string[]): Workspace {
  const book = asFile(workspace);
  const parts = unpack(writeWorkbook(book));
  const edit = (path: string, change: (xml: string) => string) => {
    const xml = change(new TextDecoder().decode(parts[path]));
    parts[path] = new TextEncoder().encode(xml);
  };
  for (const title of titles) {
    const sheet = book.sheet(title);
    const path = (sheet && book.source.origins.get(sheet)?.path) ?? '';
    edit(path, (xml) =>
      xml
        .replace(/<pageSetup [^>]*\/>/, '<pageSetup paperSize="8" scale="70" orientation="portrait"/>')
        .replace(
          /<headerFooter>.*<\/headerFooter>/,
          '<headerFooter><oddHeader>&amp;CUBND</oddHeader></headerFooter>',
        )
        .replace('<pageSetUpPr fitToPage="1"/>', ''),
    );
    edit(book.source.workbookPath, (xml) => xml.replace(new RegExp(`(>'?${title}'?!\\$)1:\\$1<`), '$11:$2<'));
  }
  const own = branch(workspace);
  const read = readWorkbook(pack(parts));
  Object.defineProperty(own, 'book', { value: read });
  return own;
}

test('what a person saved stays, whatever is run afterwards', () => {
  const titles = ['Tổng quan', 'Tiêu chí', 'Bảng tự chấm điểm'];
  const workspace = withOwnPages(sampleWorkbook(), titles);
  const before = titles.map((title) => saidOf(asFile(workspace), title));
  const repeated = titlesOf(asFile(workspace));
  expect(before[1]?.pageSetup).toBe('<pageSetup paperSize="8" scale="70" orientation="portrait"/>');
  expect(repeated.get('Tiêu chí')).toBe("'Tiêu chí'!$1:$2");
  type(workspace, 'criteria', 'C10', { actual: 'Có' });
  mustRun(workspace, 'recomputeScores');
  mustRun(workspace, 'setUpWorkbook', { answers: 'yes' });
  workspace.workbook.insertSheet('Riêng', 0);
  sheetOf(workspace, { title: 'Tổng quan' }).tabColor = '#ff0000';
  const after = asFile(workspace);
  expect(titles.map((title) => ({ ...saidOf(after, title), sheetPr: '' }))).toStrictEqual(
    before.map((said) => ({ ...said, sheetPr: '' })),
  );
  expect(saidOf(after, 'Tổng quan').sheetPr).not.toContain('fitToPage');
  expect(titlesOf(after)).toStrictEqual(repeated);
});

const able = ['soffice', 'pdftotext'].every(
  (program) => spawnSync(program, ['--version']).error === undefined,
);

(able ? test : test.skip)(
  'LibreOffice prints Tổng quan and Việc của đơn vị on a page each, tables under their header on every page',
  () => {
    const workspace = sampleWorkbook();
    mustRun(workspace, 'recomputeScores');
    writeFileSync(join(folder, 'in.xlsx'), writeWorkbook(workspace.workbook));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const to = ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'in.xlsx')];
    execFileSync('soffice', [profile, ...to], { stdio: 'ignore' });
    execFileSync('pdftotext', ['-layout', join(folder, 'in.pdf'), join(folder, 'in.txt')]);
    const pages = readFileSync(join(folder, 'in.txt'), 'utf8').normalize('NFC').split('\f');
    const pagesOf = (title: string) =>
      pages.filter((page) => new RegExp(`^ *${title} +\\d+/\\d+ *$`, 'm').test(page));
    expect(['Bắt đầu', 'Tổng quan', 'Việc của đơn vị'].map((title) => pagesOf(title).length)).toStrictEqual([
      1, 1, 1,
    ]);
    const table = pagesOf('Tiêu chí');
    expect(table.length).toBeGreaterThan(2);
    expect(table.filter((page) => !/Giải trình/.test(page))).toStrictEqual([]);
  },
  START_TIMEOUT,
);
