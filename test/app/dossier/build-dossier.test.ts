// Lập hồ sơ through the built bundle: questions, four files in one folder, their register, and what they say.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { exampleSteps } from '../../../local/example/index';
import { applySteps } from '../../../local/example-steps';
import type { RunResult } from '../../../local/run';
import { exportTable } from '../../../local/tables';
import type { Workspace } from '../../../local/workspace';
import { columnsOf } from '../../../sheets-schema/define';
import { documents, tasks } from '../../../sheets-schema/index';
import { DOSSIER_KINDS } from '../../../src/ui/dossier/papers.vi';
import { type Docx, readDocx } from '../../support/docx';
import { eligibleOffice } from '../../support/eligible';
import { filesIn, firstCall } from '../../support/interrupted';
import { contents, told } from '../../support/observed';
import { thinned } from '../../support/thinned';
import {
  agree,
  branch,
  EDITOR,
  NOW,
  prepared,
  rowsOf,
  type,
  withoutProgress,
} from '../../support/workspaces';

const DOC = 'application/vnd.google-apps.document';
const sampleOffice = prepared((workspace) => {
  applySteps(workspace, exampleSteps(), NOW);
});
const build = (workspace: Workspace, options = {}): RunResult => agree(workspace, 'buildDossier', options);
/** When Drive lists what was made at NOW. */
const LISTED = { now: new Date(NOW.getTime() + 5 * 60_000) };

let built: Workspace | null = null;
/** With the dossier made, on the day of the tests. */
const builtOffice = (): Workspace => {
  if (built === null) {
    built = sampleOffice();
    build(built);
  }
  return branch(built);
};

/** The Google Docs a run made, by the kind their title begins with. */
const made = ({ files }: RunResult) => files.filter(({ mimeType }) => mimeType === DOC);
const register = (workspace: Workspace) =>
  rowsOf(workspace, 'documents').map(({ kind, version, status }) => `${kind} ${version} ${status}`);
const isHidden = (workspace: Workspace): boolean | undefined =>
  workspace.workbook.sheet(documents.title)?.hidden;

/** The criteria without those that are only proposed. */
const setOf = (workspace: Workspace) =>
  rowsOf(workspace, 'criteria').filter(({ group }) => group !== 'Đề xuất bổ sung');

const KINDS = DOSSIER_KINDS;

function docxOf(workspace: Workspace, result: RunResult): Docx[] {
  return made(result).map(({ path }) => readDocx(readFileSync(join(workspace.dir, path))));
}

/** The papers print quotation marks as Vietnamese papers do. */
const straight = (text: string): string => text.replace(/[“”]/g, '"');

const textOf = ({ paragraphs, tables }: Docx): string =>
  [...paragraphs, ...tables.flatMap((table) => table.rows.flat())].join('\n');

