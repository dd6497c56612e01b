// The papers' wording belongs to the office: through the built bundle, from the tab Nội dung văn bản to the papers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { RunResult } from '../../../local/run';
import type { Workspace } from '../../../local/workspace';
import { DOCUMENT_KIND, TEXT_FOR, TEXT_STYLE } from '../../../sheets-schema/enums';
import { documentTexts } from '../../../sheets-schema/index';
import { differences } from '../../support/differences';
import { readDocx } from '../../support/docx';
import { eligibleOffice } from '../../support/eligible';
import { remainsOf } from '../../support/interrupted';
import { contents, problemsOf, told } from '../../support/observed';
import {
  agree,
  branch,
  mustRun,
  newWorkbook,
  rowsOf,
  run,
  sampleWorkbook,
  sheetOf,
} from '../../support/workspaces';
import { JANUARY } from '../../support/year-end';

type Cells = Partial<Record<keyof typeof documentTexts.columns, string>>;

const KEYS = Object.keys(documentTexts.columns);

const open = (workspace: Workspace, options = {}): RunResult =>
  agree(workspace, 'openDocumentTexts', options);
const opened = (workspace: Workspace): Workspace => {
  expect(open(workspace).error ?? null).toBeNull();
  return workspace;
};
const textsOf = (workspace: Workspace) => rowsOf(workspace, 'documentTexts');
/** What the cell says where the key of a choice is meant. */
const LABELS: Readonly<Record<string, string>> = { ...DOCUMENT_KIND, ...TEXT_STYLE, ...TEXT_FOR };
const put = (workspace: Workspace, row: number, cells: Cells): void => {
  for (const [key, value] of Object.entries(cells)) {
    const cell = ['document', 'style', 'each'].includes(key) ? (LABELS[value] ?? value) : value;
    sheetOf(workspace, documentTexts).setCell(row, KEYS.indexOf(key) + 1, { value: cell });
  }
};
/** The sheet row of the first row that says so. */
const rowWhere = (workspace: Workspace, wanted: Cells): number => {
  const at = textsOf(workspace).findIndex((row) =>
    Object.entries(wanted).every(([key, value]) => row[key] === value),
  );
  expect(at).not.toBe(-1);
  return at + 2;
};
const typeFact = (workspace: Workspace, text: string, typed: string, of = ''): void =>
  put(workspace, rowWhere(workspace, { style: 'fact', text, of }), { typed });
const about = (workspace: Workspace): string[] => {
  mustRun(workspace, 'recomputeScores');
  return problemsOf(workspace).filter((line) => line.includes(documentTexts.title));
};
/** The paper whose file begins with this word, as it was made by the run. */
const paper = (workspace: Workspace, result: RunResult, name: string) => {
  const file = result.files.find((one) => one.name.startsWith(name));
  return readDocx(readFileSync(join(workspace.dir, file?.path ?? `no file ${name}`)));
};
const report = (workspace: Workspace) => paper(workspace, agree(workspace, 'buildDossier'), 'Báo cáo');

describe('the tab', () => {
  test('is made after a yes, every sentence a row; asked no, nothing is', () => {
    const workspace = eligibleOffice();
    const no = open(branch(workspace), { answers: 'no' });
    expect([no.ok, no.calls.writes]).toStrictEqual([true, 0]);
    const result = open(workspace);
    expect(result.messages[0]?.text).toContain('mỗi câu trong các văn bản một dòng');
    const rows = textsOf(workspace);
    expect(rows[0]).toMatchObject({
      document: 'submissionLetter',
      style: 'issuer',
      text: 'ỦY BAN NHÂN DÂN\nXÃ {{TÊN XÃ}}',
    });
    const groups = new Set(rowsOf(workspace, 'criteria').map(({ group }) => group));
    const asked = rows.filter(({ text }) => text === 'kết quả nổi bật của nhóm');
    expect(asked.map(({ of }) => of)).toStrictEqual(
      [...groups].filter((group) => group !== 'Đề xuất bổ sung'),
    );
    expect(workspace.workbook.sheets[workspace.workbook.activeSheetIndex]?.name).toBe(documentTexts.title);
  });

  test('again it is only shown: nothing is asked, nothing written', () => {
    const workspace = opened(eligibleOffice());
    const before = branch(workspace);
    expect(open(workspace, { answers: 'no' }).ok).toBe(true);
    expect(differences(workspace, before)).toStrictEqual([]);
  });

  test('the papers are word for word those of before', () => {
    const workspace = eligibleOffice();
    expect(agree(workspace, 'buildDossier').ok).toBe(true);
    opened(workspace);
    const again = agree(workspace, 'buildDossier');
    expect(told(again)).toContain('Nội dung không đổi từ lần lập trước');
  });

  test('neither set-up nor Tính điểm makes it; set-up mends it where it is', () => {
    const workspace = newWorkbook();
    mustRun(workspace, 'recomputeScores');
    mustRun(workspace, 'setUpWorkbook');
    expect(workspace.workbook.sheet(documentTexts.title)).toBeUndefined();
    opened(workspace);
    sheetOf(workspace, documentTexts).setCell(1, 4, { value: '' });
    mustRun(workspace, 'setUpWorkbook');
    expect(sheetOf(workspace, documentTexts).cell(1, 4)?.value).toBe('Nội dung');
  });

  test.each([
    ['killAfter', 4],
    ['fault', 6],
  ] as const)('%s at every call: the next run makes it whole', (kind, step) => {
    const whole = contents(opened(sampleWorkbook()));
    for (const { call, workspace } of remainsOf(sampleWorkbook, (one, how) => open(one, how), kind, step)) {
      opened(workspace);
      expect([call, contents(workspace)]).toStrictEqual([call, whole]);
    }
  });
});

