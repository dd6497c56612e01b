// Who fills in which tab: printed in the office's guide. Sheets knows editors and readers only: before a wrong hand stands a
// warning or, where the settings ask for it, a lock; what sends, files and freezes asks for the operator.
import type { InputTable } from './index';
import { PLAN } from './plan';

export const ROLE = {
  units: 'Đơn vị',
  standing: PLAN.units.standing.shortName,
  steering: PLAN.units.steering.shortName,
  chair: 'Chủ tịch',
  clerk: 'Văn thư',
  operator: 'Người vận hành',
} as const;
export type Role = keyof typeof ROLE;

export type FilledId = InputTable['id'] | 'documents' | 'criteriaMapping';

/** Every tab that people fill in, which the guide's test asks for; in all others the program alone writes. */
export const FILLED_IN_BY: Readonly<Partial<Record<FilledId, readonly Role[]>>> = {
  tasks: ['units', 'standing'],
  criteria: ['units', 'standing'],
  checklist: ['units', 'standing'],
  evidence: ['units', 'standing'],
  documents: ['standing', 'clerk'],
  reviews: ['units', 'standing', 'steering'],
  portalGroups: ['standing', 'steering'],
  portalSlots: ['operator'],
  goals: ['standing'],
  documentTexts: ['standing'],
  conditions: ['standing'],
  planQuestions: ['standing', 'chair'],
  units: ['standing', 'operator'],
  settings: ['standing', 'operator'],
  holidays: ['standing'],
  criteriaMapping: ['operator'],
};

/**
 * Where the settings ask for locks: the people's columns that stay open to every editor, in tabs of which the others are
 * locked. What units enter, and what an action fills in that every editor may choose: a lock would stop it, for a script
 * writes with the rights of whoever clicks. A tab that is not named here stays open.
 */
export const OPEN_WHEN_LOCKED: Readonly<Partial<Record<FilledId, readonly string[]>>> = {
  tasks: ['status', 'doneDate', 'result', 'extensionTo', 'reason', 'coordinatingDone'],
  // Điểm nhập Hệ thống QCDC fills in the group of the portal.
  criteria: ['actual', 'outOf', 'notApplicable', 'explanation', 'plannedDate', 'portalGroup'],
  checklist: ['done', 'actual', 'outOf', 'link', 'note', 'reviewBy'],
  reviews: ['answer'],
  goals: [],
  conditions: [],
  planQuestions: [],
  units: [],
  settings: [],
  holidays: [],
};
