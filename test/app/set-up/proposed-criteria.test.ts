// Criteria that are proposed beside the draft of 50, through the built bundle: as long as they are not switched on nothing
// knows them, and a workbook in use gets them only after a yes.
import { describe, expect, test } from '@jest/globals';
import type { RunResult } from '../../../local/run';
import type { Workspace } from '../../../local/workspace';
import { criteria, dashboard } from '../../../sheets-schema/index';
import { DASHBOARD_ROWS } from '../../../sheets-schema/page-styles';
import { PROPOSED_CRITERIA } from '../../../sheets-schema/plan-rows';
import { eligibleOffice } from '../../support/eligible';
import { remainsOf } from '../../support/interrupted';
import { contents, problemsOf, told } from '../../support/observed';
import {
  add,
  agree,
  branch,
  EDITOR,
  mustRun,
  newWorkbook,
  rowsOf,
  ruleAt,
  run,
  sampleWorkbook,
  sheetOf,
  type,
  valueAt,
  withoutProgress,
} from '../../support/workspaces';
import { december, JANUARY } from '../../support/year-end';

const CODES = PROPOSED_CRITERIA.map(({ code = '' }) => code);
const QUESTION = 'Thêm nhóm tiêu chí đề xuất';

const proposedIn = (workspace: Workspace) =>
  rowsOf(workspace, 'criteria').filter(({ code }) => CODES.includes(code ?? ''));

/** As in a workbook from before there were any. */
function without(workspace: Workspace): Workspace {
  const first = rowsOf(workspace, 'criteria').findIndex(({ code }) => code === CODES[0]);
  expect(first).toBe(50);
  sheetOf(workspace, criteria).deleteRows(first + 2, CODES.length);
  return workspace;
}

const page = (workspace: Workspace): string[] => {
  mustRun(workspace, 'recomputeScores');
  return [DASHBOARD_ROWS.estimate, DASHBOARD_ROWS.verdict, DASHBOARD_ROWS.sentence].map((row) =>
    String(valueAt(workspace, dashboard, row, 1)),
  );
};
const setUp = (workspace: Workspace, options = {}) => mustRun(workspace, 'setUpWorkbook', options);
const titles = (result: RunResult) => withoutProgress(result).map(({ title }) => title);

describe('not switched on', () => {
  test('they stand below the 50, marked as proposed, and no page, list or problem knows them', () => {
    const workspace = sampleWorkbook();
    expect(proposedIn(workspace).map((row) => [row.group, row.notApplicable, row.explanation])).toStrictEqual(
      CODES.map(() => ['Đề xuất bổ sung', 'TRUE', 'Đề xuất bổ sung, xã chưa áp dụng']),
    );
    const bare = without(branch(workspace));
    for (const one of [workspace, bare]) mustRun(one, 'recomputeScores');
    const { criteria: _rows, ...others } = contents(workspace);
    const { criteria: _bare, ...same } = contents(bare);
    expect(others).toStrictEqual(same);
    expect(rowsOf(workspace, 'scores')).toHaveLength(50);
  });

  test('a frozen scoresheet and the set in force are the same with and without them', () => {
    const workspace = eligibleOffice();
    expect(page(workspace)).toStrictEqual(['', 'ĐỦ ĐIỀU KIỆN', expect.stringContaining('50/50')]);
    agree(workspace, 'freezeScores');
    without(workspace);
    expect(page(workspace)[0]).toBe('');
    expect(told(agree(workspace, 'freezeScores'))).toContain('không chốt thêm');
  });

  test('points rescaled to the whole set are those of the 50', () => {
    const workspace = eligibleOffice();
    type(workspace, 'planQuestions', 'I33', { answer: 'Quy đổi theo điểm tối đa của bộ tiêu chí' });
    expect(page(workspace)[2]).toContain('100 điểm');
  });

  test('what somebody ticked or proved for one of them is no problem', () => {
    const workspace = newWorkbook();
    mustRun(workspace, 'recomputeScores');
    const before = problemsOf(workspace);
    add(workspace, 'checklist', { criterion: 'G03', item: 'cổng', done: 'TRUE' });
    add(workspace, 'evidence', { criteria: 'G03', link: 'https://example.com/anh' });
    mustRun(workspace, 'recomputeScores');
    expect(problemsOf(workspace)).toStrictEqual(before);
  });
});

test('the next year begins without them too: what is blanked leaves their Không áp dụng', () => {
  const turned = branch(december());
  const before = proposedIn(turned);
  expect(agree(turned, 'startNextYear', { now: JANUARY }).ok).toBe(true);
  expect(rowsOf(turned, 'criteria').filter(({ actual }) => actual !== '')).toStrictEqual([]);
  expect(proposedIn(turned)).toStrictEqual(before);
});

test('switched on: named until the operator confirms it, then one of 51; switched off again, named as such', () => {
  const workspace = eligibleOffice();
  type(workspace, 'criteria', 'G06', { notApplicable: 'FALSE', actual: '12/13' });
  expect(page(workspace)).toStrictEqual([
    '! Bộ tiêu chí 50/50: thêm G06.',
    'ƯỚC TÍNH: ĐỦ ĐIỀU KIỆN',
    expect.stringContaining('50/51'),
  ]);
  agree(workspace, 'confirmSet');
  expect(page(workspace)[0]).toBe('');
  expect(rowsOf(workspace, 'scores').at(-1)).toMatchObject({ code: 'G06', maxScore: '2', score: '1,84' });
  type(workspace, 'criteria', 'G06', { notApplicable: 'TRUE' });
  expect(page(workspace)[0]).toBe('! Bộ tiêu chí 50/51: lại không áp dụng G06.');
});

