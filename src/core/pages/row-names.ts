// What each row of a page stands for, told from what it says: the same for a page as it stands and as it is to be drawn.
import type { Page } from '../../../sheets-schema/define';
import { MARKS } from '../../../sheets-schema/page-styles';
import { dashboard, start, unitWork } from '../../../sheets-schema/pages';
import type { NamedRow, PageCell, PageRows } from '../sheet/beside-page';

type Row = readonly PageCell[];

const NO_NAMES: readonly string[] = [];

const textAt = (row: Row, at: number): string => row[at]?.text ?? '';

const nameOf = (...parts: readonly string[]): string => JSON.stringify(parts);

/** A heading without the figures and remarks that change: "QUÁ HẠN: 3", "BẮT ĐẦU – 6 việc". */
const headingOf = (text: string): string =>
  (text.split(/[:;–(.]/)[0] ?? '').replace(/\d+(?:[.,/]\d+)*/g, '#').trim();

/** Steps are known by their numbers. */
function startRow(row: Row): readonly string[] {
  const number = /^(\d+)\./.exec(textAt(row, 1))?.[1];
  if (number !== undefined) return [nameOf('step', number)];
  const heading = headingOf(textAt(row, 0));
  return heading === '' ? NO_NAMES : [nameOf('line', heading)];
}

/**
 * A task or criterion in the block of its unit, wherever the unit's list has it; by itself where it went to another unit,
 * or its unit was renamed.
 */
function unitWorkRows(rows: readonly Row[], isPage: boolean): readonly string[][] {
  let [block, followed] = ['', ''];
  return rows.map((row) => {
    const [text, isItem] = [textAt(row, 0), textAt(row, 3) !== ''];
    if (text === '') return [];
    if (text.startsWith(MARKS.unitBlock.trim())) {
      [block, followed] = [text, ''];
      return [nameOf('block', block)];
    }
    if (isItem && (block !== '' || !isPage)) {
      const item = row[3]?.key ?? text;
      const names = [nameOf('item', item, block, followed), nameOf('item', item)];
      // Below the page, a row of no block may be one of the list of units.
      return block === '' ? [...names, nameOf('unit', text)] : names;
    }
    if (isItem) return [nameOf('unit', text)];
    if (text.startsWith(MARKS.followedWork)) {
      followed = text;
      return [nameOf('followed', text, block)];
    }
    return [nameOf('line', headingOf(text), block, followed)];
  });
}

const PHONE = 0;
const DESK = 3;

/**
 * The desk part names a row where it says something: words beside the page stand next to it. Rows of the phone part stay
 * where they are; its verdict of another day must not stand among what was kept.
 */
function dashboardRow(row: Row, at: number, isPage: boolean): NamedRow {
  const [phone, desk] = [textAt(row, PHONE), textAt(row, DESK)];
  const here = isPage ? [...(phone === '' ? [] : [nameOf('phone', phone)]), nameOf('row', String(at))] : [];
  if (desk !== '')
    return {
      names: [nameOf('desk', /^\d+\. /.exec(desk)?.[0] ?? desk)],
      also: here,
      part: [DESK, dashboard.widths.length],
    };
  if (phone === '') return { names: NO_NAMES, also: here, part: [0, 0] };
  return {
    names: isPage ? [nameOf('beside', String(at)), ...here] : NO_NAMES,
    part: Object.values(MARKS.verdict).some((words) => phone.includes(words)) ? [0, 0] : [PHONE, PHONE + 1],
  };
}

const whole =
  ({ widths }: Page) =>
  (names: readonly string[]): NamedRow => ({ names, part: [0, widths.length] });

/** By the page's id. */
const PAGE_ROWS: Readonly<Record<string, PageRows>> = {
  [start.id]: { byLinks: false, namesOf: (rows) => rows.map(startRow).map(whole(start)) },
  [unitWork.id]: {
    byLinks: true,
    namesOf: (rows, isPage) => unitWorkRows(rows, isPage).map(whole(unitWork)),
  },
  [dashboard.id]: {
    byLinks: false,
    namesOf: (rows, isPage) => rows.map((row, at) => dashboardRow(row, at, isPage)),
  },
};

/** How the rows of a page are known. */
export function pageRows({ id }: Page): PageRows {
  const rows = PAGE_ROWS[id];
  if (rows === undefined) throw new Error(`Nothing tells the rows of ${id} apart.`);
  return rows;
}
