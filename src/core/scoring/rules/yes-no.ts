// Có/Không: all or none.
import { YES_NO } from '../../../../sheets-schema/enums';
import { readAnswer } from '../entries';
import { reason } from './reasons';
import { defineRule, type Outcome } from './rule';
import { notEntered, ownEntry } from './shared';

const reasons = { yes: reason(), no: reason() };

export const yesNo = defineRule({
  reasons,
  enteredIn: () => 'criteria',
  // Its target says no more than its name.
  limits: () => ({ least: 0, most: Number.MAX_SAFE_INTEGER }),
  choices: Object.values(YES_NO),
  reads: ['target'],
  partMarks: [],
  measure(input): Outcome<typeof reasons> {
    const entry = ownEntry(input, readAnswer);
    if ('kind' in entry) return entry;
    const { value } = entry;
    if (value === null) return notEntered(input);
    return {
      kind: 'measured',
      reached: value,
      points: value ? input.criterion.maxScore : 0,
      provable: value,
      lost: false,
      reason: { code: value ? 'yes' : 'no', params: {} },
      actual: input.criterion.actual,
      outOf: null,
    };
  },
});
