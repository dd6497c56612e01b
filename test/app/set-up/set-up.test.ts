// Tạo, khôi phục các bảng on a new file: every tab as the schema describes it, the plan's own data, and then nothing more.
import { describe, expect, test } from '@jest/globals';
import { Workspace } from '../../../local/workspace';
import { type Column, columnsOf, type Page, type Table } from '../../../sheets-schema/define';
import {
  criteria,
  dashboard,
  documents,
  evidence,
  goals,
  lists,
  planQuestions,
  SCHEMA_VERSION,
  scores,
  settings,
  start,
  tasks,
  unitWork,
} from '../../../sheets-schema/index';
import { INK_COLOR, INK_NOTE, markedAsDraft } from '../../../sheets-schema/ink';
import type { Kind } from '../../../sheets-schema/kinds';
import { DASHBOARD_BOX, pageStyles, tableStyles } from '../../../sheets-schema/page-styles';
import { PLAN_ROWS, PROPOSED_CRITERIA, type SeedRow } from '../../../sheets-schema/plan-rows';
import { proposedUnitStyles } from '../../../sheets-schema/proposed-units';
import { SETTINGS } from '../../../sheets-schema/settings';
import { choicesOf } from '../../../src/core/questions/answers';
import { newPlace } from '../../support/formulas';
import { tables, tabs } from '../../support/tabs';
import {
  EDITOR,
  emptyWorkspace,
  mustRun,
  newWorkbook,
  rowsOf,
  ruleAt,
  run,
  sampleWorkbook,
  sheetOf,
  WORKBOOK_ID,
  withoutProgress,
} from '../../support/workspaces';

/** Rows of a new sheet. */
const LAST_ROW = 1000;
const workbook = newWorkbook();
const named = <T extends { readonly id: string }>(list: readonly T[]) =>
  list.map((item) => [item.id, item] as const);
/** Tabs without a header row. */
const pages = tabs.filter((tab): tab is Page => !('columns' in tab));
const columnOf = (table: Table, key: string): number =>
  columnsOf(table).findIndex((column) => column.key === key) + 1;

/** First column and number of the columns that stand side by side and are the program's. */
const journalRuns = (table: Table): (readonly [number, number])[] =>
  table === documents
    ? [
        [1, 3],
        [7, 7],
      ]
    : columnsOf(table).flatMap(({ owner }, at) => (owner === 'journal' ? [[at + 1, 1] as const] : []));

describe('the tabs of a new workbook', () => {
  test('stand in their order; the empty sheet a file is born with is gone', () => {
    expect(workbook.workbook.sheets.map(({ name }) => name)).toStrictEqual(tabs.map(({ title }) => title));
  });

  test('are hidden but for the eight that all use, the first page and none else', () => {
    const shown = workbook.workbook.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);
    expect(shown).toStrictEqual([
      'Bắt đầu',
      'Tổng quan',
      'Việc của đơn vị',
      'Tiến độ thực hiện',
      'Tiêu chí',
      'Danh mục kiểm tra',
      'Minh chứng',
      'Cần bổ sung, chỉnh sửa',
      'Bảng tự chấm điểm',
    ]);
  });

  test.each([start, dashboard, unitWork])('of $title: no word is broken by a narrow column', ({ title }) => {
    const sheet = sheetOf(workbook, { title });
    const LETTER = 7;
    const broken = [...sheet.rows()].flatMap(([row, cells]) =>
      cells.flatMap(([column, { value, format }]) => {
        const merged = sheet.merges.find((area) => area.row === row && area.column === column);
        const width = Array.from({ length: merged?.columns ?? 1 }, (_, at) => sheet.columnWidth(column + at));
        const room = width.reduce((sum, one) => sum + one, 0) / LETTER;
        const words = format.wrap && typeof value === 'string' ? value.split(/\s+/) : [];
        return words.filter((word) => word.length > room);
      }),
    );
    expect(broken).toStrictEqual([]);
  });

  test('leave the person on the first page', () => {
    const { sheets, activeSheetIndex } = workbook.workbook;
    expect(sheets[activeSheetIndex]?.name).toBe(start.title);
  });

  test('the first page hidden and a tab made again: the person is left on Tổng quan', () => {
    const workspace = newWorkbook();
    sheetOf(workspace, start).hidden = true;
    workspace.workbook.deleteSheet(sheetOf(workspace, scores));
    mustRun(workspace, 'setUpWorkbook');
    const { sheets, activeSheetIndex } = workspace.workbook;
    expect(sheets[activeSheetIndex]?.name).toBe(dashboard.title);
  });

  test.each(named(tabs))('%s has its colour, which the note of A1 explains', (_id, tab) => {
    const sheet = sheetOf(workbook, tab);
    expect(sheet.tabColor).toBe(INK_COLOR[tab.ink]);
    expect(sheet.notes.get('1,1')?.split('\n')[0]).toBe(INK_NOTE[tab.ink]);
  });

  test('the workbook reads dates and numbers as in Viet Nam, on the time of Viet Nam', () => {
    const { locale, timeZone } = workbook.state.spreadsheet;
    expect([locale, timeZone]).toStrictEqual(['vi_VN', 'Asia/Ho_Chi_Minh']);
  });
});

