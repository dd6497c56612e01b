// Tabs that are missing or empty, as steps: a tab each, so that the person can be told which one is being made.
import { columnsOf, isMadeAtSetUp, type Page, type Table } from '../../../sheets-schema/define';
import { tabs as allTabs } from '../../../sheets-schema/index';
import { MODEL_TITLE, NEW_SHEET } from '../../../sheets-schema/style';
import type { Change } from '../sheet/changes';
import type { TabStructure } from '../sheet/structure';
import { type Found, isEmpty, lastRowOf } from './body';
import { planPlainTop } from './look';
import { planNewPage } from './page';
import {
  hasOwnNotes,
  inMakingOrder,
  planInkNote,
  planModel,
  type SharedLook,
  sharedLookOf,
  widthsOf,
} from './shared-look';
import { type Ground, type Kept, planNewTable } from './table';

/** `tab` is null for what is done before and after. */
export interface Step {
  readonly tab: Table | Page | null;
  readonly changes: readonly Change[];
}

type FoundTabs = ReadonlyMap<string, Found>;

const NOTHING: Found = { tab: undefined, structure: undefined };

/**
 * Steps for every tab in `found` that is not there or has no content; of those that are made when needed, for the ones
 * in `needed`. Two and more are made from a model sheet, which
 * is given what they share and goes when all are there; it also goes where a run that was stopped left it.
 */
export function planNewTabs(
  found: FoundTabs,
  titles: ReadonlySet<string>,
  kept: Kept = {},
  needed: readonly (Table | Page)[] = [],
): Step[] {
  const wanted = allTabs.filter((tab) => found.has(tab.id));
  const missing = inMakingOrder(
    wanted.filter(
      (tab) => found.get(tab.id)?.tab === undefined && (isMadeAtSetUp(tab) || needed.includes(tab)),
    ),
  );
  const emptied = wanted.filter((tab) => {
    const present = found.get(tab.id)?.tab;
    return present !== undefined && isEmpty(present);
  });
  const there = new Set(titles);
  const remove: Change[] = there.delete(MODEL_TITLE) ? [{ kind: 'deleteSheet', title: MODEL_TITLE }] : [];
  return [
    ...(remove.length > 0 ? [{ tab: null, changes: remove }] : []),
    ...(missing.length > 1
      ? planFromModel(missing, there, kept)
      : missing.map((tab) => planAlone(tab, there, kept))),
    ...emptied.map((tab) => ({ tab, changes: planOnSheet(tab, found.get(tab.id) ?? NOTHING, kept) })),
  ];
}

function planFromModel(missing: readonly (Table | Page)[], there: Set<string>, kept: Kept): Step[] {
  let look: SharedLook | null = null;
  let note = '';
  const steps = missing.map((tab, at): Step => {
    const wanted = sharedLookOf(tab);
    // A note that no other tab has in a row with this one is its own: the model keeps the one that others have.
    const isNoted = !hasOwnNotes(tab) && (note === tab.ink || nextNoted(missing, at) === tab.ink);
    const changes: Change[] = [
      ...(look === null
        ? [{ kind: 'insertSheet' as const, title: MODEL_TITLE, after: null, like: null }]
        : []),
      ...planModel(MODEL_TITLE, look, wanted, NEW_SHEET.rows),
      ...(isNoted && note !== tab.ink ? [planInkNote(MODEL_TITLE, tab.ink)] : []),
      { kind: 'insertSheet', title: tab.title, after: neighbourOf(tab, there), like: MODEL_TITLE },
      ...planOwn(
        tab,
        { lastRow: NEW_SHEET.rows, widthAt: widthsOf(wanted), isNoted, structure: undefined },
        kept,
      ),
    ];
    if (isNoted) note = tab.ink;
    look = wanted;
    there.add(tab.title);
    return { tab, changes };
  });
  return [...steps, { tab: null, changes: [{ kind: 'deleteSheet', title: MODEL_TITLE }] }];
}

function planAlone(tab: Table | Page, there: Set<string>, kept: Kept): Step {
  const after = neighbourOf(tab, there);
  there.add(tab.title);
  return {
    tab,
    changes: [
      { kind: 'insertSheet', title: tab.title, after, like: null },
      ...planDressed(tab, NEW_SHEET.rows, undefined, kept),
    ],
  };
}

/** The ink of the next tab without notes of its own. */
const nextNoted = (missing: readonly (Table | Page)[], at: number): string | undefined =>
  missing.slice(at + 1).find((tab) => !hasOwnNotes(tab))?.ink;

/** In a sheet that is there already, which may hold what is left of looks and rules. */
function planOnSheet(tab: Table | Page, present: Found, kept: Kept): Change[] {
  return [
    ...('columns' in tab ? planPlainTop(tab.title, columnsOf(tab).length) : []),
    ...planDressed(tab, lastRowOf(present, true), present.structure, kept),
  ];
}

function planDressed(
  tab: Table | Page,
  lastRow: number,
  structure: TabStructure | undefined,
  kept: Kept,
): Change[] {
  const look = sharedLookOf(tab);
  const ground = { lastRow, widthAt: widthsOf(look), isNoted: false, structure };
  return [...planModel(tab.title, null, look, lastRow), ...planOwn(tab, ground, kept)];
}

function planOwn(tab: Table | Page, ground: Ground, kept: Kept): Change[] {
  if ('columns' in tab) return planNewTable(tab, ground, kept);
  const { widthAt, isNoted, structure } = ground;
  const changes = planNewPage(tab, widthAt, structure);
  return isNoted ? changes.filter(({ kind }) => kind !== 'notes') : changes;
}

/** The tab before it in the order of the schema, of those that are there; null where it comes first. */
function neighbourOf(tab: Table | Page, there: ReadonlySet<string>): string | null {
  const before = allTabs.slice(0, allTabs.indexOf(tab)).reverse();
  return before.find(({ title }) => there.has(title))?.title ?? null;
}
