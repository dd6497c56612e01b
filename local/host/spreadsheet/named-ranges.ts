// Named ranges of the workbook.
import { namedRange, setNamedRange } from '../../xlsx/names';
import type { HostService, Json } from '../service';
import { ServiceError } from '../service';
import { type Context, read, write } from './context';
import { METADATA, STRUCTURE } from './costs';
import { clip } from './formula/place';
import type { RangeRef } from './grid-ranges';

const NAME = /^[\p{L}_][\p{L}\p{N}_]{0,249}$/u;
const LIKE_A_CELL = /^(?:[A-Z]{1,3}\d+|R\d*C\d*|TRUE|FALSE)$/i;

export function namedRangeMethods(c: Context): HostService {
  return {
    namedRange: read(c, METADATA, (name: string): Json => {
      const found = namedRange(c.workbook, name);
      const sheet = found && c.workbook.sheet(found.sheet);
      const info = sheet && c.infoOf(sheet);
      const range = found && info && clip(found.range, info.maxRows, info.maxColumns);
      return info && range ? { gid: info.gid, ...range } : null;
    }),
    /** No range takes the name away. */
    setNamedRange: write(STRUCTURE, (name: string, ref: RangeRef | null) => {
      if (!NAME.test(name) || LIKE_A_CELL.test(name))
        throw new ServiceError(`The name you are trying to use is not valid: ${name}`);
      if (!ref && !namedRange(c.workbook, name))
        throw new ServiceError(`The named range ${name} does not exist.`);
      const area = ref && c.area(ref);
      const place = area && {
        sheet: area.info.name,
        range: { row: area.row, column: area.column, rows: area.rows, columns: area.columns },
      };
      setNamedRange(c.workbook, name, place);
      c.wrote(null, 0, true);
    }),
  };
}
