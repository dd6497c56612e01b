// The workbook's version against the program's: an older one is first brought up to date, a newer one is left alone.
import { SCHEMA_VERSION } from '../../../sheets-schema/index';
import { AppError } from '../../core/base/errors';

/** A workbook of a later version is not touched: its tabs may mean what this program does not know. */
export function refuseNewer(version: number | null): void {
  if (version !== null && version > SCHEMA_VERSION)
    throw new AppError('newer_workbook', { version, known: SCHEMA_VERSION });
}

/** For what sends, files or freezes: it needs the tabs as this program knows them. Blank is a row that was deleted. */
export function requirePresentVersion(version: number | null): void {
  refuseNewer(version);
  if (version !== null && version < SCHEMA_VERSION)
    throw new AppError('older_workbook', { version, known: SCHEMA_VERSION });
}
