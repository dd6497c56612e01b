// A change that a workbook in use needs when the schema moves on.
import type { Table } from '../../sheets-schema/define';
import type { Services } from '../google/services';

export interface Migration {
  /** The schema version the workbook has afterwards. */
  readonly version: number;
  /** Tabs of which none may be missing: one that people renamed would never be changed once it has its name again. */
  readonly needs: readonly Table[];
  /** May be run again after a kill: it must find what is already done. */
  run(services: Services): void;
}
