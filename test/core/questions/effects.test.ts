// Every question has an effect: what each answer makes of the plan's own rows, cell by cell. The record asks for a new
// question, and for a new answer, by its type.
import { describe, expect, test } from '@jest/globals';
import { type QUESTIONS, type QuestionId, WAITING } from '../../../sheets-schema/plan';
import { PLAN_ROWS } from '../../../sheets-schema/plan-rows';
import { type AnswerOf, choicesOf, QUESTION_IDS, questionOf } from '../../../src/core/questions/answers';
import { obeyAnswers } from '../../../src/core/questions/obey';
import { surveyIssues } from '../../../src/core/questions/problems';
import { contradictions } from '../../../src/core/scoring/contradictions';
import { countingOf } from '../../../src/core/scoring/counting';
import { isUnitProposed } from '../../../src/core/scoring/proposed';
import type { Task, WorkbookData } from '../../../src/core/workbook/inputs';
import { dueOfRecognition, letterSignedBy } from '../../support/answers';
import { goalRow, planData } from '../../support/data';

const TODAY = '2026-10-20';
const plan = planData();

const answered = (id: string, answer: string): WorkbookData => {
  const planQuestions = plan.planQuestions.map((row) =>
    row.id === id ? { ...row, answer, inForce: answer } : row,
  );
  return obeyAnswers({ ...plan, planQuestions }, TODAY).data;
};

const CELLS = [
  'startDate',
  'dueDate',
  'dateStatus',
  'kind',
  'leadUnit',
  'coordinatingUnits',
  'led',
  'annex',
] as const;

/** What is otherwise than without any answer: "IV.4 dueDate: 2026-06-30". */
function moved(data: WorkbookData): string[] {
  const open = obeyAnswers(plan, TODAY).data;
  const cell = (task: Task | undefined, key: (typeof CELLS)[number]): string => String(task?.[key]);
  const tasks = data.tasks.flatMap((task, at) =>
    CELLS.filter((key) => cell(task, key) !== cell(open.tasks[at], key)).map(
      (key) => `${task.id} ${key}: ${cell(task, key)}`,
    ),
  );
  const settings = (['dossierDeadline', 'submissionAddressee'] as const)
    .filter((key) => data.settings[key] !== open.settings[key])
    .map((key) => `${key}: ${data.settings[key]}`);
  return [...tasks, ...settings];
}

/** When a survey is too late for the dossier. */
const lateSurveys = (data: WorkbookData): string[] =>
  ['2026-06-30', '2026-10-20', '2026-11-05', '2026-11-20'].filter(
    (asOf) => surveyIssues({ ...data, goals: [goalRow({ no: '5', asOf })] }).length > 0,
  );

/** Problems of goals 3 and 4, with these results. */
const otherTotals = (data: WorkbookData, briefed: string, conduct: string): number =>
  contradictions(
    {
      ...data,
      goals: [
        goalRow({ no: '3', target: '100%', actual: briefed }),
        goalRow({ no: '4', target: '100%', actual: conduct }),
      ],
    },
    [],
  ).filter(({ code }) => code === 'totals_differ').length;

/** Criteria of the draft whose unit is only proposed. */
const proposedUnits = (data: WorkbookData): number =>
  data.criteria.filter((criterion) => isUnitProposed(criterion, data)).length;

const rowsLed = (led: string): string[] =>
  ['IV.1', 'IV.2', 'IV.3', 'IV.6', 'IV.7', 'IV.8-1', 'IV.8-2', 'IV.9'].map((id) => `${id} led: ${led}`);

/** What each answer does beside nothing; '…' is an answer in words of one's own. */
type Effects = {
  readonly [Q in QuestionId]: {
    readonly [A in
      | AnswerOf<Q>
      | ((typeof QUESTIONS)[Q] extends { readonly other: unknown } ? '…' : never)]: () => void;
  };
};

const moves =
  (id: QuestionId, answer: string, ...lines: string[]) =>
  () => {
    const text = questionOf(id).answers[answer]?.text ?? answer;
    expect(moved(answered(id, text))).toStrictEqual(lines);
  };

