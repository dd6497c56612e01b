// Why a criterion has its result: each reason a code with the facts it is told with. Every rule brings its own; those
// that several rules share stand here. The words are ui's.

/** What somebody can still add: a result or part of one, proof, or a setting of the criterion itself. */
export type Lack = 'result' | 'evidence' | 'setting';

/** A kind of reason; `params` carries no value, only the type of the facts. */
export interface ReasonKind<P> {
  /** null where nothing that is entered now could change the result for the better. */
  readonly lacks: Lack | null;
  readonly params?: P;
}

/** No facts beside the code. */
type None = Readonly<Record<string, never>>;

export const reason = <P = None>(lacks: Lack | null = null): ReasonKind<P> => ({ lacks });

export type Reasons = Readonly<Record<string, ReasonKind<unknown>>>;

/** The reasons of a record as values: its codes, each with its own params. */
export type ReasonOf<R extends Reasons> = R extends Reasons
  ? {
      readonly [C in keyof R & string]: R[C] extends ReasonKind<infer P>
        ? { readonly code: C; readonly params: P }
        : never;
    }[keyof R & string]
  : never;

/** Reasons why nothing can be said yet, whatever the rule. */
export const COMMON_REASONS = {
  result_missing: reason('result'),
  entry_invalid: reason<{ readonly value: string }>('result'),
  target_open: reason('setting'),
  target_invalid: reason('setting'),
  /** Nothing in the checklist tab to count. */
  checklist_empty: reason('setting'),
};

export type CommonReason = ReasonOf<typeof COMMON_REASONS>;
