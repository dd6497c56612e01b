import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PlannedMail } from '../../../src/core/mail/planned-mail';
import { batchOf, recipientCount } from '../../../src/core/mail/quota';
import { planReminders, type ReminderOptions } from '../../../src/core/mail/reminders';
import type { UnitDirectory } from '../../../src/core/sheet/units';
import type { Task } from '../../../src/core/workbook/inputs';
import { planData, planUnits } from '../../support/data';
import {
  addressed,
  BY_CLICK,
  lateTask,
  logRow,
  OPERATOR,
  reminderData,
  TODAY,
  toldPlan,
  toldSection,
  unitsWith,
  withinQuota,
} from '../../support/reminders';

const REAL = BY_CLICK;

const planOf = (units: UnitDirectory, tasks: readonly Task[], options: Partial<ReminderOptions> = {}) =>
  toldPlan(planReminders(reminderData(units, tasks), TODAY, { ...REAL, ...options }));

const mailTo = (address: string, more: Record<string, unknown>) => ({
  key: `${TODAY}|${address}`,
  day: TODAY,
  to: address,
  cc: [],
  tone: 'reminder',
  testTo: null,
  ...more,
});

const late = lateTask({ id: 'IV.4', row: 5 });

describe('planReminders', () => {
  test("the plan's own schedule on the sample day", () => {
    const units = addressed('DU', 'PVHCC', 'VP', 'VHXH', 'MTTQ', 'CT', 'UBND', 'BCD');
    const plan = planReminders(planData({ units }), TODAY, REAL);
    expect(toldPlan(plan)).toStrictEqual({
      day: TODAY,
      mails: [
        mailTo('du@example.com', {
          tone: 'cooperation',
          sections: [{ unit: 'DU', lead: ['IV.2+112'] }],
        }),
        mailTo('vhxh@example.com', {
          sections: [{ unit: 'VHXH', followed: { BCD: ['IV.8-1+112'] } }],
        }),
        mailTo('pvhcc@example.com', {
          sections: [{ unit: 'PVHCC', lead: ['IV.4+20'], coordinated: ['IV.3+112'] }],
        }),
        mailTo('vp@example.com', {
          sections: [{ unit: 'VP', followed: { UBND: ['IV.1+142'] }, coordinated: ['IV.2+112'] }],
        }),
        mailTo('mttq@example.com', {
          tone: 'cooperation',
          sections: [{ unit: 'MTTQ', coordinated: ['IV.2+112', 'IV.8-1+112'] }],
        }),
      ],
      alreadySent: [],
      skipped: [
        ['BXDD', 'no_address'],
        ['CUDV', 'no_address'],
        ['IV.5', 'to_confirm'],
      ],
    });
  });

  test('a unit that is done with its part is told no more of the task; the others are', () => {
    const units = addressed('DU', 'VP', 'MTTQ');
    const task = lateTask({
      id: 'IV.2',
      row: 3,
      leadUnit: 'DU',
      coordinatingUnits: ['VP', 'MTTQ'],
      coordinatingDone: ['MTTQ'],
    });
    const { mails } = planReminders(reminderData(units, [task]), TODAY, REAL);
    expect(mails.map(({ to }) => to)).toStrictEqual(['du@example.com', 'vp@example.com']);
  });

  test.each<[string, Partial<Task>]>([
    ['done', { status: 'done' }],
    ['a done date alone', { doneDate: '2026-10-01' }],
    ['continuous', { kind: 'continuous' }],
    ['dropped', { status: 'dropped' }],
    ['due in eight working days', { dueDate: '2026-10-30' }],
  ])('not sent and not worth a line: %s', (_, values) => {
    expect(planOf(addressed('PVHCC'), [{ ...late, ...values }])).toStrictEqual({
      day: TODAY,
      mails: [],
      alreadySent: [],
      skipped: [],
    });
  });

  test.each<[string, Partial<Task>, string]>([
    ['to confirm', { dateStatus: 'to_confirm' }, 'to_confirm'],
    ['extended', { extensionTo: TODAY }, 'extended'],
    ['waiting for the commune to be eligible', { waits: 'not_eligible' }, 'waiting'],
    ['in words that cannot be read', { unread: true }, 'unread'],
    ['without a date', { dueDate: null }, 'no_date'],
    ['without a date, in words that cannot be read', { dueDate: null, unread: true }, 'unread'],
  ])('past its date but paused, or without one, so listed: %s', (_, values, why) => {
    const plan = planOf(addressed('PVHCC'), [{ ...late, ...values }]);
    expect([plan.mails, plan.skipped]).toStrictEqual([[], [['IV.4', why]]]);
  });

  test('a task without a known lead unit is listed; its coordinating units still hear of it', () => {
    const plan = planOf(addressed('PVHCC'), [{ ...late, leadUnit: null, coordinatingUnits: ['PVHCC'] }]);
    expect(plan.mails[0]?.sections).toStrictEqual([{ unit: 'PVHCC', coordinated: ['IV.4+20'] }]);
    expect(plan.skipped).toStrictEqual([['IV.4', 'lead_missing']]);
  });

  test('a group is opened; a member that leads does not also coordinate', () => {
    const units = addressed('PVHCC', 'KT', 'VP', 'VHXH', 'CUDV', 'CACDV');
    const plan = planOf(units, [{ ...late, coordinatingUnits: ['CACDV'] }]);
    expect(plan.mails.flatMap(({ sections }) => sections)).toStrictEqual([
      { unit: 'VHXH', coordinated: ['IV.4+20'] },
      { unit: 'PVHCC', lead: ['IV.4+20'] },
      { unit: 'KT', coordinated: ['IV.4+20'] },
      { unit: 'CUDV', coordinated: ['IV.4+20'] },
      { unit: 'VP', coordinated: ['IV.4+20'] },
    ]);
  });

  test('own work stands before that of a leader, and a task only once', () => {
    const units = addressed('VP');
    const tasks = [
      lateTask({ id: 'a', row: 2, leadUnit: 'CT', coordinatingUnits: ['VP'] }),
      lateTask({ id: 'b', row: 3, leadUnit: 'VP', coordinatingUnits: ['UBND'] }),
      lateTask({ id: 'c', row: 4, leadUnit: 'UBND' }),
    ];
    expect(planOf(units, tasks).mails.map(({ sections }) => sections)).toStrictEqual([
      [{ unit: 'VP', lead: ['b+20'], followed: { UBND: ['c+20'], CT: ['a+20'] } }],
    ]);
  });

  test.each<[string, Parameters<typeof unitsWith>[0], string, string]>([
    ['province, whatever its address', { SNV: { email: 'sonoivu@example.com' } }, 'SNV', 'province'],
    ['no level chosen', { PVHCC: { email: 'a@example.com', level: null } }, 'PVHCC', 'level_missing'],
    ['no mail wanted', { PVHCC: { email: 'a@example.com', tone: 'none' } }, 'PVHCC', 'no_mail_wanted'],
    ['no address', {}, 'PVHCC', 'no_address'],
    [
      "the province's address",
      { PVHCC: { email: 'So@example.com' }, SNV: { ccEmail: 'so@example.com' } },
      'PVHCC',
      'address_of_province',
    ],
    [
      'a leader without a handler, though with an address',
      { CT: { email: 'chutich@example.com', handledBy: null } },
      'CT',
      'handler_missing',
    ],
    [
      'an unknown handler',
      { PVHCC: { email: 'a@example.com', handledBy: 'TCKH' } },
      'PVHCC',
      'handler_missing',
    ],
    [
      'handlers in a circle',
      { PVHCC: { handledBy: 'KT' }, KT: { handledBy: 'PVHCC', email: 'a@example.com' } },
      'PVHCC',
      'circular',
    ],
    ['a handler of the province', { UBND: { handledBy: 'SNV' } }, 'UBND', 'province'],
  ])('nobody is written to, and it is listed: %s', (_, changes, leadUnit, why) => {
    const plan = planReminders(reminderData(unitsWith(changes), [{ ...late, leadUnit }]), TODAY, REAL);
    expect(plan.mails).toStrictEqual([]);
    expect(plan.skipped.map((skip) => skip.why)).toStrictEqual([why]);
    expect(plan.skipped.map((skip) => skip.kind === 'unit' && toldSection(skip.section))).toHaveLength(1);
  });

  test('two units at one address, in whatever capitals, share a mail in the gentler tone', () => {
    const units = unitsWith({
      PVHCC: { email: 'Xa@example.com', ccEmail: 'mot.cua@example.com' },
      MTTQ: { email: 'xa@Example.com', ccEmail: 'MOT.CUA@example.com' },
    });
    expect(planOf(units, [{ ...late, coordinatingUnits: ['MTTQ'] }]).mails).toStrictEqual([
      mailTo('xa@example.com', {
        to: 'Xa@example.com',
        cc: ['mot.cua@example.com'],
        tone: 'cooperation',
        sections: [
          { unit: 'PVHCC', lead: ['IV.4+20'] },
          { unit: 'MTTQ', coordinated: ['IV.4+20'] },
        ],
      }),
    ]);
  });

  test('a tone that nobody chose is the gentler one', () => {
    const units = unitsWith({ PVHCC: { email: 'a@example.com', tone: null } });
    expect(planOf(units, [late]).mails[0]?.tone).toBe('cooperation');
  });

  test.each<[string, string]>([
    ['a leader', 'chutich@example.com'],
    ['the province', 'sonoivu@example.com'],
    ['a unit with a mail of its own', 'KT@example.com'],
    ['the unit itself', 'Pvhcc@example.com'],
    ['an address that had its mail this morning', 'sang@example.com'],
    ['an address copied in this morning', 'ban.sao@example.com'],
  ])('no copy to %s', (_, ccEmail) => {
    const units = unitsWith({
      PVHCC: { email: 'pvhcc@example.com', ccEmail },
      KT: { email: 'kt@example.com' },
      CT: { email: 'chutich@example.com' },
      SNV: { email: 'sonoivu@example.com' },
    });
    const log = [
      logRow({
        key: `${TODAY}|sang@example.com`,
        cc: 'x@example.com, Ban.Sao@example.com',
        status: 'sent',
      }),
    ];
    const plan = planOf(units, [late, lateTask({ id: 'b', leadUnit: 'KT' })], { log });
    expect(plan.mails.map(({ to, cc }) => [to, cc])).toStrictEqual([
      ['pvhcc@example.com', []],
      ['kt@example.com', []],
    ]);
  });

  test.each([
    ['sent', true],
    ['unknown', true],
    ['settled', true],
    [null, true],
    ['failed', false],
    ['planned', false],
    ['test', false],
  ] as const)('a journal row %s uses up the day: %s', (status, used) => {
    const log = [logRow({ key: `${TODAY}|pvhcc@example.com`, status })];
    const plan = planOf(addressed('PVHCC'), [late], { log });
    expect([plan.mails.length, plan.alreadySent]).toStrictEqual(
      used ? [0, [`${TODAY}|pvhcc@example.com`]] : [1, []],
    );
  });

  test("yesterday's mail does not count today", () => {
    const log = [logRow({ key: '2026-10-19|pvhcc@example.com', status: 'sent' })];
    expect(planOf(addressed('PVHCC'), [late], { log }).mails).toHaveLength(1);
  });

  test('a test plans everything for the operator, whatever the journal says, under keys of its own', () => {
    const log = [
      logRow({ key: `${TODAY}|pvhcc@example.com`, status: 'sent' }),
      logRow({ key: `test|${TODAY}|pvhcc@example.com`, status: 'test' }),
    ];
    expect(planOf(addressed('PVHCC'), [late], { log, test: true })).toStrictEqual({
      day: TODAY,
      mails: [
        mailTo('pvhcc@example.com', {
          key: `test|${TODAY}|pvhcc@example.com`,
          testTo: OPERATOR,
          sections: [{ unit: 'PVHCC', lead: ['IV.4+20'] }],
        }),
      ],
      alreadySent: [],
      skipped: [],
    });
  });

  test('whatever the units and tasks: no address twice, none of the province or a leader', () => {
    const codes = planUnits.all.map(({ code }) => code ?? '');
    const address = fc.constantFrom('a@example.com', 'A@example.com', 'b@example.com', 'c@example.com', null);
    const forbidden = ['tinh@example.com', 'chutich@example.com'];
    fc.assert(
      fc.property(
        fc.array(address, { minLength: codes.length, maxLength: codes.length }),
        fc.array(fc.tuple(fc.constantFrom(...codes), fc.subarray(codes)), { maxLength: 8 }),
        (addresses, rows) => {
          const units = unitsWith(
            Object.fromEntries(
              codes.map((code, index) => {
                const own = addresses[index] ?? null;
                if (code.startsWith('X_')) return [code, { email: forbidden[0] as string }];
                if (code === 'CT') return [code, { email: forbidden[1] as string }];
                return [code, { email: own, ccEmail: addresses.at(-index) ?? null }];
              }),
            ),
          );
          const tasks = rows.map(([leadUnit, coordinatingUnits], index) =>
            lateTask({ id: `t${index}`, row: index + 2, leadUnit, coordinatingUnits }),
          );
          const { mails } = planReminders(reminderData(units, tasks), TODAY, REAL);
          const all = mails.flatMap(({ to, cc }) => [to, ...cc]).map((each) => each.toLowerCase());
          expect(new Set(all).size).toBe(all.length);
          expect(all.filter((each) => forbidden.includes(each))).toStrictEqual([]);
          for (const { sections } of mails) {
            for (const section of sections) {
              const ids = Object.values(toldSection(section)).flatMap((part) =>
                Array.isArray(part) ? part : typeof part === 'object' ? Object.values(part ?? {}).flat() : [],
              );
              expect(new Set(ids).size).toBe(ids.length);
              expect(ids.length).toBeGreaterThan(0);
            }
          }
        },
      ),
    );
  });
});

