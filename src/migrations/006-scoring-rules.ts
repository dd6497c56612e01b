// Criteria may be scored by levels, by a typed score or by an index, give marks for part of a target, and be met from a
// share of their points; the journal of the set in force keeps that too. Blank means what was so before. What becomes of
// the points of criteria that do not apply is one more point to be decided.
import { columnsOf } from '../../sheets-schema/define';
import { criteria, planQuestions, setInForce } from '../../sheets-schema/index';
import { COUNTING } from '../../sheets-schema/plan';
import { planAppend } from '../core/sheet/output';
import { parseTable } from '../core/sheet/table';
import { NO_UNITS } from '../core/sheet/units';
import { seedCells, seedRows } from '../core/workbook/seeds';
import { addColumns } from './added-columns';
import type { Migration } from './migration';

const QUESTION = COUNTING.notApplicable.question;

const ADDED = ['tiers', 'partMarks', 'metFrom'];

export const scoringRules: Migration = {
  version: 6,
  needs: [criteria, planQuestions],
  run(services) {
    const { workbook } = services;
    for (const table of [criteria, setInForce]) addColumns(services, table, ADDED);
    const tab = workbook.read(planQuestions.title);
    if (tab === undefined) return;
    const { rows, nextRow } = parseTable(planQuestions, tab, NO_UNITS);
    if (rows.some(({ id }) => id === QUESTION)) return;
    const added = seedRows(planQuestions).filter(({ id }) => id === QUESTION);
    const keys = columnsOf(planQuestions).map(({ key }) => key);
    const cells = added.map((row) => seedCells(planQuestions, row).map((cell, at) => [keys[at], cell]));
    workbook.apply(planAppend(planQuestions, tab, nextRow, cells.map(Object.fromEntries)));
  },
};
