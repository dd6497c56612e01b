// The plan in force: its numbers and names. Another plan is another folder beside plan-79; only this file and
// plan-rows.ts name the folder.
export { PLAN } from './plan-79/facts';
