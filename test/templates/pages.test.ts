// The papers as LibreOffice prints them: they open, every criterion is on a page, the head stays in its margin.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DOCUMENT_KIND, type DocumentKind } from '../../sheets-schema/enums';
import type { TemplateFields } from '../../src/core/dossier/template-fields';
import { DOSSIER_KINDS } from '../../src/ui/dossier/papers.vi';
import { evidenceRow } from '../support/data';
import { dossierOf, sampleData } from '../support/dossier';
import { filledFiles, lengthened } from '../support/filled';
import { isPrinting, openPrinter, printing } from '../support/printed';
import { thinned } from '../support/thinned';

const KINDS = Object.keys(DOCUMENT_KIND) as DocumentKind[];

(isPrinting ? describe : describe.skip)(printing('printed by LibreOffice'), () => {
  const printer = openPrinter();
  const pages = new Map<DocumentKind, string[]>();

  beforeAll(async () => {
    for (const [kind, text] of printer.print(await filledFiles(dossierOf())))
      pages.set(kind as DocumentKind, text);
  }, 180_000);

  afterAll(() => printer.remove());

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

  test.each([
    ['submissionLetter', 'CHỦ TỊCH\n', 'Lê Tuấn Anh'],
    ['remedyPlan', 'TM. ỦY BAN NHÂN DÂN', 'Lê Tuấn Anh'],
    ['meetingMinutes', 'THƯ KÝ', 'Trần Thị B'],
  ] as const)(
    '%s, however long: words that end it stand on the page of the signature',
    async (kind, office, name) => {
      const lines = thinned(
        Array.from({ length: 36 }, (_, more) => more),
        6,
      );
      const names: TemplateFields = kind === 'meetingMinutes' ? { leftName: name } : {};
      const files = await Promise.all(
        lines.map(
          async (more) => [`${kind}-${more}`, await lengthened(dossierOf(), kind, more, names)] as const,
        ),
      );
      const printed = [...printer.print(Object.fromEntries(files)).values()];
      expect(new Set(printed.map((one) => one.length)).size).toBeGreaterThan(1);
      for (const one of printed) {
        const page = one.find((text) => text.includes('./.')) ?? '';
        const [end, above, below] = ['./.', office, name].map((text) => page.lastIndexOf(text));
        expect(end).toBeGreaterThan(-1);
        expect(above).toBeGreaterThan(end ?? 0);
        expect(below).toBeGreaterThan(above ?? 0);
      }
    },
    180_000,
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
    expect(printer.print({ long: evidenceIndex }).get('long')?.length).toBeLessThan(150);
  });
});
