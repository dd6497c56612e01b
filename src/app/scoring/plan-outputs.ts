// The outputs of a recompute as changes: pages, scoresheet, problems, choices for dropdowns.
import type { Page, Table } from '../../../sheets-schema/define';
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
import { DASHBOARD_BOX } from '../../../sheets-schema/page-styles';
import { dashboardModel } from '../../core/pages/dashboard';
import { pageRows } from '../../core/pages/row-names';
import { startModel } from '../../core/pages/start';
import { unitWorkModel } from '../../core/pages/unit-work';
import { shownScores } from '../../core/reviews/shown';
import { CHECKBOX } from '../../core/set-up';
import { arrangeBeside } from '../../core/sheet/beside-page';
import type { OutRow } from '../../core/sheet/cells-out';
import type { Change } from '../../core/sheet/changes';
import type { Issue } from '../../core/sheet/issues';
import { linkFormula, type Place } from '../../core/sheet/links';
import { type Link, type OutputRow, planOutputTable, planPage, type Standing } from '../../core/sheet/output';
import { arrangeOwn } from '../../core/sheet/own-columns';
import { criterionChoice } from '../../core/workbook/choices';
import type { WorkbookData } from '../../core/workbook/inputs';
import { dashboardGrid } from '../../ui/pages/dashboard.vi';
import { startGrid } from '../../ui/pages/start.vi';
import { unitWorkGrid } from '../../ui/pages/unit-work.vi';
import { issueRow, OWN_WORDS_LEFT, portalRows, scoreRow } from '../../ui/words/tables.vi';
import type { Seen } from '../shared/seen';
import type { Computed } from './compute';

/** Outputs that hold links, by id. */
export const LINKED: readonly string[] = [start, dashboard, unitWork, dataIssues].map(({ id }) => id);

export interface OutputPlan {
  readonly changes: readonly Change[];
  /** The links that the outputs then hold. */
  readonly links: Seen['links'];
}

/** One change an output at the most, none where it already stands so. `standing` by tab id; a missing tab is skipped. */
export function planOutputs(
  computed: Computed,
  standing: ReadonlyMap<string, Standing>,
  places: ReadonlyMap<string, Place>,
  drawn: Seen['links'] | null,
  printOf: (formulas: readonly string[]) => string,
): OutputPlan {
  const { data, scores, verdict, issues, review } = computed;
  const links: Record<string, string> = {};
  // Where somebody renames a tab, Google changes the formulas by itself.
  const nameless = new Map([...places].map(([id, place]) => [id, { ...place, name: '' }]));
  const of = (tab: { id: string }, plan: (present: Standing, link: Link) => Change[]): Change[] => {
    const present = standing.get(tab.id);
    if (present === undefined) return [];
    const formulas: string[] = [];
    const link: Link = (target, label) => {
      const known = linkFormula(nameless, target, label);
      if (known !== null) formulas.push(known);
      return linkFormula(places, target, label);
    };
    const changes = plan(present, link);
    if (!LINKED.includes(tab.id)) return changes;
    const print = printOf(formulas);
    links[tab.id] = print;
    const isStale = present.links === 'kept' && drawn?.[tab.id] !== print;
    return isStale ? plan({ ...present, links: 'stale' }, link) : changes;
  };
  const started = startModel(data, computed);
  const unitName = data.units.shortName;
  const grids = {
    dashboard: dashboardGrid(dashboardModel(data, scores, verdict, computed), unitName),
    unitWork: unitWorkGrid(unitWorkModel(data, scores, computed.today, review.requests), unitName),
    start: startGrid(started, unitName),
  };
  const { header } = scoresTable.columns.score;
  const scoreHeaders = { score: verdict.estimate.length > 0 ? markedAsDraft(header) : header };
  const tables = [
    ...of(lists, (present, link) => planOutputTable(lists, present, choiceRows(data), link)),
    ...of(scoresTable, (present, link) => {
      const shown = shownScores(review);
      const rows = [
        ...scores.map((score) => scoreRow(score, unitName, shown)),
        ...portalRows(computed.portal),
      ];
      return planTable(scoresTable, present, rows, link, scoreHeaders);
    }),
    ...of(dataIssues, (present, link) => {
      const rowKey = rowKeysOf(data);
      const rows = issues.map((problem) => issueRow(problem, data.units, rowKey(problem)));
      return planTable(dataIssues, present, rows, link);
    }),
  ];
  const ids = new Map([...places].map(([id, { gid }]) => [gid, id]));
  /** What people wrote beside the page goes along; `finished` adds to the changes of the page itself. */
  const planDrawn = (
    page: Page,
    present: Standing,
    rows: readonly OutRow[],
    link: Link,
    finished = (changes: Change[]) => changes,
  ): Change[] => {
    const tabAt = (gid: number) => ids.get(gid);
    const beside = arrangeBeside(page, present, rows, pageRows(page), OWN_WORDS_LEFT, tabAt);
    const changes = planPage(present, page.widths.length, beside.rows, link);
    return [...beside.before, ...finished(changes), ...beside.after];
  };
  // The first page comes last: as long as it is blank, set-up knows that a run was stopped before everything was drawn.
  const changes = [
    ...tables,
    ...of(start, (present, link) =>
      planDrawn(start, present, grids.start, link, (page) => planStart(present, started.remaining, page)),
    ),
    ...of(unitWork, (present, link) => planDrawn(unitWork, present, grids.unitWork, link)),
    ...of(dashboard, (present, link) =>
      planDrawn(dashboard, present, grids.dashboard, link, (page) => withBox(present, page)),
    ),
  ];
  return { changes, links };
}

/** A table whose rows come and go: what people wrote beside them goes along. */
export function planTable(
  table: Table,
  present: Standing,
  rows: readonly OutputRow[],
  link: Link,
  headers: Readonly<Record<string, string>> = {},
): Change[] {
  const arranged = arrangeOwn(table, present, rows, OWN_WORDS_LEFT);
  return [...arranged.changes, ...planOutputTable(table, arranged.standing, arranged.rows, link, headers)];
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

/** The page is drawn with its box where no tick stands: rows that people put in or took out have moved that. */
function withBox({ tab: { title, values } }: Standing, changes: Change[]): Change[] {
  const { row, column } = DASHBOARD_BOX;
  const area = { row, column, rows: 1, columns: 1 };
  const isThere = typeof values[row - 1]?.[column - 1] === 'boolean';
  return changes.length === 0 || isThere
    ? changes
    : [...changes, { kind: 'validation', title, area, validation: CHECKBOX }];
}

/** The page of first steps hides at the moment its last step is done; whoever opens it later keeps it open. */
function planStart(present: Standing, remaining: number, changes: Change[]): Change[] {
  return remaining === 0 && changes.length > 0
    ? [...changes, { kind: 'hidden', title: present.tab.title, hidden: true }]
    : changes;
}

/** The criteria, and the units of the commune, for dropdowns. */
function choiceRows({ criteria: set, units }: WorkbookData): OutputRow[] {
  const named = set.filter(({ code }) => code !== null);
  const options = named.map(criterionChoice);
  const names = units.all.filter(({ level }) => level !== 'province').map(({ name }) => name);
  return Array.from({ length: Math.max(options.length, names.length) }, (_, index) => ({
    criterion: options[index] ?? null,
    unit: names[index] ?? null,
  }));
}