const counts = (id: QuestionId, answer: string, expected: object) => () => {
  const data = answered(id, questionOf(id).answers[answer]?.text ?? '');
  expect(countingOf(data).counting).toMatchObject(expected);
  expect(countingOf(plan).open).toContain(Object.keys(expected)[0]);
  expect(countingOf(data).open).not.toContain(Object.keys(expected)[0]);
};

const text = (id: QuestionId, answer: string): string => questionOf(id).answers[answer]?.text ?? '';

const EFFECTS: Effects = {
  I01: {
    kept: moves('I01', 'kept', 'IV.5 dateStatus: clear'),
    june: moves('I01', 'june', 'IV.5 dueDate: 2026-06-30', 'IV.5 dateStatus: clear'),
    third: moves('I01', 'third', 'IV.5 dueDate: 2026-09-30', 'IV.5 dateStatus: clear'),
    '…': moves('I01', 'Khác: 15/9/2026', 'IV.5 dueDate: 2026-09-15', 'IV.5 dateStatus: clear'),
  },
  I07: {
    first: moves('I07', 'first'),
    second: moves('I07', 'second', 'IV.10 startDate: 2027-12-01', 'IV.10 dueDate: 2027-12-31'),
    '…': moves('I07', 'Khác: năm 2028', 'IV.10 startDate: 2028-12-01', 'IV.10 dueDate: 2028-12-31'),
  },
  I02: {
    two: moves('I02', 'two'),
    before: moves('I02', 'before', 'IV.10 startDate: 2026-07-01', 'IV.10 dueDate: 2026-11-14'),
    december: moves(
      'I02',
      'december',
      ...[2026, 2027, 2028, 2029, 2030].map((year) => `V.1-${year} dueDate: ${year}-12-31`),
      'dossierDeadline: 2026-12-31',
    ),
  },
  I03: {
    kept: () => {
      moves('I03', 'kept')();
      expect(lateSurveys(answered('I03', text('I03', 'kept')))).toStrictEqual([]);
    },
    october: () => {
      moves('I03', 'october', 'IV.8-2 startDate: 2026-10-01', 'IV.8-2 dueDate: 2026-10-30')();
      expect(lateSurveys(answered('I03', text('I03', 'october')))).toStrictEqual([
        '2026-11-05',
        '2026-11-20',
      ]);
    },
    early: () => {
      moves('I03', 'early', 'IV.8-2 dueDate: 2026-11-09')();
      expect(lateSurveys(answered('I03', text('I03', 'early')))).toStrictEqual(['2026-11-20']);
    },
    june: () => {
      moves('I03', 'june')();
      expect(lateSurveys(answered('I03', text('I03', 'june')))).toStrictEqual(['2026-11-05', '2026-11-20']);
    },
    '…': () => {
      moves('I03', 'Khác: trước 06/11/2026', 'IV.8-2 dueDate: 2026-11-05')();
      expect(lateSurveys(answered('I03', 'Khác: trước 06/11/2026'))).toStrictEqual(['2026-11-20']);
    },
  },
  I04: {
    kept: moves('I04', 'kept'),
    dossier: moves('I04', 'dossier', 'IV.9 dueDate: 2026-11-14'),
    october: moves('I04', 'october', 'IV.9 dueDate: 2026-10-30'),
    '…': moves('I04', 'Khác: Quý III/2026', 'IV.9 dueDate: 2026-09-30'),
  },
  I06: {
    kept: moves('I06', 'kept'),
    second: moves('I06', 'second', 'IV.4 dueDate: 2026-06-30'),
    '…': moves('I06', 'Khác: tháng 8/2026', 'IV.4 dueDate: 2026-08-31'),
  },
  I12: {
    row: moves('I12', 'row'),
    party: moves(
      'I12',
      'party',
      'IV.8-1 coordinatingUnits: MTTQ,BXDD',
      'IV.8-2 coordinatingUnits: MTTQ,BXDD',
    ),
  },
  I13: {
    chair: moves('I13', 'chair'),
    steering: moves(
      'I13',
      'steering',
      'submissionAddressee: Ban Chỉ đạo {{cấp tỉnh}} {{tên tỉnh}} về thực hiện Quy chế dân chủ ở cơ sở',
    ),
  },
  I14: {
    chair: () => expect(letterSignedBy(answered('I14', text('I14', 'chair')))).toStrictEqual(['CHỦ TỊCH']),
    committee: () =>
      expect(letterSignedBy(answered('I14', text('I14', 'committee')))).toStrictEqual([
        'TM. ỦY BAN NHÂN DÂN',
        'CHỦ TỊCH',
      ]),
  },
  I17: {
    first: moves('I17', 'first', ...rowsLed('as_typed')),
    together: moves('I17', 'together', ...rowsLed('together')),
  },
  I19: {
    office: moves('I19', 'office'),
    provision: moves(
      'I19',
      'provision',
      'IV.6 leadUnit: CUDV',
      'IV.6 coordinatingUnits: VP',
      'IV.6 led: as_typed',
    ),
  },
  I22: {
    log: moves('I22', 'log'),
    deadline: moves('I22', 'deadline', 'IV.6 kind: deadline', 'IV.7 kind: deadline'),
  },
  I25: {
    staff: () => {
      expect(otherTotals(answered('I25', text('I25', 'staff')), '52/52', '40/40')).toBe(1);
      expect(otherTotals(answered('I25', text('I25', 'staff')), '40/40', '39/40')).toBe(0);
    },
    all: () => {
      expect(otherTotals(answered('I25', text('I25', 'all')), '52/52', '40/40')).toBe(0);
      expect(otherTotals(answered('I25', text('I25', 'all')), '39/39', '40/40')).toBe(1);
    },
  },
  I28: {
    calendar: () => expect(dueOfRecognition(answered('I28', text('I28', 'calendar')))).toBe('2026-11-25'),
    working: () => expect(dueOfRecognition(answered('I28', text('I28', 'working')))).toBe('2026-12-01'),
  },
  I34: {
    proposed: () => expect(proposedUnits(answered('I34', text('I34', 'proposed')))).toBe(12),
    agreed: () => expect(proposedUnits(answered('I34', text('I34', 'agreed')))).toBe(0),
  },
  I35: {
    none: moves('I35', 'none'),
    '…': moves(
      'I35',
      'Đã có ở: Tủ hồ sơ số 2',
      ...['IV.3', 'IV.8-1', 'IV.8-2'].map((id) => `${id} annex: Tủ hồ sơ số 2`),
    ),
  },
  I09: {
    criteria: counts('I09', 'criteria', { rateOf: 'criteria' }),
    groups: counts('I09', 'groups', { rateOf: 'groups' }),
  },
  I27: {
    points: counts('I27', 'points', { discipline: 'points' }),
    required: counts('I27', 'required', { discipline: 'required' }),
  },
  I33: {
    absolute: counts('I33', 'absolute', { notApplicable: 'absolute' }),
    rescaled: counts('I33', 'rescaled', { notApplicable: 'rescaled' }),
  },
};

