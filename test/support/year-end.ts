// A year's end: the sample, with all that a year may leave behind.
import type { Workspace } from '../../local/workspace';
import { criteria, evidence, goals } from '../../sheets-schema/index';
import { add, mustRun, sampleWorkbook, sheetOf, type } from './workspaces';

export const JANUARY = new Date('2027-01-04T08:00:00+07:00');
export const SPRING = new Date('2027-03-01T08:00:00+07:00');

let made: Workspace | null = null;

export function december(): Workspace {
  if (made !== null) return made;
  const workspace = sampleWorkbook();
  add(workspace, evidence.id, { criteria: 'A01', link: 'https://example.com/khong-ngay' });
  const inForce = sheetOf(workspace, evidence).lastRow + 1;
  add(workspace, evidence.id, {
    criteria: 'A02',
    link: 'https://example.com/quy-che',
    title: 'Quy chế còn hiệu lực',
    documentDate: '2026-03-01',
    stillInForce: 'yes',
  });
  add(workspace, evidence.id, {
    criteria: 'A03',
    link: 'https://example.com/nam-moi',
    title: 'Đã của năm mới',
    documentDate: '2027-01-02',
  });
  add(workspace, evidence.id, {
    criteria: 'A04',
    link: 'https://example.com/cu',
    documentDate: '2026-02-01',
  });
  const sheet = sheetOf(workspace, evidence);
  const own = sheet.lastColumn + 1;
  sheet.setCell(1, own, { value: 'Ghi chú của xã' });
  sheet.setCell(inForce, own, { value: 'bản giấy ở tủ 2' });
  sheet.setCell(inForce + 1, own, { value: 'xem lại tháng 3' });
  sheet.setCell(inForce + 2, own, { value: 'bỏ' });
  type(workspace, goals.id, '1', { actual: 'Có', asOf: '2026-05-06' });
  type(workspace, goals.id, '5', { actual: '1094', outOf: '1200', asOf: '2026-11-20' });
  type(workspace, criteria.id, 'B01', { actual: '120', outOf: '120', plannedDate: '2026-10-30' });
  type(workspace, 'checklist', 'row:5', { done: 'TRUE', reviewBy: '2026-12-01' });
  type(workspace, 'settings', 'recognitionDecision', { value: 'Số 1/QĐ-UBND ngày 20/12/2026' });
  type(workspace, 'settings', 'recognitionDate', { value: '20/12/2026' });
  mustRun(workspace, 'recomputeScores');
  made = workspace;
  return workspace;
}
