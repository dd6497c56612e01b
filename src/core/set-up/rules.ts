// Dropdowns and checks of entry: of whole columns, and those that differ by row.
import type { Column } from '../../../sheets-schema/define';
import { RULE, type Rule, YES_NO } from '../../../sheets-schema/enums';
import { lists, planQuestions } from '../../../sheets-schema/index';
import { DATE_HINT } from '../../../sheets-schema/ink';
import { type Dropdown, type Kind, kindRecord } from '../../../sheets-schema/kinds';
import { SETTINGS } from '../../../sheets-schema/settings';
import { choicesOf } from '../questions/answers';
import { ruleOf } from '../scoring/rules';
import { cellText, isBlank, type RawCell } from '../sheet/cells';
import type { Area, Change, Validation } from '../sheet/changes';
import { layoutOf, type RawTab } from '../sheet/table';
import { type Body, bodyOf, placed, probed, rowBeyond, structureRow } from './body';

const CHOICE_ROWS = 500;

const rule = (validation: Validation['rule'], help: string): Validation => ({
  allowInvalid: true,
  help,
  rule: validation,
});

export const CHECKBOX: Validation = { allowInvalid: false, help: '', rule: { kind: 'checkbox' } };

/** The rule of a whole column; null where it differs by row. */
const DROPDOWNS: Readonly<Record<Dropdown, ((kind: Kind) => Validation['rule']) | null>> = {
  labels: (kind) => ({ kind: 'list', values: 'labels' in kind ? Object.values(kind.labels) : [] }),
  yes_no: () => ({ kind: 'list', values: Object.values(YES_NO) }),
  day: () => ({ kind: 'date' }),
  units: () => ({ kind: 'range', title: lists.title, area: choicesIn(2) }),
  criteria: () => ({ kind: 'range', title: lists.title, area: choicesIn(1) }),
  box: null,
};

/** Entry outside a list is allowed: pasted names are read by alias, bad ones are listed. */
function columnRule({ kind, note }: Column): Validation | null {
  const { dropdown } = kindRecord(kind);
  const ruleOf = dropdown === null ? null : DROPDOWNS[dropdown];
  return ruleOf && rule(ruleOf(kind), note || (dropdown === 'day' ? DATE_HINT : ''));
}

const choicesIn = (column: number): Area => ({ row: 2, column, rows: CHOICE_ROWS, columns: 1 });

export function planColumnRules(body: Body): Change[] {
  if (body.table.ink === 'output') return [];
  return placed(body).flatMap((column): Change[] => {
    const validation = column.owner === 'person' ? columnRule(column) : null;
    if (validation === null) return [];
    const at = body.layout.columns.get(column.key) as number;
    const isWhole =
      body.structure !== undefined &&
      probed(body).every(
        (row) => rowBeyond(body, row) || (body.structure?.ruled[structureRow(body, row)]?.[at] ?? false),
      );
    return isWhole
      ? []
      : [{ kind: 'validation', title: body.title, area: bodyOf(body, column.key), validation }];
  });
}

/** The ready answers of a criterion's result, where its rule has any. */
function entryRule(label: string, help: string): Validation | null {
  const found = Object.entries(RULE).find(([, text]) => text === label);
  const values = found === undefined ? null : ruleOf(found[0] as Rule).choices;
  return values === null ? null : rule({ kind: 'list', values }, help);
}

/** Rules that differ by row: ticks on filled rows only, answers of an item, Có/Không where the rule asks for it. */
function rowRule(body: Body, column: Column, cells: readonly RawCell[]): Validation | null {
  const textAt = (key: string): string => cellText(cells[body.layout.columns.get(key) ?? -1] ?? '');
  if (cells.every((cell) => isBlank(cell))) return null;
  if (kindRecord(column.kind).dropdown === 'box') return CHECKBOX;
  if (body.table.id === 'criteria' && column.key === 'actual') return entryRule(textAt('rule'), column.note);
  if (body.table.id === 'planQuestions' && column.key === 'answer') {
    const values = choicesOf(textAt('id'));
    return values.length > 0 ? rule({ kind: 'list', values }, column.note) : null;
  }
  if (body.table.id === 'settings' && column.key === 'value') {
    const kind = SETTINGS[textAt('key') as keyof typeof SETTINGS]?.kind;
    return kind?.type === 'enum' ? rule({ kind: 'list', values: Object.values(kind.labels) }, '') : null;
  }
  return null;
}

