// Between reading and rules: what people typed, with what the answers to the plan's open points decide. An answer counts
// where the cell still holds the plan's own words; whatever a person typed since stands, and the contradiction is named.
import { ASKED, type Decided, PLAN, type QuestionId } from '../../../sheets-schema/plan';
import { PLAN_ROWS, type SeedRow } from '../../../sheets-schema/plan-rows';
import { SETTINGS } from '../../../sheets-schema/settings';
import { settings as settingsTable } from '../../../sheets-schema/tables/settings';
import { tasks as taskTable } from '../../../sheets-schema/tables/tasks';
import { addDays, type Day, isAfter } from '../base/dates';
import { fold, nameKey } from '../base/text';
import { isSettled } from '../schedule/tasks';
import { cellText } from '../sheet/cells';
import { type Issue, issue } from '../sheet/issues';
import type { UnitDirectory } from '../sheet/units';
import type { Task, WorkbookData } from '../workbook/inputs';
import { answerTo, isDecided, QUESTION_IDS, readAnswer, rowOfQuestion } from './answers';

/** An answer in force, as it stands in its row. */
interface Decision {
  readonly question: QuestionId;
  readonly answer: string;
  readonly decides: Decided;
}

type TaskColumn = keyof NonNullable<Decided['tasks']>[string];
type Aspect = 'time' | 'kind' | 'units';

/** Cells of a row that say one thing together: one of them typed anew, and the answer leaves the others alone too. */
const ASPECT: Readonly<Record<TaskColumn, Aspect>> = {
  dueDate: 'time',
  startDate: 'time',
  dateStatus: 'time',
  kind: 'kind',
  leadUnit: 'units',
  coordinatingUnits: 'units',
};
const UNIT_COLUMNS = ['leadUnit', 'coordinatingUnits'] as const;
const COLUMNS = Object.keys(ASPECT) as TaskColumn[];

/** What the answers in force decide, in the order of the plan's data. */
export function decisionsOf({ planQuestions }: Pick<WorkbookData, 'planQuestions'>): Decision[] {
  return QUESTION_IDS.flatMap((question) => {
    const answer = rowOfQuestion(question, planQuestions)?.inForce ?? null;
    const read = readAnswer(question, answer);
    return 'decides' in read ? [{ question, answer: answer ?? '', decides: read.decides }] : [];
  });
}

/**
 * The data that the rules work on, on `today`: an answer whose day has not come decides nothing yet. The issues, all notes,
 * say where a cell counts otherwise than it reads, and where it contradicts the answer.
 */
export function obeyAnswers(
  data: WorkbookData,
  today: Day,
): { readonly data: WorkbookData; readonly issues: readonly Issue[] } {
  const planQuestions = data.planQuestions.map((row) =>
    row.effectiveFrom !== null && isAfter(row.effectiveFrom, today) ? { ...row, inForce: null } : row,
  );
  const decisions = decisionsOf({ planQuestions });
  const unit = data.settings.standingUnit;
  const tasks = data.tasks
    .map((task) => ({
      ...task,
      led: ledBy(task, { planQuestions }, data.units),
      annex: annexOf(task, decisions),
    }))
    .map((task) => obeyedTask(task, decisions, data.units, unit));
  const settings = obeyedSettings(data, decisions);
  return {
    data: { ...data, planQuestions, tasks: tasks.map(({ task }) => task), settings: settings.settings },
    issues: [...tasks.flatMap(({ issues }) => issues), ...settings.issues],
  };
}

/**
 * Section IV has no column for who leads: where it names several units, and nobody changed them, the first is
 * assumed to.
 */
function ledBy(
  task: Task,
  questions: Pick<WorkbookData, 'planQuestions'>,
  units: UnitDirectory,
): Task['led'] {
  const planned = PLANNED.get(nameKey(task.id ?? ''));
  const isPlanned = UNIT_COLUMNS.every(
    (column) => spelled(task, column, units) === (planned?.[column] ?? ''),
  );
  if (!planned?.planNo || !planned.coordinatingUnits || !isPlanned) return 'as_typed';
  if (!isDecided(questions, ASKED.lead)) return 'assumed';
  return answerTo(questions, ASKED.lead) === 'together' ? 'together' : 'as_typed';
}

const annexOf = ({ id }: Task, decisions: readonly Decision[]): string | null =>
  decisions.find(({ decides }) => decides.annex?.tasks.includes(id ?? ''))?.decides.annex?.place ?? null;

interface Wanted {
  /** The plan's own cell. */
  readonly planned: string;
  readonly present: string;
  readonly value: string;
  readonly decision: Decision;
}

/** A cell in the plan's own spelling. */
function spelled(task: Task, column: TaskColumn, units: UnitDirectory): string {
  const planned = (code: string): string => units.planCode(code) ?? code;
  const value = task[column];
  if (value === null) return '';
  if (typeof value !== 'string') return value.map(planned).join('; ');
  return column === 'leadUnit' ? planned(value) : value;
}