describe('the first time', () => {
  let workspace: Workspace;
  let result: RunResult;
  let texts: string[];
  beforeAll(() => {
    workspace = sampleOffice();
    expect(isHidden(workspace)).toBe(true);
    result = build(workspace);
    texts = docxOf(workspace, result).map(textOf);
  });

  test('asks to freeze, then shows what is open, then tells what was made', () => {
    expect(withoutProgress(result).map(({ title }) => title)).toStrictEqual([
      'Chốt số liệu và lập hồ sơ',
      'Còn nội dung cần xem trước khi lập',
      'Đã lập hồ sơ',
    ]);
    expect(withoutProgress(result)[1]?.text).toMatch(
      /^- Bộ tiêu chí DỰ THẢO: [\s\S]*\n\nVì vậy mọi trang của hồ sơ có chữ DỰ THẢO\.\n\nVẫn lập hồ sơ\?$/,
    );
    expect(told(result)).toContain('Đã lập 4 văn bản (DỰ THẢO):');
    expect(told(result)).toContain('Số liệu đã nhập không thay đổi.');
  });

  test('freezes once, before any file: all criteria in one snapshot', () => {
    const history = rowsOf(workspace, 'scoreHistory');
    expect(new Set(history.map(({ snapshot }) => snapshot))).toStrictEqual(new Set(['2026-10-20_01']));
    expect(history.map(({ code }) => code)).toStrictEqual(setOf(workspace).map(({ code }) => code));
  });

  test('makes the four parts in one folder of the year', () => {
    expect(result.files.map(({ path }) => path.split('/').slice(0, 2).join('/'))).toStrictEqual(
      Array(5).fill('drive/Hồ sơ chính quyền thân thiện năm 2026'),
    );
    expect(made(result).map(({ name }) => name)).toStrictEqual([
      'Tờ trình đề nghị công nhận xã Nam Dương đạt chuẩn chính quyền thân thiện năm 2026',
      'Báo cáo kết quả xây dựng chính quyền thân thiện xã Nam Dương năm 2026',
      'Bảng tự chấm điểm chính quyền thân thiện xã Nam Dương năm 2026',
      'Danh mục tài liệu minh chứng chính quyền thân thiện xã Nam Dương năm 2026',
    ]);
    expect(filesIn(workspace, 'drive')).toHaveLength(4);
  });

  test('registers each with its link, and shows the tab', () => {
    const links = workspace.state.drive
      .filter(({ mimeType }) => mimeType === DOC)
      .map(({ id, name }) => [name, `=HYPERLINK("https://docs.google.com/document/d/${id}/edit";"Mở")`]);
    const registered = rowsOf(workspace, 'documents');
    expect(registered.map(({ title, link }) => [title, link])).toStrictEqual(links);
    expect(register(workspace)).toStrictEqual(KINDS.map((kind) => `${kind} 1 draft`));
    for (const row of registered)
      expect(row).toMatchObject({
        snapshot: '2026-10-20_01',
        createdAt: '20/10/2026 08:00',
        createdBy: workspace.state.owner,
        number: '',
        signedDate: '',
      });
    expect(isHidden(workspace)).toBe(false);
  });

  test('names every criterion in the scoresheet, and has every code in the index', () => {
    const criteria = setOf(workspace);
    expect(criteria).toHaveLength(50);
    const [, , scoresheet = '', index = ''] = texts.map(straight);
    expect(criteria.filter(({ name = '' }) => !scoresheet.includes(straight(name)))).toStrictEqual([]);
    expect(criteria.filter(({ code = '' }) => !index.includes(code))).toStrictEqual([]);
  });

  test('names every piece of evidence in the index', () => {
    const titles = rowsOf(workspace, 'evidence').map(({ title = '' }) => title);
    expect(titles.length).toBeGreaterThan(40);
    expect(titles.filter((title) => !straight(texts[3] ?? '').includes(straight(title)))).toStrictEqual([]);
  });

  test('marks every part DỰ THẢO while the set is a draft', () => {
    for (const docx of docxOf(workspace, result)) {
      const headers = docx.parts('word/header').map(({ text }) => text);
      expect(`${headers.join()}${textOf(docx)}`).toContain('DỰ THẢO');
    }
    expect(texts[0]).toContain('Tờ trình này chỉ để tham khảo, không trình ký.');
  });

  test('costs at most two calls a document beside the reads', () => {
    const { total, reads, writes, drive, other } = result.calls;
    expect(total).toBe(reads + writes + drive + other);
    // One call looks for the folder, one gets its id; the others make it and the files.
    expect(drive).toBe(2 + result.files.length);
    // The first freezing makes the journal of the tabs kept with it; from then on that is one write.
    const later = sampleOffice();
    agree(later, 'freezeScores');
    type(later, 'criteria', 'A01', { explanation: 'bổ sung' });
    const next = build(later);
    expect(next.files.length + next.calls.writes).toBeLessThanOrEqual(2 * made(next).length + 1);
  });

  test('again with nothing changed: no question about freezing, no new file, nothing written', () => {
    const before = [contents(workspace), JSON.stringify(workspace.state)];
    const again = build(workspace, LISTED);
    // Drive is only asked whether the papers are still there.
    expect(again).toMatchObject({ ok: true, files: [], writes: [], calls: { drive: 1, writes: 0 } });
    expect(again.messages.map(({ title }) => title)).toStrictEqual([
      'Còn nội dung cần xem trước khi lập',
      'Hồ sơ đã có',
    ]);
    expect([contents(workspace), JSON.stringify(workspace.state)]).toStrictEqual(before);
  });

  test('again at once, while Drive does not list them: each paper is asked for by its id', () => {
    const again = build(workspace);
    expect(again).toMatchObject({ ok: true, files: [], writes: [], calls: { drive: 1 + KINDS.length } });
  });

  test('also weeks after: what is late is counted on the day of the figures', () => {
    const next = build(workspace, { now: new Date('2026-12-05T08:00:00+07:00') });
    expect(made(next)).toStrictEqual([]);
  });
});

