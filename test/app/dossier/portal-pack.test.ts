// Lập bộ tệp nhập Hệ thống QCDC… through the built bundle: the tab, an index a group as PDF, receipts of what was uploaded.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { portalSlots } from '../../../sheets-schema/index';
import { DRIVE_PATIENCE } from '../../../src/core/dossier/making';
import { differences } from '../../support/differences';
import { readDocx } from '../../support/docx';
import { eligibleOffice } from '../../support/eligible';
import { remainsOf } from '../../support/interrupted';
import { isInstalled } from '../../support/libreoffice';
import { contents, problemsOf, told } from '../../support/observed';
import { rarely } from '../../support/thinned';
import {
  add,
  agree,
  branch,
  EDITOR,
  mustRun,
  NOW,
  rowsOf,
  run,
  sheetOf,
  type,
} from '../../support/workspaces';

const office = (() => {
  let ready: Workspace | null = null;
  return (): Workspace => {
    if (ready === null) {
      ready = eligibleOffice();
      agree(ready, 'openPortalGroups');
      ['18,5/20', '22', '20', '13', '18'].forEach((typed, at) => {
        type(ready as Workspace, 'portalGroups', String(21 + at), { typed });
      });
      mustRun(ready, 'recomputeScores');
    }
    return branch(ready);
  };
})();
const pack = (workspace: Workspace, options = {}) => agree(workspace, 'buildPortalPack', options);
const built = (workspace: Workspace): Workspace => {
  expect(pack(workspace).error ?? null).toBeNull();
  return workspace;
};
const live = ({ state }: Workspace) => state.drive.filter(({ trashed }) => !trashed);
const filesOf = (workspace: Workspace, ending: string) =>
  live(workspace).filter(({ name }) => name.endsWith(ending));
const slots = (workspace: Workspace) =>
  rowsOf(workspace, 'portalSlots').map((row) => [row.slot, row.part, row.score, row.state ?? '']);
const slot = (workspace: Workspace, code: string, part: string) =>
  rowsOf(workspace, 'portalSlots').find((row) => row.slot === code && row.part === part);
const rowOf = (code: string, part: string, workspace: Workspace): string =>
  `row:${rowsOf(workspace, 'portalSlots').findIndex((row) => row.slot === code && row.part === part) + 2}`;
/** When Drive has had its time to list new files. */
const LATER = new Date(NOW.getTime() + DRIVE_PATIENCE + 60_000);
const INDEX = 'index';
const PAPER = 'paper';
/** Of the criteria that are in force. */
const codesOf = (workspace: Workspace) => new Set(rowsOf(workspace, 'scores').map(({ code }) => code));
const bytesOf = (workspace: Workspace, path: string) => readFileSync(join(workspace.dir, path));

