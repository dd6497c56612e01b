// Mở bản chốt…: one of the frozen scoresheets, with the tabs that it came from, as tabs to look at. The next one takes their
// place, so that the workbook does not fill with them.
import { scoreHistory, scores as scoresTable, snapshotTabs } from '../../../sheets-schema/index';
import { groupFigures } from '../../core/scoring/groups';
import { type Kept, keptTab, readKept } from '../../core/scoring/kept-tabs';
import { damagedSnapshots, type Snapshot, wholeSnapshots } from '../../core/scoring/snapshot';
import { planClosing, planView, scoresheetView, tabView, VIEW_IDS } from '../../core/scoring/snapshot-tab';
import type { Change } from '../../core/sheet/changes';
import { parseTable, type RawTab } from '../../core/sheet/table';
import { NO_UNITS } from '../../core/sheet/units';
import {
  choiceNotRead,
  noSnapshot,
  SNAPSHOT_WARNING,
  snapshotHead,
  snapshotNotOpened,
  snapshotOpened,
  snapshotQuestion,
  snapshotsClosed,
  VIEW_TITLES,
} from '../../ui/words/open-snapshot.vi';
import type { Context, Outcome } from '../shared/context';
import { requireScopes } from '../shared/operator';
import { readValues } from '../shared/read-tabs';
import { underLock } from '../shared/under-lock';

export function openSnapshot(context: Context): Outcome {
  const { services } = context;
  requireScopes(services, []);
  // Tolerant: a workbook of an earlier version can be looked at too.
  const tabs = readValues(services, [scoreHistory, snapshotTabs]);
  const { rows } = parseTable(scoreHistory, tabs.get(scoreHistory.id), NO_UNITS);
  const snapshots = [...wholeSnapshots(rows)].reverse();
  if (snapshots.length === 0) return noSnapshot();
  const choices = snapshots.map((snapshot) => ({ ...snapshot, figures: groupFigures(snapshot.scores) }));
  const there = services.workbook.places();
  const isOpen = VIEW_IDS.some((id) => there.has(VIEW_TITLES[id]));
  const { title, text } = snapshotQuestion(choices, damagedSnapshots(rows), isOpen);
  const typed = services.ui.prompt(title, text);
  if (typed === null) return snapshotNotOpened();
  if (typed === '0' && isOpen) return underLock(context, () => close(context));
  const chosen = /^\d+$/.test(typed) ? choices[Number(typed) - 1] : typed === '' ? choices[0] : undefined;
  if (chosen === undefined) return choiceNotRead(choices.length);
  return underLock(context, () => open(context, chosen, tabs.get(snapshotTabs.id)));
}

type Chosen = Snapshot & Parameters<typeof snapshotHead>[0];

/** What is frozen does not change, so that it need not be read again. */
function open({ services: { workbook } }: Context, snapshot: Chosen, journal: RawTab | undefined): Outcome {
  const records = readKept(journal);
  const changes: Change[] = [];
  const opened: string[] = [];
  let isKept = false;
  let after: string = scoresTable.title;
  for (const id of VIEW_IDS) {
    const kept: Kept = id === 'scoresheet' ? { state: 'none' } : keptTab(records, snapshot, id);
    const title = VIEW_TITLES[id];
    const present = workbook.read(title);
    if (present === undefined && id !== 'scoresheet' && !isWorthATab(kept)) continue;
    const view =
      id === 'scoresheet'
        ? scoresheetView(snapshot)
        : tabView(id, kept.state === 'kept' ? kept.content : null);
    const frame = { head: snapshotHead(snapshot, id, kept), description: SNAPSHOT_WARNING };
    changes.push(...planView({ title, after }, present, view, frame));
    if (present !== undefined) changes.push({ kind: 'hidden', title, hidden: false });
    opened.push(title);
    isKept ||= kept.state !== 'none';
    after = title;
  }
  workbook.apply(changes);
  workbook.show([VIEW_TITLES.scoresheet]);
  return snapshotOpened(snapshot, opened, isKept);
}

/** Where there is no tab yet, none is made to say that it would be empty. */
const isWorthATab = (kept: Kept): boolean =>
  kept.state === 'kept' ? kept.content.rows.length > 0 : kept.state !== 'none';

/** Tabs beside which somebody wrote are hidden, for their words are nowhere else. */
function close({ services: { workbook } }: Context): Outcome {
  const changes = VIEW_IDS.flatMap((id) => {
    const present = workbook.read(VIEW_TITLES[id]);
    return present === undefined ? [] : [planClosing(present, id)];
  });
  workbook.show([scoresTable.title]);
  workbook.apply(changes);
  return snapshotsClosed(changes.flatMap(({ kind, title }) => (kind === 'hidden' ? [title] : [])));
}