describe.each(named(tables))('the table %s', (_id, table) => {
  const sheet = sheetOf(workbook, table);
  const columns = columnsOf(table);
  const filled = Math.max(sheet.lastRow, 1);

  test('has its headers, frozen, each with its note', () => {
    const headers = columns.map((_column, index) => sheet.cell(1, index + 1)?.value);
    // The set of a new workbook is a draft, and says so where scores stand.
    const marked = (column: Column) =>
      table === scores && column.key === 'score' ? markedAsDraft(column.header) : column.header;
    expect(headers).toStrictEqual(columns.map(marked));
    expect(sheet.lastColumn).toBe(columns.length);
    expect([sheet.frozenRows, sheet.frozenColumns]).toStrictEqual([1, table.frozenColumns]);
    const notes = columns.map((_column, index) => sheet.notes.get(`1,${index + 1}`) ?? '');
    const [first, ...others] = columns.map(({ note }) => note);
    expect(notes).toStrictEqual([[INK_NOTE[table.ink], first].filter(Boolean).join('\n'), ...others]);
  });

  test('has the widths of the schema, its set-up columns in one collapsed group', () => {
    const widths = columns.map((_column, index) => sheet.columnWidth(index + 1));
    expect(widths).toStrictEqual(columns.map(({ width }) => width));
    const collapsed = columns.map((_column, index) => sheet.columnCollapsed(index + 1));
    expect(collapsed).toStrictEqual(columns.map((column) => column.collapsed));
    const depths = columns.map((_column, index) => sheet.columnGroupDepth(index + 1));
    expect(depths).toStrictEqual(columns.map((column) => (column.collapsed ? 1 : 0)));
  });

  test('keeps codes and results as text and shows days as days, down to the last row', () => {
    const expected: Partial<Record<Kind['type'], string>> = {
      code: '@',
      tiers: '@',
      criteria: '@',
      entry: '@',
      moment: '@',
      date: 'dd/MM/yyyy',
    };
    // What a recompute draws is text by its apostrophe.
    const formatOf = ({ kind: { type }, owner }: Column) =>
      owner !== 'script' || type === 'date' ? expected[type] : undefined;
    for (const [index, column] of columns.entries())
      for (const row of [2, filled + 1, LAST_ROW])
        expect(sheet.formatAt(row, index + 1).numberFormat).toBe(formatOf(column) ?? 'General');
  });

  test('offers what may be entered, also in rows still to come, and refuses nothing that is typed', () => {
    for (const [index, column] of columns.entries()) {
      const isEntered = column.owner === 'person' && table.ink !== 'output';
      for (const row of [2, filled + 1, LAST_ROW]) {
        const rule = ruleAt(sheet, row, index + 1);
        const { kind } = column;
        if (!isEntered || !['enum', 'tick', 'date', 'unit', 'criteria'].includes(kind.type)) continue;
        expect(rule?.allowInvalid).toBe(true);
        if (kind.type === 'enum') expect(rule).toMatchObject({ values: Object.values(kind.labels) });
        else if (kind.type === 'tick') expect(rule).toMatchObject({ values: ['Có', 'Không'] });
        else if (kind.type === 'date') expect(rule?.type).toBe('date');
        else {
          const from = kind.type === 'criteria' ? 1 : 2;
          expect(rule).toMatchObject({ type: 'range', sheet: lists.title, range: { row: 2, column: from } });
        }
      }
    }
  });

  test('has checkboxes on its filled rows only, so that blank rows stay blank', () => {
    for (const [index, { kind }] of columns.entries()) {
      if (kind.type !== 'checkbox') continue;
      const kinds = [2, filled, filled + 1].map((row) => ruleAt(sheet, row, index + 1)?.type);
      expect(kinds).toStrictEqual(['checkbox', 'checkbox', undefined]);
      const values = Array.from({ length: filled - 1 }, (_, row) => sheet.cell(row + 2, index + 1)?.value);
      expect(values.every((value) => typeof value === 'boolean')).toBe(true);
    }
  });

  test('has its live colours', () => {
    const formulas = sheet.conditionalFormats.map(({ formula }) => `=${formula}`);
    const place = newPlace(table);
    const styles = [
      ...tableStyles(table.id, place),
      ...(table.id === criteria.id ? proposedUnitStyles(place) : []),
    ];
    expect(formulas).toStrictEqual(styles.map(({ formula }) => formula));
  });

  test('warns who types where the program writes, and stops nobody', () => {
    const gid = workbook.state.spreadsheet.sheets.find(({ name }) => name === table.title)?.gid;
    const found = workbook.state.spreadsheet.protections.filter((protection) => protection.gid === gid);
    expect(found.every(({ warningOnly, editors }) => warningOnly && editors === null)).toBe(true);
    const places = found.map(({ range }) => range && [range.row, range.column, range.rows, range.columns]);
    const kept = table.id === 'settings' ? ['workbookId', 'schemaVersion', 'evidenceNumbers'] : [];
    const rowOf = (key: string) => rowsOf(workbook, 'settings').findIndex((row) => row.key === key) + 2;
    expect(places).toStrictEqual(
      table.ink === 'output'
        ? [null]
        : [
            ...journalRuns(table).map(([first, count]) => [2, first, LAST_ROW - 1, count]),
            ...(kept.length > 0 ? [[rowOf(kept[0] ?? ''), 1, kept.length, columns.length]] : []),
          ],
    );
  });
});