describe('a no', () => {
  test.each([
    ['to freezing', ['no'], 1],
    ['to the open problems', ['yes', 'no'], 2],
  ])('%s makes nothing', (_, answers, questions) => {
    const workspace = sampleOffice();
    const before = contents(workspace);
    const result = build(workspace, { answers });
    expect(result).toMatchObject({ ok: true, files: [], writes: [], calls: { drive: 0, writes: 0 } });
    expect(withoutProgress(result)).toHaveLength(questions + 1);
    expect(told(result)).toBe('Chưa lập hồ sơ\nChưa lập văn bản nào.\n\nSố liệu đã nhập không thay đổi.');
    expect(contents(workspace)).toStrictEqual(before);
  });
});

describe('what văn thư types into the register', () => {
  const issued = { number: '7', signedDate: '2026-11-05' };

  test.each<[string, Record<string, string>]>([
    ['number and date', issued],
    ['the signed copy', { signedCopyLink: 'https://example.com/ky' }],
  ])('%s: no new version', (_name, cells) => {
    const workspace = builtOffice();
    type(workspace, 'documents', 'row:2', cells);
    const result = build(workspace);
    expect([result.ok, made(result)]).toStrictEqual([true, []]);
    expect(register(workspace)).toStrictEqual(KINDS.map((kind) => `${kind} 1 draft`));
  });

  test('shows in the papers that are made later, and in those that cite them', () => {
    const workspace = builtOffice();
    type(workspace, 'documents', 'row:2', issued);
    type(workspace, 'criteria', 'A04', { actual: 'Không' });
    const [letter = '', , scoresheet = ''] = docxOf(workspace, build(workspace)).map(textOf);
    expect(letter).toContain('Số: 07/TTr-UBND');
    expect(letter).toContain('ngày 05 tháng 11 năm 2026');
    expect(scoresheet).toContain(
      '(Kèm theo Tờ trình số 07/TTr-UBND ngày 05 tháng 11 năm 2026 của Chủ tịch Ủy ban nhân dân xã Nam Dương)',
    );
    const letters = rowsOf(workspace, 'documents').filter(({ kind }) => kind === 'submissionLetter');
    expect(letters.map(({ number, signedDate, status }) => [number, signedDate, status])).toStrictEqual([
      ['7', '2026-11-05', 'superseded'],
      ['07', '2026-11-05', 'draft'],
    ]);
    expect(made(build(workspace))).toStrictEqual([]);
  });
});

test('a letter whose signed copy is entered stands beside its new version', () => {
  const workspace = builtOffice();
  type(workspace, 'documents', 'row:2', { number: '7', signedCopyLink: 'https://example.com/ky' });
  type(workspace, 'criteria', 'A04', { actual: 'Không' });
  build(workspace);
  expect(register(workspace).filter((row) => row.startsWith('submissionLetter'))).toStrictEqual([
    'submissionLetter 1 draft',
    'submissionLetter 2 draft',
  ]);
});

test('before a new version it is said which papers it takes the place of', () => {
  const workspace = sampleOffice();
  const first = build(workspace);
  type(workspace, 'settings', 'compilerName', { value: 'Người tổng hợp' });
  const question = (result: RunResult) =>
    result.messages.find(({ title }) => title.startsWith('Còn nội dung'))?.text;
  expect(question(first)).not.toContain('Lập bản mới thay cho');
  expect(question(build(workspace, { answers: 'no' }))).toMatch(
    /^- Lập bản mới thay cho: Bảng tự chấm điểm \(lần lập 1\)\. Văn bản cũ vẫn còn trong thư mục\.\n/,
  );
  expect(question(build(workspace))).toBeDefined();
  expect(question(build(workspace))).not.toContain('Lập bản mới thay cho');
});

