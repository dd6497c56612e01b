// Another commune, another plan, other conditions: what the papers, mails and pages say comes from the workbook alone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { exampleSteps } from '../../../local/example/index';
import { applySteps } from '../../../local/example-steps';
import type { RunResult } from '../../../local/run';
import type { Workspace } from '../../../local/workspace';
import { dashboard, dataIssues, scores, start, unitWork } from '../../../sheets-schema/index';
import { SETTINGS, type SettingKey } from '../../../sheets-schema/settings';
import { readDocx } from '../../support/docx';
import { add, agree, mustRun, OWNER, prepared, rowsOf, sheetOf, type } from '../../support/workspaces';

/** Every setting that people fill in; null for those that are no facts to be told. */
const UNUSUAL: Readonly<Record<SettingKey, string | null>> = {
  commune: 'Phượng Hoàng',
  place: 'Bến Đò',
  province: 'Cửu Long',
  provinceKind: 'thành phố',
  planNumber: '5001/KH-UBND-THU',
  planDate: '12/04/2026',
  planIssuer: 'UBND xã và Đoàn Thanh niên',
  standingUnit: 'Phòng Việc chung',
  submissionAddressee: 'Hội đồng {{cấp tỉnh}} {{tên tỉnh}}',
  reportAddressee: 'Sở Việc xa {{cấp tỉnh}} {{tên tỉnh}}',
  submissionRecipients: 'Như trên; {{cấp ủy tỉnh}} (báo cáo); Lưu: VT, VC',
  reportRecipients: 'Như trên; Lưu: VT, VC',
  signatoryName: 'Người Ký Thử',
  signsAs: 'Phó chủ tịch',
  steeringHead: 'Người Trưởng Thử',
  steeringHeadOffice: 'Chức vụ Thử',
  compilerName: 'Người Gộp Thử',
  year: '2027',
  periodStart: '02/01/2027',
  periodEnd: '30/12/2027',
  dossierDeadline: '27/10/2027',
  metFrom: '97',
  criteriaSetStatus: 'Chính thức',
  criteriaSetVersion: 'Bản thử lần 9',
  criteriaSetDecision: 'Quyết định số 404/QĐ-UBND ngày 05/5/2027',
  recognitionDecision: '505/QĐ-UBND',
  recognitionDate: '20/12/2027',
  operatorEmail: OWNER,
  sending: null,
  recipientsPerDay: '99',
  digestEmail: null,
  digestCopy: null,
  overdueCopy: null,
  noticeFar: '11',
  noticeNear: '2',
  mailsPerWeek: '3',
  cooperationWeeks: '2',
  gateUnits: '21/08/2027',
  gateReview: '22/08/2027',
  gateCompletion: '23/08/2027',
  gateSteering: '24/08/2027',
  gateSignature: '25/08/2027',
  gatePortal: '26/10/2027',
  reviewGrace: '44',
  hardLock: null,
  hardLockEditors: null,
  workbookId: null,
  schemaVersion: null,
  evidenceNumbers: null,
};

/** The plan's two otherwise, and each further kind; another province's example stays what it is. */
const CONDITIONS: readonly Readonly<Record<string, string>>[] = [
  { kind: 'Mỗi nhóm được từ (% điểm tối đa)', comparison: 'từ', value: '13' },
  { kind: 'Tiêu chí bắt buộc đạt', criteria: 'A01' },
  { kind: 'Vi phạm thì không xét', criteria: 'F05' },
  { kind: 'Điểm thưởng', criteria: 'B07', value: '1,5' },
  { kind: 'Điểm trừ', criteria: 'F06', value: '0,25' },
  { kind: 'Xếp sao', value: '1', level: '7' },
];

const NOW = new Date('2027-10-20T08:00:00+07:00');

const office = prepared((workspace) => {
  applySteps(workspace, exampleSteps(), new Date('2026-10-20T08:00:00+07:00'));
  type(workspace, 'units', 'VHXH', { name: 'Phòng Việc chung', shortName: 'Phòng VC' });
  for (const [key, value] of Object.entries(UNUSUAL))
    if (value !== null) type(workspace, 'settings', key, { value });
  type(workspace, 'conditions', 'DK1', { value: '3%' });
  type(workspace, 'conditions', 'DK2', { value: '2,5' });
  CONDITIONS.forEach((cells, at) => {
    add(workspace, 'conditions', { id: `DK${at + 3}`, ...cells });
  });
  // What people wrote in rows of their own is theirs, and is told as they wrote it.
  rowsOf(workspace, 'evidence').forEach((_row, index) => {
    type(workspace, 'evidence', `row:${index + 2}`, { issuer: 'UBND xã', link: 'Tủ hồ sơ' });
  });
  type(workspace, 'goals', '1', { asOf: '07/07/2026' });
  type(workspace, 'tasks', 'IV.1', { doneDate: '07/07/2026' });
  // The words of another plan.
  for (const { id = '' } of rowsOf(workspace, 'tasks').filter((task) => task.id?.startsWith('V.1-')))
    type(workspace, 'tasks', id, { timeText: 'trước ngày 28/10 hằng năm' });
  type(workspace, 'goals', '6', { target: 'trên 3%' });
  type(workspace, 'tasks', 'V.1-2026', { dueDate: '01/10/2027', title: 'Nhập hồ sơ', timeText: '' });
  type(workspace, 'tasks', 'V.1-2027', { dueDate: '27/10/2027' });
});

