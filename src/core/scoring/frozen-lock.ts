// A freezing that is locked: its tabs warn before an edit, and every later change of what it froze is named, until somebody
// unlocks it. Nothing is refused: units go on working.
import type { Table } from '../../../sheets-schema/define';
import { checklist, criteria, evidence, goals } from '../../../sheets-schema/index';
import { LOCK_WARNING } from '../../../sheets-schema/ink';
import { sealRows } from '../base/seal';
import type { Change } from '../sheet/changes';
import { type FrozenField, type Issue, issue } from '../sheet/issues';
import type { WorkbookData } from '../workbook/inputs';
import type { CriterionScore } from './score';
import { type FrozenScore, type Snapshot, stored } from './snapshot';

export interface FrozenLock {
  /** Id of the snapshot. */
  readonly snapshot: string;
  /** yyyy-MM-dd HH:mm */
  readonly at: string;
  readonly by: string;
  /** Tab → seal of its rows when it was locked; of tabs whose rows a snapshot does not keep. */
  readonly seals: Readonly<Record<string, string>>;
}

/** The lock with the scoresheet that it is of. */
export interface LockedSnapshot {
  readonly lock: FrozenLock;
  /** null where its rows are no longer whole. */
  readonly snapshot: Snapshot | null;
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

/** In any order of the rows. */
export function lockSeals(data: WorkbookData): FrozenLock['seals'] {
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
  'evidenceCount',
  'score',
  'result',
];

const valueIn = (score: FrozenScore | CriterionScore, field: FrozenField): string | number | null => {
  const value = score[field];
  return typeof value === 'string' ? stored(value) : value;
};

/** What has changed since: criteria field by field, other tabs as a whole. */
export function changesSinceLock(
  { lock, snapshot }: LockedSnapshot,
  scores: readonly CriterionScore[],
  data: WorkbookData,
): Issue[] {
  const { snapshot: id } = lock;
  if (snapshot === null)
    return [issue('locked_damaged', { table: 'scoreHistory' }, { params: { snapshot: id } })];
  const now = new Map(scores.map((score) => [score.code, score]));
  const then = new Map(snapshot.scores.map((score) => [score.code, score]));
  const gone = snapshot.scores.filter(({ code }) => !now.has(code));
  const seals = lockSeals(data);
  return [
    ...scores.flatMap((score) => {
      const frozen = then.get(score.code);
      const where = { table: criteria.id, row: score.row };
      if (frozen === undefined)
        return [issue('added_since_lock', where, { unit: score.unit, params: { snapshot: id } })];
      return FIELDS.flatMap((field) => {
        const [before, present] = [valueIn(frozen, field), valueIn(score, field)];
        if (before === present) return [];
        const column = field in criteria.columns ? field : null;
        const params = { snapshot: id, field, before, now: present };
        return [issue('changed_since_lock', { ...where, column }, { unit: score.unit, params })];
      });
    }),
    ...gone.map(({ code, name }) =>
      issue('gone_since_lock', { table: criteria.id }, { params: { snapshot: id, code, name: name ?? '' } }),
    ),
    ...Object.entries(lock.seals)
      .filter(([table, seal]) => seals[table] !== undefined && seals[table] !== seal)
      .map(([table]) => issue('tab_changed_since_lock', { table }, { params: { snapshot: id } })),
  ];
}
