// The whole workbook as typed values: every table read, settings by key, problems given to the unit that can mend them.
import type { RowOf, Table } from '../../../sheets-schema/define';
import { units } from '../../../sheets-schema/index';
import type { Day } from '../base/dates';
import { obeyAnswers } from '../questions/obey';
import type { Issue } from '../sheet/issues';
import { type Layout, type ParsedTable, parseTable, type RawTab } from '../sheet/table';
import { NO_UNITS, type UnitDirectory, unitDirectory } from '../sheet/units';
import { INPUTS, type Input, type WorkbookData } from './inputs';

export interface ReadWorkbook {
  readonly data: WorkbookData;
  /** The same as people typed it, before any answer to an open point is obeyed. */
  readonly typed: WorkbookData;
  /** Problems of reading: structure and single cells. Rules add theirs. */
  readonly issues: readonly Issue[];
  /** Table id → where its columns stand; for links and for writes by key. */
  readonly layouts: ReadonlyMap<string, Layout>;
}

type Tabs = ReadonlyMap<string, RawTab>;

interface ReadInput {
  readonly table: Table;
  readonly parsed: ParsedTable<Table>;
  readonly value: unknown;
  readonly issues: readonly Issue[];
}

function readInput(input: Input, tabs: Tabs, directory: UnitDirectory): ReadInput {
  const { table } = input;
  const parsed = parseTable(table, tabs.get(table.id), directory);
  const { value, issues = [] } = input.read(parsed, directory);
  return { table, parsed, value, issues: [...parsed.issues, ...issues] };
}

/**
 * Reads all input tables, with what the answers to the plan's open points decide on `today`. `tabs` by table id; one that is
 * missing gives an issue and no rows.
 */
export function readWorkbook(tabs: Tabs, today: Day): ReadWorkbook {
  // Units name units in all other tabs, so they come first, and are known there by their codes alone.
  const directory = unitDirectory(parseTable(units, tabs.get(units.id), NO_UNITS).rows);
  const all = Object.values<Input>(INPUTS).map((input) => readInput(input, tabs, directory));
  const data = Object.fromEntries(all.map(({ table, value }) => [table.id, value])) as WorkbookData;
  const obeyed = obeyAnswers(data, today);
  return {
    data: obeyed.data,
    typed: data,
    issues: all
      .flatMap(({ table, parsed, issues }) => {
        if (issues.length === 0) return [];
        const owner = ownersOf(table, parsed, data);
        return issues.map((problem) => ({ ...problem, unit: problem.unit ?? owner(problem) }));
      })
      .concat(obeyed.issues),
    layouts: new Map(all.map(({ table, parsed }) => [table.id, parsed.layout])),
  };
}

/** The unit whose row it is: it can mend the problem. A row of several criteria belongs to the unit of the first. */
function ownersOf(
  { columns, unitColumn }: Table,
  { rows }: ParsedTable<Table>,
  { criteria, settings }: WorkbookData,
): (problem: Issue) => string | null {
  if (unitColumn === null) return () => settings.standingUnit;
  const byRow = new Map<number | null, RowOf<Table>>(rows.map((row) => [row.row, row]));
  // Of doubled codes the first.
  const unitOf = new Map(criteria.map(({ code, unit }) => [code, unit] as const).reverse());
  return ({ row }) => {
    const named: unknown = byRow.get(row)?.[unitColumn];
    if (columns[unitColumn]?.kind.type !== 'criteria') return typeof named === 'string' ? named : null;
    const [code] = (named ?? []) as readonly string[];
    return unitOf.get(code ?? null) ?? null;
  };
}
