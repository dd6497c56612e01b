// Journals that people edited: read as defensively as people's own tabs. Nothing ends in a defect, what no longer proves
// itself does not count, and is named.
import { describe, expect, test } from '@jest/globals';
import type { RunResult } from '../../../local/run';
import type { Workspace } from '../../../local/workspace';
import { columnsOf } from '../../../sheets-schema/define';
import { documents, reminderLog, scoreHistory, setInForce } from '../../../sheets-schema/index';
import { told } from '../../support/observed';
import { thinned } from '../../support/thinned';
import { agree, branch, mustRun, rowsOf, run, sampleWorkbook, sheetOf, type } from '../../support/workspaces';

const JOURNALS = [reminderLog, documents, scoreHistory, setInForce];
const ACTIONS = ['sendOverdueReminders', 'buildDossier'];

const origin = sampleWorkbook();
type(origin, 'criteria', 'A02', { maxScore: '3' });
for (const action of ['confirmSet', 'sendOverdueReminders', 'buildDossier'])
  mustRun(origin, action, { answers: 'yes' });

const defects = (results: readonly RunResult[]): string[] =>
  results.flatMap(({ function: name, error }) =>
    error === undefined || !['platform', 'uncaught'].includes(error.code)
      ? []
      : [`${name}: ${error.message}`],
  );

/** Typed as a person would; a row that is gone by its first column is no longer found under its key. */
function spoil(workspace: Workspace, table: (typeof JOURNALS)[number], text: string): void {
  const sheet = sheetOf(workspace, table);
  columnsOf(table).forEach((_, index) => {
    sheet.setCell(2, index + 1, { value: text });
  });
}

describe.each(JOURNALS.map((table) => [table.title, table] as const))('%s', (_, table) => {
  test('has rows', () => {
    expect(rowsOf(origin, table.id).length).toBeGreaterThan(0);
  });

  test.each(thinned(['20/10/2026 8:00', '=1/0'], 2))('a row of "%s" ends no action', (text) => {
    const workspace = branch(origin);
    spoil(workspace, table, text);
    expect(defects(ACTIONS.map((action) => run(workspace, action, { answers: 'yes' })))).toStrictEqual([]);
  });
});

test.each(thinned(['at', 'by', 'setVersion', 'dataHash', 'maxScore', 'snapshot'], 3))(
  'a snapshot with another "%s" in one row is named and counts for nothing',
  (column) => {
    const workspace = branch(origin);
    expect(told(run(workspace, 'freezeScores', { answers: 'yes' }))).toContain('không chốt thêm');
    type(workspace, 'scoreHistory', 'row:3', { [column]: column === 'at' ? '21/10/2026 8:00' : '7' });
    const result = agree(workspace, 'freezeScores');
    expect(result.messages[0]?.text).toContain(
      `Lần chốt số 01 ngày 20/10/2026 (bảng ${scoreHistory.title}, từ dòng 2) đã bị sửa hoặc mất dòng`,
    );
    expect(told(result)).toContain('Đã chốt số liệu');
    expect(agree(branch(workspace), 'buildDossier').ok).toBe(true);
  },
);

test.each(['20/10/2026 8:00', '2026-10-20 08:00'])('its moment written "%s" is the same moment', (text) => {
  const workspace = branch(origin);
  type(workspace, 'scoreHistory', 'row:3', { at: text });
  expect(told(agree(workspace, 'freezeScores'))).toContain('không chốt thêm');
});

test('so is a day and time that the sheet made of it', () => {
  const workspace = branch(origin);
  const at = columnsOf(scoreHistory).findIndex(({ key }) => key === 'at') + 1;
  const moment = { value: 46_315 + 8 / 24, format: { numberFormat: 'dd/MM/yyyy HH:mm' } };
  sheetOf(workspace, scoreHistory).setCell(3, at, moment);
  expect(told(agree(workspace, 'freezeScores'))).toContain('không chốt thêm');
});

test('a snapshot with a row deleted is named; the papers come from a new one', () => {
  const workspace = branch(origin);
  sheetOf(workspace, scoreHistory).deleteRows(5, 1);
  const result = agree(workspace, 'buildDossier');
  expect(result.messages.map(({ text }) => text).join('\n')).toContain('đã bị sửa hoặc mất dòng');
  expect(result.ok).toBe(true);
});
