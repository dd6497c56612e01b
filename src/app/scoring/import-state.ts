// What an import depends on, as it stands now.
import { CRITERIA_STAGING } from '../../../sheets-schema/criteria-staging';
import { checklist, criteria, criteriaMapping, reviewLog } from '../../../sheets-schema/index';
import type { MappingRow } from '../../core/criteria-import/mapping';
import { type Staging, stagingOf } from '../../core/criteria-import/staging';
import { type Round, roundOf } from '../../core/reviews/round';
import { parseTable, type RawTab } from '../../core/sheet/table';
import { NO_UNITS } from '../../core/sheet/units';
import { INPUT_TABLES, type WorkbookData } from '../../core/workbook/inputs';
import { readWorkbook } from '../../core/workbook/workbook';

import { STAGING_INSTRUCTION } from '../../ui/words/import-outcomes.vi';
import type { Context } from '../shared/context';
import { readTabs, type Tabs } from '../shared/read-tabs';

export interface ImportState {
  readonly tabs: Tabs;
  readonly data: WorkbookData;
  /** null where there is no such tab. */
  readonly staging: Staging | null;
  readonly stagingTab: RawTab | null;
  readonly mapping: readonly MappingRow[];
  /** The last round of review of this year: what it says, it says of the codes of the present set. */
  readonly round: Round | null;
  /** Ids of tabs with merged cells below their headers. */
  readonly merged: ReadonlySet<string>;
}

export interface WithStaging extends ImportState {
  readonly staging: Staging;
  readonly stagingTab: RawTab;
}

export function readImport({ services, today }: Context): ImportState {
  const { workbook } = services;
  const tabs = readTabs(services, INPUT_TABLES);
  const stagingTab = workbook.read(CRITERIA_STAGING) ?? null;
  const staging =
    stagingTab &&
    stagingOf(
      stagingTab,
      workbook.merges(CRITERIA_STAGING),
      workbook.shown(CRITERIA_STAGING),
      STAGING_INSTRUCTION,
    );
  const mapping = workbook.read(criteriaMapping.title);
  const rows = mapping === undefined ? [] : parseTable(criteriaMapping, mapping, NO_UNITS).rows;
  const merged = [criteria, checklist].filter(({ title }) =>
    workbook.merges(title).some(({ row }) => row > 1),
  );
  const { data } = readWorkbook(tabs, today);
  const journal = workbook.read(reviewLog.title);
  const records = journal === undefined ? [] : parseTable(reviewLog, journal, NO_UNITS).rows;
  return {
    tabs,
    data,
    round: roundOf(records, data.settings.year),
    staging,
    stagingTab,
    mapping: rows.map(({ code, proposedCode, newCode }) => ({ code, proposedCode, newCode })),
    merged: new Set(merged.map(({ id }) => id)),
  };
}
