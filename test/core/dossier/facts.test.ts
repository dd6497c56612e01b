// The facts of the dossier: groups, what is unmet, the schedule's figures, the numbers issued.
import { describe, expect, test } from '@jest/globals';
import { DOCUMENT_KIND } from '../../../sheets-schema/enums';
import { issue } from '../../../src/core/sheet/issues';
import type { DocumentRecord } from '../../../src/core/workbook/records';
import { evidenceRow, planData, taskRow } from '../../support/data';
import { allMet, documentRow, dossierOf, sampleData } from '../../support/dossier';

describe('what keeps the papers drafts', () => {
  const undecided = { criteriaSetStatus: 'official' as const };
  const official = { ...undecided, criteriaSetDecision: '12/QĐ-UBND' };
  const note = issue('link_is_place', { table: 'evidence', row: 2 });
  const error = issue('link_missing', { table: 'evidence', row: 2 });
  const missing = issue('done_undated', { table: 'goals', row: 2 });
  test.each([
    ['a draft set', {}, allMet, [], ['draft_set']],
    ['an official set without a decision', undecided, allMet, [], ['no_decision']],
    ['an official set', official, allMet, [note], []],
    ['not eligible', official, undefined, [], ['not_eligible']],
    ['an error in the data', official, allMet, [error], ['data_open']],
    ['something missing', official, allMet, [missing], ['data_open']],
    ['all at once', {}, undefined, [error], ['draft_set', 'not_eligible', 'data_open']],
  ])('%s', (_name, settings, resultOf, issues, open) => {
    expect(dossierOf(sampleData({ settings }), resultOf, [], issues).open).toStrictEqual(open);
  });
});

test('groups add up to the verdict, not applicable left out', () => {
  const { groups, verdict, unmet } = dossierOf();
  const total = (key: 'applicable' | 'met' | 'maximum' | 'score') =>
    groups.reduce((sum, group) => sum + group[key], 0);
  expect([total('applicable'), total('met'), total('maximum'), total('score')]).toStrictEqual([
    verdict.applicable,
    verdict.met,
    verdict.maximum,
    verdict.total,
  ]);
  expect(verdict.notApplicable).toBe(1);
  expect(unmet).toHaveLength(verdict.applicable - verdict.met);
  expect(unmet[0]).toMatchObject({ code: 'A04', shortName: 'Zalo, Facebook nhận góp ý', unit: 'VP' });
});

test("the schedule's rows of the year", () => {
  const tasks = [
    taskRow({ row: 2, planNo: '1', source: 'IV.1', dueDate: '2026-05-31', status: 'done' }),
    taskRow({ row: 3, planNo: '8', source: 'IV.8', dueDate: '2026-06-30', doneDate: '2026-06-28' }),
    taskRow({ row: 4, planNo: '4', source: 'IV.4', dueDate: '2026-09-30', title: 'Trễ' }),
    taskRow({ row: 5, planNo: '5', source: 'IV.5', dueDate: '2026-02-28', dateStatus: 'to_confirm' }),
    taskRow({
      row: 6,
      planNo: '6',
      source: 'IV.6',
      startDate: '2026-01-01',
      dueDate: '2026-12-31',
      kind: 'continuous',
    }),
    taskRow({ row: 7, planNo: '10', source: 'IV.10', startDate: '2026-12-01', dueDate: '2026-12-31' }),
    taskRow({ row: 8, planNo: '3', source: 'IV.3', dueDate: '2026-06-30', status: 'dropped' }),
    taskRow({ row: 11, planNo: '2', source: 'IV.2', dueDate: '2026-12-31', status: 'in_progress' }),
    taskRow({ row: 12, planNo: '8', source: 'IV.8', dueDate: '2026-12-31', status: 'not_started' }),
    taskRow({ row: 9, planNo: '9', source: 'IV.9', startDate: '2027-07-01', dueDate: '2027-12-31' }),
    // The office's own: late as well, no content of the plan whatever its number.
    taskRow({ row: 10, planNo: '4a', source: null, dueDate: '2026-06-30', title: 'Việc riêng' }),
  ];
  const { late, ...figures } = dossierOf(sampleData({ tasks })).tasks;
  expect(figures).toStrictEqual({
    numbers: 8,
    all: 9,
    done: 2,
    dropped: 1,
    toConfirm: 1,
    underWay: 1,
    notBegun: 4,
    surveys: 1,
  });
  expect(late.map((task) => task.title)).toStrictEqual(['Việc riêng', 'Trễ']);
});

describe('numbers issued', () => {
  const issued = (...records: DocumentRecord[]) =>
    dossierOf(sampleData(), allMet, records).issued.submissionLetter;
  test.each([
    ['none', [], '', null],
    ['padded below 10', [documentRow({ number: '5', signedDate: '2026-10-25' })], '05', '2026-10-25'],
    ['with its sign', [documentRow({ number: '05/TTr-UBND' })], '05', null],
    ['three figures', [documentRow({ number: '105' })], '105', null],
    [
      'kept by a new version',
      [documentRow({ number: '5', status: 'superseded' }), documentRow({})],
      '05',
      null,
    ],
    ['the last one', [documentRow({ number: '5' }), documentRow({ number: '7' })], '07', null],
    ['of another kind', [documentRow({ kind: 'implementationReport', number: '5' })], '', null],
    [
      'of a year gone by',
      [documentRow({ number: '5', id: 'submissionLetter_2025_2025-10-20_01_ab' })],
      '',
      null,
    ],
  ] as const)('%s', (_name, records, number, signedDate) => {
    expect(issued(...records)).toStrictEqual({ number, signedDate });
  });
});

test('figures of goals 3 and 5', () => {
  const { briefed, survey } = dossierOf();
  expect(briefed).toMatchObject({ actual: 52, outOf: 52 });
  expect(survey).toMatchObject({ share: { actual: 1094, outOf: 1200 }, day: '2026-06-25' });
  expect(dossierOf(planData()).survey).toBeNull();
});

test('a date that could not be read does not make evidence count', () => {
  const data = sampleData({ evidence: [evidenceRow({ row: 2, criteria: ['A01'], documentDate: null })] });
  const unread = {
    code: 'date_invalid' as const,
    severity: 'error' as const,
    table: 'evidence',
    row: 2,
    column: 'documentDate',
    value: '31/02/2026',
    unit: null,
    points: null,
    params: {},
  };
  const count = (issues: (typeof unread)[]) => dossierOf(data, allMet, [], issues).evidence.count;
  expect([count([]), count([unread])]).toStrictEqual([1, 0]);
});

test('a fact for every kind of document', () => {
  expect(Object.keys(dossierOf().issued)).toStrictEqual(Object.keys(DOCUMENT_KIND));
});