describe('rules that differ by row', () => {
  test('a criterion answered by Có/Không offers these two, any other takes a number', () => {
    const sheet = sheetOf(workbook, criteria);
    const rules = rowsOf(workbook, 'criteria').map(({ rule }, index) => [
      rule,
      ruleAt(sheet, index + 2, columnOf(criteria, 'actual'))?.type,
    ]);
    expect(rules).toHaveLength(50 + PROPOSED_CRITERIA.length);
    for (const [rule, type] of rules) expect(type).toBe(rule === 'yes_no' ? 'list' : undefined);
  });

  test('an item to confirm offers its own answers', () => {
    const sheet = sheetOf(workbook, planQuestions);
    for (const [index, question] of PLAN_ROWS.planQuestions.entries())
      expect(ruleAt(sheet, index + 2, columnOf(planQuestions, 'answer'))).toMatchObject({
        type: 'list',
        values: choicesOf(question.id ?? ''),
      });
  });

  test('a setting with a closed list offers it', () => {
    const sheet = sheetOf(workbook, settings);
    for (const [index, { kind }] of Object.values(SETTINGS).entries()) {
      const rule = ruleAt(sheet, index + 2, columnOf(settings, 'value'));
      if (kind.type === 'enum') expect(rule).toMatchObject({ values: Object.values(kind.labels) });
      else expect(rule).toBeUndefined();
    }
  });
});

describe.each(named(pages))('the page %s', (id, page) => {
  const sheet = sheetOf(workbook, page);

  test('is drawn, with its widths, colours and merged headings', () => {
    expect(sheet.lastRow).toBeGreaterThan(7);
    expect(page.widths.map((_width, index) => sheet.columnWidth(index + 1))).toStrictEqual(page.widths);
    const styles = pageStyles(id);
    expect(sheet.conditionalFormats.map(({ formula }) => `=${formula}`)).toStrictEqual(
      styles.live.map(({ formula }) => formula),
    );
    expect(sheet.merges).toStrictEqual(styles.merges);
    expect(sheet.frozenRows).toBe(styles.frozenRows);
  });
});

test('Tổng quan warns all around its box, which is a checkbox left free', () => {
  const sheet = sheetOf(workbook, { title: 'Tổng quan' });
  expect([sheet.cell(DASHBOARD_BOX.row, 1)?.value, sheet.cell(DASHBOARD_BOX.row, 2)?.value]).toStrictEqual([
    'Tính lại ngay',
    false,
  ]);
  expect(ruleAt(sheet, DASHBOARD_BOX.row, 2)?.type).toBe('checkbox');
  const gid = workbook.state.spreadsheet.sheets.find(({ name }) => name === 'Tổng quan')?.gid;
  const found = workbook.state.spreadsheet.protections.filter((protection) => protection.gid === gid);
  expect(found).toMatchObject([
    {
      range: null,
      warningOnly: true,
      unprotected: [{ row: DASHBOARD_BOX.row, column: 2, rows: 1, columns: 1 }],
    },
  ]);
});