/** By column: what the answers make of the plan's own cell. */
function wantedCells(
  task: Task,
  planned: SeedRow,
  decisions: readonly Decision[],
  units: UnitDirectory,
): Map<TaskColumn, Wanted> {
  const wanted = new Map<TaskColumn, Wanted>();
  for (const decision of decisions)
    for (const column of COLUMNS) {
      const cell = decision.decides.tasks?.[task.id ?? '']?.[column];
      if (cell === undefined) continue;
      const first = planned[column] ?? '';
      const before = wanted.get(column)?.value ?? first;
      wanted.set(column, {
        planned: first,
        // As long as nobody confirms a time it waits, whether the cell says so or is blank.
        present: spelled(task, column, units) || (column === 'dateStatus' ? first : ''),
        value: typeof cell === 'string' ? cell : cell(before),
        decision,
      });
    }
  return wanted;
}

const yearOf = (text: string): string => text.slice(0, 4);

/** A day of another year belongs to a schedule that has moved on. */
const isOfOtherYear = ({ planned, present, value }: Wanted): boolean =>
  /^\d{4}-/.test(present) && ![yearOf(planned), yearOf(value)].includes(yearOf(present));

function obeyedTask(
  task: Task,
  decisions: readonly Decision[],
  units: UnitDirectory,
  unit: string | null,
): { readonly task: Task; readonly issues: readonly Issue[] } {
  const planned = task.id === null ? undefined : PLANNED.get(nameKey(task.id));
  if (planned === undefined || isSettled(task) || task.unread) return { task, issues: [] };
  const wanted = [...wantedCells({ ...task, id: planned.id ?? null }, planned, decisions, units)];
  let obeyed = task;
  const issues: Issue[] = [];
  for (const aspect of new Set(wanted.map(([column]) => ASPECT[column]))) {
    const cells = wanted.filter(([column]) => ASPECT[column] === aspect);
    const moved = cells.filter(([, cell]) => cell.present === cell.planned && cell.value !== cell.planned);
    const own = cells.filter(([, cell]) => ![cell.planned, cell.value].includes(cell.present));
    const [first] = own.length > 0 ? own : moved;
    if (first === undefined || own.some(([, cell]) => cell.present === '' || isOfOtherYear(cell))) continue;
    const [column, { decision, value }] = first;
    const { question, answer } = decision;
    const place = { table: taskTable.id, row: task.row, column };
    const bearing = { unit, value: shown(task, column, units) };
    if (own.length > 0) {
      issues.push(issue('answer_contradicted', place, { ...bearing, params: { question, answer } }));
      continue;
    }
    const day = column === 'dueDate' || column === 'startDate' ? value : null;
    issues.push(issue('answer_used', place, { ...bearing, params: { question, answer, day } }));
    if (moved.some(([key]) => key === 'leadUnit')) obeyed = { ...obeyed, led: 'as_typed' };
    obeyed = { ...obeyed, ...Object.fromEntries(moved.map(([key, cell]) => typed(key, cell.value, units))) };
  }
  return { task: obeyed, issues };
}

const PLANNED = new Map(PLAN_ROWS.tasks.map((row) => [nameKey(row.id ?? ''), row]));

/** As the cell reads. */
function shown(task: Task, column: TaskColumn, units: UnitDirectory): string {
  if (column === 'leadUnit') return units.shortName(task.leadUnit ?? '');
  if (column === 'coordinatingUnits') return task.coordinatingUnits.map(units.shortName).join('; ');
  const day = column === 'dueDate' || column === 'startDate' ? task[column] : null;
  return day === null ? '' : cellText({ date: day });
}

function typed(column: TaskColumn, value: string, units: UnitDirectory): [TaskColumn, unknown] {
  const present = (code: string): string => units.byCode(code)?.code ?? code;
  if (column === 'leadUnit') return [column, present(value)];
  return [column, column === 'coordinatingUnits' ? value.split('; ').map(present) : value];
}

function obeyedSettings(
  data: WorkbookData,
  decisions: readonly Decision[],
): { readonly settings: WorkbookData['settings']; readonly issues: readonly Issue[] } {
  const unit = data.settings.standingUnit;
  let settings = data.settings;
  const issues: Issue[] = [];
  for (const { question, answer, decides } of decisions)
    for (const key of ['dossierDeadline', 'submissionAddressee'] as const) {
      const [planned, present] = [plannedSetting(key, data), settings[key]];
      const value = decides.settings?.[key]?.(planned ?? '');
      if (value === undefined || planned === null || present === null || isAlike(present, value)) continue;
      const day = key === 'dossierDeadline' ? value : null;
      const place = { table: settingsTable.id, row: null, column: 'value' };
      const bearing = { unit, value: day === null ? present : cellText({ date: present }) };
      if (present === planned) {
        settings = { ...settings, [key]: value };
        issues.push(issue('answer_used', place, { ...bearing, params: { question, answer, day } }));
      } else issues.push(issue('answer_contradicted', place, { ...bearing, params: { question, answer } }));
    }
  return { settings, issues };
}

/** What stands in a workbook of that year as long as nobody types anything else; null where it has no year. */
function plannedSetting(
  key: 'dossierDeadline' | 'submissionAddressee',
  { settings: { year } }: WorkbookData,
): string | null {
  if (key === 'submissionAddressee') return SETTINGS.submissionAddressee.value;
  const { month, day } = PLAN.dossierBefore;
  return year === null ? null : addDays(`${year}-${month}-${day}`, -1);
}

/** The same day, or a text that begins with the same words before its first field. */
const isAlike = (present: string, value: string): boolean =>
  present === value ||
  (value.includes('{{') && fold(present).startsWith(fold(value.slice(0, value.indexOf('{{')))));
