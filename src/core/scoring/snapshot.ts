// A frozen scoresheet: what a number told to the province rested on, kept as rows that prove themselves whole.
import type { ReviewStep } from '../../../sheets-schema/enums';
import type { InputTable } from '../../../sheets-schema/index';
import { groupBy } from '../base/group';
import { compareIds, nextId } from '../base/numbered-id';
import { compareText, sealRows } from '../base/seal';
import { cleanLines } from '../base/text';
import { REVIEWING, REVIEWING_STEPS } from '../reviews/steps';
import { firstCode } from '../sheet/former-units';
import type { Condition } from '../workbook/conditions';
import { INPUT_TABLES, type Task, type WorkbookData } from '../workbook/inputs';
import type { ScoreRecord } from '../workbook/records';
import { PLANNED, sealedFurther, sealedThresholds } from './agreed-conditions';
import { ASSUMED, type CountingKey, countingOf } from './counting';
import type { EvidenceUse } from './evidence';
import { comparePortal } from './portal';
import type { ScoreReason } from './rules';
import type { CriterionScore } from './score';

/** A row of scoreHistory to be appended. */
export type NewScoreRecord = Omit<ScoreRecord, 'row'>;

type Stamp = 'snapshot' | 'at' | 'by' | 'setVersion' | 'dataHash' | 'step';

/** One criterion as it was frozen. */
export type FrozenScore = Omit<NewScoreRecord, Stamp> & {
  readonly code: string;
  readonly maxScore: number;
  readonly score: number;
  readonly result: CriterionScore['result'];
};

export interface Snapshot {
  /** Day and running number of that day: "2026-10-20_01". */
  readonly id: string;
  /** When it was frozen. */
  readonly at: string;
  readonly by: string;
  readonly setVersion: string;
  readonly dataHash: string;
  /** Whose scores they are: the units' own, or those of a step of the review. */
  readonly step: ReviewStep;
  /** In the order of the rows. */
  readonly scores: readonly FrozenScore[];
}

/** A text as it comes back from a cell. */
export const stored = (value: string | null): string | null =>
  value === null ? null : cleanLines(value) || null;

type FrozenFacts = Omit<FrozenScore, 'reason'>;

/** What of a frozen row the seal covers: all but the wording of the reason, which a later version may word anew. */
const sealed = (score: FrozenFacts): readonly unknown[] => [
  score.code,
  stored(score.group),
  stored(score.name),
  score.rule,
  score.target,
  score.maxScore,
  stored(score.actual),
  score.outOf,
  score.evidenceCount,
  stored(score.explanation),
  score.score,
  score.result,
];

/** The scoresheet's own part of the data hash: can be computed again from the frozen rows alone. */
const sealOf = (scores: readonly FrozenFacts[], step: ReviewStep): string =>
  sealRows([...scores.map(sealed), ...ofStep(step)]);

/** The units' own scores are sealed as in snapshots that came before there were steps. */
const ofStep = (step: ReviewStep): readonly (readonly unknown[])[] =>
  step === 'self' ? [] : [['step', step]];

/** All that a reason is told with on one level, the rule's reason inside it too. */
function flatParams({ code, params }: ScoreReason): object {
  if (code === 'met_by_points') return { ...params.of.params, result: params.of.code, from: params.from };
  if (code !== 'evidence_missing') return params;
  const { of } = params;
  // Their number alone, as in snapshots that are frozen already; why each does not count is sealed with its row.
  const idle = Object.values(params.idle).reduce((sum, count) => sum + count, 0);
  return { ...of.params, result: of.code, idle };
}

/** A unit as it was sealed first: the plan's by the code that it had in the first version, another by its own. */
type UnitSeal = (code: string) => string;

const unitSealOf =
  ({ units }: WorkbookData): UnitSeal =>
  (code) => {
    const planned = units.planCode(code);
    return planned === null ? code : firstCode(planned);
  };

/** An item of a list, with the units inside it. */
const listItem = (item: unknown, sealUnit: UnitSeal): string =>
  typeof item === 'object' && item !== null
    ? Object.values(item)
        .map((value) => sealUnit(String(value)))
        .join(':')
    : String(item);

/** Parameters with their lists (silent units, missing items) sorted, for these follow the order of a tab. */
const unordered = (reason: ScoreReason, sealUnit: UnitSeal): readonly string[] =>
  Object.entries<unknown>({ ...flatParams(reason) })
    .map(
      ([key, value]) =>
        [
          key,
          Array.isArray(value) ? value.map((item) => listItem(item, sealUnit)).join(';') : String(value),
        ] as const,
    )
    .map(([key, text]) => `${key}=${text.split(/; ?/).map(sealUnit).sort(compareText).join(';')}`)
    .sort(compareText);