test('changed data are frozen anew and give a new version of every part', () => {
  const workspace = builtOffice();
  type(workspace, 'criteria', 'A04', { actual: 'Không' });
  const result = build(workspace, { now: new Date('2026-10-22T08:00:00+07:00') });
  expect(result.messages[0]?.title).toBe('Chốt số liệu và lập hồ sơ');
  expect(made(result)).toHaveLength(4);
  expect(register(workspace)).toStrictEqual([
    ...KINDS.map((kind) => `${kind} 1 superseded`),
    ...KINDS.map((kind) => `${kind} 2 draft`),
  ]);
  expect([...new Set(rowsOf(workspace, 'scoreHistory').map(({ snapshot }) => snapshot))]).toStrictEqual([
    '2026-10-20_01',
    '2026-10-22_01',
  ]);
  expect(
    new Set(
      workspace.state.drive.filter(({ mimeType }) => mimeType === DOC).map(({ parents }) => `${parents}`),
    ).size,
  ).toBe(1);
});

test('content that comes back is the old document again, not a third', () => {
  const workspace = builtOffice();
  type(workspace, 'settings', 'signsAs', { value: 'Phó Chủ tịch' });
  build(workspace);
  type(workspace, 'settings', 'signsAs', { value: 'Chủ tịch' });
  // The list of the folder, and a look at both papers that are replaced.
  expect(build(workspace, LISTED)).toMatchObject({ ok: true, files: [], calls: { drive: 3 } });
  expect(register(workspace).filter((row) => row.startsWith('submissionLetter'))).toStrictEqual([
    'submissionLetter 1 draft',
    'submissionLetter 2 superseded',
  ]);
});

test('a file that a stopped run left behind gets its row although the data have moved on', () => {
  const workspace = sampleOffice();
  agree(workspace, 'freezeScores');
  const isMade = ({ state }: Workspace) => state.drive.some(({ mimeType }) => mimeType === DOC);
  const stopped = build(workspace, { killAfter: firstCall(branch(workspace), build, isMade) });
  expect([stopped.killed, made(stopped).length]).toStrictEqual([true, 1]);
  expect(rowsOf(workspace, 'documents')).toStrictEqual([]);
  type(workspace, 'criteria', 'A04', { actual: 'Không' });
  // Not listed yet is not "not there": nothing is made beside it.
  expect(build(workspace).files).toStrictEqual([]);
  build(workspace, LISTED);
  expect(register(workspace)).toStrictEqual([
    'submissionLetter 1 superseded',
    'submissionLetter 2 draft',
    'implementationReport 1 draft',
    'selfAssessmentScoresheet 1 draft',
    'evidenceIndex 1 draft',
  ]);
  expect(filesIn(workspace, 'drive')).toHaveLength(5);
});

test('an official set with a negative verdict is still DỰ THẢO', () => {
  const workspace = sampleOffice();
  type(workspace, 'settings', 'criteriaSetStatus', { value: 'official' });
  const result = build(workspace);
  expect(withoutProgress(result)[1]?.text).toContain(
    'Xã chưa đủ điều kiện: Tờ trình chỉ để tham khảo, không trình ký.',
  );
  expect(register(workspace)).toStrictEqual(KINDS.map((kind) => `${kind} 1 draft`));
});

describe('papers without DỰ THẢO', () => {
  const marked = (docx: Docx) =>
    `${docx.parts('word/header').map(({ text }) => text)}${textOf(docx)}`.includes('DỰ THẢO');

  test('an official set, a positive verdict, nothing open', () => {
    const workspace = eligibleOffice();
    const result = build(workspace);
    expect(register(workspace)).toStrictEqual(KINDS.map((kind) => `${kind} 1 current`));
    expect(docxOf(workspace, result).map(marked)).toStrictEqual([false, false, false, false]);
  });

  test.each(
    thinned<[string, Parameters<typeof type>[1], string, Record<string, string>]>(
      [
        ['no name under the letter', 'settings', 'signatoryName', { value: '' }],
        ['a goal without figures', 'goals', '5', { actual: '' }],
        ['a criterion not met, whose remedy is "…"', 'criteria', 'A01', { actual: 'Không' }],
        ['an unknown field in a setting', 'settings', 'reportRecipients', { value: 'Lưu {{VT}}' }],
        ['an error in the evidence', 'evidence', 'row:2', { criteria: 'Z99', title: 'Biên bản số 1' }],
        ['no decision', 'settings', 'criteriaSetDecision', { value: '' }],
      ],
      3,
    ),
  )('%s keeps the mark on all', (_name, table, key, cells) => {
    const workspace = eligibleOffice();
    type(workspace, table, key, cells);
    const result = build(workspace);
    expect(docxOf(workspace, result).map(marked)).toStrictEqual([true, true, true, true]);
    expect(told(result)).toContain('(DỰ THẢO)');
    expect(result.messages.map(({ text }) => text).join()).toContain(
      'Vì vậy mọi trang của hồ sơ có chữ DỰ THẢO.',
    );
  });
});

