// The tabs that a workbook has from the start; those that are made when needed have tests of their own.
import { isMadeAtSetUp } from '../../sheets-schema/define';
import { tables as allTables, tabs as allTabs } from '../../sheets-schema/index';

export const tabs = allTabs.filter(isMadeAtSetUp);
export const tables = allTables.filter(isMadeAtSetUp);
