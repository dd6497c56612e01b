// The property that a run which turns the year leaves as long as it is not done: figures of two years stand side by side then.
import { AppError } from '../../core/base/errors';
import { parseRolling, type Rolling } from '../../core/year/rolling';
import type { Context } from './context';

const KEY = 'rollingYear';

export const readRolling = ({ services }: Context): Rolling | null =>
  parseRolling(services.properties.get(KEY));

export const keepRolling = ({ services }: Context, rolling: Rolling): void =>
  services.properties.set(KEY, JSON.stringify(rolling));

export const forgetRolling = ({ services }: Context): void => services.properties.remove(KEY);

/** For what freezes or tells figures. Throws year_half_begun. */
export function refuseHalfBegunYear(context: Context): void {
  const rolling = readRolling(context);
  if (rolling !== null && rolling.archive !== null)
    throw new AppError('year_half_begun', { to: rolling.from + 1 });
}