/** As on a computer without LibreOffice: the .docx stays, and no test waits for a PDF. */
describe('without a PDF', () => {
  const path = process.env.PATH;
  beforeAll(() => {
    process.env.PATH = '/nowhere';
  });
  afterAll(() => {
    process.env.PATH = path;
  });

  test('makes the tab, a folder, an index a group; asked no, nothing', () => {
    const workspace = office();
    const no = pack(branch(workspace), { answers: 'no' });
    expect([no.ok, no.calls.writes, no.files]).toStrictEqual([true, 0, []]);
    const result = pack(workspace);
    expect(result.error ?? null).toBeNull();
    expect(result.messages[0]?.text).toContain('Chương trình không tải gì lên Hệ thống');
    expect(slots(workspace).map(([code, part, score]) => [code, part, score])).toStrictEqual([
      ...['11', '12', '13', '14', '15'].map((code) => [code, PAPER, '']),
      ...[
        ['21', '18,5'],
        ['22', '22'],
        ['23', '20'],
        ['24', '13'],
        ['25', '18'],
      ].flatMap(([code, score]) => [
        [code, INDEX, score],
        [code, 'evidence', ''],
      ]),
    ]);
    expect(filesOf(workspace, '.docx').map(({ name }) => name)).toStrictEqual(
      ['21', '22', '23', '24', '25'].map(
        (code) => `Mục ${code}, mục lục tài liệu, xã Nam Dương năm 2026.docx`,
      ),
    );
    expect(told(result)).toContain('5 tệp chưa chuyển được sang PDF');
    expect(slot(workspace, '21', INDEX)?.state).toContain('lưu dạng PDF');
    expect(slot(workspace, '15', PAPER)?.state).toContain('không còn cấp huyện');
  });

  test('the index of a group has its criteria, and no others', () => {
    const workspace = office();
    type(workspace, 'evidence', 'row:2', {
      criteria: 'A01',
      title: 'Sổ <b>&"một" {{năm}}',
      link: 'https://example.com/a',
    });
    built(workspace);
    const texts = filesOf(workspace, '.docx').map(({ path }) =>
      readDocx(bytesOf(workspace, path)).tables.flatMap(({ rows }) => rows.map((row) => row.join(' | '))),
    );
    const criteria = rowsOf(workspace, 'criteria');
    const counted = codesOf(workspace);
    for (const [at, lines] of texts.entries())
      for (const { code = '', portalGroup } of criteria)
        expect([at, code, lines.some((line) => line.startsWith(`${code} `))]).toStrictEqual([
          at,
          code,
          counted.has(code) && portalGroup === String(21 + at),
        ]);
    const group = Number(criteria.find(({ code }) => code === 'A01')?.portalGroup) - 21;
    expect(texts[group]?.join('\n')).toContain('Sổ <b>&“một” {{năm}}');
  });

  test('a slot of a signed paper offers the signed copy alone', () => {
    const workspace = office();
    built(workspace);
    expect(slot(workspace, '11', PAPER)?.state).toContain('Chưa lập văn bản này');
    agree(workspace, 'buildDossier');
    built(workspace);
    expect(slot(workspace, '11', PAPER)).toMatchObject({ link: '' });
    expect(slot(workspace, '11', PAPER)?.state).toContain('Không tải lên bản chưa ký');
    const at = rowsOf(workspace, 'documents').findIndex(({ kind }) => kind === 'submissionLetter');
    type(workspace, 'documents', `row:${at + 2}`, {
      signedCopyLink: 'https://drive.google.com/file/d/ky/view',
      number: '05',
      signedDate: '10/11/2026',
    });
    built(workspace);
    const signed = slot(workspace, '11', PAPER);
    expect(signed).toMatchObject({ link: 'https://drive.google.com/file/d/ky/view' });
    expect(signed?.state).toContain('Tải lên bản PDF đã ký, số 05 ngày 10/11/2026');
  });

  test('again it makes nothing, and writes nothing into the tab; a group whose evidence changed alone is made anew', () => {
    const workspace = built(office());
    const before = branch(workspace);
    const again = pack(workspace);
    expect(told(again)).toContain('lập 0 tệp, giữ nguyên 5 tệp');
    expect(differences(workspace, before)).toStrictEqual([]);
    expect(live(workspace).map(({ id, written }) => [id, written])).toStrictEqual(
      live(before).map(({ id, written }) => [id, written]),
    );
    type(workspace, 'evidence', 'row:2', { criteria: 'A01', title: 'Mới', link: 'https://example.com/m' });
    expect(told(pack(workspace))).toContain('lập 1 tệp, giữ nguyên 4 tệp');
    expect(live(workspace).map(({ id }) => id)).toStrictEqual(live(before).map(({ id }) => id));
  });

  test('rows are the commune’s: sorted, renamed, deleted, doubled, a bad score, a group without a row', () => {
    const workspace = built(office());
    type(workspace, 'portalSlots', 'row:2', { name: '=1+1' });
    type(workspace, 'portalSlots', rowOf('25', INDEX, workspace), { slot: '24' });
    type(workspace, 'portalGroups', '21', { typed: '20,5' });
    const result = pack(workspace);
    expect(told(result)).toContain('Chưa có dòng cho mục 25');
    expect(slot(workspace, '21', INDEX)).toMatchObject({ score: '' });
    expect(slot(workspace, '21', INDEX)?.state).toContain('Chưa có điểm hợp lệ');
    expect(rowsOf(workspace, 'portalSlots')).toHaveLength(15);
    expect(problemsOf(workspace).filter((line) => line.includes(portalSlots.title))).not.toStrictEqual([]);
  });

  test('only the operator makes it; without the groups nothing is made; without a column nothing either', () => {
    expect(run(office(), 'buildPortalPack', { user: EDITOR }).error?.code).toBe('operator_only');
    const bare = eligibleOffice();
    expect(told(pack(bare))).toContain('chưa có bảng Điểm nhập Hệ thống QCDC');
    const workspace = built(office());
    sheetOf(workspace, portalSlots).setCell(1, 4, { value: 'Cột của xã' });
    expect(pack(workspace).error?.code).toBe('header_missing');
  });

  test('calls do not grow with the evidence', () => {
    const few = pack(office()).calls.total;
    const workspace = office();
    for (let at = 0; at < 150; at += 1)
      add(workspace, 'evidence', {
        criteria: 'A01',
        title: `Tài liệu ${at}`,
        link: `https://example.com/${at}`,
      });
    mustRun(workspace, 'recomputeScores');
    expect(pack(workspace).calls.total).toBeLessThanOrEqual(few);
  });

  rarely(
    'Drive lists five minutes late, the run is stopped twice in a row: one Doc, five files, in the end',
    () => {
      const whole = built(office());
      const late = { driveLag: 300 };
      for (const { call, workspace } of remainsOf(
        office,
        (one, how) => pack(one, { ...how, ...late }),
        'killAfter',
        14,
      )) {
        pack(workspace, { ...late, killAfter: call });
        pack(workspace, late);
        pack(workspace, { ...late, now: LATER });
        const names = live(workspace).map(({ name }) => name);
        expect([call, names.sort()]).toStrictEqual([
          call,
          live(whole)
            .map(({ name }) => name)
            .sort(),
        ]);
        expect([call, slots(workspace)]).toStrictEqual([call, slots(whole)]);
      }
    },
  );

  test('the next year asks for all again, and keeps the rows', () => {
    const workspace = built(office());
    type(workspace, 'portalSlots', 'row:2', { done: 'Có', doneDate: '20/11/2026', doneBy: 'Văn thư' });
    const result = agree(workspace, 'startNextYear', { now: new Date('2027-01-05T08:00:00+07:00') });
    expect(result.error ?? null).toBeNull();
    expect(result.messages.map(({ text }) => text).join()).toContain(`${portalSlots.title}: 3 ô`);
    expect(rowsOf(workspace, 'portalSlots')[0]).toMatchObject({
      done: expect.stringMatching(/^(false)?$/),
      doneDate: '',
      doneBy: '',
    });
    expect(rowsOf(workspace, 'portalSlots')).toHaveLength(15);
  });

  test.each([
    ['killAfter', 7],
    ['fault', 10],
  ] as const)('%s at any call: the next leaves one folder, one Doc, five files', (kind, step) => {
    const whole = built(office());
    const names = (workspace: Workspace) =>
      live(workspace)
        .map(({ name }) => name)
        .sort();
    for (const { call, workspace } of remainsOf(office, (one, how) => pack(one, how), kind, step)) {
      const second = pack(workspace);
      if (told(second).includes('Chờ 10 phút')) {
        expect(names(workspace).length).toBeLessThanOrEqual(names(whole).length);
        pack(workspace, { now: LATER });
      }
      expect([call, names(workspace), slots(workspace)]).toStrictEqual([call, names(whole), slots(whole)]);
    }
  });
});

