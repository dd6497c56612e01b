// A freezing that is locked: its tabs warn before an edit, and every later change of what it froze is named, until somebody
// unlocks it. Nothing is refused: units go on working.
import type { Table } from '../../../sheets-schema/define';
import { checklist, criteria, evidence, goals } from '../../../sheets-schema/index';
import { LOCK_WARNING } from '../../../sheets-schema/ink';
import { sealRows } from '../base/seal';
import type { Change } from '../sheet/changes';
import { type FrozenField, type Issue, issue } from '../sheet/issues';
import type { WorkbookData } from '../workbook/inputs';
import { type ChangedCell, changedCells, frozenTexts, type SealedCells } from './frozen-cells';
import { type KeptRecord, keptTab } from './kept-tabs';
import type { CriterionScore } from './score';
import { type FrozenScore, type Snapshot, stored } from './snapshot';

export interface FrozenLock {
  /** Id of the snapshot. */
  readonly snapshot: string;
  /** yyyy-MM-dd HH:mm */
  readonly at: string;
  readonly by: string;
  /** Tab → seal of its rows when it was locked, in locks of earlier versions, which knew no cells. */
  readonly seals?: Readonly<Record<string, string>>;
  /** Of the people's cells that it rests on. */
  readonly cells?: SealedCells;
}

/** The lock with the scoresheet that it is of. */
export interface LockedSnapshot {
  readonly lock: FrozenLock;
  /** null where its rows are no longer whole. */
  readonly snapshot: Snapshot | null;
  /** The tabs that freezings kept: asked for only where a cell has changed, for they are long. */
  readonly kept: () => readonly KeptRecord[];
}

/** Tabs that people fill in for the score. */
const LOCKED: readonly Table[] = [criteria, checklist, evidence, goals];

export const planLock = (): Change[] =>
  LOCKED.map(({ title }) => ({
    kind: 'warnWhenEdited',
    title,
    area: null,
    free: null,
    description: LOCK_WARNING,
  }));

export const planUnlock = (): Change[] =>
  LOCKED.map(({ title }) => ({ kind: 'dropWarning', title, area: null, description: LOCK_WARNING }));

/** As earlier versions sealed whole tabs, in any order of the rows. */
function tabSeals(data: WorkbookData): NonNullable<FrozenLock['seals']> {
  const sealed = { checklist: data.checklist, evidence: data.evidence, goals: data.goals };
  return Object.fromEntries(
    Object.entries(sealed).map(([id, rows]) => [
      id,
      sealRows((rows as readonly { readonly row: number }[]).map(({ row: _row, ...cells }) => [cells])),
    ]),
  );
}

const FIELDS: readonly FrozenField[] = [
  'actual',
  'outOf',
  'explanation',
  'target',
  'maxScore',
  'rule',
  'group',
  'name',
  'evidenceCount',
  'score',
  'result',
];

/** Blank in a snapshot that did not keep them; that they were blank in the tab is told by the cell. */
const NOT_ALWAYS_KEPT: ReadonlySet<FrozenField> = new Set(['group', 'name']);

const valueIn = (score: FrozenScore | CriterionScore, field: FrozenField): string | number | null => {
  const value = score[field];
  return typeof value === 'string' ? stored(value) : value;
};

/**
 * What has changed since: of criteria the figures that the snapshot keeps, with what they were; else by cell. `typed` is as
 * people typed it, before the plan's open points are answered.
 */
export function changesSinceLock(
  { lock, snapshot, kept }: LockedSnapshot,
  scores: readonly CriterionScore[],
  data: WorkbookData,
  typed: WorkbookData,
): Issue[] {
  const { snapshot: id } = lock;
  if (snapshot === null)
    return [issue('locked_damaged', { table: 'scoreHistory' }, { params: { snapshot: id } })];
  const now = new Map(scores.map((score) => [score.code, score]));
  const then = new Map(snapshot.scores.map((score) => [score.code, score]));
  const gone = snapshot.scores.filter(({ code }) => !now.has(code));
  const told = scores.flatMap((score): Issue[] => {
    const frozen = then.get(score.code);
    const where = { table: criteria.id, row: score.row };
    if (frozen === undefined)
      return [issue('added_since_lock', where, { unit: score.unit, params: { snapshot: id } })];
    return FIELDS.flatMap((field) => {
      const [before, present] = [valueIn(frozen, field), valueIn(score, field)];
      if (before === present || (before === null && NOT_ALWAYS_KEPT.has(field))) return [];
      const column = field in criteria.columns ? field : null;
      const params = { snapshot: id, field, before, now: present };
      return [issue('changed_since_lock', { ...where, column }, { unit: score.unit, params })];
    });
  });
  return [
    ...told,
    ...gone.map(({ code, name }) =>
      issue('gone_since_lock', { table: criteria.id }, { params: { snapshot: id, code, name: name ?? '' } }),
    ),
    ...(lock.cells === undefined
      ? tabsChanged(lock, data)
      : cellsChanged(lock.cells, snapshot, typed, told, kept)),
  ];
}

function tabsChanged({ snapshot, seals = {} }: FrozenLock, data: WorkbookData): Issue[] {
  const now = tabSeals(data);
  return Object.entries(seals)
    .filter(([table, seal]) => now[table] !== undefined && now[table] !== seal)
    .map(([table]) => issue('tab_changed_since_lock', { table }, { params: { snapshot, before: null } }));
}

/** But for what `told` says with what it was, and that a criterion is new or gone. */
function cellsChanged(
  cells: SealedCells,
  snapshot: Snapshot,
  typed: WorkbookData,
  told: readonly Issue[],
  kept: LockedSnapshot['kept'],
): Issue[] {
  const isTold = ({ row, column }: ChangedCell): boolean =>
    column === null || told.some((one) => one.row === row && one.column === column);
  const changed = changedCells(cells, typed).filter((cell) => cell.table !== criteria.id || !isTold(cell));
  const before = changed.length === 0 ? null : textsBefore(snapshot, typed, kept());
  return changed.map(({ table, row, column }) => {
    const text = before === null || row === null || column === null ? null : before(table, row, column);
    return issue(
      'tab_changed_since_lock',
      { table, row, column },
      { params: { snapshot: snapshot.id, before: text } },
    );
  });
}

/** What cells said in the tabs that the freezing kept, each read once. */
function textsBefore(snapshot: Snapshot, typed: WorkbookData, records: readonly KeptRecord[]) {
  const known = new Map<ChangedCell['table'], ReturnType<typeof frozenTexts> | null>();
  return (table: ChangedCell['table'], row: number, column: string): string | null => {
    if (!known.has(table)) {
      const then = keptTab(records, snapshot, table);
      known.set(table, then.state === 'kept' ? frozenTexts(table, then.content, typed) : null);
    }
    return known.get(table)?.(row, column) ?? null;
  };
}
