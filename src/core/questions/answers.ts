// What was answered to an open point of the plan, and which answer holds as long as none does.
import {
  ASKED,
  type Asked,
  choiceCalled,
  type Decided,
  OTHER,
  OTHER_WORDS,
  PLAN,
  QUESTIONS,
  type Question,
  type QuestionId,
  WAITING,
} from '../../../sheets-schema/plan';
import { clean, fold, nameKey } from '../base/text';
import { windowEnd } from '../base/time-window';
import { isSettled } from '../schedule/tasks';
import type { PlanQuestion, WorkbookData } from '../workbook/inputs';

export type AnswerOf<Q extends QuestionId> = keyof (typeof QUESTIONS)[Q]['answers'];

export type ReadAnswer =
  /** Nothing is decided: blank, or left to the province. */
  | { readonly kind: 'open' }
  | { readonly kind: 'ready'; readonly key: string; readonly decides: Decided }
  | { readonly kind: 'other'; readonly decides: Decided }
  /** "Khác" without what it has to name. */
  | { readonly kind: 'no_value'; readonly asks: Asked }
  | { readonly kind: 'unknown' };

export const QUESTION_IDS = Object.keys(QUESTIONS) as QuestionId[];

export const questionOf = (id: QuestionId): Question => QUESTIONS[id];

/** How the answer in words of one's own begins. */
export const calledOther = (id: QuestionId): string => questionOf(id).other?.called ?? OTHER;

/** The choices of a row's dropdown; none for an item of the office's own. */
export function choicesOf(id: string): string[] {
  const known = QUESTION_IDS.find((one) => nameKey(one) === nameKey(id));
  if (known === undefined) return [];
  const { answers, other, waits } = questionOf(known);
  return [
    ...Object.values(answers).map(({ text }) => text),
    ...(other === undefined ? [] : [choiceCalled(calledOther(known))]),
    ...(waits ? [WAITING] : []),
  ];
}

/** A day, a year or a text as the plan's data takes them; null where the words name none. */
const NAMED: Readonly<Record<Asked, (words: string) => string | null>> = {
  time: windowEnd,
  year: (words) => {
    const [, year] = /^(?:nam )?(\d{4})$/.exec(fold(words)) ?? [];
    return year !== undefined && Number(year) >= PLAN.years.first && Number(year) <= PLAN.years.last + 1
      ? year
      : null;
  },
  place: (words) => (/[\p{L}\d]/u.test(words) ? words : null),
};

export function readAnswer(id: QuestionId, answer: string | null): ReadAnswer {
  const { answers, other, waits } = questionOf(id);
  const text = clean(answer ?? '');
  if (text === '' || (waits && fold(text).startsWith('cho '))) return { kind: 'open' };
  const ready = Object.entries(answers).find(([, one]) => fold(one.text) === fold(text));
  if (ready !== undefined) return { kind: 'ready', key: ready[0], decides: ready[1] };
  if (other === undefined) return { kind: 'unknown' };
  const words =
    other.called === undefined ? OTHER_WORDS : new RegExp(`^${other.called}\\s*[:–—-]?\\s*`, 'iu');
  const isOther = words.test(text);
  const value = NAMED[other.asks](text.replace(words, ''));
  if (value !== null && (isOther || other.asks !== 'place'))
    return { kind: 'other', decides: other.decides(value) };
  return isOther ? { kind: 'no_value', asks: other.asks } : { kind: 'unknown' };
}

/** The row of the question; of doubled ones the first. */
export const rowOfQuestion = (id: QuestionId, rows: readonly PlanQuestion[]): PlanQuestion | undefined =>
  rows.find((row) => nameKey(row.id ?? '') === nameKey(id));

/** Rows of the schedule whose days, kind or units some answer decides: who is reminded of them, and when. */
function concernedTasks(id: QuestionId): ReadonlySet<string> {
  const { answers, other } = questionOf(id);
  const decided: readonly Decided[] = [...Object.values(answers), ...(other ? [other.decides('')] : [])];
  return new Set(decided.flatMap(({ tasks = {} }) => Object.keys(tasks).map(nameKey)));
}

/** Items in the sheet that nobody has answered, and on which it depends who is reminded of work that is still to be done. */
export function openForReminders({ planQuestions, tasks }: WorkbookData): QuestionId[] {
  const toDo = tasks.filter((task) => !isSettled(task));
  return QUESTION_IDS.filter((id) => {
    const row = rowOfQuestion(id, planQuestions);
    if (row === undefined || row.answer !== null) return false;
    if (id === ASKED.lead) return toDo.some(({ led }) => led === 'assumed');
    const concerned = concernedTasks(id);
    return toDo.some((task) => concerned.has(nameKey(task.id ?? '')));
  });
}

/** The ready answer that holds: the chosen one, else the one that is assumed. */
export function answerTo<Q extends QuestionId>(
  { planQuestions }: Pick<WorkbookData, 'planQuestions'>,
  id: Q,
): AnswerOf<Q> {
  const read = readAnswer(id, rowOfQuestion(id, planQuestions)?.inForce ?? null);
  const [assumed] = Object.keys(questionOf(id).answers);
  return (read.kind === 'ready' ? read.key : assumed) as AnswerOf<Q>;
}

/** Whether anybody has decided it. */
export const isDecided = ({ planQuestions }: Pick<WorkbookData, 'planQuestions'>, id: QuestionId): boolean =>
  ['ready', 'other'].includes(readAnswer(id, rowOfQuestion(id, planQuestions)?.inForce ?? null).kind);
