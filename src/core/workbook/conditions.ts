// The rows of "Điều kiện" as typed conditions: what each kind needs, and what of a row cannot be read.
import type { RowOf } from '../../../sheets-schema/define';
import type { Comparison, ConditionKind } from '../../../sheets-schema/enums';
import { conditions as table } from '../../../sheets-schema/tables/conditions';
import type { Hundredths } from '../base/numbers';
import { fold, nameKey } from '../base/text';
import { readCell } from '../sheet/cells';
import { type Issue, issue, type Problem, placed } from '../sheet/issues';
import type { ParsedTable } from '../sheet/table';
import { NO_UNITS } from '../sheet/units';
import { unreadCells } from './data-issues';

/** Another province's example counts for nothing. */
type CountedKind = Exclude<ConditionKind, 'example'>;

export interface Condition {
  readonly kind: CountedKind;
  /** Codes, upper case; of what must be met, or costs points, one. */
  readonly criteria: readonly string[];
  /** null: every group, or none is meant. */
  readonly group: string | null;
  readonly comparison: Comparison;
  /** Per cent or points, both in hundredths; null where the kind has none, or a cap is left open. */
  readonly value: Hundredths | null;
  /** Of a level of stars: points that are no longer in it. */
  readonly below: Hundredths | null;
  /** Whole stars. */
  readonly level: number | null;
  /** null: what was agreed on, and is not in the tab. */
  readonly row: number | null;
}

export interface Conditions {
  readonly rows: readonly Condition[];
  /** Kinds of rows that say something, but not what; null where the kind itself cannot be read. */
  readonly unread: readonly (CountedKind | null)[];
}

interface Shape {
  /** First part of its name in the set in force. */
  readonly code: string;
  /** Columns that say what it bears on, of which one must be filled, or may. */
  readonly bearsOn: readonly ('criteria' | 'group')[];
  readonly mustBear: boolean;
  readonly compares: boolean;
  readonly value: 'percent' | 'points' | 'points_or_blank' | null;
  /** A row with several criteria says as many conditions. */
  readonly each: boolean;
  readonly isLevel: boolean;
}

const shape = (code: string, differing: Partial<Shape>): Shape => ({
  ...{ code, bearsOn: [], mustBear: false, compares: false, value: null, each: false, isLevel: false },
  ...differing,
});

const MUST_BE_MET = { bearsOn: ['criteria'], mustBear: true, each: true } as const;
const OF_SOME = { bearsOn: ['criteria', 'group'], mustBear: true } as const;

/** `code` is what confirmations of earlier versions call it. */
const SHAPES: Readonly<Record<CountedKind, Shape>> = {
  share: shape('metThreshold', { compares: true, value: 'percent' }),
  points: shape('pointThreshold', { compares: true, value: 'points' }),
  group_minimum: shape('groupMinimum', { bearsOn: ['group'], compares: true, value: 'percent' }),
  required: shape('required', MUST_BE_MET),
  veto: shape('veto', MUST_BE_MET),
  bonus: shape('bonus', { ...OF_SOME, value: 'points_or_blank' }),
  penalty: shape('penalty', { ...OF_SOME, value: 'points', each: true }),
  stars: shape('stars', { value: 'points_or_blank', isLevel: true }),
};

const KINDS = Object.keys(SHAPES) as CountedKind[];

/** What tells it from every other: two rows with the same say the same thing twice. */
export function conditionCode({ kind, criteria, group, value, below }: Condition): string {
  const { code, isLevel } = SHAPES[kind];
  if (isLevel) return `${code}:${value ?? ''}-${below ?? ''}`;
  if (criteria.length > 0) return `${code}:${criteria.join(';')}`;
  return group === null ? code : `${code}:[${group}]`;
}

/** What a code of the set in force names; null where it is no condition of this tab. */
export function bearingOf(code: string): Pick<Condition, 'kind' | 'criteria' | 'group'> | null {
  const [, name = '', , group = null, codes = ''] = /^(\w+)(:(?:\[(.*)\]|(.*)))?$/s.exec(code) ?? [];
  const kind = KINDS.find((one) => SHAPES[one].code === name);
  return kind === undefined ? null : { kind, group, criteria: codes === '' ? [] : codes.split(';') };
}

type Row = RowOf<typeof table>;
type ColumnKey = keyof typeof table.columns;

const isFilled = (value: unknown): boolean => value !== null && !(Array.isArray(value) && value.length === 0);

const usesColumn = (kind: CountedKind, column: ColumnKey): boolean => {
  const { bearsOn, compares, value, isLevel } = SHAPES[kind];
  const uses: Partial<Record<ColumnKey, boolean>> = {
    criteria: bearsOn.includes('criteria'),
    group: bearsOn.includes('group'),
    comparison: compares,
    value: value !== null,
    below: isLevel,
    level: isLevel,
  };
  return uses[column] ?? true;
};

const TELLING = ['criteria', 'group', 'comparison', 'value', 'below', 'level'] as const;

const PERCENT = { min: 1, max: 100 };

