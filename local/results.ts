// Several runs told as one: what a tick or an edit set off.
import type { Calls } from './host/dispatcher';
import type { RunResult } from './run';

export type CombinedResult = Omit<RunResult, 'function' | 'menus'> & { functions: string[] };

export function combined(results: readonly RunResult[]): CombinedResult {
  const error = results.find((result) => result.error)?.error;
  const writes = new Map<string, number>();
  for (const { sheet, cells } of results.flatMap((result) => result.writes)) {
    writes.set(sheet, (writes.get(sheet) ?? 0) + cells);
  }
  const sum = (of: (result: RunResult) => number) => results.reduce((total, result) => total + of(result), 0);
  const calls: Calls = {
    total: sum((result) => result.calls.total),
    reads: sum((result) => result.calls.reads),
    writes: sum((result) => result.calls.writes),
    mail: sum((result) => result.calls.mail),
    drive: sum((result) => result.calls.drive),
    other: sum((result) => result.calls.other),
  };
  return {
    functions: results.map((result) => result.function),
    ok: results.every((result) => result.ok),
    messages: results.flatMap((result) => result.messages),
    mails: results.flatMap((result) => result.mails),
    files: results.flatMap((result) => result.files),
    writes: [...writes].map(([sheet, cells]) => ({ sheet, cells })),
    calls,
    modelledMs: sum((result) => result.modelledMs),
    cpuMs: sum((result) => result.cpuMs),
    ...(error ? { error } : {}),
    logs: results.flatMap((result) => result.logs),
    killed: results.some((result) => result.killed),
  };
}