/** Cells of a row as a list that the order of the columns does not change. */
const cellsOf = ({ row: _row, ...cells }: { readonly row: number }): readonly unknown[] =>
  Object.entries(cells).sort(([a], [b]) => compareText(a, b));

/** As it was typed: how its lead came to be known, where forms lie, and what its words stand for and what it waits for, changes no figure. */
const withSealedUnits = (
  {
    led: _led,
    annex: _annex,
    waits: _waits,
    timeUnread: _timeUnread,
    worded,
    coordinatingDone,
    ...task
  }: Task,
  sealUnit: UnitSeal,
): Readonly<Record<string, unknown>> & Pick<Task, 'row'> => ({
  ...task,
  ...Object.fromEntries(worded.map((column) => [column, null])),
  leadUnit: task.leadUnit && sealUnit(task.leadUnit),
  coordinatingUnits: task.coordinatingUnits.map(sealUnit),
  // A column that came later: blank, the row is what it was.
  ...(coordinatingDone.length === 0 ? {} : { coordinatingDone: coordinatingDone.map(sealUnit) }),
});

type SealedRows = readonly (readonly unknown[])[];
type Sealing = (
  data: WorkbookData,
  scores: readonly CriterionScore[],
  uses: readonly EvidenceUse[],
) => SealedRows;

type PrintedId = Extract<InputTable, { readonly printed: true }>['id'];

/** What of a printed table a snapshot covers, where that is not its rows as they stand under the table's id. */
const SEALINGS: Partial<Record<PrintedId, Sealing>> = {
  criteria: (data, scores) => {
    const sealUnit = unitSealOf(data);
    return scores.map(({ code, unit, reason }) => [
      'reason',
      code,
      unit && sealUnit(unit),
      reason.code,
      unordered(reason, sealUnit),
    ]);
  },
  evidence: (_data, _scores, uses) =>
    uses.map(({ row, codes, state }) => [
      'evidence',
      [...codes].sort(compareText),
      state,
      row.link?.text ?? null,
      row.link?.url ?? null,
      row.title,
      row.documentNumber,
      row.documentDate,
      row.issuer,
      row.pages,
      row.note,
      row.stillInForce,
    ]),
  portalGroups: (data, scores) =>
    comparePortal(data, scores).portal.lines.map(({ code, name, maximum, typed, ours, explanation }) => [
      'portal',
      ...[code, name, maximum, typed, ours, explanation],
    ]),
  // Named as in snapshots that are frozen already.
  goals: ({ goals }) =>
    goals.map(({ criterion, ...goal }) => [
      'goal',
      ...cellsOf(goal),
      // A column that came later: blank, the row is what it was.
      ...(criterion.length === 0 ? [] : [['criterion', criterion.join(';')]]),
    ]),
  // What the program shows beside, and what units were asked, is no figure.
  reviews: ({ reviews }) =>
    reviews.flatMap((review) => {
      const cells = REVIEWING_STEPS.flatMap((step) => [
        review[REVIEWING[step].score],
        stored(review[REVIEWING[step].note]),
      ]);
      return cells.every((cell) => cell === null) ? [] : [['review', review.code, ...cells]];
    }),
  tasks: (data) => data.tasks.map((task) => ['task', ...cellsOf(withSealedUnits(task, unitSealOf(data)))]),
};

/** The rows of a printed table as they stand. */
function rowsAsTheyStand(id: PrintedId, data: WorkbookData): SealedRows {
  const rows: readonly { readonly row: number }[] = data[id];
  return rows.map((row) => [id, ...cellsOf(row)]);
}

const printedIds = INPUT_TABLES.filter((table) => table.printed).map(({ id }) => id as PrintedId);

/** How the conditions are counted, where an answer has it otherwise than was assumed first. */
const countedOtherwise = (data: WorkbookData): readonly string[] =>
  Object.entries(countingOf(data).counting).flatMap(([key, answer]) =>
    answer === ASSUMED[key as CountingKey] ? [] : [`${key}=${answer}`],
  );

/**
 * Stands for all figures of the papers, units by the codes they had first: seal of the rows, then hash of thresholds, set,
 * period and every printed table, joined by "-"; `conditions` are those that count. Sorting the tabs does not change it, nor does the wording of a reason.
 */
export function dataHash(
  scores: readonly CriterionScore[],
  uses: readonly EvidenceUse[],
  data: WorkbookData,
  {
    step = 'self',
    conditions = PLANNED,
  }: { readonly step?: ReviewStep; readonly conditions?: readonly Condition[] } = {},
): string {
  const { settings } = data;
  const rest = sealRows([
    [
      'settings',
      settings.year,
      settings.periodStart,
      settings.periodEnd,
      ...sealedThresholds(conditions),
      settings.criteriaSetStatus,
      settings.criteriaSetVersion,
      settings.criteriaSetDecision,
      ...countedOtherwise(data),
      ...sealedFurther(conditions),
    ],
    ...ofStep(step),
    ...printedIds.flatMap((id) => SEALINGS[id]?.(data, scores, uses) ?? rowsAsTheyStand(id, data)),
  ]);
  return `${sealOf(scores, step)}-${rest}`;
}

