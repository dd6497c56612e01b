// A change that a workbook in use needs when the schema moves on.
import type { Services } from '../google/services';

export interface Migration {
  /** The schema version the workbook has afterwards. */
  readonly version: number;
  /** May be run again after a kill: it must find what is already done. */
  run(services: Services): void;
}
