// What the people of a believable office do in the workbook on a day: each a function of the workbook.
import type { Workspace } from '../../../local/workspace';
import { checklist, criteria, evidence, reviews, settings, tasks, units } from '../../../sheets-schema/index';
import { add as addRow, agree, OWNER, rowsOf, type as typeInto } from '../workspaces';

export type Step = (workspace: Workspace, day: string) => void;

type Cells = Readonly<Record<string, string>>;

const shown = (day: string): string => day.split('-').reverse().join('/');

/** An action of the menu, at nine, answered yes; one that fails would make what follows meaningless. */
export const act =
  (name: string): Step =>
  (workspace, day) => {
    const { error } = agree(workspace, name, { now: new Date(`${day}T09:00:00+07:00`) });
    if (error !== undefined) throw new Error(`${day} ${name}: ${JSON.stringify(error)}`);
  };

export const type =
  (table: string, key: string, cells: Cells): Step =>
  (workspace) =>
    typeInto(workspace, table, key, cells);

export const add =
  (table: string, cells: Cells): Step =>
  (workspace) =>
    addRow(workspace, table, cells);

export const set = (key: string, value: string): Step => type(settings.id, key, { value });
export const ofUnit = (code: string, cells: Cells): Step => type(units.id, code, cells);
export const ofTask = (id: string, cells: Cells): Step => type(tasks.id, id, cells);

/** The row's lead unit enters the day on which it was done. */
export const done =
  (...ids: readonly string[]): Step =>
  (workspace, day) => {
    for (const id of ids) typeInto(workspace, tasks.id, id, { status: 'done', doneDate: shown(day) });
  };

const RESULT: Readonly<Record<string, string>> = { percent: '20/20', at_least: '12', at_most: '0' };

/** Result and evidence of criteria that are entered as a whole, as of that day. */
export const met =
  (...codes: readonly string[]): Step =>
  (workspace, day) => {
    const rules = new Map(rowsOf(workspace, criteria.id).map(({ code, rule }) => [code, rule ?? '']));
    for (const code of codes) {
      const rule = rules.get(code);
      if (rule === 'checklist') tick(workspace, code);
      else typeInto(workspace, criteria.id, code, { actual: RESULT[rule ?? ''] ?? 'Có' });
      document(workspace, code, day);
    }
  };

/** What a unit enters for itself to criteria of its group. */
export const own =
  (unit: string, ...codes: readonly string[]): Step =>
  (workspace) => {
    for (const [index, { criterion = '', unit: member }] of rowsOf(workspace, checklist.id).entries())
      if (codes.includes(criterion) && member === nameOf(workspace, unit))
        typeInto(workspace, checklist.id, `row:${index + 2}`, { actual: '9/9' });
  };

const nameOf = (workspace: Workspace, code: string): string =>
  rowsOf(workspace, units.id).find((row) => row.code === code)?.name ?? code;

/** Evidence of criteria whose results are entered already. */
export const proven =
  (...codes: readonly string[]): Step =>
  (workspace, day) => {
    for (const code of codes) document(workspace, code, day);
  };

function tick(workspace: Workspace, code: string): void {
  for (const [index, { criterion }] of rowsOf(workspace, checklist.id).entries())
    if (criterion === code) typeInto(workspace, checklist.id, `row:${index + 2}`, { done: 'TRUE' });
}

function document(workspace: Workspace, code: string, day: string): void {
  addRow(workspace, evidence.id, {
    criteria: code,
    link: `https://example.com/${code}/${day}`,
    title: `Hồ sơ ${code}`,
    documentDate: shown(day),
  });
}

/** The criterion's documents were looked at again. */
export const lookedAt =
  (code: string): Step =>
  (workspace) => {
    for (const [index, row] of rowsOf(workspace, evidence.id).entries())
      if (row.criteria === code && row.reviewBy !== '')
        typeInto(workspace, evidence.id, `row:${index + 2}`, { reviewBy: '' });
  };

/** The reviewers' row of a criterion. */
export const review = (code: string, cells: Cells): Step => type(reviews.id, code, cells);

/** From the day on which the plan was adopted: real mail, every morning. */
export const begin: readonly Step[] = [set('operatorEmail', OWNER), set('sending', 'real')];
