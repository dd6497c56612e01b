// Nghị định 30/2020/NĐ-CP, Phụ lục I, against the papers themselves: each rule measured in the finished .docx by a reader of
// its own. `npm run papers` writes the table of docs/; here it must say the same, and every line must hold.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { DOCUMENT_KIND, type DocumentKind } from '../../sheets-schema/enums';
import { lastLineWidth, textWidth } from '../../src/core/dossier/text-width';
import { PAPER_KINDS } from '../../src/ui/dossier/papers.vi';
import { all, attribute, type Docx } from '../support/docx';
import { dossierOf } from '../support/dossier';
import { filledDocuments } from '../support/filled';

const FILE = resolve(__dirname, '../../docs/papers-measured.md');
const isWriting = (globalThis as { writing?: boolean }).writing === true;

interface Measure {
  readonly rule: string;
  readonly asked: string;
  /** null: the paper has no such part. */
  readonly measured: string | null;
  readonly holds: boolean;
}

const toMm = (twentieths: string | number | null): number => (Number(twentieths) * 25.4) / 1440;
const mm = (value: number): string => `${value.toFixed(1).replace('.', ',')} mm`;
const pt = (halves: string | null): number => Number(halves) / 2;
const within = (value: number, least: number, most: number): boolean =>
  value >= least - 0.05 && value <= most + 0.05;

type Paragraph = ReturnType<typeof all>[number];

const textOf = (paragraph: Paragraph | undefined): string => paragraph?.textContent ?? '';
const sizeOf = (paragraph: Paragraph): number => pt(attribute(paragraph, 'w:sz', 'w:val'));
const isOn = (paragraph: Paragraph, name: string): boolean =>
  all(paragraph, name).some((one) => one.getAttribute('w:val') !== 'false');
const isBold = (paragraph: Paragraph): boolean => isOn(paragraph, 'w:b');
const isItalic = (paragraph: Paragraph): boolean => isOn(paragraph, 'w:i');
const isCentred = (paragraph: Paragraph): boolean => attribute(paragraph, 'w:jc', 'w:val') === 'center';
const isCapital = (paragraph: Paragraph): boolean =>
  /\p{Lu}/u.test(textOf(paragraph)) && !/\p{Ll}/u.test(textOf(paragraph));

/** Sizes and style of the paragraph, as people say them. */
const style = (paragraph: Paragraph): string =>
  [
    `${sizeOf(paragraph)}`,
    ...(isBold(paragraph) ? ['đậm'] : []),
    isItalic(paragraph) ? 'nghiêng' : 'đứng',
    ...(isCapital(paragraph) ? ['in hoa'] : []),
    ...(isCentred(paragraph) ? ['giữa'] : []),
  ].join(', ');

/** The paragraphs with words of the cell that a paragraph stands in, or of one beside it. */
function cellOf(paragraph: Paragraph | undefined, beside: number): Paragraph[] | undefined {
  const cell = paragraph?.parentNode;
  if (cell?.nodeName !== 'w:tc') return undefined;
  const cells = all(cell.parentNode as Paragraph, 'w:tc');
  const wanted = cells[cells.indexOf(cell as Paragraph) + beside];
  return wanted && all(wanted, 'w:p').filter((one) => textOf(one).trim() !== '');
}

