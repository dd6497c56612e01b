// The live colours say what the rules of the schedule and the results say.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Table } from '../../sheets-schema/define';
import { DATE_STATUS, RESULT, RULE, SEVERITY, TASK_KIND, TASK_STATUS } from '../../sheets-schema/enums';
import { criteria, dataIssues, scores, tables, tasks } from '../../sheets-schema/index';
import { tableStyles } from '../../sheets-schema/table-styles';
import { addDays } from '../../src/core/base/dates';
import { type TaskState, taskState } from '../../src/core/schedule/tasks';
import { serialOf } from '../../src/core/sheet/cells-out';
import { taskRow } from '../support/data';
import { holds, newPlace } from '../support/formulas';

const TODAY = '2026-10-20';

const formulasOf = (tableId: string): string[] => {
  const table = tables.find(({ id }) => id === tableId) as Table;
  return tableStyles(tableId, newPlace(table)).map(({ formula }) => formula);
};
const letterOf = (table: Table, key: string): string => newPlace(table).letterOf(key);

const day = fc.option(
  fc.integer({ min: -20, max: 20 }).map((offset) => addDays(TODAY, offset)),
  { nil: null },
);
const keyOf = <T extends object>(labels: T) => fc.constantFrom(...(Object.keys(labels) as (keyof T)[]));

describe('tasks', () => {
  const COLOURS: readonly TaskState[] = ['overdue', 'due_soon', 'done', 'to_confirm'];

  test('each colour holds exactly in the state it stands for', () => {
    fc.assert(
      fc.property(
        fc.record({
          dueDate: day,
          startDate: day,
          doneDate: day,
          extensionTo: day,
          status: keyOf(TASK_STATUS),
          dateStatus: fc.option(keyOf(DATE_STATUS), { nil: null }),
          id: fc.constantFrom('IV.4', 'IV.5'),
          kind: keyOf(TASK_KIND),
        }),
        (values) => {
          const state = taskState(taskRow(values), TODAY);
          const serial = (date: string | null) => (date === null ? '' : serialOf(date));
          const cells = {
            [`${letterOf(tasks, 'dueDate')}2`]: serial(values.dueDate),
            [`${letterOf(tasks, 'startDate')}2`]: serial(values.startDate),
            [`${letterOf(tasks, 'doneDate')}2`]: serial(values.doneDate),
            [`${letterOf(tasks, 'extensionTo')}2`]: serial(values.extensionTo),
            [`${letterOf(tasks, 'status')}2`]: TASK_STATUS[values.status],
            [`${letterOf(tasks, 'dateStatus')}2`]:
              values.dateStatus === null ? '' : DATE_STATUS[values.dateStatus],
            [`${letterOf(tasks, 'id')}2`]: values.id,
            [`${letterOf(tasks, 'kind')}2`]: TASK_KIND[values.kind],
          };
          expect(holds(formulasOf(tasks.id), cells, serialOf(TODAY))).toStrictEqual(
            COLOURS.map((colour) => colour === state),
          );
        },
      ),
      { numRuns: 400 },
    );
  });

  test('a blank row has no colour', () => {
    expect(holds(formulasOf(tasks.id), {}, serialOf(TODAY))).toStrictEqual([false, false, false, false]);
  });

  test('a date typed as text has no colour, and breaks none', () => {
    const cells = { [`${letterOf(tasks, 'dueDate')}2`]: '31/02/2026' };
    expect(holds(formulasOf(tasks.id), cells, serialOf(TODAY))).toStrictEqual([false, false, false, false]);
  });
});

describe('criteria', () => {
  const row = (values: Readonly<Record<string, string | boolean>>) =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [`${letterOf(criteria, key)}2`, value]));

  test.each([
    ['without a result', { code: 'A01', rule: RULE.yes_no, notApplicable: false, byMember: false }, true],
    ['whose boxes are still blank', { code: 'A01', rule: RULE.percent }, true],
    ['with a result', { code: 'A01', rule: RULE.yes_no, actual: 'Có' }, false],
    ['ticked as not applicable', { code: 'A01', rule: RULE.yes_no, notApplicable: true }, false],
    ['filled in by its members', { code: 'A11', rule: RULE.percent, byMember: true }, false],
    ['ticked in a list', { code: 'C01', rule: RULE.checklist }, false],
    ['that is a blank row', {}, false],
  ])('a criterion %s', (_, values, isColoured) => {
    expect(holds(formulasOf(criteria.id), row(values))).toStrictEqual([isColoured]);
  });
});

test('every result and every level has its own colour', () => {
  for (const label of Object.values(RESULT))
    expect(
      holds(formulasOf(scores.id), { [`${letterOf(scores, 'result')}2`]: label }).filter(Boolean),
    ).toHaveLength(1);
  for (const label of Object.values(SEVERITY))
    expect(
      holds(formulasOf(dataIssues.id), { [`${letterOf(dataIssues, 'severity')}2`]: label }).filter(Boolean),
    ).toHaveLength(1);
});

test('tables without live colours have none', () => {
  expect(formulasOf('goals')).toStrictEqual([]);
});
