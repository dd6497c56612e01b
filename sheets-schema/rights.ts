// Who fills in which tab: printed in the office's guide. Sheets knows editors and readers only, so a warning is all that
// stands before a wrong hand; what sends, files and freezes asks for the operator.
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

/** Every tab that people fill in, which the guide's test asks for; in all others the program alone writes. */
export const FILLED_IN_BY: Readonly<
  Partial<Record<InputTable['id'] | 'documents' | 'criteriaMapping', readonly Role[]>>
> = {
  tasks: ['units', 'standing'],
  criteria: ['units', 'standing'],
  checklist: ['units', 'standing'],
  evidence: ['units', 'standing'],
  documents: ['standing', 'clerk'],
  reviews: ['units', 'standing', 'steering'],
  portalGroups: ['standing', 'steering'],
  goals: ['standing'],
  conditions: ['standing'],
  planQuestions: ['standing', 'chair'],
  units: ['standing', 'operator'],
  settings: ['standing', 'operator'],
  holidays: ['standing'],
  criteriaMapping: ['operator'],
};
