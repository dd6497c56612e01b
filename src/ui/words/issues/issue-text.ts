// The shape of a problem's words: what is wrong, and what to do about it.
import type { Issue, IssueCode } from '../../../core/sheet/issues';

/** The words for places and units that a problem names. */
export interface IssueNames {
  /** Header of a column, by table id and column key. */
  column(table: string, key: string): string;
  /** Short name of a unit, by its code. */
  unit(code: string): string;
}

export interface IssueText {
  readonly problem: string;
  readonly action: string;
}

type Params<C extends IssueCode> = Issue<C>['params'];

export interface Words<C extends IssueCode> extends IssueNames {
  readonly issue: Issue<C>;
  readonly params: Params<C>;
  /** Header of the column that the problem stands in. */
  readonly here: string;
  /** "A05: " where a criterion is meant. */
  readonly criterion: string;
}

export type Say<C extends IssueCode> = (words: Words<C>) => IssueText;
export type Texts<C extends IssueCode> = { readonly [K in C]: Say<K> };

export const say =
  <C extends IssueCode>(problem: (words: Words<C>) => string, action: (words: Words<C>) => string): Say<C> =>
  (words) => ({ problem: problem(words), action: action(words) });

export const always = (text: string) => () => text;
