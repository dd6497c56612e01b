// What stands in the produced files, read back: sentences, figures, every criterion, every piece of evidence.
import { describe, expect, test } from '@jest/globals';
import { documentTexts as documentTextsTable } from '../../sheets-schema/index';
import type { Dossier } from '../../src/core/dossier/facts';
import { readTexts } from '../../src/core/dossier/texts';
import { evidenceRow, planUnits, typedRows } from '../support/data';
import { all } from '../support/docx';
import { allMet, documentRow, dossierOf, sampleData } from '../support/dossier';
import { filledDocuments } from '../support/filled';

const table = async (dossier: Dossier, kind: 'selfAssessmentScoresheet' | 'evidenceIndex') =>
  (await filledDocuments(dossier))[kind].tables[0]?.rows ?? [];

describe('Tờ trình', () => {
  test('a draft, paragraph by paragraph', async () => {
    const { submissionLetter } = await filledDocuments(dossierOf());
    expect(submissionLetter.paragraphs.filter((text) => text !== '')).toStrictEqual([
      'TỜ TRÌNH',
      'Về việc đề nghị công nhận xã Nam Dương đạt chuẩn\n“chính quyền thân thiện” năm 2026',
      'Kính gửi: Chủ tịch Ủy ban nhân dân tỉnh Bắc Ninh.',
      '[DỰ THẢO: Bộ tiêu chí chưa được ban hành chính thức, số liệu chỉ để theo dõi nội bộ, không dùng để đăng ký; theo số liệu chốt, xã chưa đủ điều kiện đăng ký; văn bản còn chỗ chưa điền. Bỏ dòng này trước khi trình ký.]',
      'Căn cứ Kế hoạch số 19-KH/ĐUUBND-BTGDVTU ngày 20/3/2026 của Ban Thường vụ Đảng ủy UBND tỉnh và Ban Tuyên giáo và Dân vận Tỉnh ủy về triển khai, xây dựng chính quyền thân thiện xã, phường trên địa bàn tỉnh giai đoạn 2026-2030;',
      'Căn cứ Kế hoạch số 79/KH-UBND-BXDĐĐU ngày 06/5/2026 của UBND xã và Ban Xây dựng Đảng Đảng ủy về triển khai, xây dựng chính quyền thân thiện xã Nam Dương, giai đoạn 2026-2030.',
      'Thực hiện các văn bản nêu trên, Ủy ban nhân dân xã Nam Dương đã tổ chức triển khai xây dựng “chính quyền thân thiện” năm 2026, tự đánh giá, chấm điểm theo Bộ tiêu chí và hoàn thiện hồ sơ đề nghị công nhận. Kết quả như sau:',
      '1. Kết quả tự đánh giá, chấm điểm (số liệu chốt ngày 20/10/2026)',
      'a) Số tiêu chí đạt: 39/49 tiêu chí, đạt tỷ lệ 79,6% (điều kiện: trên 80%). Có 01 tiêu chí không áp dụng, lý do nêu tại Bảng tự chấm điểm.',
      'b) Tổng điểm tự chấm: 78/98 điểm (điều kiện: từ 80 điểm trở lên).',
      'c) Tỷ lệ người dân hài lòng với hoạt động của chính quyền xã: 91,2% (khảo sát tháng 6/2026, 1.200 phiếu hợp lệ).',
      '2. Đối chiếu điều kiện',
      '[Theo số liệu chốt ngày 20/10/2026, xã chưa đủ điều kiện đăng ký: còn thiếu 1 tiêu chí và 2 điểm. Tờ trình này chỉ để tham khảo, không trình ký.]',
      '3. Hồ sơ kèm theo Tờ trình',
      `a) Báo cáo số ${'\u00a0'.repeat(6)}/BC-UBND ngày … tháng … năm … của Ủy ban nhân dân xã Nam Dương về kết quả xây dựng “chính quyền thân thiện” năm 2026;`,
      'b) Bảng tự chấm điểm theo các tiêu chí của Bộ tiêu chí (Phụ lục I);',
      'c) Tài liệu minh chứng theo từng tiêu chí (33 tài liệu, Danh mục tại Phụ lục II).',
      'Hồ sơ điện tử được nhập trên Hệ thống quản trị thông tin quy chế dân chủ (https://qcdc.vnptlab.com).',
      'Chủ tịch Ủy ban nhân dân xã Nam Dương chịu trách nhiệm về tính chính xác, trung thực của số liệu và tài liệu trong hồ sơ.',
      'Kính trình Chủ tịch Ủy ban nhân dân tỉnh Bắc Ninh xem xét, công nhận xã Nam Dương đạt chuẩn “chính quyền thân thiện” năm 2026./.',
    ]);
    expect(submissionLetter.tables[1]?.rows).toStrictEqual([
      [
        '\nNơi nhận:\n- Như trên;\n- Ban Chỉ đạo tỉnh về thực hiện QCDC ở cơ sở;\n- Sở Nội vụ tỉnh;\n- Thường trực Đảng ủy (báo cáo);\n- Ban Chỉ đạo xã về thực hiện QCDC ở cơ sở;\n- Lưu: VT, VHXH.',
        '\nCHỦ TỊCH\nLê Tuấn Anh',
      ],
    ]);
  });

  test('eligible, with an official set, numbered and signed by a deputy', async () => {
    const data = sampleData({
      settings: {
        criteriaSetStatus: 'official',
        criteriaSetDecision: 'Quyết định số 12/QĐ-UBND ngày 01/9/2026',
        signsAs: 'deputy',
        provinceKind: 'thành phố',
      },
    });
    const records = [
      documentRow({ number: '5', signedDate: '2026-10-06' }),
      documentRow({ kind: 'implementationReport', number: '12', signedDate: '2026-02-05' }),
    ];
    const { submissionLetter, implementationReport } = await filledDocuments(
      dossierOf(data, allMet, records),
    );
    const text = submissionLetter.paragraphs.join('\n');
    expect(text).toContain('Căn cứ Quyết định số 12/QĐ-UBND ngày 01/9/2026;');
    expect(text).toContain(
      'Đối chiếu điều kiện “trên 80% tiêu chí đạt và tổng điểm từ 80 điểm trở lên”, xã Nam Dương đủ điều kiện đề nghị công nhận',
    );
    expect(text).toContain('a) Báo cáo số 12/BC-UBND ngày 05 tháng 02 năm 2026 của');
    expect(text).toContain('Kính gửi: Chủ tịch Ủy ban nhân dân thành phố Bắc Ninh.');
    expect(text).not.toMatch(/[[\]]|DỰ THẢO/);
    expect(submissionLetter.tables[0]?.rows[1]).toStrictEqual([
      'Số: 05/TTr-UBND',
      'Nam Dương, ngày 06 tháng 10 năm 2026',
    ]);
    expect(submissionLetter.tables[1]?.rows[0]?.[1]).toBe('\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Tuấn Anh');
    expect(implementationReport.tables.at(-1)?.rows[0]?.[1]).toBe(
      '\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Tuấn Anh',
    );
    // Numbered and no draft: nothing at the foot.
    expect(submissionLetter.parts('word/footer').map((foot) => foot.text)).toStrictEqual(['', '']);
  });
});

