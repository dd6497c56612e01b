// What the tabs said that a frozen scoresheet came from: a tab in as many pieces as its text needs cells.
import { defineTable, journal } from '../define';
import { checklist } from './checklist';
import { conditions } from './conditions';
import { criteria } from './criteria';
import { evidence } from './evidence';
import { goals } from './goals';
import { portalGroups } from './portal-groups';
import { reviews } from './reviews';
import { tasks } from './tasks';

/** In the order of the workbook. Nothing of letters: they hold names of people. */
export const KEPT_TABLES = [
  tasks,
  criteria,
  checklist,
  evidence,
  reviews,
  portalGroups,
  goals,
  conditions,
] as const;

const KEPT_TAB = {
  tasks: tasks.title,
  criteria: criteria.title,
  checklist: checklist.title,
  evidence: evidence.title,
  reviews: reviews.title,
  portalGroups: portalGroups.title,
  goals: goals.title,
  conditions: conditions.title,
} as const satisfies Record<(typeof KEPT_TABLES)[number]['id'], string>;

export type KeptTab = keyof typeof KEPT_TAB;

export const snapshotTabs = defineTable({
  id: 'snapshotTabs',
  title: 'Số liệu kèm các lần chốt',
  ink: 'output',
  shown: 'hidden',
  made: 'when-needed',
  addedBy: 'program',
  rowKey: ['snapshot', 'dataHash', 'tab', 'part'],
  columns: {
    // Side by side: what is hidden together costs one call.
    dataHash: journal('Dấu kiểm số liệu', { type: 'code' }, 120, { hidden: true }),
    seal: journal('Dấu kiểm bảng', { type: 'code' }, 120, { hidden: true }),
    snapshot: journal('Lần chốt', { type: 'code' }, 120),
    tab: journal('Bảng', { type: 'enum', labels: KEPT_TAB }, 200),
    rows: journal('Số dòng', { type: 'integer', min: 0 }, 80),
    part: journal('Phần', { type: 'integer', min: 1 }, 80),
    /** Where the tab said the same then, its text stands there. */
    sameAs: journal('Như lần chốt', { type: 'code' }, 120),
    content: journal('Nội dung', { type: 'code' }, 300),
  },
});
