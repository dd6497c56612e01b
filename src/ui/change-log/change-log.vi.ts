// What the log of changes says.
import { type Column, columnsOf, type Table } from '../../../sheets-schema/define';
import { SETTINGS, type SettingKey } from '../../../sheets-schema/settings';
import type { Change } from '../../core/change-log/change';
import type { OutputRow } from '../../core/sheet/output';
import { num } from '../words/format.vi';

const UNKNOWN = '(không rõ: dán vào ô)';

const headerOf = (table: Table, key: string): string =>
  columnsOf(table).find((column) => column.key === key)?.header ?? key;

/** A tick as a person sees it. */
const shown = (kind: Column['kind'] | undefined, text: string): string => {
  if (kind?.type !== 'checkbox') return text;
  return /^true$/i.test(text) ? 'có đánh dấu' : 'không đánh dấu';
};

function rowName(table: Table, key: string | null, row: number): string {
  if (key === null) return `dòng ${num(row)}`;
  return table.id === 'settings' && Object.hasOwn(SETTINGS, key) ? SETTINGS[key as SettingKey].label : key;
}

/** The words of a row of the log; place, moment and person come from elsewhere. */
export function changeWords(change: Change): OutputRow {
  const { table } = change;
  const tab = table.title;
  switch (change.kind) {
    case 'rows_deleted':
      return { tab, row: '', column: '', before: '', after: 'xóa dòng, xem lịch sử phiên bản' };
    case 'cells':
      return {
        tab,
        row: `vùng ${change.area}`,
        column: change.columns.map((key) => headerOf(table, key)).join('; '),
        before: '',
        after: `dán, kéo hoặc xóa ${num(change.count)} ô cùng lúc, xem lịch sử phiên bản`,
      };
    case 'cell': {
      const { kind } = table.columns[change.column] ?? {};
      return {
        tab,
        row: rowName(table, change.key, change.row),
        column: headerOf(table, change.column),
        before: change.before === null ? UNKNOWN : shown(kind, change.before),
        after: shown(kind, change.after),
      };
    }
  }
}