/**
 * The rows that keep the scoresheet of this moment. `at` begins with the day, yyyy-MM-dd; `records` are all rows so
 * far, so that an id already used, even by a freezing that was cut short, is not used again.
 */
export function freeze(input: {
  readonly scores: readonly CriterionScore[];
  readonly setVersion: string;
  /** Of these scores and the data they come from. */
  readonly dataHash: string;
  readonly at: string;
  readonly by: string;
  readonly records: readonly ScoreRecord[];
  readonly reasonText: (reason: ScoreReason) => string;
  readonly step?: ReviewStep;
  /** By code, why the score is no longer the units' own: said instead of the reason of the rule. */
  readonly notes?: ReadonlyMap<string, string | null>;
}): { rows: NewScoreRecord[]; snapshot: Snapshot } {
  const { scores, setVersion, dataHash: hash, at, by, records, reasonText } = input;
  const { step = 'self', notes = new Map<string, string | null>() } = input;
  const day = at.slice(0, DAY_LENGTH);
  const stamp = {
    snapshot: nextId(
      day,
      records.map((record) => record.snapshot),
    ),
    at,
    by,
    setVersion,
    dataHash: hash,
    step,
  };
  const frozen = scores.map(
    (score): FrozenScore => ({
      code: score.code,
      group: score.group,
      name: score.name,
      rule: score.rule,
      target: score.target,
      maxScore: score.maxScore,
      actual: score.actual,
      outOf: score.outOf,
      evidenceCount: score.evidenceCount,
      explanation: score.explanation,
      score: score.score,
      result: score.result,
      reason: notes.has(score.code) ? (notes.get(score.code) ?? null) : reasonText(score.reason),
    }),
  );
  const { snapshot: id, ...rest } = stamp;
  return {
    rows: frozen.map((score) => ({ ...stamp, ...score })),
    snapshot: { id, ...rest, scores: frozen },
  };
}

/** yyyy-MM-dd. */
const DAY_LENGTH = 10;

/** The rows as one snapshot, or null where rows are missing, doubled, changed, or of several freezings. */
function wholeSnapshot(id: string, records: readonly ScoreRecord[]): Snapshot | null {
  const first = records[0];
  if (first === undefined || first.dataHash === null) return null;
  const { by, setVersion, dataHash: hash } = first;
  const { at, step } = first;
  // Any other day than the one that the id begins with is no moment of this snapshot.
  if (at === null || !id.startsWith(at.slice(0, DAY_LENGTH))) return null;
  const scores = records.flatMap((record): FrozenScore[] => {
    const {
      row: _row,
      snapshot: _id,
      at: when,
      by: who,
      setVersion: set,
      dataHash: own,
      step: level,
      ...score
    } = record;
    if (when !== at || who !== by || set !== setVersion || level !== step) return [];
    const { code, maxScore, result } = score;
    if (own !== hash || code === null || maxScore === null || score.score === null || result === null)
      return [];
    return [{ ...score, code, maxScore, score: score.score, result }];
  });
  const whole = scores.length === records.length && hash.split('-')[0] === sealOf(scores, step ?? 'self');
  if (!whole) return null;
  return {
    id,
    at,
    by: by ?? '',
    setVersion: setVersion ?? '',
    dataHash: hash,
    step: step ?? 'self',
    scores,
  };
}

const byId = (records: readonly ScoreRecord[]): Map<string, ScoreRecord[]> =>
  groupBy(
    records.filter(({ snapshot }) => snapshot !== null),
    ({ snapshot }) => snapshot ?? '',
  );

/** First row of each snapshot that is no longer as it was written: somebody edited or deleted rows; it counts for nothing. */
export const damagedSnapshots = (
  records: readonly ScoreRecord[],
): { readonly id: string; readonly row: number }[] =>
  [...byId(records)].flatMap(([id, rows]) =>
    wholeSnapshot(id, rows) === null ? [{ id, row: rows[0]?.row ?? 2 }] : [],
  );

/** All whole snapshots, the oldest first; what a killed run left half-written is passed over. */
export function wholeSnapshots(records: readonly ScoreRecord[]): Snapshot[] {
  return [...byId(records)]
    .flatMap(([id, rows]) => wholeSnapshot(id, rows) ?? [])
    .sort((a, b) => compareIds(a.id, b.id));
}

/** The latest whole snapshot of data with this hash, or null: then the data changed since, or was never frozen. */
export function equalSnapshot(records: readonly ScoreRecord[], hash: string): Snapshot | null {
  return (
    wholeSnapshots(records)
      .filter((snapshot) => snapshot.dataHash === hash)
      .at(-1) ?? null
  );
}
