// After a disturbed building of the dossier and one more run: each file has its row, nothing is there twice.
import { expect } from '@jest/globals';
import type { Interference } from '../../local/host/dispatcher';
import type { Workspace } from '../../local/workspace';
import { parseBuilt } from '../../src/core/dossier/built-paper';
import { DRIVE_PATIENCE } from '../../src/core/dossier/making';
import { filesIn, remainsOf } from './interrupted';
import { contents } from './observed';
import { thinnedCount } from './thinned';
import { agree, NOW, rowsOf } from './workspaces';

/** All that a workspace shows of a dossier; ids of files are given in the order of their making, so links are left out. */
function dossierOf(workspace: Workspace) {
  const { documents: _, ...others } = contents(workspace);
  const registered = rowsOf(workspace, 'documents');
  const linked = registered.map(({ link = '' }) => /\/d\/([^/]+)\//.exec(link)?.[1] ?? '');
  const kept = workspace.state.drive.filter(({ mimeType }) => mimeType.endsWith('document'));
  return {
    others,
    register: registered.map(({ link: _link, createdAt: _at, built, ...row }) => {
      // When Drive says that a file was changed is told once, to the run that made it.
      const said = parseBuilt(built ?? null);
      return { ...row, built: said && { ...said, modified: '' } };
    }),
    files: filesIn(workspace, 'drive'),
    folders: workspace.state.drive.filter(({ mimeType }) => mimeType.endsWith('folder')).length,
    unregistered: kept.filter(({ id }) => !linked.includes(id)).map(({ name }) => name),
    missing: linked.filter((id) => !kept.some((file) => file.id === id)),
  };
}

/** Before, frozen, the folder, four files, the tab shown, the register. */
const STATES = 9;
const STEP = { killAfter: 4, fault: 10 };

/** When Drive, which lists late, would have listed whatever it has. */
const LATER = new Date(NOW.getTime() + DRIVE_PATIENCE + 60_000);

/**
 * Disturbs a building at every call. One more run at once makes nothing twice and leaves at most one paper unknown; one
 * more, when Drive had its time, leaves each workspace as the undisturbed one.
 */
export function expectRepaired(open: () => Workspace, kind: 'killAfter' | 'fault'): void {
  const undisturbed = open();
  agree(undisturbed, 'buildDossier');
  const wanted = dossierOf(undisturbed);
  expect(wanted).toMatchObject({ unregistered: [], missing: [], folders: 1 });
  let states = 0;
  const build = (workspace: Workspace, interference: Interference) =>
    agree(workspace, 'buildDossier', interference);
  for (const { call, workspace } of remainsOf(open, build, kind, STEP[kind])) {
    const atOnce = agree(workspace, 'buildDossier');
    const files = filesIn(workspace, 'drive');
    const unknown = rowsOf(workspace, 'documents').filter(({ status }) => status === 'unknown');
    expect([call, atOnce.ok, files.filter((file) => !wanted.files.includes(file))]).toStrictEqual([
      call,
      true,
      [],
    ]);
    expect(unknown.length).toBeLessThanOrEqual(1);
    if (unknown.length > 0) agree(workspace, 'buildDossier', { now: LATER });
    expect({ call, ...dossierOf(workspace) }).toStrictEqual({ call, ...wanted });
    states += 1;
  }
  expect(states).toBeGreaterThanOrEqual(thinnedCount(STATES, STEP[kind]));
}
