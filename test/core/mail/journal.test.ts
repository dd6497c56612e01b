import { describe, expect, test } from '@jest/globals';
import {
  type JournaledMail,
  lastMailDay,
  lastReached,
  mailKey,
  markOf,
  plannedRows,
  reachedOn,
  reconcile,
  type StatusChange,
  sendingFailure,
  type WriteAhead,
  withChanges,
} from '../../../src/core/mail/journal';
import { itemsOfMail, type PlannedMail } from '../../../src/core/mail/planned-mail';
import { planReminders } from '../../../src/core/mail/reminders';
import { carriedText } from '../../../src/core/mail/stages';
import type { MailRecord } from '../../../src/core/workbook/records';
import {
  addressed,
  BY_CLICK,
  lateTask,
  logRow,
  OPERATOR,
  reminderData,
  TODAY,
  withinQuota,
} from '../../support/reminders';

const TOMORROW = '2026-10-21';
/** As the journal keeps it. */
const journaled = (mail: PlannedMail): JournaledMail => ({
  ...mail,
  kind: 'work',
  carried: carriedText(itemsOfMail(mail)),
  stage: 'past_due',
  unit: mail.sections.map(({ unit }) => unit.code).join('; '),
  items: 'x',
});
const record = (address: string, status: MailRecord['status'], day = TODAY): MailRecord =>
  logRow({ key: `${day}|${address}`, day, status });

describe('mailKey', () => {
  test('a real mail a day and address; tests apart', () => {
    expect(mailKey('work', TODAY, ' A@Example.com', false)).toBe('2026-10-20|a@example.com');
    expect(mailKey('work', TODAY, 'a@example.com', true)).toBe('test|2026-10-20|a@example.com');
  });
});

describe('reconcile', () => {
  const rows = (day = TODAY) => ['c', 'a', 'd', 'b'].map((name) => record(name, 'planned', day));
  const change = (name: string, status: StatusChange['status'], note: StatusChange['note'], day = TODAY) => ({
    key: `${day}|${name}`,
    status,
    note,
  });

  test('the cursor in the middle, rows sorted by a person: before it sent, at it unknown, after it still to send', () => {
    expect(reconcile(rows(), `${TODAY}|b`, TODAY)).toStrictEqual({
      changes: [change('a', 'sent', null), change('b', 'unknown', 'interrupted')],
      pending: [`${TODAY}|c`, `${TODAY}|d`],
    });
  });

  test('killed before the first mail: nothing was sent', () => {
    expect(reconcile(rows(), null, TODAY)).toStrictEqual({
      changes: [],
      pending: ['c', 'a', 'd', 'b'].map((name) => `${TODAY}|${name}`),
    });
  });

  test('killed at the last mail', () => {
    expect(reconcile(rows(), `${TODAY}|d`, TODAY)).toStrictEqual({
      changes: [
        change('c', 'sent', null),
        change('a', 'sent', null),
        change('d', 'unknown', 'interrupted'),
        change('b', 'sent', null),
      ],
      pending: [],
    });
  });

  test('the next day: the same truth, but what was not sent will not be sent any more', () => {
    expect(reconcile(rows(), `${TODAY}|b`, TOMORROW)).toStrictEqual({
      changes: [
        change('c', 'failed', 'not_sent'),
        change('a', 'sent', null),
        change('d', 'failed', 'not_sent'),
        change('b', 'unknown', 'interrupted'),
      ],
      pending: [],
    });
  });

  test('rows of another day or of a test are no part of the batch', () => {
    const others = [
      record('a', 'planned', '2026-10-19'),
      logRow({ key: `test|${TODAY}|a`, status: 'planned' }),
    ];
    expect(reconcile(others, `${TODAY}|b`, TODAY)).toStrictEqual({
      changes: [
        change('a', 'failed', 'not_sent', '2026-10-19'),
        { key: `test|${TODAY}|a`, status: 'failed', note: 'not_sent' },
      ],
      pending: [],
    });
  });

  test('a killed test: sent ones are tests, nobody has to ask a unit; real rows wait on', () => {
    const tests = ['a', 'b', 'c'].map((name) => logRow({ key: `test|${TODAY}|${name}`, status: 'planned' }));
    expect(reconcile([...tests, record('a', 'planned')], `test|${TODAY}|b`, TODAY)).toStrictEqual({
      changes: [
        { key: `test|${TODAY}|a`, status: 'test', note: null },
        { key: `test|${TODAY}|b`, status: 'failed', note: 'interrupted' },
        { key: `test|${TODAY}|c`, status: 'failed', note: 'not_sent' },
      ],
      pending: [`${TODAY}|a`],
    });
  });

  test('only planned rows change', () => {
    const statuses = ['sent', 'failed', 'unknown', 'settled', 'test', null] as const;
    const done = statuses.map((status, index) => record(`a${index}`, status));
    expect(reconcile([...done, logRow({ status: 'planned' })], `${TODAY}|a3`, TODAY)).toStrictEqual({
      changes: [],
      pending: [],
    });
  });
});

