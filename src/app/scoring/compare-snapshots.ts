// So sánh với lần chốt trước: the scores of now beside the last frozen ones and those of the year before, in a tab of its own.
import { scoreHistory, snapshotComparison, yearArchives } from '../../../sheets-schema/index';
import { compareScores, earlierOf } from '../../core/scoring/comparison';
import { planComparisonChart } from '../../core/scoring/comparison-chart';
import { wholeSnapshots } from '../../core/scoring/snapshot';
import { parseTable } from '../../core/sheet/table';
import { NO_UNITS } from '../../core/sheet/units';
import { CHART_NAME, compared, comparisonRows, nothingToCompare } from '../../ui/words/comparison.vi';
import { hashOf, provisionalSnapshot, requireScored } from '../dossier/freeze-scores';
import type { Context, Outcome } from '../shared/context';
import { ensureTabs } from '../shared/ensure-tabs';
import { requireScopes } from '../shared/operator';
import { readStanding, readTable, readValues } from '../shared/read-tabs';
import { underLock } from '../shared/under-lock';
import { requirePresentVersion } from '../shared/version';
import { planTable } from './plan-outputs';
import { recompute } from './recompute-scores';

const NO_LINK = () => null;

export function compareSnapshots(context: Context): Outcome {
  const { services } = context;
  requireScopes(services, []);
  return underLock(context, () => {
    const computed = recompute(context);
    requirePresentVersion(computed.data.settings.schemaVersion);
    requireScored(computed);
    const snapshots = wholeSnapshots(readTable(services, scoreHistory).rows).filter(
      ({ step }) => step === 'self',
    );
    const earlier = earlierOf(
      snapshots,
      hashOf(computed),
      lastYearSnapshot(context, computed.data.settings.year),
    );
    if (earlier.before === null && earlier.lastYear === null) return nothingToCompare();
    const comparison = compareScores(provisionalSnapshot(context, computed).scores, earlier);
    ensureTabs(context, [snapshotComparison]);
    const standing = readStanding(services, snapshotComparison, true);
    if (standing !== null)
      services.workbook.apply([
        ...planTable(snapshotComparison, standing, comparisonRows(comparison), NO_LINK),
        ...planComparisonChart(standing.tab, comparison, CHART_NAME),
      ]);
    services.workbook.show([snapshotComparison.title]);
    return compared(comparison);
  });
}

/** The one that the journal of years names for the year before this one. */
function lastYearSnapshot({ services }: Context, year: number | null): string | null {
  const tab = readValues(services, [yearArchives]).get(yearArchives.id);
  const { rows } = parseTable(yearArchives, tab, NO_UNITS);
  return rows.find((row) => year !== null && row.year === year - 1)?.snapshot ?? null;
}