/** One document more for a criterion of the first group. */
function addEvidence(workspace: Workspace): void {
  const criterion = rowsOf(workspace, 'criteria').find(({ portalGroup }) => portalGroup === '21')?.code;
  type(workspace, 'evidence', 'row:2', {
    criteria: criterion ?? '',
    title: 'Mới',
    link: 'https://example.com/m',
  });
}

(isInstalled ? describe : describe.skip)(
  isInstalled ? 'with PDFs' : 'PDFs: left out, soffice is not installed here',
  () => {
    const upload = (workspace: Workspace, day: string) =>
      type(workspace, 'portalSlots', rowOf('21', INDEX, workspace), { done: 'Có', doneDate: day });
    test('each is a PDF that holds its criteria; a receipt is of the file as it was uploaded', () => {
      const workspace = built(office());
      const pdfs = filesOf(workspace, '.pdf');
      expect(pdfs).toHaveLength(5);
      const text = execFileSync('pdftotext', ['-layout', join(workspace.dir, pdfs[0]?.path ?? ''), '-'], {
        encoding: 'utf8',
      });
      expect(text).toContain('MỤC LỤC TÀI LIỆU MINH CHỨNG');
      for (const { code = '', portalGroup } of rowsOf(workspace, 'criteria'))
        if (portalGroup === '21' && codesOf(workspace).has(code)) expect(text).toContain(code);
      const bytes = bytesOf(workspace, pdfs[0]?.path ?? '');
      const sha = createHash('sha256').update(bytes).digest('hex');
      upload(workspace, '20/11/2026');
      // What changed since is made anew, after the receipt.
      addEvidence(workspace);
      expect(told(pack(workspace))).toContain('Đã ghi 1 biên nhận');
      const first = slot(workspace, '21', INDEX);
      expect(first?.receipt).toContain(`Tải lên 20/11/2026: ${pdfs[0]?.name}; `);
      expect(first?.receipt).toContain(` byte; SHA-256 ${sha}; ghi lúc `);
      expect(first?.state).toContain('cần tải lên lại, ghi ngày mới');
      upload(workspace, '21/11/2026');
      built(workspace);
      const lines = (slot(workspace, '21', INDEX)?.receipt ?? '').split('\n');
      expect(lines).toHaveLength(2);
      expect(lines[0]).toContain('Tải lên 21/11/2026');
      expect(lines[0]).not.toContain(sha);
      expect(slot(workspace, '21', INDEX)?.state).not.toContain('cần tải lên lại');
      const before = contents(workspace);
      built(workspace);
      expect(contents(workspace)).toStrictEqual(before);
    });

    test('no receipt where the file was made after the day of uploading; in the end one of the new day', () => {
      const workspace = built(office());
      upload(workspace, '19/10/2026');
      expect(told(pack(workspace))).not.toContain('Đã ghi');
      expect(slot(workspace, '21', INDEX)).toMatchObject({ receipt: '' });
      expect(slot(workspace, '21', INDEX)?.state).toContain('Mục lục này lập sau ngày 19/10/2026');
      upload(workspace, '20/10/2026');
      expect(told(pack(workspace))).toContain('Đã ghi 1 biên nhận.');
    });

    rarely('killed at any call, the receipt is of what was uploaded, not of what was made after it', () => {
      let sha = '';
      const changed = (): Workspace => {
        const workspace = built(office());
        const path = filesOf(workspace, '.pdf')[0]?.path ?? '';
        sha = createHash('sha256').update(bytesOf(workspace, path)).digest('hex');
        upload(workspace, '20/11/2026');
        addEvidence(workspace);
        return workspace;
      };
      const ready = changed();
      for (const { call, workspace } of remainsOf(
        () => branch(ready),
        (one, how) => pack(one, how),
        'killAfter',
        11,
      )) {
        built(workspace);
        const receipts = (slot(workspace, '21', INDEX)?.receipt ?? '').split('\n');
        expect([call, receipts.length, receipts[0]?.includes(sha)]).toStrictEqual([call, 1, true]);
        expect([call, slot(workspace, '21', INDEX)?.state]).toStrictEqual([
          call,
          expect.stringContaining('cần tải lên lại'),
        ]);
        expect(live(workspace)).toHaveLength(7);
      }
    });
  },
);
