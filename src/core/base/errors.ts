// What the environment refuses (permission, quota, lock) or what stops an action: a code, turned into words in one place.

export type AppErrorCode =
  | 'busy'
  | 'operator_missing'
  | 'operator_only'
  | 'copy_unconfirmed'
  | 'tab_missing'
  | 'header_missing'
  | 'newer_workbook'
  | 'older_workbook'
  | 'changed_meanwhile'
  | 'quota_spent'
  | 'limit_reached'
  | 'sent_then_failed'
  | 'daily_run_elsewhere'
  | 'permission_missing'
  | 'no_criteria'
  | 'nothing_applicable'
  | 'set_unreadable'
  | 'year_missing'
  | 'year_half_begun'
  | 'no_round'
  | 'review_unreadable'
  | 'conditions_unreadable'
  | 'tabs_closed'
  | 'tab_locked'
  | 'platform';

export class AppError extends Error {
  constructor(
    readonly code: AppErrorCode,
    readonly params: Readonly<Record<string, string | number>> = {},
    options?: { cause?: unknown },
  ) {
    super(code);
    this.name = 'AppError';
    this.cause = options?.cause;
  }
  override readonly cause: unknown;
}
