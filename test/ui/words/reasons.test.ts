import { expect, test } from '@jest/globals';
import type { RuleReason, ScoreReason } from '../../../src/core/scoring/rules';
import { reasonText } from '../../../src/ui/words/reasons.vi';
import { planUnits } from '../../support/data';

type Case = {
  [C in ScoreReason['code']]: [C, Extract<ScoreReason, { code: C }>['params'], string];
}[ScoreReason['code']];

const YES: RuleReason = { code: 'yes', params: {} };
const short = (params: Extract<RuleReason, { code: 'share_short' }>['params']): RuleReason => ({
  code: 'share_short',
  params,
});

test.each<Case>([
  ['yes', {}, 'đã thực hiện'],
  ['no', {}, 'chưa thực hiện'],
  ['share_met', { actual: 812, outOf: 1040, target: 75 }, 'đạt 812/1.040, cần từ 75%'],
  ['share_short', { actual: 45, outOf: 50, target: 100 }, 'mới đạt 45/50, cần 100%'],
  ['share_short', { actual: 45, outOf: 50, target: 92.5 }, 'mới đạt 45/50, cần từ 92,5%'],
  ['share_short', { actual: 4, outOf: 5, target: 100, below: ['KT'] }, 'mới đạt 4/5, còn: Phòng Kinh tế'],
  [
    'share_short',
    { actual: 44, outOf: 50, target: 90, below: ['KT', 'VP'] },
    'mới đạt 44/50, cần từ 90%, còn: Phòng Kinh tế, Văn phòng HĐND-UBND',
  ],
  ['at_least_met', { actual: 3, target: 3, measure: 'dịp' }, 'có 3 dịp, cần từ 3'],
  ['at_least_short', { actual: 2, target: 3, measure: '' }, 'mới có 2, cần từ 3'],
  ['at_most_met', { actual: 0, target: 0, measure: 'trường hợp' }, 'có 0 trường hợp, yêu cầu không có'],
  [
    'at_most_exceeded',
    { actual: 3, target: 2, measure: 'trường hợp' },
    'có 3 trường hợp, yêu cầu không quá 2',
  ],
  ['checklist_met', { done: 3, needed: 3, missing: [] }, 'đủ 3/3 mục'],
  ['checklist_met', { done: 3, needed: 2, missing: [] }, 'có 3 mục, cần 2'],
  ['checklist_short', { done: 2, needed: 3, missing: ['mái che'] }, 'mới có 2/3 mục, còn: mái che'],
  ['checklist_short', { done: 2, needed: 3, missing: [] }, 'mới có 2/3 mục'],
  ['not_applicable', { explanation: 'chưa có đồng phục' }, 'không áp dụng: chưa có đồng phục'],
  ['not_applicable', { explanation: '' }, 'không áp dụng, chưa ghi lý do'],
  ['evidence_missing', { of: YES, idle: {} }, 'chưa có minh chứng'],
  [
    'evidence_missing',
    { of: short({ actual: 45, outOf: 50, target: 100 }), idle: {} },
    'chưa có minh chứng; mới đạt 45/50, cần 100%',
  ],
  [
    'evidence_missing',
    { of: short({ actual: 4, outOf: 5, target: 100, below: ['KT'] }), idle: {} },
    'chưa có minh chứng; mới đạt 4/5, còn: Phòng Kinh tế',
  ],
  [
    'evidence_missing',
    { of: YES, idle: { no_link: 2 } },
    'chưa có minh chứng trong kỳ đánh giá (2 tài liệu đã nêu thiếu đường liên kết)',
  ],
  [
    'evidence_missing',
    { of: YES, idle: { date_unread: 1 } },
    'chưa có minh chứng trong kỳ đánh giá (1 tài liệu đã nêu có ngày không hợp lệ)',
  ],
  [
    'evidence_missing',
    { of: YES, idle: { date_unread: 1, outside_period: 2, no_link: 1 } },
    'chưa có minh chứng trong kỳ đánh giá (4 tài liệu đã nêu: 1 thiếu đường liên kết, 2 ngoài kỳ, 1 có ngày không hợp lệ)',
  ],
  ['result_missing', {}, 'chưa có số liệu'],
  ['target_open', {}, 'chưa xác định chỉ tiêu'],
  [
    'member_silent',
    { members: ['KT', 'VP'], below: [] },
    'còn đơn vị chưa nhập: Phòng Kinh tế, Văn phòng HĐND-UBND',
  ],
  [
    'member_invalid',
    { wrong: [{ unit: 'VP', value: '8' }], members: ['KT'], below: [] },
    'kết quả ghi chưa đúng: Văn phòng HĐND-UBND "8"; còn đơn vị chưa nhập: Phòng Kinh tế',
  ],
  [
    'member_invalid',
    {
      wrong: [
        { unit: 'VP', value: '' },
        { unit: null, value: '100%' },
      ],
      members: [],
      below: ['KT'],
    },
    'kết quả ghi chưa đúng: Văn phòng HĐND-UBND; dòng chưa ghi đơn vị "100%"',
  ],
  ['total_zero', {}, 'tổng số là 0, chưa tính được'],
  ['checklist_empty', {}, 'chưa có mục nào ở Danh mục kiểm tra'],
  ['entry_invalid', { value: '95%' }, 'kết quả ghi chưa đúng: "95%"'],
  ['entry_invalid', { value: '' }, 'kết quả ghi chưa đúng'],
  ['target_invalid', {}, 'chỉ tiêu (số) ghi chưa đúng'],
  ['score_full', { points: 2000, maximum: 2000 }, 'chấm 20/20 điểm'],
  ['score_part', { points: 1850, maximum: 2000 }, 'chấm 18,5/20 điểm'],
  ['index_full', { points: 5000, maximum: 5000, index: '100%' }, 'chỉ số 100%: 50/50 điểm'],
  ['index_part', { points: 4255, maximum: 5000, index: '85,1%' }, 'chỉ số 85,1%: 42,55/50 điểm'],
  [
    'level_full',
    { points: 500, maximum: 500, figure: '812/850', level: { bound: 'from', threshold: 9250 } },
    'có 812/850, mức từ 92,5: 5/5 điểm',
  ],
  [
    'level_part',
    { points: 100, maximum: 200, figure: '2', level: { bound: 'up_to', threshold: 200 } },
    'có 2, mức không quá 2: 1/2 điểm',
  ],
  ['level_part', { points: 0, maximum: 500, figure: '65%', level: null }, 'có 65%, chưa tới mức được điểm'],
  ['tiers_missing', {}, 'chưa có các mức điểm'],
  ['tiers_invalid', {}, 'các mức điểm ghi chưa đúng'],
  [
    'met_by_points',
    { of: short({ actual: 85, outOf: 100, target: 90 }), from: 80 },
    'mới đạt 85/100, cần từ 90%; đạt từ 80% điểm tối đa',
  ],
  ['row_invalid', { column: 'maxScore' }, 'điểm tối đa chưa có hoặc ghi chưa đúng'],
  ['row_invalid', { column: 'rule' }, 'quy tắc chưa có hoặc ghi chưa đúng'],
])('%s %j', (code, params, expected) => {
  expect(reasonText({ code, params } as ScoreReason, planUnits.shortName)).toBe(expected);
});
