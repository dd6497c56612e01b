// Two years of one workbook, end to end: work, snapshot, dossier, turn of the year, work, dossier. The papers of both years can
// be proved from their snapshots, and the year that is over from its copy.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { readWorkbook } from '../../../local/xlsx';
import {
  criteria,
  documents,
  evidence,
  scoreHistory,
  scores,
  settings,
  snapshotComparison,
  tasks,
  yearArchives,
} from '../../../sheets-schema/index';
import { told } from '../../support/observed';
import { thinned } from '../../support/thinned';
import { act, at, LAST_OF_2026, year2026 } from '../../support/two-years';
import {
  add,
  agree,
  branch,
  emptyWorkspace,
  mustRun,
  rowsOf,
  sampleWorkbook,
  type,
} from '../../support/workspaces';
import { copiesOf } from '../../support/year-remains';

const y2026 = year2026();
const y2027 = branch(y2026);
act(y2027, 'startNextYear', '2027-01-05');

/** 2027: other results, other evidence. */
for (const [code, actual] of [
  ['A01', 'Có'],
  ['A02', 'Không'],
  ['B01', '95/100'],
  ['A04', 'Có'],
] as const) {
  type(y2027, criteria.id, code, { actual });
  add(y2027, evidence.id, {
    criteria: code,
    link: `https://example.com/2027/${code}`,
    documentDate: '2027-05-03',
  });
}
type(y2027, tasks.id, 'IV.8-1', { status: 'done', doneDate: '2027-06-25' });
act(y2027, 'freezeScores', '2027-06-30');
type(y2027, criteria.id, 'A02', { actual: 'Có' });
act(y2027, 'buildDossier', '2027-11-08');

const papers = (workspace: Workspace, year: string) =>
  rowsOf(workspace, documents.id).filter(({ id }) => id?.includes(`_${year}_`));
const frozenRows = (workspace: Workspace, snapshot: string | undefined) =>
  rowsOf(workspace, scoreHistory.id).filter((row) => row.snapshot === snapshot);

test('each year has its four papers; those of the year before are untouched', () => {
  expect(papers(y2027, '2026')).toStrictEqual(papers(y2026, '2026'));
  expect([papers(y2027, '2026').length, papers(y2027, '2027').length]).toStrictEqual([4, 4]);
  expect(new Set(papers(y2027, '2027').map(({ status }) => status))).toStrictEqual(new Set(['draft']));
});

describe.each(['2026', '2027'])('the papers of %s', (year) => {
  test('rest on one snapshot, which is whole', () => {
    const [snapshot, ...others] = new Set(papers(y2027, year).map((paper) => paper.snapshot));
    expect(others).toStrictEqual([]);
    const rows = frozenRows(y2027, snapshot);
    expect(rows.length).toBe(rowsOf(y2027, scores.id).length);
    expect(new Set(rows.map(({ dataHash }) => dataHash)).size).toBe(1);
    expect(frozenRows(y2026, snapshot)).toStrictEqual(year === '2026' ? rows : []);
  });

  test('lose it where a single cell of it is edited', () => {
    const workspace = branch(y2027);
    const snapshot = papers(workspace, year)[0]?.snapshot ?? '';
    const row = rowsOf(workspace, scoreHistory.id).findIndex((found) => found.snapshot === snapshot) + 2;
    type(workspace, scoreHistory.id, `row:${row}`, { score: '1,5' });
    type(workspace, criteria.id, 'A03', { actual: 'Có' });
    const asked = agree(workspace, 'freezeScores', { now: at('2027-11-09') });
    const words = asked.messages.map(({ text }) => text).join('\n');
    expect(words).toContain('đã bị sửa hoặc mất dòng');
  });
});

test('the copy of 2026, opened, is the data that its last snapshot stands for', () => {
  const [row] = rowsOf(y2027, yearArchives.id);
  const [copy] = copiesOf(y2027);
  expect(row?.link).toContain(copy?.id);
  const opened = emptyWorkspace();
  Object.assign(opened.state, structuredClone(y2026.state));
  const book = readWorkbook(readFileSync(join(y2027.dir, copy?.path ?? '')));
  const [blank] = opened.workbook.sheets;
  for (const sheet of book.sheets) opened.workbook.adopt(sheet.name, sheet.hidden, sheet.state);
  if (blank) opened.workbook.deleteSheet(blank);
  const again = act(opened, 'freezeScores', '2028-01-10');
  expect(told(again)).toContain('không chốt thêm');
  expect(told(again)).toContain(`số ${row?.snapshot?.split('_')[1]} ngày 20/12/2026`);
  expect(row?.snapshot).toBe(LAST_OF_2026);
});

