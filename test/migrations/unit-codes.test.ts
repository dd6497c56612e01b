// A workbook of version 4 in use: the plan's units get Vietnamese codes, and nobody notices but by the codes.
import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../local/workspace';
import { SCHEMA_VERSION, setInForce, units } from '../../sheets-schema/index';
import { FORMER_UNITS, PLAN_ROWS } from '../../sheets-schema/plan-rows';
import { agreedSet, recoded } from '../../src/core/scoring/confirmations';
import { firstCode } from '../../src/core/sheet/former-units';
import { parseTable, type RawTab } from '../../src/core/sheet/table';
import { NO_UNITS } from '../../src/core/sheet/units';
import { expectMigrated } from '../support/migrated';
import { told } from '../support/observed';
import { fillOverdue } from '../support/overdue';
import { mailsByAddress } from '../support/settled';
import {
  add,
  agree,
  branch,
  mustRun,
  NOW,
  prepared,
  rowsOf,
  run,
  sheetOf,
  type,
} from '../support/workspaces';

const FORMER_SHORT = new Map(
  PLAN_ROWS.units.map(({ code = '', shortName = '' }) => [
    shortName,
    FORMER_UNITS.get(code)?.shortName || shortName,
  ]),
);

const placeIn = (workspace: Workspace, table: { readonly title: string }, header: string): number => {
  for (let at = 1; ; at += 1) if (sheetOf(workspace, table).cell(1, at)?.value === header) return at;
};

function retype(workspace: Workspace, header: string, name: (now: string) => string): void {
  const at = placeIn(workspace, units, header);
  const sheet = sheetOf(workspace, units);
  rowsOf(workspace, 'units').forEach((_, index) => {
    const value = sheet.cell(index + 2, at)?.value;
    if (typeof value === 'string') sheet.setCell(index + 2, at, { value: name(value) });
  });
}

/** The journal of confirmations as the rules read it. */
function confirmed(workspace: Workspace) {
  const sheet = sheetOf(workspace, setInForce);
  const values = Array.from({ length: sheet.lastRow }, (_, row) =>
    Array.from(
      { length: sheet.lastColumn },
      (_unused, column) => sheet.cell(row + 1, column + 1)?.value ?? '',
    ),
  ) as RawTab['values'];
  return parseTable(setInForce, { title: setInForce.title, gid: 0, values }, NO_UNITS).rows;
}

/** As the program of version 4 left it. */
function asVersion4(workspace: Workspace): void {
  for (const header of ['Mã', 'Thuộc nhóm', 'Đầu mối theo dõi']) retype(workspace, header, firstCode);
  retype(workspace, 'Tên ngắn', (name) => FORMER_SHORT.get(name) ?? name);
  const sheet = sheetOf(workspace, setInForce);
  const [code, seal] = [placeIn(workspace, setInForce, 'Mã'), placeIn(workspace, setInForce, 'Dấu kiểm')];
  for (const [row, was] of recoded(confirmed(workspace), firstCode)) {
    sheet.setCell(row, code, { value: was.code });
    sheet.setCell(row, seal, { value: was.seal });
  }
  type(workspace, 'settings', 'schemaVersion', { value: '4' });
}

/** Mails of the day have gone out, figures are frozen, papers made; people typed former codes here and there. */
const ofVersion4 = prepared((workspace) => {
  fillOverdue(workspace);
  type(workspace, 'criteria', 'A02', { maxScore: '3' });
  add(workspace, 'tasks', {
    id: 'X-1',
    title: 'Việc của xã',
    leadUnit: 'VP',
    coordinatingUnits: 'CACDV; KT',
  });
  for (const action of ['confirmSet', 'sendOverdueReminders', 'buildDossier'])
    expect([action, agree(workspace, action).ok]).toStrictEqual([action, true]);
  type(workspace, 'tasks', 'X-1', { leadUnit: 'OFFICE', coordinatingUnits: 'DEPTS; ECONOMY' });
  asVersion4(workspace);
});

const versionOf = (workspace: Workspace): string | undefined =>
  rowsOf(workspace, 'settings').find(({ key }) => key === 'schemaVersion')?.value;
const codesOf = (workspace: Workspace) =>
  rowsOf(workspace, 'units').map(({ code, memberOf, handledBy, shortName }) => [
    code,
    memberOf,
    handledBy,
    shortName,
  ]);
const PLANNED = PLAN_ROWS.units.map(({ code, memberOf, handledBy, shortName }) => [
  code,
  memberOf,
  handledBy,
  shortName,
]);

test('it is as the program left it', () => {
  const codes = codesOf(ofVersion4());
  expect(codes.map(([code]) => code)).toContain('PASC');
  expect(codes.flat().filter((name) => ['VP', 'CACDV', 'VHXH'].includes(name ?? ''))).toStrictEqual([]);
});

