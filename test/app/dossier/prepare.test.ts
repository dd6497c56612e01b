// What is missing is named before anything is built: which document, which paragraph, which facts, what to do.
import { describe, expect, test } from '@jest/globals';
import { prepareDossier } from '../../../src/app/dossier/prepare';
import type { DossierProblem } from '../../../src/core/dossier/compose';
import { DEFAULT_TEXTS } from '../../../src/core/dossier/texts';
import { PAPER_KINDS } from '../../../src/ui/dossier/papers.vi';
import { dossierProblemText } from '../../../src/ui/dossier/words.vi';
import { allMet, documentRow, dossierOf, sampleData } from '../../support/dossier';

const problemsOf = (...given: Parameters<typeof dossierOf>) => prepareDossier(dossierOf(...given)).problems;
const short = ({ document, kind, place, fields }: DossierProblem) => [document, kind, place, ...fields];

/** What the base cannot know: there is no tab for it yet. */
const ALWAYS_LEFT_OUT = [
  ['submissionLetter', 'left_out', 'Căn cứ', 'ngày ban hành Luật Tổ chức chính quyền địa phương'],
  ['submissionLetter', 'left_out', 'Căn cứ', 'ngày họp Ban Chỉ đạo'],
  ['implementationReport', 'left_out', 'Mục I.1', 'các văn bản chỉ đạo'],
  ['implementationReport', 'left_out', 'Mục I.2', 'kết quả tuyên truyền'],
  ['implementationReport', 'left_out', 'Mục I.3', 'kết quả kiểm tra, giám sát'],
  ['implementationReport', 'left_out', 'Mục III.2', 'kết quả nổi bật của nhóm'],
  ['implementationReport', 'left_out', 'Mục IV', 'kết quả khảo sát doanh nghiệp, tổ chức'],
  ['implementationReport', 'left_out', 'Mục IV', 'kết quả khảo sát cán bộ, công chức'],
  ['implementationReport', 'left_out', 'Mục IV', 'ý kiến chưa hài lòng'],
  ['implementationReport', 'left_out', 'Mục V.2', 'tồn tại khác'],
  ['implementationReport', 'left_out', 'Mục V.3', 'nguyên nhân khách quan'],
  ['implementationReport', 'left_out', 'Mục V.3', 'nguyên nhân chủ quan'],
  ['implementationReport', 'left_out', 'Mục VII', 'kiến nghị'],
];

test('with all figures entered only what people must write is left out', () => {
  expect(problemsOf(sampleData(), allMet).map(short)).toStrictEqual(ALWAYS_LEFT_OUT);
});

test('every field of the default texts exists, every brace closes', () => {
  const faults = [dossierOf(), dossierOf(sampleData(), allMet)]
    .flatMap((dossier) => prepareDossier(dossier, PAPER_KINDS).problems)
    .filter(({ kind }) => kind === 'unknown_field' || kind === 'broken_text');
  expect(faults).toStrictEqual([]);
  expect([...new Set(DEFAULT_TEXTS.map(({ document }) => document))]).toStrictEqual(PAPER_KINDS);
});

describe('gaps', () => {
  const added = (...given: Parameters<typeof dossierOf>) =>
    problemsOf(...given)
      .map(short)
      .filter((problem) => !ALWAYS_LEFT_OUT.some((known) => String(known) === String(problem)));
  const goals = (change: (goal: ReturnType<typeof sampleData>['goals'][number]) => object) =>
    sampleData({ goals: sampleData().goals.map((goal) => ({ ...goal, ...change(goal) })) });

  test('no survey figures', () => {
    const data = goals(({ no }) => (no === '5' ? { actual: null } : {}));
    expect(added(data, allMet)).toStrictEqual([
      ['implementationReport', 'goal_without_figures', 'Mục II', '5'],
      ['submissionLetter', 'left_out', 'Mục 1', 'tỷ lệ hài lòng', 'kỳ khảo sát', 'số phiếu hợp lệ'],
      ['implementationReport', 'left_out', 'Mục IV', 'số phiếu hợp lệ', 'tỷ lệ hài lòng'],
    ]);
  });

  test('a survey without its date', () => {
    const data = goals(({ no }) => (no === '5' ? { asOf: null } : {}));
    expect(added(data, allMet)).toStrictEqual([
      ['submissionLetter', 'incomplete', 'Mục 1', 'kỳ khảo sát'],
      ['implementationReport', 'left_out', 'Mục IV', 'kỳ khảo sát'],
    ]);
  });

  test.each([
    ['name of the signatory', { signatoryName: null }, ['signatory_missing', 'Người ký']],
    ['place', { place: null }, ['incomplete', 'Địa danh, ngày', 'địa danh']],
  ])('no %s', (_name, settings, [kind, place, ...fields]) => {
    expect(added(sampleData({ settings }), allMet)).toStrictEqual([
      ['submissionLetter', kind, place, ...fields],
      ['implementationReport', kind, place, ...fields],
    ]);
  });

  test('no addressee: head and closing sentence', () => {
    expect(added(sampleData({ settings: { submissionAddressee: null } }), allMet)).toStrictEqual([
      ['submissionLetter', 'incomplete', 'Kính gửi', 'nơi nhận tờ trình'],
      ['submissionLetter', 'incomplete', 'Kết thúc', 'nơi nhận tờ trình'],
    ]);
  });

  test('an unknown field in a setting, an unclosed brace in a text', () => {
    const data = sampleData({
      settings: { submissionAddressee: 'Chủ tịch {{cấp huyện}}', reportRecipients: 'Lưu {{VT' },
    });
    expect(added(data, allMet)).toStrictEqual([
      ['submissionLetter', 'unknown_field', 'Kính gửi', 'cấp huyện'],
      ['submissionLetter', 'incomplete', 'Kính gửi', 'nơi nhận tờ trình'],
      ['submissionLetter', 'incomplete', 'Kết thúc', 'nơi nhận tờ trình'],
      ['implementationReport', 'broken_text', 'Nơi nhận'],
    ]);
    const dossier = dossierOf();
    const broken = DEFAULT_TEXTS.map((text) => (text.place === 'Mở đầu' ? { ...text, text: '{{năm' } : text));
    expect(
      prepareDossier({ ...dossier, texts: { ...dossier.texts, texts: broken } }).problems.map(short)[0],
    ).toStrictEqual(['submissionLetter', 'broken_text', 'Mở đầu']);
  });

  test('unmet criteria need a remedy', () => {
    expect(added()).toStrictEqual([
      ['implementationReport', 'cause_missing', 'Mục V.3', '10'],
      ['implementationReport', 'remedy_open', 'Mục VI.1', '10'],
    ]);
  });
});

