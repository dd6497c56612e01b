// An office where all twelve units of the commune lead overdue work, eight of them with an address, sending for real.
import type { Workspace } from '../../local/workspace';
import { PLAN_ROWS } from '../../sheets-schema/plan-rows';
import { SETTINGS } from '../../sheets-schema/settings';
import { add, prepared, type } from './workspaces';

const COMMUNE = PLAN_ROWS.units.filter((unit) => unit.level === 'commune');

/** Units that are written to; the other four are leaders, or a group that is opened. */
export const ADDRESSES: Readonly<Record<string, string>> = {
  DU: 'danguy@example.com',
  BXDD: 'xaydungdang@example.com',
  VHXH: 'vhxh@example.com',
  PVHCC: 'ttpvhcc@example.com',
  KT: 'kinhte@example.com',
  CUDV: 'cudv@example.com',
  VP: 'vanphong@example.com',
  MTTQ: 'mttq@example.com',
};
export const PASC_COPY = 'motcua@example.com';

/** A piece of work fifteen days past its date on the day of the tests. */
export const lateWork = (unit: string, id: string, cells: Readonly<Record<string, string>> = {}) => ({
  id,
  title: `Việc thử của ${unit}`,
  timeText: 'Tháng 10/2026',
  leadUnit: unit,
  status: 'not_started',
  kind: 'deadline',
  dateStatus: 'clear',
  dueDate: '2026-10-05',
  ...cells,
});

/** No day of the office's own on the way to the dossier: mails tell of work alone. */
function withoutGates(workspace: Workspace): void {
  for (const key of Object.keys(SETTINGS).filter((one) => one.startsWith('gate')))
    type(workspace, 'settings', key, { value: '' });
}

/** Real sending, the units' addresses, no gates. */
export function addressUnits(workspace: Workspace): void {
  withoutGates(workspace);
  type(workspace, 'settings', 'sending', { value: 'real' });
  for (const [code, email] of Object.entries(ADDRESSES)) type(workspace, 'units', code, { email });
  type(workspace, 'units', 'PVHCC', { ccEmail: PASC_COPY });
  // Off until the office switches it on.
  type(workspace, 'units', 'DU', { tone: 'cooperation' });
}

export function fillOverdue(workspace: Workspace): void {
  addressUnits(workspace);
  for (const { code = '', name = '' } of COMMUNE) add(workspace, 'tasks', lateWork(name, `T-${code}`));
}

export const overdueOffice = prepared(fillOverdue);
