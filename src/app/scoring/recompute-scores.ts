// Tính điểm: read once, compute, write each output only where it changed.

import type { Page, Table } from '../../../sheets-schema/define';
import {
  dashboard,
  dataIssues,
  documents,
  lists,
  portalGroups,
  reviews,
  scores,
  settings,
  start,
  unitWork,
} from '../../../sheets-schema/index';
import type { Automatic } from '../../core/pages/automatic';
import { planShown } from '../../core/reviews/shown';
import { isSignatureNext } from '../../core/schedule/gate-state';
import { portalCells } from '../../core/scoring/portal';
import type { Change } from '../../core/sheet/changes';
import { planComputed, type Standing } from '../../core/sheet/output';
import { parseTable } from '../../core/sheet/table';
import { NO_UNITS } from '../../core/sheet/units';
import { readSettings } from '../../core/workbook/settings';
import { recomputed } from '../../ui/words/outcomes.vi';
import { readAutomatic } from '../shared/automatic';
import type { Context, Outcome } from '../shared/context';
import { readLocked } from '../shared/frozen-lock';
import { lockableGids, readHardLock } from '../shared/hard-lock';
import { placesOf, readStanding, readValues, type Tabs } from '../shared/read-tabs';
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

export interface Recomputed extends Computed {
  readonly coded: Coded;
  /** As they were read, with the codes. */
  readonly tabs: Tabs;
}

/** Reads, gives documents their codes, computes and writes the outputs; the caller holds the lock. */
export function recompute(context: Context): Recomputed {
  const { tabs, coded } = giveCodes(context, readComputed(context.services));
  return { ...recomputeFrom(context, tabs), coded, tabs };
}

/** Computes and writes the outputs from tabs that this run has read already; the caller holds the lock. */
export function recomputeFrom(context: Context, read: Tabs): Computed {
  const { services } = context;
  const tabs = withRegister(context, read);
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
  return computed;
}

/** The papers that are signed, in the weeks in which that is what comes next. */
function withRegister({ services, today }: Context, tabs: Tabs): Tabs {
  const { value } = readSettings(parseTable(settings, tabs.get(settings.id), NO_UNITS).rows, NO_UNITS);
  return isSignatureNext(value, today) ? new Map([...tabs, ...readValues(services, [documents])]) : tabs;
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
  const computed = compute(tabs, {
    today,
    workbookId: workbook.id(),
    automatic: automaticOf(context),
    realSending: readRealSending(services),
    locked: readLocked(services),
    hardLock: readHardLock(services),
    lockable: lockableGids(services),
    titles: new Set(workbook.places().keys()),
    outputs,
  });
  context.learned.unconfirmedCopy = computed.unconfirmedCopy;
  return computed;
}

/** The clock's own run is the one that comes through today; that is kept once all of it has. */
function automaticOf({ services, channel, resumes, today }: Context): Automatic | null {
  const automatic = readAutomatic(services);
  if (automatic === null || channel !== 'clock' || resumes) return automatic;
  const { runsBy: _, failed: __, ...record } = automatic;
  return { ...record, lastRun: today };
}
