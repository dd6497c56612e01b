// The papers as LibreOffice prints them: they open, every criterion is on a page, the head stays in its margin.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DOCUMENT_KIND, type DocumentKind } from '../../sheets-schema/enums';
import { DOSSIER_KINDS } from '../../src/ui/dossier/papers.vi';
import { dossierOf } from '../support/dossier';
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

  beforeAll(async () => {
    const files = await filledFiles(dossierOf());
    const paths = KINDS.map((kind) => join(folder, `${kind}.docx`));
    for (const kind of KINDS) writeFileSync(join(folder, `${kind}.docx`), files[kind]);
    // A profile of its own: LibreOffice refuses a second run on the same one.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths], {
      stdio: 'ignore',
    });
    for (const kind of KINDS) {
      execFileSync('pdftotext', ['-layout', join(folder, `${kind}.pdf`)]);
      const text = readFileSync(join(folder, `${kind}.txt`), 'utf8').normalize('NFC');
      pages.set(kind, text.split('\f').slice(0, -1));
    }
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
});
