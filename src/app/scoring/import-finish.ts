// The set of before in tabs of its own, and all that follows once the new criteria are written: each part can be done again.
import equal from 'fast-deep-equal/es6';
import { archiveTitle, CRITERIA_STAGING } from '../../../sheets-schema/criteria-staging';
import { checklist, criteria, criteriaMapping } from '../../../sheets-schema/index';
import { type Carried, mappingOf } from '../../core/criteria-import/mapping';
import type { Proposal } from '../../core/criteria-import/propose';
import {
  criteriaRows,
  NAMING_TABS,
  planChecklist,
  planCriteriaRules,
  planNamed,
} from '../../core/criteria-import/replace';
import type { Change } from '../../core/sheet/changes';
import type { RawTab } from '../../core/sheet/table';
import { ARCHIVE_WARNING, ENTRY_HINTS, imported } from '../../ui/words/import-outcomes.vi';
import type { Context, Outcome } from '../shared/context';
import { requireWhole, withAddresses } from '../shared/read-tabs';
import { type ImportState, readImport } from './import-state';
import { recompute } from './recompute-scores';

/** Property: the titles of the tabs that keep the set of before, from the moment its place is taken until all is done. */
const KEY = 'importingSet';

interface Begun {
  readonly criteria: string;
  readonly checklist: string;
}

export function begunImport({ properties }: Context['services']): Begun | null {
  const text = properties.get(KEY);
  return text === null ? null : (JSON.parse(text) as Begun);
}

export function forgetImport({ services: { properties } }: Context): void {
  if (properties.get(KEY) !== null) properties.remove(KEY);
}

/** Copies of the tabs of the set, hidden; one that a run before has made of the same rows serves again. */
export function keepBefore(context: Context, { tabs }: ImportState): void {
  const { workbook, properties } = context.services;
  const kept = (['criteria', 'checklist'] as const).map((id): [string, string] => [
    id,
    archived(context, id, requireWhole(id === 'criteria' ? criteria : checklist, tabs.get(id))),
  ]);
  workbook.flush();
  properties.set(KEY, JSON.stringify(Object.fromEntries(kept)));
}

function archived({ services: { workbook }, today }: Context, of: keyof Begun, tab: RawTab): string {
  for (let time = 1; ; time += 1) {
    const to = archiveTitle(of, today, time);
    const present = workbook.read(to);
    if (present !== undefined && !equal(present.values, tab.values)) continue;
    const changes: Change[] = [
      ...(present === undefined ? [{ kind: 'copySheet' as const, title: tab.title, to }] : []),
      { kind: 'warnWhenEdited', title: to, area: null, free: null, description: ARCHIVE_WARNING },
      { kind: 'hidden', title: to, hidden: true },
    ];
    workbook.apply(changes);
    return to;
  }
}

/** `carried` as it was asked about; null where a run before was stopped. The caller holds the lock. */
export function finishImport(context: Context, proposal: Proposal, carried: Carried | null): Outcome {
  const { services } = context;
  const { workbook } = services;
  const { tabs, data, mapping: rows } = readImport(context);
  const begun = begunImport(services);
  const before = begun === null ? undefined : workbook.read(begun.criteria);
  const mapping = mappingOf(rows, proposal.criteria);
  const oldCodes = rows.flatMap(({ code }) => code ?? []);
  const tabOf = (table: typeof criteria | typeof checklist) => requireWhole(table, tabs.get(table.id));
  const items = checklistChanges(
    context,
    begun,
    tabOf(checklist),
    planChecklist(withAddresses(services, checklist, tabOf(checklist)), mapping, oldCodes),
  );
  const named = NAMING_TABS.flatMap((id) => {
    const tab = tabs.get(id);
    return tab === undefined
      ? []
      : planNamed(id, tab, mapping, oldCodes, proposal.criteria, carried === null);
  });
  workbook.apply([
    ...named,
    ...(items ?? []),
    ...planCriteriaRules(
      tabOf(criteria),
      criteriaRows(proposal.criteria, data, mapping, ENTRY_HINTS),
      before?.values.length ?? 0,
    ),
  ]);
  const { verdict } = recompute(context);
  workbook.flush();
  workbook.show([criteria.title]);
  workbook.apply([criteriaMapping.title, CRITERIA_STAGING].map((title) => ({ kind: 'deleteSheet', title })));
  workbook.flush();
  forgetImport(context);
  return imported({
    count: proposal.criteria.length,
    archives: begun === null ? [] : [begun.criteria, begun.checklist],
    carried,
    checklistLeft: items === null,
    verdict,
  });
}

/** Only of the rows that were kept: what somebody has changed since is left alone, and told (null). */
function checklistChanges(
  { services: { workbook } }: Context,
  begun: Begun | null,
  tab: RawTab,
  changes: readonly Change[],
): readonly Change[] | null {
  const before = begun === null ? undefined : workbook.read(begun.checklist);
  if (before !== undefined && equal(before.values, tab.values)) return changes;
  return isWritten(tab, changes) ? [] : null;
}

/** The tab already reads as it would be written. */
const isWritten = ({ values }: RawTab, changes: readonly Change[]): boolean =>
  changes.every(
    (change) =>
      change.kind === 'values' &&
      change.values.every((row, r) =>
        row.every((value, c) => {
          const cell = values[change.area.row - 1 + r]?.[change.area.column - 1 + c] ?? '';
          const written = typeof value === 'string' && value.startsWith("'") ? value.slice(1) : value;
          // A link shows its words.
          if (typeof value === 'string' && value.startsWith('=')) return cell !== '';
          return cell === written || (cell === false && written === '');
        }),
      ),
  );