describe('compared', () => {
  const workspace = branch(y2027);
  type(workspace, criteria.id, 'A04', { actual: 'Không' });
  const result = act(workspace, 'compareSnapshots', '2027-11-20');
  const rows = rowsOf(workspace, snapshotComparison.id);
  const rowOf = (code: string) => rows.find((row) => row.code === code);

  test('with the last freezing and with the year before, criterion by criterion', () => {
    expect(rowOf('A04')).toMatchObject({
      beforeScore: '2',
      beforeResult: 'Đạt',
      score: '0',
      result: 'Chưa đạt',
      difference: '-2',
    });
    const year = Object.fromEntries(
      frozenRows(workspace, LAST_OF_2026).map(({ code, score }) => [code, score]),
    );
    for (const { code, yearScore } of rows.slice(-rowsOf(workspace, scores.id).length))
      expect([code, yearScore]).toStrictEqual([code, year[code ?? '']]);
    expect(told(result)).toMatch(
      /So với lần trước \(lần chốt số 01 ngày 08\/11\/2027\): 0 tiêu chí tăng điểm, 1 tiêu chí giảm/,
    );
    expect(told(result)).toContain('So với năm trước (lần chốt số 01 ngày 20/12/2026)');
  });

  test('groups and their total first, with bars', () => {
    expect(rows.slice(0, 7).map(({ code }) => code)).toStrictEqual([
      ...['I', 'II', 'III', 'IV', 'V', 'VI'].map((no) => `Nhóm ${no}`),
      'Tổng',
    ]);
    const scored = rowsOf(workspace, scores.id).reduce(
      (sum, { score }) => sum + Number(score?.replace(',', '.')),
      0,
    );
    expect(rowOf('Tổng')?.score?.replace(',', '.')).toBe(String(scored));
    expect(rowOf('Tổng')?.chart).toMatch(
      /^[█░]{10} [\d,]+\/\d+ năm trước\n[█░]{10} .* lần trước\n[█░]{10} .* hiện nay$/,
    );
  });

  test('a second time it writes nothing', () => {
    expect(act(workspace, 'compareSnapshots', '2027-11-20').writes).toStrictEqual([]);
  });
});

test('compared before anything is frozen: nothing to compare, and no tab', () => {
  const workspace = sampleWorkbook();
  expect(told(act(workspace, 'compareSnapshots', '2026-10-20'))).toContain('Chưa có lần chốt nào khác');
  expect(workspace.workbook.sheet(snapshotComparison.title)).toBeUndefined();
});

test('right after a freezing it is compared with the one before', () => {
  const workspace = branch(y2026);
  const words = told(act(workspace, 'compareSnapshots', '2026-12-21'));
  expect(words).toContain('So với lần trước (lần chốt số 01 ngày 10/11/2026)');
  expect(words).not.toContain('năm trước');
});

test('killed at any call, the next comparison is the same', () => {
  const whole = branch(y2026);
  const { calls } = act(whole, 'compareSnapshots', '2026-12-21');
  const wanted = rowsOf(whole, snapshotComparison.id);
  for (const killAfter of thinned(
    Array.from({ length: calls.total }, (_, index) => index + 1),
    9,
  )) {
    const workspace = branch(y2026);
    agree(workspace, 'compareSnapshots', { now: at('2026-12-21'), killAfter });
    act(workspace, 'compareSnapshots', '2026-12-21');
    expect([killAfter, rowsOf(workspace, snapshotComparison.id)]).toStrictEqual([killAfter, wanted]);
  }
});

test('the year after next can be turned too', () => {
  const workspace = branch(y2027);
  act(workspace, 'startNextYear', '2027-12-31');
  expect(rowsOf(workspace, yearArchives.id).map(({ year }) => year)).toStrictEqual(['2026', '2027']);
  expect(rowsOf(workspace, settings.id).find(({ key }) => key === 'dossierDeadline')?.value).toBe(
    '14/11/2028',
  );
  mustRun(workspace, 'recomputeScores', { now: at('2028-01-03') });
});
