// Chốt số liệu tự chấm: the whole scoresheet as rows of the history, after a yes.
import { scoreHistory } from '../../sheets-schema/index';
import { AppError } from '../core/errors';
import { planAppend } from '../core/output';
import { outputRow } from '../core/rows';
import { dataHash, equalSnapshot, freeze, type Snapshot } from '../core/snapshot';
import type { ScoreRecord } from '../core/workbook';
import { freezeQuestion, frozen, frozenAlready, notFrozen } from '../ui/dossier-outcomes.vi';
import { reasonText } from '../ui/reasons.vi';
import { unitNameIn } from '../ui/tables.vi';
import { COMPUTED_FROM, type Computed } from './compute';
import type { Context, Outcome } from './context';
import { requireScopes } from './operator';
import { readTable, readTabs } from './read-tabs';
import { computeFrom, recompute } from './recompute-scores';
import { underLock } from './under-lock';

export function freezeScores(context: Context): Outcome {
  requireScopes(context.services, []);
  const asked = computeFrom(context, readTabs(context.services, COMPUTED_FROM));
  if (asked.scores.length === 0) throw new AppError('no_criteria');
  const hash = hashOf(asked);
  const present = equalSnapshot(readTable(context.services, scoreHistory).rows, hash);
  if (present !== null) return frozenAlready(present);
  const { title, text } = freezeQuestion(asked);
  if (!context.services.ui.confirm(title, text)) return notFrozen();
  const { snapshot } = underLock(context, () => freezeNow(context, hash));
  return frozen(snapshot, asked.verdict);
}

/** Freezes what was asked about; the caller holds the lock. Throws changed_meanwhile where the data moved on. */
export function freezeNow(context: Context, askedHash: string): { snapshot: Snapshot; computed: Computed } {
  const computed = recompute(context);
  if (hashOf(computed) !== askedHash) throw new AppError('changed_meanwhile');
  const { services } = context;
  const { tab, rows: records, nextRow } = readTable(services, scoreHistory);
  const { rows, snapshot } = frozenRows(context, computed, askedHash, records);
  services.workbook.apply(
    planAppend(
      scoreHistory,
      tab,
      nextRow,
      rows.map((row) => outputRow(scoreHistory, row)),
    ),
  );
  return { snapshot, computed };
}

function frozenRows(
  { minute, services }: Context,
  { scores, data }: Computed,
  hash: string,
  records: readonly ScoreRecord[],
) {
  const unitName = unitNameIn(data.units);
  return freeze({
    scores,
    setVersion: data.settings.criteriaSetVersion ?? '',
    dataHash: hash,
    at: minute,
    by: services.session.email(),
    records,
    reasonText: (reason) => reasonText(reason, unitName),
  });
}

/** The snapshot that freezing would make now; nothing is written. */
export const provisionalSnapshot = (context: Context, computed: Computed, hash: string): Snapshot =>
  frozenRows(context, computed, hash, []).snapshot;

const hashes = new WeakMap<Computed['scores'], string>();

/** Stands for all that is frozen; equal data give an equal hash. Taken once of the same scores. */
export function hashOf({ scores, uses, data }: Computed): string {
  const hash = hashes.get(scores) ?? dataHash(scores, uses, data.settings);
  hashes.set(scores, hash);
  return hash;
}
