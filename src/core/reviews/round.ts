// Where the round of review stands, as its journal tells: a round is open from the row that says so to the row that ends it.
import type { ReviewStep } from '../../../sheets-schema/enums';
import { nextId } from '../base/numbered-id';
import { cleanLines, nameKey } from '../base/text';
import type { Review } from '../workbook/inputs';
import type { ReviewRecord } from '../workbook/records';
import { reviewsByCode } from './levels';
import { REVIEWING_STEPS, type Reviewing, stepAfter } from './steps';

export interface Round {
  /** Day and running number of that day: "2026-10-20_01". */
  readonly id: string;
  /** yyyy-MM-dd. */
  readonly openedOn: string;
  /** The last step that was finished. */
  readonly finished: ReviewStep;
  /** The step that is at work; null where the round is closed. */
  readonly step: Reviewing | null;
}

const ORDER: readonly ReviewStep[] = ['self', ...REVIEWING_STEPS];

/** The last round of the year assessed; null where none was opened. Rows that somebody emptied tell nothing. */
export function roundOf(records: readonly ReviewRecord[], year: number | null): Round | null {
  const opened = records
    .filter((row) => row.event === 'opened' && row.round !== null && row.year === year)
    .at(-1);
  if (opened === undefined || opened.round === null) return null;
  const rows = records.filter(({ round }) => round === opened.round);
  const passed = rows.flatMap(({ event, step }) => (event === 'submitted' && step !== null ? [step] : []));
  const finished = ORDER[Math.max(0, ...passed.map((step) => ORDER.indexOf(step)))] as ReviewStep;
  const isClosed = rows.some(({ event }) => event === 'closed');
  return {
    id: opened.round,
    openedOn: (opened.at ?? opened.round).slice(0, DAY_LENGTH),
    finished,
    step: isClosed ? null : stepAfter(finished),
  };
}

/** yyyy-MM-dd. */
const DAY_LENGTH = 10;

/** The steps whose scores count by now. */
export const finishedSteps = ({ finished }: Round): readonly Reviewing[] =>
  REVIEWING_STEPS.slice(0, ORDER.indexOf(finished));

export const nextRound = (day: string, records: readonly ReviewRecord[]): string =>
  nextId(
    day,
    records.map(({ round }) => round),
  );

/** Something that a unit is asked to add. */
export interface Request {
  /** Of the criterion, as the journal has it. */
  readonly code: string;
  readonly text: string;
  /** Day by which; yyyy-MM-dd. */
  readonly due: string;
}

/** As asked of a unit. */
export interface SentRequest extends Request {
  /** yyyy-MM-dd HH:mm; '' where somebody emptied it. */
  readonly sentAt: string;
}

const same = (a: string | null, b: string | null): boolean => cleanLines(a ?? '') === cleanLines(b ?? '');

/** The last request of each criterion in this round, by the code's key. */
function lastRequests({ id }: Round, records: readonly ReviewRecord[]): ReadonlyMap<string, ReviewRecord> {
  return new Map(
    records
      .filter(({ round, event, code }) => round === id && event === 'requested' && code !== null)
      .map((record) => [nameKey(record.code ?? ''), record]),
  );
}

/**
 * What units were asked for and have not answered yet. One that the reviewers took out of its cell is asked for no more; an
 * answer that stood there before the request answers nothing.
 */
export function openRequests(
  round: Round | null,
  records: readonly ReviewRecord[],
  reviews: readonly Review[],
): SentRequest[] {
  if (round === null || round.step === null) return [];
  const rows = reviewsByCode(reviews);
  return [...lastRequests(round, records)].flatMap(
    ([key, { code, text, due, at, answer }]): SentRequest[] => {
      const row = rows.get(key);
      if (row === undefined || row.requestText === null || code === null || text === null || due === null)
        return [];
      const isAnswered = row.answer !== null && !same(row.answer, answer);
      return isAnswered ? [] : [{ code, text, due, sentAt: at ?? '' }];
    },
  );
}

/** Requests that are written down with their day and were not sent yet, or read otherwise than when they were. */
export function requestsToSend(
  round: Round,
  records: readonly ReviewRecord[],
  reviews: readonly Review[],
): (Request & { readonly answer: string | null })[] {
  const sent = lastRequests(round, records);
  return [...reviewsByCode(reviews)].flatMap(([key, { code, requestText, requestBy, answer }]) => {
    if (code === null || requestText === null || requestBy === null) return [];
    const last = sent.get(key);
    const isSent = last !== undefined && same(last.text, requestText) && last.due === requestBy;
    return isSent ? [] : [{ code, text: requestText, due: requestBy, answer }];
  });
}

/** How many are written down without their day, or the other way round; a day that cannot be read is none. */
export const halfWritten = (reviews: readonly Review[]): number =>
  reviews.filter(
    ({ code, requestText, requestBy }) => code !== null && (requestText === null) !== (requestBy === null),
  ).length;
