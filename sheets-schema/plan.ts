// The plan in force: its numbers, names and open points. Another plan is another folder beside plan-79; only this file and
// plan-rows.ts name the folder.
export { COUNTING, DISCIPLINE_CRITERION } from './plan-79/answers';
export { PLAN } from './plan-79/facts';
export {
  ASKED,
  type Asked,
  choiceCalled,
  type Decided,
  OTHER,
  OTHER_CHOICE,
  OTHER_WORDS,
  QUESTIONS,
  type Question,
  type QuestionId,
  WAITING,
} from './plan-79/questions';
export { SAID_TWICE } from './plan-79/said-twice';
