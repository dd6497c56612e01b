// The paper of every document against domain knowledge: Nghị định 30/2020/NĐ-CP, Phụ lục I.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { DOCUMENT_KIND, type DocumentKind } from '../../sheets-schema/enums';
import { documentTexts as documentTextsTable } from '../../sheets-schema/index';
import { lastLineWidth, textWidth } from '../../src/core/dossier/text-width';
import { readTexts } from '../../src/core/dossier/texts';
import { planUnits, typedRows } from '../support/data';
import { all, attribute, type Docx } from '../support/docx';
import { allMet, dossierOf, sampleData } from '../support/dossier';
import { filledDocuments } from '../support/filled';

const KINDS = Object.keys(DOCUMENT_KIND) as DocumentKind[];
const LETTERS = ['submissionLetter', 'implementationReport'] as const;
const ANNEXES = ['selfAssessmentScoresheet', 'evidenceIndex'] as const;

/** Ruled tables of each. */
const TABLES: Readonly<Record<DocumentKind, number>> = {
  submissionLetter: 0,
  implementationReport: 3,
  selfAssessmentScoresheet: 1,
  evidenceIndex: 1,
  meetingMinutes: 1,
  remedyPlan: 1,
  registrationLetter: 0,
  modelRegistration: 0,
  announcementPlan: 0,
  chairBrief: 1,
};
/** Nobody has typed what these have to say, or there is nothing to remedy. */
const STILL_DRAFTS: readonly DocumentKind[] = [
  'meetingMinutes',
  'remedyPlan',
  'modelRegistration',
  'announcementPlan',
];

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

  test('Times New Roman, 14 pt unless said otherwise, 12 in a table, 11 in the long one, in Vietnamese', () => {
    const defaults = all(draft[kind].styles, 'w:docDefaults')[0];
    if (!defaults) throw new Error('no defaults');
    expect(attribute(defaults, 'w:rFonts', 'w:ascii')).toBe('Times New Roman');
    const annex = kind === 'selfAssessmentScoresheet' || kind === 'evidenceIndex';
    const letters = kind === 'evidenceIndex' ? '22' : annex ? '24' : '28';
    expect(attribute(defaults, 'w:sz', 'w:val')).toBe(letters);
    const cells = all(draft[kind].body, 'w:tbl')
      .filter((table) => attribute(table, 'w:insideH', 'w:val') === 'single')
      .flatMap((table) => all(table, 'w:tc'));
    const sizes = new Set(cells.map((cell) => attribute(cell, 'w:sz', 'w:val') ?? letters));
    expect([...sizes]).toStrictEqual(TABLES[kind] === 0 ? [] : [kind === 'evidenceIndex' ? '22' : '24']);
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
    const mark = STILL_DRAFTS.includes(kind) ? 'DỰ THẢO' : '';
    expect(final[kind].parts('word/header').map(({ text }) => text)).toStrictEqual([mark, mark]);
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
    expect(ruled.length).toBe(TABLES[kind]);
  });
});