/** The choices of every item to confirm, as they are today; rows of the office's own keep theirs. */
export function planAnswerChoices(tab: RawTab): Change[] {
  const { columns, headerIndex } = layoutOf(planQuestions, tab.values).layout;
  const [id, answer] = [columns.get('id'), columns.get('answer')];
  const rows = tab.values.slice(headerIndex + 1);
  if (id === undefined || answer === undefined || rows.length === 0) return [];
  const validations = rows.map((cells) => {
    const values = choicesOf(cellText(cells[id] ?? ''));
    return [values.length > 0 ? rule({ kind: 'list', values }, planQuestions.columns.answer.note) : null];
  });
  const area = { row: headerIndex + 2, column: answer + 1, rows: rows.length, columns: 1 };
  return [{ kind: 'validations', title: tab.title, area, validations }];
}

/** All rules of a new table in one call: of each column down to the last row, and those that differ by row. */
export function planNewRules(body: Body): Change[] {
  if (body.table.ink === 'output') return [];
  const columns = placed(body).map((column) => ({
    column,
    whole: column.owner === 'person' ? columnRule(column) : null,
  }));
  const rules = Array.from({ length: body.bodyRows }, (_, row) =>
    columns.map(({ column, whole }) => {
      const cells = body.rows[row];
      return whole ?? (cells === undefined ? null : rowRule(body, column, cells));
    }),
  );
  const ruled = columns.flatMap((_, at) => (rules.some((row) => row[at] !== null) ? [at] : []));
  const [first, last] = [ruled[0], ruled.at(-1)];
  if (first === undefined || last === undefined) return [];
  const area = { row: body.top + 1, column: first + 1, rows: body.bodyRows, columns: last - first + 1 };
  const validations = rules.map((row) => row.slice(first, last + 1));
  return [{ kind: 'validations', title: body.title, area, validations }];
}

/**
 * Rules that differ by row, where all rows of a table were written anew: those of the rows of before, of which there were
 * `formerRows`, go.
 */
export function planRulesAnew(
  table: Body['table'],
  { title, values }: RawTab,
  rows: readonly (readonly RawCell[])[],
  formerRows: number,
): Change[] {
  const { layout } = layoutOf(table, values);
  const top = layout.headerIndex + 1;
  const bodyRows = Math.max(rows.length, formerRows, 1);
  const body: Body = { table, title, layout, top, bodyRows, rows, structure: undefined };
  const byRow = placed(body).filter(
    ({ key, kind }) => kindRecord(kind).dropdown === 'box' || (table.id === 'criteria' && key === 'actual'),
  );
  return [
    ...byRow.map(
      ({ key }): Change => ({ kind: 'validation', title, area: bodyOf(body, key), validation: null }),
    ),
    ...planRowRules(body),
  ];
}

export function planRowRules(body: Body): Change[] {
  return placed(body).flatMap((column): Change[] => {
    const at = body.layout.columns.get(column.key) as number;
    const rules = body.rows.map((cells, row) => {
      const isRuled = body.structure?.ruled[structureRow(body, row)]?.[at] ?? false;
      return [isRuled ? null : rowRule(body, column, cells)];
    });
    if (rules.every(([validation]) => validation === null)) return [];
    const area = { ...bodyOf(body, column.key), rows: rules.length };
    return [{ kind: 'validations', title: body.title, area, validations: rules }];
  });
}
