// What people change in a paper by hand is read back before a new version takes its place, through the built bundle.
import { describe, expect, test } from '@jest/globals';
import type { RunResult } from '../../../local/run';
import type { Workspace } from '../../../local/workspace';
import { documents, documentTexts } from '../../../sheets-schema/index';
import { below, editPaper, paperOf, pathOf, without } from '../../support/edited-paper';
import { remainsOf } from '../../support/interrupted';
import { isWhole } from '../../support/thinned';
import {
  agree,
  EDITOR,
  prepared,
  rowsOf,
  run,
  sampleWorkbook,
  sheetOf,
  type,
  withoutProgress,
} from '../../support/workspaces';

const LATER = { now: new Date('2026-10-22T08:00:00+07:00') };
const QUESTION = 'Đoạn đã sửa tay trong văn bản';
const OPENING = 'Thực hiện các văn bản nêu trên, ';
const REWORDED = 'Căn cứ các quy định & văn bản nêu trên, ';
const ADDED = 'Xã đã họp dân ở cả 12 thôn.';
const PORTAL = 'Hồ sơ điện tử được nhập';

const officeWithPapers = prepared((workspace) => {
  expect(agree(workspace, 'buildDossier').ok).toBe(true);
});

/** The data move on: every paper gets a new version. */
function changed(): Workspace {
  const workspace = officeWithPapers();
  type(workspace, 'criteria', 'A04', { actual: 'Không' });
  return workspace;
}

const editedOffice = prepared((workspace) => {
  agree(workspace, 'buildDossier');
  type(workspace, 'criteria', 'A04', { actual: 'Không' });
  editPaper(workspace, 'submissionLetter', [
    [OPENING, REWORDED.replace('&', '&amp;')],
    below('Căn cứ các quy định', ADDED),
    without(PORTAL),
  ]);
});

const build = (workspace: Workspace, options = {}): RunResult =>
  agree(workspace, 'buildDossier', { ...LATER, ...options });
const textsOf = (result: RunResult, wanted: string) =>
  withoutProgress(result)
    .filter(({ title }) => title === wanted)
    .map(({ text }) => text);
const questions = (result: RunResult) => textsOf(result, QUESTION);
const open = (result: RunResult) => textsOf(result, 'Còn nội dung cần xem trước khi lập').join('\n');
const letterOf = (workspace: Workspace) => paperOf(workspace, 'submissionLetter').paragraphs.join('\n');
const hasSentences = ({ workbook }: Workspace) => workbook.sheet(documentTexts.title) !== undefined;
const sentences = (workspace: Workspace) => rowsOf(workspace, 'documentTexts').map(({ text }) => text);

test('a paper that nobody touched costs one look each, and nothing is said of it', () => {
  const workspace = changed();
  const result = build(workspace);
  expect(questions(result)).toStrictEqual([]);
  expect(open(result)).toContain('- Lập bản mới thay cho: Tờ trình (lần lập 1), ');
  expect(open(result)).not.toContain('sửa tay');
  expect(open(result)).not.toContain('không đọc lại');
  expect(hasSentences(workspace)).toBe(false);
  // The folder, its list, a look at each paper, four new ones.
  expect(result.calls.drive).toBe(10);
});

