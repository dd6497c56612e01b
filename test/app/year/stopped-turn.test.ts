// A turn of the year that was stopped: what people type before it is gone on with is theirs, and no figure is told meanwhile.
import { describe, expect, test } from '@jest/globals';
import type { Workspace } from '../../../local/workspace';
import { checklist, criteria, evidence, settings, yearArchives } from '../../../sheets-schema/index';
import { firstCall } from '../../support/interrupted';
import { told } from '../../support/observed';
import { add, agree, branch, rowsOf, run, type, withoutProgress } from '../../support/workspaces';
import { december, JANUARY } from '../../support/year-end';
import { copiesOf } from '../../support/year-remains';

const open = () => branch(december());
const turn = (workspace: Workspace) => agree(workspace, 'startNextYear', { now: JANUARY });
const kept = (workspace: Workspace) => workspace.state.properties.document.rollingYear ?? '';
const settingOf = (workspace: Workspace, key: string) =>
  rowsOf(workspace, settings.id).find((row) => row.key === key)?.value;

/** Ended at the first call after which that holds. */
function stoppedWhen(holds: (workspace: Workspace) => boolean): Workspace {
  const killAfter = firstCall(open(), turn, holds);
  const workspace = open();
  agree(workspace, 'startNextYear', { now: JANUARY, killAfter });
  return workspace;
}

const copied = stoppedWhen((workspace) => copiesOf(workspace).length > 0);
const ticksGone = stoppedWhen((workspace) =>
  rowsOf(workspace, checklist.id).every(({ done }) => done !== 'TRUE'),
);

describe('nobody knows whether the copy was made', () => {
  test('it is asked for by its name, and taken by its address; nothing else is begun before', () => {
    const workspace = branch(copied);
    const [copy] = copiesOf(workspace);
    const asked = run(workspace, 'startNextYear', { now: JANUARY });
    expect(withoutProgress(asked)[0]?.text).toContain(`tìm tệp "${copy?.name}"`);
    expect(told(asked)).toContain('Chưa chuyển năm.');
    const unread = run(workspace, 'startNextYear', { now: JANUARY, answers: 'ở trong Drive' });
    expect(told(unread)).toContain('Chưa đọc được đường liên kết vừa dán.');
    expect([asked.writes, unread.writes]).toStrictEqual([[], []]);
    const answers = `https://docs.google.com/spreadsheets/d/${copy?.id}/edit`;
    expect(run(workspace, 'startNextYear', { now: JANUARY, answers }).ok).toBe(true);
    expect(settingOf(workspace, 'year')).toBe('2027');
    expect(copiesOf(workspace)).toStrictEqual([copy]);
    expect(rowsOf(workspace, yearArchives.id)[0]?.link).toContain(copy?.id);
  });

  test('nobody finds it: another is made, of the workbook as it is by then', () => {
    const workspace = branch(copied);
    workspace.state.drive.length = 0;
    type(workspace, criteria.id, 'A01', { explanation: 'ghi thêm' });
    expect(run(workspace, 'startNextYear', { now: JANUARY, answers: '' }).ok).toBe(true);
    expect(copiesOf(workspace)).toHaveLength(1);
    expect(settingOf(workspace, 'year')).toBe('2027');
    expect(rowsOf(workspace, criteria.id).map(({ explanation }) => explanation)).not.toContain('ghi thêm');
  });

  test('until then figures may still be frozen: they are those of the year', () => {
    expect(agree(branch(copied), 'freezeScores', { now: JANUARY }).ok).toBe(true);
  });
});

describe('half the year has been turned', () => {
  test.each(['freezeScores', 'buildDossier'])('%s tells whom to ask', (action) => {
    const refused = agree(branch(ticksGone), action, { now: JANUARY });
    expect(refused.error?.code).toBe('year_half_begun');
    expect(told(refused)).toContain('Lần chuyển sang năm 2027 bị dừng giữa chừng');
  });

  test('what is typed meanwhile stays, and is named; all the rest goes on', () => {
    const workspace = branch(ticksGone);
    type(workspace, checklist.id, 'row:5', { done: 'TRUE' });
    add(workspace, evidence.id, { criteria: 'A05', link: 'https://example.com/moi', title: 'Mới thêm' });
    const result = turn(workspace);
    const question = withoutProgress(result)[0]?.text ?? '';
    for (const words of [question, told(result)]) {
      expect(words).toContain('- Danh mục kiểm tra, cột Đạt');
      expect(words).toContain('- Minh chứng');
    }
    expect(rowsOf(workspace, checklist.id)[3]?.done).toBe('TRUE');
    expect(rowsOf(workspace, evidence.id).map(({ title }) => title)).toContain('Mới thêm');
    expect(rowsOf(workspace, evidence.id).length).toBe(rowsOf(december(), evidence.id).length + 1);
    expect(settingOf(workspace, 'year')).toBe('2027');
    expect(kept(workspace)).toBe('');
    expect(copiesOf(workspace)).toHaveLength(1);
  });

  test('a no leaves it as it is', () => {
    const workspace = branch(ticksGone);
    expect(run(workspace, 'startNextYear', { now: JANUARY }).writes).toStrictEqual([]);
    expect(kept(workspace)).toBe(kept(ticksGone));
  });
});
