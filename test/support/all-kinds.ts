// An office of thirteen units on whose day mails of every kind go out, with all that they can say: overdue work, what
// criteria lack, what reviewers ask for, what is coming up; and the leaders' digest.
import type { Workspace } from '../../local/workspace';
import { ADDRESSES, fillOverdue, lateWork } from './overdue';
import { review } from './round';
import { add, agree, prepared, rowsOf, type } from './workspaces';

const CHAIR = 'chutich@example.com';
const THIRTEENTH = { code: 'TYT', name: 'Trạm Y tế xã', email: 'tramyte@example.com' };

/** Everybody who is written to. */
export const ALL_ADDRESSES: readonly string[] = [...Object.values(ADDRESSES), THIRTEENTH.email, CHAIR];

function fill(workspace: Workspace): void {
  add(workspace, 'units', { ...THIRTEENTH, shortName: 'Trạm Y tế', level: 'commune', tone: 'reminder' });
  fillOverdue(workspace);
  add(workspace, 'tasks', lateWork(THIRTEENTH.name, 'T-TYT'));
  add(workspace, 'tasks', lateWork(THIRTEENTH.name, 'T-COMING', { dueDate: '2026-10-26' }));
  // Far enough before for what criteria lack to be told on the day of the tests.
  type(workspace, 'settings', 'noticeFar', { value: '30' });
  type(workspace, 'settings', 'digestEmail', { value: CHAIR });
  agree(workspace, 'openRound');
  const [first = ''] = rowsOf(workspace, 'criteria').flatMap(({ code = '', unit = '' }) =>
    unit.includes('Phục vụ hành chính công') ? [code] : [],
  );
  review(workspace, first, { requestText: 'Bổ sung ảnh niêm yết', requestBy: '25/10/2026' });
  agree(workspace, 'returnItems');
}

export const allKindsOffice = prepared(fill);