describe.each(LETTERS)('%s', (kind) => {
  test('letterhead 66 | 99 mm without borders, number and place in its second row', () => {
    const head = draft[kind].tables[0];
    expect(head?.widths.map(toMm)).toStrictEqual([66, 99]);
    expect(head?.bordered).toBe(false);
    const sign = kind === 'submissionLetter' ? 'TTr' : 'BC';
    expect(head?.rows).toStrictEqual([
      [
        'ỦY BAN NHÂN DÂN\nXÃ NAM DƯƠNG\n',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n',
      ],
      [`Số: ${'\u00a0'.repeat(6)}/${sign}-UBND`, 'Nam Dương, ngày … tháng … năm …'],
    ]);
  });

  test('lines are borders: under the tiêu ngữ as long as the text, under body and subject a third to a half', () => {
    const { body, paragraphs } = draft[kind];
    const lined = all(body, 'w:p').filter((paragraph) => all(paragraph, 'w:pBdr').length > 0);
    const millimetres = (twentieths: string | null) => (Number(twentieths) * 25.4) / 1440;
    const lengths = lined.map((paragraph, index) => {
      const space = [66, 99, 165][index] as number;
      const indents = ['w:left', 'w:right'].map((side) => millimetres(attribute(paragraph, 'w:ind', side)));
      return space - indents.reduce((sum, indent) => sum + indent, 0);
    });
    const subject = paragraphs[paragraphs.findIndex((text) => /^(Về việc|Kết quả xây dựng)/.test(text))];
    // XÃ NAM DƯƠNG at 13 pt bold is 37,3 mm wide, the tiêu ngữ 60,5 mm.
    const texts = [37.3, 60.5, textWidth(subject?.split('\n').at(-1) ?? '', 14)];
    const [ofBody = 0, ofMotto = 0, ofSubject = 0] = lengths.map(
      (length, index) => length / (texts[index] as number),
    );
    expect(ofMotto).toBeCloseTo(1, 2);
    for (const share of [ofBody, ofSubject]) {
      expect(share).toBeGreaterThan(1 / 3);
      expect(share).toBeLessThan(1 / 2);
    }
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

describe('Kính gửi', () => {
  const linesTo = async (submissionAddressee: string) => {
    const { submissionLetter } = await filledDocuments(
      dossierOf(sampleData({ settings: { submissionAddressee } })),
    );
    const { paragraphs, body } = submissionLetter;
    const from = paragraphs.findIndex((text) => text.startsWith('Kính gửi'));
    const indents = all(body, 'w:p')
      .filter((paragraph) => /^- (Chủ tịch|Ban Chỉ đạo)/.test(paragraph.textContent ?? ''))
      .map((paragraph) => toMm(attribute(paragraph, 'w:ind', 'w:left')));
    return { lines: paragraphs.slice(from, from + 3).filter((text) => text !== ''), indents };
  };

  test('one stands on its line', async () => {
    const { lines } = await linesTo('Chủ tịch Ủy ban nhân dân {{cấp tỉnh}} {{tên tỉnh}}');
    expect(lines[0]).toBe('Kính gửi: Chủ tịch Ủy ban nhân dân tỉnh Bắc Ninh.');
  });

  test('several stand one a line with a dash, under each other', async () => {
    const { lines, indents } = await linesTo(
      'Chủ tịch Ủy ban nhân dân {{cấp tỉnh}} {{tên tỉnh}}; Ban Chỉ đạo {{cấp tỉnh}};',
    );
    expect(lines).toStrictEqual([
      'Kính gửi:',
      '- Chủ tịch Ủy ban nhân dân tỉnh Bắc Ninh;',
      '- Ban Chỉ đạo tỉnh.',
    ]);
    expect(indents.slice(0, 2)).toStrictEqual([50, 50]);
  });
});

test.each(ANNEXES)(
  '%s: Phụ lục, title and subject in capitals, bold, the letter named with its body',
  (kind) => {
    const { body } = draft[kind];
    const head = Array.from(body.childNodes)
      .filter((node) => node.nodeName === 'w:p')
      .slice(0, 4);
    const texts = head.map((node) => node.textContent ?? '');
    expect(texts[0]).toMatch(/^Phụ lục I{1,2}$/);
    for (const text of texts.slice(1, 3)) expect(text).toBe(text.toLocaleUpperCase('vi'));
    expect(texts[3]).toMatch(/^\(Kèm theo Tờ trình .* của Chủ tịch Ủy ban nhân dân xã Nam Dương\)$/);
    for (const node of head.slice(0, 3)) {
      expect(all(node as never, 'w:b')).toHaveLength(1);
      expect(attribute(node as never, 'w:sz', 'w:val')).toBe('28');
    }
  },
);

test('whoever typed them, quotes in pairs are curly in every paper', async () => {
  const data = sampleData({
    settings: { submissionAddressee: 'Ban "Chỉ đạo" tỉnh' },
    evidence: sampleData().evidence.map((row) => ({ ...row, title: 'Kế hoạch "4 xin"', issuer: 'Ban "A"' })),
  });
  const papers = Object.values(await filledDocuments(dossierOf(data)));
  const texts = papers.flatMap(({ paragraphs, tables }) => [
    ...paragraphs,
    ...tables.flatMap(({ rows }) => rows.flat()),
  ]);
  expect(texts.filter((text) => text.includes('"'))).toStrictEqual([]);
  expect(texts.some((text) => text.includes('Kế hoạch “4 xin”'))).toBe(true);
});

test('names under the minutes and the scoresheet are bold, several addressees upright, all of 13 to 14 points', async () => {
  const typed = (text: string, name: string) => ({
    document: 'meetingMinutes',
    style: 'fact',
    text,
    typed: name,
  });
  const facts = [typed('thư ký cuộc họp', 'Người Thư ký'), typed('người chủ trì cuộc họp', 'Người Chủ trì')];
  const settings = { compilerName: 'Người Tổng hợp', submissionAddressee: 'Nơi Thứ nhất; Nơi Thứ hai' };
  const data = sampleData({ settings });
  const documentTexts = readTexts(typedRows(documentTextsTable, facts, planUnits));
  const files = await filledDocuments(dossierOf({ ...data, documentTexts }));
  const styleOf = (kind: DocumentKind, words: RegExp): [number, boolean] => {
    const found = all(files[kind].body, 'w:p').find((one) => words.test(one.textContent ?? ''));
    const isBold =
      found !== undefined && all(found, 'w:b').some((one) => one.getAttribute('w:val') !== 'false');
    return [Number(found && attribute(found, 'w:sz', 'w:val')) / 2, isBold];
  };
  expect({
    secretary: styleOf('meetingMinutes', /^Người Thư ký$/),
    chair: styleOf('meetingMinutes', /^Người Chủ trì$/),
    compiler: styleOf('selfAssessmentScoresheet', /^Người Tổng hợp$/),
    head: styleOf('submissionLetter', /^Kính gửi:$/),
    first: styleOf('submissionLetter', /^- Nơi Thứ nhất;$/),
  }).toStrictEqual({
    secretary: [14, true],
    chair: [14, true],
    compiler: [14, true],
    head: [14, false],
    first: [14, false],
  });
});

test('where the Ban Chỉ đạo uses the seal of an office, its head signs with the office held there', async () => {
  const settings = { steeringHead: 'Nguyễn Văn A', steeringHeadOffice: 'Chủ tịch Ủy ban nhân dân xã' };
  const { selfAssessmentScoresheet } = await filledDocuments(dossierOf(sampleData({ settings })));
  expect(selfAssessmentScoresheet.tables[1]?.rows[0]?.[1]).toBe(
    'TM. BAN CHỈ ĐẠO\nTRƯỞNG BAN\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ\nNguyễn Văn A',
  );
});

test('Báo cáo: the Bảng is the annex of the Tờ trình, which is cited in full', () => {
  const text = draft.implementationReport.paragraphs.join('\n').replaceAll('\u00a0', '');
  expect(text).toContain(
    'Bảng tự chấm điểm (Phụ lục I kèm theo Tờ trình số /TTr-UBND ngày … tháng … năm … của Chủ tịch Ủy ban nhân dân xã Nam Dương về việc đề nghị công nhận xã đạt chuẩn “chính quyền thân thiện” năm 2026)',
  );
});

test.each([
  ['long', 'Phước Hải Thượng Nguyên Đại Lộc Tân Phú Trung Hòa Bình Minh Thắng Lợi'],
  ['without a blank', 'N'.repeat(60)],
  ['of one letter', 'Ô'],
  ['decomposed', 'Nam Dương'.normalize('NFD')],
  ['hostile', '<b>&"{{tên xã}}'],
])(
  'a name that is %s: the short lines stay within their columns, a third to a half of the last line',
  async (_name, commune) => {
    const { remedyPlan } = await filledDocuments(dossierOf(sampleData({ settings: { commune } })));
    const lined = all(remedyPlan.body, 'w:p').filter((paragraph) => all(paragraph, 'w:pBdr').length > 0);
    const issuer = (remedyPlan.tables[0]?.rows[0]?.[0] ?? '').trim();
    const [left, right] = ['w:left', 'w:right'].map((side) =>
      Number(attribute(lined[0] as never, 'w:ind', side)),
    ) as [number, number];
    expect(left).toBe(right);
    expect(left).toBeGreaterThan(0);
    const share = (66 - ((left + right) * 25.4) / 1440) / lastLineWidth(issuer, 13, 66);
    expect(share).toBeGreaterThan(1 / 3);
    expect(share).toBeLessThan(1 / 2);
  },
);
