// The new set in place of the old: criteria in one write, then what was handed in under its new codes. Each step can be
// done again: what is under a new code already stays as it is.
import { FORMER_CODE, SET_ASIDE } from '../../../sheets-schema/criteria-staging';
import type { Rule } from '../../../sheets-schema/enums';
import { checklist, conditions, criteria, evidence, goals } from '../../../sheets-schema/index';
import { clean, nameKey } from '../base/text';
import { criteriaByCode } from '../scoring/evidence';
import { planRulesAnew } from '../set-up';
import { cellText, isBlank, type RawCell, readCell } from '../sheet/cells';
import { asText, serialOf } from '../sheet/cells-out';
import type { Change, SheetValue } from '../sheet/changes';
import { type OutputRow, planAllRows, planColumn, presentRow } from '../sheet/output';
import { outputRow } from '../sheet/rows';
import { layoutOf, type RawTab } from '../sheet/table';
import { NO_UNITS } from '../sheet/units';
import { criterionChoice } from '../workbook/choices';
import type { Criterion, WorkbookData } from '../workbook/inputs';
import type { Mapping, Target } from './mapping';
import type { ProposedCriterion } from './propose';

/** What fits into a narrow column. */
const SHORT_NAME = 75;

/** The beginning of a long text, up to a whole word. */
function shortened(name: string): string {
  const text = clean(name);
  if (text.length <= SHORT_NAME) return text;
  const cut = text.slice(0, SHORT_NAME).replace(/\s+\S*$/, '');
  return `${cut.replace(/[\s,;:.-]+$/, '')}…`;
}

/** Who is responsible: as the table says, else who was for a criterion that goes over into it. */
function unitOf(
  one: ProposedCriterion,
  { units, criteria: old }: WorkbookData,
  mapping: Mapping,
): string | null {
  if (one.unit !== null) {
    const named = units.resolve(one.unit);
    return named === null || named === 'ambiguous' ? one.unit : named.name;
  }
  const before = old.find(({ code, unit }) => {
    const target = mapping.get(nameKey(code ?? ''));
    return unit !== null && target?.kind === 'new' && target.code === one.code;
  });
  return units.byCode(before?.unit ?? null)?.name ?? null;
}

/** The rows of the tab; `hints` say how a result is entered. */
export function criteriaRows(
  proposed: readonly ProposedCriterion[],
  data: WorkbookData,
  mapping: Mapping,
  hints: Readonly<Partial<Record<Rule, string>>>,
): OutputRow[] {
  return proposed.map((one) => {
    const { code, name, group, source, rule, maxScore, measure } = one;
    return outputRow(criteria, {
      ...{ code, name, group, source, rule, maxScore },
      shortName: shortened(name),
      unit: unitOf(one, data, mapping),
      targetText: measure,
      entryHint: hints[rule] ?? null,
      evidenceRequired: one.evidence,
      target: rule === 'yes_no' ? 1 : null,
      notApplicable: false,
      mayBeNotApplicable: false,
      byMember: false,
    });
  });
}

/** All criteria in one write: a run that is stopped before it leaves the old set whole, after it the new one. */
export const planCriteria = (tab: RawTab, rows: readonly OutputRow[]): Change[] =>
  planAllRows(criteria, tab, rows);

/** Dropdowns and boxes of the rows; where others stood before, of as many as the tab had then, what those had goes. */
export function planCriteriaRules(tab: RawTab, rows: readonly OutputRow[], formerRows: number): Change[] {
  const { columns } = layoutOf(criteria, tab.values).layout;
  const width = Math.max(...columns.values()) + 1;
  const cells = rows.map((row) => {
    const line = Array.from({ length: width }, (): RawCell => '');
    for (const [key, at] of columns) line[at] = (row[key] ?? '') as RawCell;
    return line;
  });
  return planRulesAnew(criteria, tab, cells, formerRows);
}

/** The criteria tab holds this set: the same codes and maxima in the same order. */
export const isImported = (rows: readonly Criterion[], proposed: readonly ProposedCriterion[]): boolean =>
  rows.length === proposed.length &&
  rows.every(({ code, maxScore }, at) => code === proposed[at]?.code && maxScore === proposed[at]?.maxScore);

/** Where an old code goes, however it is spelled; null for a code that the old set had not. */
function targetOf(mapping: Mapping, oldCodes: readonly string[]): (code: string) => Target | null {
  const criterionOf = criteriaByCode(oldCodes.map((code) => ({ code })));
  return (code) => {
    const old = criterionOf(code)?.code;
    return old === undefined ? null : (mapping.get(nameKey(old)) ?? { kind: 'open' });
  };
}

