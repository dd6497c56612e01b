// Mở đợt rà soát: freezes the units' own scores, makes the tab in which they are gone over, and says so in the journal.
// Until that row is there no round is open, and the next run goes on from whatever a stopped one has made.

import { reviewLog, reviews, scoreHistory } from '../../../sheets-schema/index';
import { withoutRow } from '../../core/reviews/review';
import { nextRound, type Round } from '../../core/reviews/round';
import { isReviewed } from '../../core/reviews/steps';
import { equalSnapshot } from '../../core/scoring/snapshot';
import { planAppend } from '../../core/sheet/output';
import {
  addRowsQuestion,
  archiveTitle,
  openRoundQuestion,
  roundIsOpen,
  roundNotOpened,
  roundOpened,
  rowsAdded,
} from '../../ui/reviews/outcomes.vi';
import { hashOf, keepSnapshot, requireScored } from '../dossier/freeze-scores';
import type { Computed } from '../scoring/compute';
import { readComputed } from '../scoring/read-computed';
import { computeFrom, recompute } from '../scoring/recompute-scores';
import type { Context, Outcome } from '../shared/context';
import { ensureTabs } from '../shared/ensure-tabs';
import { readTable } from '../shared/read-tabs';
import { underLock } from '../shared/under-lock';
import { journalEvents, readAsOperator, stillAsAsked } from './in-round';

export function openRound(context: Context): Outcome {
  const asked = readAsOperator(context);
  requireScored(asked);
  const { round } = asked.review;
  if (round !== null && round.step !== null) return addMissing(context, asked, round);
  const archive = archiveOf(context, asked);
  const { title, text } = openRoundQuestion(asked.verdict, asked.scores.length, archive);
  if (!context.services.ui.confirm(title, text)) return roundNotOpened();
  return underLock(context, () => {
    stillAsAsked(context, asked);
    if (archive !== null)
      context.services.workbook.apply([{ kind: 'rename', title: reviews.title, to: archive }]);
    makeTabs(context, asked);
    const now = computeFrom(context, readComputed(context.services));
    const known = equalSnapshot(readTable(context.services, scoreHistory).rows, hashOf(now));
    const { id: snapshot } = known ?? keepSnapshot(context, now);
    const id = nextRound(context.today, now.review.records);
    journalEvents(context, id, [{ event: 'opened', step: 'self', year: now.data.settings.year, snapshot }]);
    recompute(context);
    context.services.workbook.show([reviews.title]);
    return roundOpened(snapshot, asked.scores.length, archive);
  });
}

/** Where the tab of an earlier round goes, with all that people wrote into it; null where it holds nothing of theirs. */
function archiveOf({ services: { workbook }, today }: Context, { data, review }: Computed): string | null {
  if (!data.reviews.some(isReviewed)) return null;
  const there = workbook.places();
  const of = review.round?.openedOn ?? today;
  for (let number = 1; ; number += 1) {
    const title = archiveTitle(of, number);
    if (!there.has(title)) return title;
  }
}

/** Both tabs, and a row for every criterion that has none. */
function makeTabs(context: Context, { scores }: Computed): number {
  const { workbook } = context.services;
  ensureTabs(context, [reviews, reviewLog]);
  const { tab, rows, nextRow } = readTable(context.services, reviews);
  const missing = withoutRow(scores, rows);
  const added = missing.map(({ code, shortName, score }) => ({
    code,
    name: shortName,
    selfScore: score / 100,
  }));
  workbook.apply(planAppend(reviews, tab, nextRow, added));
  return missing.length;
}

/** The round is open: criteria that came since get their rows. */
function addMissing(context: Context, asked: Computed, round: Round): Outcome {
  readTable(context.services, reviews);
  const missing = withoutRow(asked.scores, asked.data.reviews).map(({ code }) => code);
  if (missing.length === 0) return roundIsOpen(round);
  const { title, text } = addRowsQuestion(round, missing);
  if (!context.services.ui.confirm(title, text)) return roundNotOpened();
  return underLock(context, () => {
    const added = makeTabs(context, stillAsAsked(context, asked));
    recompute(context);
    return rowsAdded(added);
  });
}