describe('a workbook in use', () => {
  /** As the version before left it. */
  const inUse = (): Workspace => {
    const workspace = without(eligibleDraft());
    type(workspace, 'settings', 'schemaVersion', { value: '6' });
    return workspace;
  };
  /** The draft, for an official set is not asked about. */
  function eligibleDraft(): Workspace {
    const workspace = eligibleOffice();
    type(workspace, 'settings', 'criteriaSetStatus', { value: 'Dự thảo' });
    mustRun(workspace, 'recomputeScores');
    return workspace;
  }

  test('yes: they come below the rows of the people, with their boxes, and are not asked about again', () => {
    const workspace = inUse();
    add(workspace, 'criteria', { code: 'X01', rule: 'Có/Không', maxScore: '2', actual: 'Có' });
    const result = setUp(workspace, { answers: 'yes' });
    expect(result.messages.at(-1)?.text).toContain('đã thêm 8 tiêu chí đề xuất ở cuối bảng');
    expect(
      rowsOf(workspace, 'criteria')
        .map(({ code }) => code)
        .slice(50),
    ).toStrictEqual(['X01', ...CODES]);
    expect(proposedIn(workspace)).toStrictEqual(proposedIn(newWorkbook()));
    const boxes = ['notApplicable', 'mayBeNotApplicable'].map(
      (key) => ruleAt(sheetOf(workspace, criteria), 59, Object.keys(criteria.columns).indexOf(key) + 1)?.type,
    );
    expect(boxes).toStrictEqual(['checkbox', 'checkbox']);
    expect(titles(setUp(workspace, { answers: 'yes' }))).not.toContain(QUESTION);
  });

  test('no: none is added, and nobody is asked again', () => {
    const workspace = inUse();
    const result = setUp(workspace);
    expect([titles(result)[0], proposedIn(workspace)]).toStrictEqual([QUESTION, []]);
    expect(titles(setUp(workspace))).not.toContain(QUESTION);
  });

  test('an official set is not asked about, nor one that is not the plan’s, nor where one of them is left', () => {
    const official = inUse();
    type(official, 'settings', 'criteriaSetStatus', { value: 'Chính thức' });
    const other = inUse();
    for (const { code = '' } of rowsOf(other, 'criteria'))
      type(other, 'criteria', code, { code: `T${code}` });
    const left = eligibleDraft();
    sheetOf(left, criteria).deleteRows(53, CODES.length - 1);
    type(left, 'settings', 'schemaVersion', { value: '6' });
    for (const workspace of [official, other, left]) expect(titles(setUp(workspace))).not.toContain(QUESTION);
  });

  test('two people who both agree: they stand once', () => {
    const workspace = inUse();
    let dialogs = 0;
    const meanwhile = () => {
      dialogs += 1;
      if (dialogs === 1) setUp(workspace, { answers: 'yes', user: EDITOR });
    };
    setUp(workspace, { answers: 'yes', meanwhile });
    expect(proposedIn(workspace).map(({ code }) => code)).toStrictEqual(CODES);
  });

  test('killed at any call: the next one adds them, once', () => {
    const run = (workspace: Workspace, options = {}) => agree(workspace, 'setUpWorkbook', options);
    for (const { call, workspace } of remainsOf(inUse, run, 'killAfter', 4)) {
      expect([call, run(workspace).ok]).toStrictEqual([call, true]);
      expect([call, proposedIn(workspace).map(({ code }) => code)]).toStrictEqual([call, CODES]);
    }
  });

  test('a column missing: they wait, for without Không áp dụng they would count', () => {
    const workspace = inUse();
    const at = Object.keys(criteria.columns).indexOf('notApplicable') + 1;
    const sheet = sheetOf(workspace, criteria);
    sheet.setCell(1, sheet.lastColumn + 1, { value: String(sheet.cell(1, at)?.value) });
    setUp(workspace, { answers: 'yes' });
    expect(proposedIn(workspace)).toStrictEqual([]);
  });
});

test('switched on with the words it came with: they are no proof', () => {
  const workspace = branch(sampleWorkbook());
  type(workspace, 'criteria', 'G01', { notApplicable: 'FALSE', actual: '13/13' });
  mustRun(workspace, 'recomputeScores');
  const scoreRow = () => rowsOf(workspace, 'scores').find(({ code }) => code === 'G01');
  expect(scoreRow()).toMatchObject({ score: '0', result: 'not_met' });
  type(workspace, 'criteria', 'G01', { explanation: 'Biên bản họp 13 thôn' });
  mustRun(workspace, 'recomputeScores');
  expect(scoreRow()).toMatchObject({ score: '2', result: 'met' });
});

test('agreed on and switched off again: what happened is said, not that a row was deleted', () => {
  const workspace = branch(eligibleOffice());
  type(workspace, 'criteria', 'G01', { notApplicable: 'FALSE', actual: '13/13', explanation: 'Biên bản' });
  agree(workspace, 'confirmSet');
  type(workspace, 'criteria', 'G01', { notApplicable: 'TRUE' });
  mustRun(workspace, 'recomputeScores');
  const problems = problemsOf(workspace).filter((line) => line.includes('G01'));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain('G01: đã xác nhận áp dụng, nay lại đánh dấu Không áp dụng');
  expect(problems[0]).toContain('Bỏ đánh dấu Không áp dụng');
  expect(problems[0]).not.toContain('Khôi phục');
  const { dashboard: page } = contents(workspace);
  expect(page).toContain('Bộ tiêu chí 50/51: lại không áp dụng G01');
  const { messages } = run(workspace, 'confirmSet');
  expect(messages[0]?.text).toContain('Tiêu chí G01: lại không áp dụng');
  agree(workspace, 'confirmSet');
  mustRun(workspace, 'recomputeScores');
  expect(problemsOf(workspace).filter((line) => line.includes('G01'))).toStrictEqual([]);
});