/** A figure of per cent, with or without its sign, or of points. */
function readValue(text: string, as: Shape['value']): { value: Hundredths } | { problem: Problem } {
  const bare = as === 'percent' ? text.replace(/\s*%$/, '') : text;
  const reading = readCell(bare, { type: 'points' }, NO_UNITS);
  if ('problem' in reading) return reading;
  const value = reading.value as Hundredths;
  if (as === 'percent' && value < PERCENT.min * 100)
    return { problem: { code: 'number_too_small', params: { min: PERCENT.min } } };
  if (as === 'percent' && value > PERCENT.max * 100)
    return { problem: { code: 'number_too_large', params: { max: PERCENT.max } } };
  return { value };
}

/** Columns without which the row says nothing. */
function lacking(row: Row, kind: CountedKind): ColumnKey[] {
  const { bearsOn, mustBear, compares, value, isLevel } = SHAPES[kind];
  const isBlank = (column: ColumnKey): boolean => !isFilled(row[column]);
  return [
    ...(mustBear && bearsOn.every(isBlank) ? bearsOn.slice(0, 1) : []),
    ...(compares && isBlank('comparison') ? (['comparison'] as const) : []),
    ...((value === 'percent' || value === 'points') && isBlank('value') ? (['value'] as const) : []),
    ...(isLevel && isBlank('value') && isBlank('below') ? (['value'] as const) : []),
    ...(isLevel && isBlank('level') ? (['level'] as const) : []),
  ];
}

/** A row as conditions, or what keeps it from being read. */
function readRow(row: Row, kind: CountedKind): { conditions: readonly Condition[]; problems: Issue[] } {
  const { value: as, each } = SHAPES[kind];
  const at = (column: ColumnKey) => ({ table: table.id, row: row.row, column });
  const problems = lacking(row, kind).map((column) => issue('cell_required', at(column)));
  const read = as === null || row.value === null ? { value: null } : readValue(row.value, as);
  if ('problem' in read) problems.push(placed(read.problem, at('value'), { value: row.value ?? '' }));
  else if (read.value !== null && row.below !== null && read.value >= row.below)
    problems.push(issue('scale_empty', at('below')));
  if ('problem' in read || problems.length > 0) return { conditions: [], problems };
  const used = <C extends ColumnKey>(column: C, blank: Row[C]): Row[C] =>
    usesColumn(kind, column) ? row[column] : blank;
  const criteria = used('criteria', []);
  const whole: Condition = {
    ...{ kind, criteria, row: row.row, value: read.value },
    // Where criteria are named, the group says nothing more.
    group: criteria.length > 0 ? null : used('group', null),
    comparison: used('comparison', null) ?? 'from',
    below: used('below', null),
    level: used('level', null),
  };
  const conditions =
    each && criteria.length > 1 ? criteria.map((code) => ({ ...whole, criteria: [code] })) : [whole];
  return { conditions, problems };
}

/** Cells that the row's kind does not read: they count for nothing. */
const notForKind = (row: Row, kind: CountedKind): Issue[] =>
  TELLING.filter((column) => isFilled(row[column]) && !usesColumn(kind, column)).map((column) =>
    issue('not_for_condition', { table: table.id, row: row.row, column }, { params: { kind } }),
  );

/** A bad row is named and counts for nothing; of two that say the same the first counts. */
export function readConditions({ rows, issues: reading }: ParsedTable<typeof table>): {
  value: Conditions;
  issues: Issue[];
} {
  const isUnread = unreadCells(reading);
  const issues: Issue[] = [];
  const unread: (CountedKind | null)[] = [];
  const read = new Map<string, Condition>();
  for (const row of rows) {
    const { kind } = row;
    if (kind === 'example') continue;
    if (kind === null) {
      unread.push(null);
      continue;
    }
    const { conditions, problems } = readRow(row, kind);
    const isCellUnread = TELLING.some(
      (column) => usesColumn(kind, column) && isUnread(table.id, row.row, column),
    );
    // What a cell has wrong was said when it was read.
    issues.push(
      ...problems.filter(({ column }) => !isUnread(table.id, row.row, column ?? '')),
      ...notForKind(row, kind),
    );
    if (isCellUnread || problems.length > 0) {
      unread.push(kind);
      continue;
    }
    for (const condition of conditions) {
      const code = nameKey(conditionCode(condition));
      if (read.has(code)) {
        const at = { table: table.id, row: row.row, column: 'kind' };
        issues.push(issue('key_doubled', at, { value: table.columns.kind.kind.labels[kind] }));
      } else read.set(code, condition);
    }
  }
  return { value: { rows: [...read.values()], unread }, issues };
}

/** Criteria and groups that a condition names, and that are not there. */
export function conditionIssues({
  conditions,
  criteria,
  settings: { standingUnit: unit },
}: {
  readonly conditions: Conditions;
  readonly criteria: readonly { readonly code: string | null; readonly group: string | null }[];
  readonly settings: { readonly standingUnit: string | null };
}): Issue[] {
  const codes = new Set(criteria.map(({ code }) => nameKey(code ?? '')));
  const groups = new Set(criteria.map(({ group }) => fold(group ?? '')));
  return conditions.rows.flatMap((one) => [
    ...one.criteria
      .filter((code) => !codes.has(nameKey(code)))
      .map((value) =>
        issue('criterion_unknown', { table: table.id, row: one.row, column: 'criteria' }, { unit, value }),
      ),
    ...(one.group === null || groups.has(fold(one.group))
      ? []
      : [
          issue(
            'criteria_group_unknown',
            { table: table.id, row: one.row, column: 'group' },
            { unit, value: one.group },
          ),
        ]),
  ]);
}
