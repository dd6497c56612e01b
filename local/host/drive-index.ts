// What Drive's lists know: they answer from an index that follows the files after a while. An id is known at once.
import type { DriveFileState, ListedState } from './state';

/** Reports speak of minutes; what lists could still miss longer ago is forgotten. */
const REMEMBERED_MS = 60 * 60 * 1000;

/** Keeps how the file was before a change that lists will learn of later only. */
export function rememberForLists(file: DriveFileState, changedAt: Date): void {
  const { name, trashed, parents, appProperties } = file;
  const before: ListedState = {
    until: changedAt.toISOString(),
    name,
    trashed,
    parents: [...parents],
    appProperties: { ...appProperties },
  };
  const oldest = new Date(changedAt.getTime() - REMEMBERED_MS).toISOString();
  file.earlier = [...(file.earlier ?? []).filter(({ until }) => until > oldest), before];
}

/**
 * The file as a list at that moment finds it; null where it has not come to it yet.
 * @param lag milliseconds; 0: lists know all, whatever the clocks of the runs say
 */
export function asListed(file: DriveFileState, at: Date, lag: number): DriveFileState | null {
  if (lag === 0) return file;
  const seen = new Date(at.getTime() - lag).toISOString();
  if (file.createdTime > seen) return null;
  const earlier = (file.earlier ?? []).find(({ until }) => until > seen);
  return earlier ? { ...file, ...earlier } : file;
}
