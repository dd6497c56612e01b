// Between two years the province's official set takes the draft's place: the papers of 2026 still rest on the draft, those of
// 2027 on the official set, and each on a snapshot that proves itself.
import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import {
  criteria,
  documents,
  evidence,
  scoreHistory,
  scores,
  settings,
  snapshotComparison,
  yearArchives,
} from '../../../sheets-schema/index';
import { formsOf } from '../../support/criteria-sets';
import { told } from '../../support/observed';
import { beginImport, paste } from '../../support/pasting';
import { act, LAST_OF_2026, year2026 } from '../../support/two-years';
import { add, agree, rowsOf, type } from '../../support/workspaces';

const OFFICIAL = 'Bộ tiêu chí chính thức';
const workspace = year2026();
const draft = rowsOf(workspace, scores.id).map(({ code }) => code);
act(workspace, 'startNextYear', '2027-01-05');

beginImport(workspace);
const [table] = formsOf('portal').values();
if (table !== undefined) paste(workspace, table);
act(workspace, 'importCriteriaSet', '2027-02-01');
type(workspace, settings.id, 'criteriaSetStatus', { value: 'official' });
type(workspace, settings.id, 'criteriaSetVersion', { value: OFFICIAL });
type(workspace, settings.id, 'criteriaSetDecision', { value: 'Quyết định số 1/QĐ-UBND ngày 25/01/2027' });
act(workspace, 'confirmSet', '2027-02-01');

const official = rowsOf(workspace, criteria.id).map(({ code }) => code ?? '');
for (const [index, code] of official.entries()) {
  type(workspace, criteria.id, code, { actual: ['18,5', '22', '20', '13', '18/20'][index] ?? '' });
  add(workspace, evidence.id, {
    criteria: code,
    link: `https://example.com/2027/${code}`,
    documentDate: '2027-06-01',
  });
}
act(workspace, 'buildDossier', '2027-11-08');

const papers = (of: Workspace, year: string) =>
  rowsOf(of, documents.id).filter(({ id }) => id?.includes(`_${year}_`));
const frozenOf = (year: string) => {
  const [snapshot] = new Set(papers(workspace, year).map((paper) => paper.snapshot));
  return rowsOf(workspace, scoreHistory.id).filter((row) => row.snapshot === snapshot);
};

describe.each([
  ['2026', draft],
  ['2027', official],
])('%s', (year, codes) => {
  test('has its four papers, on a snapshot of the set of that year', () => {
    expect(papers(workspace, year)).toHaveLength(4);
    expect(frozenOf(year).map(({ code }) => code)).toStrictEqual(codes);
  });
});

test('the official set is named with its snapshot, the draft with that of the year before', () => {
  expect(new Set(frozenOf('2027').map(({ setVersion }) => setVersion))).toStrictEqual(new Set([OFFICIAL]));
  expect(new Set(frozenOf('2026').map(({ setVersion }) => setVersion))).not.toContain(OFFICIAL);
});

test('both snapshots prove themselves: the same data is not frozen twice, and none is damaged', () => {
  const again = agree(workspace, 'freezeScores', { now: new Date('2027-11-08T10:00:00+07:00') });
  const words = again.messages.map(({ text }) => text).join('\n');
  expect(words).toContain('không chốt thêm');
  expect(words).not.toContain('đã bị sửa');
});

test('compared with the year before, criteria of the former set stand with one side', () => {
  const result = act(workspace, 'compareSnapshots', '2027-11-10');
  expect(told(result)).toContain('So với năm trước (lần chốt số 01 ngày 20/12/2026)');
  // A code of figures alone is exported as it would be typed.
  const rows = rowsOf(workspace, snapshotComparison.id);
  expect(rows.find(({ code }) => code === `'${official[0]}`)).toMatchObject({ yearScore: '', score: '18,5' });
  expect(rows.find(({ code }) => code === 'A01')).toMatchObject({
    result: 'không còn trong bộ tiêu chí',
    score: '',
  });
  expect(rowsOf(workspace, yearArchives.id)[0]?.snapshot).toBe(LAST_OF_2026);
});

test('the official set goes on into 2028', () => {
  act(workspace, 'startNextYear', '2028-01-04');
  expect(rowsOf(workspace, criteria.id).map(({ code, actual }) => [code, actual])).toStrictEqual(
    official.map((code) => [code, '']),
  );
  expect(rowsOf(workspace, yearArchives.id).map(({ year }) => year)).toStrictEqual(['2026', '2027']);
});
