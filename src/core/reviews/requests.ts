// Requests beside the criteria that they are about: whose they are, and what they are called.
import { nameKey } from '../base/text';
import { isUnitProposed } from '../scoring/proposed';
import type { CriterionScore } from '../scoring/score';
import type { SentRequest } from './round';

export interface NamedRequest extends SentRequest {
  /** The code as the set has it; `code` is that of the journal, by which its row is found. */
  readonly criterion: string;
  readonly shortName: string;
  /** Unit code. */
  readonly unit: string | null;
  /** The unit is only proposed. */
  readonly unitProposed: boolean;
}

/** In the order of the set; of a criterion that is gone nobody is asked any more. */
export function namedRequests(
  scores: readonly CriterionScore[],
  requests: readonly SentRequest[],
  data: Parameters<typeof isUnitProposed>[1],
): NamedRequest[] {
  const byCode = new Map(requests.map((request) => [nameKey(request.code), request]));
  return scores.flatMap((score) => {
    const { code, shortName, unit } = score;
    const request = byCode.get(nameKey(code));
    const unitProposed = isUnitProposed(score, data);
    return request === undefined ? [] : [{ ...request, criterion: code, shortName, unit, unitProposed }];
  });
}
