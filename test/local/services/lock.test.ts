// LockService: a lock is had once acquired, lost to a dialog, gone with the execution.
import { expect, test } from '@jest/globals';
import { runIn } from '../../../local/run';
import { runBody, workspaceOf } from '../bundles';

test('is not had before it is acquired; tryLock(0) succeeds when it is free', () => {
  const { value } = runBody(`
    const lock = LockService.getDocumentLock();
    const states = [lock.hasLock(), lock.tryLock(0), lock.hasLock(), LockService.getUserLock().hasLock()];
    lock.releaseLock();
    return [...states, lock.hasLock()]`);
  expect(value).toStrictEqual([false, true, true, false, false]);
});

test.each(['alert', 'prompt'])('%s drops every lock', (dialog) => {
  const { value } = runBody(`
    const locks = [LockService.getDocumentLock(), LockService.getScriptLock(), LockService.getUserLock()];
    for (const lock of locks) lock.waitLock(10);
    SpreadsheetApp.getUi().${dialog}('?');
    return locks.map((lock) => lock.hasLock())`);
  expect(value).toStrictEqual([false, false, false]);
});

test('held by another execution it is waited for in vain, and the wait takes its time', () => {
  const body =
    'const lock = LockService.getDocumentLock(); const had = lock.tryLock(5000); lock.waitLock(1000); return had';
  const { result } = runBody(body, { foreignLocks: ['document'] });
  expect(result.error?.message).toBe('Lock timeout: another process was holding the lock for too long.');
  expect(result.modelledMs).toBe(1000 + 30 + 5000 + 30 + 1000);
});

test('ends with the execution', () => {
  const workspace = workspaceOf(`
    function main() { const lock = LockService.getScriptLock(); console.log(String(lock.hasLock())); lock.tryLock(0) }`);
  expect([1, 2].map(() => runIn(workspace, 'main').logs[0]?.text)).toStrictEqual(['false', 'false']);
});
