// A commune several times the usual size in everything at once, for the bench: what no row of evidence alone shows.
import { importTable } from '../local/tables';
import type { Workspace } from '../local/workspace';

/** Of a factor of one; the largest bench is four times as much. */
export const EVIDENCE = 5000;
const SIZE = { criteria: 50, units: 75, tasks: 1250, evidence: EVIDENCE } as const;
/** Every so many criteria one is a list of things to tick, and so many of them each. */
const CHECKLIST = { every: 5, items: 50 } as const;

const rows = <T>(count: number, cells: (index: number) => readonly T[]): string =>
  Array.from({ length: count }, (_, index) => cells(index).join(',')).join('\n');

const criterion = (index: number): string => `T${String(index + 1).padStart(3, '0')}`;
const unit = (index: number): string => `U${index + 1}`;

/** Replaces units, criteria with their checklist, schedule and evidence. Half of the work is overdue, half of the evidence is of a past year. */
export function growTo(workspace: Workspace, factor: number): void {
  const [criteria, units, tasks, evidence] = [
    SIZE.criteria * factor,
    SIZE.units * factor,
    SIZE.tasks * factor,
    SIZE.evidence * factor,
  ];
  const fill = (table: string, header: string, body: string): void => {
    importTable(workspace, table, `${header}\n${body}\n`);
  };
  fill(
    'units',
    'code,name,email,level,tone',
    rows(units, (i) => [unit(i), `Đơn vị ${i + 1}`, `u${i + 1}@example.com`, 'commune', 'reminder']),
  );
  fill(
    'criteria',
    'code,name,shortName,unit,rule,maxScore,group',
    rows(criteria, (i) => [
      criterion(i),
      `Tiêu chí ${i + 1}`,
      `Tiêu chí ${i + 1}`,
      unit(i % units),
      i % CHECKLIST.every === 0 ? 'checklist' : 'yes_no',
      '2',
      `Nhóm ${(i % 6) + 1}`,
    ]),
  );
  fill(
    'checklist',
    'criterion,item,unit,done',
    rows((criteria / CHECKLIST.every) * CHECKLIST.items, (i) => [
      criterion(Math.floor(i / CHECKLIST.items) * CHECKLIST.every),
      `Nội dung ${i + 1}`,
      unit(i % units),
      String(i % 3 === 0).toUpperCase(),
    ]),
  );
  fill(
    'tasks',
    'id,title,timeText,dueDate,dateStatus,kind,leadUnit,status',
    rows(tasks, (i) => [
      `V${i + 1}`,
      `Việc ${i + 1}`,
      'Năm 2026',
      `2026-${i % 2 === 0 ? '06' : '12'}-${String(1 + (i % 28)).padStart(2, '0')}`,
      'clear',
      'deadline',
      unit(i % units),
      'not_started',
    ]),
  );
  fill(
    'evidence',
    'criteria,link,title,documentDate',
    rows(evidence, (i) => [
      criterion(i % criteria),
      `https://drive.google.com/file/d/${i}/view`,
      `Tài liệu ${i}`,
      `202${i % 2 === 0 ? 6 : 4}-05-${String(1 + (i % 28)).padStart(2, '0')}`,
    ]),
  );
}
