// Public sets pasted as a clerk would, and spoiled in three ways: each is previewed, takes the draft's place, and is scored
// with typed scores to the total worked out on paper.
import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { goals } from '../../../sheets-schema/index';
import { formsOf, type SetName } from '../../support/criteria-sets';
import { told } from '../../support/observed';
import { beginImport, paste } from '../../support/pasting';
import { thinned } from '../../support/thinned';
import { agree, mustRun, prepared, rowsOf, run, type } from '../../support/workspaces';

/** What a form is read as, and what the question names of it. */
interface Form {
  readonly codes: readonly string[];
  readonly named: readonly string[];
  /** Where its criteria are others than those of the set as pasted. */
  readonly scores?: readonly string[];
}

interface SetCase {
  /** Typed scores by the order of the criteria. */
  readonly scores: readonly string[];
  readonly total: string;
  readonly maxima: readonly string[];
  /** In the order of the file: as pasted, then spoiled. */
  readonly forms: readonly Form[];
}

const numbered = (group: string | number, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${group}.${at + 1}`);
const PORTAL = ['21', '22', '23', '24', '25'];
const LAW = [...numbered(1, 3), ...numbered(2, 6), ...numbered(3, 4)];
const DIGITAL = [...numbered(1, 3), ...numbered(2, 2), ...numbered(3, 2)];
const OTHER_TOTAL = (total: string) => `Tổng điểm tối đa là ${total}, không phải 100`;
const MADE = 'Bảng không ghi đủ mã';
const AGAIN = 'Mỗi nhóm đánh số lại từ đầu';

const CASES: Readonly<Record<SetName, SetCase>> = {
  // 18,5 + 22 = 40,5; + 20 = 60,5; + 13 = 73,5; + 18 = 91,5
  portal: {
    scores: ['18,5', '22', '20', '13', '18/20'],
    total: '91,5',
    maxima: ['20', '25', '20', '15', '20'],
    forms: [
      { codes: PORTAL, named: ['Dòng 2: "Tờ trình của UBND cấp xã" không chấm điểm'] },
      { codes: PORTAL, named: ['Không có chỗ nào cần xem lại.'] },
      { codes: PORTAL, named: ['Không có chỗ nào cần xem lại.'] },
      { codes: PORTAL, named: ['Dòng 9: Từ dòng này là bảng khác'] },
    ],
  },
  // 14 + 13,5 = 27,5; + 18 = 45,5; + 42,55 (85,1 % of 50) = 88,05; + 3 = 91,05
  'dong-nai': {
    scores: ['14', '13,5', '18', '42,55', '3'],
    total: '91,05',
    maxima: ['15', '15', '20', '50', '5'],
    forms: [
      { codes: ['1', '2', '3', '4', '5'], named: [OTHER_TOTAL('105')] },
      { codes: ['I', 'II', 'III', 'IV', 'V'], named: [OTHER_TOTAL('105')] },
      { codes: ['1.1', '1.2', '1.3', '1.4', '2.1'], named: [MADE, OTHER_TOTAL('105')] },
      { codes: ['TC01', 'TC02', 'TC03', 'TC04', 'TC05'], named: [OTHER_TOTAL('105')] },
    ],
  },
  // 10 + 8 + 10 = 28; 5 + 4,5 + 9 + 5 + 7,25 + 5 = 35,75; 10 + 8,4 + 5 + 2,5 = 25,9; 28 + 35,75 + 25,9 = 89,65
  'law-access': {
    scores: ['10', '8', '10', '5', '4,5', '9', '5', '7,25', '5', '10', '8,4', '5', '2,5'],
    total: '89,65',
    maxima: ['10', '10', '10', '5', '5', '10', '5', '10', '5', '10', '10', '5', '5'],
    forms: [
      {
        codes: LAW,
        named: ['Ô mã đang ghi 01/01/2026, hiểu là mã 1.1'],
        // "Có/Không" in the table itself: ten points for a yes.
        scores: ['10', '8', 'Có', '5', '4,5', '9', '5', '7,25', '5', '10', '8,4', '5', '2,5'],
      },
      { codes: [...numbered('I', 3), ...numbered('II', 6), ...numbered('III', 4)], named: [AGAIN] },
      { codes: LAW, named: ['hiểu là mã 1.1'] },
      { codes: LAW, named: [MADE] },
    ],
  },
  // 15,3 + 16,39 = 31,69; + 14,31 = 46; + 17,88 = 63,88; + 19,75 = 83,63
  'service-index': {
    scores: ['15,3', '16,39', '14,31', '17,88', '19,75'],
    total: '83,63',
    maxima: ['18', '20', '22', '18', '22'],
    forms: [
      { codes: ['1', '2', '3', '4', '5'], named: ['Không có chỗ nào cần xem lại.'] },
      {
        codes: ['1', '2', '3', '4', '5'],
        named: [
          'Dòng 7: Tổng ghi 86,94, cộng điểm tối đa của các tiêu chí được 100, cộng điểm đã chấm được 83,63.',
        ],
      },
      {
        codes: ['1.1', '1.2', '2.1', '3', '4.1', '4.2', '5'],
        named: ['Ô mã đang ghi 02/01/2026, hiểu là mã 2.1'],
        // 3,3 + 12 = 15,3; 6 + 11,88 = 17,88
        scores: ['3,3', '12', '16,39', '14,31', '6', '11,88', '19,75'],
      },
      { codes: ['1', '2', '3', '4', '5'], named: ['Không có chỗ nào cần xem lại.'] },
    ],
  },
  // 27,5 + 18 + 63,25 = 108,75; + 12 + 30,5 = 151,25; + 41,75 + 9 = 202
  'digital-commune': {
    scores: ['27,5', '18', '63,25', '12', '30,5', '41,75', '9'],
    total: '202',
    maxima: ['30', '20', '70', '30', '40', '50', '10'],
    forms: [
      { codes: DIGITAL, named: [MADE, OTHER_TOTAL('250')] },
      { codes: ['1', '2', '3', '4', '5', '6', '7'], named: [OTHER_TOTAL('250')] },
      {
        codes: DIGITAL,
        named: ['Dòng 9: Tổng ghi 260, cộng điểm tối đa của các tiêu chí được 250.', OTHER_TOTAL('250')],
      },
      { codes: DIGITAL, named: [AGAIN, OTHER_TOTAL('250')] },
    ],
  },
};

const office = prepared(beginImport);

function scored(workspace: Workspace, scores: readonly string[]): void {
  rowsOf(workspace, 'criteria').forEach(({ code = '' }, at) => {
    type(workspace, 'criteria', code, { actual: scores[at] ?? '', explanation: 'Có hồ sơ lưu' });
  });
  mustRun(workspace, 'recomputeScores');
}

const total = (workspace: Workspace): number =>
  rowsOf(workspace, 'scores').reduce(
    (sum, { score = '' }) => sum + Number(score.replace(',', '.')) * 100,
    0,
  ) / 100;

const forms = (Object.keys(CASES) as SetName[]).flatMap((set) =>
  [...formsOf(set)].map(([name, table], at) => ({ set, name, table, form: CASES[set].forms[at] as Form })),
);

test('every set has its table as it was published and three that are spoiled', () => {
  expect(forms.length).toBe(20);
  expect(forms.every(({ form }) => form !== undefined)).toBe(true);
});

describe.each(forms)('$set: $name', ({ table, form }) => {
  const pasted = () => {
    const workspace = office();
    paste(workspace, table);
    return workspace;
  };

  test('the question says what was read, and answered no nothing of the set changes', () => {
    const workspace = pasted();
    const before = rowsOf(workspace, 'criteria');
    const { ok, messages } = run(workspace, 'importCriteriaSet');
    const question = messages[0]?.text ?? '';
    expect([ok, form.named.filter((words) => !question.includes(words))]).toStrictEqual([true, []]);
    expect(question).toContain(`Đọc được ${form.codes.length} tiêu chí`);
    expect(rowsOf(workspace, 'criteria')).toStrictEqual(before);
  });
});

describe.each(thinned(forms, 3))('$set: $name', ({ set, table, form }) => {
  test('takes the draft’s place and is scored as on paper', () => {
    const { scores, total: onPaper, maxima } = CASES[set];
    const workspace = office();
    paste(workspace, table);
    const result = agree(workspace, 'importCriteriaSet');
    expect([result.error, told(result)]).toStrictEqual([
      undefined,
      expect.stringContaining('Đã nhập bộ tiêu chí'),
    ]);
    const rows = rowsOf(workspace, 'criteria');
    expect(rows.map(({ code }) => code)).toStrictEqual(form.codes);
    if (form.scores?.length !== 7) expect(rows.map(({ maxScore }) => maxScore)).toStrictEqual(maxima);
    scored(workspace, form.scores ?? scores);
    expect(total(workspace)).toBe(Number(onPaper.replace(',', '.')));
    expect(told(run(workspace, 'recomputeScores'))).toContain('ƯỚC TÍNH');
    mustRun(workspace, 'confirmSet', { answers: 'yes' });
    // The copies of the former set are no tabs that somebody renamed.
    expect(
      agree(workspace, 'setUpWorkbook').messages.filter(({ title }) => title.includes('đổi tên')),
    ).toStrictEqual([]);
    // A goal that took its figures from criteria of the draft is named until somebody says from which now.
    const errors = rowsOf(workspace, 'dataIssues').filter(({ severity }) => severity === 'error');
    expect(errors.filter((row) => row.table !== goals.title)).toStrictEqual([]);
  });
});