describe('reworded, added and deleted paragraphs', () => {
  test('are shown side by side, go into the sentences after a yes, and stand in the new version', () => {
    const workspace = editedOffice();
    const result = build(workspace);
    const [question, ...others] = questions(result);
    expect(others).toStrictEqual([]);
    expect(question).toBe(
      `Tờ trình (lần lập 1) có đoạn đã sửa tay sau khi lập (1–3 trên 3 đoạn):

1. Lúc lập: Thực hiện các văn bản nêu trên, Ủy ban nhân dân xã Nam Dương đã tổ chức triển khai xây dựng “chính quyền thân thiện” năm 2026, tự đánh giá, chấm điểm theo Bộ t…
    Nay là: Căn cứ các quy định & văn bản nêu trên, Ủy ban nhân dân xã Nam Dương đã tổ chức triển khai xây dựng “chính quyền thân thiện” năm 2026, tự đánh giá, chấm điểm t…

2. Thêm: Xã đã họp dân ở cả 12 thôn.

3. Bỏ: Hồ sơ điện tử được nhập trên Hệ thống quản trị thông tin quy chế dân chủ (https://qcdc.vnptlab.com).

Đưa các đoạn này vào bảng Nội dung văn bản để bản mới in như đã sửa? Chọn Không thì bản mới in theo bảng; văn bản cũ vẫn còn.`,
    );
    const text = letterOf(workspace);
    expect(text).toContain(`${REWORDED}Ủy ban nhân dân xã Nam Dương đã tổ chức`);
    expect(text).toContain(`như sau:\n${ADDED}\n`);
    expect(text).not.toContain(PORTAL);
    expect(open(result)).not.toContain('sửa tay');
  });

  test('what the sentences said is kept in the log, and nothing else in their tab is touched', () => {
    const workspace = editedOffice();
    agree(workspace, 'openDocumentTexts');
    const before = rowsOf(workspace, 'documentTexts');
    const at = before.findIndex(({ text = '' }) => text.startsWith(OPENING));
    build(workspace);
    const now = rowsOf(workspace, 'documentTexts');
    const kept = before.map((row, index) => {
      if (index === at) return { ...row, text: row.text?.replace(OPENING, REWORDED) };
      return row.text?.startsWith(PORTAL)
        ? Object.fromEntries(Object.keys(row).map((key) => [key, '']))
        : row;
    });
    expect(now.slice(0, before.length)).toStrictEqual(kept);
    expect(now.slice(before.length)).toMatchObject([
      { document: 'submissionLetter', style: 'paragraph', text: ADDED, place: before[at]?.place },
    ]);
    expect(
      rowsOf(workspace, 'changeLog').map(({ tab, before: old, after }) => [tab, old, after]),
    ).toStrictEqual([
      [documentTexts.title, before[at]?.text, kept[at]?.text],
      [documentTexts.title, '', ADDED],
      [documentTexts.title, expect.stringContaining(PORTAL), ''],
    ]);
  });

  test('are asked about once: the next version says them without a word', () => {
    const workspace = editedOffice();
    build(workspace);
    type(workspace, 'criteria', 'A04', { actual: 'Có' });
    const again = build(workspace, { now: new Date('2026-10-23T08:00:00+07:00') });
    expect(questions(again)).toStrictEqual([]);
    expect(letterOf(workspace)).toContain(ADDED);
  });

  test('no: the new version says what the sentences say, and names what stays behind', () => {
    const workspace = editedOffice();
    const result = run(workspace, 'buildDossier', { ...LATER, answers: ['no', 'yes', 'yes', 'yes'] });
    expect(letterOf(workspace)).toContain(OPENING);
    expect(hasSentences(workspace)).toBe(false);
    expect(open(result)).toContain(
      `- Tờ trình (lần lập 1): đoạn sửa tay không chuyển sang bản mới (chưa đưa vào bảng Nội dung văn bản): ${ADDED}`,
    );
  });

  test('what is changed after they were taken is an edit of its own', () => {
    const workspace = editedOffice();
    // Taken, but no paper made.
    run(workspace, 'buildDossier', { ...LATER, answers: ['yes', 'no', 'no', 'no'] });
    expect(sentences(workspace)).toContain(ADDED);
    editPaper(workspace, 'submissionLetter', [['cả 12 thôn', 'cả 13 thôn']]);
    const [question = '', ...others] = questions(build(workspace));
    expect(others).toStrictEqual([]);
    expect(question).toContain(
      'Lúc lập: Xã đã họp dân ở cả 12 thôn.\n    Nay là: Xã đã họp dân ở cả 13 thôn.',
    );
    expect(sentences(workspace).filter((text = '') => text.startsWith('Xã đã họp dân'))).toStrictEqual([
      'Xã đã họp dân ở cả 13 thôn.',
    ]);
  });
});

test('what only people know goes back to the cell in which it was typed', () => {
  const workspace = sampleWorkbook();
  agree(workspace, 'openDocumentTexts');
  const at = rowsOf(workspace, 'documentTexts').findIndex(({ text }) => text === 'ngày họp Ban Chỉ đạo');
  const column = Object.keys(documentTexts.columns).indexOf('typed') + 1;
  sheetOf(workspace, documentTexts).setCell(at + 2, column, { value: '29/10/2026' });
  agree(workspace, 'buildDossier');
  type(workspace, 'criteria', 'A04', { actual: 'Không' });
  editPaper(workspace, 'submissionLetter', [['ngày 29/10/2026', 'ngày 30/10/2026']]);
  const before = rowsOf(workspace, 'documentTexts');
  expect(questions(build(workspace))).toHaveLength(1);
  expect(rowsOf(workspace, 'documentTexts')).toStrictEqual(
    before.map((row, index) => (index === at ? { ...row, typed: "'30/10/2026" } : row)),
  );
  expect(letterOf(workspace)).toContain('ngày 30/10/2026 về việc tự đánh giá');
  expect(rowsOf(workspace, 'changeLog')).toMatchObject([{ before: "'29/10/2026", after: "'30/10/2026" }]);
});

