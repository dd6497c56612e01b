// Nhập bộ tiêu chí: a pasted table is read, shown with all that is to be looked at, and after a yes takes the place of the
// set of before, which is kept. A run that was stopped after the one write of the criteria is finished by the next.
import equal from 'fast-deep-equal/es6';
import { CRITERIA_STAGING } from '../../../sheets-schema/criteria-staging';
import { checklist, criteria, criteriaMapping, evidence } from '../../../sheets-schema/index';
import { AppError } from '../../core/base/errors';
import {
  carriedBy,
  type Mapping,
  mappingOf,
  matchesOf,
  planMapping,
} from '../../core/criteria-import/mapping';
import { isImportError } from '../../core/criteria-import/problems';
import { type Proposal, proposeSet } from '../../core/criteria-import/propose';
import { criteriaRows, isImported, NAMING_TABS, planCriteria } from '../../core/criteria-import/replace';
import { isNothingPasted, planNotes, planStaging } from '../../core/criteria-import/staging';
import {
  ENTRY_HINTS,
  importInRound,
  importMerged,
  importNotPossible,
  importQuestion,
  nothingPasted,
  notImported,
  STAGING_INSTRUCTION,
  stagingMade,
} from '../../ui/words/import-outcomes.vi';
import { importNotes } from '../../ui/words/import-problems.vi';
import type { Context, Outcome } from '../shared/context';
import { ensureTabs } from '../shared/ensure-tabs';
import { requireOperator } from '../shared/operator';
import { readTable, requireWhole } from '../shared/read-tabs';
import { underLock } from '../shared/under-lock';
import { requirePresentVersion } from '../shared/version';
import { begunImport, finishImport, forgetImport, keepBefore } from './import-finish';
import { type ImportState, readImport, type WithStaging } from './import-state';

/** Tabs that an import needs whole. */
const WRITTEN = [criteria, checklist, evidence];
/** Ids of all that it changes: a yes is about these as they stood. */
const CHANGED = [criteria.id, checklist.id, ...NAMING_TABS];

export function importCriteriaSet(context: Context): Outcome {
  const { services } = context;
  const found = readImport(context);
  requireOperator(services, found.data.settings, []);
  requirePresentVersion(found.data.settings.schemaVersion);
  for (const table of WRITTEN) requireWhole(table, found.tabs.get(table.id));
  if (!hasStaging(found)) return underLock(context, () => beginStaging(context));
  if (isNothingPasted(found.staging)) return nothingPasted();
  const proposal = proposalOf(context, found);
  if (begunImport(services) !== null && isImported(found.data.criteria, proposal.criteria))
    return underLock(context, () => finishImport(context, proposal, null));
  if (found.round !== null && found.round.step !== null) return importInRound();
  const merged = [criteria, checklist].find(({ id }) => found.merged.has(id));
  if (merged !== undefined) return importMerged(merged.title);
  const errors = proposal.problems.filter(isImportError);
  const asked = underLock(context, () => showReading(context, errors.length === 0));
  if (errors.length > 0) return importNotPossible(proposal, errors);
  const mapping = mappingOf(asked.mapping, proposal.criteria);
  const carried = carriedBy(mapping, asked.data);
  const { title, text } = importQuestion(proposal, asked.data.criteria.length, carried, asked.round !== null);
  if (!services.ui.confirm(title, text)) return notImported();
  return underLock(context, () => {
    const now = readImport(context);
    if (!isAsAsked(now, asked)) throw new AppError('changed_meanwhile');
    replace(context, now, proposal, mapping);
    return finishImport(context, proposal, carried);
  });
}

const hasStaging = (state: ImportState): state is WithStaging => state.staging !== null;

const proposalOf = ({ today }: Context, { staging }: WithStaging): Proposal =>
  proposeSet(staging.pasted, Number(today.slice(0, 4)));

/** What the answer was about: the pasted table, the tabs that are written, who goes where. */
function isAsAsked(now: ImportState, asked: ImportState): boolean {
  const facts = ({ staging, tabs, mapping, round }: ImportState) => [
    staging?.pasted,
    mapping,
    round,
    ...CHANGED.map((id) => tabs.get(id)?.values),
  ];
  return equal(facts(now), facts(asked));
}

function beginStaging(context: Context): Outcome {
  const { workbook } = context.services;
  forgetImport(context);
  if (workbook.read(CRITERIA_STAGING) === undefined)
    workbook.apply(planStaging(criteria.title, STAGING_INSTRUCTION));
  workbook.show([CRITERIA_STAGING]);
  return stagingMade();
}

/** Beside each row what it was read as, and for each old criterion the new one that is most like it. */
function showReading(context: Context, isReadable: boolean): ImportState {
  const { services } = context;
  const state = readImport(context);
  if (!hasStaging(state)) throw new AppError('changed_meanwhile');
  const proposal = proposalOf(context, state);
  const { headerRow, notes } = importNotes(proposal);
  services.workbook.apply(planNotes(state.stagingTab, state.staging, headerRow, notes));
  if (isReadable && state.data.criteria.length > 0) {
    ensureTabs(context, [criteriaMapping]);
    const { tab, rows, nextRow } = readTable(services, criteriaMapping);
    services.workbook.apply(planMapping(tab, rows, nextRow, matchesOf(state.data, proposal.criteria)));
    services.workbook.show([CRITERIA_STAGING]);
  }
  services.workbook.flush();
  return readImport(context);
}

/** The set of before is kept first; then all criteria are written at once. */
function replace(context: Context, state: ImportState, proposal: Proposal, mapping: Mapping): void {
  const { workbook } = context.services;
  keepBefore(context, state);
  const rows = criteriaRows(proposal.criteria, state.data, mapping, ENTRY_HINTS);
  workbook.apply(planCriteria(requireWhole(criteria, state.tabs.get(criteria.id)), rows));
  workbook.flush();
}
