// A copy of the workbook in the Drive of whoever runs: a file of its own, as the workbook stands at that moment.
import { writeWorkbook } from '../xlsx';
import type { Workbook } from '../xlsx/model';
import { DriveFolder, GOOGLE_SHEET } from './drive-folder';
import { type Execution, newId } from './execution';
import { presentMoment } from './virtual-time';

/** Its id. */
export function keepCopy(execution: Execution, workbook: Workbook, name: string): string {
  const { dir, state, user, trace } = execution;
  const folder = new DriveFolder(dir, state.drive);
  const file = { name, mimeType: GOOGLE_SHEET, parents: [] };
  const path = folder.place(file);
  folder.write(path, writeWorkbook(workbook));
  const id = newId(state);
  const createdTime = presentMoment(execution).toISOString();
  state.drive.push({ ...file, id, owner: user, createdTime, trashed: false, appProperties: {}, path });
  trace.files.push({ name, mimeType: GOOGLE_SHEET, path });
  return id;
}
