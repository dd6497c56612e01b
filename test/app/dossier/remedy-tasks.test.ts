// The plan of remedies offers its rows to the schedule, through the built bundle: once each, after a yes, with their deadlines.
import { describe, expect, test } from '@jest/globals';
import type { RunResult } from '../../../local/run';
import type { Workspace } from '../../../local/workspace';
import { documentTexts } from '../../../sheets-schema/index';
import { PAPER_KINDS } from '../../../src/ui/dossier/papers.vi';
import { remainsOf } from '../../support/interrupted';
import { told } from '../../support/observed';
import { isWhole } from '../../support/thinned';
import { watching } from '../../support/watching';
import { agree, mustRun, prepared, rowsOf, run, sheetOf, withoutProgress } from '../../support/workspaces';

const TITLE = 'Đưa giải pháp vào Tiến độ thực hiện';
const REMEDIES: Readonly<Record<string, readonly [solution: string, deadline: string]>> = {
  A03: ['Mở hòm thư điện tử', '30/11/2026'],
  A05: ['Niêm yết đủ', 'Tháng 12/2026'],
  A11: ['=Niêm yết <b>"', 'sớm'],
};

/** Three of the criteria that are not met have a solution. */
const office = prepared((workspace) => {
  agree(workspace, 'openDocumentTexts');
  const at = (key: string) => Object.keys(documentTexts.columns).indexOf(key) + 1;
  rowsOf(workspace, 'documentTexts').forEach(({ text, of = '' }, index) => {
    const typed = REMEDIES[of]?.[text === 'giải pháp' ? 0 : 1];
    if (typed !== undefined && (text === 'giải pháp' || text === 'thời hạn'))
      sheetOf(workspace, documentTexts).setCell(index + 2, at('typed'), { value: typed });
  });
});

/** A person types another text where that one stood. */
function retype(workspace: Workspace, from: string, to: string): void {
  const column = Object.keys(documentTexts.columns).indexOf('typed') + 1;
  const at = rowsOf(workspace, 'documentTexts').findIndex(({ typed }) => typed === from);
  sheetOf(workspace, documentTexts).setCell(at + 2, column, { value: to });
}

const number = String(PAPER_KINDS.indexOf('remedyPlan') + 1);
const make = (workspace: Workspace, last: 'yes' | 'no' = 'yes', options = {}): RunResult =>
  run(workspace, 'buildPapers', { answers: [number, 'yes', 'yes', last], ...options });
const added = (workspace: Workspace) => rowsOf(workspace, 'tasks').filter(({ id }) => id?.startsWith('KP-'));
const question = (result: RunResult) => withoutProgress(result).find(({ title }) => title === TITLE)?.text;

test('yes: a row each below the others, with unit, deadline and where it comes from', () => {
  const workspace = office();
  const before = rowsOf(workspace, 'tasks');
  const result = make(workspace);
  expect(question(result)).toContain('- Khắc phục tiêu chí A03: Mở hòm thư điện tử (');
  expect(question(result)).toContain('1 dòng chưa có ngày hạn đọc được: ghi "Chờ xác nhận", chưa nhắc.');
  expect(told(result)).toContain('Đã thêm 3 giải pháp vào cuối bảng Tiến độ thực hiện.');
  expect(rowsOf(workspace, 'tasks').slice(0, before.length)).toStrictEqual(before);
  expect(added(workspace)).toMatchObject([
    {
      id: 'KP-A03-2026',
      title: 'Khắc phục tiêu chí A03: Mở hòm thư điện tử',
      dueDate: '2026-11-30',
      dateStatus: 'clear',
      kind: 'deadline',
      status: 'not_started',
      source: 'Kế hoạch khắc phục; Đề xuất',
      planNo: '',
    },
    { id: 'KP-A05-2026', timeText: 'Tháng 12/2026', dueDate: '2026-12-31', dateStatus: 'clear' },
    { id: 'KP-A11-2026', timeText: 'sớm', dueDate: '', dateStatus: 'to_confirm' },
  ]);
  expect(added(workspace)[2]?.title).toBe('Khắc phục tiêu chí A11: =Niêm yết <b>"');
  for (const { leadUnit } of added(workspace)) expect(leadUnit).not.toBe('');
});

test.each([
  ['while the papers are asked for: the row says the new one', 1, undefined],
  ['while the rows are asked for: nothing is added, and it is asked again', 2, 'changed_meanwhile'],
])('a solution changed %s', (_when, lock, code) => {
  const workspace = office();
  let locks = 0;
  const result = watching(
    () => make(workspace),
    ({ name }) => {
      if (name === 'lock.try' && ++locks === lock) retype(workspace, 'Mở hòm thư điện tử', 'Giải pháp mới');
    },
  );
  expect([result.error?.code, added(workspace).length]).toStrictEqual([code, code === undefined ? 3 : 0]);
  make(workspace);
  expect(added(workspace)[0]?.title).toBe('Khắc phục tiêu chí A03: Giải pháp mới');
});

describe('not twice', () => {
  test('again: nothing is asked', () => {
    const workspace = office();
    make(workspace);
    expect(question(make(workspace))).toBeUndefined();
    expect(added(workspace)).toHaveLength(3);
  });

  test('no: nothing is added, and it is asked again with the next paper', () => {
    const workspace = office();
    expect(told(make(workspace, 'no'))).not.toContain('Đã thêm');
    expect(added(workspace)).toStrictEqual([]);
    expect(question(make(workspace))).toBeDefined();
  });

  test('killed or spoilt at any call, the next run ends with the same rows', () => {
    const wanted = office();
    make(wanted);
    for (const kind of isWhole() ? (['killAfter', 'fault'] as const) : (['killAfter'] as const))
      for (const { call, workspace } of remainsOf(office, (one, how) => make(one, 'yes', how), kind, 20)) {
        agree(workspace, 'recomputeScores');
        run(workspace, 'buildPapers', {
          answers: [number, 'yes', 'yes', 'yes', 'yes'],
          now: new Date('2026-10-20T08:15:00+07:00'),
        });
        expect({ kind, call, rows: added(workspace) }).toStrictEqual({ kind, call, rows: added(wanted) });
      }
  });
});

test('the dossier alone asks for none of it', () => {
  const workspace = office();
  expect(question(agree(workspace, 'buildDossier'))).toBeUndefined();
  expect(added(workspace)).toStrictEqual([]);
});

test('without a solution there is nothing to offer', () => {
  const workspace = prepared(() => {})();
  mustRun(workspace, 'recomputeScores');
  expect(question(make(workspace))).toBeUndefined();
});
