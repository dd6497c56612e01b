// What the four actions of a round share: who may, what was asked about, and one row in the journal that decides.

import equal from 'fast-deep-equal/es6';
import { reviewLog, reviews } from '../../../sheets-schema/index';
import { AppError } from '../../core/base/errors';
import type { Round } from '../../core/reviews/round';
import type { Reviewing } from '../../core/reviews/steps';
import { planAppend } from '../../core/sheet/output';
import { outputRow } from '../../core/sheet/rows';
import type { ReviewRecord } from '../../core/workbook/records';
import { hashOf } from '../dossier/freeze-scores';
import type { Computed } from '../scoring/compute';
import { readComputed } from '../scoring/read-computed';
import { computeFrom } from '../scoring/recompute-scores';
import type { Context } from '../shared/context';
import { requireOperator } from '../shared/operator';
import { readTable } from '../shared/read-tabs';
import { requirePresentVersion } from '../shared/version';

/** The workbook as it is, for its operator alone. Throws operator_only, older_workbook. */
export function readAsOperator(context: Context): Computed {
  const computed = readAgain(context);
  requireOperator(context.services, computed.data.settings, []);
  requirePresentVersion(computed.data.settings.schemaVersion);
  return computed;
}

const readAgain = (context: Context): Computed => computeFrom(context, readComputed(context.services));

/** Once more, under the lock: throws changed_meanwhile where figures, requests or the round are no longer those asked about. */
export function stillAsAsked(context: Context, asked: Computed): Computed {
  const now = readAgain(context);
  const same = hashOf(now) === hashOf(asked) && equal(factsOf(now), factsOf(asked));
  if (!same) throw new AppError('changed_meanwhile');
  return now;
}

const factsOf = ({ data, review }: Computed) => [
  review.records.map(({ row: _row, ...record }) => record),
  data.reviews.map(({ code, requestText, requestBy, answer }) => [code, requestText, requestBy, answer]),
];

/** The round that is open, with its tab whole. Throws no_round, tab_missing, header_missing. */
export function requireRound(context: Context, { review }: Computed): Round & { readonly step: Reviewing } {
  const { round } = review;
  if (round === null || round.step === null) throw new AppError('no_round');
  readTable(context.services, reviews);
  return { ...round, step: round.step };
}

type Event = Pick<ReviewRecord, 'event'> & Partial<ReviewRecord>;

/** Who and when, in one write: what the round is from then on. The caller holds the lock. */
export function journalEvents(context: Context, round: string, events: readonly Event[]): void {
  const { services, minute: at } = context;
  const { tab, nextRow } = readTable(services, reviewLog);
  const by = services.session.email();
  services.workbook.apply(
    planAppend(
      reviewLog,
      tab,
      nextRow,
      events.map((event) => outputRow(reviewLog, { round, at, by, ...event })),
    ),
  );
}
