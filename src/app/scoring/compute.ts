// From tabs as read to what follows from them. Pure: the same tabs on the same day give the same result.
import equal from 'fast-deep-equal/es6';
import {
  changeLog,
  documents,
  evidence,
  reminderLog,
  reviewLog,
  reviews,
  scoreHistory,
  setInForce,
} from '../../../sheets-schema/index';
import type { Day } from '../../core/base/dates';
import { type NotableChange, notableChanges } from '../../core/change-log/notable';
import { textIssues } from '../../core/dossier/text-issues';
import { failingIssues } from '../../core/mail/failing';
import { lastMailDay } from '../../core/mail/journal';
import { agreementIssues, type RealSending } from '../../core/mail/real-sending';
import type { Automatic } from '../../core/pages/automatic';
import { type ReviewState, reviewOf } from '../../core/reviews/review';
import { underVerdict } from '../../core/schedule/conditional';
import { doneInFuture } from '../../core/schedule/tasks';
import { standInIssues } from '../../core/scoring/agreed-conditions';
import { agreedSet } from '../../core/scoring/confirmations';
import { contradictions } from '../../core/scoring/contradictions';
import { countingOf } from '../../core/scoring/counting';
import type { EvidenceUse } from '../../core/scoring/evidence';
import { changesSinceLock, type LockedSnapshot } from '../../core/scoring/frozen-lock';
import { comparePortal, type PortalSet } from '../../core/scoring/portal';
import { dormantRows, inUse } from '../../core/scoring/proposed';
import { type CriterionScore, scoreCriteria } from '../../core/scoring/score';
import {
  comparisonOf,
  inAgreedOrder,
  type SetDifference,
  setDifferences,
  setIssues,
} from '../../core/scoring/set-in-force';
import { decideVerdict, type Verdict } from '../../core/scoring/verdict';
import { type HardLock, hardLockIssues } from '../../core/set-up/hard-locks';
import type { Issue } from '../../core/sheet/issues';
import { parseTable } from '../../core/sheet/table';
import { orderIssues, unreadCells } from '../../core/workbook/data-issues';
import { INPUT_TABLES, type WorkbookData } from '../../core/workbook/inputs';
import { outputIssues } from '../../core/workbook/output-issues';
import { inputIssues } from '../../core/workbook/problems';
import type { DocumentRecord, MailRecord, SetRecord } from '../../core/workbook/records';
import { readWorkbook } from '../../core/workbook/workbook';
import { FIELD_NAMES } from '../../ui/dossier/fields.vi';
import type { Tabs } from '../shared/read-tabs';

/**
 * Every tab that a recompute reads beside its outputs. Evidence comes last: its codes are written by rows, so the less time
 * there is since it was read, the better.
 */
export const COMPUTED_FROM = [
  ...INPUT_TABLES.filter((table) => table !== evidence),
  reminderLog,
  setInForce,
  reviewLog,
  changeLog,
  evidence,
];

/** What is true of this workbook beside its tabs. */
export interface Surroundings {
  readonly today: Day;
  /** Google's id of this file: another one in the settings, or none, makes it a copy. */
  readonly workbookId: string;
  readonly automatic: Automatic | null;
  /** What the operator agreed to; null where nobody did. */
  readonly realSending: RealSending | null;
  /** The freezing that is locked; null where none is. */
  readonly locked: LockedSnapshot | null;
  /** The locks that set-up last made; null where there are none. */
  readonly hardLock: HardLock | null;
  /** Google's ids of the tabs of which something may be locked. */
  readonly lockable: readonly number[];
  /** Titles of the tabs that there are. */
  readonly titles: ReadonlySet<string>;
  /** Outputs that were read too, by tab id. */
  readonly outputs: Tabs;
}

export interface Computed {
  /** The tabs as they stood. */
  readonly tabs: Tabs;
  readonly data: WorkbookData;
  /** As people typed it, before the answers to the plan's open points are obeyed. */
  readonly typed: WorkbookData;
  readonly mailLog: readonly MailRecord[];
  /** The rows of evidence, and what each counts for. */
  readonly uses: readonly EvidenceUse[];
  /** All problems, ordered, nothing twice. */
  readonly issues: readonly Issue[];
  readonly scores: readonly CriterionScore[];
  readonly verdict: Verdict;
  /** The groups of the portal, where the commune fills them in. */
  readonly portal: PortalSet;
  /** The round of review: scores of the steps after the units' own. */
  readonly review: ReviewState;
  /** The register of papers, where it was read. */
  readonly documents: readonly DocumentRecord[];
  readonly setRecords: readonly SetRecord[];
  /** What differs from the set that was agreed on. */
  readonly differences: readonly SetDifference[];
  readonly today: Day;
  readonly automatic: Automatic | null;
  readonly unconfirmedCopy: boolean;
  /** Last day on which a real mail went out. */
  readonly lastMailDay: Day | null;
  /** What everybody is to see for some days. */
  readonly changes: readonly NotableChange[];
}

