// Tính điểm: read once, compute, write each output only where it changed.

import type { Page, Table } from '../../../sheets-schema/define';
import {
  dashboard,
  dataIssues,
  lists,
  portalGroups,
  reviews,
  scores,
  start,
  unitWork,
} from '../../../sheets-schema/index';
import { planShown } from '../../core/reviews/shown';
import { portalCells } from '../../core/scoring/portal';
import type { Change } from '../../core/sheet/changes';
import { planComputed, type Standing } from '../../core/sheet/output';
import { recomputed } from '../../ui/words/outcomes.vi';
import { readAutomatic } from '../shared/automatic';
import type { Context, Outcome } from '../shared/context';
import { readLocked } from '../shared/frozen-lock';
import { lockableGids, readHardLock } from '../shared/hard-lock';
import { placesOf, readStanding, type Tabs } from '../shared/read-tabs';
import { readRealSending, withdrawAgreement } from '../shared/real-sending';
import { keepSeen, plainIn, printOfLinks, readSeen } from '../shared/seen';
import { underLock } from '../shared/under-lock';
import { type Computed, compute } from './compute';
import { type Coded, giveCodes } from './evidence-codes';
import { LINKED, planOutputs } from './plan-outputs';
import { readComputed } from './read-computed';

const OUTPUTS: readonly (Table | Page)[] = [start, dashboard, unitWork, dataIssues, scores, lists];

export function recomputeScores(context: Context): Outcome {
  return recomputed(underLock(context, () => recompute(context)));
}

/** Reads, gives documents their codes, computes and writes the outputs; the caller holds the lock. */
export function recompute(context: Context): Computed & { readonly coded: Coded } {
  const { services } = context;
  const { tabs, coded } = giveCodes(context, readComputed(services));
  const seen = readSeen(services);
  const standing = new Map<string, Standing>();
  for (const tab of OUTPUTS) {
    const present = readStanding(services, tab, seen !== null || !LINKED.includes(tab.id));
    if (present !== null) standing.set(tab.id, present);
  }
  const outputs = new Map([...standing].map(([id, { tab }]) => [id, tab]));
  const computed = computeFrom(context, tabs, outputs);
  if (computed.data.settings.sending === 'test' && readRealSending(services) !== null)
    withdrawAgreement(services);
  const { changes, links } = planOutputs(
    computed,
    standing,
    placesOf(services, tabs),
    seen?.links ?? null,
    (formulas) => printOfLinks(services, formulas),
  );
  const round = tabs.get(reviews.id);
  services.workbook.apply([
    ...planPortal(tabs, computed),
    ...(round === undefined ? [] : planShown(round, computed.scores)),
    ...changes,
  ]);
  keepSeen(services, { links, plain: plainIn(services, tabs) }, seen);
  return { ...computed, coded };
}

/** Beside what people type for the portal, what the criteria would give. */
function planPortal(tabs: Tabs, { portal }: Computed): Change[] {
  const tab = tabs.get(portalGroups.id);
  return tab === undefined ? [] : planComputed(portalGroups, tab, portalCells(portal.lines));
}

/** The rules on tabs that were read, with what the services know of this workbook. */
export function computeFrom(context: Context, tabs: Tabs, outputs: Tabs = new Map()): Computed {
  const { services, today } = context;
  const { workbook } = services;
  const automatic = readAutomatic(services);
  return compute(tabs, {
    today,
    workbookId: workbook.id(),
    // The clock's own run is the one that comes through today; that is kept once all of it has.
    automatic:
      automatic !== null && context.channel === 'clock' ? { ...automatic, lastRun: today } : automatic,
    realSending: readRealSending(services),
    locked: readLocked(services),
    hardLock: readHardLock(services),
    lockable: lockableGids(services),
    titles: new Set(workbook.places().keys()),
    outputs,
  });
}