function measuresOf(paper: Docx): Measure[] {
  const { body } = paper;
  const paragraphs = all(body, 'w:p');
  const find = (wanted: RegExp): Paragraph | undefined => paragraphs.find((one) => wanted.test(textOf(one)));
  const measures: Measure[] = [];
  const add = (rule: string, asked: string, measured: string | null, holds: boolean): void => {
    measures.push({ rule, asked, measured, holds: measured === null || holds });
  };
  const styled = (
    rule: string,
    asked: string,
    paragraph: Paragraph | undefined,
    holds: (found: Paragraph) => boolean,
  ): void =>
    paragraph === undefined
      ? add(rule, asked, null, true)
      : add(rule, asked, style(paragraph), holds(paragraph));

  const size = ['w:w', 'w:h'].map((side) => Math.round(toMm(attribute(body, 'w:pgSz', side))));
  add('Khổ giấy', 'A4', size.join(' × '), [...size].sort((a, b) => a - b).join() === '210,297');
  for (const [side, name, least, most] of [
    ['top', 'trên', 20, 25],
    ['bottom', 'dưới', 20, 25],
    ['left', 'trái', 30, 35],
    ['right', 'phải', 15, 20],
  ] as const) {
    const value = toMm(attribute(body, 'w:pgMar', `w:${side}`));
    add(`Lề ${name}`, `${least}-${most} mm`, mm(value), within(value, least, most));
  }
  const font = attribute(paper.styles, 'w:rFonts', 'w:ascii');
  add('Phông chữ', 'Times New Roman', font, font === 'Times New Roman' && all(body, 'w:rFonts').length === 0);
  const numbered = paper
    .parts('word/header')
    .filter(({ root }) => all(root, 'w:instrText').some(({ textContent }) => textContent === 'PAGE'));
  const number = numbered[0]?.root;
  add(
    'Số trang',
    '13-14, giữa lề trên, không ở trang 1',
    number === undefined ? 'không có' : `${pt(attribute(number, 'w:sz', 'w:val'))}, giữa, từ trang 2`,
    number !== undefined &&
      numbered.length === 1 &&
      within(pt(attribute(number, 'w:sz', 'w:val')), 13, 14) &&
      attribute(number, 'w:jc', 'w:val') === 'center' &&
      all(body, 'w:titlePg').length === 1,
  );
  styled(
    'Quốc hiệu',
    '12-13, đậm, in hoa, giữa',
    find(/^CỘNG HÒA XÃ HỘI/),
    (one) => within(sizeOf(one), 12, 13) && isBold(one) && isCapital(one) && isCentred(one),
  );
  styled(
    'Tiêu ngữ',
    '13-14, đậm, giữa',
    find(/^Độc lập - Tự do/),
    (one) => within(sizeOf(one), 13, 14) && isBold(one) && isCentred(one),
  );
  styled(
    'Cơ quan ban hành',
    '12-13, đậm, in hoa, giữa',
    cellOf(find(/^CỘNG HÒA XÃ HỘI/), -1)
      ?.filter(isCapital)
      .at(-1),
    (one) => within(sizeOf(one), 12, 13) && isBold(one) && isCentred(one),
  );
  const lines = paragraphs.filter((one) => all(one, 'w:pBdr').length > 0);
  const lengthOf = (line: Paragraph, space: number): number =>
    space - ['w:left', 'w:right'].reduce((sum, side) => sum + toMm(attribute(line, 'w:ind', side)), 0);
  const isHeaded = find(/^CỘNG HÒA/) !== undefined;
  const [ofBody, ofMotto, ofSubject] = isHeaded ? lines : [undefined, undefined, lines[0]];
  const head = paper.tables[0]?.rows[0]?.[0]?.trim() ?? '';
  const share = (line: Paragraph | undefined, space: number, text: number): number | null =>
    line === undefined ? null : lengthOf(line, space) / text;
  const rule = (name: string, asked: string, found: number | null, least: number, most: number): void =>
    add(
      name,
      asked,
      found === null ? null : `${Math.round(found * 100)}%`,
      found !== null && found >= least && found <= most,
    );
  rule(
    'Dòng kẻ dưới tiêu ngữ',
    'dài bằng dòng chữ',
    share(ofMotto, 99, textWidth('Độc lập - Tự do - Hạnh phúc', 14)),
    0.99,
    1.01,
  );
  rule(
    'Dòng kẻ dưới cơ quan ban hành',
    '1/3-1/2 dòng chữ',
    share(ofBody, 66, lastLineWidth(head, 13, 66)),
    1 / 3,
    1 / 2,
  );
  const subject = paragraphs[paragraphs.indexOf(ofSubject as Paragraph) - 1];
  const lastLine =
    subject === undefined
      ? ''
      : (paper.paragraphs.find((text) => text.replace(/\n/g, '') === textOf(subject)) ?? '');
  rule(
    'Dòng kẻ dưới trích yếu',
    '1/3-1/2 dòng cuối',
    share(ofSubject, 165, lastLineWidth(lastLine, 14, 165)),
    1 / 3,
    1 / 2,
  );
  styled('Số, ký hiệu', '13, đứng', find(/^Số:/), (one) => sizeOf(one) === 13 && !isItalic(one));
  styled(
    'Địa danh, ngày',
    '13-14, nghiêng',
    find(/, ngày … tháng …/),
    (one) => within(sizeOf(one), 13, 14) && isItalic(one),
  );
  styled(
    'Trích yếu công văn (V/v)',
    '12-13, đứng',
    find(/^V\/v/),
    (one) => within(sizeOf(one), 12, 13) && !isItalic(one) && !isBold(one),
  );
  styled(
    'Tên loại văn bản',
    '13-14, đậm, in hoa',
    find(/^(TỜ TRÌNH|BÁO CÁO|BẢNG TỰ|DANH MỤC|BIÊN BẢN|KẾ HOẠCH|BẢN ĐĂNG KÝ|TÓM TẮT)/),
    (one) => within(sizeOf(one), 13, 14) && isBold(one) && isCapital(one) && isCentred(one),
  );
  styled(
    'Trích yếu',
    '13-14, đậm, giữa',
    ofSubject === undefined ? undefined : subject,
    (one) => within(sizeOf(one), 13, 14) && isBold(one) && isCentred(one),
  );
  styled(
    'Kính gửi',
    '13-14, đứng',
    find(/^Kính gửi/),
    (one) => within(sizeOf(one), 13, 14) && !isItalic(one) && !isBold(one),
  );
  styled(
    'Phụ lục',
    '14, đậm, giữa',
    find(/^Phụ lục I/),
    (one) => sizeOf(one) === 14 && isBold(one) && isCentred(one),
  );
  const prose = paragraphs.find((one) => attribute(one, 'w:jc', 'w:val') === 'both' && !isItalic(one));
  if (prose === undefined)
    add('Nội dung', '13-14, căn đều, thụt 1 hoặc 1,27 cm, cách đoạn từ 6 pt', null, true);
  else {
    const indent = toMm(attribute(prose, 'w:ind', 'w:firstLine'));
    const after = Number(attribute(prose, 'w:spacing', 'w:after')) / 20;
    add(
      'Nội dung',
      '13-14, căn đều, thụt 1 hoặc 1,27 cm, cách đoạn từ 6 pt',
      `${sizeOf(prose)}, căn đều, thụt ${mm(indent)}, cách đoạn ${after} pt`,
      within(sizeOf(prose), 13, 14) && (within(indent, 10, 10) || within(indent, 12.7, 12.7)) && after >= 6,
    );
  }
  styled(
    'Quyền hạn, chức vụ người ký',
    '13-14, đậm, in hoa',
    find(/^(CHỦ TỊCH|TM\. |THƯ KÝ)/),
    (one) => within(sizeOf(one), 13, 14) && isBold(one) && isCapital(one) && isCentred(one),
  );
  styled(
    'Họ tên người ký',
    '13-14, đậm, giữa',
    // Below the office, which is in capitals; of a name nobody typed there is no line.
    cellOf(find(/^(CHỦ TỊCH|TM\. |THƯ KÝ)/), 0)
      ?.filter((one) => !isCapital(one) && !isItalic(one))
      .at(-1),
    (one) => within(sizeOf(one), 13, 14) && isBold(one) && isCentred(one),
  );
  styled(
    '"Nơi nhận:"',
    '12, đậm, nghiêng',
    find(/^Nơi nhận:/),
    (one) => sizeOf(one) === 12 && isBold(one) && isItalic(one),
  );
  styled('Danh sách nơi nhận', '11, đứng', find(/^- Lưu:/), (one) => sizeOf(one) === 11 && !isItalic(one));
  return measures;
}

