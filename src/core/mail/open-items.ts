// What a unit can still mend of the criteria it answers for, as the page of its work shows it, each thing with the day by
// which it is wanted and the stage that it has reached.
import { type Day, isAfter } from '../base/dates';
import { nameKey } from '../base/text';
import {
  type OpenCriterion,
  type OpenRequest,
  type OpenWork,
  type UnitBlock,
  unitWorkModel,
} from '../pages/unit-work';
import type { Review } from '../pages/work-index';
import type { SentRequest } from '../reviews/round';
import type { CriterionScore } from '../scoring/score';
import type { Unit } from '../sheet/units';
import type { WorkbookData } from '../workbook/inputs';
import { type Addressee, addresseesOf } from './addressees';
import { type Notice, type Staged, stageAsked, stageBefore, staged } from './stages';

/** One thing of section B of a mail. */
export interface OpenItem extends Staged {
  /** Whose criterion it is, where the unit only follows it for them. */
  readonly followedFor: Unit | null;
  readonly what:
    | { readonly kind: 'request'; readonly request: OpenRequest }
    | { readonly kind: 'criterion'; readonly criterion: OpenCriterion }
    | { readonly kind: 'review'; readonly review: Review };
}

export interface OpenItemsOptions {
  readonly scores: readonly CriterionScore[];
  readonly requests: readonly SentRequest[];
  readonly notice: Notice;
  /** By when units are to complete what their criteria lack; null where no such day lies ahead. */
  readonly completeBy: Day | null;
}

/** By unit, with the reason why it gets no mail. */
export function openItems(
  data: WorkbookData,
  today: Day,
  options: OpenItemsOptions,
): { readonly addressee: Addressee; readonly items: readonly OpenItem[] }[] {
  const { scores, requests } = options;
  const itemsOf = itemsAtStage(data, today, options);
  const byMember = new Set(
    data.criteria.flatMap(({ code, byMember: parts }) => (parts && code ? [nameKey(code)] : [])),
  );
  return unitWorkModel(data, scores, today, requests).blocks.flatMap((block) => {
    const unit = data.units.byCode(block.unit);
    if (unit === null) return [];
    const isGroup = data.units.members(unit.code ?? '').length > 0;
    // What each member enters for itself is asked of each member.
    const isCommon = ({ code }: OpenCriterion): boolean => !(isGroup && byMember.has(nameKey(code)));
    const items = itemsOfBlock(block, data, itemsOf, isCommon);
    return items.length === 0
      ? []
      : addresseesOf(unit, data.units).map((addressee) => ({ addressee, items }));
  });
}

type ItemsOf = (
  work: OpenWork,
  isCommon: (criterion: OpenCriterion) => boolean,
) => readonly Omit<OpenItem, 'followedFor'>[];

function itemsOfBlock(
  { work, followed }: UnitBlock,
  { units }: WorkbookData,
  itemsOf: ItemsOf,
  isCommon: (criterion: OpenCriterion) => boolean,
): OpenItem[] {
  return [
    ...itemsOf(work, isCommon).map((item): OpenItem => ({ ...item, followedFor: null })),
    ...followed.flatMap(({ unit, work: theirs }) =>
      itemsOf(theirs, isCommon).map((item): OpenItem => ({ ...item, followedFor: units.byCode(unit) })),
    ),
  ];
}

/** Those that have come to a stage; a criterion that reviewers ask about stands once, in their words. */
function itemsAtStage(
  { holidays }: WorkbookData,
  today: Day,
  { notice, completeBy }: OpenItemsOptions,
): ItemsOf {
  const ahead = completeBy === null ? null : stageBefore(completeBy, today, holidays, notice);
  return ({ requests: asked, withoutResult, withoutEvidence, toReview }, isCommon) => [
    ...asked.map((request) => ({
      // Where somebody emptied the moment, it counts as asked today.
      ...staged(
        `?${request.code}-${request.sentAt}`,
        request.due,
        stageAsked(request.sentAt || today, today),
      ),
      what: { kind: 'request', request } as const,
    })),
    ...(completeBy === null || ahead === null
      ? []
      : [...withoutResult, ...withoutEvidence]
          .filter((criterion) => isCommon(criterion))
          .filter(({ code }) => !asked.some((request) => nameKey(request.code) === nameKey(code)))
          .map((criterion) => ({
            ...staged(criterion.code, completeBy, ahead),
            what: { kind: 'criterion', criterion } as const,
          }))),
    ...toReview.flatMap((review) => {
      // Once it no longer counts its criterion lacks evidence, and is told as that.
      const reached = isAfter(today, review.until)
        ? null
        : stageBefore(review.until, today, holidays, notice);
      return reached === null
        ? []
        : [
            {
              ...staged(`!${review.code ?? `${review.table}-${review.title}`}`, review.until, reached),
              what: { kind: 'review', review } as const,
            },
          ];
    }),
  ];
}
