// Colours of the pages by what their rows say, and formats that stay where the rows stay.
import { describe, expect, test } from '@jest/globals';
import {
  BOX_ROWS,
  DASHBOARD_BOX,
  DASHBOARD_ROWS,
  MARKS,
  type PageArea,
  pageStyles,
} from '../../sheets-schema/page-styles';
import { dashboard, start, unitWork } from '../../sheets-schema/pages';
import { PALETTE } from '../../sheets-schema/style';
import { holds } from '../support/formulas';

const liveOf = (pageId: string): string[] => pageStyles(pageId).live.map(({ formula }) => formula);

describe('Tổng quan', () => {
  const [late, eligible, nothing, heading, followed] = liveOf(dashboard.id) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const verdict = (text: string) => holds([eligible, nothing], { [`A${DASHBOARD_ROWS.verdict}`]: text });

  test.each([
    ['ĐỦ ĐIỀU KIỆN', [true, false]],
    ['ƯỚC TÍNH: ĐỦ ĐIỀU KIỆN', [true, false]],
    ['CHƯA ĐỦ ĐIỀU KIỆN', [false, false]],
    ['ƯỚC TÍNH: CHƯA ĐỦ ĐIỀU KIỆN', [false, false]],
    ['CHƯA TÍNH ĐƯỢC', [false, true]],
    ['ƯỚC TÍNH: CHƯA TÍNH ĐƯỢC', [false, true]],
  ])('the ground of %s', (text, expected) => {
    expect(verdict(text)).toStrictEqual(expected);
  });

  test.each([
    ['THEO ĐƠN VỊ', [true, false]],
    ['THEO NHÓM TIÊU CHÍ', [true, false]],
    ['MỤC TIÊU KẾ HOẠCH (mục II)', [true, false]],
    ['  theo dõi: Chủ tịch UBND xã', [false, true]],
    ['Trung tâm PVHCC', [false, false]],
    ['', [false, false]],
  ])('a row of the desk that says "%s"', (text, expected) => {
    expect(holds([heading, followed], { D1: text })).toStrictEqual(expected);
  });

  test('only a number of late work is marked', () => {
    expect([1, 0, 'Việc quá hạn', ''].map((H1) => holds([late], { H1 })[0])).toStrictEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test('red only where the program itself has stopped, never for people’s work', () => {
    const { fixed, live } = pageStyles(dashboard.id);
    const isRed = ({ color, background }: { color?: string; background?: string }): boolean =>
      background === PALETTE.red || color === PALETTE.redText;
    expect(fixed.filter(({ style }) => isRed(style))).toStrictEqual([]);
    expect(live.filter(isRed).map(({ range }) => range)).toStrictEqual([
      `A${DASHBOARD_ROWS.automatic}:B${DASHBOARD_ROWS.runsBy}`,
    ]);
  });

  test('it has stopped once the day that its line begins with is over', () => {
    const stopped = liveOf(dashboard.id).filter((formula) => formula.includes('TODAY()'));
    const cell = `B${DASHBOARD_ROWS.runsBy}`;
    // Wednesday 21 October 2026, as a serial number.
    const today = (Date.UTC(2026, 9, 21) - Date.UTC(1899, 11, 30)) / 86_400_000;
    const past = (text: string) => holds(stopped, { [cell]: text }, today);
    expect(stopped).toHaveLength(1);
    expect(past('20/10/2026; quá ngày này là đã ngừng chạy')).toStrictEqual([true]);
    expect(past('21/10/2026; quá ngày này là đã ngừng chạy')).toStrictEqual([false]);
    expect(['', 'chưa rõ ngày nào', '31/12'].flatMap(past)).toStrictEqual([false, false, false]);
  });

  test('merged texts stay inside A:B, apart from each other and from the box', () => {
    const { merges } = pageStyles(dashboard.id);
    const rowsOf = ({ row, rows }: PageArea) => Array.from({ length: rows }, (_, at) => row + at);
    const rows = merges.flatMap(rowsOf);
    expect(merges.every(({ column, columns }) => column === 1 && columns === 2)).toBe(true);
    expect(new Set(rows).size).toBe(rows.length);
    expect(rows).not.toContain(DASHBOARD_BOX.row);
    expect(rows).toContain(DASHBOARD_ROWS.verdict);
    expect(BOX_ROWS).toStrictEqual({ dashboard: DASHBOARD_ROWS.box });
  });
});

describe('Việc của đơn vị', () => {
  test.each([
    [{ A2: '▌ Trung tâm PVHCC' }, [true, false, false, false]],
    [{ A2: 'VIỆC CỦA CHỦ TỊCH UBND XÃ DO ĐƠN VỊ THEO DÕI' }, [false, true, false, false]],
    ...Object.values(MARKS.sections).map(
      (mark) => [{ A2: `${mark}: 3` }, [false, false, true, false]] as const,
    ),
    [{ A2: 'Không còn việc tồn đọng' }, [false, false, false, true]],
    [{ A2: 'Đảng ủy', B2: 'Không còn việc tồn đọng' }, [false, false, false, true]],
    [{ A2: 'C10 Máy photo', B2: 'Chưa có số liệu' }, [false, false, false, false]],
    [{}, [false, false, false, false]],
  ])('a row %j', (cells, expected) => {
    expect(holds(liveOf(unitWork.id), { ...cells })).toStrictEqual(expected);
  });
});

test('Bắt đầu: a step that is done is green', () => {
  expect(['☑', '☐', ''].map((A2) => holds(liveOf(start.id), { A2 })[0])).toStrictEqual([true, false, false]);
});

test('no two rules of a page share a formula, by which a missing one is known', () => {
  for (const page of [start, dashboard, unitWork])
    expect(new Set(liveOf(page.id)).size).toBe(liveOf(page.id).length);
});

test('a tab that is no page has no page style', () => {
  expect(pageStyles('tasks')).toStrictEqual({ fixed: [], live: [], merges: [], frozenRows: 0 });
});