describe('set-up', () => {
  const workspace = ofVersion4();
  const before = mailsByAddress(workspace);
  const result = mustRun(workspace, 'setUpWorkbook');

  test('says so, and finds nothing to do the second time', () => {
    expect(told(result)).toContain('Đã cập nhật các bảng theo phiên bản mới của chương trình.');
    expect(mustRun(branch(workspace), 'setUpWorkbook').writes).toStrictEqual([]);
  });

  test('codes, groups and handlers are those of today', () => {
    expect(codesOf(workspace)).toStrictEqual(PLANNED);
  });

  test('what was confirmed is in force, with the codes of today', () => {
    const agreed = agreedSet(confirmed(workspace));
    expect([agreed.damaged, agreed.confirmation]).toStrictEqual([[], '2026-10-20_01']);
    expect(agreed.items.flatMap(({ part, code }) => (part === 'unit' ? code : []))).toStrictEqual(
      PLAN_ROWS.units.map(({ code }) => code),
    );
    expect(
      rowsOf(workspace, 'dataIssues').filter(({ problem = '' }) => /thiếu đơn vị/.test(problem)),
    ).toEqual([]);
  });

  test('nobody gets a second mail of the day', () => {
    const again = agree(branch(workspace), 'sendOverdueReminders');
    expect([again.ok, again.mails]).toStrictEqual([true, []]);
    const morning = run(branch(workspace), 'dailyRun', { mode: 'clock', now: NOW });
    expect([morning.ok, morning.mails, mailsByAddress(workspace)]).toStrictEqual([true, [], before]);
  });

  test('figures that were frozen have not changed: nothing is frozen, no paper is made again', () => {
    expect(told(agree(branch(workspace), 'freezeScores'))).toContain('không chốt thêm');
    expect(agree(branch(workspace), 'buildDossier').writes).toStrictEqual([]);
  });

  test('a former code that somebody typed, or types today, is read as the unit', () => {
    type(workspace, 'criteria', 'B01', { unit: 'CULTURE_SOCIAL' });
    mustRun(workspace, 'recomputeScores');
    const named = rowsOf(workspace, 'dataIssues').filter(({ value = '' }) =>
      /OFFICE|DEPTS|CULTURE_SOCIAL/.test(value),
    );
    expect(named).toStrictEqual([]);
  });
});

test('the morning run brings it up to date and sends nobody a second mail', () => {
  const workspace = ofVersion4();
  const morning = run(workspace, 'dailyRun', { mode: 'clock', now: NOW });
  expect([morning.ok, morning.mails, versionOf(workspace)]).toStrictEqual([true, [], String(SCHEMA_VERSION)]);
  expect(codesOf(workspace)).toStrictEqual(PLANNED);
});

describe("what is people's own", () => {
  test('a code that another unit bears, or is called by, is not taken; that unit keeps it', () => {
    const workspace = ofVersion4();
    add(workspace, 'units', { code: 'VP', name: 'Văn phòng Đảng ủy', shortName: 'Văn phòng Đảng ủy' });
    add(workspace, 'units', { code: 'TK', name: 'Bộ phận kế toán', aliases: 'KT' });
    mustRun(workspace, 'setUpWorkbook');
    const codes = codesOf(workspace).map(([code]) => code);
    expect(
      codes.filter((code) => ['OFFICE', 'VP', 'ECONOMY', 'KT', 'PVHCC'].includes(code ?? '')),
    ).toStrictEqual(['PVHCC', 'ECONOMY', 'OFFICE', 'VP']);
    expect(codesOf(workspace).map(([, , handler]) => handler)).toContain('OFFICE');
    expect(
      rowsOf(workspace, 'dataIssues').filter(({ problem = '' }) => /thiếu đơn vị/.test(problem)),
    ).toEqual([]);
  });

  test('a formula that names a group stays, between cells that are renamed', () => {
    const workspace = ofVersion4();
    const at = placeIn(workspace, units, 'Thuộc nhóm');
    const rows = codesOf(workspace).flatMap(([, group], index) => (group === 'DEPTS' ? [index + 2] : []));
    const [first, middle, last] = rows as [number, number, number];
    const group = codesOf(workspace).findIndex(([code]) => code === 'DEPTS') + 2;
    const formula = `$A$${group}`;
    sheetOf(workspace, units).setCell(middle, at, { formula, value: 'DEPTS' });
    mustRun(workspace, 'setUpWorkbook');
    const cells = [first, middle, last].map((row) => sheetOf(workspace, units).cell(row, at));
    expect(cells.map((cell) => [cell?.value, cell?.formula])).toStrictEqual([
      ['CACDV', undefined],
      ['CACDV', formula],
      ['CACDV', undefined],
    ]);
  });

  test('a code, a group, a handler, a short name of their own stay', () => {
    const workspace = ofVersion4();
    type(workspace, 'units', 'OFFICE', { code: 'VPUB', shortName: 'Văn phòng xã' });
    type(workspace, 'units', 'PC', { handledBy: 'Phòng Kinh tế' });
    mustRun(workspace, 'setUpWorkbook');
    const rows = codesOf(workspace);
    expect(rows.find(([code]) => code === 'VPUB')).toStrictEqual(['VPUB', 'CACDV', '', 'Văn phòng xã']);
    expect(rows.find(([code]) => code === 'UBND')?.[2]).toBe('Phòng Kinh tế');
    // Its handler is not there any more: as before, and named.
    expect(rows.find(([code]) => code === 'CT')?.[2]).toBe('OFFICE');
  });
});

test('killed at any call that changes something, the next set-up ends in the same workbook', () => {
  // Codes, groups, handlers, a short name, the journal, the version.
  expect(expectMigrated(ofVersion4)).toBeGreaterThanOrEqual(6);
});
