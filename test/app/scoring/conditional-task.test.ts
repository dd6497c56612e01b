// Row 10 of the schedule, "nếu đủ điều kiện": the first page says why it waits, and nobody is reminded before.
import { expect, test } from '@jest/globals';
import { dashboard, unitWork } from '../../../sheets-schema/index';
import { eligibleOffice } from '../../support/eligible';
import { shownRows } from '../../support/observed';
import { agree, mustRun, sheetOf, type } from '../../support/workspaces';

const AFTER = new Date('2027-01-04T08:00:00+07:00');
const TITLE = 'Đăng ký đạt chuẩn chính quyền thân thiện';

const textOf = (workspace: ReturnType<typeof eligibleOffice>, tab: { readonly title: string }): string =>
  shownRows(sheetOf(workspace, tab))
    .map(([text]) => text)
    .join(' ')
    .replace(/\s+/g, ' ');

test('it is late only where the commune is eligible; else the page says what it waits for', () => {
  const workspace = eligibleOffice();
  agree(workspace, 'confirmSet', { now: AFTER });
  mustRun(workspace, 'recomputeScores', { now: AFTER });
  expect(textOf(workspace, unitWork)).toContain(TITLE);
  expect(textOf(workspace, dashboard)).toContain('Việc quá hạn 9');
  expect(textOf(workspace, dashboard)).not.toContain('VIỆC CHƯA ĐẾN LƯỢT');
  type(workspace, 'criteria', 'A01', { actual: 'Không' });
  type(workspace, 'conditions', 'DK1', { value: '100%', comparison: 'từ' });
  agree(workspace, 'confirmSet', { now: AFTER });
  mustRun(workspace, 'recomputeScores', { now: AFTER });
  expect(textOf(workspace, unitWork)).not.toContain(TITLE);
  expect(textOf(workspace, dashboard)).toContain('Việc quá hạn 8');
  expect(textOf(workspace, dashboard)).toContain(
    `VIỆC CHƯA ĐẾN LƯỢT ${TITLE} (hạn 31/12): chờ đủ điều kiện.`,
  );
});
