// Chốt số liệu tự chấm: asks, then keeps the whole scoresheet as it stood, once for the same data.

import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { criteria, scoreHistory, scores } from '../../../sheets-schema/index';
import { SETTINGS } from '../../../sheets-schema/settings';
import { differences } from '../../support/differences';
import { endingsOf } from '../../support/interrupted';
import { thinned } from '../../support/thinned';
import {
  branch,
  EDITOR,
  mustRun,
  newWorkbook,
  OWNER,
  rowsOf,
  run,
  sampleWorkbook,
  sheetOf,
  type,
} from '../../support/workspaces';

const history = (workspace: Workspace) => rowsOf(workspace, scoreHistory.id);
const freeze = (workspace: Workspace, options = {}) =>
  mustRun(workspace, 'freezeScores', { answers: 'yes', ...options });
const endOf = ({ messages }: { messages: { title: string; text: string }[] }) => messages.at(-1);

/** Snapshots in the history, each with the number of its rows. */
const snapshots = (workspace: Workspace): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { snapshot = '' } of history(workspace)) counts[snapshot] = (counts[snapshot] ?? 0) + 1;
  return counts;
};

describe('the question', () => {
  test('names the verdict and what is open, and says that entries may still change', () => {
    const { messages } = run(sampleWorkbook(), 'freezeScores');
    expect(messages.map(({ title }) => title)).toStrictEqual(['Chốt số liệu tự chấm', 'Chưa chốt']);
    expect(messages[0]?.text).toMatch(
      /^ƯỚC TÍNH: CHƯA ĐỦ ĐIỀU KIỆN\nCòn thiếu [\s\S]*\nBảng Cần bổ sung, chỉnh sửa còn \d+ lỗi, \d+ nội dung thiếu\.\nChốt toàn bộ Bảng tự chấm điểm/,
    );
    expect(messages[0]?.text).toContain('Số liệu vẫn sửa được sau khi chốt');
  });

  test('answered no: nothing is written', () => {
    const workspace = sampleWorkbook();
    const before = branch(workspace);
    const result = run(workspace, 'freezeScores');
    expect([result.ok, result.calls.writes]).toStrictEqual([true, 0]);
    expect(endOf(result)?.text).toContain('Chưa chốt số liệu.');
    expect(differences(workspace, before)).toStrictEqual([]);
  });
});

describe('answered yes', () => {
  const workspace = sampleWorkbook();
  const result = freeze(workspace);
  const rows = history(workspace);

  test('every criterion is kept as the scoresheet shows it', () => {
    const shown = rowsOf(workspace, scores.id);
    expect(shown).toHaveLength(50);
    const keys = ['code', 'group', 'name', 'maxScore', 'score', 'result', 'evidenceCount', 'reason'];
    const part = (row: Record<string, string>) => keys.map((key) => row[key]);
    expect(rows.map(part)).toStrictEqual(shown.map(part));
  });

  test('with its rule, target, result and explanation as entered', () => {
    const entered = new Map(rowsOf(workspace, criteria.id).map((row) => [row.code, row]));
    for (const row of rows) {
      const { rule, target, explanation } = entered.get(row.code) ?? {};
      expect([row.code, row.rule, row.target, row.explanation]).toStrictEqual([
        row.code,
        rule,
        target,
        explanation,
      ]);
    }
    const kept = (code: string) => rows.find((row) => row.code === code);
    expect([kept('A01')?.actual, kept('B01')?.actual, kept('B01')?.outOf]).toStrictEqual([
      'Có',
      '120',
      '120',
    ]);
    // The sum of the member units, as the checklist has it.
    expect([kept('E01')?.actual, kept('E01')?.outOf]).toStrictEqual(['40', '40']);
  });

  test('every row says when, by whom, of which set, with which data', () => {
    const stamps = new Set(
      rows.map(({ snapshot, at, by, setVersion }) => [snapshot, at, by, setVersion].join(' / ')),
    );
    expect([...stamps]).toStrictEqual([
      `2026-10-20_01 / 20/10/2026 08:00 / ${OWNER} / ${SETTINGS.criteriaSetVersion.value}`,
    ]);
    const [hash, ...others] = new Set(rows.map(({ dataHash }) => dataHash));
    expect(hash).toMatch(/^[0-9a-f]{16}-[0-9a-f]{16}$/);
    expect(others).toStrictEqual([]);
  });

  test('the message names the freeze; entries are untouched, two journals alone are written', () => {
    expect(endOf(result)?.title).toBe('Đã chốt số liệu');
    expect(endOf(result)?.text).toContain('Lần chốt số 01 ngày 20/10/2026.');
    expect(endOf(result)?.text).toContain('Số liệu đã nhập không thay đổi.');
    expect(result.writes.map(({ sheet }) => sheet)).toStrictEqual(['snapshotTabs', 'scoreHistory']);
  });

  test('again: it stands already, nothing is asked and nothing written', () => {
    for (const options of [{}, { user: EDITOR }, { now: new Date('2026-11-03T09:00:00+07:00') }]) {
      const again = freeze(branch(workspace), options);
      expect(again.messages).toHaveLength(1);
      expect(endOf(again)?.title).toBe('Số liệu đã chốt');
      expect(endOf(again)?.text).toContain('lần chốt số 01 ngày 20/10/2026;');
      expect(again.calls.writes).toBe(0);
    }
  });

  test('sorting the tabs is no change of data', () => {
    const sorted = branch(workspace);
    const sheet = sheetOf(sorted, criteria);
    const lines = Array.from({ length: 50 }, (_, row) =>
      Array.from({ length: sheet.lastColumn }, (_, column) => sheet.cell(row + 2, column + 1)),
    ).reverse();
    for (const [row, cells] of lines.entries())
      for (const [column, cell] of cells.entries())
        sheet.setCell(row + 2, column + 1, cell ?? { value: null });
    expect(endOf(freeze(sorted))?.title).toBe('Số liệu đã chốt');
  });
});

