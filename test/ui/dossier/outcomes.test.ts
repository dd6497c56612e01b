// What is asked before freezing and building: counts only where something is open.
import { describe, expect, test } from '@jest/globals';
import { issue } from '../../../src/core/sheet/issues';
import { freezeQuestion, openProblemsQuestion } from '../../../src/ui/dossier/outcomes.vi';
import { allMet, dossierOf, sampleData } from '../../support/dossier';

const settings = { criteriaSetStatus: 'official' as const, criteriaSetDecision: '12/QĐ-UBND' };
const { verdict } = dossierOf(sampleData({ settings }), allMet);
const error = issue('date_invalid', { table: 'tasks', row: 2 });
const missing = issue('result_missing', { table: 'criteria', row: 2 }, { params: {} });
const note = issue('email_missing', { table: 'units', row: 2 }, { params: { name: '' } });

describe('what is still open', () => {
  test.each([
    [[], null],
    [[note], null],
    [[error, error, note], 'Bảng Cần bổ sung, chỉnh sửa còn 2 lỗi, 0 nội dung thiếu.'],
    [[missing], 'Bảng Cần bổ sung, chỉnh sửa còn 0 lỗi, 1 nội dung thiếu.'],
  ])('case %#', (issues, line) => {
    const counted = freezeQuestion({ verdict, issues })
      .text.split('\n')
      .filter((each) => each.includes('nội dung thiếu'));
    expect(counted).toStrictEqual(line === null ? [] : [line]);
    const question = openProblemsQuestion([], { verdict, issues });
    expect(question?.text ?? null).toBe(
      line === null ? null : `- ${line}\n\nVì vậy mọi trang của hồ sơ có chữ DỰ THẢO.\n\nVẫn lập hồ sơ?`,
    );
  });
});