test('what changed while a question stood open is not frozen', () => {
  const workspace = sampleOffice();
  const result = build(workspace, {
    meanwhile: () => type(workspace, 'criteria', 'A04', { actual: 'Không' }),
  });
  expect(result).toMatchObject({ ok: false, files: [], error: { code: 'changed_meanwhile' } });
  expect(rowsOf(workspace, 'scoreHistory')).toStrictEqual([]);
});

test('a problem that came up while a question stood open is asked about again', () => {
  const workspace = sampleOffice();
  const result = build(workspace, {
    meanwhile: () => type(workspace, 'settings', 'signatoryName', { value: '' }),
  });
  expect(result).toMatchObject({ ok: false, files: [], error: { code: 'changed_meanwhile' } });
  expect(rowsOf(workspace, 'scoreHistory')).toStrictEqual([]);
});

test.each<[string, Parameters<typeof type>[1], string, Parameters<typeof type>[3]]>([
  ['a goal', 'goals', '5', { actual: '480/500' }],
  ['a row of the schedule', 'tasks', 'IV.3', { status: 'done' }],
])('%s that changed since the figures were frozen is frozen anew', (_, table, key, cells) => {
  const workspace = builtOffice();
  type(workspace, table, key, cells);
  expect(build(workspace).messages[0]?.title).toBe('Chốt số liệu và lập hồ sơ');
});

test('what is typed into the register while the files are being made stays', () => {
  const workspace = builtOffice();
  type(workspace, 'settings', 'compilerName', { value: 'Người tổng hợp' });
  const { drive } = workspace.state;
  Object.defineProperty(drive, 'push', {
    configurable: true,
    value: (...files: typeof drive) => {
      Reflect.deleteProperty(drive, 'push');
      const sheet = workspace.workbook.sheet(documents.title);
      sheet?.setCell(6, 4, { value: '99' });
      type(workspace, 'documents', 'row:3', { signedCopyLink: 'https://example.com/da-ky.pdf' });
      return drive.push(...files);
    },
  });
  expect(made(build(workspace)).length).toBeGreaterThan(0);
  const rows = rowsOf(workspace, 'documents');
  expect(rows.map(({ number }) => number)).toContain('99');
  expect(rows[1]).toMatchObject({ signedCopyLink: 'https://example.com/da-ky.pdf', status: 'draft' });
});

test("next year's papers made in December stand once, however often they are asked for", () => {
  const workspace = sampleOffice();
  for (const [key, value] of [
    ['year', '2027'],
    ['periodStart', '01/01/2027'],
    ['periodEnd', '31/12/2027'],
  ] as const)
    type(workspace, 'settings', key, { value });
  const december = { now: new Date('2026-12-20T08:00:00+07:00') };
  build(workspace, december);
  build(workspace, december);
  expect(register(workspace)).toStrictEqual(KINDS.map((kind) => `${kind} 1 draft`));
});

test('a schedule without one of its columns is named, and no paper is made', () => {
  const workspace = sampleOffice();
  const sheet = workspace.workbook.sheet(tasks.title);
  const column = columnsOf(tasks).findIndex(({ key }) => key === 'extensionTo') + 1;
  sheet?.setCell(1, column, { value: 'Gia hạn' });
  expect(build(workspace)).toMatchObject({ ok: false, files: [], error: { code: 'header_missing' } });
});

