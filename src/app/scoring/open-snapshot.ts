// Mở bản chốt…: one of the frozen scoresheets as a tab to look at.
import { scoreHistory } from '../../../sheets-schema/index';
import { groupFigures } from '../../core/scoring/groups';
import { damagedSnapshots, type Snapshot, wholeSnapshots } from '../../core/scoring/snapshot';
import { planSnapshotTab, snapshotRows } from '../../core/scoring/snapshot-tab';
import { parseTable } from '../../core/sheet/table';
import { NO_UNITS } from '../../core/sheet/units';
import {
  choiceNotRead,
  noSnapshot,
  SNAPSHOT_WARNING,
  snapshotHead,
  snapshotNotOpened,
  snapshotOpened,
  snapshotQuestion,
  snapshotTitle,
} from '../../ui/words/open-snapshot.vi';
import type { Context, Outcome } from '../shared/context';
import { requireScopes } from '../shared/operator';
import { readValues } from '../shared/read-tabs';
import { underLock } from '../shared/under-lock';

export function openSnapshot(context: Context): Outcome {
  const { services } = context;
  requireScopes(services, []);
  // Tolerant: a workbook of an earlier version can be looked at too.
  const history = readValues(services, [scoreHistory]).get(scoreHistory.id);
  const { rows } = parseTable(scoreHistory, history, NO_UNITS);
  const snapshots = [...wholeSnapshots(rows)].reverse();
  if (snapshots.length === 0) return noSnapshot();
  const choices = snapshots.map((snapshot) => ({ ...snapshot, figures: groupFigures(snapshot.scores) }));
  const { title, text } = snapshotQuestion(choices, damagedSnapshots(rows));
  const typed = services.ui.prompt(title, text);
  if (typed === null) return snapshotNotOpened();
  const chosen = /^\d+$/.test(typed) ? choices[Number(typed) - 1] : typed === '' ? choices[0] : undefined;
  if (chosen === undefined) return choiceNotRead(choices.length);
  return underLock(context, () => open(context, chosen, snapshotHead(chosen)));
}

/** What is frozen does not change, so that it need not be read again. */
function open({ services: { workbook } }: Context, snapshot: Snapshot, head: readonly string[]): Outcome {
  const title = snapshotTitle(snapshot);
  const frame = { headLines: head.length, description: SNAPSHOT_WARNING };
  const present = workbook.read(title);
  workbook.apply(planSnapshotTab(title, present, snapshotRows(snapshot, head), frame));
  workbook.apply([{ kind: 'hidden', title, hidden: false }]);
  workbook.show([title]);
  return snapshotOpened(title);
}
