// More open points of the plan to be decided, each row with its choices, and from when an answer counts. What was chosen
// stays; choices that a point has got since are offered.
import { columnsOf } from '../../sheets-schema/define';
import { planQuestions } from '../../sheets-schema/index';
import { planAnswerChoices } from '../core/set-up';
import { planAppend } from '../core/sheet/output';
import { parseTable } from '../core/sheet/table';
import { NO_UNITS } from '../core/sheet/units';
import { seedCells, seedRows } from '../core/workbook/seeds';
import { addColumns } from './added-columns';
import type { Migration } from './migration';

/** The plan's data says which points came with it. */
const VERSION = '9';

export const questions: Migration = {
  version: Number(VERSION),
  needs: [planQuestions],
  run(services) {
    const { workbook } = services;
    addColumns(services, planQuestions, ['effectiveFrom']);
    const tab = workbook.read(planQuestions.title);
    if (tab === undefined) return;
    const { rows, nextRow } = parseTable(planQuestions, tab, NO_UNITS);
    const present = new Set(rows.map(({ id }) => id));
    const keys = columnsOf(planQuestions).map(({ key }) => key);
    const added = seedRows(planQuestions)
      .filter(({ id = '', since }) => since === VERSION && !present.has(id))
      .map((row) => Object.fromEntries(seedCells(planQuestions, row).map((cell, at) => [keys[at], cell])));
    workbook.apply(planAppend(planQuestions, tab, nextRow, added));
    const filled = workbook.read(planQuestions.title);
    if (filled !== undefined) workbook.apply(planAnswerChoices(filled));
  },
};