describe('what the journal says of addresses', () => {
  const log = [
    logRow({ key: '2026-10-18|a@x.vn', cc: 'B@x.vn; c@x.vn', status: 'sent' }),
    logRow({ key: '2026-10-19|A@x.vn', status: 'settled' }),
    logRow({ key: '2026-10-17|a@x.vn', status: 'sent' }),
    logRow({ key: '2026-10-20|d@x.vn', status: 'failed' }),
    logRow({ key: 'test|2026-10-20|e@x.vn', status: 'sent' }),
    logRow({ status: 'sent' }),
  ];

  test('who was reached on a day, copies included', () => {
    expect(reachedOn(log, '2026-10-18')).toStrictEqual(new Set(['a@x.vn', 'b@x.vn', 'c@x.vn']));
    expect(reachedOn(log, '2026-10-20')).toStrictEqual(new Set());
  });

  test('when an address was last written to, and when a mail last went out for sure', () => {
    expect(lastReached(log)).toStrictEqual(new Map([['a@x.vn', '2026-10-19']]));
    expect(lastMailDay(log)).toBe('2026-10-18');
    expect(lastMailDay([])).toBeNull();
  });
});

describe('plannedRows', () => {
  const units = addressed('PVHCC', 'KT', 'VP');
  const tasks = ['PVHCC', 'KT', 'VP'].map((leadUnit, index) =>
    lateTask({ id: leadUnit, row: index + 2, leadUnit }),
  );
  const plan = (test: boolean) => planReminders(reminderData(units, tasks), TODAY, { ...BY_CLICK, test });
  const run = { day: TODAY, test: false, at: '2026-10-20 07:02' };

  test('rows of the batch, in place of those that failed; earlier ones whose work is done are closed', () => {
    const { send, waiting } = withinQuota(plan(false).mails.map(journaled), 2);
    const log = [
      record('pvhcc@example.com', 'failed'),
      record('mttq@example.com', 'planned'),
      record('mttq@example.com', 'planned', '2026-10-19'),
    ];
    const common = { day: TODAY, kind: 'work', stage: 'past_due', items: 'x', cc: '', at: run.at };
    expect(plannedRows({ send, waiting }, log, run, String)).toStrictEqual({
      replaced: [
        {
          key: `${TODAY}|pvhcc@example.com`,
          unit: 'PVHCC',
          carried: 'PVHCC@2026-09-30@weekly-2026-10-19',
          to: 'pvhcc@example.com',
          status: 'planned',
          error: '',
          ...common,
        },
      ],
      appended: [
        {
          key: `${TODAY}|kt@example.com`,
          unit: 'KT',
          carried: 'KT@2026-09-30@weekly-2026-10-19',
          to: 'kt@example.com',
          status: 'planned',
          error: '',
          ...common,
        },
        {
          key: `${TODAY}|vp@example.com`,
          unit: 'VP',
          carried: 'VP@2026-09-30@weekly-2026-10-19',
          to: 'vp@example.com',
          status: 'failed',
          error: 'over_quota',
          ...common,
        },
      ],
      changes: [{ key: `${TODAY}|mttq@example.com`, status: 'failed', note: 'no_longer_due' }],
    });
  });

  test('a test goes to the operator and leaves the rows of a real run alone', () => {
    const [mail] = plan(true).mails;
    const rows = plannedRows(
      { send: [{ ...journaled(mail as PlannedMail), cc: ['x@example.com'] }], waiting: [] },
      [record('mttq@example.com', 'planned')],
      { ...run, test: true },
      String,
    );
    expect(rows.appended.map(({ to, cc }) => [to, cc])).toStrictEqual([[OPERATOR, '']]);
    expect([rows.replaced, rows.changes]).toStrictEqual([[], []]);
  });

  test('a failure that names an address of the mail is a refusal, in whatever language', () => {
    const [real] = plan(false).mails as [PlannedMail];
    const refused = [`Invalid email: ${real.to}`, `Email không hợp lệ: ${real.to.toUpperCase()}`];
    for (const text of refused) expect(sendingFailure(real, text)).toStrictEqual({ refused: text });
    for (const text of ['Service error: MailApp', 'Invalid email: khac@example.com'])
      expect(sendingFailure(real, text)).toStrictEqual({ thrown: text });
    expect(markOf(real, { refused: 'x' })).toStrictEqual({
      key: real.key,
      status: 'failed',
      note: { refused: 'x' },
    });
  });

  test('marks after the attempt', () => {
    const [real] = plan(false).mails as [PlannedMail];
    const [trial] = plan(true).mails as [PlannedMail];
    const thrown = { thrown: 'Dịch vụ bận' };
    expect([
      markOf(real, 'sent'),
      markOf(real, thrown),
      markOf(trial, 'sent'),
      markOf(trial, thrown),
    ]).toStrictEqual([
      { key: real.key, status: 'sent', note: null },
      { key: real.key, status: 'unknown', note: thrown },
      { key: trial.key, status: 'test', note: null },
      { key: trial.key, status: 'failed', note: thrown },
    ]);
  });
});

/** A run as the rules want it: settle, clear the cursor, write ahead, then cursor and mail in turn, mark, clear. */
class Office {
  log: MailRecord[] = [];
  cursor: string | null = null;
  readonly outbox: string[] = [];

