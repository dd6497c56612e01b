// A workbook with which an office may register: an official set, every criterion met, every goal told, nothing open.
import { prepared, rowsOf, type } from './workspaces';

export const eligibleOffice = prepared((workspace) => {
  type(workspace, 'settings', 'criteriaSetStatus', { value: 'Chính thức' });
  type(workspace, 'settings', 'criteriaSetDecision', { value: 'Quyết định 12/QĐ-UBND ngày 05/6/2026' });
  for (const { code = '', rule, byMember, target } of rowsOf(workspace, 'criteria')) {
    const isOpen = target === '' && (rule === 'percent' || rule === 'at_least');
    const counted: Record<string, string> = isOpen ? { target: rule === 'percent' ? '90' : '1' } : {};
    type(workspace, 'criteria', code, {
      ...counted,
      byMember: byMember === 'true' ? 'FALSE' : (byMember ?? ''),
      actual: { percent: '10/10', at_least: '9999', at_most: '0' }[rule ?? ''] ?? 'Có',
      explanation: 'Có hồ sơ lưu',
    });
  }
  for (const { no = '', criterion } of rowsOf(workspace, 'goals').slice(0, 5))
    if (criterion === '')
      type(workspace, 'goals', no, { actual: Number(no) <= 2 ? 'Có' : '99/100', asOf: '30/05/2026' });
  for (const [index] of rowsOf(workspace, 'checklist').entries())
    type(workspace, 'checklist', `row:${index + 2}`, { done: 'TRUE' });
});
