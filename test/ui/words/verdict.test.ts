// The four wordings, and what says that they are an estimate.
import { expect, test } from '@jest/globals';
import type { FurtherState } from '../../../src/core/scoring/conditions';
import { AS_AGREED } from '../../../src/core/scoring/set-in-force';
import type { Verdict } from '../../../src/core/scoring/verdict';
import { estimateLines, verdictText } from '../../../src/ui/words/verdict.vi';
import { SAMPLE_VERDICT } from '../../support/scores';

const verdict: Verdict = { ...SAMPLE_VERDICT, estimate: [] };

/** The sample's conditions with so much missing, and others beside them. */
function lacking(missingMet: number, missingPoints: number, ...further: FurtherState[]): Partial<Verdict> {
  const [share, points] = verdict.conditions;
  return {
    conditions: [
      { ...share, missing: missingMet, holds: missingMet === 0 },
      { ...points, missing: missingPoints, holds: missingPoints === 0 },
      ...further,
    ],
  };
}

const must = (kind: 'required' | 'veto', criterion: string, lost = false): FurtherState => ({
  ...{ kind, criterion, lost },
  holds: false,
});

test.each<[Partial<Verdict>, string, string]>([
  [
    { kind: 'eligible', counted: { of: 'groups', met: 5, outOf: 6 }, total: 8200 },
    'ĐỦ ĐIỀU KIỆN',
    'Đạt 5/6 nhóm tiêu chí (83,3%) và 82 điểm.',
  ],
  [
    lacking(2, 400, must('required', 'F04')),
    'CHƯA ĐỦ ĐIỀU KIỆN',
    'Còn thiếu 2 tiêu chí và 4 điểm; tiêu chí bắt buộc F04 chưa đạt. Vẫn còn khả năng đạt.',
  ],
  [
    lacking(0, 0, {
      kind: 'group_minimum',
      ...{ group: null, comparison: 'from', percent: 5000, holds: false, lost: false },
      below: [{ name: 'Số hóa', score: 250, maximum: 600 }],
    }),
    'CHƯA ĐỦ ĐIỀU KIỆN',
    'Nhóm mới được "Số hóa" 2,5/6 điểm (cần từ 50%). Vẫn còn khả năng đạt.',
  ],
  [
    lacking(0, 0, must('required', 'F04')),
    'CHƯA ĐỦ ĐIỀU KIỆN',
    'Tiêu chí bắt buộc F04 chưa đạt. Vẫn còn khả năng đạt.',
  ],
  [
    { kind: 'eligible', counted: { of: 'criteria', met: 41, outOf: 49 }, total: 8200 },
    'ĐỦ ĐIỀU KIỆN',
    'Đạt 41/49 tiêu chí (83,7%) và 82 điểm.',
  ],
  [{}, 'CHƯA ĐỦ ĐIỀU KIỆN', 'Còn thiếu 2 tiêu chí và 4 điểm. Vẫn còn khả năng đạt.'],
  [lacking(1, 0), 'CHƯA ĐỦ ĐIỀU KIỆN', 'Còn thiếu 1 tiêu chí. Vẫn còn khả năng đạt.'],
  [lacking(0, 150), 'CHƯA ĐỦ ĐIỀU KIỆN', 'Còn thiếu 1,5 điểm. Vẫn còn khả năng đạt.'],
  [
    { kind: 'lost', reachableMet: 39, reachablePoints: 7800 },
    'CHƯA ĐỦ ĐIỀU KIỆN',
    'Không còn khả năng đạt trong năm: nếu mọi tiêu chí còn lại đều đạt thì được 39/49 và 78 điểm.',
  ],
  [
    { kind: 'lost', ...lacking(0, 0, must('veto', 'F04', true), must('required', 'A10')) },
    'CHƯA ĐỦ ĐIỀU KIỆN',
    'Không còn khả năng đạt trong năm: tiêu chí bắt buộc A10 chưa đạt; vi phạm tiêu chí F04, theo điều kiện thì không xét.',
  ],
  [
    lacking(0, 0, must('veto', 'F04')),
    'CHƯA ĐỦ ĐIỀU KIỆN',
    'Tiêu chí F04 (vi phạm thì không xét) chưa có kết quả đạt. Vẫn còn khả năng đạt.',
  ],
  [
    { kind: 'eligible', counted: { of: 'criteria', met: 8996, outOf: 10_000 }, total: 8999 },
    'ĐỦ ĐIỀU KIỆN',
    'Đạt 8.996/10.000 tiêu chí (89,96%) và 89,99 điểm.',
  ],
  [
    { kind: 'nothing_applicable', applicable: 0 },
    'CHƯA TÍNH ĐƯỢC',
    'Không có tiêu chí nào áp dụng. Đề nghị xem lại cột Không áp dụng ở bảng Tiêu chí.',
  ],
  [{ kind: 'nothing_entered' }, 'CHƯA TÍNH ĐƯỢC', 'Chưa nhập kết quả của tiêu chí nào.'],
])('%j', (values, heading, sentence) => {
  expect(verdictText({ ...verdict, ...values })).toStrictEqual({ heading, sentence });
  expect(verdictText({ ...verdict, ...values, estimate: ['draft_set'] })).toStrictEqual({
    heading: `ƯỚC TÍNH: ${heading}`,
    sentence,
  });
});

test('figures of a draft set are marked wherever they are told', () => {
  const lines = (...estimate: Verdict['estimate']) => estimateLines({ estimate, set: AS_AGREED });
  expect(lines()).toStrictEqual([]);
  expect(lines('draft_set')).toStrictEqual([
    'Bộ tiêu chí DỰ THẢO: số liệu chỉ để theo dõi nội bộ, không dùng để đăng ký.',
  ]);
  expect(lines('no_decision')).toStrictEqual([
    'Bộ tiêu chí ghi Chính thức nhưng chưa ghi văn bản ban hành: số liệu chỉ để theo dõi nội bộ, không dùng để đăng ký.',
  ]);
});