const CASES = Object.entries(EFFECTS).flatMap(([id, answers]) =>
  Object.entries(answers).map(([answer, check]) => [id, answer, check] as const),
);

test.each(CASES)('%s, %s', (_id, _answer, check) => check());

test('every item of the plan’s list is a question with an effect, and the other way round', () => {
  expect(PLAN_ROWS.planQuestions.map(({ id }) => id).sort()).toStrictEqual([...QUESTION_IDS].sort());
});

test.each(QUESTION_IDS)('%s: its choices fit a dropdown, in Excel too', (id) => {
  const choices = choicesOf(id);
  expect(choices.join(',').length).toBeLessThanOrEqual(255);
  expect(choices.filter((choice) => choice.includes(','))).toStrictEqual([]);
});

describe('as long as nobody decided', () => {
  test.each(QUESTION_IDS.filter((id) => questionOf(id).waits))(
    '%s waits for the province: nothing moves',
    (id) => {
      expect(moved(answered(id, WAITING))).toStrictEqual([]);
      expect(countingOf(answered(id, WAITING)).counting).toStrictEqual(countingOf(plan).counting);
    },
  );

  test('the first of several units is assumed to lead', () => {
    const led = obeyAnswers(plan, TODAY).data.tasks.filter((task) => task.led === 'assumed');
    expect(led.map(({ id }) => `${id} led: as_typed`)).toStrictEqual(rowsLed('as_typed'));
  });
});
