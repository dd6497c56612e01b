// What makes a workspace unusable, in words: every access to its files goes through reading().
import { problems } from './texts.vi';
import { XlsxError } from './xlsx/errors';

export type WorkspaceProblem = keyof typeof problems;

/** A workspace that cannot be used; the message, which may name the path, is for the person. */
export class WorkspaceError extends Error {
  override readonly name = 'WorkspaceError';

  constructor(
    readonly code: WorkspaceProblem,
    path: string,
    { cause, place = '', reason = '' }: { cause?: unknown; place?: string; reason?: string } = {},
  ) {
    super(problems[code](path, { place, reason }), { cause });
  }
}

/** Windows answers EBUSY or EPERM for a file another program has open, which the words of both allow for. */
const REFUSALS: Readonly<Record<string, WorkspaceProblem>> = {
  EBUSY: 'locked',
  EACCES: 'permission',
  EPERM: 'permission',
  EROFS: 'permission',
  EEXIST: 'folder',
  EISDIR: 'folder',
  ENOENT: 'folder',
  ENOTDIR: 'folder',
};

/**
 * Carries out an access to a file of the workspace. Throws WorkspaceError for what the system refuses and for what is
 * no workbook.
 */
export function reading<T>(path: string, access: () => T): T {
  try {
    return access();
  } catch (cause) {
    if (cause instanceof XlsxError && cause.code !== 'limit')
      throw new WorkspaceError(cause.code, path, { cause, place: cause.place, reason: cause.message });
    const { code, syscall } = cause as NodeJS.ErrnoException;
    if (syscall === undefined) throw cause;
    throw new WorkspaceError(REFUSALS[code ?? ''] ?? 'disk', path, { cause });
  }
}
