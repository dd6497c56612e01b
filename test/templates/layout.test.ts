// The paper of every document against domain knowledge: Nghị định 30/2020/NĐ-CP, Phụ lục I.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { DOCUMENT_KIND, type DocumentKind } from '../../sheets-schema/enums';
import { all, attribute, type Docx } from '../support/docx';
import { allMet, dossierOf, sampleData } from '../support/dossier';
import { filledDocuments } from '../support/filled';

const KINDS = Object.keys(DOCUMENT_KIND) as DocumentKind[];
const LETTERS = ['submissionLetter', 'implementationReport'] as const;
const ANNEXES = ['selfAssessmentScoresheet', 'evidenceIndex'] as const;

let draft: Record<DocumentKind, Docx>;
let final: Record<DocumentKind, Docx>;

beforeAll(async () => {
  draft = await filledDocuments(dossierOf());
  const data = sampleData({
    settings: { criteriaSetStatus: 'official', criteriaSetDecision: 'Quyết định số 12/QĐ-UBND' },
  });
  final = await filledDocuments(dossierOf(data, allMet));
});

/** Twentieths of a point to whole millimetres. */
const toMm = (twentieths: number | string | null): number => Math.round((Number(twentieths) * 25.4) / 1440);

describe.each(KINDS)('%s', (kind) => {
  test('A4, margins 20, 20, 30, 15 mm', () => {
    const { body } = draft[kind];
    const sides = (['top', 'bottom', 'left', 'right'] as const).map((side) =>
      toMm(attribute(body, 'w:pgMar', `w:${side}`)),
    );
    expect(sides).toStrictEqual([20, 20, 30, 15]);
    const page = [attribute(body, 'w:pgSz', 'w:w'), attribute(body, 'w:pgSz', 'w:h')].map(toMm);
    const landscape = kind === 'selfAssessmentScoresheet' || kind === 'evidenceIndex';
    expect(page).toStrictEqual(landscape ? [297, 210] : [210, 297]);
  });

  test('Times New Roman, 14 pt unless said otherwise, 12 in a table, in Vietnamese', () => {
    const defaults = all(draft[kind].styles, 'w:docDefaults')[0];
    if (!defaults) throw new Error('no defaults');
    expect(attribute(defaults, 'w:rFonts', 'w:ascii')).toBe('Times New Roman');
    const annex = kind === 'selfAssessmentScoresheet' || kind === 'evidenceIndex';
    expect(attribute(defaults, 'w:sz', 'w:val')).toBe(annex ? '24' : '28');
    const cells = all(draft[kind].body, 'w:tbl')
      .filter((table) => attribute(table, 'w:insideH', 'w:val') === 'single')
      .flatMap((table) => all(table, 'w:tc'));
    const sizes = new Set(cells.map((cell) => attribute(cell, 'w:sz', 'w:val') ?? (annex ? '24' : '28')));
    expect([...sizes]).toStrictEqual(kind === 'submissionLetter' ? [] : ['24']);
    expect(attribute(defaults, 'w:lang', 'w:val')).toBe('vi-VN');
    expect(all(draft[kind].body, 'w:rFonts')).toHaveLength(0);
  });

  test('never underlined, never a drawn shape', () => {
    for (const name of ['w:u', 'w:pict', 'w:drawing', 'v:shape'])
      expect(all(draft[kind].body, name)).toHaveLength(0);
  });

  test('page number centred in the head from page 2 on', () => {
    expect(all(draft[kind].body, 'w:titlePg')).toHaveLength(1);
    const heads = draft[kind].parts('word/header');
    const numbered = heads.filter(({ root }) =>
      all(root, 'w:instrText').some((field) => field.textContent === 'PAGE'),
    );
    expect(heads).toHaveLength(2);
    expect(numbered).toHaveLength(1);
    expect(attribute(numbered[0]?.root as never, 'w:jc', 'w:val')).toBe('center');
    expect(attribute(numbered[0]?.root as never, 'w:sz', 'w:val')).toBe('26');
  });

  test('DỰ THẢO at the head of every page of a draft, and of no other', () => {
    expect(draft[kind].parts('word/header').map(({ text }) => text)).toStrictEqual(['DỰ THẢO', 'DỰ THẢO']);
    expect(final[kind].parts('word/header').map(({ text }) => text)).toStrictEqual(['', '']);
  });

  test('foot of page 1 tells what the figures rest on', () => {
    const feet = draft[kind].parts('word/footer').map(({ text }) => text);
    expect(feet.sort()).toStrictEqual([
      '',
      'Lập từ lần chốt số liệu số 01 ngày 20/10/2026 (chốt lúc 14 giờ 05, 20/10/2026)',
    ]);
  });

  test('ruled tables: 12 pt, header row on every page, rows never split, as wide as the text', () => {
    const ruled = draft[kind].tables.filter((table) => table.headerRows > 0);
    const width = (ANNEXES as readonly string[]).includes(kind) ? 252 : 165;
    for (const table of ruled) {
      expect(table.headerRows).toBe(1);
      expect(table.splittingRows).toBe(0);
      expect(toMm(table.widths.reduce((sum, column) => sum + column, 0))).toBe(width);
    }
    expect(ruled.length).toBe(
      { submissionLetter: 0, implementationReport: 3 }[kind as 'submissionLetter'] ?? 1,
    );
  });
});