describe('what may leave today', () => {
  const mail = (address: string, copies = 0): PlannedMail => ({
    key: `${TODAY}|${address}`,
    day: TODAY,
    to: address,
    cc: Array.from({ length: copies }, (_, index) => `${index}${address}`),
    tone: 'reminder',
    sections: [],
    testTo: null,
  });
  const keys = (mails: readonly PlannedMail[]) => mails.map(({ to }) => to);

  test('copies count; a mail too big waits, smaller ones behind it go; sending is in the order of keys', () => {
    const mails = [mail('d'), mail('c', 2), mail('b'), mail('a')];
    expect(mails.map(recipientCount)).toStrictEqual([1, 3, 1, 1]);
    const { send, waiting } = withinQuota(mails, 2);
    expect([keys(send), waiting.map(({ mail: { to }, why }) => [to, why])]).toStrictEqual([
      ['b', 'd'],
      [
        ['c', 'over_quota'],
        ['a', 'over_quota'],
      ],
    ]);
  });

  test('the office’s own limit and the operator’s yes hold real mails back, tests not', () => {
    const allowance = { quota: 9, limit: 3, isAgreed: (address: string) => address !== '0c' };
    const mails = [mail('a', 2), mail('b'), mail('c', 1)];
    const whys = (of: readonly PlannedMail[]) =>
      batchOf(of, allowance).waiting.map(({ mail: { to }, why }) => [to, why]);
    expect(whys(mails)).toStrictEqual([
      ['b', 'over_limit'],
      ['c', 'not_agreed'],
    ]);
    expect(whys(mails.map((one) => ({ ...one, testTo: OPERATOR })))).toStrictEqual([]);
  });

  test('a test mail is one recipient', () => {
    expect(recipientCount({ ...mail('a', 3), testTo: OPERATOR })).toBe(1);
  });

  test('nothing left, nothing sent', () => {
    expect(withinQuota([mail('a')], 0)).toStrictEqual({
      send: [],
      waiting: [{ mail: mail('a'), why: 'over_quota' }],
    });
  });

  test('13 units with a quota of 5 are all reached within three days, in the order of the units', () => {
    const codes = Array.from({ length: 13 }, (_, index) => `U${String(index).padStart(2, '0')}`);
    const [model] = planUnits.all.filter(({ code }) => code === 'PVHCC');
    const units: UnitDirectory = {
      ...planUnits,
      all: codes.map((code) => ({
        ...(model as NonNullable<typeof model>),
        code,
        email: `${code}@example.com`,
      })),
      byCode: (code) => units.all.find((unit) => unit.code === code) ?? null,
      members: () => [],
    };
    const data = reminderData(
      units,
      codes.map((code, index) => lateTask({ id: code, row: index + 2, leadUnit: code })),
    );
    const log: ReturnType<typeof logRow>[] = [];
    const reached = ['2026-10-20', '2026-10-21', '2026-10-22', '2026-10-23'].map((day) => {
      const { send } = withinQuota(planReminders(data, day, { ...REAL, log }).mails, 5);
      log.push(...send.map(({ key }) => logRow({ key, status: 'sent' })));
      return keys(send).map((address) => address.slice(0, 3));
    });
    expect(reached).toStrictEqual([
      ['U00', 'U01', 'U02', 'U03', 'U04'],
      ['U05', 'U06', 'U07', 'U08', 'U09'],
      ['U00', 'U01', 'U10', 'U11', 'U12'],
      ['U02', 'U03', 'U04', 'U05', 'U06'],
    ]);
  });
});