test('counts below ten have two figures; the law of competence stands first, once its day is typed', async () => {
  const data = sampleData();
  const tasks = data.tasks.map((task, at) => ({ ...task, ...(at < 2 ? { status: 'done' as const } : {}) }));
  const field = 'ngày ban hành Luật Tổ chức chính quyền địa phương';
  const fact = {
    document: 'submissionLetter',
    style: 'fact',
    text: field,
    typed: 'ngày 16 tháng 6 năm 2025',
  };
  const documentTexts = readTexts(typedRows(documentTextsTable, [fact], planUnits));
  const { implementationReport, submissionLetter } = await filledDocuments(
    dossierOf({ ...data, tasks, documentTexts }),
  );
  expect(implementationReport.paragraphs.join('\n')).toMatch(
    /đã hoàn thành 03 lượt, đang thực hiện 0 lượt, chưa thực hiện 07 lượt/,
  );
  const bases = submissionLetter.paragraphs.filter((text) => text.startsWith('Căn cứ'));
  expect(bases[0]).toBe('Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;');
});

describe('Báo cáo', () => {
  test('its tables and headings', async () => {
    const { implementationReport } = await filledDocuments(dossierOf());
    const [, goals, groups, remedy] = implementationReport.tables;
    expect(goals?.rows.map((row) => [row[0], ...row.slice(2)])).toStrictEqual([
      ['STT', 'Chỉ tiêu', 'Kết quả', 'Đánh giá'],
      ['1', 'tháng 5/2026', 'Đã hoàn thành ngày 06/5/2026', 'Đạt'],
      ['2', 'Quý II năm 2026', 'Hoàn thành chậm, ngày 28/8/2026', 'Chưa đạt'],
      ['3', '100%', '52/52 = 100%', 'Đạt'],
      ['4', '100%', '51/52 = 98,1%', 'Chưa đạt'],
      ['5', 'từ 90%', '1.094/1.200 = 91,2%', 'Đạt'],
      ['6', 'trên 80%', '39/49 = 79,6%', 'Chưa đạt'],
    ]);
    expect(groups?.rows).toHaveLength(8);
    expect(groups?.rows[1]).toStrictEqual([
      'I',
      'Thực hiện các tiêu chí hoạt động công khai, minh bạch',
      '11',
      '9',
      '22',
      '18',
    ]);
    expect(groups?.rows.at(-1)).toStrictEqual(['Tổng cộng', '49', '39', '98', '78']);
    expect(remedy?.rows).toHaveLength(11);
    const headings = implementationReport.paragraphs.filter((text) => /^([IVX]+|\d)\. /.test(text));
    expect(headings.slice(0, 5)).toStrictEqual([
      'I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO VÀ TỔ CHỨC TRIỂN KHAI',
      '1. Ban hành văn bản, phân công nhiệm vụ',
      '2. Tuyên truyền, quán triệt',
      '3. Kiểm tra, đôn đốc',
      'II. KẾT QUẢ THỰC HIỆN CÁC MỤC TIÊU CỦA KẾ HOẠCH',
    ]);
    expect(headings).toContain('IV. KẾT QUẢ KHẢO SÁT SỰ HÀI LÒNG');
    expect(implementationReport.paragraphs).toContain(
      '2.2. “Mềm hóa” hoạt động của chính quyền xã: đạt 5/7 tiêu chí, 10/14 điểm.',
    );
    expect(implementationReport.paragraphs).toContain(
      'Nội dung chưa đạt: B01 Hỗ trợ người dân tại Trung tâm PVHCC: chưa thực hiện; B07 Gặp gỡ người có đóng góp, có uy tín: chưa có số liệu.',
    );
  });

  test('without survey figures part IV leaves and V becomes IV; with all met no remedies', async () => {
    const plain = sampleData();
    const data = sampleData({
      goals: plain.goals.map((goal) => (goal.no === '5' ? { ...goal, actual: null } : goal)),
    });
    const { implementationReport } = await filledDocuments(dossierOf(data, allMet));
    const text = implementationReport.paragraphs.join('\n');
    expect(text).not.toContain('KHẢO SÁT SỰ HÀI LÒNG');
    expect(text).toContain('IV. ĐÁNH GIÁ CHUNG');
    expect(text).not.toContain('Tồn tại, hạn chế');
    expect(text).toContain('1. Nhiệm vụ trọng tâm năm 2027');
    expect(implementationReport.tables[1]?.rows[5]?.slice(3)).toStrictEqual(['…', '…']);
  });
});