describe("the plan's own data", () => {
  const nameOf = (code: string) => PLAN_ROWS.units.find((unit) => unit.code === code)?.name ?? code;
  const shown = ({ key, kind }: Column, seed: SeedRow): string => {
    const text = seed[key] ?? '';
    if (kind.type === 'unit') return nameOf(text);
    if (kind.type === 'units') return text.split('; ').map(nameOf).join('; ');
    return kind.type === 'checkbox' ? text || 'FALSE' : text;
  };
  const seeded = tables.filter((table) => table.id in PLAN_ROWS);

  test.each(named(seeded))('%s is entered whole', (id, table) => {
    const own: readonly SeedRow[] = PLAN_ROWS[id as keyof typeof PLAN_ROWS];
    const seeds = table === criteria ? [...own, ...PROPOSED_CRITERIA] : own;
    const found = rowsOf(workbook, id);
    const columns = columnsOf(table);
    const cells = (row: Record<string, string>) =>
      columns.map(({ key }) => (row[key] ?? '').replace(/^'/, ''));
    expect(found.map(cells)).toStrictEqual(seeds.map((seed) => columns.map((column) => shown(column, seed))));
  });

  test('ten rows of the schedule make eleven tasks, with five yearly dates; row 5 waits to be confirmed', () => {
    const rows = rowsOf(workbook, 'tasks');
    const numbers = rows.map(({ planNo }) => planNo);
    expect(numbers.filter((number) => number !== '').map(Number)).toStrictEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 8, 9, 10,
    ]);
    expect(rows.filter(({ planNo }) => planNo === '').map(({ id }) => id)).toStrictEqual(
      [2026, 2027, 2028, 2029, 2030].map((year) => `V.1-${year}`),
    );
    const unclear = rows.filter(({ dateStatus }) => dateStatus === 'to_confirm');
    expect(unclear.map(({ id, timeText }) => [id, timeText])).toStrictEqual([['IV.5', 'Tháng 02/2026']]);
  });

  test('twelve units of the commune, four bodies above it, fifty criteria, six goals, the items to confirm', () => {
    const levels = rowsOf(workbook, 'units').map(({ level }) => level);
    expect(levels.filter((level) => level === 'commune')).toHaveLength(12);
    expect(levels.filter((level) => level === 'province')).toHaveLength(4);
    expect(rowsOf(workbook, 'criteria').filter(({ code }) => !code?.startsWith('G'))).toHaveLength(50);
    expect(rowsOf(workbook, 'goals')).toHaveLength(6);
    expect(rowsOf(workbook, 'planQuestions').map(({ id }) => id)).toStrictEqual([
      'I01',
      'I07',
      'I02',
      'I03',
      'I06',
      'I09',
      'I27',
      'I33',
      ...['I04', 'I12', 'I13', 'I14', 'I17', 'I19', 'I22', 'I25', 'I28', 'I34', 'I35'],
    ]);
    const years = new Set(rowsOf(workbook, 'holidays').map(({ date }) => date?.slice(0, 4)));
    expect([...years]).toStrictEqual(['2026', '2027', '2028', '2029', '2030']);
  });

  test('every setting has its row, the two that the program keeps are filled in', () => {
    const found = new Map(rowsOf(workbook, 'settings').map(({ key, value }) => [key, value]));
    expect([...found.keys()]).toStrictEqual(Object.keys(SETTINGS));
    expect(found.get('workbookId')).toBe(WORKBOOK_ID);
    expect(found.get('schemaVersion')).toBe(String(SCHEMA_VERSION));
    expect(found.get('sending')).toBe('test');
    expect(found.get('operatorEmail')).toBe('');
  });

  test('tables that grow by use begin empty', () => {
    for (const { id } of [evidence, documents]) expect(rowsOf(workbook, id)).toStrictEqual([]);
    for (const id of ['reminderLog', 'scoreHistory']) expect(rowsOf(workbook, id)).toStrictEqual([]);
  });

  test('choices of the dropdowns: fifty criteria with their names, twelve units', () => {
    const rows = rowsOf(workbook, 'lists');
    expect(rows).toHaveLength(50);
    expect(rows[4]?.criterion).toBe('A05 – Niêm yết danh mục, quy trình TTHC');
    expect(rows.filter(({ unit }) => unit !== '')).toHaveLength(12);
  });
});

