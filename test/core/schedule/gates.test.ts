// The office's own days on the way to the dossier: which lie ahead, which have closed by themselves, which cannot be meant.
import { describe, expect, test } from '@jest/globals';
import { gateState, isSignatureNext } from '../../../src/core/schedule/gate-state';
import {
  GATES,
  type GateId,
  type GateState,
  gateProblems,
  gatesAhead,
} from '../../../src/core/schedule/gates';
import type { DocumentRecord } from '../../../src/core/workbook/records';
import { planData, taskRow, workbookData } from '../../support/data';
import { scoreOf } from '../../support/pages';

const NOTHING_DONE: GateState = { lacks: () => true, finished: [], isSigned: false, isEntered: false };

describe('ahead', () => {
  const told = (today: string, settings: Parameters<typeof workbookData>[0] = {}) =>
    gatesAhead(workbookData(settings), NOTHING_DONE, today).map(({ id, day, working, who }) => [
      id,
      day,
      working,
      who,
    ]);

  test('of the first year, in their order, with the last working day; none once it is past', () => {
    expect(told('2026-09-30')).toStrictEqual([
      ['units', '2026-09-30', '2026-09-30', 'units'],
      ['review', '2026-10-15', '2026-10-15', 'VHXH'],
      ['completion', '2026-10-23', '2026-10-23', 'units'],
      ['steering', '2026-10-30', '2026-10-30', 'BCD'],
      ['signature', '2026-11-06', '2026-11-06', 'VP'],
      ['portal', '2026-11-12', '2026-11-12', 'VHXH'],
    ]);
    expect(told('2026-10-24').map(([id]) => id)).toStrictEqual(['steering', 'signature', 'portal']);
    expect(told('2026-11-13')).toStrictEqual([]);
  });

  test('a gate on a day off is worked for until the day before; one without a day is none', () => {
    const settings = { gateCompletion: '2027-10-23', gateUnits: null, gateReview: null };
    expect(told('2027-10-01', { settings })).toContainEqual([
      'completion',
      '2027-10-23',
      '2027-10-22',
      'units',
    ]);
    expect(told('2026-09-01', { settings }).map(([id]) => id)).not.toContain('units');
  });
});

describe('closed by itself', () => {
  const closed = (state: Partial<GateState>, unit: string | null = null): GateId[] =>
    gatesAhead(workbookData(), { ...NOTHING_DONE, ...state }, '2026-09-01', unit)
      .filter((gate) => gate.closed)
      .map(({ id }) => id);

  test.each<[string, Partial<GateState>, GateId[]]>([
    ['nothing is done', {}, []],
    ['no unit lacks anything', { lacks: () => false }, ['units', 'completion']],
    ['the review is frozen', { finished: ['reviewed'] }, ['review']],
    ['the steering committee agrees', { finished: ['reviewed', 'agreed'] }, ['review', 'steering']],
    ['the papers are signed', { isSigned: true }, ['signature']],
    ['the dossier is entered', { isEntered: true }, ['portal']],
  ])('%s', (_, state, expected) => {
    expect(closed(state)).toStrictEqual(expected);
  });

  test('for the unit that lacks nothing, while another does', () => {
    const lacks = (unit: string | null) => unit === null || unit === 'VP';
    expect([closed({ lacks }, 'PVHCC'), closed({ lacks }, 'VP'), closed({ lacks })]).toStrictEqual([
      ['units', 'completion'],
      [],
      [],
    ]);
  });
});

describe('what the workbook tells', () => {
  const paper = (values: Partial<DocumentRecord>): DocumentRecord =>
    ({
      kind: 'submissionLetter',
      status: 'current',
      number: '05',
      signedDate: '2026-11-05',
      signedCopyLink: { text: 'x', url: 'https://example.com/x' },
      id: 'submissionLetter_2026_2026-11-01_01_0123456789',
      ...values,
    }) as DocumentRecord;
  const report = (values: Partial<DocumentRecord> = {}) =>
    paper({
      kind: 'implementationReport',
      id: 'implementationReport_2026_2026-11-01_01_0123456789',
      ...values,
    });
  const signed = (...documents: DocumentRecord[]) =>
    gateState(workbookData(), [], undefined, documents).isSigned;

  test('signed: both papers of the year, with number, day and copy', () => {
    expect(signed(paper({}), report())).toBe(true);
    expect(signed(paper({}))).toBe(false);
    for (const lacking of ['number', 'signedDate', 'signedCopyLink'] as const)
      expect([lacking, signed(paper({}), report({ [lacking]: null }))]).toStrictEqual([lacking, false]);
    expect(signed(paper({}), report({ status: 'superseded' }))).toBe(false);
    expect(signed(paper({}), report({ id: 'implementationReport_2027_2027-11-01_01_0123456789' }))).toBe(
      false,
    );
  });

  test('lacking: a unit whose criteria have no result, or no evidence', () => {
    const scores = [
      scoreOf({ unit: 'VP', result: 'insufficient', reason: { code: 'result_missing', params: {} } }),
      scoreOf({ unit: 'KT', result: 'not_met', reason: { code: 'no', params: {} } }),
    ];
    const { lacks } = gateState(workbookData(), scores, undefined, []);
    expect([lacks('VP'), lacks('KT'), lacks(null)]).toStrictEqual([true, false, true]);
  });

  test('entered: the row of the year is done', () => {
    const entered = (id: string, values = {}) =>
      gateState(workbookData({ tasks: [taskRow({ id, ...values })] }), [], undefined, []).isEntered;
    expect([
      entered('V.1-2026', { status: 'done' }),
      entered('V.1-2026', { doneDate: '2026-11-10' }),
      entered('V.1-2026'),
      entered('V.1-2027', { status: 'done' }),
    ]).toStrictEqual([true, true, false, false]);
  });

  test('the register is read only where the signature is what comes next', () => {
    const { settings } = workbookData();
    expect(
      ['2026-10-23', '2026-10-24', '2026-11-06', '2026-11-07'].map((day) => isSignatureNext(settings, day)),
    ).toStrictEqual([false, true, true, false]);
    expect(isSignatureNext({ ...settings, gateSignature: null }, '2026-11-01')).toBe(false);
  });
});

test("the plan's first year is in order; what is not is a problem of its setting", () => {
  const found = (settings: Parameters<typeof workbookData>[0] & object) =>
    gateProblems(workbookData(settings).settings).map(({ key, problem: { params } }) => [key, params]);
  expect(found({})).toStrictEqual([]);
  expect(found({ settings: { gateReview: null, gateCompletion: '2026-09-01' } })).toStrictEqual([
    ['gateCompletion', { why: 'order', before: 'Mốc đơn vị tự chấm xong', day: '2026-09-30' }],
  ]);
  expect(found({ settings: { gatePortal: '2026-11-15' } })).toStrictEqual([
    ['gatePortal', { why: 'dossier', day: '2026-11-14' }],
  ]);
  expect(found({ settings: { gateUnits: '2027-09-30' } })).toStrictEqual([
    ['gateUnits', { why: 'year', year: 2026 }],
    ['gateReview', { why: 'order', before: 'Mốc đơn vị tự chấm xong', day: '2027-09-30' }],
  ]);
  expect(Object.keys(GATES)).toHaveLength(6);
  expect(planData().settings.gateUnits).toBe('2026-09-30');
});
