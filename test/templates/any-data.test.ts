// The papers hold whatever people type, and however much of it.
import { describe, expect, test } from '@jest/globals';
import { documentTexts as documentTextsTable } from '../../sheets-schema/index';
import { readTexts } from '../../src/core/dossier/texts';
import { PAPER_KINDS } from '../../src/ui/dossier/papers.vi';
import { criterionRow, evidenceRow, goalRow, planUnits, typedRows } from '../support/data';
import { documentXml, readDocx } from '../support/docx';
import { dossierOf, sampleData, sampleResults } from '../support/dossier';
import { filledDocuments, filledFiles } from '../support/filled';

describe('any data', () => {
  test('200 criteria and 5.000 pieces of evidence all appear', async () => {
    const criteria = Array.from({ length: 200 }, (_, index) =>
      criterionRow({
        row: index + 2,
        code: `T${index + 1}`,
        name: `Tiêu chí ${index + 1}`,
        shortName: `Ngắn ${index + 1}`,
        group: `Nhóm ${Math.floor(index / 40) + 1}`,
      }),
    );
    const evidence = Array.from({ length: 5000 }, (_, index) =>
      evidenceRow({ row: index + 2, criteria: [`T${(index % 200) + 1}`], title: `Tài liệu ${index + 1}` }),
    );
    const files = await filledFiles(dossierOf(sampleData({ criteria, evidence }), sampleResults));
    const sheet = readDocx(files.selfAssessmentScoresheet).tables[0]?.rows ?? [];
    expect(sheet.filter((row) => row.length === 10).map((row) => row[1])).toStrictEqual([
      'Mã',
      ...criteria.map(({ code }) => code),
    ]);
    const index = documentXml(files.evidenceIndex);
    const listed = [...index.matchAll(/>Tài liệu (\d+)</g)].map(([, number]) => Number(number));
    expect(listed.sort((a, b) => a - b)).toStrictEqual(evidence.map((_, at) => at + 1));
    expect(index.match(/<w:tr>/g)).toHaveLength(1 + 5 + 200 + 5000);
  });

  const hostile = '<b>&"{{tên xã}}{{#x}}]]>\u0000\u0007\ud800 =1+1';
  const shown = '<b>&"{{tên xã}}{{#x}}]]> =1+1';
  const decomposed = 'Tiêu chí'.normalize('NFD');

  test('mark-up, braces, control characters and decomposed marks come out as text', async () => {
    const data = sampleData({
      criteria: [
        criterionRow({
          row: 2,
          code: 'A01',
          name: hostile,
          shortName: hostile,
          group: `${decomposed} ${hostile}`,
        }),
      ],
      evidence: [
        evidenceRow({
          row: 2,
          criteria: ['A01'],
          title: hostile,
          documentNumber: hostile,
          issuer: hostile,
          link: { text: hostile, url: null },
        }),
      ],
      goals: [goalRow({ row: 2, no: '1', text: hostile, target: hostile, actual: 'Có' })],
      settings: { commune: hostile, place: hostile, signatoryName: hostile, compilerName: hostile },
    });
    const files = await filledDocuments(dossierOf(data, () => 'not_met'));
    expect(files.selfAssessmentScoresheet.tables[0]?.rows[1]?.[1]).toBe(`Tiêu chí ${shown}`);
    expect(files.selfAssessmentScoresheet.tables[0]?.rows[2]?.[2]).toBe(shown);
    expect(files.selfAssessmentScoresheet.tables[1]?.rows[0]?.[0]).toBe(`NGƯỜI TỔNG HỢP\n\n\n${shown}`);
    expect(files.evidenceIndex.tables[0]?.rows[2]).toStrictEqual([`A01 ${shown}`]);
    expect(files.evidenceIndex.tables[0]?.rows[3]?.slice(2)).toStrictEqual([
      shown,
      shown,
      '',
      shown,
      '',
      shown,
    ]);
    expect(files.implementationReport.tables[1]?.rows[1]?.slice(1, 3)).toStrictEqual([shown, shown]);
    expect(files.submissionLetter.tables[1]?.rows[0]?.[1]).toBe(`\nCHỦ TỊCH\n${shown}`);
    expect(files.submissionLetter.paragraphs.join('\n')).toContain(`công nhận xã ${shown} đạt chuẩn`);
  });

  test('so do the papers beside the four, names of 400 letters and all that people type for them', async () => {
    const long = `${'Đơn vị có tên rất dài '.repeat(20).slice(0, 400).trim()} ${hostile}`;
    const printed = long.replace(hostile, shown);
    const criteria = Array.from({ length: 200 }, (_, index) =>
      criterionRow({
        row: index + 2,
        code: `T${index + 1}`,
        name: long,
        shortName: `${index + 1} ${hostile}`,
        group: 'Nhóm',
      }),
    );
    const fields = [
      'kết luận của Ban Chỉ đạo',
      'địa điểm họp Ban Chỉ đạo',
      'ngày họp Ban Chỉ đạo',
      'nội dung mô hình',
    ];
    const facts = fields.map((text) => ({ document: 'meetingMinutes', style: 'fact', text, typed: hostile }));
    const data = sampleData({
      criteria,
      evidence: [],
      settings: { commune: long, place: long, signatoryName: null, signsAs: 'deputy', steeringHead: long },
    });
    const documentTexts = readTexts(typedRows(documentTextsTable, facts, planUnits));
    const files = await filledDocuments(dossierOf({ ...data, documentTexts }, () => 'not_met'));
    for (const kind of PAPER_KINDS) {
      const { paragraphs, tables } = files[kind];
      const text = [...paragraphs, ...tables.flatMap(({ rows }) => rows.flat())].join('\n');
      expect([kind, text.toUpperCase().includes(printed.toUpperCase())]).toStrictEqual([kind, true]);
      expect([kind, /undefined|\[object|NaN/.test(text)]).toStrictEqual([kind, false]);
    }
    expect(files.meetingMinutes.paragraphs).toContain(shown);
    const remedies = files.remedyPlan.tables.find(({ rows }) => rows.length > 200);
    expect(remedies?.rows.slice(1).every((row) => row.join(' ').includes(shown))).toBe(true);
    expect(remedies?.rows).toHaveLength(201);
  });

  test('an empty workbook', async () => {
    const data = sampleData({ criteria: [], evidence: [], goals: [], tasks: [] });
    const files = await filledDocuments(dossierOf(data));
    expect(files.selfAssessmentScoresheet.tables[0]?.rows).toHaveLength(2);
    expect(files.evidenceIndex.tables[0]?.rows).toHaveLength(1);
    // Letterhead and signature only: a table without rows leaves, and its heading with it.
    expect(files.implementationReport.tables).toHaveLength(2);
    expect(files.implementationReport.paragraphs.join('\n')).not.toContain('CÁC MỤC TIÊU');
  });
});
