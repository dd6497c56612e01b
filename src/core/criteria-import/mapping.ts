// Old criteria to new ones: proposed by similar texts, decided by a person. What is handed in goes along.

import type { RowOf } from '../../../sheets-schema/define';
import { criteriaMapping } from '../../../sheets-schema/index';
import { groupBy } from '../base/group';
import { nameKey } from '../base/text';
import { criteriaByCode } from '../scoring/evidence';
import type { Change } from '../sheet/changes';
import { type OutputRow, planAppend, planColumn } from '../sheet/output';
import type { RawTab } from '../sheet/table';
import type { Criterion, WorkbookData } from '../workbook/inputs';
import type { ProposedCriterion } from './propose';
import { likenessAmong } from './similar';

/** An old criterion, what was handed in for it, and the new one that is most like it. */
export interface Match {
  readonly code: string;
  readonly name: string;
  /** Rows of evidence that name it, and rows of the checklist. */
  readonly evidenceCount: number;
  readonly itemCount: number;
  readonly proposed: ProposedCriterion | null;
}

/** Texts that share less are about other things. */
const LEAST_LIKENESS = 0.5;
/** So alike, that several old criteria may go into one; else only the one that is most like it. */
const SURE_LIKENESS = 0.8;

/** Every old criterion that has a code, in the order of the tab; of doubled codes the first. */
export function matchesOf(
  { criteria, evidence, checklist }: Pick<WorkbookData, 'criteria' | 'evidence' | 'checklist'>,
  proposed: readonly ProposedCriterion[],
): Match[] {
  const criterionOf = criteriaByCode(criteria);
  const counted = (codes: readonly (string | null)[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const code of codes) {
      const found = criterionOf(code)?.code;
      if (found) counts.set(found, (counts.get(found) ?? 0) + 1);
    }
    return counts;
  };
  const pieces = counted(evidence.flatMap((row) => row.criteria));
  const items = counted(checklist.map(({ criterion }) => criterion));
  const seen = new Set<string>();
  const known = criteria.filter(({ code }) => {
    const key = nameKey(code ?? '');
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const proposedFor = mostAlike(known, proposed);
  return known.map((criterion) => {
    const code = criterion.code as string;
    return {
      code,
      name: criterion.name ?? criterion.shortName ?? code,
      evidenceCount: pieces.get(code) ?? 0,
      itemCount: items.get(code) ?? 0,
      proposed: proposedFor(criterion),
    };
  });
}

const textsOf = ({ name, shortName }: Criterion): string[] =>
  [name, shortName].filter((text) => text !== null);

/** The new criterion that is most like an old one; null where none is like it, or another old one is more so. */
function mostAlike(
  old: readonly Criterion[],
  proposed: readonly ProposedCriterion[],
): (criterion: Criterion) => ProposedCriterion | null {
  const likeness = likenessAmong([...old.flatMap(textsOf), ...proposed.map(({ name }) => name)]);
  const likeOf = (criterion: Criterion, { name }: ProposedCriterion): number =>
    Math.max(0, ...textsOf(criterion).map((text) => likeness(text, name)));
  const best = new Map<Criterion, { readonly of: ProposedCriterion; readonly like: number }>();
  const highest = new Map<ProposedCriterion, number>();
  for (const criterion of old)
    for (const one of proposed) {
      const like = likeOf(criterion, one);
      if (like > (best.get(criterion)?.like ?? 0)) best.set(criterion, { of: one, like });
      if (like > (highest.get(one) ?? 0)) highest.set(one, like);
    }
  return (criterion) => {
    const found = best.get(criterion);
    if (found === undefined || found.like < LEAST_LIKENESS) return null;
    return found.like >= SURE_LIKENESS || found.like === highest.get(found.of) ? found.of : null;
  };
}

/** As it stands in the mapping tab, but for the column of the person. */
const matchRow = ({ proposed, ...match }: Match): OutputRow => ({
  ...match,
  proposedCode: proposed?.code ?? null,
  proposedName: proposed?.name ?? null,
});

/** The tab as it should read: a new row for each old criterion, the program's columns of those that are there; never the person's. */
export function planMapping(
  tab: RawTab,
  rows: readonly RowOf<typeof criteriaMapping>[],
  nextRow: number,
  matches: readonly Match[],
): Change[] {
  const present = new Map(rows.map((row) => [nameKey(row.code ?? ''), row]));
  const added = matches.filter(({ code }) => !present.has(nameKey(code)));
  const known = matches.flatMap((match) => {
    const row = present.get(nameKey(match.code));
    return row === undefined ? [] : [{ row, cells: matchRow(match) }];
  });
  const columns = ['name', 'evidenceCount', 'itemCount', 'proposedCode', 'proposedName'] as const;
  return [
    ...columns
      .filter((key) => known.some(({ row, cells }) => row[key] !== cells[key]))
      .flatMap((key) =>
        planColumn(
          criteriaMapping,
          tab,
          key,
          new Map(known.map(({ row, cells }) => [row.row, cells[key] ?? ''])),
        ),
      ),
    ...planAppend(criteriaMapping, tab, nextRow, added.map(matchRow)),
  ];
}

/** How an old code is mapped: to a new one, on purpose to none, or nobody has said. */
export type Target =
  | { readonly kind: 'new'; readonly code: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'open' }
  /** The person wrote a code that the new set has not. */
  | { readonly kind: 'unknown'; readonly written: string };

export type Mapping = ReadonlyMap<string, Target>;

const NONE = /^[-–—]+$/;

/** A row of the mapping tab. */
export type MappingRow = Pick<RowOf<typeof criteriaMapping>, 'code' | 'proposedCode' | 'newCode'>;

/** What the person chose goes before what was proposed. By nameKey of the old code. */
export function mappingOf(
  rows: readonly MappingRow[],
  proposed: readonly Pick<ProposedCriterion, 'code'>[],
): Mapping {
  const codes = new Map(proposed.map(({ code }) => [nameKey(code), code]));
  return new Map(
    rows.map(({ code, proposedCode, newCode }): [string, Target] => {
      const written = newCode ?? proposedCode;
      if (written === null) return [nameKey(code ?? ''), { kind: 'open' }];
      if (NONE.test(written)) return [nameKey(code ?? ''), { kind: 'none' }];
      const known = codes.get(nameKey(written.replace(/ [–—-] .*/, '')));
      const target: Target =
        known === undefined ? { kind: 'unknown', written } : { kind: 'new', code: known };
      return [nameKey(code ?? ''), target];
    }),
  );
}

/** How much of what was handed in goes along, and how much waits for somebody to choose. */
export interface Carried {
  /** Rows: each of their codes has a new one; one at least waits for a choice; the others go to none on purpose. */
  readonly evidence: { readonly kept: number; readonly open: number; readonly dropped: number };
  readonly items: { readonly kept: number; readonly left: number };
  /** Rows of conditions that name old criteria: all of them have a new one, or not. */
  readonly conditions: { readonly kept: number; readonly left: number };
  /** Codes that a person wrote and the new set has not. */
  readonly unknown: readonly string[];
}

/** Rows that name no criterion of the old set are nobody's: they stay as they are, and are not counted. */
export function carriedBy(
  mapping: Mapping,
  {
    criteria,
    evidence,
    checklist,
    conditions,
  }: Pick<WorkbookData, 'criteria' | 'evidence' | 'checklist' | 'conditions'>,
): Carried {
  const criterionOf = criteriaByCode(criteria);
  const kindOf = (code: string | null): Target['kind'] | null => {
    const found = criterionOf(code)?.code;
    return found ? (mapping.get(nameKey(found))?.kind ?? 'open') : null;
  };
  const rows = evidence
    .map((row) => row.criteria.map(kindOf))
    .filter((kinds) => kinds.length > 0 && kinds.every((kind) => kind !== null));
  const open = rows.filter((kinds) => kinds.some((kind) => kind === 'open' || kind === 'unknown'));
  const kept = rows.filter((kinds) => kinds.every((kind) => kind === 'new'));
  const items = checklist.flatMap(({ criterion }) => kindOf(criterion) ?? []);
  const keptItems = items.filter((kind) => kind === 'new').length;
  // A row that names several is as many conditions.
  const bearing = groupBy(
    conditions.rows.flatMap((one) =>
      one.criteria.flatMap((code) => ({ row: one.row, kind: kindOf(code) ?? [] })),
    ),
    ({ row }) => String(row),
  );
  const named = [...bearing.values()].map((parts) => parts.every(({ kind }) => kind === 'new'));
  const keptConditions = named.filter(Boolean).length;
  return {
    conditions: { kept: keptConditions, left: named.length - keptConditions },
    evidence: { kept: kept.length, open: open.length, dropped: rows.length - kept.length - open.length },
    items: { kept: keptItems, left: items.length - keptItems },
    unknown: [...mapping.values()].flatMap((target) => (target.kind === 'unknown' ? [target.written] : [])),
  };
}
