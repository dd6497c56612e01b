// What Tính điểm costs: reads once a tab, writes once a changed output, the same for ten rows and for five thousand.
import { describe, expect, test } from '@jest/globals';
import type { RunResult } from '../../../local/run';
import type { Workspace } from '../../../local/workspace';
import { FLOOR_RATIO, floorOf, NEEDED } from '../../../scripts/floor';
import { columnsOf } from '../../../sheets-schema/define';
import { dataIssues, evidence } from '../../../sheets-schema/index';
import { watching } from '../../support/watching';
import {
  branch,
  mustRun,
  newWorkbook,
  rowsOf,
  sampleWorkbook,
  sheetOf,
  type,
} from '../../support/workspaces';

/** The list of tabs. */
const WORKBOOK_READ = 1;
const READS = NEEDED.length + WORKBOOK_READ;
/** Before the lock is let go: waits like a read, but asks for nothing. */
const FLUSH = 1;

const columnOf = (key: string): number => columnsOf(evidence).findIndex((column) => column.key === key) + 1;

interface Rows {
  /** A word with an address behind it instead of the address. */
  linked?: boolean;
  /** The word and its address in a formula. */
  formula?: boolean;
  /** Dated outside the period: a problem a row. */
  outside?: boolean;
}

/** A workbook with so many rows of evidence, as pasted. */
function withEvidence(
  count: number,
  { linked = false, formula = false, outside = false }: Rows = {},
  workspace = newWorkbook(),
): Workspace {
  const codes = rowsOf(workspace, 'criteria')
    .filter(({ notApplicable }) => notApplicable !== 'TRUE')
    .map(({ code }) => code ?? '');
  const sheet = sheetOf(workspace, evidence);
  for (let row = 2; row < count + 2; row += 1) {
    const url = `https://example.com/${row}`;
    sheet.setCell(row, columnOf('criteria'), { value: codes[row % codes.length] ?? '' });
    sheet.setCell(row, columnOf('link'), linked ? { value: 'ảnh', link: url } : { value: url });
    if (formula) sheet.setCell(row, columnOf('link'), { value: 'ảnh', formula: `HYPERLINK("${url}","ảnh")` });
    sheet.setCell(row, columnOf('title'), { value: `Tài liệu ${row}` });
    if (outside) sheet.setCell(row, columnOf('documentDate'), { value: 40_000 });
  }
  return workspace;
}

const costOf = ({ calls, writes }: RunResult) => ({ calls, tabs: writes.map(({ sheet }) => sheet).sort() });

describe('modelled time', () => {
  /** Somebody typed a result and pasted evidence; then nothing more happened. */
  const office = (workspace: Workspace): Workspace => {
    mustRun(workspace, 'recomputeScores');
    type(workspace, 'criteria', 'C10', { actual: 'Có' });
    type(workspace, 'tasks', 'IV.4', { status: 'Đang thực hiện' });
    return workspace;
  };

  test.each([
    ['a new workbook', () => newWorkbook()],
    ['the sample, with linked words', () => sampleWorkbook()],
    ['five thousand rows of evidence', () => withEvidence(5000)],
  ])('is at most 1.25 times what it must be: %s, changed and unchanged', (_what, open) => {
    const workspace = office(open());
    const ratios = ['changed', 'unchanged'].map((what) => {
      const result = mustRun(workspace, 'recomputeScores');
      expect([what, result.writes.length > 0]).toStrictEqual([what, what === 'changed']);
      return result.modelledMs / floorOf(workspace, result);
    });
    expect(Math.max(...ratios)).toBeLessThanOrEqual(FLOOR_RATIO);
  });
});

describe('new documents, which get their codes', () => {
  /** What reading, four changed outputs and the message take. */
  const WITHOUT_CODES = 29;

  test.each([50, 1000, 5000])('%d of them: at most 1.25 times what it must be, four calls more', (count) => {
    const workspace = withEvidence(count, {}, branch(sampleWorkbook()));
    const result = mustRun(workspace, 'recomputeScores');
    expect(rowsOf(workspace, 'evidence').filter(({ code }) => code !== '')).toHaveLength(count);
    expect(result.modelledMs / floorOf(workspace, result)).toBeLessThanOrEqual(FLOOR_RATIO);
    expect(result.calls.total).toBeLessThanOrEqual(WITHOUT_CODES + 4);
  });
});

describe('calls', () => {
  test('of an unchanged recompute: every tab once, nothing else', () => {
    const workspace = newWorkbook();
    mustRun(workspace, 'recomputeScores');
    const { calls } = mustRun(workspace, 'recomputeScores');
    expect(calls).toMatchObject({ writes: 0, mail: 0, drive: 0 });
    // Where nothing was written, nothing is flushed.
    expect(calls.reads).toBe(READS);
  });

  test.each([
    ['ten rows and five thousand', 10, 5000, {}],
    ['of linked words', 10, 5000, { linked: true }],
  ])('are the same for %s', (_what, few, many, rows) => {
    const first = [few, many].map((count) => withEvidence(count, rows));
    const changing = first.map((workspace) => costOf(mustRun(workspace, 'recomputeScores')));
    expect(changing[1]).toStrictEqual(changing[0]);
    expect(changing[0]?.tabs).toContain('scores');
    const unchanged = first.map((workspace) => costOf(mustRun(workspace, 'recomputeScores')));
    expect(unchanged[1]).toStrictEqual(unchanged[0]);
    expect(unchanged[0]?.tabs).toStrictEqual([]);
    expect(rowsOf(first[1] as Workspace, 'scores')[0]?.evidenceCount).toBe('100');
  });

  test('addresses behind words are asked for in one call more, and only where there are any', () => {
    const plain = mustRun(withEvidence(10), 'recomputeScores').calls;
    const linked = mustRun(withEvidence(10, { linked: true }), 'recomputeScores').calls;
    expect(linked).toStrictEqual({ ...plain, total: plain.total + 1, reads: plain.reads + 1 });
  });

  test('an address in a formula is read with the formulas, which are read anyway', () => {
    const plain = withEvidence(10);
    const formulas = withEvidence(10, { formula: true });
    const calls = [plain, formulas].map((workspace) => mustRun(workspace, 'recomputeScores').calls);
    expect(calls[1]).toStrictEqual(calls[0]);
    const used = [plain, formulas].map((workspace) =>
      rowsOf(workspace, 'scores').map((row) => row.evidenceCount),
    );
    expect(used[1]).toStrictEqual(used[0]);
  });

  test('five thousand problems are listed in one write, for which room is made once', () => {
    const few = mustRun(withEvidence(10, { outside: true }), 'recomputeScores').calls;
    const workspace = withEvidence(5000, { outside: true });
    const many = mustRun(workspace, 'recomputeScores');
    expect(many.calls.writes).toBe(few.writes + 1);
    expect(many.calls.reads).toBe(few.reads);
    expect(rowsOf(workspace, dataIssues.id).length).toBeGreaterThan(5000);
    expect(mustRun(workspace, 'recomputeScores').calls.writes).toBe(0);
  });
});

test('nothing is read after the first write', () => {
  const origin = sampleWorkbook();
  type(origin, 'criteria', 'C10', { actual: 'Có' });
  let untilFirstWrite = 0;
  const { calls } = watching(
    () => mustRun(branch(origin), 'recomputeScores'),
    ({ before: { reads, writes } }) => {
      if (writes === 0) untilFirstWrite = reads;
    },
  );
  expect(calls.writes).toBeGreaterThan(3);
  expect(untilFirstWrite).toBeGreaterThan(3);
  expect(calls.reads - untilFirstWrite).toBe(FLUSH);
});
