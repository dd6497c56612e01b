// The mails of the two years as the rules plan them, morning by morning: the tabs as they stand, and a journal in memory.
import { isDatePattern } from '../../../local/host/spreadsheet/number-format';
import type { Workspace } from '../../../local/workspace';
import type { Sheet } from '../../../local/xlsx';
import { reminderLog, reviewLog, scoreHistory } from '../../../sheets-schema/index';
import { planFrom } from '../../../src/app/mail/plan-mails';
import { COMPUTED_FROM, type Computed, compute } from '../../../src/app/scoring/compute';
import { addDays, type Day, isAfter, isWorkingDay, momentOfSerial } from '../../../src/core/base/dates';
import type { Letter } from '../../../src/core/mail/letter';
import type { OutgoingMail } from '../../../src/core/mail/outgoing-mail';
import type { RawCell } from '../../../src/core/sheet/cells';
import type { RawTab } from '../../../src/core/sheet/table';
import type { MailRecord } from '../../../src/core/workbook/records';
import { newWorkbook, OWNER, WORKBOOK_ID } from '../workspaces';
import { DAYS, FIRST_DAY, LAST_DAY } from './office';

/** A morning at seven, before anybody enters anything. */
export interface Morning {
  readonly day: Day;
  readonly computed: Computed;
  readonly sent: readonly { readonly letter: Letter; readonly mail: OutgoingMail }[];
  /** The journal before it. */
  readonly log: readonly MailRecord[];
  /** As it stands that morning; whoever changes it branches it first. */
  readonly workspace: Workspace;
}

/** Mornings of those days, from the day after the plan's adoption on; on days off nothing is planned. */
export function* mornings(isWanted: (day: Day) => boolean): Generator<Morning, void> {
  const workspace = newWorkbook();
  const log: MailRecord[] = [];
  let tabs = tabsOf(workspace);
  for (let day = FIRST_DAY; !isAfter(day, LAST_DAY); day = addDays(day, 1)) {
    if (day !== FIRST_DAY && isWanted(day)) {
      const computed = computedOn(day, tabs, log);
      const sent = isWorkingDay(day, computed.data.holidays) ? lettersOf(computed, log) : [];
      yield { day, computed, sent, log: [...log], workspace };
      log.push(...sent.map(({ letter }, index) => recordOf(letter, log.length + index + 2)));
    }
    const steps = DAYS[day] ?? [];
    for (const step of steps) step(workspace, day);
    if (steps.length > 0) tabs = tabsOf(workspace);
  }
}

function lettersOf(computed: Computed, log: readonly MailRecord[]): Morning['sent'] {
  const plan = planFrom(computed, {
    log,
    test: false,
    byClock: true,
    linkTo: (table, row) => `https://example.com/so#${table}${row === null ? '' : `-${row}`}`,
  });
  return plan.letters.map((letter) => ({ letter, mail: letter.write() }));
}

const recordOf = (letter: Letter, row: number): MailRecord => ({
  row,
  key: letter.key,
  day: letter.day,
  kind: letter.kind,
  stage: letter.stage,
  unit: letter.unit,
  items: letter.items,
  carried: letter.carried,
  to: letter.to,
  cc: letter.cc.join(', '),
  status: 'sent',
  at: `${letter.day} 07:00`,
  error: null,
});

function computedOn(today: Day, tabs: ReadonlyMap<string, RawTab>, log: readonly MailRecord[]): Computed {
  const computed = compute(tabs, {
    today,
    workbookId: WORKBOOK_ID,
    automatic: { on: true, by: OWNER, since: FIRST_DAY, lastRun: today },
    realSending: null,
    locked: null,
    hardLock: null,
    lockable: [],
    titles: new Set(),
    outputs: new Map(),
  });
  return { ...computed, mailLog: log };
}

/** What the program reads, but for the journal of mails. */
function tabsOf({ workbook }: Workspace): ReadonlyMap<string, RawTab> {
  const isRead = (id: string): boolean => id !== reminderLog.id;
  const wanted = [...COMPUTED_FROM.filter(({ id }) => isRead(id)), scoreHistory];
  const read = new Map(
    wanted.flatMap(({ id, title }): [string, RawTab][] => {
      const sheet = workbook.sheet(title);
      return sheet === undefined ? [] : [[id, { title, gid: 0, values: valuesOf(sheet) }]];
    }),
  );
  if (!read.has(reviewLog.id)) read.delete(scoreHistory.id);
  return read;
}

const valuesOf = (sheet: Sheet): RawCell[][] =>
  Array.from({ length: sheet.lastRow }, (_, row) =>
    Array.from({ length: sheet.lastColumn }, (_unused, column) => {
      const cell = sheet.cell(row + 1, column + 1);
      const value = cell?.value ?? '';
      if (typeof value === 'object') return value.error;
      return typeof value === 'number' && isDatePattern(cell?.format.numberFormat ?? '')
        ? { date: momentOfSerial(value) }
        : value;
    }),
  );