describe('the end of the first run', () => {
  const first = emptyWorkspace();
  const result = run(first, 'setUpWorkbook');

  test('says what was made and where to go on', () => {
    expect(result.ok).toBe(true);
    expect(result.messages.filter(({ kind }) => kind !== 'toast')).toStrictEqual([
      {
        kind: 'alert',
        title: 'Tạo, khôi phục các bảng',
        text: 'Đã tạo 19 bảng.\n\nCần xem:\n- Bảng Bắt đầu: các việc cần làm tiếp theo.',
      },
    ]);
  });

  test('while it ran a toast named every tab before it was made, then the scoring', () => {
    const toasts = result.messages.filter(({ kind }) => kind === 'toast').map(({ text }) => text);
    const named = toasts.slice(0, -1).map((text) => /^Đang tạo bảng (.+?): (.+)$/.exec(text));
    expect(named.map((found) => found?.[1])).toStrictEqual(tabs.map((_, at) => `${at + 1}/${tabs.length}`));
    const titles = named.map((found) => found?.[2]);
    expect([...titles].sort()).toStrictEqual(tabs.map(({ title }) => title).sort());
    expect(toasts.at(-1)).toBe('Đang tính điểm…');
  });

  test('stopped at any toast, that tab is the next to be made', () => {
    const shown: string[] = [];
    const stopped = emptyWorkspace();
    for (let calls = 1; shown.length < 3; calls += 1) {
      const { messages } = run(stopped, 'setUpWorkbook', { killAfter: calls });
      const last = messages.at(-1)?.text.split(': ')[1];
      if (last === undefined || shown.includes(last)) continue;
      expect(stopped.workbook.sheet(last)).toBeUndefined();
      shown.push(last);
    }
  });

  test('costs at most 250 calls and 30 seconds, as modelled', () => {
    expect(result.calls.total).toBeLessThanOrEqual(250);
    expect(result.modelledMs).toBeLessThanOrEqual(30_000);
  });

  test('sends nothing, makes no file, sets no trigger', () => {
    expect([result.mails, result.files, first.state.triggers]).toStrictEqual([[], [], []]);
  });

  test('sets language and time zone before it makes the first tab', () => {
    const stopped = emptyWorkspace();
    for (let calls = 1; stopped.workbook.sheets.length === 1; calls += 1)
      run(stopped, 'setUpWorkbook', { killAfter: calls });
    expect(stopped.state.spreadsheet).toMatchObject({ locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' });
  });
});

describe('the second run', () => {
  test.each([
    ['the owner', {}],
    ['another editor', { user: EDITOR }],
    ['anybody years later', { now: new Date('2028-02-29T23:30:00+07:00') }],
  ])('by %s changes no structure', (_who, options) => {
    const workspace = newWorkbook();
    mustRun(workspace, 'recomputeScores', options);
    const result = run(workspace, 'setUpWorkbook', options);
    expect(result.ok).toBe(true);
    expect([result.calls.writes, result.writes]).toStrictEqual([0, []]);
    expect(withoutProgress(result)[0]?.text).toBe(
      'Các bảng đã đủ, không phải sửa gì.\n\nCần xem:\n- Bảng Bắt đầu: các việc cần làm tiếp theo.\n\nSố liệu đã nhập không thay đổi.',
    );
  });

  test('while it looks toasts name every tab, four at a time', () => {
    const { messages } = run(newWorkbook(), 'setUpWorkbook');
    const toasts = messages.filter(({ kind }) => kind === 'toast').map(({ text }) => text);
    const named = toasts.map((text) => /^Đang xem lại bảng (.+?)\/(\d+): (.+)$/.exec(text));
    expect(named.map((found) => found?.[1])).toStrictEqual(['1-4', '5-8', '9-12', '13-16', '17-19']);
    expect(new Set(named.map((found) => found?.[2]))).toStrictEqual(new Set([String(tabs.length)]));
    expect(named.flatMap((found) => found?.[3]?.split('; ') ?? [])).toStrictEqual(
      tabs.map(({ title }) => title),
    );
  });

  test('costs at most 90 calls and 16 seconds, as modelled', () => {
    for (const workspace of [newWorkbook(), sampleWorkbook()]) {
      const { calls, modelledMs } = run(workspace, 'setUpWorkbook');
      expect(calls.total).toBeLessThanOrEqual(90);
      expect(modelledMs).toBeLessThanOrEqual(16_000);
    }
  });

  test('on the file as it was saved writes nothing either', () => {
    const workspace = newWorkbook();
    workspace.save();
    const again = Workspace.open(workspace.dir);
    expect(run(again, 'setUpWorkbook').writes).toStrictEqual([]);
  });
});

test('goals and tasks are typed in plain text where the plan has words of its own', () => {
  const target = columnOf(goals, 'target');
  expect(rowsOf(workbook, 'goals').map(({ target: text }) => text)).toContain('từ 90%');
  expect(sheetOf(workbook, goals).cell(4, target)?.value).toBe('100%');
  expect(sheetOf(workbook, tasks).cell(2, columnOf(tasks, 'timeText'))?.value).toBe('Tháng 5/2026');
});
