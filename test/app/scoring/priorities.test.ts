// Criteria to put first, as a person finds them below the phone part of Tổng quan.
import { expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { dashboard } from '../../../sheets-schema/index';
import { DASHBOARD_ROWS } from '../../../sheets-schema/page-styles';
import { eligibleOffice } from '../../support/eligible';
import { branch, mustRun, rowsOf, run, sheetOf, type } from '../../support/workspaces';

const linesOf = (workspace: Workspace): string[] => {
  mustRun(workspace, 'recomputeScores');
  const sheet = sheetOf(workspace, dashboard);
  const lines = Array.from({ length: sheet.lastRow }, (_, at) => String(sheet.cell(at + 1, 1)?.value ?? ''));
  const below = lines.slice(DASHBOARD_ROWS.runsBy);
  const from = below.findIndex((line) => line.startsWith('TIÊU CHÍ CẦN ƯU TIÊN'));
  return from === -1 ? [] : below.slice(from).filter((line) => line !== '');
};

/** Criteria that are named, with their codes first. */
const codesIn = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => /^[A-G]\d\d(?= )/.exec(line) ?? []);

/** Eligible but for so many criteria of yes and no. */
function shortOf(codes: readonly string[]): Workspace {
  const workspace = branch(eligibleOffice());
  for (const code of codes) type(workspace, 'criteria', code, { actual: 'Không' });
  return workspace;
}

const NEGLECTED = ['C06', 'C07', 'C08', 'C09', 'C10', 'C11', 'C12', 'C13', 'A02', 'A03', 'F10'];

test('what is named is done, the commune is eligible and nothing is named any more', () => {
  const workspace = shortOf(NEGLECTED);
  const codes = codesIn(linesOf(workspace));
  expect(codes.length).toBeGreaterThan(0);
  for (const code of codes) type(workspace, 'criteria', code, { actual: 'Có' });
  expect(linesOf(workspace)).toStrictEqual([]);
});

test('a criterion that takes more effort is not named while another does as well; one to be done sooner is', () => {
  const workspace = shortOf(NEGLECTED);
  const before = codesIn(linesOf(workspace));
  for (const code of before) type(workspace, 'criteria', code, { effort: '3' });
  const instead = codesIn(linesOf(workspace));
  expect(instead).toHaveLength(before.length);
  expect(instead.filter((code) => before.includes(code))).toStrictEqual([]);
  const last = NEGLECTED.filter((code) => ![...before, ...instead].includes(code)).sort();
  for (const code of last.slice(0, before.length))
    type(workspace, 'criteria', code, { plannedDate: '01/11/2026' });
  expect(codesIn(linesOf(workspace))).toStrictEqual(last.slice(0, before.length));
});

test('an effort or a day that cannot be read is named, and counts as none', () => {
  const workspace = shortOf(NEGLECTED);
  const before = linesOf(workspace);
  type(workspace, 'criteria', 'C06', { effort: '0' });
  type(workspace, 'criteria', 'C07', { effort: 'nhiều', plannedDate: 'sớm' });
  expect(linesOf(workspace)).toStrictEqual(before);
  const columns = rowsOf(workspace, 'dataIssues').map(({ column }) => column);
  expect(columns.filter((column) => ['Công sức', 'Dự kiến xong ngày'].includes(String(column)))).toHaveLength(
    3,
  );
});

test('on an unchanged day it is written once', () => {
  const workspace = shortOf(NEGLECTED);
  mustRun(workspace, 'recomputeScores');
  expect(run(workspace, 'recomputeScores').writes).toStrictEqual([]);
});