describe('Bảng tự chấm điểm', () => {
  test('every criterion under its group, subtotals, total, evidence codes, reasons', async () => {
    const dossier = dossierOf();
    const rows = await table(dossier, 'selfAssessmentScoresheet');
    expect(rows).toHaveLength(1 + 6 + 50 + 1);
    expect(rows[1]).toStrictEqual([
      'I',
      'Thực hiện các tiêu chí hoạt động công khai, minh bạch',
      '22',
      '18',
      '',
      '',
      '9/11',
      '',
    ]);
    expect(rows[2]).toStrictEqual([
      '1',
      'A01',
      'Thực hiện hệ thống tin nhắn trả kết quả cho tổ chức và công dân khi đến giao dịch tại UBND xã',
      '2',
      '2',
      '',
      '',
      'Đạt',
      '[A.01‑01]',
      '',
    ]);
    expect(rows[5]?.slice(7)).toStrictEqual(['Chưa đạt', '[A.04‑01]', 'chưa thực hiện']);
    const notApplicable = rows.find((row) => row[7] === 'Không áp dụng');
    expect(notApplicable?.slice(3)).toStrictEqual([
      '–',
      '–',
      '',
      '',
      'Không áp dụng',
      '',
      'Trên địa bàn không phát sinh',
    ]);
    expect(rows.at(-1)).toStrictEqual(['TỔNG CỘNG', '98', '78', '', '', '39/49', '']);
    const lines = rows.filter((row) => row.length === 10).slice(1);
    const added = (column: number) =>
      lines.reduce((sum, row) => sum + (row[column] === '–' ? 0 : Number(row[column])), 0);
    expect([added(3), added(4)]).toStrictEqual([98, 78]);
    expect(lines.map((row) => row[1])).toStrictEqual(
      dossier.groups.flatMap((group) => group.scores.map(({ code }) => code)),
    );
  });

  test('hundreds of documents of one criterion fit into a cell as a range', async () => {
    const evidence = Array.from({ length: 300 }, (_, index) =>
      evidenceRow({ row: index + 2, criteria: ['A01'], documentDate: index === 9 ? '2020-01-01' : null }),
    );
    const rows = await table(dossierOf(sampleData({ evidence })), 'selfAssessmentScoresheet');
    expect(rows[2]?.[8]).toBe('[A.01‑01]\nđến [A.01‑09];\n[A.01‑11]\nđến [A.01‑300]');
  });
});

