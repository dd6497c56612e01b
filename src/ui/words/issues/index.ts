// Every problem in words: what is wrong, and what to do about it. One line each; polite, short, no IT words.
import type { Issue, IssueCode } from '../../../core/sheet/issues';
import { CONTRADICTIONS } from './contradictions.vi';
import type { IssueNames, IssueText, Say, Texts } from './issue-text';
import { LOCK } from './lock.vi';
import { OTHERS } from './others.vi';
import { PORTAL } from './portal.vi';
import { READING } from './reading.vi';
import { SCHEDULE } from './schedule.vi';
import { SCORING } from './scoring.vi';
import { SET } from './set.vi';
import { TEXTS_OF_PAPERS } from './texts.vi';

export type { IssueNames } from './issue-text';

const TEXTS: Texts<IssueCode> = {
  ...READING,
  ...SCHEDULE,
  ...SCORING,
  ...SET,
  ...PORTAL,
  ...TEXTS_OF_PAPERS,
  ...LOCK,
  ...OTHERS,
  ...CONTRADICTIONS,
};

/** What is wrong and what to do, for one row of "Cần bổ sung, chỉnh sửa"; the place stands in columns of its own. */
export function issueText<C extends IssueCode>(issue: Issue<C>, names: IssueNames): IssueText {
  const { params } = issue;
  const { criterion } = params as { readonly criterion?: string };
  const text = TEXTS[issue.code] as Say<C>;
  return text({
    ...names,
    issue,
    params,
    here: issue.column === null ? '' : names.column(issue.table, issue.column),
    criterion: criterion === undefined ? '' : `${criterion}: `,
  });
}
