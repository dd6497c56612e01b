// What people do to the structure of a tab without meaning any harm: rows, columns, merges, rules, locks.
import { spreadsheetHost } from '../../local/run';
import type { Workspace } from '../../local/workspace';
import type { GridRange } from '../../local/xlsx';
import { EDITOR, NOW, OWNER, sheetOf } from './workspaces';

interface Tab {
  readonly title: string;
}

type Accident = (workspace: Workspace, tab: Tab) => void;

/** As in Google Sheets: rules, warnings and sizes go along. */
function act(workspace: Workspace, { title }: Tab, method: string, ...args: readonly unknown[]): void {
  const host = spreadsheetHost(workspace, { user: OWNER, now: NOW });
  const gid = host.gid(title);
  if (gid === undefined) throw new Error(`no tab ${title}`);
  const [place, ...rest] = args;
  const target = typeof place === 'object' ? { gid, ...place } : gid;
  const given = typeof place === 'object' ? rest : args;
  host.service[method]?.run([target, ...given] as never);
  host.finish();
}

const range = (row: number, column: number, rows: number, columns: number): GridRange => ({
  row,
  column,
  rows,
  columns,
});

/** Rows with content; a tab may have its header only. */
const heightOf = (workspace: Workspace, tab: Tab): number => Math.max(sheetOf(workspace, tab).lastRow, 2);
const widthOf = (workspace: Workspace, tab: Tab): number => Math.max(sheetOf(workspace, tab).lastColumn, 2);
const middle = (count: number): number => Math.max(2, Math.ceil(count / 2));

const gidOf = ({ state }: Workspace, { title }: Tab): number | undefined =>
  state.spreadsheet.sheets.find(({ name }) => name === title)?.gid;

/** A rule that refuses everything anybody would write. */
const rejecting: Accident = (workspace, tab) => {
  const sheet = sheetOf(workspace, tab);
  const ranges = [range(1, 1, heightOf(workspace, tab) + 60, widthOf(workspace, tab))];
  const rule = { type: 'list', values: ['chỉ chữ này'], allowInvalid: false } as const;
  sheet.setValidations([...sheet.validations, { ranges, rule }]);
};

const lock =
  (part: (workspace: Workspace, tab: Tab) => GridRange | null): Accident =>
  (workspace, tab) => {
    const gid = gidOf(workspace, tab);
    const { protections } = workspace.state.spreadsheet;
    const place = part(workspace, tab);
    const id = String(Math.max(0, ...protections.map((found) => Number(found.id))) + 1);
    workspace.state.spreadsheet.protections = [
      // A tab has one protection of the whole.
      ...protections.filter((found) => place !== null || found.gid !== gid || found.range !== null),
      { id, gid: gid ?? -1, range: place, description: 'khóa', warningOnly: false, editors: [OWNER] },
    ];
  };

/** By name; each leaves other tabs alone. */
export const ACCIDENTS: Readonly<Record<string, Accident>> = {
  'a row inserted above all': (workspace, tab) => act(workspace, tab, 'insertRowsBefore', 1, 1),
  'a row inserted in the middle': (workspace, tab) =>
    act(workspace, tab, 'insertRowsBefore', middle(heightOf(workspace, tab)), 1),
  'the first row deleted': (workspace, tab) => act(workspace, tab, 'deleteRows', 1, 1),
  'a row deleted in the middle': (workspace, tab) =>
    act(workspace, tab, 'deleteRows', middle(heightOf(workspace, tab)), 1),
  'a column inserted left of all': (workspace, tab) => act(workspace, tab, 'insertColumnsBefore', 1, 1),
  'a column inserted in the middle': (workspace, tab) =>
    act(workspace, tab, 'insertColumns', middle(widthOf(workspace, tab)) - 1, 1),
  'the first column deleted': (workspace, tab) => act(workspace, tab, 'deleteColumns', 1, 1),
  'a column deleted in the middle': (workspace, tab) =>
    act(workspace, tab, 'deleteColumns', middle(widthOf(workspace, tab)), 1),
  'cells merged across rows': (workspace, tab) => act(workspace, tab, 'merge', range(2, 1, 3, 1)),
  'cells merged across columns': (workspace, tab) => act(workspace, tab, 'merge', range(2, 1, 1, 2)),
  'a rule that refuses everything': rejecting,
  'all rules removed': (workspace, tab) => sheetOf(workspace, tab).setValidations([]),
  'the tab locked by its owner': lock(() => null),
  'a part of the tab locked by its owner': lock((workspace, tab) =>
    range(1, 1, heightOf(workspace, tab), widthOf(workspace, tab)),
  ),
  'every warning removed': (workspace, tab) => {
    const gid = gidOf(workspace, tab);
    const { spreadsheet } = workspace.state;
    spreadsheet.protections = spreadsheet.protections.filter((found) => found.gid !== gid);
  },
};

/** Somebody who is no editor of what the owner locks. */
export const COLLEAGUE = EDITOR;
