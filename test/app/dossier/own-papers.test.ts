// Papers beside the four of V.1, through the built bundle: what they say, what people have to type before they are more than
// drafts, and that each is made once.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { RunResult } from '../../../local/run';
import type { Workspace } from '../../../local/workspace';
import type { DocumentKind } from '../../../sheets-schema/enums';
import { documentTexts } from '../../../sheets-schema/index';
import { PAPER_KINDS } from '../../../src/ui/dossier/papers.vi';
import { type Docx, readDocx } from '../../support/docx';
import { eligibleOffice } from '../../support/eligible';
import { remainsOf } from '../../support/interrupted';
import { told } from '../../support/observed';
import { agree, rowsOf, run, sampleWorkbook, sheetOf, type } from '../../support/workspaces';

const numberOf = (kind: DocumentKind): string => String(PAPER_KINDS.indexOf(kind) + 1);
const make = (workspace: Workspace, kind: DocumentKind, options = {}): RunResult =>
  run(workspace, 'buildPapers', { answers: [numberOf(kind), 'yes'], ...options });
const made = (workspace: Workspace, result: RunResult): Docx => {
  expect(result.error ?? null).toBeNull();
  const file = result.files.find(({ path }) => path.endsWith('.docx'));
  return readDocx(readFileSync(join(workspace.dir, file?.path ?? 'no file')));
};
const textOf = ({ paragraphs, tables }: Docx): string =>
  [...paragraphs, ...tables.flatMap(({ rows }) => rows.flat())].join('\n');
const typeFacts = (workspace: Workspace, facts: Readonly<Record<string, string>>): void => {
  agree(workspace, 'openDocumentTexts');
  const column = Object.keys(documentTexts.columns).indexOf('typed') + 1;
  rowsOf(workspace, 'documentTexts').forEach(({ style, text = '' }, index) => {
    if (style === 'fact' && facts[text] !== undefined)
      sheetOf(workspace, documentTexts).setCell(index + 2, column, { value: facts[text] });
  });
};
const statusOf = (workspace: Workspace) => rowsOf(workspace, 'documents').map(({ status }) => status);

const MEETING = {
  'ngày họp Ban Chỉ đạo': '30/10/2026',
  'địa điểm họp Ban Chỉ đạo': 'phòng họp UBND xã',
  'kết luận của Ban Chỉ đạo': 'Thống nhất kết quả tự chấm.',
};

describe('Biên bản họp Ban Chỉ đạo', () => {
  test('without what only people know it is a draft, and says what is missing', () => {
    const workspace = eligibleOffice();
    const result = make(workspace, 'meetingMinutes');
    const { paragraphs, parts } = made(workspace, result);
    expect(parts('word/header').map(({ text }) => text)).toStrictEqual(['DỰ THẢO', 'DỰ THẢO']);
    expect(told(result)).toContain('Biên bản họp Ban Chỉ đạo: còn thiếu "ngày họp Ban Chỉ đạo"');
    expect(paragraphs.join('\n')).not.toContain('tại .');
  });

  test('carries the letterhead of the Ban Chỉ đạo, its figures, what was typed, and two names', () => {
    const workspace = eligibleOffice();
    typeFacts(workspace, { ...MEETING, 'thư ký cuộc họp': 'A', 'người chủ trì cuộc họp': 'B' });
    const { paragraphs, tables } = made(workspace, make(workspace, 'meetingMinutes'));
    expect(tables[0]?.rows[0]?.[0]).toContain('BAN CHỈ ĐẠO THỰC HIỆN\nQUY CHẾ DÂN CHỦ Ở CƠ SỞ');
    expect(paragraphs).toContain(
      'Ban Chỉ đạo xã về thực hiện Quy chế dân chủ ở cơ sở họp ngày 30/10/2026, tại phòng họp UBND xã.',
    );
    expect(paragraphs).toContain('Thống nhất kết quả tự chấm.');
    expect(tables.at(-1)?.rows[0]).toStrictEqual(['\nTHƯ KÝ\nA', '\nCHỦ TRÌ\nB']);
    expect(tables.some(({ rows }) => rows[0]?.[1] === 'Nhóm tiêu chí')).toBe(true);
  });

  test('the day of the meeting stands in the Tờ trình too', () => {
    const workspace = eligibleOffice();
    typeFacts(workspace, MEETING);
    const text = textOf(made(workspace, make(workspace, 'submissionLetter')));
    expect(text).toContain(
      'Căn cứ kết quả họp Ban Chỉ đạo xã về thực hiện Quy chế dân chủ ở cơ sở ngày 30/10/2026',
    );
  });
});

