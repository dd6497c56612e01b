// Khóa cứng các bảng: where the settings ask for it, what units do not fill in is closed to them, and nothing that they may
// click is stopped by it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { placeOf, typeAt } from '../../../local/tables';
import type { Workspace } from '../../../local/workspace';
import { columnsOf, type Table } from '../../../sheets-schema/define';
import { criteria, settings, tables, units } from '../../../sheets-schema/index';
import { HARD_LOCK } from '../../../sheets-schema/ink';
import { FILLED_IN_BY, type FilledId, OPEN_WHEN_LOCKED } from '../../../sheets-schema/rights';
import type { MenuEntry } from '../../../src/core/sheet/menu';
import { MENU } from '../../../src/ui/words/menu.vi';
import { differences } from '../../support/differences';
import { endingsOf } from '../../support/interrupted';
import { problemsOf, told } from '../../support/observed';
import { addColumn } from '../../support/rearranged';
import { go } from '../../support/round';
import { thinned } from '../../support/thinned';
import {
  add,
  agree,
  branch,
  EDITOR,
  mustRun,
  NOW,
  OWNER,
  rowsOf,
  run,
  sampleWorkbook,
  sheetOf,
  type,
} from '../../support/workspaces';

const TRUSTED = 'vanhoa.hai@example.com';

const wants = (workspace: Workspace, hardLock: string, editors = ''): void => {
  type(workspace, 'settings', 'hardLock', { value: hardLock });
  type(workspace, 'settings', 'hardLockEditors', { value: editors });
};

/** Made once, branched by each call. */
function once(make: () => Workspace): () => Workspace {
  let made: Workspace | null = null;
  return () => {
    made ??= make();
    return branch(made);
  };
}

/** The sample, with an editor who is neither the owner nor the operator, and one whom the settings name. */
const office = once(() => {
  const workspace = sampleWorkbook();
  workspace.state.users[EDITOR] = {};
  workspace.state.users[TRUSTED] = {};
  mustRun(workspace, 'recomputeScores');
  return workspace;
});

const closedOffice = once(() => {
  const workspace = office();
  wants(workspace, 'Có', `${TRUSTED}; `);
  mustRun(workspace, 'setUpWorkbook');
  return workspace;
});

const protections = ({ state }: Workspace) => state.spreadsheet.protections;
const locks = (workspace: Workspace) =>
  protections(workspace).filter(({ description }) => description === HARD_LOCK);