describe('sentences', () => {
  test('are printed as the office writes them; a deleted one is gone, an added one stands behind the row above it', () => {
    const workspace = opened(eligibleOffice());
    const commitment = rowWhere(workspace, { place: 'Cam kết' });
    put(workspace, commitment, {
      text: 'Đảng ủy, Ủy ban nhân dân {{ Tên Xã }} chịu trách nhiệm về "số liệu".',
    });
    const sheet = sheetOf(workspace, documentTexts);
    const last = textsOf(workspace).length + 2;
    const opening = rowWhere(workspace, { document: 'submissionLetter', place: 'Mở đầu' });
    const order = Number(textsOf(workspace)[opening - 2]?.order);
    put(workspace, last, {
      document: 'submissionLetter',
      place: 'Mở đầu',
      style: 'paragraph',
      text: 'Câu của xã.',
      order: String(order + 1),
    });
    const portal = textsOf(workspace).findIndex(({ text }) => text?.startsWith('Hồ sơ điện tử')) + 2;
    for (const key of KEYS) sheet.setCell(portal, KEYS.indexOf(key) + 1, { value: '' });
    const { paragraphs } = paper(workspace, agree(workspace, 'buildDossier'), 'Tờ trình');
    const at = paragraphs.findIndex((text) => text.startsWith('Thực hiện các văn bản nêu trên'));
    expect(paragraphs[at + 1]).toBe('Câu của xã.');
    expect(paragraphs.find((text) => text.startsWith('Đảng ủy'))).toContain(
      'Ủy ban nhân dân Nam Dương chịu trách nhiệm về',
    );
    expect(paragraphs.filter((text) => text.includes('Hồ sơ điện tử'))).toStrictEqual([]);
  });

  test('sorting the tab changes no paper', () => {
    const workspace = opened(eligibleOffice());
    expect(agree(workspace, 'buildDossier').ok).toBe(true);
    const rows = textsOf(workspace).reverse();
    rows.forEach((row, index) => {
      put(workspace, index + 2, row as Cells);
    });
    expect(told(agree(workspace, 'buildDossier'))).toContain('Nội dung không đổi từ lần lập trước');
  });

  test.each([
    ['Xã {{tên xa}} chịu trách nhiệm.', 'không có nội dung nào tên "tên xa"'],
    ['Xã {{tên xã chịu trách nhiệm.', 'dấu {{ }} chưa đóng'],
    ['{{#đủ điều kiện}}Xã đủ điều kiện.', 'dấu {{ }} chưa đóng'],
  ])('"%s" is named before anything is built, and is no hole in the paper', (text, problem) => {
    const workspace = opened(eligibleOffice());
    put(workspace, rowWhere(workspace, { place: 'Cam kết' }), { text });
    expect(about(workspace).filter((line) => line.includes(problem))).toHaveLength(1);
    const result = agree(workspace, 'buildDossier');
    expect(result.messages.map((message) => message.text).join('\n')).toContain('Tờ trình, Cam kết');
    const { paragraphs } = paper(workspace, result, 'Tờ trình');
    expect(paragraphs.join('\n')).not.toMatch(/chịu trách nhiệm|\{\{/);
  });

  test('without a line of the head the default one is printed', () => {
    const workspace = opened(eligibleOffice());
    put(workspace, rowWhere(workspace, { document: 'submissionLetter', style: 'title' }), {
      document: '',
      place: '',
      style: '',
      text: '',
      order: '',
    });
    expect(paper(workspace, agree(workspace, 'buildDossier'), 'Tờ trình').paragraphs).toContain('TỜ TRÌNH');
  });

  test('a formula, mark-up and braces in what people type are text', () => {
    const workspace = opened(eligibleOffice());
    typeFact(workspace, 'kiến nghị', '\'=1+1 <b>&" {{tên xã}} {{');
    const { paragraphs } = report(workspace);
    expect(paragraphs.join('\n')).toContain('=1+1 <b>&" {{tên xã}} {{');
  });
});

describe('what only people know', () => {
  test('is named with its row as long as it is not typed, and printed as typed', () => {
    const workspace = opened(eligibleOffice());
    const named = about(workspace);
    expect(named.filter((line) => line.includes('chưa nhập: kiến nghị'))).toHaveLength(1);
    // All criteria are met: nobody asks for causes.
    expect(named.filter((line) => /nguyên nhân|giải pháp/.test(line))).toStrictEqual([]);
    typeFact(workspace, 'kiến nghị', 'Đề nghị tỉnh sớm ban hành bộ tiêu chí.');
    const group = textsOf(workspace).find(({ text }) => text === 'kết quả nổi bật của nhóm')?.of ?? '';
    typeFact(workspace, 'kết quả nổi bật của nhóm', 'Niêm yết đủ thủ tục.', group);
    expect(about(workspace).filter((line) => line.includes('chưa nhập: kiến nghị'))).toStrictEqual([]);
    const { paragraphs } = report(workspace);
    expect(paragraphs).toContain('Đề nghị tỉnh sớm ban hành bộ tiêu chí.');
    expect(paragraphs.filter((text) => text.startsWith('Kết quả nổi bật'))).toStrictEqual([
      'Kết quả nổi bật: Niêm yết đủ thủ tục.',
    ]);
  });

  test('an own fact of the office is a name for its sentences; one that no sentence names is told', () => {
    const workspace = opened(eligibleOffice());
    const last = textsOf(workspace).length + 2;
    put(workspace, last, {
      document: 'implementationReport',
      style: 'fact',
      text: 'số hội nghị',
      typed: '12',
    });
    expect(
      about(workspace).filter((line) => line.includes('không câu nào dùng {{số hội nghị}}')),
    ).toHaveLength(1);
    put(workspace, rowWhere(workspace, { document: 'implementationReport', place: 'Kết thúc' }), {
      text: 'Xã đã tổ chức {{Số  hội nghị}} hội nghị./.',
    });
    expect(report(workspace).paragraphs).toContain('Xã đã tổ chức 12 hội nghị./.');
  });

  test('a criterion that is not met has its own rows for remedy and deadline, and the Báo cáo prints them', () => {
    const workspace = opened(sampleWorkbook());
    const { of = '' } = textsOf(workspace).find(({ text }) => text === 'giải pháp') ?? {};
    const remedies = () =>
      report(workspace)
        .tables.find(({ rows }) => rows[0]?.[2] === 'Giải pháp')
        ?.rows.filter(([name]) => name?.startsWith(of)) ?? [];
    expect(remedies()[0]?.[2]).toBe('…');
    expect(about(workspace).filter((line) => line.includes(`chưa nhập: giải pháp (${of})`))).toHaveLength(1);
    typeFact(workspace, 'giải pháp', 'Lắp thêm bảng niêm yết', of);
    typeFact(workspace, 'thời hạn', '31/3/2027', of);
    const row = remedies()[0];
    expect([row?.[2], row?.[4]]).toStrictEqual(['Lắp thêm bảng niêm yết', '31/3/2027']);
  });
});

describe('single papers', () => {
  const make = (workspace: Workspace, numbers: string) =>
    run(workspace, 'buildPapers', { answers: [numbers, 'yes'] });
  const register = (workspace: Workspace) =>
    rowsOf(workspace, 'documents').map(({ kind, status }) => `${kind} | ${status}`);

  test('are chosen by number; the dossier takes what is there already', () => {
    const workspace = eligibleOffice();
    const alone = make(workspace, '2');
    expect(alone.error ?? null).toBeNull();
    expect(register(workspace)).toHaveLength(1);
    const [one] = register(workspace);
    agree(workspace, 'buildDossier');
    expect(register(workspace)).toHaveLength(4);
    expect(register(workspace)[0]).toBe(one);
    expect(told(make(workspace, '1; 2'))).toContain('Nội dung không đổi từ lần lập trước');
  });

  test('one that is made anew leaves the others as they stand', () => {
    const workspace = opened(eligibleOffice());
    agree(workspace, 'buildDossier');
    put(workspace, rowWhere(workspace, { place: 'Cam kết' }), { text: 'Câu khác.' });
    expect(make(workspace, '1').error ?? null).toBeNull();
    const before = register(workspace);
    expect(before.filter((line) => line.endsWith('superseded'))).toStrictEqual([
      'submissionLetter | superseded',
    ]);
    expect(before).toHaveLength(5);
  });

  test.each(['0', '99', 'tờ trình', '1; x', '-1'])('"%s" is none of the list: nothing is made', (typed) => {
    const workspace = eligibleOffice();
    const result = make(workspace, typed);
    expect([result.ok, result.files.length]).toStrictEqual([true, 0]);
    expect(told(result)).toContain('Chưa lập văn bản nào');
  });
});

test('what was typed is blank in the next year; sentences and names of facts stay', () => {
  const workspace = opened(eligibleOffice());
  typeFact(workspace, 'kiến nghị', 'Đề nghị tỉnh sớm ban hành bộ tiêu chí.');
  put(workspace, rowWhere(workspace, { place: 'Cam kết' }), { text: 'Câu của xã.' });
  const sentences = () =>
    textsOf(workspace).map(({ document, style, text, of }) => [document, style, text, of]);
  const before = sentences();
  const result = agree(workspace, 'startNextYear', { now: JANUARY });
  expect(result.error ?? null).toBeNull();
  expect(textsOf(workspace).filter(({ typed }) => typed !== '')).toStrictEqual([]);
  expect(sentences()).toStrictEqual(before);
});
