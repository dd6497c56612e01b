// A page that set-up makes or mends: its looks, its box, its warning. What it says is drawn by a recompute.
import type { Page } from '../../../sheets-schema/define';
import { BOX_ROWS, pageStyles } from '../../../sheets-schema/page-styles';
import { NEW_SHEET, type TextStyle } from '../../../sheets-schema/style';
import type { Area, Change } from '../sheet/changes';
import type { TabStructure } from '../sheet/structure';
import { planLiveColours } from './look';
import { planPageLooks } from './page-looks';
import { CHECKBOX } from './rules';
import { planInkNote } from './shared-look';
import { planUnlocked, planWholeWarning } from './warnings';
import { planWidths } from './widths';

/** The page on a sheet that has the looks which tabs share; `structure` is what was left on one that was emptied. */
export function planNewPage(
  page: Page,
  widthAt: (index: number) => number,
  structure: TabStructure | undefined,
): Change[] {
  const { title } = page;
  const styles = pageStyles(page.id);
  return [
    ...foreignMerges(page, structure).map((area): Change => ({ kind: 'unmerge', title, area })),
    ...planWidths(title, widthAt, page.widths),
    ...styles.merges.map((area): Change => ({ kind: 'merge', title, area })),
    ...planPageLooks(title, styles.fixed),
    ...planFittings(page, structure),
  ];
}

/**
 * What is missing of merges, box, colours, note and warning. The page is the program's: rows and columns that somebody
 * put in or took out moved its looks, which then are given again.
 */
export function planPageParts(page: Page, structure: TabStructure | undefined): Change[] {
  return [...(structure === undefined ? [] : planInPlace(page, structure)), ...planFittings(page, structure)];
}

/** Box, colours, note and warning. */
function planFittings(page: Page, structure: TabStructure | undefined): Change[] {
  const { title } = page;
  const styles = pageStyles(page.id);
  const box = boxOf(page);
  return [
    ...planBox(page, structure, box),
    ...planLiveColours(title, structure, styles.live, true),
    ...((structure?.headerNotes[0] ?? '') === '' ? [planInkNote(title, page.ink)] : []),
    // The box is ticked on phones every day.
    ...planWholeWarning(title, structure, box),
    ...planUnlocked(title, structure),
  ];
}

const isSame = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** The looks that are given by place within `part`, anew where it has those of other rows. */
export const planLooksAgain = (page: Page, part: Area): Change[] =>
  planPageLooks(page.title, [
    { area: part, style: PLAIN },
    ...pageStyles(page.id).fixed.flatMap(({ area, style }) => {
      const common = intersection(area, part);
      return common === null ? [] : [{ area: common, style }];
    }),
  ]);

function intersection(a: Area, b: Area): Area | null {
  const [row, column] = [Math.max(a.row, b.row), Math.max(a.column, b.column)];
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** Merged cells that are none of the page's. */
function foreignMerges({ id, widths }: Page, structure: TabStructure | undefined): Area[] {
  const own = pageStyles(id).merges;
  return (structure?.merges ?? []).filter(
    (found) => found.column <= widths.length && !own.some((area) => isSame(area, found)),
  );
}

/** Merged cells tell whether looks stand where they should. */
function planInPlace(page: Page, structure: TabStructure): Change[] {
  const { title, widths } = page;
  const styles = pageStyles(page.id);
  const foreign = foreignMerges(page, structure);
  const lost = styles.merges.filter((own) => !structure.merges.some((found) => isSame(own, found)));
  if (foreign.length === 0 && lost.length === 0) return [];
  return [
    ...foreign.map((area): Change => ({ kind: 'unmerge', title, area })),
    ...lost.map((area): Change => ({ kind: 'merge', title, area })),
    ...planWidths(title, () => 0, widths),
    ...planPageLooks(title, [{ area: boundsOf(page), style: PLAIN }, ...styles.fixed]),
  ];
}

/** As far down as looks are given by place. */
function boundsOf({ id, widths }: Page): Area {
  const bottoms = pageStyles(id).fixed.map(({ area }) => area.row + area.rows - 1);
  const rows = Math.max(...bottoms.filter((row) => row < NEW_SHEET.rows), 1);
  return { row: 1, column: 1, rows, columns: widths.length };
}

/** Where nothing else is said. */
const PLAIN: TextStyle = {
  bold: false,
  italic: false,
  size: 10,
  color: '#000000',
  background: '#ffffff',
  wrap: false,
  align: 'normal',
  vertical: 'middle',
};

/**
 * A box that moved with its row is none of the page's any more, nor is any other rule of entry in it. A new page gets its
 * box when it is drawn.
 */
function planBox(page: Page, structure: TabStructure | undefined, box: Area | null): Change[] {
  if (box === null || structure === undefined) return [];
  const { title, widths } = page;
  const ruled = structure.ruled.flatMap((row, r) =>
    row.slice(0, widths.length).flatMap((isRuled, c) => (isRuled ? [[r + 2, c + 1] as const] : [])),
  );
  const strays = ruled.filter(([row, column]) => row !== box.row || column !== box.column);
  if (strays.length === 0 && ruled.length > 0) return [];
  const rows = Math.max(...strays.map(([row]) => row), 1);
  const whole = { row: 1, column: 1, rows, columns: widths.length };
  return [
    ...(strays.length > 0 ? [{ kind: 'validation' as const, title, area: whole, validation: null }] : []),
    { kind: 'validation', title, area: box, validation: CHECKBOX },
  ];
}

function boxOf(page: Page): Area | null {
  const row = BOX_ROWS[page.id];
  return row === undefined ? null : { row, column: 2, rows: 1, columns: 1 };
}
