// The looks of a page: few values are set place by place, many as rows of values, whichever takes fewer calls.
import type { PageStyles } from '../../../sheets-schema/page-styles';
import type { TextStyle } from '../../../sheets-schema/style';
import type { Area, Change, LookGrid, TextLook } from '../sheet/changes';

type Fixed = PageStyles['fixed'];
type Aspect = Exclude<LookGrid['aspect'], 'numberFormat'>;

/** Beyond it rows of values cost more than the call that they save. */
const GRID_CELLS = 1000;

const TEXT = ['bold', 'italic', 'size', 'color'] as const;
const ASPECTS: Readonly<Record<Aspect, readonly (keyof TextStyle)[]>> = {
  text: TEXT,
  background: ['background'],
  wrap: ['wrap'],
  align: ['align'],
  vertical: ['vertical'],
};

/** Later looks lie over earlier ones. */
export function planPageLooks(title: string, fixed: Fixed): Change[] {
  return (Object.keys(ASPECTS) as Aspect[]).flatMap((aspect): Change[] => {
    const singles = singlesOf(title, fixed, ASPECTS[aspect]);
    const area = boundsOf(fixed.filter(({ style }) => ASPECTS[aspect].some((key) => key in style)));
    return singles.length <= 1 || area.rows * area.columns > GRID_CELLS
      ? singles
      : [{ kind: 'looks', title, area, looks: gridOf(aspect, fixed, area) }];
  });
}

/** One change for each value of the aspect, in the order in which they come first. */
function singlesOf(title: string, fixed: Fixed, keys: readonly (keyof TextStyle)[]): Change[] {
  const byValue = new Map<string, { areas: Area[]; style: TextStyle }>();
  for (const { area, style } of fixed)
    for (const key of keys) {
      if (style[key] === undefined) continue;
      const value = `${key} ${style[key]}`;
      const same = byValue.get(value) ?? { areas: [], style: { [key]: style[key] } };
      same.areas.push(area);
      byValue.set(value, same);
    }
  return [...byValue.values()].map(({ areas, style }) => ({ kind: 'style', title, areas, style }));
}

function boundsOf(fixed: Fixed): Area {
  const row = Math.min(...fixed.map(({ area }) => area.row));
  const column = Math.min(...fixed.map(({ area }) => area.column));
  const bottom = Math.max(...fixed.map(({ area }) => area.row + area.rows));
  const right = Math.max(...fixed.map(({ area }) => area.column + area.columns));
  return { row, column, rows: bottom - row, columns: right - column };
}

const lies = ({ row, column, rows, columns }: Area, r: number, c: number): boolean =>
  r >= row && r < row + rows && c >= column && c < column + columns;

function gridOf(aspect: Aspect, fixed: Fixed, area: Area): LookGrid {
  const merged = Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_unused, c): TextStyle => {
      const own = fixed.filter((one) => lies(one.area, area.row + r, area.column + c));
      return Object.assign({}, ...own.map(({ style }) => style));
    }),
  );
  const each = <T>(of: (style: TextStyle) => T): T[][] => merged.map((row) => row.map(of));
  switch (aspect) {
    case 'text':
      return { aspect, values: each(textOf) };
    case 'background':
      return { aspect, values: each(({ background }) => background ?? null) };
    case 'wrap':
      return { aspect, values: each(({ wrap }) => wrap ?? false) };
    case 'align':
      return { aspect, values: each(({ align }) => align ?? null) };
    case 'vertical':
      return { aspect, values: each(({ vertical }) => vertical ?? null) };
  }
}

const textOf = (style: TextStyle): TextLook =>
  Object.fromEntries(TEXT.flatMap((key) => (style[key] === undefined ? [] : [[key, style[key]]])));
