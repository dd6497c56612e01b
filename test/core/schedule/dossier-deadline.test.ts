// "Trước ngày 15/11": the last working day, and how long until then.
import { expect, test } from '@jest/globals';
import { dossierDeadline } from '../../../src/core/schedule/dossier-deadline';
import { taskRow, workbookData } from '../../support/data';

const fixed = { last: '2026-11-14', working: '2026-11-13', before: '2026-11-15' };

// 14/11/2026 is a Saturday.
test.each([
  ['2026-10-20', { ...fixed, standing: 'ahead', workingDaysLeft: 18, daysPast: 0 }],
  ['2026-11-12', { ...fixed, standing: 'ahead', workingDaysLeft: 1, daysPast: 0 }],
  ['2026-11-13', { ...fixed, standing: 'last_working_day', workingDaysLeft: 0, daysPast: 0 }],
  ['2026-11-14', { ...fixed, standing: 'last_days', workingDaysLeft: 0, daysPast: 0 }],
  ['2026-11-16', { ...fixed, standing: 'over', workingDaysLeft: 0, daysPast: 2 }],
])('on %s', (today, deadline) => {
  expect(dossierDeadline(workbookData(), today)).toStrictEqual(deadline);
});

test('no day in the settings, no deadline', () => {
  expect(dossierDeadline(workbookData({ settings: { dossierDeadline: null } }), '2026-10-20')).toBeNull();
});

test.each([
  [{ status: 'done' } as const, 'entered'],
  [{ doneDate: '2026-11-12' }, 'entered'],
  [{ status: 'in_progress' } as const, 'over'],
])('once its row of the schedule says that it is entered, it is over for nobody: %o', (cells, standing) => {
  const tasks = [taskRow({ id: 'V.1-2026', ...cells }), taskRow({ id: 'V.1-2027' })];
  expect(dossierDeadline(workbookData({ tasks }), '2026-11-30')?.standing).toBe(standing);
});
