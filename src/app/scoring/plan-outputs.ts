// The outputs of a recompute as changes: pages, scoresheet, problems, choices for dropdowns.
import {
  criteria,
  dashboard,
  dataIssues,
  lists,
  scores as scoresTable,
  start,
  tasks,
  units,
  unitWork,
} from '../../../sheets-schema/index';
import { markedAsDraft } from '../../../sheets-schema/ink';
import { dashboardModel } from '../../core/pages/dashboard';
import { startModel } from '../../core/pages/start';
import { unitWorkModel } from '../../core/pages/unit-work';
import type { Change } from '../../core/sheet/changes';
import type { Issue } from '../../core/sheet/issues';
import { linkFormula, type Place } from '../../core/sheet/links';
import { type Link, type OutputRow, planOutputTable, planPage, type Standing } from '../../core/sheet/output';
import type { WorkbookData } from '../../core/workbook/inputs';
import { dashboardGrid } from '../../ui/pages/dashboard.vi';
import { startGrid } from '../../ui/pages/start.vi';
import { unitWorkGrid } from '../../ui/pages/unit-work.vi';
import { issueRow, scoreRow } from '../../ui/words/tables.vi';
import type { Computed } from './compute';

/** One change an output at the most, none where it already stands so. `standing` by tab id; a missing tab is skipped. */
export function planOutputs(
  computed: Computed,
  standing: ReadonlyMap<string, Standing>,
  places: ReadonlyMap<string, Place>,
): Change[] {
  const { data, scores, verdict, issues } = computed;
  const link: Link = (target, label) => linkFormula(places, target, label);
  const of = (tab: { id: string }, plan: (present: Standing) => Change[]): Change[] => {
    const present = standing.get(tab.id);
    return present === undefined ? [] : plan(present);
  };
  const started = startModel(data, computed);
  const unitName = data.units.shortName;
  const grids = {
    dashboard: dashboardGrid(dashboardModel(data, scores, verdict, computed), unitName),
    unitWork: unitWorkGrid(unitWorkModel(data, scores, computed.today), unitName),
    start: startGrid(started, unitName),
  };
  const { header } = scoresTable.columns.score;
  const scoreHeaders = { score: verdict.estimate.length > 0 ? markedAsDraft(header) : header };
  const tables = [
    ...of(lists, (present) => planOutputTable(lists, present, choiceRows(data), link)),
    ...of(scoresTable, (present) => {
      const rows = scores.map((score) => scoreRow(score, unitName));
      return planOutputTable(scoresTable, present, rows, link, scoreHeaders);
    }),
    ...of(dataIssues, (present) => {
      const rowKey = rowKeysOf(data);
      const rows = issues.map((problem) => issueRow(problem, data.units, rowKey(problem)));
      return planOutputTable(dataIssues, present, rows, link);
    }),
  ];
  // The first page comes last: as long as it is blank, set-up knows that a run was stopped before everything was drawn.
  return [
    ...tables,
    ...of(start, (present) =>
      planStart(present, started.remaining, planPage(present, start.widths.length, grids.start, link)),
    ),
    ...of(unitWork, (present) => planPage(present, unitWork.widths.length, grids.unitWork, link)),
    ...of(dashboard, (present) => planPage(present, dashboard.widths.length, grids.dashboard, link)),
  ];
}

/** The row's own name, by which a link finds it after a sort; null where it has none or shares it. */
function rowKeysOf(data: WorkbookData): (problem: Issue) => string | null {
  const keys = new Map<string, Map<number, string | null>>([
    [tasks.id, new Map(data.tasks.map(({ row, id }) => [row, id]))],
    [criteria.id, new Map(data.criteria.map(({ row, code }) => [row, code]))],
    [units.id, new Map(data.units.all.map(({ row, code }) => [row, code]))],
  ]);
  return ({ code, table, row }) =>
    row === null || code === 'key_doubled' ? null : (keys.get(table)?.get(row) ?? null);
}

/** The page of first steps hides at the moment its last step is done; whoever opens it later keeps it open. */
function planStart(present: Standing, remaining: number, changes: Change[]): Change[] {
  return remaining === 0 && changes.length > 0
    ? [...changes, { kind: 'hidden', title: present.tab.title, hidden: true }]
    : changes;
}

/**
 * "A05 – Niêm yết danh mục, quy trình TTHC" and the units of the commune, for dropdowns. A semicolon in a name would
 * read as the end of the choice.
 */
function choiceRows({ criteria: set, units }: WorkbookData): OutputRow[] {
  const named = set.filter(({ code }) => code !== null);
  const options = named.map(({ code, shortName }) =>
    shortName === null ? code : `${code} – ${shortName.replace(/\s*[;\n]\s*/g, ', ')}`,
  );
  const names = units.all.filter(({ level }) => level !== 'province').map(({ name }) => name);
  return Array.from({ length: Math.max(options.length, names.length) }, (_, index) => ({
    criterion: options[index] ?? null,
    unit: names[index] ?? null,
  }));
}