describe('a change after the freeze', () => {
  test('does not slip into what was frozen, and makes the next one a new one', () => {
    const workspace = sampleWorkbook();
    freeze(workspace);
    const first = history(workspace);
    type(workspace, 'criteria', 'C14', { actual: '13/13' });
    mustRun(workspace, 'recomputeScores');
    expect(history(workspace)).toStrictEqual(first);
    freeze(workspace, { user: EDITOR, now: new Date('2026-10-20T16:45:00+07:00') });
    expect(snapshots(workspace)).toStrictEqual({ '2026-10-20_01': 50, '2026-10-20_02': 50 });
    const second = history(workspace).slice(50);
    expect(history(workspace).slice(0, 50)).toStrictEqual(first);
    expect(second.find(({ code }) => code === 'C14')).toMatchObject({
      score: '2',
      result: 'met',
      by: EDITOR,
      at: '20/10/2026 16:45',
    });
    freeze(workspace, { now: new Date('2026-10-21T08:00:00+07:00') });
    expect(Object.keys(snapshots(workspace))).toHaveLength(2);
  });

  test('back to what was frozen: that freeze holds again', () => {
    const workspace = sampleWorkbook();
    freeze(workspace);
    type(workspace, 'criteria', 'C14', { actual: '13/13' });
    type(workspace, 'criteria', 'C14', { actual: '12/13' });
    expect(endOf(freeze(workspace))?.title).toBe('Số liệu đã chốt');
  });

  test.each([
    ['a result', 'criteria', 'C10', 'actual', 'Có'],
    ['a title of evidence', 'evidence', 'row:5', 'title', 'Tên khác'],
    ['a threshold', 'conditions', 'DK2', 'value', '75'],
  ])(
    '%s changed while the question stood open: refused, nothing is frozen',
    (_what, table, key, column, text) => {
      const workspace = sampleWorkbook();
      const result = run(workspace, 'freezeScores', {
        answers: 'yes',
        meanwhile: () => type(workspace, table, key, { [column]: text }),
      });
      expect(result.error?.code).toBe('changed_meanwhile');
      expect(endOf(result)?.title).toBe('Số liệu vừa thay đổi');
      expect(history(workspace)).toStrictEqual([]);
      freeze(workspace);
      expect(history(workspace)).toHaveLength(50);
    },
  );
});

test('ended at any call, or with that call failing: one whole freeze after the next click, never a part or two', () => {
  const origin = sampleWorkbook();
  const whole = branch(origin);
  const { calls } = freeze(whole);
  const faults = thinned(
    Array.from({ length: calls.total }, (_, index) => index + 1),
    8,
  );
  for (const [interference, tried] of [
    ['killAfter', endingsOf(branch(origin), freeze)],
    ['fault', faults],
  ] as const)
    for (const call of tried) {
      const workspace = branch(origin);
      run(workspace, 'freezeScores', { answers: 'yes', [interference]: call });
      expect([0, 50]).toContain(history(workspace).length);
      freeze(workspace);
      expect([interference, call, differences(workspace, whole)]).toStrictEqual([interference, call, []]);
    }
});

test('somebody else is at work: said, and nothing frozen', () => {
  const workspace = sampleWorkbook();
  const result = run(workspace, 'freezeScores', { answers: 'yes', foreignLocks: ['document'] });
  expect(result.error?.code).toBe('busy');
  expect(history(workspace)).toStrictEqual([]);
});

describe('what cannot be frozen is named', () => {
  test('no criteria', () => {
    const workspace = newWorkbook();
    sheetOf(workspace, criteria).deleteRows(2, 50);
    const result = run(workspace, 'freezeScores', { answers: 'yes' });
    expect([result.error?.code, endOf(result)?.title]).toStrictEqual(['no_criteria', 'Chưa có tiêu chí']);
  });

  test('no tab to keep it in', () => {
    const workspace = sampleWorkbook();
    workspace.workbook.deleteSheet(sheetOf(workspace, scoreHistory));
    const result = run(workspace, 'freezeScores', { answers: 'yes' });
    expect([result.error?.code, endOf(result)?.title]).toStrictEqual(['tab_missing', 'Thiếu bảng']);
    expect(endOf(result)?.text).toContain('Các lần chốt số liệu');
  });
});