test("papers of an earlier year stay as they are, and the new year's begin anew", () => {
  const workspace = builtOffice();
  for (const [key, value] of [
    ['year', '2027'],
    ['periodStart', '01/01/2027'],
    ['periodEnd', '31/12/2027'],
  ] as const)
    type(workspace, 'settings', key, { value });
  build(workspace, { now: new Date('2027-10-20T08:00:00+07:00') });
  expect(register(workspace)).toStrictEqual([...KINDS, ...KINDS].map((kind) => `${kind} 1 draft`));
});

describe('a paper that is no longer in its folder', () => {
  const letterOf = (workspace: Workspace) =>
    workspace.state.drive.find(({ name }) =>
      name.startsWith('Tờ trình'),
    ) as Workspace['state']['drive'][number];

  test('in the bin: it is made again, and the register leads to the new one', () => {
    const workspace = builtOffice();
    const [before] = rowsOf(workspace, 'documents');
    letterOf(workspace).trashed = true;
    expect(made(build(workspace))).toHaveLength(1);
    const rows = rowsOf(workspace, 'documents');
    expect(rows).toHaveLength(4);
    expect(rows[0]?.link).not.toBe(before?.link);
    expect({ ...rows[0], link: before?.link }).toStrictEqual(before);
    expect(made(build(workspace))).toStrictEqual([]);
  });

  test("an earlier operator's, out of the new one's reach: it is taken to be there", () => {
    const workspace = builtOffice();
    const before = exportTable(workspace, 'documents');
    type(workspace, 'settings', 'operatorEmail', { value: EDITOR });
    expect(build(workspace, { user: EDITOR })).toMatchObject({ ok: true, files: [] });
    expect(exportTable(workspace, 'documents')).toBe(before);
  });

  test('moved elsewhere: it is the same paper', () => {
    const workspace = builtOffice();
    letterOf(workspace).parents = [];
    expect(made(build(workspace))).toStrictEqual([]);
  });
});

test.each([
  ['another user', { user: 'khac@example.com' }, 'operator_only'],
  ['a second run at once', { foreignLocks: ['document'] as const }, 'busy'],
])('%s makes nothing', (_, options, code) => {
  const workspace = sampleOffice();
  const before = contents(workspace);
  expect(build(workspace, options)).toMatchObject({ ok: false, files: [], error: { code } });
  expect(contents(workspace)).toStrictEqual(before);
});

describe('found again by their marks', () => {
  /** As long as Google's ids are. */
  const GOOGLE_ID = '1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms';
  const folders = (workspace: Workspace) =>
    workspace.state.drive.filter(({ mimeType }) => mimeType === 'application/vnd.google-apps.folder');

  test('only those of this workbook: a copy under the same project gets a folder of its own', () => {
    const workspace = builtOffice();
    // A copy has the cells and the script, but not the document properties.
    Object.assign(workspace.state.spreadsheet, { id: GOOGLE_ID });
    workspace.state.properties.document = {};
    agree(workspace, 'setUpWorkbook');
    type(workspace, 'criteria', 'A01', { actual: 'Không' });
    expect(told(build(workspace))).toContain('Đã lập');
    expect(folders(workspace)).toHaveLength(2);
    const [first, second] = folders(workspace).map(({ id }) => id);
    const parents = workspace.state.drive.flatMap((file) => file.parents);
    expect(parents.slice(0, 4)).toStrictEqual(Array(4).fill(first));
    expect(new Set(parents.slice(4))).toStrictEqual(new Set([second]));
  });

  test('also behind hundreds of newer files in the same folder', () => {
    const workspace = builtOffice();
    // As after a run that was stopped before it could register what it had made.
    const sheet = workspace.workbook.sheet(documents.title);
    for (let row = 2; row <= 5; row += 1)
      for (let column = 1; column <= (sheet?.lastColumn ?? 0); column += 1) sheet?.setCell(row, column, null);
    const file = workspace.state.drive.at(-1);
    if (file === undefined) throw new Error('no file was made');
    for (let number = 0; number < 250; number += 1)
      workspace.state.drive.push({ ...file, id: `other-${number}`, appProperties: {} });
    expect(build(workspace, LISTED).files).toStrictEqual([]);
    expect(register(workspace)).toStrictEqual(KINDS.map((kind) => `${kind} 1 draft`));
  });
});
