// Every accident of structure on every tab: nothing stops for good. Tính điểm comes through, Tạo, khôi phục mends, mails
// go out, and a workbook that says the same is written once.
import { describe, expect, test } from '@jest/globals';
import type { RunResult } from '../../../local/run';
import type { Workspace } from '../../../local/workspace';
import { settings, units } from '../../../sheets-schema/index';
import { ACCIDENTS, COLLEAGUE } from '../../support/accidents';
import { contents } from '../../support/observed';
import { tabs } from '../../support/tabs';
import { thinned } from '../../support/thinned';
import { agree, branch, run, sampleWorkbook, sheetOf } from '../../support/workspaces';

type Tab = (typeof tabs)[number];
type Accident = (workspace: Workspace, tab: Tab) => void;

const computed = (() => {
  let made: Workspace | null = null;
  return () => {
    if (made === null) {
      made = sampleWorkbook();
      run(made, 'recomputeScores');
    }
    return branch(made);
  };
})();

/** Tabs that bear the same accident at once; where one run fails, each is tried alone, so that the culprit is named. */
const GROUPS: Readonly<Record<string, readonly Tab[]>> = {
  'what the program writes': tabs.filter((tab) => tab.ink === 'output' || !('columns' in tab)),
  'what people fill in': tabs.filter(
    (tab) => tab.ink !== 'output' && 'columns' in tab && tab !== settings && tab !== units,
  ),
  units: [units],
  settings: [settings],
};

const refusal = (step: string, { ok, error, messages }: RunResult): string[] =>
  ok ? [] : [`${step}: ${error?.code} ${messages.at(-1)?.text ?? ''}`];

/** What such a workbook still lacks to be used; nothing. */
function troubles(accident: Accident, struck: readonly Tab[]): string[] {
  const workspace = computed();
  for (const tab of struck) accident(workspace, tab);
  return [
    ...refusal('Tính điểm', run(workspace, 'recomputeScores')),
    ...refusal('Tạo, khôi phục', agree(workspace, 'setUpWorkbook')),
    ...refusal('Gửi thư', agree(workspace, 'sendOverdueReminders')),
    ...refusal('Tính điểm của người khác', run(workspace, 'recomputeScores', { user: COLLEAGUE })),
    ...run(workspace, 'recomputeScores').writes.map(({ sheet }) => `Tính điểm lần nữa ghi ${sheet}`),
    ...agree(workspace, 'setUpWorkbook').writes.map(({ sheet }) => `Tạo, khôi phục lần nữa ghi ${sheet}`),
  ];
}

/** By tab, where the group has any. */
function named(accident: Accident, struck: readonly Tab[]): Readonly<Record<string, readonly string[]>> {
  if (troubles(accident, struck).length === 0) return {};
  const alone = struck.map((tab) => [tab.id, troubles(accident, [tab])] as const);
  const found = alone.filter(([, list]) => list.length > 0);
  return found.length > 0 ? Object.fromEntries(found) : { together: troubles(accident, struck) };
}

/** Each accident somewhere, and in turn everywhere. */
const STRUCK = thinned(
  Object.entries(ACCIDENTS).flatMap(([what, accident], a) =>
    Object.keys(GROUPS).map((_, g, groups) => {
      const where = groups[(a + g) % groups.length] as string;
      return [what, where, accident, GROUPS[where] as readonly Tab[]] as const;
    }),
  ),
  6,
);

test.each(STRUCK)('%s in %s: nothing stops for good', (_what, _where, accident, struck) => {
  expect(named(accident, struck)).toStrictEqual({});
});

describe('an output that was struck is afterwards as it was', () => {
  const drawn = ['start', 'dashboard', 'unitWork', 'dataIssues', 'scores', 'lists'];
  const outputs = tabs.filter(({ id }) => drawn.includes(id));
  const shown = (workspace: Workspace) => {
    const all = contents(workspace);
    return drawn.map((id) => all[id]);
  };

  test.each(
    thinned(
      Object.entries(ACCIDENTS).filter(
        ([what]) => !what.includes('column inserted') && !what.includes('row inserted above'),
      ),
      3,
    ),
  )('%s', (_what, accident) => {
    const workspace = computed();
    const before = shown(workspace);
    for (const tab of outputs) accident(workspace, tab);
    agree(workspace, 'setUpWorkbook');
    run(workspace, 'recomputeScores');
    expect(shown(workspace)).toStrictEqual(before);
  });
});

describe('a lock on an output', () => {
  const lock = ACCIDENTS['a part of the tab locked by its owner'] as Accident;
  const page = tabs.find(({ id }) => id === 'dashboard') as Tab;

  test('another editor is told which tab is locked; the owner’s set-up makes a warning of it', () => {
    const workspace = computed();
    lock(workspace, page);
    sheetOf(workspace, page).setCell(1, 1, { value: 'gõ đè' });
    const refused = run(workspace, 'recomputeScores', { user: COLLEAGUE });
    expect(refused.error?.code).toBe('tab_locked');
    expect(refused.messages.at(-1)?.text).toContain('Bảng "Tổng quan" có vùng khóa');
    agree(workspace, 'setUpWorkbook');
    expect(run(workspace, 'recomputeScores', { user: COLLEAGUE }).ok).toBe(true);
    expect(sheetOf(workspace, page).cell(1, 1)?.value).toBe('XÃ NAM DƯƠNG');
  });
});