const table = (kind: DocumentKind, measures: readonly Measure[]): string =>
  [
    `## ${DOCUMENT_KIND[kind]}`,
    '',
    '| Nghị định 30, Phụ lục I | Yêu cầu | Đo được | Đạt |',
    '| --- | --- | --- | --- |',
    ...measures
      .filter(({ measured }) => measured !== null)
      .map(
        ({ rule, asked, measured, holds }) =>
          `| ${rule} | ${asked} | ${measured} | ${holds ? 'đạt' : 'KHÔNG'} |`,
      ),
    '',
  ].join('\n');

let papers: Record<DocumentKind, Docx>;

beforeAll(async () => {
  papers = await filledDocuments(dossierOf());
});

describe.each(PAPER_KINDS)('%s', (kind) => {
  test('every line holds', () => {
    expect(measuresOf(papers[kind]).filter(({ holds }) => !holds)).toStrictEqual([]);
  });
});

test('the table of docs/ says the same', () => {
  const text = [
    '# Thể thức văn bản: Nghị định 30/2020/NĐ-CP và số đo',
    '',
    'Đo trên tệp .docx đã lập từ số liệu mẫu, bằng một chương trình đọc riêng; `npm run papers` lập lại bảng này. Yêu cầu ghi theo tài liệu công khai: đề nghị văn thư đối chiếu với văn bản gốc.',
    '',
    ...PAPER_KINDS.map((kind) => table(kind, measuresOf(papers[kind]))),
  ].join('\n');
  if (isWriting) writeFileSync(FILE, text);
  expect(readFileSync(FILE, 'utf8')).toBe(text);
});