interface Told {
  readonly papers: string;
  readonly mails: string;
  readonly pages: string;
}
let told: Told;

const words = ({ messages }: RunResult): string[] => messages.map(({ title, text }) => `${title}\n${text}`);

function papersOf(workspace: Workspace, { files }: RunResult): string[] {
  return files.flatMap(({ name, path, mimeType }) => {
    if (!mimeType.endsWith('.document')) return [name];
    const docx = readDocx(readFileSync(join(workspace.dir, path)));
    const ends = [...docx.parts('word/header'), ...docx.parts('word/footer')].map(({ text }) => text);
    return [name, ...docx.paragraphs, ...docx.tables.flatMap(({ rows }) => rows.flat()), ...ends];
  });
}

async function mailsOf(workspace: Workspace, { mails }: RunResult): Promise<string[]> {
  const read = mails.map(async ({ path }) => {
    const { subject, from, text, html } = await simpleParser(readFileSync(join(workspace.dir, path)));
    return [subject, from?.text, text, String(html)].join('\n');
  });
  return Promise.all(read);
}

const cellsOf = (workspace: Workspace): string[] =>
  [dashboard, unitWork, start, dataIssues, scores].flatMap((tab) => {
    const sheet = sheetOf(workspace, tab);
    return Array.from({ length: sheet.lastRow }, (_, row) =>
      Array.from({ length: sheet.lastColumn }, (_cell, column) =>
        String(sheet.cell(row + 1, column + 1)?.value ?? ''),
      ),
    ).flat();
  });

beforeAll(async () => {
  const workspace = office();
  mustRun(workspace, 'recomputeScores', { now: NOW });
  const sending = agree(workspace, 'sendOverdueReminders', { now: NOW });
  const building = agree(workspace, 'buildDossier', { now: NOW });
  told = {
    papers: [...papersOf(workspace, building), ...words(building)].join('\n'),
    mails: [...(await mailsOf(workspace, sending)), ...words(sending)].join('\n'),
    pages: cellsOf(workspace).join('\n'),
  };
  expect(sending.mails.length).toBeGreaterThan(3);
  expect(building.files).toHaveLength(5);
}, 60_000);

/** Words that only the first commune's plan has; its own documents of the past keep their names. */
const OF_THE_FIRST = [
  ...(['commune', 'province', 'planNumber', 'signatoryName', 'criteriaSetVersion'] as const).map(
    (key) => SETTINGS[key].value,
  ),
  'số 79',
  '06/5/2026',
  '06/05/2026',
  'Văn hóa - Xã hội',
  'VH-XH',
  'Đảng ủy ban hành',
  'nhân dân tỉnh',
  'trên 80',
  'từ 80 điểm',
  '15/11',
  '14/11',
  'năm 2026 ',
];

test.each(['papers', 'mails', 'pages'] as const)('%s hold no trace of the first commune', (kind) => {
  const text = told[kind].replace(/Căn cứ Kế hoạch số 19-KH.*/g, '');
  expect(OF_THE_FIRST.filter((word) => text.includes(word))).toStrictEqual([]);
});

test('each fact of the workbook is told where it belongs', () => {
  const inPapers = [
    'XÃ PHƯỢNG HOÀNG',
    'Bến Đò, ngày',
    'Hội đồng thành phố Cửu Long',
    'Thành ủy (báo cáo)',
    'Kế hoạch số 5001/KH-UBND-THU ngày 12/4/2026 của UBND xã và Đoàn Thanh niên',
    'giao Phòng Việc chung là cơ quan thường trực',
    'Kế hoạch số 5001',
    'trên 3% tiêu chí đạt và tổng điểm từ 2,5 điểm trở lên, mỗi nhóm tiêu chí từ 13% điểm tối đa, đạt tiêu chí bắt buộc A01, không vi phạm tiêu chí F05',
    'trong đó điểm thưởng',
    'đã trừ 0,25 điểm',
    'tương ứng mức 7 sao',
    'trước ngày 28/10/2028',
    'Điểm rà soát của Phòng VC',
    'KT. CHỦ TỊCH',
    'Người Ký Thử',
    'Người Trưởng Thử',
    'Người Gộp Thử',
    'Quyết định số 404/QĐ-UBND ngày 05/5/2027',
    'năm 2027',
  ];
  expect(inPapers.filter((words) => !told.papers.includes(words))).toStrictEqual([]);
  const inMails = ['Phòng Việc chung', 'Phượng Hoàng', 'Kế hoạch số 5001/KH-UBND-THU ngày 12/4/2026'];
  expect(inMails.filter((words) => !told.mails.includes(words))).toStrictEqual([]);
  const onPages = ['XÃ PHƯỢNG HOÀNG', 'cần trên 3%', 'cần từ 2,5 điểm', '27/10/2027'];
  expect(onPages.filter((words) => !told.pages.includes(words))).toStrictEqual([]);
});

test('an emptied fact leaves a named hole, never a silent one', () => {
  const workspace = office();
  for (const key of ['planNumber', 'planIssuer', 'provinceKind'])
    type(workspace, 'settings', key, { value: '' });
  const { messages } = agree(workspace, 'buildDossier', { now: NOW });
  const text = messages.map((message) => message.text).join('\n');
  for (const field of ['số kế hoạch', 'cơ quan ban hành kế hoạch', 'cấp tỉnh', 'cấp ủy tỉnh'])
    expect(text).toContain(`"${field}"`);
});