describe.each(LETTERS)('%s', (kind) => {
  test('letterhead 66 | 99 mm without borders, number and place in its second row', () => {
    const head = draft[kind].tables[0];
    expect(head?.widths.map(toMm)).toStrictEqual([66, 99]);
    expect(head?.bordered).toBe(false);
    const sign = kind === 'submissionLetter' ? 'TTr' : 'BC';
    expect(head?.rows).toStrictEqual([
      ['ỦY BAN NHÂN DÂN\nXÃ NAM DƯƠNG\n', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'],
      [`Số: ${'\u00a0'.repeat(6)}/${sign}-UBND`, 'Nam Dương, ngày … tháng … năm …'],
    ]);
  });

  test('lines are borders: short under the body, under the tiêu ngữ, short under the title', () => {
    const { body } = draft[kind];
    const lined = all(body, 'w:p').filter((paragraph) => all(paragraph, 'w:pBdr').length > 0);
    const lengths = lined.map((paragraph) => {
      const space = [66, 99, 165][lined.indexOf(paragraph)] as number;
      const indents = ['w:left', 'w:right'].map((side) => toMm(attribute(paragraph, 'w:ind', side)));
      return space - indents.reduce((sum, indent) => sum + indent, 0);
    });
    // XÃ NAM DƯƠNG at 13 pt bold is 45 mm with the line above it, the tiêu ngữ 63 mm, the title's text 130 mm.
    expect(lengths).toStrictEqual([20, 65, 45]);
  });

  test('body justified at 14 pt, first line 12,7 mm, 6 pt after', () => {
    const paragraph = all(draft[kind].body, 'w:p').find((found) =>
      (found.textContent ?? '').includes('Ủy ban nhân dân xã Nam Dương'),
    );
    if (!paragraph) throw new Error('no paragraph');
    expect(attribute(paragraph, 'w:jc', 'w:val')).toBe('both');
    expect(attribute(paragraph, 'w:ind', 'w:firstLine')).toBe('720');
    expect(attribute(paragraph, 'w:spacing', 'w:after')).toBe('120');
    expect(attribute(paragraph, 'w:sz', 'w:val')).toBe('28');
  });

  test('the last paragraph stays with the signature', () => {
    const paragraphs = Array.from(draft[kind].body.childNodes).filter((node) => node.nodeName === 'w:p');
    const end = paragraphs.find((node) => (node.textContent ?? '').endsWith('./.'));
    expect(attribute(end as never, 'w:keepNext', 'w:val')).toBe(null);
    expect(all(end as never, 'w:keepNext')).toHaveLength(1);
  });
});