test('Kế hoạch khắc phục lists what is not met; where nothing is, it says that it is not needed', () => {
  const short = sampleWorkbook();
  const text = textOf(made(short, make(short, 'remedyPlan')));
  expect(text).toContain('tiêu chí chưa đạt:');
  expect(text).toContain('Giải pháp');
  const whole = eligibleOffice();
  expect(told(make(whole, 'remedyPlan'))).toContain('chưa cần văn bản này');
});

describe('Công văn đăng ký đạt chuẩn', () => {
  test('has its subject under the number, no title, and registers an eligible commune', () => {
    const workspace = eligibleOffice();
    const paper = made(workspace, make(workspace, 'registrationLetter'));
    expect(paper.tables[0]?.rows[1]?.[0]).toContain('V/v đăng ký đạt chuẩn');
    const text = textOf(paper);
    expect(text).toContain('Kính gửi: Ban Chỉ đạo tỉnh về thực hiện Quy chế dân chủ ở cơ sở.');
    expect(text).toContain('đăng ký đạt chuẩn “chính quyền thân thiện” năm 2026');
    expect(text).not.toContain('không trình ký');
  });

  test('of one that is not eligible it says in brackets that it is not to be signed', () => {
    const workspace = sampleWorkbook();
    const text = textOf(made(workspace, make(workspace, 'registrationLetter')));
    expect(text).toContain('Công văn này chỉ để tham khảo, không trình ký.]');
    expect(text).not.toContain('Ủy ban nhân dân xã Nam Dương đăng ký đạt chuẩn');
  });
});

test('Bản đăng ký mô hình prints what was typed, and leaves out what was not', () => {
  const workspace = eligibleOffice();
  typeFacts(workspace, {
    'tên mô hình': 'Ngày thứ Sáu không hẹn',
    'nội dung mô hình': 'Trả kết quả trong ngày.',
  });
  const { paragraphs } = made(workspace, make(workspace, 'modelRegistration'));
  expect(paragraphs).toContain('1. Tên mô hình: Ngày thứ Sáu không hẹn');
  expect(paragraphs).toContain('2. Nội dung: Trả kết quả trong ngày.');
  expect(paragraphs.join('\n')).not.toContain('Thời gian thực hiện');
});

test('Kế hoạch công bố names the decision once it is entered, with the frame and the place of the plan', () => {
  const workspace = eligibleOffice();
  expect(told(make(workspace, 'announcementPlan'))).toContain('còn thiếu "quyết định công nhận"');
  type(workspace, 'settings', 'recognitionDecision', { value: 'Quyết định số 99/QĐ-UBND' });
  typeFacts(workspace, { 'thời gian công bố': 'ngày 20/12/2026', 'địa điểm công bố': 'trụ sở UBND xã' });
  const text = textOf(made(workspace, make(workspace, 'announcementPlan')));
  expect(text).toContain('Thực hiện Quyết định số 99/QĐ-UBND và Kế hoạch số');
  expect(text).toContain('dài 55 cm, rộng 45 cm');
  expect(text).toContain('Thời gian: ngày 20/12/2026');
});

test('Tóm tắt says the verdict, the groups, what is not met; unsigned, without a letterhead', () => {
  const workspace = sampleWorkbook();
  const { paragraphs, tables } = made(workspace, make(workspace, 'chairBrief'));
  const text = paragraphs.join('\n');
  expect(text).toContain('chưa đủ điều kiện đề nghị công nhận');
  expect(text).toContain('Tiêu chí chưa đạt (');
  expect(text).not.toMatch(/\*\*|Nơi nhận/);
  expect(tables).toHaveLength(1);
});

test.each(PAPER_KINDS)('%s: made once, however often it is asked for', (kind) => {
  const workspace = eligibleOffice();
  make(workspace, kind);
  const again = make(workspace, kind);
  expect([again.files, told(again).includes('Nội dung không đổi')]).toStrictEqual([[], true]);
  expect(statusOf(workspace)).toHaveLength(1);
});

test.each([
  ['killAfter', 6],
  ['fault', 10],
] as const)('%s at every call: one paper in the end, at most after it is asked once more', (kind, step) => {
  for (const { call, workspace } of remainsOf(
    eligibleOffice,
    (one, how) => make(one, 'meetingMinutes', how),
    kind,
    step,
  )) {
    const later = { now: new Date('2026-10-20T09:00:00+07:00') };
    make(workspace, 'meetingMinutes', later);
    make(workspace, 'meetingMinutes', later);
    const rows = rowsOf(workspace, 'documents').filter(({ status }) => status !== 'superseded');
    expect([call, rows.map((row) => row.kind)]).toStrictEqual([call, ['meetingMinutes']]);
  }
});