  constructor(private readonly data: ReturnType<typeof reminderData>) {}

  /** The effects of a run, one by one, so that it can be killed between any two. */
  *run(day: string): Generator<void> {
    const apply = (changes: readonly StatusChange[]) => {
      this.log = withChanges(this.log, changes);
    };
    apply(reconcile(this.log, this.cursor, day).changes);
    yield;
    this.cursor = null;
    yield;
    const { mails } = planReminders(this.data, day, { ...BY_CLICK, log: this.log });
    const { send, waiting } = withinQuota(mails.map(journaled), 100);
    this.write(plannedRows({ send, waiting }, this.log, { day, test: false, at: '' }, String));
    yield;
    for (const mail of send) {
      this.cursor = mail.key;
      yield;
      this.outbox.push(mail.key);
      yield;
    }
    apply(send.map((mail) => markOf(mail, 'sent')));
    yield;
    this.cursor = null;
    yield;
  }

  private write({ replaced, appended, changes }: WriteAhead): void {
    const rows = new Map(replaced.map((row) => [row.key, row]));
    this.log = withChanges(this.log, changes).map((old) => ({ ...old, ...rows.get(old.key) }));
    this.log.push(...appended.map((row, index) => ({ ...row, row: this.log.length + index + 2 })));
    // A person sorts the journal between two runs: nothing may hang on the order of its rows.
    this.log.reverse();
  }
}

describe('a run killed at any point', () => {
  const codes = ['DU', 'VHXH', 'PVHCC', 'KT', 'CUDV', 'VP', 'MTTQ'];
  const data = reminderData(
    addressed(...codes),
    codes.map((leadUnit, index) => lateTask({ id: leadUnit, row: index + 2, leadUnit })),
  );
  const keys = codes.map((code) => `${TODAY}|${code.toLowerCase()}@example.com`).sort();
  const finish = (run: Generator<void>) => [...run].length;
  const kill = (run: Generator<void>, after: number) => {
    for (let step = 0; step < after; step += 1) run.next();
  };
  const steps = finish(new Office(data).run(TODAY));

  test('undisturbed, every unit has its mail, and a second run of the day sends nothing', () => {
    const office = new Office(data);
    finish(office.run(TODAY));
    finish(office.run(TODAY));
    expect(office.outbox).toStrictEqual(keys);
    expect(new Set(office.log.map(({ status }) => status))).toStrictEqual(new Set(['sent']));
  });

  test('the next run of the day finishes it: no mail twice, at most one row for a person to settle', () => {
    for (let first = 1; first <= steps; first += 1) {
      const office = new Office(data);
      kill(office.run(TODAY), first);
      finish(office.run(TODAY));
      const unknown = office.log.filter(({ status }) => status === 'unknown').map(({ key }) => key ?? '');
      expect(unknown.length).toBeLessThanOrEqual(1);
      expect(new Set(office.outbox).size).toBe(office.outbox.length);
      expect([...new Set([...office.outbox, ...unknown])].sort()).toStrictEqual(keys);
      expect(office.log.filter(({ status }) => status !== 'sent' && status !== 'unknown')).toStrictEqual([]);
    }
  });

  test('killed twice: still no mail twice, none lost in silence', () => {
    for (let first = 1; first <= steps; first += 1) {
      for (let second = 1; second <= steps; second += 1) {
        const office = new Office(data);
        kill(office.run(TODAY), first);
        kill(office.run(TODAY), second);
        finish(office.run(TODAY));
        const unknown = office.log.filter(({ status }) => status === 'unknown').map(({ key }) => key ?? '');
        expect(new Set(office.outbox).size).toBe(office.outbox.length);
        expect([...new Set([...office.outbox, ...unknown])].sort()).toStrictEqual(keys);
        // What is marked as sent was sent.
        const sent = office.log.filter(({ status }) => status === 'sent').map(({ key }) => key ?? '');
        expect(sent.filter((key) => !office.outbox.includes(key))).toStrictEqual([]);
      }
    }
  });

  test('taken up only the next day: what was not sent is named as such, and goes out with that day', () => {
    for (let first = 1; first <= steps; first += 1) {
      const office = new Office(data);
      kill(office.run(TODAY), first);
      const before = [...office.outbox];
      finish(office.run(TOMORROW));
      const ofToday = office.log.filter(({ day }) => day === TODAY);
      const claimed = ofToday.filter(({ status }) => status === 'sent').map(({ key }) => key ?? '');
      expect(claimed.filter((key) => !before.includes(key))).toStrictEqual([]);
      const open = ofToday.filter(({ status }) => status === 'planned');
      expect(open).toStrictEqual([]);
      // Who is asked to cooperate is asked again only the next week.
      const asked = ofToday.filter(
        ({ key, status }) => /du|bxdd|mttq/.test(key ?? '') && (status === 'sent' || status === 'unknown'),
      );
      expect(office.outbox.filter((key) => key.startsWith(TOMORROW))).toHaveLength(
        codes.length - asked.length,
      );
    }
  });
});