test('figures, the form and tables stay out, each with its reason', () => {
  const workspace = changed();
  editPaper(workspace, 'submissionLetter', [
    [/(năm )2026(, tự đánh giá)/, '$12027$2'],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ]);
  const result = build(workspace);
  expect(questions(result)).toStrictEqual([]);
  expect(open(result)).toContain('đoạn sửa tay không chuyển sang bản mới (có số liệu do chương trình điền');
  expect(open(result)).toContain('đoạn sửa tay không chuyển sang bản mới (nằm trong khung bảng của văn bản');
  expect(hasSentences(workspace)).toBe(false);
});

test('formulas and braces that somebody typed into a paper stay words', () => {
  const workspace = changed();
  editPaper(workspace, 'submissionLetter', [below(OPENING, '=1+1'), below(OPENING, '{{tên xã}}')]);
  const result = build(workspace);
  expect(questions(result)[0]).toContain('Thêm: =1+1');
  expect(open(result)).toContain('{{tên xã}}');
  expect(sentences(workspace).filter((text = '') => text.includes('1+1'))).toStrictEqual(["'=1+1"]);
  expect(letterOf(workspace)).toContain('\n=1+1\n');
  expect(letterOf(workspace)).not.toContain('\nNam Dương\n');
});

test('suggestions that nobody accepted are named, and are no words of the paper', () => {
  const workspace = changed();
  editPaper(workspace, 'submissionLetter', [
    [
      new RegExp(`<w:t[^>]*>${OPENING}[^<]*</w:t>`),
      (whole) => `${whole}</w:r><w:ins w:id="1" w:author="A"><w:r><w:t>thêm</w:t></w:r></w:ins><w:r>`,
    ],
  ]);
  const result = build(workspace);
  expect(questions(result)).toStrictEqual([]);
  expect(open(result)).toContain('Văn bản còn đề xuất sửa chưa được chấp nhận');
});

test.each<[string, (workspace: Workspace) => void]>([
  [
    'its file is in the bin',
    ({ state }) => {
      for (const file of state.drive) if (file.name.startsWith('Tờ trình')) file.trashed = true;
    },
  ],
  [
    'another account made it',
    (workspace) => {
      const column = Object.keys(documents.columns).indexOf('createdBy') + 1;
      sheetOf(workspace, documents).setCell(2, column, { value: EDITOR });
    },
  ],
  [
    'it comes from before papers were kept',
    (workspace) => {
      const column = Object.keys(documents.columns).indexOf('built') + 1;
      sheetOf(workspace, documents).setCell(2, column, { value: '' });
    },
  ],
])('%s: that it was not read back is said', (_case, disturb) => {
  const workspace = changed();
  editPaper(workspace, 'submissionLetter', [[OPENING, REWORDED.replace('&', '')]]);
  disturb(workspace);
  const result = build(workspace);
  expect(result.ok).toBe(true);
  expect(questions(result)).toStrictEqual([]);
  expect(open(result)).toContain(
    '- Tờ trình (lần lập 1): Chương trình không đọc lại được văn bản này; phần đã viết thêm không tự chuyển sang bản mới',
  );
});

test('a file that is no document any more stops nothing', () => {
  const workspace = changed();
  editPaper(workspace, 'submissionLetter', [[/^[\s\S]*$/, '<broken']]);
  expect(open(build(workspace))).toContain('không đọc lại được');
  expect(pathOf(workspace, 'submissionLetter')).toContain('.docx');
});

const kinds = isWhole() ? (['killAfter', 'fault'] as const) : (['killAfter'] as const);
test('killed or faulted at any call, the next run ends in the same sentences and papers', () => {
  const undisturbed = editedOffice();
  build(undisturbed);
  const wanted = seen(undisturbed);
  for (const kind of kinds)
    for (const { call, workspace } of remainsOf(editedOffice, (one, how) => build(one, how), kind, 24)) {
      build(workspace, { now: new Date(LATER.now.getTime() + 11 * 60_000) });
      expect({ kind, call, ...seen(workspace) }).toStrictEqual({ kind, call, ...wanted });
    }
});

/** What matters of a workspace: each sentence once, the papers' words; how often a change is in the log may differ. */
const seen = (workspace: Workspace) => ({
  texts: rowsOf(workspace, 'documentTexts'),
  register: rowsOf(workspace, 'documents').map(({ kind, version, status }) => [kind, version, status]),
  letter: letterOf(workspace),
});