/**
 * A column of a tab in which rows name criteria. What is sent nowhere on purpose is set aside in words that no longer count,
 * but for a condition: as long as it stands there it is for a person to change or to delete.
 */
const NAMING = {
  evidence: { table: evidence, key: 'criteria', setsAside: true },
  goals: { table: goals, key: 'criterion', setsAside: true },
  conditions: { table: conditions, key: 'criteria', setsAside: false },
} as const;

/** Tabs whose rows name criteria. */
export const NAMING_TABS = Object.keys(NAMING) as (keyof typeof NAMING)[];

/**
 * What names criteria under their new codes. Without a new one it keeps its words, and where the new set gives the same
 * code to a criterion of its own these say that the old one is meant. Where a run before was stopped (`isResumed`) it may
 * stand there already: what names a new criterion with its name is left alone then.
 */
export function planNamed(
  where: keyof typeof NAMING,
  tab: RawTab,
  mapping: Mapping,
  oldCodes: readonly string[],
  proposed: readonly ProposedCriterion[],
  isResumed: boolean,
): Change[] {
  const { table, key, setsAside } = NAMING[where];
  const { layout } = layoutOf(table, tab.values);
  const at = layout.columns.get(key);
  if (at === undefined) return [];
  const target = targetOf(mapping, oldCodes);
  const inNewSet = criteriaByCode(proposed);
  const choices = new Map(
    proposed.map(({ code, name }) => [code, criterionChoice({ code, shortName: shortened(name) })]),
  );
  const isChoice = new Set([...choices.values()].map(nameKey));
  const updates = new Map<number, string>();
  for (let index = layout.headerIndex + 1; index < tab.values.length; index += 1) {
    const cell = tab.values[index]?.[at] ?? '';
    const pieces = cellText(cell)
      .split(/[;\n]/)
      .map(clean)
      .filter((piece) => piece !== '');
    const renewed = pieces.flatMap((piece) => {
      if (isResumed && isChoice.has(nameKey(piece))) return [piece];
      const codes = codesIn(piece);
      const alone = codes.length === 1;
      const named = codes.map((code) => {
        const to = target(code);
        const words = alone ? piece : code;
        if (to === null) return words;
        if (to.kind === 'new') return choices.get(to.code) ?? words;
        if (to.kind === 'none' && setsAside) return `${SET_ASIDE} ${words}`;
        return inNewSet(code) === null ? words : `${FORMER_CODE} ${words}`;
      });
      return named.every((words, at) => words === codes[at]) ? [piece] : named;
    });
    const text = [...new Set(renewed)].join('; ');
    if (text !== pieces.join('; ')) updates.set(index + 1, text);
  }
  return planColumn(table, tab, key, updates);
}

function codesIn(piece: string): readonly string[] {
  const reading = readCell(piece, evidence.columns.criteria.kind, NO_UNITS);
  return 'value' in reading ? (reading.value as readonly string[]) : [piece];
}

/** A cell of a column that a person added, for writing it again. */
function again(cell: RawCell): SheetValue {
  if (typeof cell === 'string') return asText(cell);
  return typeof cell === 'object' ? serialOf(cell.date) : cell;
}

/**
 * Rows of the checklist whose criterion has a new code, and those that name none of the old set, one below the other. What
 * belongs to a criterion that goes nowhere is left to the copy that was kept.
 */
export function planChecklist(tab: RawTab, mapping: Mapping, oldCodes: readonly string[]): Change[] {
  const { headerIndex, columns } = layoutOf(checklist, tab.values).layout;
  const at = columns.get('criterion');
  if (at === undefined) return [];
  const target = targetOf(mapping, oldCodes);
  const kept = tab.values.flatMap((cells, index) => {
    if (index <= headerIndex || cells.every((cell) => isBlank(cell))) return [];
    const written = cellText(cells[at] ?? '');
    const to = target(written);
    const present = presentRow(checklist, tab, index + 1);
    if (to === null) return [{ index, cells: present }];
    return to.kind === 'new' ? [{ index, cells: { ...present, criterion: to.code } }] : [];
  });
  const own = (r: number, column: number) => again(tab.values[kept[r]?.index ?? -1]?.[column] ?? '');
  return planAllRows(
    checklist,
    tab,
    kept.map(({ cells }) => cells),
    own,
  );
}