type Assessment = Omit<Computed, 'tabs' | 'today' | 'automatic' | 'unconfirmedCopy'>;

function assess(tabs: Tabs, today: Day): Assessment {
  const { data: read, typed, issues: reading } = readWorkbook(tabs, today);
  const setRecords = parseTable(setInForce, tabs.get(setInForce.id), read.units).rows;
  const agreed = agreedSet(setRecords);
  const used = inUse(read);
  const data = { ...used, criteria: inAgreedOrder(used.criteria, agreed) };
  const { scores, uses, issues: scoring } = scoreCriteria(data, reading, today);
  const { portal, issues: portalIssues } = comparePortal(data, scores, unreadCells(reading));
  const mailLog = parseTable(reminderLog, tabs.get(reminderLog.id), data.units).rows;
  const differences = setDifferences(agreed, data, dormantRows(read.criteria));
  const set = comparisonOf(agreed, differences, data);
  const verdictOf = (judged: readonly CriterionScore[]): Verdict =>
    decideVerdict(judged, data.settings, set, countingOf(data).counting);
  const { review, issues: reviewing } = reviewOf(
    data,
    scores,
    parseTable(reviewLog, tabs.get(reviewLog.id), data.units).rows,
    tabs.has(scoreHistory.id) ? parseTable(scoreHistory, tabs.get(scoreHistory.id), data.units).rows : [],
    tabs.has(reviews.id),
    unreadCells(reading),
    verdictOf,
  );
  const verdict = verdictOf(scores);
  return {
    data: { ...data, tasks: underVerdict(data.tasks, verdict) },
    typed,
    mailLog,
    uses,
    issues: [
      ...reading,
      ...scoring,
      ...portalIssues,
      ...inputIssues(data, reading),
      ...contradictions(data, scores),
      ...failingIssues(data, mailLog),
      ...setIssues(differences, agreed, data.settings.standingUnit, reading),
      ...standInIssues(set.conditions, data.conditions, data.settings.standingUnit),
      ...reviewing,
      ...textIssues(data.documentTexts, { fields: FIELD_NAMES, scores, unit: data.settings.standingUnit }),
    ],
    scores,
    portal,
    documents: parseTable(documents, tabs.get(documents.id), data.units).rows,
    setRecords,
    differences,
    verdict,
    review,
    lastMailDay: lastMailDay(mailLog),
    changes: notableChanges(parseTable(changeLog, tabs.get(changeLog.id), data.units).rows, today),
  };
}

let last: { readonly tabs: Tabs; readonly today: Day; readonly assessment: Assessment } | null = null;

/**
 * An action that asks reads the tabs before and after its question. Where they still say the same, the rules need not
 * be applied to 20.000 rows again.
 */
function assessed(tabs: Tabs, today: Day): Assessment {
  if (last === null || last.today !== today || !equal(last.tabs, tabs))
    last = { tabs, today, assessment: assess(tabs, today) };
  return last.assessment;
}

/** The rows of evidence, what each counts for, and the numbers of codes that were ever given. */
export function codedFrom(
  tabs: Tabs,
  today: Day,
): {
  readonly rows: WorkbookData['evidence'];
  readonly uses: readonly EvidenceUse[];
  readonly numbers: string | null;
} {
  const { data, uses } = assessed(tabs, today);
  return { rows: data.evidence, uses, numbers: data.settings.evidenceNumbers };
}

export function compute(tabs: Tabs, surroundings: Surroundings): Computed {
  const { today, workbookId, automatic, realSending, locked, hardLock, lockable, titles, outputs } =
    surroundings;
  const assessment = assessed(tabs, today);
  const { settings } = assessment.data;
  // Without an id too: nothing then tells a copy from the office's own.
  const unconfirmedCopy = settings.workbookId !== workbookId;
  return {
    ...assessment,
    tabs,
    issues: orderIssues([
      ...assessment.issues,
      ...doneInFuture(assessment.data, today),
      ...(locked === null
        ? []
        : changesSinceLock(locked, assessment.scores, assessment.data, assessment.typed)),
      ...hardLockIssues(settings, hardLock, lockable),
      ...(unconfirmedCopy ? [] : agreementIssues(assessment.data, realSending)),
      ...outputIssues(titles, new Map([...tabs, ...outputs]), settings.standingUnit),
    ]),
    today,
    automatic,
    unconfirmedCopy,
  };
}