/** What becomes of a text that somebody types: null, or Google's refusal. */
function typing(
  workspace: Workspace,
  table: string,
  row: string,
  column: string,
  user: string,
): string | null {
  try {
    typeAt(workspace, placeOf(workspace, table, row, column), 'x', { user, now: NOW });
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

const REFUSED = /^You are trying to edit a protected cell or object/;

test('as long as nobody asks for it there is none', () => {
  const workspace = office();
  expect(locks(workspace)).toStrictEqual([]);
  expect(typing(workspace, 'criteria', 'A01', 'target', EDITOR)).toBeNull();
});

describe('switched on by the operator', () => {
  const closed = closedOffice();

  test('everybody finds in Thông tin chung that it waits, until set-up says that it is done', () => {
    const workspace = office();
    const waiting = () => problemsOf(workspace).filter((line) => line.includes('hóa'));
    wants(workspace, 'Có', 'không phải địa chỉ');
    mustRun(workspace, 'recomputeScores');
    expect(waiting().join('\n')).toContain(
      'Khóa cứng các bảng đã chọn Có, các bảng chưa được khóa | Người vận hành chọn Thiết lập → Tạo, khôi phục các bảng.',
    );
    expect(told(mustRun(workspace, 'setUpWorkbook'))).toContain(
      'Đã khóa cứng các bảng thiết lập theo Thông tin chung.',
    );
    mustRun(workspace, 'recomputeScores');
    expect(waiting()).toStrictEqual([]);
    // What is no address is named in its row.
    expect(problemsOf(workspace).filter((line) => line.includes('| phải |'))).toHaveLength(1);
    const again = mustRun(workspace, 'setUpWorkbook');
    expect([again.writes, told(again).includes('khóa cứng')]).toStrictEqual([[], false]);
  });

  test('what the guide asks of units stays open to them, that a coordinating unit is done too', () => {
    const workspace = branch(closed);
    for (const [table, row, column] of [
      ['tasks', 'IV.6', 'status'],
      ['tasks', 'IV.6', 'coordinatingDone'],
      ['criteria', 'A01', 'actual'],
      ['checklist', 'row:2', 'done'],
      ['evidence', 'row:2', 'link'],
    ] as const)
      expect([column, REFUSED.test(typing(workspace, table, row, column, EDITOR) ?? '')]).toStrictEqual([
        column,
        false,
      ]);
  });

  test('each cell of people is closed to a unit or open, as the list of rights says; to the named and the owner all are open', () => {
    const open: Readonly<Partial<Record<string, readonly string[]>>> = OPEN_WHEN_LOCKED;
    const filled = tables.filter(
      ({ id, title }) => FILLED_IN_BY[id as FilledId] !== undefined && closed.workbook.sheet(title),
    );
    expect(filled.length).toBeGreaterThan(8);
    const workspace = branch(closed);
    for (const table of filled)
      for (const { key, owner } of columnsOf(table)) {
        const isClosed = open[table.id] !== undefined && owner === 'person' && !open[table.id]?.includes(key);
        // What a rule of entry refuses is not locked.
        const isRefused = (user: string) =>
          REFUSED.test(typing(workspace, table.id, 'row:2', key, user) ?? '');
        const where = [table.id, key];
        expect([...where, isRefused(EDITOR), isRefused(TRUSTED), isRefused(OWNER)]).toStrictEqual([
          ...where,
          isClosed,
          false,
          false,
        ]);
      }
  });

  test.each([
    ['a threshold', 'settings', 'metFrom', 'value'],
    ['the operator', 'settings', 'operatorEmail', 'value'],
    ['the switch itself', 'settings', 'hardLock', 'value'],
    ['an address', 'units', 'PVHCC', 'email'],
    ['a condition', 'conditions', 'DK1', 'value'],
    ['an answer', 'planQuestions', 'I01', 'answer'],
    ['a day of the plan', 'tasks', 'IV.4', 'dueDate'],
    ['a target', 'criteria', 'E01', 'target'],
    ['a header', 'criteria', 'row:1', 'target'],
    ['a new criterion', 'criteria', 'row:200', 'code'],
  ])('%s is refused to a unit', (_what, table, row, column) => {
    const workspace = branch(closed);
    expect(typing(workspace, table, row, column, EDITOR)).toMatch(REFUSED);
    expect(differences(workspace, closed)).toStrictEqual([]);
  });

  test('everything of the menu that every editor may choose runs to its end, with something to do', () => {
    for (const action of forEverybody()) {
      const [locked, free] = [branch(closed), office()].map((workspace) => {
        add(workspace, 'evidence', { criteria: 'A02', link: 'https://example.com/moi' });
        type(workspace, 'criteria', 'C10', { actual: 'Có' });
        if (action === 'lockSnapshot' || action === 'openSnapshot') agree(workspace, 'freezeScores');
        const answers = action === 'openSnapshot' ? '1' : 'yes';
        const result = run(workspace, action, { user: EDITOR, answers });
        expect([action, result.ok, result.error]).toStrictEqual([action, true, undefined]);
        return { workspace, writes: result.writes, text: told(result) };
      });
      // Not a line that something was kept from being written.
      expect([action, locked?.text]).toStrictEqual([action, free?.text]);
      expect([action, locked?.writes]).toStrictEqual([action, free?.writes]);
    }
  });

  test('a round by the operator: its new tab is named as still open, and closed by the next set-up but for the answer', () => {
    const workspace = branch(closed);
    go(workspace, 'openRound');
    expect(typing(workspace, 'reviews', 'row:2', 'agreedScore', EDITOR)).toBeNull();
    mustRun(workspace, 'recomputeScores');
    expect(problemsOf(workspace).join('\n')).toContain('hoặc các bảng, đã khác lần khóa trước');
    mustRun(workspace, 'setUpWorkbook');
    expect(typing(workspace, 'reviews', 'row:2', 'agreedScore', EDITOR)).toMatch(REFUSED);
    expect(typing(workspace, 'reviews', 'row:2', 'answer', EDITOR)).toBeNull();
    expect(run(workspace, 'recomputeScores', { user: EDITOR }).ok).toBe(true);
  });

  test('the named may change who is named; whoever leaves the list is shut out, whoever comes may edit', () => {
    const workspace = branch(closed);
    wants(workspace, 'Có', EDITOR);
    mustRun(workspace, 'recomputeScores');
    expect(problemsOf(workspace).join('\n')).toContain('người được sửa bảng đã khóa');
    mustRun(workspace, 'setUpWorkbook');
    expect(typing(workspace, 'units', 'PVHCC', 'email', EDITOR)).toBeNull();
    expect(typing(workspace, 'units', 'PVHCC', 'email', TRUSTED)).toMatch(REFUSED);
  });
});

/** By the guide, which says of each item who chooses it. */
function forEverybody(): string[] {
  const guide = readFileSync(join(__dirname, '../../../README.vi.md'), 'utf8');
  const leaves = (entries: readonly MenuEntry[]): { label: string; action: string }[] =>
    entries.flatMap((entry) =>
      entry === '-' ? [] : 'entries' in entry ? leaves(entry.entries) : [{ ...entry }],
    );
  const found = leaves(MENU).filter(({ label }) => {
    const line = guide.split('\n').find((text) => text.startsWith('|') && text.includes(`${label} `));
    return line?.split('|')[2]?.trim() === 'Người có quyền sửa';
  });
  expect(found.length).toBeGreaterThan(8);
  return found.map(({ action }) => action);
}

describe('whose it is', () => {
  test('another editor’s set-up locks nothing and says whose it is', () => {
    const workspace = office();
    wants(workspace, 'Có');
    const result = mustRun(workspace, 'setUpWorkbook', { user: EDITOR });
    expect(told(result)).toContain(
      'Khóa cứng các bảng: chưa thực hiện, vì tài khoản này không phải người vận hành.',
    );
    expect(locks(workspace)).toStrictEqual([]);
  });

  test('without an operator nothing is locked, and that is named', () => {
    const workspace = office();
    wants(workspace, 'Có');
    type(workspace, 'settings', 'operatorEmail', { value: '' });
    mustRun(workspace, 'setUpWorkbook');
    mustRun(workspace, 'recomputeScores');
    expect(locks(workspace)).toStrictEqual([]);
    expect(problemsOf(workspace).join('\n')).toContain(
      'chưa khóa cứng được vì chưa ghi E-mail người vận hành',
    );
  });

  test('whoever is shut out is told so before set-up begins', () => {
    const workspace = closedOffice();
    const before = branch(workspace);
    const result = run(workspace, 'setUpWorkbook', { user: EDITOR });
    expect([result.error?.code, result.messages.at(-1)?.title]).toStrictEqual([
      'tabs_closed',
      'Các bảng thiết lập đang khóa',
    ]);
    expect(differences(workspace, before)).toStrictEqual([]);
  });

  test('a copy of which nobody knows that it is locked is locked anew by its operator', () => {
    const workspace = closedOffice();
    delete workspace.state.properties.document.hardLock;
    mustRun(workspace, 'recomputeScores');
    expect(problemsOf(workspace).join('\n')).toContain('các bảng chưa được khóa');
    mustRun(workspace, 'setUpWorkbook');
    expect(protections(workspace)).toStrictEqual(protections(closedOffice()));
  });
});

describe('switched off', () => {
  test('everything is as it was before, the warnings too', () => {
    const workspace = closedOffice();
    wants(workspace, 'Không');
    mustRun(workspace, 'recomputeScores');
    expect(problemsOf(workspace).join('\n')).toContain('không còn chọn Có, các bảng còn khóa');
    expect(told(mustRun(workspace, 'setUpWorkbook'))).toContain('Đã bỏ khóa cứng các bảng.');
    expect(protections(workspace)).toStrictEqual(protections(office()));
    expect(typing(workspace, 'settings', 'metFrom', 'value', EDITOR)).toBeNull();
    mustRun(workspace, 'recomputeScores');
    expect(problemsOf(workspace).filter((line) => line.includes('Khóa cứng'))).toStrictEqual([]);
  });
});

describe('set-up ended at any call: the next run puts it right, and Tính điểm is never stopped', () => {
  const asked = office();
  wants(asked, 'Có', TRUSTED);
  const unasked = closedOffice();
  wants(unasked, 'Không');
  const cases: [string, Workspace][] = [
    ['switching on', asked],
    ['switching off', unasked],
  ];
  test.each(cases)('%s', (_what, origin) => {
    const whole = branch(origin);
    mustRun(whole, 'setUpWorkbook');
    const endings = endingsOf(branch(origin), (workspace) => mustRun(workspace, 'setUpWorkbook'));
    expect(endings.length).toBeGreaterThan(10);
    for (const killAfter of thinned(endings, 5)) {
      const workspace = branch(origin);
      run(workspace, 'setUpWorkbook', { killAfter });
      expect([killAfter, run(branch(workspace), 'recomputeScores', { user: EDITOR }).ok]).toStrictEqual([
        killAfter,
        true,
      ]);
      mustRun(workspace, 'setUpWorkbook');
      const bare = (one: Workspace) =>
        protections(one)
          .map(({ id: _id, ...rest }) => JSON.stringify(rest))
          .sort();
      expect([killAfter, bare(workspace)]).toStrictEqual([killAfter, bare(whole)]);
      expect([killAfter, workspace.state.properties.document.hardLock]).toStrictEqual([
        killAfter,
        whole.state.properties.document.hardLock,
      ]);
    }
  });
});

describe('what people made', () => {
  const gidOf = (workspace: Workspace, { title }: Table): number =>
    workspace.state.spreadsheet.sheets.find(({ name }) => name === title)?.gid ?? -1;

  test('their own locks stay, on and off', () => {
    const workspace = office();
    const range = { row: 2, column: 2, rows: 3, columns: 1 };
    const own = {
      id: '900',
      gid: gidOf(workspace, units),
      range,
      description: 'Của xã',
      warningOnly: false,
      editors: [OWNER],
    };
    protections(workspace).push(structuredClone(own));
    wants(workspace, 'Có');
    mustRun(workspace, 'setUpWorkbook');
    wants(workspace, 'Không');
    mustRun(workspace, 'setUpWorkbook');
    expect(protections(workspace).find(({ id }) => id === '900')).toMatchObject(own);
  });

  test('a column that they put in is open, those beside it are closed by the next set-up', () => {
    const workspace = office();
    addColumn(sheetOf(workspace, criteria), 2, 'Của xã');
    wants(workspace, 'Có');
    mustRun(workspace, 'setUpWorkbook');
    const at = { ...placeOf(workspace, 'criteria', 'A01', 'shortName'), column: 3 };
    typeAt(workspace, at, 'ghi chú', { user: EDITOR, now: NOW });
    for (const column of ['code', 'shortName', 'unit'])
      expect(typing(workspace, 'criteria', 'A01', column, EDITOR)).toMatch(REFUSED);
    expect(typing(workspace, 'criteria', 'A01', 'actual', EDITOR)).toBeNull();
  });

  test('the settings in another order: what Tính điểm writes is open again after the next set-up', () => {
    const workspace = closedOffice();
    const sheet = sheetOf(workspace, settings);
    const first = Object.fromEntries(
      [1, 2, 3, 4].map((column) => [column, sheet.cell(2, column)?.value ?? '']),
    );
    const last = rowsOf(workspace, 'settings').findIndex(({ key }) => key === 'evidenceNumbers') + 2;
    for (const column of [1, 2, 3, 4]) {
      const other = sheet.cell(last, column)?.value ?? '';
      sheet.setCell(last, column, { value: first[column] as string });
      sheet.setCell(2, column, { value: other as string });
    }
    add(workspace, 'evidence', { criteria: 'A02', link: 'https://example.com/moi' });
    // Until then everything but the codes is computed, and the message says so.
    expect(run(branch(workspace), 'recomputeScores', { user: EDITOR }).ok).toBe(true);
    mustRun(workspace, 'setUpWorkbook');
    const result = run(workspace, 'recomputeScores', { user: EDITOR });
    expect(result.ok).toBe(true);
    expect(typing(workspace, 'settings', 'evidenceNumbers', 'value', EDITOR)).toBeNull();
    expect(typing(workspace, 'settings', 'metFrom', 'value', EDITOR)).toMatch(REFUSED);
  });
});

test('every tab that people fill in is in the list of locks, or open as a whole for a reason', () => {
  const listed = Object.keys(OPEN_WHEN_LOCKED);
  const open = Object.keys(FILLED_IN_BY).filter((id) => !listed.includes(id));
  // Units enter evidence in new rows; văn thư and Ban Chỉ đạo are nobody's address; an import makes its own tab; every editor
  // may open the papers' texts, which adds rows.
  expect(open.sort()).toStrictEqual([
    'criteriaMapping',
    'documentTexts',
    'documents',
    'evidence',
    'portalGroups',
    'portalSlots',
  ]);
  for (const table of tables)
    for (const key of OPEN_WHEN_LOCKED[table.id as FilledId] ?? [])
      expect([table.id, key, table.columns[key]?.owner]).toStrictEqual([table.id, key, 'person']);
});
