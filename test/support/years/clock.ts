// The same mornings by the built bundle: the clock's run at seven on the workbook as it stands.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvOf } from '../../../local/csv';
import { importTable } from '../../../local/tables';
import type { Workspace } from '../../../local/workspace';
import { columnsOf } from '../../../sheets-schema/define';
import { reminderLog } from '../../../sheets-schema/index';
import { addDays, type Day, isAfter } from '../../../src/core/base/dates';
import { branch, newWorkbook, rowsOf, run } from '../workspaces';
import { DAYS, FIRST_DAY, LAST_DAY } from './office';
import type { Morning } from './planned';
import { type MailRow, rowOf } from './table';

/** What went out on a morning: the rows of the journal, and the messages as files. */
export interface Sent {
  readonly day: Day;
  readonly rows: readonly MailRow[];
  readonly files: readonly Buffer[];
}

function runAt(workspace: Workspace, day: Day): Sent {
  const { error, mails } = run(workspace, 'dailyRun', {
    mode: 'clock',
    now: new Date(`${day}T07:00:00+07:00`),
  });
  if (error !== undefined) throw new Error(`${day}: ${JSON.stringify(error)}`);
  if (mails.length === 0) return { day, rows: [], files: [] };
  const carried = new Map(
    rowsOf(workspace, reminderLog.id)
      .filter(({ key, status }) => key?.startsWith(`${day}|`) && status === 'sent')
      .map(({ to, carried: tokens = '' }) => [to, tokens]),
  );
  return {
    day,
    rows: mails.map(({ to, subject }) => rowOf({ day, to, subject, carried: carried.get(to) ?? 'unsaid@@' })),
    files: mails.map(({ path }) => readFileSync(join(workspace.dir, path))),
  };
}

/** On a branch of that morning's workbook, with the journal as it would be by then. */
export function sentOn({ day, workspace, log }: Morning): Sent {
  const own = branch(workspace);
  const keys = columnsOf(reminderLog).map(({ key }) => key);
  const rows = log.map((record) => keys.map((key) => String(record[key as keyof typeof record] ?? '')));
  importTable(own, reminderLog.id, csvOf([keys, ...rows]));
  return runAt(own, day);
}

/** Day after day on one workbook, days off too. */
export function* sentInTwoYears(): Generator<Sent, void> {
  const workspace = newWorkbook();
  for (let day = FIRST_DAY; !isAfter(day, LAST_DAY); day = addDays(day, 1)) {
    if (day !== FIRST_DAY) yield runAt(workspace, day);
    for (const step of DAYS[day] ?? []) step(workspace, day);
  }
}
