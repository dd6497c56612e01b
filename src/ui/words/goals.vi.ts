// What was reached of a goal of section II, said alike on Tổng quan and in the Báo cáo.
import type { GoalLine } from '../../core/scoring/goals';
import { date, num, percent } from './format.vi';

/** Begins with a small letter. */
export function goalResult({ percent: target, result, assessment }: GoalLine): string {
  if (result === null) return 'chưa có số liệu';
  if (result.kind === 'share')
    return `${num(result.actual)}/${num(result.outOf)} = ${percent(result.actual, result.outOf, target)}`;
  if (!result.done) return 'chưa hoàn thành';
  const isLate = assessment === 'not_met';
  if (result.asOf === null) return `đã hoàn thành${isLate ? ', chưa rõ ngày' : ''}`;
  return `${isLate ? 'hoàn thành chậm,' : 'đã hoàn thành'} ngày ${date(result.asOf)}`;
}
