// Chuyển sang năm sau: first a copy of the whole workbook is kept and named in a journal, then what tells of one year is
// blanked, part by part. A run that is stopped is gone on with by the next, with the same copy.

import equal from 'fast-deep-equal/es6';
import { isMadeAtSetUp } from '../../../sheets-schema/define';
import { dashboard, evidence, scoreHistory, yearArchives } from '../../../sheets-schema/index';
import { AppError } from '../../core/base/errors';
import { equalSnapshot } from '../../core/scoring/snapshot';
import { planAppend } from '../../core/sheet/output';
import { outputRow } from '../../core/sheet/rows';
import { planNextYear, YEARLY_TABLES, type YearPlan, yearDue } from '../../core/year/next-year';
import { archiveIdOf, type Remaining, type Rolling, remainingOf, sealsOf } from '../../core/year/rolling';
import { ARCHIVING, TURNING_YEAR } from '../../ui/words/progress.vi';
import {
  archiveName,
  archiveNotRead,
  evidenceMerged,
  goOnQuestion,
  lostArchiveQuestion,
  nextYearQuestion,
  notYetDue,
  yearNotTurned,
  yearTurned,
} from '../../ui/year/outcomes.vi';
import { hashOf, keepSnapshot } from '../dossier/freeze-scores';
import type { Computed } from '../scoring/compute';
import { readComputed } from '../scoring/read-computed';
import { computeFrom, recompute } from '../scoring/recompute-scores';
import type { Context, Outcome } from '../shared/context';
import { ensureTabs } from '../shared/ensure-tabs';
import { readLock, unlock } from '../shared/frozen-lock';
import { forgetRolling, keepRolling, readRolling } from '../shared/half-begun-year';
import { requireOperator } from '../shared/operator';
import { progress } from '../shared/progress';
import { readTable, requireWhole, type Tabs } from '../shared/read-tabs';
import { underLock } from '../shared/under-lock';
import { requirePresentVersion } from '../shared/version';

export function startNextYear(context: Context): Outcome {
  const { services, today } = context;
  const tabs = readComputed(services);
  const computed = computeFrom(context, tabs);
  const { settings } = computed.data;
  requireOperator(services, settings, []);
  if (computed.unconfirmedCopy) throw new AppError('copy_unconfirmed');
  requirePresentVersion(settings.schemaVersion);
  for (const table of YEARLY_TABLES)
    if (isMadeAtSetUp(table) || tabs.has(table.id)) requireWhole(table, tabs.get(table.id));
  const begun = readRolling(context);
  const due = begun === null ? yearDue(settings, today) : { kind: 'due' as const, from: begun.from };
  if (due.kind === 'unknown') throw new AppError('year_missing');
  if (due.kind !== 'due') return notYetDue(due);
  const plan = planOf(tabs, computed, due.from);
  if (hasMergedRows(context, plan)) return evidenceMerged();
  if (begun !== null) return goOn(context, plan, begun);
  const isFrozen = isSnapshotKept(context, computed);
  const { title, text } = nextYearQuestion(plan, { isFrozen, isScored: isScored(computed) });
  if (!services.ui.confirm(title, text)) return yearNotTurned();
  return underLock(context, () => {
    requireAsAsked(context, plan);
    return turn(context, plan, keepArchive(context, plan));
  });
}

/** What an answer decided for this year is not carried into people's cells. */
const planOf = (tabs: Tabs, { typed, issues }: Computed, from: number): YearPlan =>
  planNextYear(tabs, typed, from, issues);

/** Rows that are sorted come apart, and what stood in the first of a merge would be lost to the others. */
const hasMergedRows = ({ services }: Context, { parts }: YearPlan): boolean =>
  parts.some(({ id }) => id === evidence.id) &&
  services.workbook.merges(evidence.title).some(({ rows }) => rows > 1);

const isScored = ({ scores, verdict }: Computed): boolean => scores.length > 0 && verdict.applicable > 0;

const isSnapshotKept = ({ services }: Context, computed: Computed): boolean =>
  equalSnapshot(readTable(services, scoreHistory).rows, hashOf(computed)) !== null;

/** A run was stopped: with the copy that it made, once that is known. */
function goOn(context: Context, plan: YearPlan, begun: Rolling): Outcome {
  const { ui } = context.services;
  if (begun.archive !== null) {
    const { title, text } = goOnQuestion(begun, remainingOf(plan.parts, begun));
    if (!ui.confirm(title, text)) return yearNotTurned();
    return underLock(context, () => {
      requireAsAsked(context, plan);
      return turn(context, plan, begun);
    });
  }
  const { title, text } = lostArchiveQuestion(begun);
  const typed = ui.prompt(title, text);
  if (typed === null) return yearNotTurned();
  const archive = archiveIdOf(typed);
  if (typed !== '' && archive === null) return archiveNotRead();
  return underLock(context, () => {
    requireAsAsked(context, plan);
    const found = archive === null ? keepArchive(context, plan) : { ...begun, archive };
    keepRolling(context, found);
    return turn(context, plan, found);
  });
}

/** What the workbook says now, once more; the caller holds the lock. Throws changed_meanwhile where it moved on. */
function requireAsAsked(context: Context, { parts, from }: YearPlan): void {
  const tabs = readComputed(context.services);
  const now = planOf(tabs, computeFrom(context, tabs), from);
  if (!equal(now.parts, parts)) throw new AppError('changed_meanwhile');
}

/** Freezes what is not frozen, and copies the workbook. That it will be copied is kept before, its id right after. */
function keepArchive(context: Context, { from, parts }: YearPlan): Rolling {
  const { services, minute } = context;
  const computed = recompute(context);
  const kept = equalSnapshot(readTable(services, scoreHistory).rows, hashOf(computed));
  const snapshot = kept ?? (isScored(computed) ? keepSnapshot(context, computed) : null);
  progress(context, ARCHIVING);
  services.workbook.flush();
  const rolling: Rolling = {
    from,
    at: minute,
    name: archiveName(from, minute, computed.data.settings.commune),
    archive: null,
    snapshot: snapshot?.id ?? '',
    parts: sealsOf(parts),
  };
  keepRolling(context, rolling);
  const archive = services.workbook.copy(rolling.name);
  const found = { ...rolling, archive };
  keepRolling(context, found);
  return found;
}

/** Names the copy in the journal, then does what is left. */
function turn(context: Context, plan: YearPlan, rolling: Rolling): Outcome {
  const { services } = context;
  progress(context, TURNING_YEAR);
  enterArchive(context, rolling);
  services.workbook.flush();
  const remaining: Remaining = remainingOf(plan.parts, rolling);
  for (const { changes } of remaining.left) services.workbook.apply(changes);
  services.workbook.flush();
  if (readLock(services) !== null) unlock(services);
  forgetRolling(context);
  recompute(context);
  return yearTurned(plan, rolling, remaining);
}

function enterArchive(context: Context, { from, at, name, archive, snapshot }: Rolling): void {
  const { services } = context;
  const made = ensureTabs(context, [yearArchives]);
  const { tab, rows, nextRow } = readTable(services, yearArchives);
  if (!rows.some(({ year }) => year === from)) {
    const url = `https://docs.google.com/spreadsheets/d/${archive}/edit`;
    const by = services.session.email();
    const row = { year: from, at, by, name, link: { text: url, url }, snapshot };
    services.workbook.apply(planAppend(yearArchives, tab, nextRow, [outputRow(yearArchives, row)]));
  }
  if (made.length > 0) services.workbook.show([dashboard.title]);
}
