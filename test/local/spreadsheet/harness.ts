// A spreadsheet as the bundle would see it: realm and host joined in this process, only JSON between them.
import { runtimeService } from '../../../local/host/runtime';
import type { HostService, Json } from '../../../local/host/service';
import { SpreadsheetHost } from '../../../local/host/spreadsheet/host';
import { newSpreadsheetState, type SpreadsheetState } from '../../../local/host/spreadsheet/state';
import { connect } from '../../../local/realm/invoke';
import { SpreadsheetApp } from '../../../local/realm/spreadsheet/index';
import type { Workbook } from '../../../local/xlsx/model';
import { newWorkbook } from '../../../local/xlsx/new-workbook';

export interface Bench {
  host: SpreadsheetHost;
  workbook: Workbook;
  state: SpreadsheetState;
  /** The first sheet. */
  sheet: GoogleAppsScript.Spreadsheet.Sheet;
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  writes: [gid: number, cells: number][];
  calls: { method: string; kind: string; ms: number }[];
  toasts: Json[];
}

export interface BenchOptions {
  workbook?: Workbook;
  state?: SpreadsheetState;
  locale?: string;
  timeZone?: string;
  /** The owner unless given. */
  user?: string;
  editors?: string[];
  now?: string;
}

export const OWNER = 'chu@namduong.vn';

/** Opens a workbook for one execution; the realm's globals then belong to it. */
export function open(options: BenchOptions = {}): Bench {
  const workbook = options.workbook ?? newWorkbook();
  const state = options.state ?? newSpreadsheetState('book', 'Sổ');
  if (!options.state) {
    state.locale = options.locale ?? 'vi_VN';
    state.timeZone = options.timeZone ?? 'Asia/Ho_Chi_Minh';
  }
  const email = options.user ?? OWNER;
  const writes: Bench['writes'] = [];
  const calls: Bench['calls'] = [];
  const toasts: Json[] = [];
  const host = new SpreadsheetHost({
    workbook,
    state,
    user: { email, isOwner: email === OWNER },
    now: new Date(options.now ?? '2026-10-20T08:00:00+07:00'),
    editors: options.editors ?? [],
    recordWrite: (gid, cells) => writes.push([gid, cells]),
  });
  const ui: HostService = {
    open: { kind: 'free', costMs: () => 0, run: () => null },
    toast: { kind: 'other', costMs: () => 0, run: (args) => toasts.push(args) },
  };
  const services: Record<string, HostService> = { spreadsheet: host.service, ui, runtime: runtimeService() };
  connect((request) => {
    const [service, method, args] = JSON.parse(request) as [string, string, Json[]];
    try {
      const found = services[service]?.[method];
      if (!found) throw new Error(`no method ${service}.${method}`);
      const value = found.run(args);
      calls.push({ method, kind: found.kind, ms: found.costMs(args, value) });
      return JSON.stringify({ value });
    } catch (error) {
      const { name, message } = error as Error;
      return JSON.stringify({ error: { name, message } });
    }
  });
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const [sheet] = spreadsheet.getSheets();
  if (!sheet) throw new Error('a workbook has at least one sheet');
  calls.length = 0;
  return { host, workbook, state, sheet, spreadsheet, writes, calls, toasts };
}

export { SpreadsheetApp };