describe('Danh mục tài liệu minh chứng', () => {
  test('documents, criteria without any, what does not count, what belongs to none', async () => {
    const evidence = [
      evidenceRow({
        row: 2,
        criteria: ['A01', 'A02'],
        title: 'Kế hoạch',
        documentNumber: '79/KH-UBND',
        documentDate: '2026-05-06',
        issuer: 'UBND xã',
        pages: 12,
        link: { text: 'Kế hoạch 79', url: 'https://example.com/79' },
      }),
      evidenceRow({
        row: 3,
        criteria: ['A01'],
        documentDate: '2020-01-01',
        link: { text: 'Tủ hồ sơ', url: null },
      }),
      evidenceRow({ row: 4, criteria: ['Z9'], title: 'Lạc' }),
    ];
    const rows = await table(dossierOf(sampleData({ evidence })), 'evidenceIndex');
    const first = ['[A.01‑01]', 'Kế hoạch', '79/KH-UBND', '06/5/2026', 'UBND xã', '12', 'Mở'];
    expect(rows.slice(1, 9)).toStrictEqual([
      ['I. Thực hiện các tiêu chí hoạt động công khai, minh bạch'],
      ['A01 Thực hiện hệ thống tin nhắn trả kết quả cho tổ chức và công dân khi đến giao dịch tại UBND xã'],
      ['1', ...first],
      [
        '',
        '[A.01‑02]',
        'Chưa ghi tên tài liệu (ngày ngoài kỳ đánh giá, chưa tính)',
        '',
        '01/01/2020',
        '',
        '',
        'Tủ hồ sơ',
      ],
      ['A02 Bố trí hòm thư góp ý tại trụ sở UBND xã ở vị trí dễ quan sát'],
      ['1', ...first],
      ['A03 Duy trì hòm thư điện tử'],
      ['', '', 'Chưa có tài liệu', '', '', '', '', ''],
    ]);
    expect(rows.slice(-3).map((row) => row.slice(0, 3))).toStrictEqual([
      ['Tài liệu khác'],
      ['Chưa gắn với tiêu chí nào của Bộ tiêu chí (chưa tính)'],
      ['', '', 'Lạc'],
    ]);
  });

  test('"Mở" leads to the address, whatever is in it; a place, a script, a file of a computer lead nowhere', async () => {
    /** What is typed, and where it leads; null for nowhere. */
    const leads = new Map<string | null, string | null>([
      ['https://example.com/79', 'https://example.com/79'],
      ['https://example.com/a?b=1&c="2"<3>', 'https://example.com/a?b=1&c=%222%22%3C3%3E'],
      ['https://example.com/100%/[a]{b}|c^d`\\e', 'https://example.com/100%25/%5Ba%5D%7Bb%7D%7Cc%5Ed%60%5Ce'],
      ['https://example.com/%C3%A1#x', 'https://example.com/%C3%A1#x'],
      ['https://tên-miền.vn/tài-liệu', 'https://t%C3%AAn-mi%E1%BB%81n.vn/t%C3%A0i-li%E1%BB%87u'],
      ['HTTPS://example.com:8443', 'HTTPS://example.com:8443'],
      ['https://<a>/x', null],
      ['https://[x]/', null],
      ['https://a%/x', null],
      ['https://a%00b/', null],
      ['https://a|b/', null],
      ['https://a:99999/', null],
      ['https://', null],
      ['https:///x', null],
      ['https://ten:mat-khau@example.com/x', null],
      ['https://example.com/a b', null],
      [`https://example.com/${'a'.repeat(2083)}`, null],
      ['javascript:alert(1)', null],
      ['file:///C:/a.pdf', null],
      [null, null],
    ]);
    const urls = [...leads.keys()];
    const evidence = urls.map((url, index) =>
      evidenceRow({ row: index + 2, criteria: ['A01'], link: { text: url ?? 'Tủ hồ sơ', url } }),
    );
    const { evidenceIndex } = await filledDocuments(dossierOf(sampleData({ evidence })));
    const targets = new Map(
      all(evidenceIndex.parts('word/_rels/document')[0]?.root as never, 'Relationship').map((relation) => [
        relation.getAttribute('Id'),
        [relation.getAttribute('Target'), relation.getAttribute('TargetMode')],
      ]),
    );
    const links = all(evidenceIndex.body, 'w:hyperlink').map((link) => [
      link.textContent,
      ...(targets.get(link.getAttribute('r:id')) ?? []),
    ]);
    const followed = [...leads.values()].filter((address) => address !== null);
    expect(links).toStrictEqual(followed.map((address) => ['Mở', address, 'External']));
    for (const address of followed) expect(() => new URL(address)).not.toThrow();
    expect(JSON.stringify([...targets.values()])).not.toMatch(/javascript|file:/);
  });

  test('its last number is the count that the Tờ trình gives', async () => {
    const evidence = [
      evidenceRow({ row: 2, criteria: ['B01'] }),
      evidenceRow({ row: 3, criteria: ['A01', 'A02', 'B01'] }),
      evidenceRow({ row: 4, criteria: ['A02'], documentDate: '2020-01-01' }),
      evidenceRow({ row: 5, criteria: ['Z9'] }),
    ];
    const { submissionLetter, evidenceIndex } = await filledDocuments(dossierOf(sampleData({ evidence })));
    const numbered = (evidenceIndex.tables[0]?.rows ?? []).filter((row) => row[1]?.startsWith('['));
    expect(numbered.map((row) => [row[0], row[1]])).toStrictEqual([
      ['1', '[A.01‑01]'],
      ['1', '[A.01‑01]'],
      ['', '[A.02‑01]'],
      ['1', '[A.01‑01]'],
      ['2', '[B.01‑01]'],
    ]);
    expect(submissionLetter.paragraphs.join('\n')).toContain('(02 tài liệu, Danh mục tại Phụ lục II)');
  });
});
