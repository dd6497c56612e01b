// The changes that a workbook in use needs: ordered, each saved before the next begins.
import type { Services } from '../google/services';
import { mailKindAndStage } from './002-mail-kind-and-stage';
import { setInForceKept } from './003-set-in-force';
import { wordsAndMoments } from './004-words-and-moments';
import { unitCodes } from './005-unit-codes';
import { scoringRules } from './006-scoring-rules';
import { columnsOfTheYear } from './007-columns-of-the-year';
import { evidenceCodes } from './008-evidence-codes';
import { questions } from './009-questions';
import { stepsOfReview } from './010-steps-of-review';
import { conditionsOfTheirOwn } from './011-conditions';
import { coordinatingDone } from './012-coordinating-done';
import { oneKindOfReminder } from './013-one-kind-of-reminder';
import { gatesOfTheDossier } from './014-gates';
import { dashboardRows } from './015-dashboard-rows';
import { builtPapers } from './016-built-papers';
import type { Migration } from './migration';

/** From version 1 on. A new workbook is made by set-up at the present version and needs none. */
export const MIGRATIONS: readonly Migration[] = [
  mailKindAndStage,
  setInForceKept,
  wordsAndMoments,
  unitCodes,
  scoringRules,
  columnsOfTheYear,
  evidenceCodes,
  questions,
  stepsOfReview,
  conditionsOfTheirOwn,
  coordinatingDone,
  oneKindOfReminder,
  gatesOfTheDossier,
  dashboardRows,
  builtPapers,
];

/**
 * Runs what the workbook still needs, in order; `save` keeps the version after each, so a killed run goes on where it
 * stopped. It stops where a tab that the next one needs is missing: what is read of the earlier version does as well until
 * set-up has taken the tab back or made it. Returns the versions run.
 */
export function migrate(
  migrations: readonly Migration[],
  present: number,
  services: Services,
  save: (version: number) => void,
): number[] {
  const due = migrations.filter(({ version }) => version > present).sort((a, b) => a.version - b.version);
  const run: number[] = [];
  for (const migration of due) {
    const present = services.workbook.places();
    if (migration.needs.some(({ title }) => !present.has(title))) break;
    migration.run(services);
    save(migration.version);
    run.push(migration.version);
  }
  return run;
}
