// The papers as LibreOffice prints them: they open, every criterion is on a page, the head stays in its margin.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DOCUMENT_KIND, type DocumentKind } from '../../sheets-schema/enums';
import { DOSSIER_KINDS } from '../../src/ui/dossier/papers.vi';
import { evidenceRow } from '../support/data';
import { dossierOf, sampleData } from '../support/dossier';
import { filledFiles } from '../support/filled';

const KINDS = Object.keys(DOCUMENT_KIND) as DocumentKind[];
const present = (tool: string, flag: string): boolean => spawnSync(tool, [flag]).error === undefined;
const able = present('soffice', '--version') && present('pdftotext', '-v');
const name = able
  ? 'printed by LibreOffice'
  : 'printed by LibreOffice: left out, soffice or pdftotext is not installed here';

(able ? describe : describe.skip)(name, () => {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'));
  const pages = new Map<DocumentKind, string[]>();

  /** The text of each page of the papers, by name. */
  const print = (files: Readonly<Record<string, Uint8Array>>): Map<string, string[]> => {
    const names = Object.keys(files);
    const paths = names.map((one) => join(folder, `${one}.docx`));
    for (const one of names) writeFileSync(join(folder, `${one}.docx`), files[one] as Uint8Array);
    // A profile of its own: LibreOffice refuses a second run on the same one.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths], {
      stdio: 'ignore',
    });
    return new Map(
      names.map((one) => {
        execFileSync('pdftotext', ['-layout', join(folder, `${one}.pdf`)]);
        const text = readFileSync(join(folder, `${one}.txt`), 'utf8').normalize('NFC');
        return [one, text.split('\f').slice(0, -1)];
      }),
    );
  };
  const printedPages = (one: string, file: Uint8Array): string[] => print({ [one]: file }).get(one) ?? [];

  beforeAll(async () => {
    for (const [kind, text] of print(await filledFiles(dossierOf()))) pages.set(kind as DocumentKind, text);
  }, 180_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(KINDS)('%s: DỰ THẢO on every page, its number from the second on', (kind) => {
    const printed = pages.get(kind) ?? [];
    expect(printed.length).toBeGreaterThan((DOSSIER_KINDS as readonly string[]).includes(kind) ? 1 : 0);
    printed.forEach((page, index) => {
      const head = page
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      expect(head.slice(0, index === 0 ? 1 : 2)).toStrictEqual(
        index === 0 ? ['DỰ THẢO'] : [String(index + 1), 'DỰ THẢO'],
      );
    });
  });

  test('the brief for the Chair is one page', () => {
    expect(pages.get('chairBrief')).toHaveLength(1);
  });

  test.each(['selfAssessmentScoresheet', 'evidenceIndex'] as const)(
    '%s: every criterion, the header row on every page',
    (kind) => {
      const printed = pages.get(kind) ?? [];
      const words = new Set(printed.join('\n').split(/\s+/));
      const codes = dossierOf().groups.flatMap((group) => group.scores.map(({ code }) => code));
      expect(codes.filter((code) => !words.has(code))).toStrictEqual([]);
      const withTable = printed.filter((page) => /\b[A-F]\d\d\b/.test(page));
      expect(withTable.filter((page) => !page.includes('STT'))).toStrictEqual([]);
    },
  );

  test.each(['submissionLetter', 'implementationReport'] as const)(
    '%s: the signature is not alone on its page',
    (kind) => {
      const last = pages.get(kind)?.at(-1) ?? '';
      expect(last).toContain('Lê Tuấn Anh');
      expect(last.indexOf('./.')).toBeGreaterThan(-1);
      expect(last.indexOf('./.')).toBeLessThan(last.indexOf('Nơi nhận:'));
    },
  );

  test('3.000 pieces of evidence take fewer than 150 pages', async () => {
    const { criteria } = sampleData();
    const evidence = Array.from({ length: 3000 }, (_, index) =>
      evidenceRow({
        row: index + 2,
        criteria: [criteria[index % criteria.length]?.code ?? ''],
        title: `Báo cáo kết quả thực hiện nội dung số ${index + 1} của Kế hoạch`,
        documentNumber: `${index + 1}/BC-UBND`,
        documentDate: '2026-08-15',
        issuer: 'UBND xã Nam Dương',
        pages: 3,
        link: { text: 'Mở', url: `https://drive.google.com/file/d/1AbCdEfGhIjKlMnOpQrStUvWxYz${index}/view` },
      }),
    );
    const { evidenceIndex } = await filledFiles(dossierOf(sampleData({ evidence })));
    expect(printedPages('long', evidenceIndex).length).toBeLessThan(150);
  });
});