test.each<[DossierProblem['kind'], string[], string]>([
  [
    'left_out',
    ['nguyên nhân khách quan'],
    'Báo cáo kết quả, Mục V: chưa có "nguyên nhân khách quan", đoạn này không in. Nếu cần, đề nghị ghi ở bảng Nội dung văn bản, cột Năm nay nhập (menu Văn bản, thư → Nội dung văn bản…).',
  ],
  [
    'incomplete',
    ['kỳ khảo sát'],
    'Báo cáo kết quả, Mục V: còn thiếu "kỳ khảo sát", cả đoạn không in. Đề nghị ghi cột Tính đến ngày ở bảng Mục tiêu Kế hoạch, mục tiêu 5.',
  ],
  [
    'unknown_field',
    ['gì đó'],
    'Báo cáo kết quả, Mục V: không có nội dung nào tên "gì đó", đoạn này không in. Đề nghị kiểm tra lại chữ trong dấu {{ }}.',
  ],
  [
    'broken_text',
    [],
    'Báo cáo kết quả, Mục V: dấu {{ }} chưa đóng, đoạn này không in. Đề nghị kiểm tra lại câu "câu".',
  ],
  [
    'goal_without_figures',
    ['3', '5'],
    'Báo cáo kết quả, Mục V: mục tiêu 3, 5 chưa có số liệu. Đề nghị nhập ở bảng Mục tiêu Kế hoạch.',
  ],
  [
    'signatory_missing',
    [],
    'Báo cáo kết quả, Mục V: chưa có họ tên người ký. Đề nghị ghi ở bảng Thông tin chung.',
  ],
  [
    'remedy_open',
    ['10'],
    'Báo cáo kết quả, Mục V: chưa có giải pháp và thời hạn cho 10 tiêu chí chưa đạt. Đề nghị ghi ở bảng Nội dung văn bản, cột Năm nay nhập (menu Văn bản, thư → Nội dung văn bản…).',
  ],
])('%s in words', (kind, fields, text) => {
  const problem = { document: 'implementationReport' as const, kind, place: 'Mục V', text: 'câu', fields };
  expect(dossierProblemText(problem)).toBe(text);
});

test('file names', () => {
  expect(prepareDossier(dossierOf()).documents.map(({ title }) => title)).toStrictEqual([
    'Tờ trình đề nghị công nhận xã Nam Dương đạt chuẩn chính quyền thân thiện năm 2026',
    'Báo cáo kết quả xây dựng chính quyền thân thiện xã Nam Dương năm 2026',
    'Bảng tự chấm điểm chính quyền thân thiện xã Nam Dương năm 2026',
    'Danh mục tài liệu minh chứng chính quyền thân thiện xã Nam Dương năm 2026',
  ]);
});

test('the foot goes when the number is issued and the paper is no draft', () => {
  const official = sampleData({ settings: { criteriaSetStatus: 'official', criteriaSetDecision: 'QĐ 12' } });
  const feet = (...records: ReturnType<typeof documentRow>[]) =>
    prepareDossier(dossierOf(official, allMet, records)).documents.map(({ fields }) => fields.footer !== '');
  expect(feet()).toStrictEqual([true, true, true, true]);
  expect(feet(documentRow({ number: '5' }))).toStrictEqual([false, true, false, false]);
});
