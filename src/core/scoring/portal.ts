// The second set: what the commune types into the province's portal for each of its groups, beside what its own criteria
// would give there. One body of work, scored twice; neither figure changes the other.
import { criteria as criteriaTable } from '../../../sheets-schema/tables/criteria';
import { portalGroups as table } from '../../../sheets-schema/tables/portal-groups';
import { groupBy } from '../base/group';
import { type Hundredths, mulDivFloor, sum } from '../base/numbers';
import { nameKey } from '../base/text';
import { type Issue, issue, placed } from '../sheet/issues';
import type { OutputRow } from '../sheet/output';
import type { UnreadCells } from '../workbook/data-issues';
import type { WorkbookData } from '../workbook/inputs';
import { isApplicable } from './conditions';
import { readScore } from './entries';
import type { CriterionScore } from './score';

export interface PortalLine {
  readonly code: string;
  readonly name: string;
  readonly maximum: Hundredths;
  /** null where nothing readable is typed. */
  readonly typed: Hundredths | null;
  /** Null where no criterion that applies belongs to the group. */
  readonly ours: Hundredths | null;
  /** Typed less ours. */
  readonly difference: Hundredths | null;
  readonly explanation: string | null;
  /** Row in its tab, 1-based. */
  readonly row: number;
}

/** All groups together; null where one of them has no figure. */
type PortalTotal = Pick<PortalLine, 'maximum' | 'typed' | 'ours' | 'difference'>;

export interface PortalSet {
  /** In the order of the tab. */
  readonly lines: readonly PortalLine[];
  readonly total: PortalTotal;
  /** Somebody has typed a score: scoresheet and paper show both sets. */
  readonly isUsed: boolean;
}

type Group = WorkbookData['portalGroups'][number];

/** The criteria that apply, by the key of the group that each names. */
function byPortalGroup(
  data: WorkbookData,
  scores: readonly CriterionScore[],
): ReadonlyMap<string, CriterionScore[]> {
  const named = new Map(data.criteria.map(({ code, portalGroup }) => [code, portalGroup]));
  return groupBy(scores.filter(isApplicable), ({ code }) => nameKey(named.get(code) ?? ''));
}

/** The share of their maximum that the criteria earn, of the group's: rounded down, in hundredths. */
function onScale(scores: readonly CriterionScore[], maximum: Hundredths): Hundredths | null {
  const most = sum(scores.map(({ maxScore }) => maxScore));
  const points = sum(scores.map(({ score }) => score));
  return most === 0 ? null : mulDivFloor(points, maximum, most);
}

interface Typed {
  readonly score: Hundredths | null;
  readonly issues: readonly Issue[];
}

/** As the portal takes it: a number from 0 to the maximum of the group. */
function typedScore({ row, code, typed }: Group, maximum: Hundredths, unit: string | null): Typed {
  const entry = readScore(typed, null, maximum);
  if (entry.kind !== 'bad') return { score: entry.kind === 'read' ? entry.value : null, issues: [] };
  const { problem } = entry;
  const where = { table: table.id, row, column: 'typed' };
  const bearing = { unit, value: typed ?? '' };
  return {
    score: null,
    issues: [
      'why' in problem.params
        ? placed(problem, where, bearing)
        : issue('portal_score_refused', where, { ...bearing, params: { group: code ?? '', maximum } }),
    ],
  };
}

/** Criteria that name no group of the tab: they are in no sum. `lines` are the groups that there are. */
function groupIssues(data: WorkbookData, scores: readonly CriterionScore[], unread: UnreadCells): Issue[] {
  const { standingUnit: unit } = data.settings;
  const known = new Set(data.portalGroups.map(({ code }) => nameKey(code ?? '')));
  const counted = new Set(scores.filter(isApplicable).map(({ code }) => code));
  const set = data.criteria.filter(
    ({ code, row }) => counted.has(code ?? '') && !unread(criteriaTable.id, row, 'portalGroup'),
  );
  const count = set.filter(({ portalGroup }) => portalGroup === null).length;
  const column = 'portalGroup';
  return [
    ...set.flatMap(({ code, row, portalGroup }) =>
      portalGroup === null || known.has(nameKey(portalGroup))
        ? []
        : issue(
            'portal_group_unknown',
            { table: criteriaTable.id, row, column },
            { unit, value: portalGroup, params: { criterion: code ?? '' } },
          ),
    ),
    ...(count === 0
      ? []
      : [issue('portal_group_missing', { table: criteriaTable.id, column }, { unit, params: { count } })]),
  ];
}

/**
 * Each group with its typed score and what the criteria would give; none where there is no such tab. A difference that nobody explains is named, a score that the portal would refuse is an error and counts as none.
 */
export function comparePortal(
  data: WorkbookData,
  scores: readonly CriterionScore[],
  unread: UnreadCells = () => false,
): { readonly portal: PortalSet; readonly issues: readonly Issue[] } {
  const { standingUnit: unit } = data.settings;
  const members = byPortalGroup(data, scores);
  const compared = data.portalGroups.flatMap((group) => {
    const { code, name, maxScore: maximum, explanation, row } = group;
    if (code === null || maximum === null) return [];
    const typed = typedScore(group, maximum, unit);
    const ours = onScale(members.get(nameKey(code)) ?? [], maximum);
    const difference = typed.score === null || ours === null ? null : typed.score - ours;
    const line: PortalLine = {
      ...{ code, name: name ?? code, maximum, typed: typed.score, ours, difference, explanation, row },
    };
    return [{ line, issues: [...typed.issues, ...differenceIssues(line, unit)] }];
  });
  const lines = compared.map(({ line }) => line);
  return {
    portal: { lines, total: totalOf(lines), isUsed: lines.some(({ typed }) => typed !== null) },
    issues: [
      ...compared.flatMap(({ issues }) => issues),
      ...(compared.length === 0 ? [] : groupIssues(data, scores, unread)),
    ],
  };
}

function totalOf(lines: readonly PortalLine[]): PortalTotal {
  const all = (values: readonly (Hundredths | null)[]): Hundredths | null =>
    values.every((value) => value !== null) ? sum(values) : null;
  return {
    maximum: sum(lines.map(({ maximum }) => maximum)),
    typed: all(lines.map(({ typed }) => typed)),
    ours: all(lines.map(({ ours }) => ours)),
    difference: all(lines.map(({ difference }) => difference)),
  };
}

function differenceIssues(
  { code, typed, ours, difference, explanation, row }: PortalLine,
  unit: string | null,
): Issue[] {
  if (typed === null || ours === null || difference === 0 || explanation !== null) return [];
  const where = { table: table.id, row, column: 'explanation' };
  return [issue('portal_differs', where, { unit, params: { group: code, typed, ours } })];
}

/** The computed cells of the tab, by sheet row. */
export const portalCells = (lines: readonly PortalLine[]): ReadonlyMap<number, OutputRow> =>
  new Map(
    lines.map(({ row, ours, difference }) => [
      row,
      { ours: ours === null ? '' : ours / 100, difference: difference === null ? '' : difference / 100 },
    ]),
  );
