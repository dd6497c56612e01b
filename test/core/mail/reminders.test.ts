import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { batchOf, recipientCount } from '../../../src/core/mail/quota';
import { type PlannedMail, planReminders, type ReminderOptions } from '../../../src/core/mail/reminders';
import type { UnitDirectory } from '../../../src/core/sheet/units';
import type { Task } from '../../../src/core/workbook/inputs';
import { planData, planUnits } from '../../support/data';
import {
  addressed,
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

const REAL: ReminderOptions = { log: [], test: false, operator: OPERATOR };

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
    const units = addressed(
      'PARTY',
      'PASC',
      'OFFICE',
      'CULTURE_SOCIAL',
      'FRONT',
      'PC_CHAIR',
      'PC',
      'STEERING',
    );
    const plan = planReminders(planData({ units }), TODAY, REAL);
    expect(toldPlan(plan)).toStrictEqual({
      day: TODAY,
      mails: [
        mailTo('party@example.com', {
          tone: 'cooperation',
          sections: [{ unit: 'PARTY', lead: ['IV.2+112'] }],
        }),
        mailTo('culture_social@example.com', {
          sections: [{ unit: 'CULTURE_SOCIAL', followed: { STEERING: ['IV.8-1+112'] } }],
        }),
        mailTo('pasc@example.com', {
          sections: [{ unit: 'PASC', lead: ['IV.4+20'], coordinated: ['IV.3+112'] }],
        }),
        mailTo('office@example.com', {
          sections: [{ unit: 'OFFICE', followed: { PC: ['IV.1+142'] }, coordinated: ['IV.2+112'] }],
        }),
        mailTo('front@example.com', {
          tone: 'cooperation',
          sections: [{ unit: 'FRONT', coordinated: ['IV.2+112', 'IV.8-1+112'] }],
        }),
      ],
      alreadySent: [],
      skipped: [
        ['PARTY_BUILDING', 'no_address'],
        ['PUBLIC_SERVICE', 'no_address'],
        ['IV.5', 'to_confirm'],
      ],
    });
  });

  test.each<[string, Partial<Task>]>([
    ['done', { status: 'done' }],
    ['a done date alone', { doneDate: '2026-10-01' }],
    ['continuous', { kind: 'continuous' }],
    ['dropped', { status: 'dropped' }],
    ['due today', { dueDate: TODAY }],
    ['no date', { dueDate: null }],
  ])('not sent and not worth a line: %s', (_, values) => {
    expect(planOf(addressed('PASC'), [{ ...late, ...values }])).toStrictEqual({
      day: TODAY,
      mails: [],
      alreadySent: [],
      skipped: [],
    });
  });

  test.each<[string, Partial<Task>, string]>([
    ['to confirm', { dateStatus: 'to_confirm' }, 'to_confirm'],
    ['extended', { extensionTo: TODAY }, 'extended'],
  ])('past its date but paused, so listed: %s', (_, values, why) => {
    const plan = planOf(addressed('PASC'), [{ ...late, ...values }]);
    expect([plan.mails, plan.skipped]).toStrictEqual([[], [['IV.4', why]]]);
  });

  test('a task without a known lead unit is listed; its coordinating units still hear of it', () => {
    const plan = planOf(addressed('PASC'), [{ ...late, leadUnit: null, coordinatingUnits: ['PASC'] }]);
    expect(plan.mails[0]?.sections).toStrictEqual([{ unit: 'PASC', coordinated: ['IV.4+20'] }]);
    expect(plan.skipped).toStrictEqual([['IV.4', 'lead_missing']]);
  });

  test('a group is opened; a member that leads does not also coordinate', () => {
    const units = addressed('PASC', 'ECONOMY', 'OFFICE', 'CULTURE_SOCIAL', 'PUBLIC_SERVICE', 'DEPTS');
    const plan = planOf(units, [{ ...late, coordinatingUnits: ['DEPTS'] }]);
    expect(plan.mails.flatMap(({ sections }) => sections)).toStrictEqual([
      { unit: 'CULTURE_SOCIAL', coordinated: ['IV.4+20'] },
      { unit: 'PASC', lead: ['IV.4+20'] },
      { unit: 'ECONOMY', coordinated: ['IV.4+20'] },
      { unit: 'PUBLIC_SERVICE', coordinated: ['IV.4+20'] },
      { unit: 'OFFICE', coordinated: ['IV.4+20'] },
    ]);
  });

  test('own work stands before that of a leader, and a task only once', () => {
    const units = addressed('OFFICE');
    const tasks = [
      lateTask({ id: 'a', row: 2, leadUnit: 'PC_CHAIR', coordinatingUnits: ['OFFICE'] }),
      lateTask({ id: 'b', row: 3, leadUnit: 'OFFICE', coordinatingUnits: ['PC'] }),
      lateTask({ id: 'c', row: 4, leadUnit: 'PC' }),
    ];
    expect(planOf(units, tasks).mails.map(({ sections }) => sections)).toStrictEqual([
      [{ unit: 'OFFICE', lead: ['b+20'], followed: { PC: ['c+20'], PC_CHAIR: ['a+20'] } }],
    ]);
  });

  test.each<[string, Parameters<typeof unitsWith>[0], string, string]>([
    ['province, whatever its address', { X_HOME: { email: 'sonoivu@example.com' } }, 'X_HOME', 'province'],
    ['no level chosen', { PASC: { email: 'a@example.com', level: null } }, 'PASC', 'level_missing'],
    ['no mail wanted', { PASC: { email: 'a@example.com', tone: 'none' } }, 'PASC', 'no_mail_wanted'],
    ['no address', {}, 'PASC', 'no_address'],
    [
      "the province's address",
      { PASC: { email: 'So@example.com' }, X_HOME: { ccEmail: 'so@example.com' } },
      'PASC',
      'address_of_province',
    ],
    [
      'a leader without a handler, though with an address',
      { PC_CHAIR: { email: 'chutich@example.com', handledBy: null } },
      'PC_CHAIR',
      'handler_missing',
    ],
    ['an unknown handler', { PASC: { email: 'a@example.com', handledBy: 'VP' } }, 'PASC', 'handler_missing'],
    [
      'handlers in a circle',
      { PASC: { handledBy: 'ECONOMY' }, ECONOMY: { handledBy: 'PASC', email: 'a@example.com' } },
      'PASC',
      'circular',
    ],
    ['a handler of the province', { PC: { handledBy: 'X_HOME' } }, 'PC', 'province'],
  ])('nobody is written to, and it is listed: %s', (_, changes, leadUnit, why) => {
    const plan = planReminders(reminderData(unitsWith(changes), [{ ...late, leadUnit }]), TODAY, REAL);
    expect(plan.mails).toStrictEqual([]);
    expect(plan.skipped.map((skip) => skip.why)).toStrictEqual([why]);
    expect(plan.skipped.map((skip) => skip.kind === 'unit' && toldSection(skip.section))).toHaveLength(1);
  });

  test('two units at one address, in whatever capitals, share a mail in the gentler tone', () => {
    const units = unitsWith({
      PASC: { email: 'Xa@example.com', ccEmail: 'mot.cua@example.com' },
      FRONT: { email: 'xa@Example.com', ccEmail: 'MOT.CUA@example.com' },
    });
    expect(planOf(units, [{ ...late, coordinatingUnits: ['FRONT'] }]).mails).toStrictEqual([
      mailTo('xa@example.com', {
        to: 'Xa@example.com',
        cc: ['mot.cua@example.com'],
        tone: 'cooperation',
        sections: [
          { unit: 'PASC', lead: ['IV.4+20'] },
          { unit: 'FRONT', coordinated: ['IV.4+20'] },
        ],
      }),
    ]);
  });

  test('a tone that nobody chose is the gentler one', () => {
    const units = unitsWith({ PASC: { email: 'a@example.com', tone: null } });
    expect(planOf(units, [late]).mails[0]?.tone).toBe('cooperation');
  });

  test.each<[string, string]>([
    ['a leader', 'chutich@example.com'],
    ['the province', 'sonoivu@example.com'],
    ['a unit with a mail of its own', 'ECONOMY@example.com'],
    ['the unit itself', 'Pasc@example.com'],
    ['an address that had its mail this morning', 'sang@example.com'],
    ['an address copied in this morning', 'ban.sao@example.com'],
  ])('no copy to %s', (_, ccEmail) => {
    const units = unitsWith({
      PASC: { email: 'pasc@example.com', ccEmail },
      ECONOMY: { email: 'economy@example.com' },
      PC_CHAIR: { email: 'chutich@example.com' },
      X_HOME: { email: 'sonoivu@example.com' },
    });
    const log = [
      logRow({
        key: `${TODAY}|sang@example.com`,
        cc: 'x@example.com, Ban.Sao@example.com',
        status: 'sent',
      }),
    ];
    const plan = planOf(units, [late, lateTask({ id: 'b', leadUnit: 'ECONOMY' })], { log });
    expect(plan.mails.map(({ to, cc }) => [to, cc])).toStrictEqual([
      ['pasc@example.com', []],
      ['economy@example.com', []],
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
    const log = [logRow({ key: `${TODAY}|pasc@example.com`, status })];
    const plan = planOf(addressed('PASC'), [late], { log });
    expect([plan.mails.length, plan.alreadySent]).toStrictEqual(
      used ? [0, [`${TODAY}|pasc@example.com`]] : [1, []],
    );
  });

  test("yesterday's mail does not count today", () => {
    const log = [logRow({ key: '2026-10-19|pasc@example.com', status: 'sent' })];
    expect(planOf(addressed('PASC'), [late], { log }).mails).toHaveLength(1);
  });

  test('a test plans everything for the operator, whatever the journal says, under keys of its own', () => {
    const log = [
      logRow({ key: `${TODAY}|pasc@example.com`, status: 'sent' }),
      logRow({ key: `test|${TODAY}|pasc@example.com`, status: 'test' }),
    ];
    expect(planOf(addressed('PASC'), [late], { log, test: true })).toStrictEqual({
      day: TODAY,
      mails: [
        mailTo('pasc@example.com', {
          key: `test|${TODAY}|pasc@example.com`,
          testTo: OPERATOR,
          sections: [{ unit: 'PASC', lead: ['IV.4+20'] }],
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
                if (code === 'PC_CHAIR') return [code, { email: forbidden[1] as string }];
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
    const [model] = planUnits.all.filter(({ code }) => code === 'PASC');
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
