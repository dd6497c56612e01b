// Chốt số liệu tự chấm: the whole scoresheet as rows of the history, after a yes.

import { scoreHistory, snapshotTabs } from '../../../sheets-schema/index';
import { AppError } from '../../core/base/errors';
import type { StepScores } from '../../core/reviews/levels';
import { keepTabs, readKept } from '../../core/scoring/kept-tabs';
import {
  damagedSnapshots,
  dataHash,
  equalSnapshot,
  freeze,
  type Snapshot,
} from '../../core/scoring/snapshot';
import type { Change } from '../../core/sheet/changes';
import { planAppend } from '../../core/sheet/output';
import { outputRow } from '../../core/sheet/rows';
import type { ScoreRecord } from '../../core/workbook/records';
import { freezeQuestion, frozen, frozenAlready, notFrozen } from '../../ui/dossier/outcomes.vi';
import { FREEZING } from '../../ui/words/progress.vi';
import { reasonText } from '../../ui/words/reasons.vi';
import type { Computed } from '../scoring/compute';
import { readComputed } from '../scoring/read-computed';
import { computeFrom, recompute } from '../scoring/recompute-scores';
import type { Context, Outcome } from '../shared/context';
import { ensureTabs } from '../shared/ensure-tabs';
import { refuseHalfBegunYear } from '../shared/half-begun-year';
import { requireScopes } from '../shared/operator';
import { progress } from '../shared/progress';
import { readTable } from '../shared/read-tabs';
import { underLock } from '../shared/under-lock';
import { requirePresentVersion } from '../shared/version';

export function freezeScores(context: Context): Outcome {
  requireScopes(context.services, []);
  refuseHalfBegunYear(context);
  const asked = computeFrom(context, readComputed(context.services));
  requirePresentVersion(asked.data.settings.schemaVersion);
  requireScored(asked);
  const hash = hashOf(asked);
  const records = readTable(context.services, scoreHistory).rows;
  const present = equalSnapshot(records, hash);
  if (present !== null) return frozenAlready(present);
  const { title, text } = freezeQuestion(asked, damagedSnapshots(records));
  if (!context.services.ui.confirm(title, text)) return notFrozen();
  const snapshot = underLock(context, () => keepSnapshot(context, stillAsAsked(context, hash)));
  return frozen(snapshot, asked.verdict);
}

/** Throws where there is nothing that could be told: no criterion, or none that applies. */
export function requireScored({ scores, verdict }: Computed): void {
  if (scores.length === 0) throw new AppError('no_criteria');
  if (verdict.applicable === 0) throw new AppError('nothing_applicable');
}

/** What the workbook says now, once more; the caller holds the lock. Throws changed_meanwhile where it moved on. */
export function stillAsAsked(context: Context, askedHash: string): Computed {
  const computed = recompute(context);
  if (hashOf(computed) !== askedHash) throw new AppError('changed_meanwhile');
  return computed;
}

/** Writes the scoresheet, as the units or a step of the review have it, into the history; the caller holds the lock. */
export function keepSnapshot(context: Context, computed: Computed, level?: StepScores): Snapshot {
  const { services } = context;
  progress(context, FREEZING);
  const { tab, rows: records, nextRow } = readTable(services, scoreHistory);
  const { rows, snapshot } = frozenRows(context, computed, records, level);
  // The tabs first: where there is a scoresheet, what it came from is there too.
  services.workbook.apply([
    ...planKept(context, snapshot, computed),
    ...planAppend(
      scoreHistory,
      tab,
      nextRow,
      rows.map((row) => outputRow(scoreHistory, row)),
    ),
  ]);
  return snapshot;
}

/** The tabs as they stand, into their journal, which the first freezing makes. */
function planKept(context: Context, snapshot: Snapshot, { tabs }: Computed): Change[] {
  const { services } = context;
  const present = services.workbook.read(snapshotTabs.title);
  // As long as there is no row, a stopped run may not have finished the tab.
  if ((present?.values.length ?? 0) <= 1) ensureTabs(context, [snapshotTabs]);
  const { tab, nextRow } = readTable(services, snapshotTabs);
  const rows = keepTabs(snapshot, tabs, readKept(tab));
  return planAppend(
    snapshotTabs,
    tab,
    nextRow,
    rows.map((row) => outputRow(snapshotTabs, { ...row })),
  );
}

function frozenRows(
  { minute, services }: Context,
  computed: Computed,
  records: readonly ScoreRecord[],
  level?: StepScores,
) {
  const { scores, data } = computed;
  return freeze({
    scores: level?.scores ?? scores,
    step: level?.step ?? 'self',
    notes: level?.notes ?? new Map(),
    setVersion: data.settings.criteriaSetVersion ?? '',
    dataHash: level === undefined ? hashOf(computed) : levelHash(computed, level),
    at: minute,
    by: services.session.email(),
    records,
    reasonText: (reason) => reasonText(reason, data.units.shortName),
  });
}

/** The snapshot that freezing would make now; nothing is written. */
export const provisionalSnapshot = (context: Context, computed: Computed): Snapshot =>
  frozenRows(context, computed, []).snapshot;

const hashes = new WeakMap<Computed['scores'], string>();

/** Stands for all that is frozen; equal data give an equal hash. Taken once of the same scores. */
export function hashOf({ scores, uses, data, verdict }: Computed): string {
  const hash = hashes.get(scores) ?? dataHash(scores, uses, data, { conditions: verdict.set.conditions });
  hashes.set(scores, hash);
  return hash;
}

/** The same of the scores of a step. */
export const levelHash = ({ uses, data, verdict }: Computed, { scores, step }: StepScores): string =>
  dataHash(scores, uses, data, { step, conditions: verdict.set.conditions });
