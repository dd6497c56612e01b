// An office with thirteen units that are written to, on whose day mails of every kind go out, with all that they can say: overdue work, what
// criteria lack, what reviewers ask for, what is coming up; and the leaders' digest.
import type { Workspace } from '../../local/workspace';
import { ADDRESSES, fillOverdue, lateWork } from './overdue';
import { review } from './round';
import { add, agree, prepared, rowsOf, type } from './workspaces';

const CHAIR = 'chutich@example.com';
/** Beside the eight of the plan that are written to. */
const FURTHER = ['Trạm Y tế', 'Công an', 'Ban Chỉ huy Quân sự', 'Hội Nông dân', 'Hội Phụ nữ'].map(
  (name, index) => ({ code: `TH${index}`, name: `${name} xã`, email: `don-vi-${index}@example.com` }),
);

/** Everybody who is written to: thirteen units, and a leader. */
export const ALL_ADDRESSES: readonly string[] = [
  ...Object.values(ADDRESSES),
  ...FURTHER.map(({ email }) => email),
  CHAIR,
];

function fill(workspace: Workspace): void {
  for (const { name, ...unit } of FURTHER)
    add(workspace, 'units', { ...unit, name, shortName: name, level: 'commune', tone: 'reminder' });
  fillOverdue(workspace);
  for (const { code, name } of FURTHER) add(workspace, 'tasks', lateWork(name, `T-${code}`));
  add(workspace, 'tasks', lateWork(FURTHER[0]?.name ?? '', 'T-COMING', { dueDate: '2026-10-26' }));
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
